package explore

import (
	"encoding/binary"
	"slices"
	"sync"
)

// interner numbers lists of words.
type interner struct {
	mu     sync.Mutex
	number map[string]uint32
	lists  [][]uint64
}

func (t *interner) of(text string, list []uint64) uint32 {
	t.mu.Lock()
	defer t.mu.Unlock()
	n, ok := t.number[text]
	if !ok {
		n = uint32(len(t.lists))
		if t.number == nil {
			t.number = map[string]uint32{}
		}
		t.number[text] = n
		t.lists = append(t.lists, append([]uint64(nil), list...))
	}
	return n
}

// labeler is what one goroutine knows of an interner.
type labeler struct {
	*interner
	known map[string]uint32
	list  []uint64
	text  []byte

	lately [256]struct { // a list and its number, by a hash
		list   []uint64
		number uint32
	}
}

func newLabeler(t *interner, words int) *labeler {
	return &labeler{interner: t, known: map[string]uint32{}, list: make([]uint64, words)}
}

// label numbers the list that has been written.
func (l *labeler) label() uint32 {
	hash := uint64(0)
	for _, word := range l.list {
		hash = (hash ^ word) * 0x9e3779b97f4a7c15
	}
	late := &l.lately[hash>>56]
	if late.list != nil && slices.Equal(late.list, l.list) {
		return late.number
	}
	l.text = l.text[:0]
	for _, word := range l.list {
		l.text = binary.LittleEndian.AppendUint64(l.text, word)
	}
	n, ok := l.known[string(l.text)]
	if !ok {
		n = l.of(string(l.text), l.list)
		l.known[string(l.text)] = n
	}
	late.list, late.number = append(late.list[:0], l.list...), n
	return n
}

// words is how many hold so many bits.
func words(bits int) int { return (bits + 63) / 64 }

// asked is what the formulas ask of states and steps: each proposition and each fairness once.
type asked[S comparable, A any] struct {
	states []*proposition[S, A]
	steps  []*proposition[S, A]
	fair   []*fairness[S, A]
	place  map[*proposition[S, A]]int // among the states or the steps
}

func askedBy[S comparable, A any](all []*temporal[S, A]) *asked[S, A] {
	q := &asked[S, A]{place: map[*proposition[S, A]]int{}}
	known := map[*fairness[S, A]]bool{}
	for _, t := range all {
		for _, atom := range t.formula.Atoms() {
			if _, ok := q.place[atom.p]; ok {
				continue
			}
			list := &q.steps
			if atom.p.ofState() {
				list = &q.states
			}
			q.place[atom.p] = len(*list)
			*list = append(*list, atom.p)
		}
		for _, f := range t.fair {
			if !known[f.fairness] {
				known[f.fairness] = true
				q.fair = append(q.fair, f.fairness)
			}
		}
	}
	return q
}

// The label of a step is the bits of the propositions that are true of it, those of the
// fairnesses that have it in a set, and of these the numbers of the sets. The first
// word is 1, so that stays, the label of staying for ever, is that of no step.
const stays = 0

func (q *asked[S, A]) stepWords() int {
	return 1 + words(len(q.steps)) + words(len(q.fair)) + len(q.fair)
}

// stepIs says whether a proposition is true of the steps of a label.
func (q *asked[S, A]) stepIs(list []uint64, k int) bool {
	return list[0] == 1 && list[1+k/64]>>(k%64)&1 == 1
}

// setOf is the set in which a fairness has the steps of a label.
func (q *asked[S, A]) setOf(list []uint64, k int) (which uint64, ok bool) {
	at := 1 + words(len(q.steps))
	if list[0] == 0 || list[at+k/64]>>(k%64)&1 == 0 {
		return 0, false
	}
	return list[at+words(len(q.fair))+k], true
}
