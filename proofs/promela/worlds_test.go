package promela

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore/examples/spin"
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
			fmt.Fprintf(&b, "%d %d %d %d ", int32(h.Seq), int32(h.Text), flag(h.FIN), h.Tag)
		}
		for _, f := range append(budgets, histories...) {
			fmt.Fprintf(&b, "%d ", f.of(e))
		}
		fmt.Fprintf(&b, "%d ", w.Net[i].N)
		for _, g := range w.Net[i].Segs[:capacity] {
			fmt.Fprintf(&b, "%d %d %d %d %d %d %d %d %d %d ", g.Ctl, int32(g.Seq), int32(g.Ack), int32(g.Text), int32(g.Wnd), g.Tag, g.To, int32(g.Up), flag(g.Foreign), flag(g.Bogus))
		}
	}
	fmt.Fprintf(&b, "%d %d %d ", w.Lose, w.Dup, w.Stray)
	return b.String()
}

func TestDebugWorlds(t *testing.T) {
	name := os.Getenv("SC")
	if name == "" {
		t.Skip()
	}
	s, err := model.FindScenario(name)
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	var text bytes.Buffer
	require.NoError(t, Write(&text, sys))
	capacity := s.Network.Capacity
	promela := strings.Replace(text.String(), "check_step(); place = 0", "check_step(); "+printWorld(capacity)+"place = 0", 1)
	dir := t.TempDir()
	pan, err := spin.Build(dir, promela, nil, []string{"-w", "-O1", "-fwrapv", "-DSAFETY", "-DNOREDUCE", "-DPRINTF", "-DVECTORSZ=4096"})
	require.NoError(t, err)
	c := exec.Command(pan, "-m1000000")
	c.Dir = dir
	out, _ := c.Output()
	theirs := map[string]bool{}
	for line := range strings.SplitSeq(string(out), "\n") {
		if strings.HasPrefix(line, "W ") {
			theirs[line] = true
		}
	}
	os.WriteFile(filepath.Join("/tmp/promela-scratch", "model.pml"), []byte(promela), 0o644)
	seen := map[model.State]bool{}
	queue := sys.Init()
	seen[queue[0]] = true
	ours := map[string]bool{worldLine(sys.Unpack(queue[0]), capacity): true}
	bad := 0
	for len(queue) > 0 {
		st := queue[0]
		queue = queue[1:]
		steps, err := sys.Next(st, nil)
		require.NoError(t, err)
		for _, to := range steps {
			line := worldLine(sys.Unpack(to.To), capacity)
			ours[line] = true
			if !theirs[line] && bad < 3 {
				bad++
				r, _, _ := sys.Replay(sys.Unpack(st), to.Action.Event)
				t.Errorf("they miss %v %s\nfrom %s\n to  %s", to.Action.Event, sys.Describe(r), worldLine(sys.Unpack(st), capacity), line)
			}
			if theirs[line] && !seen[to.To] {
				seen[to.To] = true
				queue = append(queue, to.To)
			}
		}
	}
	for line := range theirs {
		if !ours[line] && bad < 6 {
			bad++
			t.Errorf("they have more: %s", line)
		}
	}
	t.Log(len(theirs), len(ours))
	_ = slices.Sorted[string]
}
