package terminal

import (
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
