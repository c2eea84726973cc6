package diagram

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/render"
)

// Diff is two tables against each other: their changes of state, rows and words.
type Diff struct {
	Names  [2]string // of the tables, as they were asked for
	Walks  *[2]*Walk // what the ends really do, if that is compared; nil if the tables are
	Edges  []EdgeDiff
	Rows   []RowDiff  // that differ
	Words  []WordDiff // that differ
	Within string     // the bounds of the scenario, in words, for the title
}

// Side says in which of two tables something is.
type Side string

// The sides.
const (
	InNeither Side = "neither" // the tables have it, but it was not seen
	InFirst   Side = "first"
	InSecond  Side = "second"
	Alike     Side = "alike" // in both
	Unlike    Side = "unlike"
)

// EdgeDiff is a change of state that one of the tables makes, or both.
type EdgeDiff struct {
	From, To spec.State
	In       Side
	Rows     [2][]string // that make it, in each table
	Labels   [2][]string // "event / action", in each table; of walks the rows again
	crash    bool
}

// Compare compares what two compiled tables say.
func Compare(first, second *spec.Machine, names [2]string) *Diff {
	d := &Diff{Names: names}
	tables := [2]*spec.Table{first.Table(), second.Table()}
	d.Rows, d.Words = rowDiffs(tables), wordDiffs(tables)
	for side, m := range [2]*spec.Machine{first, second} {
		for _, e := range render.Edges(m) {
			if e.Never { // nothing makes it
				continue
			}
			one := d.edge(e.From, e.To, false)
			one.Rows[side], one.Labels[side] = e.Rules, phrases(e.Label)
		}
	}
	for i := range d.Edges {
		e := &d.Edges[i]
		e.decide()
		if e.In == Alike && (!slices.Equal(e.Labels[0], e.Labels[1]) || len(d.otherwise(e)) > 0) {
			e.In = Unlike
		}
	}
	d.sort()
	return d
}

// CompareWalks compares what the ends went through under two tables.
func CompareWalks(first, second *Walk, names [2]string) *Diff {
	d := &Diff{Names: names, Walks: &[2]*Walk{first, second}}
	tables := [2]*spec.Table{first.System.Machine.Table(), second.System.Machine.Table()}
	d.Rows, d.Words = rowDiffs(tables), wordDiffs(tables)
	for side, w := range d.Walks {
		for i, e := range w.Edges {
			one := d.edge(e.From, e.To, false)
			for _, name := range e.Rules {
				if w.Made[i][name] > 0 {
					one.Rows[side] = append(one.Rows[side], name)
				}
			}
		}
		for s := range w.Crashes {
			d.edge(s, spec.Closed, true).Rows[side] = []string{"crash"}
		}
	}
	for i := range d.Edges {
		d.Edges[i].Labels = d.Edges[i].Rows
		d.Edges[i].decide()
	}
	d.sort()
	return d
}

// otherwise returns the rows that make the change of state in both tables and do not read
// the same. Which states a row is for shows in the changes of state themselves.
func (d *Diff) otherwise(e *EdgeDiff) (names []string) {
	for i := range d.Rows {
		r := &d.Rows[i]
		reads := slices.ContainsFunc(r.Changes, func(c Change) bool { return c.Part != partIn })
		if reads && slices.Contains(e.Rows[0], r.Name) && slices.Contains(e.Rows[1], r.Name) {
			names = append(names, r.Name)
		}
	}
	return names
}

// phrases takes a label apart: each event with its action.
func phrases(label string) (all []string) {
	for line := range strings.SplitSeq(label, "\n") {
		events, action, _ := strings.Cut(line, " / ")
		for event := range strings.SplitSeq(events, ", ") {
			all = append(all, event+" / "+action)
		}
	}
	return all
}

// edge returns the change of state, a new one if need be.
func (d *Diff) edge(from, to spec.State, crash bool) *EdgeDiff {
	i := slices.IndexFunc(d.Edges, func(e EdgeDiff) bool { return e.From == from && e.To == to && e.crash == crash })
	if i < 0 {
		i = len(d.Edges)
		d.Edges = append(d.Edges, EdgeDiff{From: from, To: to, crash: crash})
	}
	return &d.Edges[i]
}

// decide says in which tables the change of state is, by its rows.
func (e *EdgeDiff) decide() {
	switch first, second := len(e.Rows[0]) > 0, len(e.Rows[1]) > 0; {
	case !first && !second:
		e.In = InNeither
	case !second:
		e.In = InFirst
	case !first:
		e.In = InSecond
	case slices.Equal(e.Rows[0], e.Rows[1]):
		e.In = Alike
	default:
		e.In = Unlike
	}
}

// sort puts the changes of state in order, those out of CLOSED first.
func (d *Diff) sort() {
	slices.SortStableFunc(d.Edges, func(a, b EdgeDiff) int {
		return cmp.Or(pair{a.From, a.To}.compare(pair{b.From, b.To}), cmp.Compare(flag(a.crash), flag(b.crash)))
	})
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Differs reports whether a change of state is not the same on both sides.
func (e *EdgeDiff) Differs() bool { return e.In != Alike && e.In != InNeither }

// Same reports whether nothing that is compared differs.
func (d *Diff) Same() bool {
	for i := range d.Edges {
		if d.Edges[i].Differs() {
			return false
		}
	}
	return d.Walks != nil || len(d.Rows)+len(d.Words) == 0
}
