package explore

import "sync"

// far are the keys that found no room in the lines of a table: hardly any. But a
// state may have more steps out than a small table has slots.
type far struct {
	mu   sync.Mutex
	keys map[uint64]bool
}

// insertFar puts a key there and reports whether it was not there.
func (f *far) insertFar(key uint64) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.keys[key] {
		return false
	}
	if f.keys == nil {
		f.keys = map[uint64]bool{}
	}
	f.keys[key] = true
	return true
}

// farIn appends the keys that have a home in the lines lo to hi-1.
func (f *far) farIn(l *lines, lo, hi uint64, keys []uint64) []uint64 {
	for key := range f.keys {
		if home := l.home(key); lo <= home && home < hi {
			keys = append(keys, key)
		}
	}
	return keys
}
