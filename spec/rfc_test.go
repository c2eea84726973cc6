package spec

import (
	"fmt"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestRFC compares the table with the transliteration of the RFC's text
// (rfc_oracle_test.go) on random TCBs and events, under every choice.
func TestRFC(t *testing.T) {
	t.Run("shrinking", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			s := drawing(t)
			choices := somechoices(s)
			if diff := compare(chosen(choices), s.situation(), choices); diff != "" {
				t.Fatal(diff)
			}
		})
	})
	t.Run("many", func(t *testing.T) {
		n := 45_000
		if testing.Short() {
			n /= 6
		}
		for choice := range numChoices + 1 {
			choices := defaultChoices() ^ 1<<choice&(1<<numChoices-1)
			t.Run(fmt.Sprint(choices.List()), func(t *testing.T) {
				t.Parallel()
				m, s := chosen(choices), seeded(uint64(choice))
				for range n {
					if diff := compare(m, s.situation(), choices); diff != "" {
						t.Fatal(diff)
					}
				}
			})
		}
	})
}

// TestEveryRuleCompared: the random situations reach every rule that any event
// can reach, so that agreement with the oracle means something.
func TestEveryRuleCompared(t *testing.T) {
	fired := map[string]bool{}
	var never []string
	for choice := range numChoices + 1 {
		choices := defaultChoices() ^ 1<<choice&(1<<numChoices-1)
		m, s := chosen(choices), seeded(uint64(choice))
		var out Outcome
		for range 20_000 {
			x := s.situation()
			m.Step(&x.TCB, &x.Host, &x.Ev, &out)
			for _, f := range out.FiredRules() {
				fired[m.Rule(f.Rule).Name] = true
			}
		}
	}
	RFC9293().EachRule(func(_ *Section, _ *Check, r *Rule) {
		if !fired[r.Name] {
			never = append(never, r.Name)
			require.NotEmpty(t, r.Never, "rule %s applied to no random situation", r.Name)
		}
	})
	t.Log("never applied:", never)
}

// TestNever: the rules that say they never apply do not, whatever happens to a TCB
// whose numbers are in order.
func TestNever(t *testing.T) {
	m, s := chosen(defaultChoices()), seeded(4)
	var out Outcome
	for range 100_000 {
		x := s.sound()
		m.Step(&x.TCB, &x.Host, &x.Ev, &out)
		for _, f := range out.FiredRules() {
			if r := m.Rule(f.Rule); r.Never != "" {
				require.Fail(t, "it applied", "%s: %s\n%s", r.Name, r.Never, spell(x.TCB))
			}
		}
	}
}

// somechoices draws the base table's choices with a few of them changed, from a
// few dozen sets, for each set is a table to be compiled.
func somechoices(s dice) Choices {
	some := []Choices{0, 1<<numChoices - 1, defaultChoices()}
	r := seeded(5961)
	for range 24 {
		some = append(some, Choices(r(1<<numChoices)))
	}
	return some[s(len(some))]
}

var machines sync.Map

// chosen returns the machine of the base table with the choices made so.
func chosen(choices Choices) *Machine {
	if m, ok := machines.Load(choices); ok {
		return m.(*Machine)
	}
	table := RFC9293()
	table.Choices = choices
	m := MustCompile(table)
	machines.Store(choices, m)
	return m
}

// compare takes both through the event and says where they differ.
func compare(m *Machine, x situation, choices Choices) string {
	var out Outcome
	got := x.TCB
	m.Step(&got, &x.Host, &x.Ev, &out)
	want, v := consult(x.TCB, x.Host, x.Ev, choices)
	diff := differences(got, &out, want, v)
	if diff == "" {
		return ""
	}
	text := fmt.Sprintf("choices %v\nhost %+v\nevent %s, segment %v<WND=%d>, call %+v, hard %v, quench %v\nbefore: %s\nrules:",
		choices.List(), x.Host, x.Ev.Kind, x.Ev.Segment, x.Ev.Segment.Wnd, x.Ev.Call, x.Ev.Hard, x.Ev.Quench, spell(x.TCB))
	for _, f := range out.FiredRules() {
		text += " " + m.Rule(f.Rule).Name
	}
	return text + diff
}

func differences(got TCB, out *Outcome, want TCB, v verdict) string {
	text := ""
	differ := func(what string, table, rfc any) {
		if a, b := fmt.Sprint(table), fmt.Sprint(rfc); a != b {
			text += fmt.Sprintf("\n%s: table %s, RFC %s", what, a, b)
		}
	}
	if out.Wrong {
		return fmt.Sprintf("\n%d rules apply in %s", out.WrongRules, out.WrongState)
	}
	if out.Overflow || len(v.sent) > MaxSent || len(v.taken) > MaxTaken {
		differ("more than an Outcome holds", out.Overflow, len(v.sent) > MaxSent || len(v.taken) > MaxTaken)
		return text
	}
	if got == want && out.Result == v.result && out.Answer == v.answer && out.Signals == v.signals &&
		equal(out.SentSegments(), v.sent) && equal(out.TakenText(), v.taken) {
		return ""
	}
	differ("result", out.Result, v.result)
	differ("answer", out.Answer, v.answer)
	differ("signals", out.Signals.List(), v.signals.List())
	differ("sent", fmt.Sprintf("%v %+v", out.SentSegments(), windows(out.SentSegments())), fmt.Sprintf("%v %+v", v.sent, windows(v.sent)))
	differ("taken", out.TakenText(), v.taken)
	differ("after", spell(got), spell(want))
	return text
}

func equal[T comparable](a, b []T) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func windows(segments []Segment) []uint32 {
	var w []uint32
	for _, g := range segments {
		w = append(w, g.Wnd)
	}
	return w
}

// spell writes a TCB without the variables that are 0.
func spell(tcb TCB) string {
	text := tcb.State.String()
	for _, v := range TCBVars() {
		if tcb.V[v] != 0 {
			text += fmt.Sprintf(" %s=%d", v, tcb.V[v])
		}
	}
	return text + fmt.Sprintf(" held %v", tcb.Held[:min(tcb.V[HldCnt], HoldSlots)])
}
