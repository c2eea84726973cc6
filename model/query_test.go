package model

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// asksNaively answers a question of steps as naivelySearch does: by whole worlds, replayed
// one by one. It returns the steps to the first violation or witness and to the first
// step that the question is about, 0 for none.
func asksNaively(t *testing.T, sys *System, q *stepQuestion) (shown, applied int) {
	t.Helper()
	first := sys.Scenario.start()
	depth := map[World]int{first: 0}
	for queue := []World{first}; len(queue) > 0; queue = queue[1:] {
		from := queue[0]
		for _, ev := range sys.Possible(&from) {
			r, _, err := sys.Replay(&from, ev)
			require.NoError(t, err)
			packed, err := sys.Pack(&from)
			require.NoError(t, err)
			to, err := sys.Pack(r.To)
			require.NoError(t, err)
			m := Moment{Local: &r.Local, Event: ev, Got: r.Got, sys: sys, from: packed, to: to}
			about := q.kind == Witness || q.when(m)
			if n := depth[from] + 1; about && q.holds(m) == (q.kind == Witness) && shown == 0 {
				shown = n
			}
			if about && applied == 0 {
				applied = depth[from] + 1
			}
			if _, known := depth[*r.To]; !known {
				depth[*r.To] = depth[from] + 1
				queue = append(queue, *r.To)
			}
		}
	}
	return shown, applied
}

// stepQuestion is what EveryStep, or SomeStep, is asked.
type stepQuestion struct {
	kind        Kind
	name        string
	when, holds func(Moment) bool
}

func (q *stepQuestion) property() Property {
	if q.kind == Witness {
		return SomeStep(q.name, "", q.holds)
	}
	return EveryStep(q.name, "", q.when, q.holds)
}

var stepQuestions = []stepQuestion{
	{Witness, "closing", nil, func(m Moment) bool { return m.Enters(spec.Closing) }},
	{Witness, "refused", nil, func(m Moment) bool { return m.Unacceptable() && m.Fired("seq/unacceptable") }},
	{Witness, "lost-fin", nil, func(m Moment) bool { return m.Event.Kind == Loses && m.Got.Ctl.Has(spec.FIN) && m.Losses() == 0 }},
	{Witness, "stray", nil, func(m Moment) bool { return m.Event.Kind == Injects && m.Got.Ctl.Has(spec.RST) }},
	{Safety, "both-move", func(m Moment) bool { return m.Enters(spec.Established) }, func(m Moment) bool { return m.Other().TCB.State == spec.Established }},
	{Safety, "acknowledged", Moment.Acceptable, func(m Moment) bool {
		return m.After.State == spec.Closed || !spec.Before(m.After.V[spec.RcvNxt], m.Before.V[spec.RcvNxt]) || m.After.State == spec.Listen
	}},
}

// TestAskAgrees: what a predicate sees by parts is what the plain way sees, wherever it is
// seen first.
func TestAskAgrees(t *testing.T) {
	for _, name := range []string{"open-close", "last-ack", "abort", "half-open-again", "closing-security", "blind-reset"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := FindScenario(name)
			require.NoError(t, err)
			sys, err := NewSystem(s)
			require.NoError(t, err)
			var asked []Property
			for i := range stepQuestions {
				asked = append(asked, stepQuestions[i].property())
			}
			report, err := Check(context.Background(), sys, nil, Bounds{}, asked...)
			require.NoError(t, err)
			require.True(t, report.Search.Complete)
			for i, a := range report.Findings {
				shown, applied := asksNaively(t, sys, &stepQuestions[i])
				require.Equal(t, shown, length(a.Trace), a.Name)
				if a.Kind == Safety {
					require.Equal(t, applied, length(a.Applied), a.Name)
				}
			}
		})
	}
}

func length(t *Trace) int {
	if t == nil {
		return 0
	}
	return len(t.Events)
}

// TestAskOfNames: a property asked by name is judged as Check judges it, and what
// nothing ever happened to is vacuous.
func TestAskOfNames(t *testing.T) {
	for _, name := range []string{"open-close", "figure-11", "half-open-again"} {
		report := explored(t, name)
		var asked []Property
		for _, f := range report.Findings {
			q, err := Named(f.Name)
			require.NoError(t, err)
			asked = append(asked, q)
		}
		again, err := Check(context.Background(), report.System, nil, Bounds{}, asked...)
		require.NoError(t, err)
		for i, f := range report.Findings {
			require.Equal(t, f.Verdict, again.Findings[i].Verdict, "%s: %s", name, f.Name)
			require.Equal(t, length(f.Trace), length(again.Findings[i].Trace))
		}
	}
	_, err := Named("one-fim")
	require.ErrorContains(t, err, "one-fin")
}

// TestAskOfRests: what comes to rest is found, and what leads to what.
func TestAskOfRests(t *testing.T) {
	s, err := FindScenario("half-close")
	require.NoError(t, err)
	sys, err := NewSystem(s)
	require.NoError(t, err)
	waits := func(v View) bool { return v.Ends[0].TCB.State == spec.FinWait2 }
	report, err := Check(context.Background(), sys, nil, Bounds{},
		EveryRest("never", "Nothing rests in FIN-WAIT-2.", func(v View) bool { return !waits(v) }),
		EveryRest("always", "It may.", func(View) bool { return true }),
		LeadsTo("ends", "FIN-WAIT-2 ends.", waits, func(v View) bool { return !waits(v) }),
		LeadsTo("begins", "Who is in FIN-WAIT-2 is there.", waits, waits),
		LeadsTo("nothing", "CLOSING ends.", func(v View) bool { return v.Ends[0].TCB.State == spec.Closing }, waits),
	)
	require.NoError(t, err)
	var verdicts []Verdict
	for _, a := range report.Findings {
		verdicts = append(verdicts, a.Verdict)
	}
	require.Equal(t, []Verdict{explore.Violated, explore.Holds, explore.Violated, explore.Holds, Vacuous}, verdicts)
}
