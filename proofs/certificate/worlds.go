package certificate

import (
	"fmt"
	"slices"

	"github.com/tcpcheck/tcpcheck/model"
)

// world is a world by the numbers of its parts in the certificate.
type world [7]uint32

const (
	atEnd     = 0 // of A, then of B
	atChannel = 2 // from A, then from B
	atLeft    = 4 // losses, duplications, strays
)

func compareWorlds(a, b world) int { return slices.Compare(a[:], b[:]) }

// worlds are the parts and the set of worlds.
type worlds struct {
	ends     []model.End
	segments []model.Segment
	channels []model.Channel
	set      []world // sorted

	endNumber     map[model.End]uint32
	channelNumber map[model.Channel]uint32
	from          []int // where in the set the worlds begin that begin with a number
}

// index prepares to find worlds. The parts and the set are sorted and each occurs once.
func (w *worlds) index() {
	w.endNumber, w.channelNumber = numbers(w.ends), numbers(w.channels)
	w.from = make([]int, len(w.ends)+1)
	at := 0
	for n := range w.from {
		for at < len(w.set) && w.set[at][atEnd] < uint32(n) {
			at++
		}
		w.from[n] = at
	}
}

func numbers[P comparable](parts []P) map[P]uint32 {
	of := make(map[P]uint32, len(parts))
	for n, p := range parts {
		of[p] = uint32(n)
	}
	return of
}

// numbered is a world of the set as the model has it.
type numbered struct {
	model.World
	n world
}

// at makes the world of the numbers.
func (w *worlds) at(n world) *numbered {
	m := &numbered{model.World{Lose: uint8(n[atLeft]), Dup: uint8(n[atLeft+1]), Stray: uint8(n[atLeft+2])}, n}
	for i := range 2 {
		m.Ends[i], m.Net[i] = w.ends[n[atEnd+i]], w.channels[n[atChannel+i]]
	}
	return m
}

// has reports whether the set holds the world. Most of its parts are those of a world
// near by, if there is one, and then need not be looked up.
func (w *worlds) has(m *model.World, near *numbered) bool {
	n := world{atLeft: uint32(m.Lose), uint32(m.Dup), uint32(m.Stray)}
	for i := range 2 {
		var end, channel bool
		if end = near != nil && m.Ends[i] == near.Ends[i]; end {
			n[atEnd+i] = near.n[atEnd+i]
		} else {
			n[atEnd+i], end = w.endNumber[m.Ends[i]]
		}
		if channel = near != nil && m.Net[i] == near.Net[i]; channel {
			n[atChannel+i] = near.n[atChannel+i]
		} else {
			n[atChannel+i], channel = w.channelNumber[m.Net[i]]
		}
		if !end || !channel {
			return false
		}
	}
	within := w.set[w.from[n[atEnd]]:w.from[n[atEnd]+1]]
	_, found := slices.BinarySearchFunc(within, n, compareWorlds)
	return found
}

// checkNumbers wants the numbers of every world and channel to be those of parts, and
// every part to be one of a world.
func (w *worlds) checkNumbers() error {
	used := [2][]bool{make([]bool, len(w.ends)), make([]bool, len(w.channels))}
	for _, n := range w.set {
		for i, number := range n[:atLeft] {
			kind := i / 2
			if int(number) >= len(used[kind]) {
				return fmt.Errorf("a world of part %d, want less than %d", number, len(used[kind]))
			}
			used[kind][number] = true
		}
		for _, left := range n[atLeft:] {
			if left > 255 {
				return fmt.Errorf("found %d of something left in a world, want at most 255", left)
			}
		}
	}
	for kind, what := range []string{"end", "channel"} {
		if k := slices.Index(used[kind], false); k >= 0 {
			return fmt.Errorf("%s %d occurs in no world", what, k)
		}
	}
	return nil
}
