package certificate

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
)

// Certificate is a certificate that has been read. Nothing it says has been verified.
type Certificate struct {
	Header
	worlds worlds
}

// Read reads a certificate. The error of one that is cut short, was changed, or has
// another form than Write gives it is one line.
func Read(data []byte) (*Certificate, error) {
	body, err := open(data)
	if err != nil {
		return nil, err
	}
	return readText(body)
}

func readText(body *bufio.Reader) (*Certificate, error) {
	r := &sections{r: body}
	c := &Certificate{Header: r.header()}
	r.parts(&c.worlds)
	r.set(&c.worlds)
	if r.err == nil {
		r.end()
	}
	if r.err == nil {
		r.err = c.worlds.checkNumbers()
	}
	if r.err != nil {
		return nil, r.err
	}
	c.worlds.index()
	return c, nil
}

// sections reads what text writes. After an error it reads nothing more.
type sections struct {
	r    *bufio.Reader
	next string // a line that has been looked at
	seen bool
	err  error
}

func (s *sections) line() string {
	if s.seen || s.err != nil {
		s.seen = false
		return s.next
	}
	line, err := s.r.ReadString('\n')
	if errors.Is(err, io.EOF) {
		err = errors.New("it ends too early")
	}
	s.err = err
	return strings.TrimSuffix(line, "\n")
}

func (s *sections) fail(format string, args ...any) {
	if s.err == nil {
		s.err = fmt.Errorf(format, args...)
	}
}

// begin reads the first line of a section, and reports whether it is one of that name.
func (s *sections) begin(section string) (lines int, word string, ok bool) {
	line := s.line()
	name, rest, _ := strings.Cut(line, " ")
	if s.err != nil || name != section {
		s.next, s.seen = line, true
		return 0, "", false
	}
	count, word, _ := strings.Cut(rest, " ")
	lines, err := strconv.Atoi(count)
	if err != nil || lines < 0 || strconv.Itoa(lines) != count {
		s.fail("found %q, want %s and a number of lines", line, section)
		return 0, "", false
	}
	return lines, word, true
}

// each calls f with the lines of a section that must be there.
func (s *sections) each(section string, f func(line string) error) {
	lines, word, ok := s.begin(section)
	if !ok || word != "" {
		s.fail("found %q, want the section %s", s.next, section)
		return
	}
	for range lines {
		line := s.line()
		if s.err != nil {
			return
		}
		if err := f(line); err != nil {
			s.fail("%s: %w", section, err)
		}
	}
}

func (s *sections) all(section string) (lines []string) {
	s.each(section, func(line string) error {
		lines = append(lines, line)
		return nil
	})
	return lines
}

func (s *sections) header() (h Header) {
	h.Scenario = strings.Join(s.all("scenario"), "\n") + "\n"
	h.Variants = s.all("variants")
	for {
		n, name, ok := s.begin("edit")
		if !ok {
			break
		}
		var text strings.Builder
		for range n {
			if line := s.line(); s.err == nil {
				text.WriteString(line + "\n")
			}
		}
		h.Edits = append(h.Edits, Edit{name, text.String()})
	}
	h.Table = strings.Join(s.all("table"), "\n") + "\n"
	s.each("properties", func(line string) error {
		c, err := parseClaim(line)
		h.Properties = append(h.Properties, c)
		return err
	})
	counts := s.all("counts")
	if s.err == nil {
		var found [2]int
		_, err := fmt.Sscanf(strings.Join(counts, " "), "distinct %d transitions %d", &found[0], &found[1])
		h.Distinct, h.Transitions = found[0], found[1]
		if again := fmt.Sprintf("distinct %d transitions %d", found[0], found[1]); err != nil || strings.Join(counts, " ") != again {
			s.fail("counts: found %q, want distinct and transitions with a number each", counts)
		}
	}
	return h
}

func (s *sections) parts(w *worlds) {
	w.ends = readParts[model.End](s, "ends")
	w.segments = readParts[model.Segment](s, "segments")
	var last []uint32
	used := make([]bool, len(w.segments))
	s.each("channels", func(line string) error {
		numbers, err := parseNumbers(line, nil)
		if err != nil {
			return err
		}
		if len(w.channels) > 0 && slices.Compare(last, numbers) >= 0 {
			return fmt.Errorf("%q does not come after the line before it", line)
		}
		last = numbers
		var c model.Channel
		if len(numbers) > len(c.Segs) {
			return fmt.Errorf("found %d segments on the way, want at most %d", len(numbers), len(c.Segs))
		}
		for i, n := range numbers {
			if int(n) >= len(w.segments) {
				return fmt.Errorf("a channel of segment %d, want less than %d", n, len(w.segments))
			}
			c.Segs[i], used[n] = w.segments[n], true
		}
		c.N = uint8(len(numbers))
		w.channels = append(w.channels, c)
		return nil
	})
	if k := slices.Index(used, false); k >= 0 {
		s.fail("segment %d occurs in no channel", k)
	}
}

func readParts[P any](s *sections, section string) (parts []P) {
	last := ""
	s.each(section, func(line string) error {
		if len(parts) > 0 && line <= last {
			return fmt.Errorf("%q does not come after the line before it", line)
		}
		last = line
		p, err := parsePart[P](line)
		parts = append(parts, p)
		return err
	})
	return parts
}

func (s *sections) set(w *worlds) {
	var last world
	var buffer []uint32
	s.each("worlds", func(line string) error {
		var err error
		if buffer, err = parseNumbers(line, buffer[:0]); err != nil {
			return err
		}
		n, k := last, len(w.set)
		if left := len(n) - len(buffer); left < 0 || left > 0 && k == 0 || left == len(n) {
			return fmt.Errorf("found %q, want %d numbers, less those of the line before", line, len(n))
		} else if copy(n[left:], buffer); left != sharedBefore(k, n, last) || k > 0 && compareWorlds(last, n) >= 0 {
			return fmt.Errorf("%q does not come after the line before it", line)
		}
		w.set = append(w.set, n)
		last = n
		return nil
	})
}

// end wants nothing to come after the last section.
func (s *sections) end() {
	if line, err := s.r.ReadString('\n'); err == nil || line != "" {
		s.fail("found %q after the last world", line)
	} else if !errors.Is(err, io.EOF) {
		s.err = err
	}
}

// parseNumbers appends the numbers of a line that spellNumbers has written.
func parseNumbers(line string, to []uint32) ([]uint32, error) {
	if line == "" {
		return to, nil
	}
	for word := range strings.SplitSeq(line, " ") {
		n, err := strconv.ParseUint(word, 10, 32)
		if err != nil || len(word) > 1 && word[0] == '0' {
			return to, fmt.Errorf("found %q, want numbers", line)
		}
		to = append(to, uint32(n))
	}
	return to, nil
}
