package model

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// What is copied from a TCB packed before is what packing it anew would give.
func TestPackedTCBIsCopied(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, s := range Scenarios() {
		sys, err := NewSystem(s)
		require.NoError(t, err)
		w := s.start()
		for range 200 {
			plain, err := sys.codec.pack(&w)
			require.NoError(t, err)
			a, b := sys.codec.packTCB(&w.Ends[0].TCB), sys.codec.packTCB(&w.Ends[1].TCB)
			copied, err := sys.codec.pack(&w, &a, &b)
			require.NoError(t, err)
			require.Equal(t, plain, copied)
			events := sys.Possible(&w)
			if len(events) == 0 {
				break
			}
			r, ok, err := sys.Replay(&w, events[random.IntN(len(events))])
			require.True(t, ok)
			if err != nil {
				break // a full channel
			}
			w = *r.To
		}
	}
}

// Remembered local steps are the same as steps taken each time.
func TestMemoChangesNothing(t *testing.T) {
	for _, name := range []string{"half-open", "closed-window", "any-call"} {
		s, err := FindScenario(name)
		require.NoError(t, err)
		sys, err := NewSystem(s)
		require.NoError(t, err)
		remembered := &memo{}
		random := rand.New(rand.NewPCG(3, 4))
		w := s.start()
		for range 2000 {
			events := sys.Possible(&w)
			if len(events) == 0 {
				w = s.start()
				continue
			}
			with := &Record{From: &w, To: &World{}, steps: remembered}
			without := &Record{From: &w, To: &World{}}
			ev := events[random.IntN(len(events))]
			_, err := sys.perform(ev, with)
			_, errWithout := sys.perform(ev, without)
			require.Equal(t, errWithout, err)
			require.Equal(t, without.To, with.To)
			require.Equal(t, without.Out.FiredRules(), with.Out.FiredRules())
			require.Equal(t, without.Out.SentSegments(), with.Out.SentSegments())
			if err != nil {
				w = s.start()
				continue
			}
			w = *with.To
		}
	}
}
