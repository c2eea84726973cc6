package model

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestMemo: a memo is a map.
func TestMemo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var m memo
		var writing sync.Mutex
		want := map[uint32]uint32{}
		for _, key := range rapid.SliceOf(rapid.Uint32Min(1)).Draw(t, "keys") {
			require.Equal(t, want[key], m.get(key))
			number := uint32(len(want) + 1)
			if want[key] == 0 {
				want[key] = number
			}
			m.put(&writing, key, want[key])
		}
		for key, number := range want {
			require.Equal(t, number, m.get(key))
			require.Equal(t, want[key+1], m.get(key+1))
		}
	})
}

// TestMemoIsShared: those who ask while others write are told the number or nothing.
func TestMemoIsShared(t *testing.T) {
	var m memo
	var writing sync.Mutex
	const keys = 5000
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for key := uint32(1); key <= keys; key++ {
				if n := m.get(key); n != 0 && n != key+1 {
					t.Errorf("%d is remembered by %d", n, key)
				}
				m.put(&writing, key, key+1)
				if n := m.get(key); n != key+1 {
					t.Errorf("%d is remembered by %d, which has been put there", n, key)
				}
			}
		})
	}
	all.Wait()
}

// TestPartsAreShared: whoever asks for a part gets the same one, and whoever knows a
// number finds the part.
func TestPartsAreShared(t *testing.T) {
	type part struct{ number, value uint32 }
	p := newParts[uint32, part]("numbers")
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for v := range uint32(2000) {
				found, err := p.find(&v, func(n uint32) *part { return &part{n, v} })
				if err != nil || found.value != v || p.at(found.number) != found {
					t.Errorf("%d: found %v, %v", v, found, err)
				}
			}
		})
	}
	all.Wait()
	require.Equal(t, 2000, p.len())
}
