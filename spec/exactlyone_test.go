package spec

import (
	"math/bits"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// tables returns the base table and every variant.
func tables(t *testing.T) map[string]*Table {
	all := map[string]*Table{}
	for _, name := range VariantNames() {
		edit, err := Variant(name)
		require.NoError(t, err)
		all[name], err = RFC9293().Apply(edit)
		require.NoError(t, err)
	}
	return all
}

// TestExactlyOne asks every check of every table, in every state and with every
// set of facts that can hold together, how many of its rules apply; and it asks
// under every combination of the choices that the check's rules mention. It does
// so in the slowest way there is, to be independent of Compile.
func TestExactlyOne(t *testing.T) {
	asked := 0
	for name, table := range tables(t) {
		for _, s := range table.AllSections() {
			for i := range s.Checks {
				c := &s.Checks[i]
				for _, choices := range combinations(c, table.Choices) {
					under := *table
					under.Choices = choices
					for _, state := range c.In.List() {
						for _, truth := range feasibleSets(c, state) {
							n := applying(&under, c, state, truth)
							asked++
							require.Len(t, n, 1, "%s, %s, check %q, %s, choices %v, facts %v", name, s.Title, c.Name, state, choices.List(), truth)
						}
					}
				}
			}
		}
	}
	t.Log(asked, "situations")
}

// combinations returns every way to make the choices that the check looks at.
func combinations(c *Check, given Choices) []Choices {
	var asks Choices
	for _, r := range c.Rules {
		asks |= r.If | r.IfNot
	}
	var all []Choices
	for made := asks; ; made = (made - 1) & asks {
		all = append(all, given&^asks|made)
		if made == 0 {
			return all
		}
	}
}

// feasibleSets returns every way in which the facts of the check, and those tied
// to them by a declared impossibility, can hold.
func feasibleSets(c *Check, state State) []map[Facts]bool {
	asked := c.When
	for _, r := range c.Rules {
		if r.In.Has(state) {
			asked |= r.When | r.Unless
		}
	}
	tied := asked
	for _, x := range ImpossibleSets() {
		if (x.When|x.Unless)&asked != 0 {
			tied |= x.When | x.Unless
		}
	}
	sets := []map[Facts]bool{{}}
	for _, fact := range tied.list() {
		var more []map[Facts]bool
		for _, set := range sets {
			for _, holds := range []bool{false, true} {
				one := map[Facts]bool{fact: holds}
				for k, v := range set {
					one[k] = v
				}
				more = append(more, one)
			}
		}
		sets = more
	}
	return slices.DeleteFunc(sets, func(truth map[Facts]bool) bool {
		return !allHold(c.When, truth) || slices.ContainsFunc(ImpossibleSets(), func(x Impossible) bool {
			return known(x.When|x.Unless, truth) && allHold(x.When, truth) && noneHolds(x.Unless, truth)
		})
	})
}

func known(f Facts, truth map[Facts]bool) bool {
	return !slices.ContainsFunc(f.list(), func(one Facts) bool { _, ok := truth[one]; return !ok })
}

func allHold(f Facts, truth map[Facts]bool) bool {
	return !slices.ContainsFunc(f.list(), func(one Facts) bool { return !truth[one] })
}

func noneHolds(f Facts, truth map[Facts]bool) bool {
	return !slices.ContainsFunc(f.list(), func(one Facts) bool { return truth[one] })
}

func applying(t *Table, c *Check, state State, truth map[Facts]bool) []string {
	var names []string
	for i := range c.Rules {
		r := &c.Rules[i]
		if t.Stands(r) && r.In.Has(state) && allHold(r.When, truth) && noneHolds(r.Unless, truth) {
			names = append(names, r.Name)
		}
	}
	return names
}

// holding returns the facts that hold before the event.
func holding(m *Machine, x situation) Facts {
	var s machineState
	s.load(&x.TCB, &x.Host, &x.Ev)
	var hold Facts
	for i, test := range m.tests {
		if test(&s.x) {
			hold |= 1 << i
		}
	}
	return hold
}

// TestImpossible: a set of facts declared impossible never holds. No invariant of
// a TCB is needed for that; the wildest numbers do not make one hold. And each set
// is tight: whichever of its facts is let go, the others do occur together.
func TestImpossible(t *testing.T) {
	m, s := chosen(defaultChoices()), seeded(6)
	loose := make([]Facts, len(impossible)) // facts of each set without which it occurs
	one := func(t require.TestingT, s dice) {
		hold := holding(m, s.situation())
		for i, x := range impossible {
			off := (hold ^ x.When) & (x.When | x.Unless) // facts that are not as the set has them
			if off == 0 {
				require.Fail(t, "not impossible", "%v without %v: %s", m.table.FactWords(x.When), m.table.FactWords(x.Unless), x.Why)
			}
			if bits.OnesCount64(uint64(off)) == 1 {
				loose[i] |= off
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) { one(t, drawing(t)) })
	for range 100_000 {
		one(t, s)
	}
	for i, x := range impossible {
		require.NotEmpty(t, x.Why)
		require.Equal(t, m.table.FactWords(x.When|x.Unless), m.table.FactWords(loose[i]),
			"%v without %v is impossible with fewer facts", m.table.FactWords(x.When), m.table.FactWords(x.Unless))
	}
}

// TestBroken: an edit that makes two rules apply somewhere, or none, is refused,
// and the error says where.
func TestBroken(t *testing.T) {
	for _, tt := range []struct {
		name string
		edit Edit
		want OverlapError
		text string
	}{
		{
			"two", Edit{Rules: []RuleEdit{{Name: "rst/challenge", Unless: words()}}},
			OverlapError{"3.10.7.4 SEGMENT ARRIVES, Other States", "second, RFC 5961", SynReceived, nil, []string{"rst/exact", "rst/challenge"}},
			"rules [rst/exact rst/challenge] apply, want exactly one",
		},
		{
			"none", Edit{Rules: []RuleEdit{{Name: "closed/ack", Delete: true}}},
			OverlapError{"3.10.7.1 SEGMENT ARRIVES, CLOSED STATE", "closed", Closed, []string{"seg-ack", "not seg-rst"}, nil},
			`check "closed", CLOSED with {seg-ack, not seg-rst}: no rule applies, want exactly one`,
		},
		{
			"none in one state", Edit{Rules: []RuleEdit{{Name: "rst/closing", In: words("CLOSING", "LAST-ACK")}}},
			OverlapError{"3.10.7.4 SEGMENT ARRIVES, Other States", "second", TimeWait, []string{"seg-rst"}, nil},
			`check "second", TIME-WAIT with {seg-rst}: no rule applies`,
		},
		{
			"two by an added rule", Edit{Rules: []RuleEdit{{Name: "new", Check: "3.10.8 user timeout", In: words("LISTEN")}}},
			OverlapError{"3.10.8 USER TIMEOUT", "user timeout", Listen, nil, []string{"timeout/user", "new"}},
			"LISTEN with {}: rules [timeout/user new] apply",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table, err := RFC9293().Apply(&tt.edit)
			require.NoError(t, err)
			_, err = Compile(table)
			var overlap *OverlapError
			require.ErrorAs(t, err, &overlap)
			require.Contains(t, err.Error(), tt.text)
			require.NotContains(t, err.Error(), "\n")
			if tt.want.Facts == nil {
				tt.want.Facts = overlap.Facts
			}
			require.Equal(t, tt.want, *overlap)
		})
	}
}
