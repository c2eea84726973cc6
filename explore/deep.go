package explore

import (
	"fmt"
	"hash/maphash"
	"reflect"
	"sync"
)

// Deep is a model whose states hold slices, maps and pointers, which Go cannot compare.
// It is [Func] but for that: a value is kept once, and the state is a [Ref] to it.
//
//	type game struct {
//		Piles  []int
//		Scores map[string]int
//	}
//	model := explore.Deep(game{Piles: []int{3, 4}}, func(s game, step func(string, game)) {
//		for i, n := range s.Piles {
//			piles := slices.Clone(s.Piles) // s is not to be changed
//			...
//			step("take", game{piles, s.Scores})
//		}
//	})
//
// Two values are the same state if all that they hold is: the order of maps does not
// count, nor do capacities, and pointers are followed, so that what is shared is not
// told from what is equal. Nil and empty are told apart, as a program can do, which
// may write to the one map and not to the other; so are the two zeros of floats.
// Functions, channels, pointers in the keys of maps, and cycles are refused.
//
// next must not change the state it is given, nor what that refers to; it is looked at
// afterwards, and a change is a panic. What is yielded is copied, and may be changed.
//
// It is about 20 times slower than the same model with states that Go compares, if its
// steps cost little (BenchmarkDeep). The values stay in memory, and are not counted in
// [Options].MaxMemory. A checkpoint is refused, and every [Store] but [Exact].
func Deep[T, A any](init T, next func(s T, yield func(A, T))) Model[Ref[T], A] {
	mustBeDeep(reflect.TypeFor[T](), map[reflect.Type]bool{})
	m := &deepModel[T, A]{next: next, seed: maphash.MakeSeed()}
	for x := range m.shard {
		m.shard[x].known = map[string]*kept[T]{}
	}
	m.init = m.ref(&init)
	return m
}

// Ref refers to a value of a model made by [Deep]. Refs to equal values are equal.
type Ref[T any] struct{ kept *kept[T] }

type kept[T any] struct {
	value T
	text  string // the value, written canonically
}

// Value is the value, which nobody may change.
func (r Ref[T]) Value() T {
	if r.kept == nil {
		panic("explore: a Ref to nothing. This usually happens when one is made otherwise than by the model; states come from Init and Next")
	}
	return r.kept.value
}

// String prints the value.
func (r Ref[T]) String() string {
	if r.kept == nil {
		return "nothing"
	}
	return fmt.Sprintf("%+v", r.kept.value)
}

type deepModel[T, A any] struct {
	init Ref[T]
	next func(s T, yield func(A, T))

	seed  maphash.Seed
	shard [internedShards]struct {
		sync.Mutex
		known map[string]*kept[T]
	}
}

func (m *deepModel[T, A]) Init() []Ref[T] { return []Ref[T]{m.init} }

func (m *deepModel[T, A]) Next(s Ref[T], steps []Step[Ref[T], A]) ([]Step[Ref[T], A], error) {
	value := s.Value()
	m.next(value, func(a A, to T) { steps = append(steps, Step[Ref[T], A]{a, m.ref(&to)}) })
	b := canonicalBuffers.Get().(*[]byte)
	*b = appendCanonical((*b)[:0], reflect.ValueOf(&s.kept.value).Elem(), 0)
	same := string(*b) == s.kept.text
	canonicalBuffers.Put(b)
	if !same {
		panic(fmt.Sprintf("the state that Next was given has changed, to %v. This usually happens when a step writes to a slice or map of it, or a property does; clone it first", s))
	}
	return steps, nil
}

// ref is the reference to a value, which is copied if it is the first of its kind.
func (m *deepModel[T, A]) ref(value *T) Ref[T] {
	b := canonicalBuffers.Get().(*[]byte)
	defer canonicalBuffers.Put(b)
	*b = appendCanonical((*b)[:0], reflect.ValueOf(value).Elem(), 0)
	shard := &m.shard[maphash.Bytes(m.seed, *b)%internedShards]
	shard.Lock()
	defer shard.Unlock()
	k := shard.known[string(*b)]
	if k == nil {
		k = &kept[T]{*value, string(*b)}
		own(reflect.ValueOf(&k.value).Elem())
		shard.known[k.text] = k
	}
	return Ref[T]{k}
}
