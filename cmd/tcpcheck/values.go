package main

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/tcpcheck/tcpcheck/spec"
)

// What follows are the values that flags take, each with what it wants.

// count is a number from 0.
type count int

func (c *count) String() string { return strconv.Itoa(int(*c)) }
func (c *count) Type() string   { return "n" }
func (c *count) Wants() string  { return "a number from 0" }

func (c *count) Set(text string) error {
	n, err := strconv.ParseUint(text, 10, 62)
	switch {
	case errors.Is(err, strconv.ErrRange):
		return fmt.Errorf("found %s, want less than 2^62", text)
	case err != nil:
		return fmt.Errorf("found %q, want %s", text, c.Wants())
	}
	*c = count(n)
	return nil
}

// mostWorkers is more than any machine has processors.
const mostWorkers = 4096

// crew is a number of goroutines that work at the same time.
type crew int

func (c *crew) String() string { return strconv.Itoa(int(*c)) }
func (c *crew) Type() string   { return "n" }
func (c *crew) Wants() string  { return fmt.Sprintf("a number from 0 to %d", mostWorkers) }

func (c *crew) Set(text string) error {
	n, err := strconv.ParseUint(text, 10, 62)
	if err != nil || n > mostWorkers {
		return fmt.Errorf("found %q, want %s", text, c.Wants())
	}
	*c = crew(n)
	return nil
}

// size is a number of bytes.
type size int64

var units = []struct {
	name  string
	bytes int64
}{{"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30}, {"TiB", 1 << 40}, {"kB", 1e3}, {"MB", 1e6}, {"GB", 1e9}, {"TB", 1e12}, {"B", 1}}

func (s *size) Type() string  { return "size" }
func (s *size) Wants() string { return "a size like 512MiB or 2GiB, or 0 for no bound" }

func (s *size) String() string {
	for i := 3; i >= 0; i-- {
		if u := units[i]; int64(*s) >= u.bytes && int64(*s)%u.bytes == 0 {
			return strconv.FormatInt(int64(*s)/u.bytes, 10) + u.name
		}
	}
	return strconv.FormatInt(int64(*s), 10)
}

func (s *size) Set(text string) error {
	number, unit := text, int64(1)
	for _, u := range units {
		if rest, ok := strings.CutSuffix(text, u.name); ok {
			number, unit = strings.TrimSpace(rest), u.bytes
			break
		}
	}
	n, err := strconv.ParseFloat(number, 64)
	bytes := n * float64(unit)
	if err != nil || !(bytes >= 0 && bytes < math.MaxInt64) || unit == 1 && number == text && n != 0 {
		return fmt.Errorf("found %q, want %s", text, s.Wants())
	}
	*s = size(bytes)
	return nil
}

// span is a time.
type span time.Duration

func (s *span) Type() string  { return "duration" }
func (s *span) Wants() string { return "a duration like 90s or 5m" }

func (s *span) String() string {
	if *s == 0 {
		return "0"
	}
	return time.Duration(*s).String()
}

func (s *span) Set(text string) error {
	d, err := time.ParseDuration(text)
	if err != nil || d < 0 {
		return fmt.Errorf("found %q, want %s", text, s.Wants())
	}
	*s = span(d)
	return nil
}

// word is one of a few.
type word struct {
	kind  string
	is    string
	known []string
}

func (w *word) String() string { return w.is }
func (w *word) Type() string   { return strings.Join(w.known, "|") }
func (w *word) Wants() string  { return orList(w.known) }

// Known are the words that it can be.
func (w *word) Known() []string { return w.known }

func (w *word) Set(text string) error {
	if slices.Contains(w.known, text) {
		w.is = text
		return nil
	}
	return notKnown(w.kind, text, w.known, w.Wants())
}

// notKnown is the error for a word that is none of a few.
func notKnown(kind, text string, known []string, wants string) error {
	err := spec.Unknown(kind, text, known)
	var unknown *spec.UnknownError
	if errors.As(err, &unknown) && unknown.Nearest == "" {
		return fmt.Errorf("unknown %s %q, want %s", kind, text, wants)
	}
	return fmt.Errorf("%w; want %s", err, wants)
}

// words are some of a few, separated by commas.
type words struct {
	kind  string
	are   []string
	known []string
}

func (w *words) String() string { return strings.Join(w.are, ",") }
func (w *words) Type() string   { return strings.Join(w.known, ",") }
func (w *words) Wants() string {
	if len(w.known) == 1 {
		return w.known[0]
	}
	return "some of " + strings.Join(w.known, ", ")
}

// Known are the words that can be among them.
func (w *words) Known() []string { return w.known }

func (w *words) Set(text string) error {
	for _, one := range strings.Split(text, ",") {
		if !slices.Contains(w.known, one) {
			return notKnown(w.kind, one, w.known, w.Wants())
		}
		w.are = append(w.are, one)
	}
	return nil
}

// folder is a directory that is there.
type folder string

func (f *folder) String() string { return string(*f) }
func (f *folder) Type() string   { return "folder" }
func (f *folder) Wants() string  { return "a directory that is there" }

func (f *folder) Set(name string) error {
	if !isFolder(name) {
		return fmt.Errorf("found %q, want %s", name, f.Wants())
	}
	*f = folder(name)
	return nil
}

// names are separated by commas, or given again. What they name is looked up later.
type names struct {
	what string
	are  []string
}

func (n *names) String() string { return strings.Join(n.are, ",") }
func (n *names) Type() string   { return "name" }
func (n *names) Wants() string  { return "the name of a " + n.what }

func (n *names) Set(text string) error {
	for _, one := range strings.Split(text, ",") {
		if one = strings.TrimSpace(one); one == "" {
			return fmt.Errorf("found %q, want %s", text, n.Wants())
		}
		n.are = append(n.are, one)
	}
	return nil
}

func orList(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + " or " + list[len(list)-1]
}
