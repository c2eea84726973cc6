package model

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

var update = flag.Bool("update", false, "write the transcripts of testdata/figures anew; read them against the RFC before you keep them")

// eachFigure replays each figure and hands over the trace and the world it ends in.
func eachFigure(t *testing.T, f func(t *testing.T, figure *Figure, trace *Trace, last World)) {
	require.Len(t, Figures(), 8)
	for _, figure := range Figures() {
		t.Run(fmt.Sprint(figure.Number), func(t *testing.T) {
			sys, err := NewSystem(figure.Scenario)
			require.NoError(t, err)
			trace, err := figure.Trace(sys)
			require.NoError(t, err)
			var last World
			require.NoError(t, trace.Walk(func(_ int, r *Record) { last = *r.To }))
			f(t, &figure, trace, last)
		})
	}
}

// TestFigures: after each step the states are those that the figure draws, except
// where the text disagrees with it, and a figure that differs says so.
func TestFigures(t *testing.T) {
	eachFigure(t, func(t *testing.T, figure *Figure, trace *Trace, last World) {
		require.Len(t, drawn[figure.Number], len(trace.Events))
		var differs []int
		require.NoError(t, trace.Walk(func(i int, r *Record) {
			if !r.To.Agrees(drawn[figure.Number][i]) {
				differs = append(differs, i+1)
			}
		}))
		require.Equal(t, disagree[figure.Number], differs, "steps")
		if len(differs) > 0 {
			require.NotEmpty(t, figure.Differs)
		}
	})
}

// TestFiguresAreFound: the checker, which knows nothing of the steps, finds its own
// way to where each figure ends, and none longer than the figure's.
func TestFiguresAreFound(t *testing.T) {
	eachFigure(t, func(t *testing.T, figure *Figure, trace *Trace, last World) {
		end, err := trace.System.Pack(&last)
		require.NoError(t, err)
		there := explore.Sometimes[State, Action]("there", func(s State) bool { return s == end })
		run := explore.Run(context.Background(), explore.Model[State, Action](trace.System), []explore.Property[State, Action]{there}, Bounds{})
		require.Equal(t, explore.Witnessed, run.Findings[0].Verdict)
		require.LessOrEqual(t, len(run.Findings[0].Trace.Steps), len(figure.Steps))
	})
}

// TestFigureTranscripts tells each figure step by step.
func TestFigureTranscripts(t *testing.T) {
	eachFigure(t, func(t *testing.T, figure *Figure, trace *Trace, _ World) {
		got := transcript(t, figure, trace)
		file := filepath.Join("testdata", "figures", fmt.Sprintf("figure-%d.txt", figure.Number))
		if *update {
			require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, string(want), got)
	})
}

// transcript is a figure in words: what happened, the states after it, what was
// sent, and the rows that decided; and where the figure draws something else, the
// notes of those rows.
func transcript(t *testing.T, figure *Figure, trace *Trace) string {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "RFC 9293 figure %d: %s\n\n", figure.Number, figure.Title)
	require.NoError(t, trace.Walk(func(i int, r *Record) {
		ends := &r.To.Ends
		states := fmt.Sprintf("A %-12s  B %-12s", ends[0].TCB.State, ends[1].TCB.State)
		rows := deciding(trace.System, r)
		line := fmt.Sprintf("%d. %-48s  %s  %-44s  %s", i+1, trace.System.Describe(r), states, sending(r), spell(trace.System, rows))
		b.WriteString(strings.TrimRight(line, " ") + "\n")
		if !slices.Contains(disagree[figure.Number], i+1) {
			return
		}
		fmt.Fprintf(&b, "   The figure draws %s.\n", drawn[figure.Number][i])
		for _, id := range rows {
			if note := trace.System.Machine.Rule(id).Note; note != "" {
				fmt.Fprintf(&b, "   %s\n", note)
			}
		}
	}))
	if figure.Differs != "" {
		fmt.Fprintf(&b, "\n%s\n", figure.Differs)
	}
	return b.String()
}

func sending(r *Record) string {
	if r.NSent == 0 {
		return "sends nothing"
	}
	text := "sends"
	for _, g := range r.SentSegments() {
		text += " " + g.String()
	}
	return text
}

// deciding returns the rows that did something, changed the state or ended the
// event; the others only let it pass.
func deciding(sys *System, r *Record) []spec.RuleID {
	var ids []spec.RuleID
	if !r.Acts {
		return nil
	}
	for _, f := range r.Out.FiredRules() {
		if rule := sys.Machine.Rule(f.Rule); len(rule.Do.List()) > 0 || f.From != f.To || rule.Then == spec.Return {
			ids = append(ids, f.Rule)
		}
	}
	return ids
}

func spell(sys *System, rows []spec.RuleID) string {
	var names []string
	for _, id := range rows {
		section, _ := sys.Machine.Home(id)
		names = append(names, fmt.Sprintf("%s (%s)", sys.Machine.Rule(id).Name, section.Number))
	}
	return strings.Join(names, ", ")
}
