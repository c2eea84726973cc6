package explore

import (
	"math/rand/v2"
	"testing"
	"unsafe"
)

// What a transition costs apart from the model: its key, and the look into a set that
// is larger than the caches. A batch is what a worker looks up together.

func BenchmarkFind(b *testing.B) {
	const in = 4 << 20
	for name, s := range map[string]set{
		"wide":   newWide(1<<20, false, true),
		"narrow": newNarrow(1<<19, true),
	} {
		random := rand.New(rand.NewPCG(1, 2))
		keys := make([]uint64, in)
		for i := range keys {
			keys[i] = short(random.Uint64())
			s.insert(keys[i], noHint)
		}
		at, fresh := make([]uintptr, usual.steps), []finding(nil)
		batches := func(b *testing.B, find func(batch []uint64)) {
			for i := 0; b.Loop(); i++ {
				from := i * 7919 * usual.steps % (in - usual.steps)
				find(keys[from : from+usual.steps])
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*usual.steps), "ns/key")
		}
		if vectors {
			b.Run(name+"/vectors", func(b *testing.B) {
				batches(b, func(batch []uint64) {
					s.fetch(batch, at)
					fresh = s.find(batch, at, fresh[:0])
				})
			})
		}
		b.Run(name+"/portable", func(b *testing.B) {
			batches(b, func(batch []uint64) {
				switch s := s.(type) {
				case *wide:
					fresh = s.findPortable(batch, fresh[:0])
				case *narrow:
					fresh = s.findPortable(batch, fresh[:0])
				}
			})
		})
		s.free()
	}
}

func BenchmarkInsert(b *testing.B) {
	for _, name := range []string{"wide", "narrow"} {
		b.Run(name, func(b *testing.B) {
			random := rand.New(rand.NewPCG(1, 2))
			s := sets(true)[name]
			n := 0
			for b.Loop() {
				if n++; n > s.room() {
					s = grown(s)
				}
				s.insert(short(random.Uint64()), noHint)
			}
			s.free()
		})
	}
}

func BenchmarkKeys(b *testing.B) {
	type pair [2]uint64
	for name, c := range map[string]code{"halves": newCode[pair](true), "hashed": newCode[pair](false)} {
		b.Run(name, func(b *testing.B) {
			random := rand.New(rand.NewPCG(1, 2))
			states := make([]pair, usual.steps)
			keys := make([]uint64, len(states))
			for b.Loop() {
				for i := range states {
					states[i] = pair{random.Uint64N(5000), random.Uint64N(5000)}
				}
				c.keys(unsafe.Pointer(&states[0]), unsafe.Sizeof(states[0]), keys)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(states)), "ns/key")
		})
	}
}
