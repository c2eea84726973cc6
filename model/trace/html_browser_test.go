package trace

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
)

// writtenPage is a page in a file.
func writtenPage(t testing.TB, name string, f *model.Finding, c Caption) string {
	file := filepath.Join(t.TempDir(), name+".html")
	require.NoError(t, os.WriteFile(file, []byte(pageOf(t, f.Trace, c)), 0o644))
	return "file://" + filepath.ToSlash(file)
}

// What the page shows: the step that is current, the one whose world is to be seen, and
// the SND.NXT of A there.
const whatIsShown = `[...document.querySelectorAll('[aria-current=step]')].map(e => e.id).join() + ' ' +
	[...document.querySelectorAll('.step')].filter(e => e.querySelector('.world[open]')?.checkVisibility()).map(e => {
		const row = [...e.querySelectorAll('.world tr')].find(r => r.querySelector('th')?.textContent === 'SND.NXT');
		return e.id + ' ' + row.querySelector('td').textContent;
	}).join()`

// In a browser, from a file, with nothing else: keys go from step to step, and pointing shows.
func TestHTMLInABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts a browser")
	}
	b := newBrowser(t)
	f := lasso(t)
	page := writtenPage(t, "lasso", f, Caption{Title: "A war", Finding: f, Command: "tcpcheck"})
	shown := func(want string, how string) {
		t.Helper()
		assert.Equal(t, want, b.eval(whatIsShown), how)
	}

	b.open(page, 1280)
	shown("step-0 step-0 100", "at first")
	b.press("ArrowDown")
	shown("step-1 step-1 100 \u2192 102", "down")
	b.press("ArrowRight", "j", "j")
	shown("step-4 step-4 102", "right, j, j")
	assert.Equal(t, "#step-4", b.eval("location.hash"))
	assert.Equal(t, "step 4 of 5, for ever", b.eval("document.getElementById('where').textContent"))
	b.press("ArrowDown")
	shown("step-5 step-5 102", "to the last")
	b.press("ArrowDown")
	shown("step-4 step-4 102", "round the loop")
	b.press("ArrowUp", "ArrowLeft", "k")
	shown("step-1 step-1 100 \u2192 102", "up, left, k")
	b.press("End")
	shown("step-5 step-5 102", "End")
	b.press("Home", "ArrowUp")
	shown("step-0 step-0 100", "Home, and no further")

	b.point("#step-1 .state.a a", false)
	shown("step-0 step-1 100 \u2192 102", "pointing at a state")
	assert.Equal(t, "world of-a", b.eval("document.querySelector('#step-1 .world').className"))
	b.point("h1", false)
	shown("step-0 step-0 100", "pointing elsewhere")
	b.point("#step-3 .says", true)
	shown("step-3 step-3 102", "a click")
	b.point("#on", true)
	shown("step-4 step-4 102", "the button")

	b.point("#copy", true) // where a page may not write to the clipboard, it marks the command
	assert.Contains(t, []any{"Copied", "Marked"}, b.eval("(async () => { const c = document.getElementById('copy');"+
		" while (c.textContent === 'Copy') await new Promise(requestAnimationFrame); return c.textContent })()"))

	b.open(page+"#step-2", 1280)
	shown("step-2 step-2 102", "an address with a step")
	b.open(page+"#step-1-b", 1280)
	shown("step-1 step-1 100 \u2192 102", "an address with an end")
	assert.Equal(t, "world of-b", b.eval("document.querySelector('#step-1 .world').className"))
	b.open(page+"#step-99", 1280)
	shown("step-0 step-0 100", "an address with a step that there is not")

	// Without a loop the last step is the last; narrow, worlds are folded until asked for.
	p := pictures(t)[0]
	straight := p.find(t)
	b.open(writtenPage(t, "straight", straight, Caption{Title: p.title}), 390)
	b.press("End", "ArrowDown")
	shown("step-12 ", "beyond the end")
	b.point("#step-1 .state.a a", true)
	shown("step-1 step-1 0", "a tap on a state")
	b.press("j")
	shown("step-2 step-2 0 \u2192 101", "and on")
	for _, width := range []int{320, 390, 800, 1280, 1900} {
		b.open(page, width)
		assert.LessOrEqual(t, b.eval("document.documentElement.scrollWidth"), float64(width), "nothing is wider than the window")
	}

	requests := 0
	for _, r := range b.seen {
		switch r.Method {
		case "Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled":
			assert.Fail(t, "it complains", string(r.Params))
		case "Network.requestWillBeSent":
			requests++
			var asked struct{ Request struct{ URL string } }
			require.NoError(t, json.Unmarshal(r.Params, &asked))
			assert.True(t, strings.HasPrefix(asked.Request.URL, "file://") && strings.Contains(asked.Request.URL, ".html"), asked.Request.URL)
		}
	}
	assert.Equal(t, 10, requests, "one for each page")
}
