package model

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/spec"
)

// walk takes up to n random steps from the beginning and hands over each world.
func walk(t *rapid.T, sys *System, n int, see func(w *World)) {
	w := sys.Scenario.start()
	see(&w)
	for range rapid.IntRange(0, n).Draw(t, "steps") {
		events := sys.Possible(&w)
		if len(events) == 0 {
			return
		}
		r, possible, err := sys.Replay(&w, rapid.SampledFrom(events).Draw(t, "event"))
		if err != nil {
			return // it does not fit; bounds_test.go is about that
		}
		require.True(t, possible)
		w = *r.To
		see(&w)
	}
}

// TestPackWalks: worlds of random walks come out of the packing as they went in,
// and no two of them look the same inside.
func TestPackWalks(t *testing.T) {
	for _, s := range Scenarios() {
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			sys, err := NewSystem(s)
			require.NoError(t, err)
			packed := map[State]World{}
			rapid.Check(t, func(t *rapid.T) {
				walk(t, sys, 25, func(w *World) {
					s, err := sys.Pack(w)
					require.NoError(t, err)
					require.True(t, *sys.Unpack(s) == *w, "unpacked\n%+v\nwant\n%+v", sys.Unpack(s), w)
					if other, ok := packed[s]; ok {
						require.True(t, other == *w, "the same packed\n%+v\nand\n%+v", other, *w)
					}
					packed[s] = *w
				})
			})
		})
	}
}

// everything is a scenario with room for whatever a world may hold.
var everything = &Scenario{
	Name: "everything",
	Ends: [2]EndSetup{
		end(100, hold(spec.HoldSlots), lives(2), calls("SEND 1 urgent")),
		end(300, hold(spec.HoldSlots), crash(1)),
	},
	Network: Network{Capacity: maxCapacity, Inject: []Injection{foreign(stray(0, "<SEQ=90><CTL=URG>"))}},
}

// someWorld is any world within all bounds, with up to n segments on the way in
// each direction: more than a few, and a world of such variety is too large.
func someWorld(t *rapid.T, c *codec, n int) World {
	var w World
	for _, l := range leaves(&w) {
		switch {
		case l.field == "state":
			l.set(rapid.Uint64Range(uint64(spec.Listen), uint64(spec.Closed)).Draw(t, l.field))
		case l.field == "segments on the way":
			l.set(rapid.Uint64Range(0, uint64(n)).Draw(t, l.field))
		case l.most == 0:
			base := rapid.SampledFrom(c.numbers.bases).Draw(t, "base")
			l.set(uint64(base + rapid.Uint32Range(0, 15).Draw(t, "offset") - below))
		default:
			l.set(rapid.Uint64Range(0, l.most).Draw(t, l.field))
		}
	}
	canonical(&w)
	return w
}

func TestPackAnyWorld(t *testing.T) {
	c := newCodec(everything)
	require.True(t, c.strays && c.urgent && c.budgets && c.hold == spec.HoldSlots)
	rapid.Check(t, func(t *rapid.T) {
		w := someWorld(t, &c, 4)
		s, err := c.pack(&w)
		require.NoError(t, err)
		var got World
		c.unpack(&s, &got)
		require.True(t, got == w, "unpacked\n%+v\nwant\n%+v", got, w)
	})
}

// full is a world with everything in use but most of the network.
func full() World {
	var w World
	for _, l := range leaves(&w) {
		l.set(max(l.most, 100))
		if l.most > 0 {
			l.set(l.most)
		}
	}
	for i := range w.Ends {
		w.Ends[i].TCB.State = spec.Established
		w.Net[i].N = 1
		w.Net[i].Segs[0].Ctl = spec.ACK | spec.URG
	}
	canonical(&w)
	return w
}

// TestPackBounds: each field one over its bound is refused by name.
func TestPackBounds(t *testing.T) {
	c := newCodec(everything)
	w := full()
	_, err := c.pack(&w)
	require.NoError(t, err)
	for k := range leaves(&w) {
		w := full()
		l := leaves(&w)[k]
		if _, isFlag := l.at.(*bool); isFlag || unused(&w, l) || l.field == "segments on the way" {
			continue // the network's capacity is the scenario's: bounds_test.go
		}
		if l.most == 0 {
			l.set(1 << 31)
		} else {
			l.set(l.most + 1)
		}
		_, err := c.pack(&w)
		var fit *FitError
		require.ErrorAs(t, err, &fit, "%s, %s", l.place, l.field)
		require.Equal(t, [2]string{l.place, l.field}, [2]string{fit.Place, fit.Field})
		if l.most > 0 {
			require.Equal(t, [2]uint64{l.most + 1, l.most}, [2]uint64{fit.Found, fit.Most})
		}
	}
}

// unused reports whether the field is not in use in the full world, or follows from
// others.
func unused(w *World, l leaf) bool {
	for i := range w.Ends {
		if l.at == &w.Ends[i].TCB.V[spec.HldSeq] {
			return true
		}
		for j := 1; j < len(w.Net[i].Segs); j++ {
			if leavesOf(&w.Net[i].Segs[j])[l.at] {
				return true
			}
		}
	}
	return false
}

// leavesOf are the addresses of all simple fields under a pointer.
func leavesOf(at any) map[any]bool {
	all := map[any]bool{}
	var visit func(v reflect.Value)
	visit = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				visit(v.Field(i))
			}
		case reflect.Array:
			for i := range v.Len() {
				visit(v.Index(i))
			}
		default:
			all[v.Addr().Interface()] = true
		}
	}
	visit(reflect.ValueOf(at).Elem())
	return all
}

// TestNoFieldForgotten: whatever field of a world is changed, the packed world
// changes. So a field that is added to a world and not to the packing is found.
func TestNoFieldForgotten(t *testing.T) {
	c := newCodec(everything)
	w := full()
	known := map[any]bool{}
	for _, l := range leaves(&w) {
		known[l.at] = true
	}
	require.Equal(t, leavesOf(&w), known, "leaves are all fields of a world")

	was, err := c.pack(&w)
	require.NoError(t, err)
	for k := range leaves(&w) {
		w := full()
		l := leaves(&w)[k]
		if unused(&w, l) {
			continue
		}
		switch {
		case l.most == 0:
			l.set(101)
		case l.field == "CTL":
			l.set(uint64(spec.ACK | spec.URG | spec.FIN))
		default:
			l.set(0)
		}
		is, err := c.pack(&w)
		require.NoError(t, err)
		require.NotEqual(t, was, is, "%s, %s", l.place, l.field)
	}
}

// TestTooMuchAtOnce: a world of fields that fit one by one may be too large.
func TestTooMuchAtOnce(t *testing.T) {
	c := newCodec(everything)
	w := full()
	for i := range w.Net {
		for j := range w.Net[i].Segs {
			w.Net[i].Segs[j] = w.Net[i].Segs[0]
		}
		w.Net[i].N = maxCapacity
	}
	_, err := c.pack(&w)
	require.ErrorContains(t, err, "the world does not fit: packed state, in bits,")
}
