package mutation

import (
	"cmp"
	"maps"
	"slices"

	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

// Tally counts verdicts.
type Tally struct {
	Total      int `json:"total"` // judged
	Killed     int `json:"killed"`
	Refused    int `json:"refused"` // of those killed, by the check that every table meets when it is loaded
	Equivalent int `json:"equivalent"`
	Proved     int `json:"proved"` // of those equivalent, on all inputs
	Unmet      int `json:"unmet"`  // of those equivalent, because no scenario comes to what is changed
	Open       int `json:"open"`
}

func (t *Tally) add(r *Result) {
	t.Total++
	switch r.Verdict {
	case Killed:
		t.Killed++
		if r.refused() {
			t.Refused++
		}
	case Equivalent:
		t.Equivalent++
		switch {
		case r.Proved:
			t.Proved++
		case r.Why == Unmet:
			t.Unmet++
		}
	case Open:
		t.Open++
	}
}

// Score is the share of those killed among those that are not equivalent, in percent;
// 100 if there are none.
func (t *Tally) Score() float64 { return percent(t.Killed, t.Killed+t.Open) }

// Explored is the same without those that are refused when they are loaded.
func (t *Tally) Explored() float64 { return percent(t.Killed-t.Refused, t.Killed-t.Refused+t.Open) }

// Strict is the score with those that no scenario comes to taken for open.
func (t *Tally) Strict() float64 { return percent(t.Killed, t.Killed+t.Open+t.Unmet) }

func percent(some, all int) float64 {
	if all == 0 {
		return 100
	}
	return 100 * float64(some) / float64(all)
}

// OnLoading is under what name those are counted that are refused.
const OnLoading = ExactlyOne + ", when loaded"

// refused reports whether the table was refused, and nothing explored.
func (r *Result) refused() bool { return r.By == ExactlyOne && r.Steps == 0 }

// ByProperty is what a property has killed: the mutants that it notices first.
type ByProperty struct {
	Name    string  `json:"name"`
	Killed  int     `json:"killed"`
	Alone   int     `json:"alone"`   // of these, those that no other notices as soon
	Steps   int     `json:"steps"`   // in the median, to the violation
	Seconds float64 `json:"seconds"` // in the median, to judge one
}

// Report is what a run has found out.
type Report struct {
	Tally
	Missing    int                     `json:"missing"`        // not judged, for the run was cut
	Score      float64                 `json:"score"`          // percent of those not equivalent that are killed
	Explored   float64                 `json:"score_explored"` // the same, those refused left out
	Strict     float64                 `json:"score_strict"`   // and with those that no scenario comes to taken for open
	Classes    map[mutant.Class]*Tally `json:"classes"`
	Properties []ByProperty            `json:"properties"`
	Mutants    []Result                `json:"mutants"`
}

// NewReport counts the results of a run over so many mutants.
func NewReport(results []Result, asked int) *Report {
	r := &Report{Missing: asked - len(results), Classes: map[mutant.Class]*Tally{}, Properties: []ByProperty{}, Mutants: results}
	killed := map[string][]*Result{}
	for i := range results {
		one := &results[i]
		r.add(one)
		if r.Classes[one.Class] == nil {
			r.Classes[one.Class] = &Tally{}
		}
		r.Classes[one.Class].add(one)
		if one.Verdict == Killed {
			by := one.By
			if one.refused() {
				by = OnLoading
			}
			killed[by] = append(killed[by], one)
		}
	}
	r.Score, r.Explored, r.Strict = r.Tally.Score(), r.Tally.Explored(), r.Tally.Strict()
	for _, name := range slices.Sorted(maps.Keys(killed)) {
		list := killed[name]
		one := ByProperty{Name: name, Killed: len(list), Steps: median(list, func(x *Result) int { return x.Steps }), Seconds: median(list, func(x *Result) float64 { return x.Seconds })}
		for _, x := range list {
			if len(x.Also) == 0 {
				one.Alone++
			}
		}
		r.Properties = append(r.Properties, one)
	}
	slices.SortStableFunc(r.Properties, func(a, b ByProperty) int { return cmp.Compare(b.Killed, a.Killed) })
	return r
}

func median[N cmp.Ordered](list []*Result, of func(*Result) N) N {
	var all []N
	for _, r := range list {
		all = append(all, of(r))
	}
	slices.Sort(all)
	return all[len(all)/2]
}
