package explore

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A replay file is a trace to be read by people and taken again by the
// model: lines of an ordinal and a text, divided by a tab. The first is the
// place of the initial state in Init, the others are the ordinal of the step
// among those of Next and its action. The last line of an endless run is the word
// loop and how many steps repeat for ever, or the word stays. Lines that begin with # are remarks.

// fileName makes a name fit to be a file's on any system.
func fileName(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.=", r) {
			return r
		}
		return '_'
	}, name)
}

// oneLine is the text by which an action or a state is known again.
func oneLine(v any) string { return strings.Join(strings.Fields(fmt.Sprint(v)), " ") }

func writeReplay[S comparable, A any](file string, m Model[S, A], f Finding[S, A]) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s: violated %s\n", oneLine(f.Name), f.Trace.length())
	fmt.Fprintf(&b, "%d\t%s\n", slices.Index(m.Init(), f.Trace.Init), oneLine(f.Trace.Init))
	s := f.Trace.Init
	for _, step := range f.Trace.Steps {
		steps, err := m.Next(s, nil)
		if err != nil {
			return err
		}
		ordinal := slices.IndexFunc(steps, func(o Step[S, A]) bool {
			return o.To == step.To && oneLine(o.Action) == oneLine(step.Action)
		})
		fmt.Fprintf(&b, "%d\t%s\n", ordinal, oneLine(step.Action))
		s = step.To
	}
	switch {
	case f.Trace.Stays:
		fmt.Fprintln(&b, "stays")
	case f.Trace.Loop > 0:
		fmt.Fprintf(&b, "loop\t%d\n", f.Trace.Loop)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(b.String()), 0o644)
}

// parseReplay takes the steps of a replay file. Where the order of steps has
// changed it goes by the action's text; where that names no step, or several
// and none at the ordinal, the file does not fit.
func parseReplay[S comparable, A any](text string, m Model[S, A]) (*Trace[S, A], error) {
	var t *Trace[S, A]
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		first, name, _ := strings.Cut(line, "\t")
		if t != nil && (first == "stays" || first == "loop") {
			if t.Stays = first == "stays"; t.Stays {
				continue
			}
			var err error
			if t.Loop, err = strconv.Atoi(name); err != nil {
				return nil, fmt.Errorf("line %d: found %q, want a number of steps after loop", number, line)
			}
			continue
		}
		ordinal, err := strconv.Atoi(first)
		if err != nil {
			return nil, fmt.Errorf("line %d: found %q, want an ordinal, a tab and an action", number, line)
		}
		if t == nil {
			init := m.Init()
			k, err := pick(init, ordinal, func(s S) bool { return oneLine(s) == name })
			if err != nil {
				return nil, fmt.Errorf("line %d: initial state %s: %w", number, name, err)
			}
			t = &Trace[S, A]{Init: init[k]}
			continue
		}
		steps, err := m.Next(t.Last(), nil)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
		k, err := pick(steps, ordinal, func(s Step[S, A]) bool { return oneLine(s.Action) == name })
		if err != nil {
			return nil, fmt.Errorf("line %d: action %s: %w", number, name, err)
		}
		t.Steps = append(t.Steps, steps[k])
	}
	if t == nil {
		return nil, errors.New("there is no line of an initial state")
	}
	return t, nil
}

// pick is the ordinal if the item there is meant, else the only item meant.
func pick[T any](items []T, ordinal int, meant func(T) bool) (int, error) {
	if ordinal >= 0 && ordinal < len(items) && meant(items[ordinal]) {
		return ordinal, nil
	}
	k := slices.IndexFunc(items, meant)
	if k < 0 {
		return 0, errors.New("there is none of that name")
	}
	if slices.ContainsFunc(items[k+1:], meant) {
		return 0, errors.New("there are several of that name, none at the ordinal")
	}
	return k, nil
}

// violates says whether the property, one of safety or deadlock, is violated
// anywhere along the trace, or one of liveness by the endless run that it is.
func violates[S comparable, A any](m Model[S, A], p Property[S, A], t *Trace[S, A]) bool {
	return p.Kind != Witness && Shows(m, p, t)
}

// Shows reports whether the trace is one that answers the question: anywhere along it a
// property of safety or deadlock is violated or a witness is seen, or it is a fair endless
// run that violates one of liveness. It is decided by what the property means, with no
// search. The trace must be one of the model.
func Shows[S comparable, A any](m Model[S, A], p Property[S, A], t *Trace[S, A]) bool {
	if p.live != nil {
		return p.live.refuted(m, t) == nil
	}
	bad := func(s S) bool {
		if p.stuck == nil {
			return p.state != nil && p.state(s)
		}
		steps, err := m.Next(s, nil)
		return err == nil && !leaves(s, steps) && p.stuck(s)
	}
	from := t.Init
	if bad(from) {
		return true
	}
	for i := range t.Steps {
		step := &t.Steps[i]
		if p.sees(from, &step.Action, step.To) || bad(step.To) {
			return true
		}
		from = step.To
	}
	return false
}
