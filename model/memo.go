package model

import (
	"sync"
	"sync/atomic"
)

// memo remembers the number of one part by that of another. Whoever asks takes no
// lock; one who is told 0 works it out and puts it there.
type memo struct {
	table atomic.Pointer[memoTable]
}

// memoTable is a table with open addressing, its size a power of two. A slot is 0
// while it is free, else the key above the number; once taken it stays.
type memoTable struct {
	shift uint8 // 32 less the bits of a place
	used  int
	slots []atomic.Uint64
}

func newMemoTable(bits uint8) *memoTable {
	return &memoTable{shift: 32 - bits, slots: make([]atomic.Uint64, 1<<bits)}
}

// home is the place at which a key is looked for first; the next ones follow.
func (t *memoTable) home(key uint32) uint32 { return key * 0x9e3779b1 >> t.shift }

// get returns the number remembered by the key, 0 if none is.
func (m *memo) get(key uint32) uint32 {
	t := m.table.Load()
	if t == nil {
		return 0
	}
	mask := uint32(len(t.slots) - 1)
	for i := t.home(key) & mask; ; i = (i + 1) & mask {
		switch x := t.slots[i].Load(); {
		case uint32(x>>32) == key:
			return uint32(x)
		case x == 0:
			return 0
		}
	}
}

// put remembers the number. The lock is that of all who write.
func (m *memo) put(writing *sync.Mutex, key, number uint32) {
	writing.Lock()
	defer writing.Unlock()
	t := m.table.Load()
	switch {
	case t == nil:
		t = newMemoTable(2)
	case 2*t.used >= len(t.slots):
		t = t.larger()
	}
	t.enter(uint64(key)<<32 | uint64(number))
	m.table.Store(t)
}

// larger returns a table with the same entries and twice the room.
func (t *memoTable) larger() *memoTable {
	larger := newMemoTable(33 - t.shift)
	for i := range t.slots {
		if x := t.slots[i].Load(); x != 0 {
			larger.enter(x)
		}
	}
	return larger
}

func (t *memoTable) enter(x uint64) {
	mask := uint32(len(t.slots) - 1)
	for i := t.home(uint32(x>>32)) & mask; ; i = (i + 1) & mask {
		switch y := t.slots[i].Load(); {
		case y == 0:
			t.slots[i].Store(x)
			t.used++
			return
		case y>>32 == x>>32:
			return // somebody else was faster
		}
	}
}
