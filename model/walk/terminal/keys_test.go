package terminal

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/stretchr/testify/require"
)

// Keys do what the page of keys says.
func TestKeys(t *testing.T) {
	m := begin(t, "two-hosts")
	at := func(n int) { t.Helper(); require.Equal(t, n, m.walk.At()) }
	press(t, m, "1 2")
	at(2)
	press(t, m, "u")
	at(1)
	press(t, m, "r")
	at(2)
	press(t, m, "backspace u")
	at(0)
	press(t, m, "u")
	require.Equal(t, "nothing to undo: this is the beginning", m.answer)
	press(t, m, "down enter")
	at(1)
	require.Equal(t, "LISTEN", m.walk.World().Ends[1].TCB.State.String())
	press(t, m, "r")
	require.Equal(t, "nothing to redo: no step was undone", m.answer)
	press(t, m, "f")
	require.Contains(t, m.answer, "--trace FILE loads one")
	press(t, m, "x")
	require.Contains(t, m.answer, `found "x"`)
	press(t, m, "0")
	require.Equal(t, "found 0, want 1 to 2", m.answer)
	at(1)
	require.True(t, press(t, m, "q"))
	require.True(t, press(t, m, "ctrl+c"))
	require.False(t, press(t, m, "p"))
	require.False(t, press(t, m, "q"), "it only leaves the page")
	require.Nil(t, m.open)
	press(t, m, "l")
	require.True(t, press(t, m, "ctrl+c"))
}

// A number that could go on waits for its end.
func TestLongNumbers(t *testing.T) {
	m := begin(t, "blind-guess")
	at := m.walk.At()
	choices, _ := m.walk.Choices()
	require.Greater(t, len(choices), 10)
	press(t, m, "1")
	require.Equal(t, at, m.walk.At())
	require.Contains(t, strings.Join(m.lines(), "\n"), "step 1_ (Enter takes it)")
	press(t, m, "esc")
	press(t, m, "1 1")
	require.Equal(t, at+1, m.walk.At())
	last, _ := m.walk.Last()
	require.Equal(t, choices[10].Event, last.Event)
	press(t, m, "u 1 enter")
	last, _ = m.walk.Last()
	require.Equal(t, choices[0].Event, last.Event)
	press(t, m, fmt.Sprint("u ", len(choices)))
	last, _ = m.walk.Last()
	require.Equal(t, choices[len(choices)-1].Event, last.Event)
}

func TestSave(t *testing.T) {
	m := begin(t, "handshake")
	press(t, m, "s")
	require.Equal(t, "nothing to save: no step has been taken", m.answer)
	press(t, m, "1 s ab backspace")
	m.Update(tea.PasteMsg{Content: "c.json"})
	press(t, m, "enter")
	require.Equal(t, "saved in ac.json", m.answer)
	press(t, m, "s enter")
	require.Equal(t, "not saved: found no name", m.answer)
	press(t, m, "s q esc")
	require.Equal(t, "not saved", m.answer)
	m.save = func(string) (string, error) { return "", fmt.Errorf("exists already") }
	press(t, m, "s x enter")
	require.True(t, m.bad)
	require.Equal(t, "exists already", m.answer)
}

// A terminal that is too small says so, and grows.
func TestSmall(t *testing.T) {
	m := begin(t, "handshake")
	m.Update(tea.WindowSizeMsg{Width: 79, Height: 24})
	require.Equal(t, []string{"The terminal has 79 columns and 24 lines; step wants 80 and 24. q quits."}, m.lines())
	m.Update(keys("1")[0])
	require.Zero(t, m.walk.At(), "what is not seen is not taken")
	_, cmd := m.Update(keys("q")[0])
	require.NotNil(t, cmd)
	m.Update(tea.WindowSizeMsg{Width: 200, Height: 60})
	fits(t, m)
}

// The whole program, with bytes for keys.
func TestProgram(t *testing.T) {
	for _, end := range []string{"q", "\x03"} {
		var out bytes.Buffer
		m := begin(t, "handshake")
		program := tea.NewProgram(m, tea.WithContext(t.Context()), tea.WithInput(strings.NewReader("1\x1b[B\r\x7f\x7f2"+end)), tea.WithOutput(&out),
			tea.WithWindowSize(80, 24), tea.WithoutSignals(), tea.WithEnvironment([]string{"TERM=xterm", "NO_COLOR=1"}))
		_, err := program.Run()
		require.NoError(t, err)
		require.Equal(t, 1, m.walk.At())
		require.Equal(t, "LISTEN", m.walk.World().Ends[1].TCB.State.String())
		require.NotRegexp(t, "\x1b\\[[0-9;]*3[0-7]m", out.String(), "colours")
		require.Contains(t, out.String(), "\x1b[?1049l", "the screen of before is restored")
	}
}
