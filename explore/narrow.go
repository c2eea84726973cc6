package explore

import (
	"math/bits"
	"runtime"
	"slices"
	"sync/atomic"
)

// narrow is a set of keys of 58 bits, the last six being zero, in 40 bits each.
// Where a key lies says the rest: its line gives the first bits, and what does not
// find room at home is marked with how many lines it is away. (Cleary, Compact Hash
// Tables Using Bidirectional Linear Probing, 1984, has the idea.)
type narrow struct {
	*lines
	far
	single bool // one worker: nobody to race with
}

const (
	keyBits     = 58
	tagBits     = 40
	narrowSlots = 12
	farthest    = 3 // lines from home

	// leastNarrow lines leave tagBits to be stored.
	leastNarrow = 1 << (keyBits - tagBits)
)

// narrowLine is a line: 32 bits of each tag, 8 bits of each, and how they stand.
type narrowLine struct {
	low   [narrowSlots]uint32
	high  [narrowSlots]uint8
	state uint32
}

// The state of a line: 4 bits say how many slots are in use, and then a bit each,
// twice, how far from home what is there lies.
const (
	inUse  = 1<<4 - 1
	locked = 1 << 7
	away1  = 8
	away2  = 20
)

func newNarrow(lines uint64, single bool) *narrow {
	return &narrow{lines: newLines(lines), single: single}
}

func (t *narrow) line(line uint64) *narrowLine { return (*narrowLine)(t.at(line)) }

// tag is what is stored of a key.
func tag(key uint64) (low uint32, high uint8) {
	key >>= 64 - keyBits
	return uint32(key), uint8(key >> 32)
}

// holds says whether a line holds a tag that lies so far away from home.
func (l *narrowLine) holds(state uint32, low uint32, high uint8, away uint32) bool {
	for q := range state & inUse {
		if l.low[q] == low && l.high[q] == high && awayOf(state, q) == away {
			return true
		}
	}
	return false
}

func awayOf(state, q uint32) uint32 { return state>>(away1+q)&1 | state>>(away2+q)&1<<1 }

func (t *narrow) insert(key uint64, hint uint32) bool {
	low, high := tag(key)
	line := t.home(key)
	for away := range uint32(farthest + 1) {
		l := t.line(line)
		state := t.lock(l)
		q := state & inUse
		if q != hint && l.holds(state, low, high, away) {
			t.unlock(l, state)
			return false
		}
		if q < narrowSlots {
			t.write(l, state, low, high, away)
			return true
		}
		t.unlock(l, state)
		line, hint = t.next(line), noHint
	}
	return t.insertFar(key)
}

// write fills the next slot of a line that is locked, and unlocks it.
func (t *narrow) write(l *narrowLine, state, low uint32, high uint8, away uint32) {
	q := state & inUse % 16
	l.low[q], l.high[q] = low, high
	t.unlock(l, state+1|away&1<<(away1+q)|away>>1<<(away2+q))
}

// put is insert of a key that is not in the set.
func (t *narrow) put(key uint64) {
	low, high := tag(key)
	line := t.home(key)
	for away := range uint32(farthest + 1) {
		l := t.line(line)
		if state := t.lock(l); state&inUse < narrowSlots {
			t.write(l, state, low, high, away)
			return
		} else {
			t.unlock(l, state)
		}
		line = t.next(line)
	}
	t.insertFar(key)
}

func (t *narrow) lock(l *narrowLine) uint32 {
	if t.single {
		return l.state
	}
	for {
		state := atomic.LoadUint32(&l.state)
		if state&locked == 0 && atomic.CompareAndSwapUint32(&l.state, state, state|locked) {
			return state
		}
		runtime.Gosched()
	}
}

func (t *narrow) unlock(l *narrowLine, state uint32) {
	if t.single {
		l.state = state
		return
	}
	atomic.StoreUint32(&l.state, state)
}

func (t *narrow) find(keys []uint64, at []uintptr, fresh []finding) []finding {
	if vectors {
		return findBy(findNarrow, keys, at, fresh)
	}
	return t.findPortable(keys, fresh)
}

// findPortable looks under the lock: without it, by Go's rules, the slots could not
// be read while somebody writes.
func (t *narrow) findPortable(keys []uint64, fresh []finding) []finding {
	t.touch(keys)
	for i, key := range keys {
		low, high := tag(key)
		l := t.line(t.home(key))
		state := t.lock(l)
		if !l.holds(state, low, high, 0) {
			fresh = append(fresh, finding(int(state&inUse)<<hintShift|i))
		}
		t.unlock(l, state)
	}
	return fresh
}

func (t *narrow) room() int { return int(float64(t.n*narrowSlots) * t.fill()) }

func (t *narrow) larger() set { return newNarrow(t.grown(), t.single) }

func (t *narrow) largerBytes() int64 { return int64(t.grown()) * lineBytes }

func (t *narrow) move(piece int, to set) {
	next := to.(*narrow)
	lo, hi := t.piece(piece)
	t.narrowKeys(lo, hi, func(_, key uint64) { next.put(key) })
	if piece == pieces-1 { // last, for they go everywhere
		for key := range t.far.keys { // some may come home
			next.put(key)
		}
	}
	t.giveUp(piece)
}

// narrowKeys calls f for each key that lies in the lines, with its home.
func (l *lines) narrowKeys(lo, hi uint64, f func(home, key uint64)) {
	for i := lo; i < hi; i++ {
		here := i % l.n
		line := (*narrowLine)(l.at(here))
		first := l.first(here)
		for q := range line.state & inUse {
			if away := uint64(awayOf(line.state, q)); away == 0 {
				f(here, key(first, line.low[q], line.high[q]))
			} else {
				home := (here + l.n - away) % l.n
				f(home, key(l.first(home), line.low[q], line.high[q]))
			}
		}
	}
}

func (t *narrow) sorted(piece int, keys []uint64) []uint64 {
	lo, hi := t.piece(piece)
	begin := len(keys)
	t.narrowKeys(lo, hi+farthest, func(home, key uint64) {
		if lo <= home && home < hi {
			keys = append(keys, key)
		}
	})
	keys = t.farIn(t.lines, lo, hi, keys)
	slices.Sort(keys[begin:])
	return keys
}

func (t *narrow) clear() {
	clear(t.memory.words)
	t.far.keys = nil
}

// first is the first key whose home is the line, as a number of keyBits: the line
// times 2^keyBits over n, rounded up.
func (l *lines) first(line uint64) uint64 {
	first, rest := bits.Div64(line>>(64-keyBits), line<<keyBits, l.n)
	if rest > 0 {
		first++
	}
	return first
}

// key is the key with that tag among those that have a home in common, of which
// first is the first. No two of them have the tag in common, there being at least
// leastNarrow lines.
func key(first uint64, low uint32, high uint8) uint64 {
	stored := uint64(high)<<32 | uint64(low)
	return (first + (stored-first)&(1<<tagBits-1)) << (64 - keyBits)
}
