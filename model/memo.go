package model

import (
	"sync"
	"sync/atomic"
)

// memo remembers something by the number of a part. Whoever asks takes no lock; one
// who does not find it works it out and puts it there.
type memo[V any] struct {
	table atomic.Pointer[memoTable[V]]
}

// memoTable is a table with open addressing and room in a power of two. An entry
// once made stays.
type memoTable[V any] struct {
	bits  uint8
	used  int
	slots []memoSlot[V]
}

// home is the slot at which a key is looked for first; the next ones follow.
func (t *memoTable[V]) home(key uint32) uint32 { return key * 0x9e3779b1 >> (32 - t.bits) }

// memoSlot is free while its key is 0. The value is written before the key.
type memoSlot[V any] struct {
	key   atomic.Uint32
	value atomic.Pointer[V]
}

// get returns what is remembered by the key, nil if nothing is.
func (m *memo[V]) get(key uint32) *V {
	t := m.table.Load()
	if t == nil {
		return nil
	}
	mask := uint32(len(t.slots) - 1)
	for i := t.home(key); ; i++ {
		s := &t.slots[i&mask]
		switch s.key.Load() {
		case key:
			return s.value.Load()
		case 0:
			return nil
		}
	}
}

// put remembers the value, unless somebody else was faster; it returns what is
// remembered. The lock is that of all who write.
func (m *memo[V]) put(writing *sync.Mutex, key uint32, value *V) *V {
	writing.Lock()
	defer writing.Unlock()
	if v := m.get(key); v != nil {
		return v
	}
	t := m.table.Load()
	if t == nil || 2*(t.used+1) > len(t.slots) {
		t = t.larger()
	}
	t.enter(key, value)
	m.table.Store(t)
	return value
}

// larger returns a table with the same entries and twice the room.
func (t *memoTable[V]) larger() *memoTable[V] {
	if t == nil {
		return &memoTable[V]{bits: 2, slots: make([]memoSlot[V], 1<<2)}
	}
	larger := &memoTable[V]{bits: t.bits + 1, slots: make([]memoSlot[V], 2*len(t.slots))}
	for i := range t.slots {
		if s := &t.slots[i]; s.key.Load() != 0 {
			larger.enter(s.key.Load(), s.value.Load())
		}
	}
	return larger
}

func (t *memoTable[V]) enter(key uint32, value *V) {
	mask := uint32(len(t.slots) - 1)
	for i := t.home(key); ; i++ {
		s := &t.slots[i&mask]
		if s.key.Load() == 0 {
			s.value.Store(value)
			s.key.Store(key)
			t.used++
			return
		}
	}
}
