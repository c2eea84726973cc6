package promela

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// printWorld makes the model say every world that a step leads to.
func printWorld(capacity int) string {
	var b strings.Builder
	say := func(names ...string) {
		fmt.Fprintf(&b, "printf(\"%s\", %s); ", strings.Repeat("%d ", len(names)), strings.Join(names, ", "))
	}
	b.WriteString("printf(\"W \"); ")
	for i := range 2 {
		name := model.EndName(i) + "."
		say(name + "state")
		for _, v := range spec.TCBVars() {
			say(name + variable(v))
		}
		for k := range spec.HoldSlots {
			for _, f := range []string{"seq", "text", "fin", "tag"} {
				say(fmt.Sprintf("%sheld[%d].%s", name, k, f))
			}
		}
		for _, f := range append(budgets, histories...) {
			say(name + f.name)
		}
		say(fmt.Sprintf("net[%d].n", i))
		for k := range capacity {
			for _, f := range segmentFields {
				say(fmt.Sprintf("net[%d].s[%d].%s", i, k, f))
			}
		}
	}
	say("losses", "copies", "stray")
	b.WriteString("printf(\"\\n\"); ")
	return b.String()
}

// worldLine is the same of a world of ours.
func worldLine(w *model.World, capacity int) string {
	var b strings.Builder
	b.WriteString("W ")
	for i := range 2 {
		e := &w.Ends[i]
		fmt.Fprintf(&b, "%d ", e.TCB.State)
		for _, v := range e.TCB.V {
			fmt.Fprintf(&b, "%d ", int32(v))
		}
		for _, h := range e.TCB.Held {
			fmt.Fprintf(&b, "%d %d %d %d ", int32(h.Seq), int32(h.Text), oneIf(h.FIN), h.Tag)
		}
		for _, f := range append(budgets, histories...) {
			fmt.Fprintf(&b, "%d ", f.of(e))
		}
		fmt.Fprintf(&b, "%d ", w.Net[i].N)
		for _, g := range w.Net[i].Segs[:capacity] {
			fmt.Fprintf(&b, "%d %d %d %d %d %d %d %d %d %d ", g.Ctl, int32(g.Seq), int32(g.Ack), int32(g.Text), int32(g.Wnd), g.Tag, g.To, int32(g.Up), oneIf(g.Foreign), oneIf(g.Bogus))
		}
	}
	fmt.Fprintf(&b, "%d %d %d ", w.Lose, w.Dup, w.Stray)
	return b.String()
}

// TestWorlds: SPIN visits the very worlds that we do, one by one. Equal counts alone have
// once been equal by chance, with every initial sequence number 0.
func TestWorlds(t *testing.T) {
	needSPIN(t)
	for i, c := range compared {
		t.Run(c.scenario, func(t *testing.T) {
			if i > 1 {
				needEverything(t)
			}
			t.Parallel()
			sys := systemOf(t, c.scenario)
			capacity := sys.Scenario.Network.Capacity
			text := strings.Replace(promelaOf(t, sys, Properties{}), "check_step(); skip", printWorld(capacity)+"skip", 1)
			ours, theirs := map[string]bool{}, map[string]bool{}
			for _, s := range worlds(t, sys) {
				ours[worldLine(sys.Unpack(s), capacity)] = true
			}
			theirs[worldLine(sys.Unpack(sys.Init()[0]), capacity)] = true // they print where steps lead
			for line := range strings.Lines(searched(t, text, Properties{}, len(ours)).output) {
				if line, ok := strings.CutSuffix(line, "\n"); ok && strings.HasPrefix(line, "W ") {
					theirs[line] = true
				}
			}
			require.Len(t, theirs, len(ours))
			for line := range ours {
				require.Contains(t, theirs, line)
			}
		})
	}
}

// worlds are all that can be reached, found the plain way; none if something does not fit.
func worlds(t testing.TB, sys *model.System) []model.State {
	t.Helper()
	all := sys.Init()
	seen := map[model.State]bool{all[0]: true}
	for i := 0; i < len(all); i++ {
		steps, err := sys.Next(all[i], nil)
		if err != nil {
			return nil // a value does not fit, and the search is cut
		}
		for _, s := range steps {
			if !seen[s.To] {
				seen[s.To] = true
				all = append(all, s.To)
			}
		}
	}
	return all
}
