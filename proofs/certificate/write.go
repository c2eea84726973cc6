package certificate

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
)

// Write writes the certificate of the header's claims: the states are all that a complete
// search of the system has found, each once and in any order. The header's Distinct and
// Transitions are those of the search.
func Write(w io.Writer, h *Header, sys *model.System, states []model.State) error {
	return seal(w, func(w *bufio.Writer) {
		t := &text{w}
		t.header(h)
		t.worlds(sys, states)
	})
}

// text writes sections.
type text struct{ *bufio.Writer }

func (t *text) section(name string, lines []string, words ...string) {
	fmt.Fprintln(t, strings.Join(append([]string{name, strconv.Itoa(len(lines))}, words...), " "))
	for _, line := range lines {
		t.WriteString(line)
		t.WriteByte('\n')
	}
}

func linesOf(text string) []string { return strings.Split(strings.TrimSuffix(text, "\n"), "\n") }

func (t *text) header(h *Header) {
	t.section("scenario", linesOf(h.Scenario))
	t.section("variants", h.Variants)
	for _, e := range h.Edits {
		t.section("edit", linesOf(e.Text), e.Name)
	}
	t.section("table", linesOf(h.Table))
	var claims []string
	for _, c := range h.Properties {
		claims = append(claims, c.String())
	}
	t.section("properties", claims)
	t.section("counts", []string{fmt.Sprint("distinct ", h.Distinct), fmt.Sprint("transitions ", h.Transitions)})
}

// worlds gathers the parts of the states, numbers them by their order, and writes all.
func (t *text) worlds(sys *model.System, states []model.State) {
	ends, segments, channels := gathered[model.End]{}, gathered[model.Segment]{}, gathered[model.Channel]{}
	for _, s := range states {
		v := sys.View(s)
		for i := range 2 {
			ends[v.Ends[i]] = 0
			channels[v.Net[i]] = 0
		}
	}
	bySegment := map[model.Segment]uint32{}
	for c := range channels {
		for i := range c.All() {
			if _, known := bySegment[c.Segs[i]]; !known {
				bySegment[c.Segs[i]] = 0
				segments[&c.Segs[i]] = 0
			}
		}
	}
	t.section("ends", ends.number(spell))
	t.section("segments", segments.number(spell))
	for g, n := range segments {
		bySegment[*g] = n
	}
	t.channels(channels, bySegment)
	set := make([]world, len(states))
	for k, s := range states {
		v := sys.View(s)
		set[k] = world{ends[v.Ends[0]], ends[v.Ends[1]], channels[v.Net[0]], channels[v.Net[1]], uint32(v.Lose), uint32(v.Dup), uint32(v.Stray)}
	}
	slices.SortFunc(set, compareWorlds)
	t.set(set)
}

// gathered are distinct parts with their numbers.
type gathered[P any] map[*P]uint32

// number numbers the parts in the order of what is spelled, and returns that.
func (g gathered[P]) number(spell func(*P) string) []string {
	type spelled struct {
		part *P
		line string
	}
	var all []spelled
	for p := range g {
		all = append(all, spelled{p, spell(p)})
	}
	slices.SortFunc(all, func(a, b spelled) int { return cmp.Compare(a.line, b.line) })
	var lines []string
	for n, s := range all {
		g[s.part] = uint32(n)
		lines = append(lines, s.line)
	}
	return lines
}

func (t *text) channels(channels gathered[model.Channel], bySegment map[model.Segment]uint32) {
	type spelled struct {
		part     *model.Channel
		segments []uint32
	}
	var all []spelled
	for c := range channels {
		n := spelled{part: c}
		for _, g := range c.All() {
			n.segments = append(n.segments, bySegment[g])
		}
		all = append(all, n)
	}
	slices.SortFunc(all, func(a, b spelled) int { return slices.Compare(a.segments, b.segments) })
	var lines []string
	for n, c := range all {
		channels[c.part] = uint32(n)
		lines = append(lines, spellNumbers(c.segments))
	}
	t.section("channels", lines)
}

func spellNumbers(numbers []uint32) string {
	var b []byte
	for i, n := range numbers {
		if i > 0 {
			b = append(b, ' ')
		}
		b = strconv.AppendUint(b, uint64(n), 10)
	}
	return string(b)
}

func (t *text) set(set []world) {
	fmt.Fprintln(t, "worlds", len(set))
	var last world
	for k, n := range set {
		t.WriteString(spellNumbers(n[sharedBefore(k, n, last):]))
		t.WriteByte('\n')
		last = n
	}
}

// sharedBefore is how many of its numbers the k-th line of worlds leaves out.
func sharedBefore(k int, n, last world) int {
	i := 0
	for k > 0 && i < len(n)-1 && n[i] == last[i] {
		i++
	}
	return i
}
