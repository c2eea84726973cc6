package model

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// statesOf explores and returns the states met.
func statesOf(sys *System, most int) []State {
	var all []State
	collect := explore.Always[State, Action]("collect", func(s State) bool { all = append(all, s); return true })
	explore.Run(context.Background(), explore.Model[State, Action](sys), []explore.Property[State, Action]{collect}, Bounds{Workers: 1, MaxStates: most})
	return all
}

// TestSaveAndLoad: after loading, old states mean the same and take the same steps,
// and nothing is read that was not written.
func TestSaveAndLoad(t *testing.T) {
	for _, name := range []string{"half-open", "strays", "wrap", "any-call"} {
		t.Run(name, func(t *testing.T) {
			sys, err := NewSystem(findWorld(t, name))
			require.NoError(t, err)
			states := statesOf(sys, 500)
			var file bytes.Buffer
			require.NoError(t, sys.Save(&file))
			file.WriteString("more")

			loaded, err := NewSystem(findWorld(t, name))
			require.NoError(t, err)
			require.Equal(t, sys.Identity(), loaded.Identity())
			require.NoError(t, loaded.Load(&file))
			require.Equal(t, "more", file.String())
			require.Equal(t, sys.Init(), loaded.Init())
			for _, s := range states {
				require.True(t, *sys.Unpack(s) == *loaded.Unpack(s))
				want, err := sys.Next(s, nil)
				require.NoError(t, err)
				got, err := loaded.Next(s, nil)
				require.NoError(t, err)
				require.Len(t, got, len(want))
				for i := range want {
					require.Equal(t, *sys.Unpack(want[i].To), *loaded.Unpack(got[i].To))
					require.Equal(t, sys.Course(&want[i].Action), loaded.Course(&got[i].Action))
					want[i].Action.step, got[i].Action.step = 0, 0
					require.Equal(t, want[i].Action, got[i].Action)
				}
			}
		})
	}
}

// TestLoadRefuses what is cut short, what is damaged, and a system that is in use.
func TestLoadRefuses(t *testing.T) {
	sys, err := NewSystem(findWorld(t, "handshake"))
	require.NoError(t, err)
	statesOf(sys, 100)
	var file bytes.Buffer
	require.NoError(t, sys.Save(&file))
	fresh := func() *System {
		sys, err := NewSystem(findWorld(t, "handshake"))
		require.NoError(t, err)
		return sys
	}
	for n := 0; n < file.Len(); n += 101 {
		require.Error(t, fresh().Load(bytes.NewReader(file.Bytes()[:n])), "%d bytes of %d", n, file.Len())
	}
	damaged := bytes.Clone(file.Bytes())
	damaged[len(damaged)-4*maxCapacity] = 99
	require.ErrorContains(t, fresh().Load(bytes.NewReader(damaged)), "a channel carries segment 99 of ")
	require.ErrorContains(t, sys.Load(&file), "has its own")
}

// TestIdentity: what makes another system makes another line.
func TestIdentity(t *testing.T) {
	identity := func(s *Scenario, edits ...*spec.Edit) []string {
		sys, err := NewSystem(s, edits...)
		require.NoError(t, err)
		return strings.Split(sys.Identity(), "\n")
	}
	s := findWorld(t, "handshake")
	require.Equal(t, identity(s), identity(findWorld(t, "handshake")))
	other := *s
	other.Network.Lose = 2
	rfc1337, err := spec.Variant("rfc1337")
	require.NoError(t, err)
	for _, c := range []struct {
		lines []string
		added string
	}{
		{identity(&other), "lose = 2"},
		{identity(s, rfc1337), "table rfc1337"},
		{identity(s, &spec.Edit{Choices: map[string]bool{"reopen-time-wait": true}}), "choice reopen-time-wait: true"},
		{identity(s, effectIs("take-ack", "SND.UNA <- SEG.ACK")), "effect take-ack: SND.UNA <- SEG.ACK"},
		{identity(s, factIs("ahead", "SEG.SEQ > RCV.NXT and SEG.TXT > 0")), "fact ahead: SEG.SEQ > RCV.NXT and SEG.TXT > 0"},
		{identity(s, leadingTo("fin/established", "LAST-ACK")), "next LAST-ACK"},
	} {
		found := false
		for i, line := range c.lines {
			found = found || strings.Contains(line, c.added) && identity(s)[i] != line
		}
		require.True(t, found, c.added)
	}
}
