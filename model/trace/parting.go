package trace

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// String says at which step the system parts and why, in a line.
func (p *Parting) String() string {
	if p.Now == nil {
		return fmt.Sprintf("step %d, %s: not possible here", p.Saved.N, p.Saved.Happening())
	}
	var was, is []string
	for _, d := range p.Saved.differences(p.Now) {
		was, is = append(was, d.saved), append(is, d.now)
	}
	return fmt.Sprintf("step %d, %s, saved: %s; here: %s",
		p.Saved.N, p.Saved.Happening(), strings.Join(was, ", "), strings.Join(is, ", "))
}

// Happening says what the step is, without what comes of it.
func (s *Step) Happening() string {
	switch {
	case s.Call != "":
		return fmt.Sprintf("%s's call %s", s.End, s.Call)
	case s.Was != nil:
		return fmt.Sprintf("%s of %s to %s at %s", s.Event, s.Was.Text, s.Segment.Text, s.End)
	case s.Segment != nil:
		return fmt.Sprintf("%s of %s to %s", s.Event, s.Segment.Text, s.End)
	}
	return fmt.Sprintf("%s of %s", s.Event, s.End)
}

// difference is what two steps have not in common, in words.
type difference struct{ saved, now string }

// differences compares what comes of two steps in which the same happens: rules,
// states and segments, or if these are the same all else.
func (s *Step) differences(o *Step) []difference {
	var all []difference
	note := func(saved, now string) {
		if saved != now {
			all = append(all, difference{saved, now})
		}
	}
	note(s.decided(o), o.decided(s))
	note("A "+s.States.A, "A "+o.States.A)
	note("B "+s.States.B, "B "+o.States.B)
	note("sends "+segments(s.Sent), "sends "+segments(o.Sent))
	if len(all) > 0 {
		return all // the rest follows, and would fill pages
	}
	if len(s.Sent)+len(o.Sent) > 0 && !reflect.DeepEqual(s.Sent, o.Sent) {
		note("a segment whose fields are not those of its text", "they are") // nobody sends such
	}
	for _, end := range []struct {
		name       string
		saved, now map[string][2]uint32
	}{{"A", s.Changed.A, o.Changed.A}, {"B", s.Changed.B, o.Changed.B}} {
		names := maps.Clone(end.saved)
		if names == nil {
			names = map[string][2]uint32{}
		}
		maps.Copy(names, end.now)
		for _, v := range slices.Sorted(maps.Keys(names)) {
			note(change(end.name, v, end.saved), change(end.name, v, end.now))
		}
	}
	note("returns "+quote(s.Result), "returns "+quote(o.Result))
	note("answers "+quote(s.Answer), "answers "+quote(o.Answer))
	note("signals "+quote(strings.Join(s.Signals, ", ")), "signals "+quote(strings.Join(o.Signals, ", ")))
	note("takes "+texts(s.Taken), "takes "+texts(o.Taken))
	return all
}

// decided names the rules that fired from the first on that did not fire in both.
func (s *Step) decided(o *Step) string {
	for i, r := range s.Rules {
		if i >= len(o.Rules) || o.Rules[i].Name != r.Name {
			return ruleNames(s.Rules[i:])
		}
	}
	if len(s.Rules) == len(o.Rules) {
		return ""
	}
	return "no rule more"
}

func ruleNames(rules []Rule) string {
	var names []string
	for _, r := range rules {
		names = append(names, r.Name)
	}
	return strings.Join(names, ", ")
}

// segments spells segments, with the window that the RFC's notation leaves out.
func segments(all []Segment) string {
	var texts []string
	for _, g := range all {
		texts = append(texts, fmt.Sprintf("%s with window %d", g.Text, g.Wnd))
	}
	if len(texts) == 0 {
		return "nothing"
	}
	return list(texts)
}

func change(end, v string, all map[string][2]uint32) string {
	if move, changed := all[v]; changed {
		return fmt.Sprintf("%s %s %d -> %d", end, v, move[0], move[1])
	}
	return fmt.Sprintf("%s %s unchanged", end, v)
}

func quote(s string) string {
	if s == "" {
		return "nothing"
	}
	return fmt.Sprintf("%q", s)
}

func texts(all []Text) string {
	var runs []string
	for _, t := range all {
		runs = append(runs, fmt.Sprintf("%s from %d", octets(t.Len), t.Seq))
	}
	return quote(strings.Join(runs, ", "))
}
