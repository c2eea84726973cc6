package explore

import (
	"sync/atomic"
)

// wide is a set of whole keys: a line is eight of them, filled from the first slot
// on, and what finds its line full goes into the next. The key 0 marks a free
// slot, so that one is kept apart.
type wide struct {
	*lines
	old    *lines // while growing
	single bool   // one worker: nobody to race with
	zero   atomic.Bool
}

const wideSlots = lineWords

func newWide(workers int) *wide {
	return &wide{lines: newLines(leastLines), single: workers == 1}
}

type wideLine = [wideSlots]uint64

func (w *wide) line(region int, line uint64) *wideLine {
	return (*wideLine)(w.at(region, line))
}

func (w *wide) insert(key uint64) bool {
	if key == 0 {
		return w.zero.CompareAndSwap(false, true)
	}
	region, line := w.home(key)
	for range w.n {
		slots := w.line(region, line)
		for q := range slots {
			v := atomic.LoadUint64(&slots[q])
			if v == 0 {
				if w.single {
					slots[q] = key
					return true
				}
				if atomic.CompareAndSwapUint64(&slots[q], 0, key) {
					return true
				}
				v = atomic.LoadUint64(&slots[q])
			}
			if v == key {
				return false
			}
		}
		if line++; line == w.n {
			line = 0
		}
	}
	panic("explore: the keys fill one region of the table")
}

// findPortable is find without the help of the processor's vectors. Most keys are
// found, and most in the first slots; the homes are read first, in a loop without
// branches, so that the memory works on many of them at a time.
func (w *wide) findPortable(keys []uint64, fresh []uint32) []uint32 {
	var touched uint64
	for _, key := range keys {
		touched += atomic.LoadUint64((*uint64)(w.at(w.home(key))))
	}
	sink.Store(touched)
next:
	for i, key := range keys {
		region, line := w.home(key)
		slots := w.line(region, line)
		for q := range slots {
			v := atomic.LoadUint64(&slots[q])
			if v == 0 {
				break // also for the key 0, which insert knows
			}
			if v == key {
				continue next
			}
		}
		fresh = append(fresh, uint32(i))
	}
	return fresh
}

// sink keeps what is read only to be near from being optimised away.
var sink atomic.Uint64

func (w *wide) room() int { return int(float64(w.n) * regions * wideSlots * fill(w.n)) }

func (w *wide) larger() int64 { return int64(nextLines(w.n)) * regions * lineBytes }

func (w *wide) prepare() {
	w.old, w.lines = w.lines, &lines{n: nextLines(w.n)}
}

func (w *wide) grow(region int) {
	old := w.old.memory[region]
	w.set(region, allocate(int(w.n)*lineWords))
	for _, key := range old.words {
		if key == 0 {
			continue
		}
		_, line := w.home(key)
		w.put(region, line, key)
	}
	old.free()
}

// put writes a key that is not in the set; nobody else is in the region.
func (w *wide) put(region int, line, key uint64) {
	for {
		slots := w.line(region, line)
		for q := range slots {
			if slots[q] == 0 {
				slots[q] = key
				return
			}
		}
		if line++; line == w.n {
			line = 0
		}
	}
}
