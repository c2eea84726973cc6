package explore

import (
	"context"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

// panicText is what Run panics with.
func panicText(t *testing.T, m Model[int, string], props []Property[int, string], opt Options[int, string]) (text string) {
	t.Helper()
	defer func() {
		text, _ = recover().(string)
		require.NotEmpty(t, text)
	}()
	r := run(context.Background(), m, props, opt, tiny)
	t.Fatal("no panic, but ", r.Verdict)
	return ""
}

// broad is a model with enough states a level for every worker.
var broad = Func(0, func(s int, yield func(string, int)) {
	for i := 1; s < 100 && i <= 10; i++ {
		yield("on", s*10+i)
	}
})

func TestPanics(t *testing.T) {
	for _, workers := range []int{1, 8} {
		opt := Options[int, string]{Workers: workers}

		text := panicText(t, Func(0, func(s int, yield func(string, int)) {
			if s == 42 {
				panic("off the end")
			}
			broad.(funcModel[int, string]).next(s, yield)
		}), nil, opt)
		require.Contains(t, text, "panic in Next, state 42: off the end")

		text = panicText(t, broad, []Property[int, string]{
			Always[int, string]("not 77", func(s int) bool { return s != 77 || []bool{}[s] }),
		}, opt)
		require.Contains(t, text, "panic in property \"not 77\", state 77: runtime error: index out of range")

		text = panicText(t, broad, []Property[int, string]{
			AlwaysStep[int, string]("steps", func(_ int, _ *string, to int) bool { return to != 77 || []bool{}[to] }),
		}, opt)
		require.Contains(t, text, "panic in property \"steps\", state 7, action on, to state 77: runtime error")

		text = panicText(t, broad, []Property[int, string]{
			DeadlockFree[int, string]("ends", func(s int) bool { return s != 500 || []bool{}[s] }),
		}, opt)
		require.Contains(t, text, "panic in property \"ends\", state 500: runtime error")
	}
}

// A predicate that ends its goroutine, as t.FailNow does, must not pass for one
// that was content.
func TestGoexit(t *testing.T) {
	ended := make(chan any)
	go func() {
		defer func() { ended <- recover() }()
		Run(context.Background(), broad, []Property[int, string]{
			Always[int, string]("exits", func(s int) bool {
				if s > 200 {
					runtime.Goexit()
				}
				return true
			}),
		}, Options[int, string]{Workers: 8})
		t.Error("Run returned")
	}()
	<-ended
}

func TestPropertyThatSaysNothing(t *testing.T) {
	text := panicText(t, broad, []Property[int, string]{{Name: "empty", Kind: Safety}}, Options[int, string]{})
	require.Contains(t, text, `property "empty" says nothing`)
}

func TestFickleModel(t *testing.T) {
	calls := 0
	text := panicText(t, Func(0, func(s int, yield func(string, int)) {
		calls++
		yield("on", calls)
	}), []Property[int, string]{never(5)}, Options[int, string]{Workers: 1, MaxDepth: 6})
	require.Contains(t, text, "Next gave other steps when asked again, state 0")
}
