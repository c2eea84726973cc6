package terminal

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/walk"
)

var update = flag.Bool("update", false, "write the screens in testdata anew; read them before you keep them")

// begin is a terminal of the least size on which a built-in scenario is walked through.
func begin(t testing.TB, scenario string) *Model {
	t.Helper()
	s, err := model.FindScenario(scenario)
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	props, err := sys.Decided(nil)
	require.NoError(t, err)
	return New(walk.New(sys, sys.Judge(props)), func(name string) (string, error) { return "saved in " + name, nil })
}

// keys are those that words name: "1 12 enter pgdown".
func keys(words string) (all []tea.KeyPressMsg) {
	for _, word := range strings.Fields(words) {
		if code, named := map[string]rune{
			"enter": tea.KeyEnter, "esc": tea.KeyEscape, "backspace": tea.KeyBackspace, "up": tea.KeyUp, "down": tea.KeyDown,
			"pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "home": tea.KeyHome, "end": tea.KeyEnd,
		}[word]; named {
			all = append(all, tea.KeyPressMsg{Code: code})
			continue
		}
		if word == "ctrl+c" {
			all = append(all, tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl})
			continue
		}
		for _, r := range word {
			all = append(all, tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	}
	return all
}

// press presses the keys, and looks at every screen on the way. It reports whether the last
// one quits.
func press(t testing.TB, m *Model, words string) (quits bool) {
	t.Helper()
	for _, key := range keys(words) {
		_, cmd := m.Update(key)
		quits = cmd != nil
		fits(t, m)
	}
	return quits
}

// fits wants a screen that is no larger than the terminal, and as high.
func fits(t testing.TB, m *Model) {
	t.Helper()
	lines := m.lines()
	require.Len(t, lines, m.height)
	for i, l := range lines {
		require.LessOrEqual(t, lipgloss.Width(l), m.width, "line %d: %q", i+1, l)
		require.NotContains(t, l, "\n")
	}
}

// known is a trace that Check finds.
func known(t testing.TB, m *Model, property string) *walk.Along {
	t.Helper()
	report, err := model.Check(t.Context(), m.walk.System, []string{property}, model.Bounds{StopAtFirst: true})
	require.NoError(t, err)
	f := report.Findings[0]
	require.NotNil(t, f.Trace)
	return &walk.Along{Name: property + ".json", Trace: f.Trace, Finding: &f}
}

// Screens of 80 columns and 24 lines, as they are without colours.
func TestScreens(t *testing.T) {
	for _, c := range []struct{ name, scenario, along, keys string }{
		{"beginning", "two-hosts", "", ""},
		{"both-call", "two-hosts", "", "1 2 2 1"},
		{"number", "two-hosts", "", "1 2 9"},
		{"violated", "full-windows", "", "1 1 2"},
		{"violated-before", "full-windows", "", "1 1 2 4"},
		{"along", "full-windows", "no-ack-war", "u"},
		{"off", "full-windows", "no-ack-war", "u u 3"},
		{"loop", "full-windows", "no-endless-war", ""},
		{"round-the-loop", "full-windows", "no-endless-war", "f f"},
		{"self-connect", "self-connect", "", "1 1"},
		{"verdicts", "full-windows", "no-ack-war", "p"},
		{"open-liveness", "lasting-close", "", "1 p end"},
		{"tcb", "handshake", "", "1 1 1 t"},
		{"ladder", "handshake", "", "2 1 1 l"},
		{"help", "handshake", "", "?"},
		{"save", "handshake", "", "1 s walk.json"},
		{"nothing-more", "handshake", "", "2 1 1 1 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := begin(t, c.scenario)
			m.look = palette{}
			if c.along != "" {
				a := known(t, m, c.along)
				require.NoError(t, m.walk.Along(a, len(a.Events)))
				m.choose()
			}
			press(t, m, c.keys)
			found := strings.Join(m.lines(), "\n") + "\n"
			file := filepath.Join("testdata", c.name+".txt")
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(found), 0o666))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "no such screen yet: run go test -update and read it")
			require.Equal(t, string(want), found)
		})
	}
}

// No screen is larger than the terminal, wherever a walk goes; the step that is chosen is on it.
func TestFits(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 24))
	most := 0
	for k, s := range model.Scenarios() {
		if k%2 != 0 || testing.Short() && k%12 != 0 {
			continue
		}
		m := begin(t, s.Name)
		for n := range 14 {
			m.Update(tea.WindowSizeMsg{Width: 80 + 40*(n%2), Height: 24 + 16*(n%2)})
			fits(t, m)
			choices, _ := m.walk.Choices()
			most = max(most, len(choices))
			if len(choices) == 0 {
				break
			}
			for range random.IntN(min(len(choices), 12)) {
				press(t, m, "down")
			}
			text := strings.Join(m.lines(), "\n")
			require.Contains(t, text, fmt.Sprintf("\x1b[1m>%*d  ", len(fmt.Sprint(len(choices))), m.cursor+1), "%s: the cursor", s.Name)
			press(t, m, "enter")
			require.Empty(t, m.answer, s.Name)
		}
		press(t, m, "p pgdown end esc t end esc l home esc")
		plain, err := Text(m.walk, 80)
		require.NoError(t, err)
		for _, l := range strings.Split(plain, "\n") {
			require.LessOrEqual(t, utf8.RuneCountInString(l), 80, "%s: %q", s.Name, l)
		}
		require.NotContains(t, plain, "\x1b")
	}
	require.Greater(t, most, 24, "more steps than lines were seen")
}

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
