package explore

import (
	"slices"
	"sync/atomic"
)

// wide is a set of whole keys: a line is eight of them, filled from the first slot
// on, and what finds its line full goes into the next. The key 0 marks a free
// slot, so that one is kept apart.
type wide struct {
	*lines
	far
	single bool // one worker: nobody to race with
	short  bool // the keys are such that narrow can take over
	zero   atomic.Bool
}

const (
	wideSlots = lineWords
	leastWide = 1 << 7  // lines to begin with
	mostWide  = 1 << 15 // lines from which on narrow, which begins larger, is better
)

type wideLine = [wideSlots]uint64

func newWide(lines uint64, short, single bool) *wide {
	return &wide{lines: newLines(lines), short: short, single: single}
}

func (t *wide) line(line uint64) *wideLine { return (*wideLine)(t.at(line)) }

func (t *wide) insert(key uint64, hint uint32) bool {
	if key == 0 {
		return t.zero.CompareAndSwap(false, true)
	}
	line := t.home(key)
	if hint < wideSlots {
		slot := &t.line(line)[hint]
		if atomic.LoadUint64(slot) == 0 && t.claim(slot, key) {
			return true
		}
	}
	for range t.n {
		slots := t.line(line)
		for q := range slots {
			v := atomic.LoadUint64(&slots[q])
			if v == 0 {
				if t.claim(&slots[q], key) {
					return true
				}
				v = atomic.LoadUint64(&slots[q])
			}
			if v == key {
				return false
			}
		}
		line = t.next(line)
	}
	return t.insertFar(key)
}

// claim writes a key into a slot, unless somebody has come first.
func (t *wide) claim(slot *uint64, key uint64) bool {
	if t.single {
		*slot = key
		return true
	}
	return atomic.CompareAndSwapUint64(slot, 0, key)
}

func (t *wide) find(keys []uint64, at []uintptr, fresh []finding) []finding {
	if vectors {
		return findBy(findWide, keys, at, fresh)
	}
	return t.findPortable(keys, fresh)
}

// findPortable is find without the help of the processor's vectors.
func (t *wide) findPortable(keys []uint64, fresh []finding) []finding {
	t.touch(keys)
next:
	for i, key := range keys {
		slots := t.line(t.home(key))
		hint := 0
		for ; hint < wideSlots; hint++ {
			v := atomic.LoadUint64(&slots[hint])
			if v == 0 {
				break // also for the key 0, which insert knows
			}
			if v == key {
				continue next
			}
		}
		fresh = append(fresh, finding(hint<<hintShift|i))
	}
	return fresh
}

func (t *wide) room() int { return int(float64(t.n*wideSlots) * t.fill()) }

// outgrown says that it is time for narrow.
func (t *wide) outgrown() bool { return t.short && t.n >= mostWide }

func (t *wide) larger() set {
	if t.outgrown() {
		return newNarrow(leastNarrow, t.single)
	}
	return newWide(t.grown(), t.short, t.single)
}

func (t *wide) largerBytes() int64 {
	if t.outgrown() {
		return leastNarrow * lineBytes
	}
	return int64(t.grown()) * lineBytes
}

func (t *wide) move(piece int, to set) {
	lo, hi := t.piece(piece)
	for _, key := range t.memory.words[lo*lineWords : hi*lineWords] {
		if key != 0 {
			to.insert(key, noHint)
		}
	}
	if piece == 0 && t.zero.Load() {
		to.insert(0, noHint)
	}
	if piece == 0 {
		for key := range t.far.keys {
			to.insert(key, noHint)
		}
	}
	t.giveUp(piece)
}

func (t *wide) sorted(piece int, keys []uint64) []uint64 {
	lo, hi := t.piece(piece)
	begin := len(keys)
	if piece == 0 && t.zero.Load() {
		keys = append(keys, 0)
	}
	// What begins in the piece may run over into the lines after it.
	for i, full := lo, false; i < hi || full && i < lo+t.n; i++ {
		full = true
		for _, key := range t.line(i % t.n) {
			if key == 0 {
				full = false
				break
			}
			if home := t.home(key); lo <= home && home < hi {
				keys = append(keys, key)
			}
		}
	}
	keys = t.farIn(t.lines, lo, hi, keys)
	slices.Sort(keys[begin:])
	return keys
}

func (t *wide) clear() {
	clear(t.memory.words)
	t.zero.Store(false)
	t.far.keys = nil
}
