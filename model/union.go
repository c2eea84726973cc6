package model

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Union is what several searches have come across together: which rows fired, which
// properties were asked and which edges were taken, each with the scenarios in which.
type Union struct {
	Rows       []RowUse      // of RFC 9293 with all readings, then those that variants add
	Properties []PropertyUse // of kind safety
	Edges      []EdgeUse     // those that RFC 9293 defines

	order []string // scenarios, smallest first
	sizes map[string]int
}

// RowUse says where a row fires. One that a variant edits counts apart from the row of
// the base table.
type RowUse struct {
	Rule    spec.Rule
	Variant string   // whose row it is; "" for one of RFC 9293
	In      []string // scenarios
}

// PropertyUse says where a property's antecedent is met.
type PropertyUse struct {
	Name string
	In   []string
}

// EdgeUse says where a change of state happens.
type EdgeUse struct {
	From, To spec.State
	In       []string
}

// NewUnion returns the union of no search.
func NewUnion() *Union {
	u := &Union{sizes: map[string]int{}}
	base := map[string]spec.Rule{}
	spec.RFC9293().EachRule(func(_ *spec.Section, _ *spec.Check, r *spec.Rule) {
		base[r.Name] = *r
		u.Rows = append(u.Rows, RowUse{Rule: *r})
	})
	for _, name := range spec.VariantNames() {
		table := must(spec.RFC9293().Apply(must(spec.Variant(name))))
		table.EachRule(func(_ *spec.Section, _ *spec.Check, r *spec.Rule) {
			if *r != base[r.Name] {
				u.Rows = append(u.Rows, RowUse{Rule: *r, Variant: name})
			}
		})
	}
	for _, p := range properties {
		u.Properties = append(u.Properties, PropertyUse{Name: p.Name})
	}
	for _, from := range spec.AllStates.List() {
		for _, to := range spec.AllStates.List() {
			if edges[[2]spec.State{from, to}] {
				u.Edges = append(u.Edges, EdgeUse{From: from, To: to})
			}
		}
	}
	return u
}

// Add takes in what a search has come across.
func (u *Union) Add(r *Report) {
	name := r.System.Scenario.Name
	at, _ := slices.BinarySearchFunc(u.order, r.Search.Distinct, func(s string, n int) int { return u.sizes[s] - n })
	u.sizes[name] = r.Search.Distinct
	u.order = slices.Insert(u.order, at, name)
	enter := func(in *[]string) {
		at, _ := slices.BinarySearchFunc(*in, r.Search.Distinct, func(s string, n int) int { return u.sizes[s] - n })
		*in = slices.Insert(*in, at, name)
	}
	fired := map[spec.Rule]bool{}
	for _, rule := range r.Coverage.Fired {
		fired[*must(r.System.Machine.Table().Rule(rule))] = true
	}
	for i := range u.Rows {
		if fired[u.Rows[i].Rule] {
			enter(&u.Rows[i].In)
		}
	}
	for i := range u.Properties {
		if r.Coverage.Applied[u.Properties[i].Name] {
			enter(&u.Properties[i].In)
		}
	}
	for i := range u.Edges {
		if e := &u.Edges[i]; r.Coverage.Edges[[2]spec.State{e.From, e.To}] {
			enter(&e.In)
		}
	}
}

// Scenarios returns those whose searches are in the union, the smallest first.
func (u *Union) Scenarios() []string { return u.order }

// Complete reports whether nothing is left: every row fires but those that are declared
// not to, every property is asked, every edge is taken.
func (u *Union) Complete() bool {
	missing := func(in []string) bool { return len(in) == 0 }
	return !slices.ContainsFunc(u.Rows, func(r RowUse) bool { return missing(r.In) && r.Rule.Never == "" }) &&
		!slices.ContainsFunc(u.Properties, func(p PropertyUse) bool { return missing(p.In) }) &&
		!slices.ContainsFunc(u.Edges, func(e EdgeUse) bool { return missing(e.In) })
}
