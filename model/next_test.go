package model

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/spec"
)

// plainStep is a step as it is taken by whole worlds.
type plainStep struct {
	Event
	to     World
	says   verdicts
	course Course // zero if no end had a part in the step
}

// plainNext is what Next means: every event is tried on the whole world, and every
// property is asked about what it did.
func plainNext(t testing.TB, sys *System, w *World) (steps []plainStep, err error) {
	err = sys.EachStep(w, func(r *Record, a *Action) {
		step := plainStep{Event: a.Event, to: *r.To, says: verdicts{a.Applied, a.Broken}}
		if a.Kind != Loses && a.Kind != Injects {
			step.course = courseOf(&r.Local)
		}
		steps = append(steps, step)
	})
	return steps, err
}

// partsNext is Next, unpacked.
func partsNext(sys *System, s State) (steps []plainStep, err error) {
	found, err := sys.Next(s, nil)
	for i := range found {
		a := &found[i].Action
		step := plainStep{Event: a.Event, to: *sys.Unpack(found[i].To), says: verdicts{a.Applied, a.Broken}}
		if c := sys.Course(a); c != nil {
			step.course = *c
		}
		steps = append(steps, step)
	}
	return steps, err
}

// sameNext explores, and in each world takes all steps both ways.
func sameNext(t *testing.T, s *Scenario, most int, edits ...*spec.Edit) {
	t.Helper()
	sys, err := NewSystem(s, edits...)
	require.NoError(t, err)
	compare := func(s State) bool {
		w := sys.Unpack(s)
		packed, err := sys.Pack(w)
		require.NoError(t, err)
		require.Equal(t, s, packed, "the same world has the same state")
		want, wantErr := plainNext(t, sys, w)
		got, err := partsNext(sys, s)
		if wantErr != nil {
			require.ErrorContains(t, err, wantErr.Error())
			return true
		}
		require.NoError(t, err)
		if !slices.Equal(want, got) {
			require.Equal(t, want, got)
		}
		return true
	}
	explore.Run(context.Background(), explore.Model[State, Action](sys),
		[]explore.Property[State, Action]{explore.Always[State, Action]("same", compare)}, Bounds{Workers: 1, MaxStates: most})
}

// TestNextByParts: steps taken by the parts of worlds, remembered, are those taken
// by whole worlds, one by one: the same steps in the same order, the same worlds,
// the same verdicts, the same rules.
func TestNextByParts(t *testing.T) {
	most, every := 1000, 1
	if testing.Short() {
		most, every = 100, 4 // there are many
	}
	for k, s := range append(Scenarios(), smallWorlds...) {
		if k%every > 0 {
			continue
		}
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			sameNext(t, s, most)
		})
	}
	for _, name := range spec.VariantNames() {
		t.Run("variant "+name, func(t *testing.T) {
			t.Parallel()
			if name == spec.BaseVariant {
				t.Skip("the others are of it")
			}
			v, err := spec.Variant(name)
			require.NoError(t, err)
			for _, scenario := range []string{"two-hosts", "strays", "half-open"} {
				sameNext(t, findWorld(t, scenario), most/3, v)
			}
		})
	}
	for k, b := range brokenTables {
		if k%every > 0 {
			continue
		}
		t.Run("broken "+b.property, func(t *testing.T) {
			t.Parallel()
			sameNext(t, findWorld(t, b.scenario), most/3, b.edit)
		})
	}
	files, err := filepath.Glob(filepath.Join("museum", "exhibits", "*.toml"))
	require.NoError(t, err)
	for k, file := range files {
		if k%every > 0 {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			edit, err := spec.ParseEdit(file, text, spec.RFC9293())
			require.NoError(t, err)
			for _, scenario := range []string{"simultaneous-open", "any-call"} {
				sameNext(t, findWorld(t, scenario), most/10, edit)
			}
		})
	}
}
