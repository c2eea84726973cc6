package trace

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// browser is a headless Chromium with one page, spoken to by the DevTools protocol
// over two pipes.
type browser struct {
	t       testing.TB
	to      *os.File
	from    *bufio.Reader
	id      int
	session string
	seen    []reply // what it has said without being asked
}

type reply struct {
	ID     int
	Method string
	Params json.RawMessage
	Result json.RawMessage
	Error  *struct{ Message string }
}

// requiredTool finds a program under one of its names. Without it the test is skipped,
// or fails where everything is required.
func requiredTool(t testing.TB, names ...string) string {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("TCPCHECK_REQUIRE") == "all" {
		t.Fatalf("not installed: %v", names)
	}
	t.Skipf("not installed: %v", names)
	return ""
}

// newBrowser starts Chromium; the test's end ends it.
func newBrowser(t testing.TB) *browser {
	program := requiredTool(t, "chromium", "chromium-browser", "google-chrome")
	theirIn, to, err := os.Pipe()
	require.NoError(t, err)
	from, theirOut, err := os.Pipe()
	require.NoError(t, err)
	// No sandbox: where tests run, one may be root.
	cmd := exec.Command(program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
		"--remote-debugging-pipe", "--user-data-dir="+t.TempDir(), "about:blank")
	cmd.ExtraFiles = []*os.File{theirIn, theirOut} // 3 and 4, as the option wants them
	cmd.WaitDelay = time.Second
	require.NoError(t, cmd.Start())
	theirIn.Close()
	theirOut.Close()
	dead := time.AfterFunc(time.Minute, func() { cmd.Process.Kill() }) // whoever waits for it then reads an end
	b := &browser{t: t, to: to, from: bufio.NewReader(from)}
	t.Cleanup(func() {
		b.session = ""
		b.call("Browser.close", nil)
		cmd.Wait()
		dead.Stop()
		to.Close()
		from.Close()
	})
	var target struct{ TargetID, SessionID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &target)
	b.session = target.SessionID
	for _, domain := range []string{"Page", "Network", "Runtime", "Log"} {
		b.call(domain+".enable", nil)
	}
	return b
}

// call asks for something and waits for the answer.
func (b *browser) call(method string, params any, result ...any) {
	b.id++
	ask := map[string]any{"id": b.id, "method": method}
	if params != nil {
		ask["params"] = params
	}
	if b.session != "" {
		ask["sessionId"] = b.session
	}
	text, err := json.Marshal(ask)
	require.NoError(b.t, err)
	_, err = b.to.Write(append(text, 0))
	require.NoError(b.t, err)
	for {
		r := b.read()
		if r.ID != b.id {
			b.seen = append(b.seen, r)
			continue
		}
		if r.Error != nil {
			b.t.Fatalf("%s: %s", method, r.Error.Message)
		}
		for _, into := range result {
			require.NoError(b.t, json.Unmarshal(r.Result, into))
		}
		return
	}
}

func (b *browser) read() reply {
	text, err := b.from.ReadBytes(0)
	require.NoError(b.t, err, "the browser has gone")
	var r reply
	require.NoError(b.t, json.Unmarshal(text[:len(text)-1], &r))
	return r
}

// open loads a page in a window of the given width and waits until it is there.
func (b *browser) open(url string, width int) {
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false})
	b.call("Page.navigate", map[string]any{"url": "about:blank"}) // an address with another fragment loads nothing
	b.loaded()
	b.call("Page.navigate", map[string]any{"url": url})
	b.loaded()
}

func (b *browser) loaded() {
	for {
		for i, r := range b.seen {
			if r.Method == "Page.loadEventFired" {
				b.seen = append(b.seen[:i:i], b.seen[i+1:]...)
				return
			}
		}
		b.seen = append(b.seen, b.read())
	}
}

// eval returns what an expression is in the page.
func (b *browser) eval(expression string) any {
	var r struct {
		Result           struct{ Value any }
		ExceptionDetails any
	}
	b.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true, "awaitPromise": true}, &r)
	require.Nil(b.t, r.ExceptionDetails, expression)
	return r.Result.Value
}

// press presses keys, one after the other.
func (b *browser) press(keys ...string) {
	for _, key := range keys {
		for _, kind := range []string{"rawKeyDown", "keyUp"} {
			b.call("Input.dispatchKeyEvent", map[string]any{"type": kind, "key": key, "code": key})
		}
	}
}

// point moves the mouse over an element; with a click if asked.
func (b *browser) point(selector string, click bool) {
	at := b.eval(fmt.Sprintf(`(() => { const e = document.querySelector(%q); e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();
		return [r.x + r.width / 2, r.y + r.height / 2] })()`, selector)).([]any)
	kinds := []string{"mouseMoved"}
	if click {
		kinds = append(kinds, "mousePressed", "mouseReleased")
	}
	for _, kind := range kinds {
		b.call("Input.dispatchMouseEvent", map[string]any{"type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1})
	}
}
