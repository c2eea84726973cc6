package terminal

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/tcpcheck/tcpcheck/model/walk"
)

// Model is the walk on a terminal, for bubbletea.
type Model struct {
	walk   *walk.Walk
	save   func(name string) (string, error)
	look   palette
	width  int
	height int

	cursor int     // the step chosen
	first  *int    // the step at the top of the list
	number string  // digits of a number that could go on
	open   *page   // what is read instead; nil for the walk
	top    int     // its first line on the screen
	name   *string // of a file that is being asked for; nil if none is
	answer string  // to the last key
	bad    bool    // the answer is a refusal
}

// New is a model that takes the walk. save writes the walk down under a name, and returns
// what to say of it.
func New(w *walk.Walk, save func(name string) (string, error)) *Model {
	m := &Model{walk: w, save: save, look: colours(), width: leastWidth, height: leastHeight, first: new(int)}
	m.choose()
	return m
}

// Say puts an answer on the screen before any key was pressed.
func (m *Model) Say(answer string) { m.answer = answer }

// Init does nothing.
func (m *Model) Init() tea.Cmd { return nil }

// Update takes a key, or the size of the terminal.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.PasteMsg:
		if m.name != nil {
			*m.name += msg.Content
		}
	case tea.KeyPressMsg:
		if msg.String() == "ctrl+c" {
			return m, tea.Quit
		}
		switch {
		case m.width < leastWidth || m.height < leastHeight:
			if msg.String() == "q" {
				return m, tea.Quit
			}
		case m.name != nil:
			m.naming(msg)
		case m.open != nil:
			return m, m.read(msg.String())
		default:
			return m, m.press(msg.String())
		}
	}
	return m, nil
}

// View draws the screen.
func (m *Model) View() tea.View {
	v := tea.NewView(strings.Join(m.lines(), "\n"))
	v.AltScreen = true
	v.WindowTitle = "tcpcheck step " + m.walk.System.Scenario.Name
	return v
}

// lines are those of the whole screen, as many as it has.
func (m *Model) lines() []string {
	if m.width < leastWidth || m.height < leastHeight {
		return fold(fmt.Sprintf("The terminal has %d columns and %d lines; step wants %d and %d. q quits.", m.width, m.height, leastWidth, leastHeight), max(m.width, 20), 0, 0)
	}
	body, foot := m.body()
	for len(body) < m.height-2 {
		body = append(body, "")
	}
	lines := append(body[:m.height-2], m.reply(), m.look.faint.Render(foot))
	for i := range lines {
		lines[i] = lipgloss.NewStyle().MaxWidth(m.width).Render(lines[i])
	}
	return lines
}

func (m *Model) body() (lines []string, foot string) {
	if m.open != nil {
		return m.pageLines()
	}
	lines, err := walkScreen(m.walk, m.look, m.width, m.height, m.cursor, m.first)
	if err != nil {
		lines = fold(err.Error(), m.width, 0, 0)
	}
	foot = "Enter take  u undo  r redo  p verdicts  t TCB  l ladder  s save  ? help  q quit"
	if m.walk.Known() != nil {
		foot = "Enter take  u undo  f along  p verdicts  t TCB  l ladder  s save  ? help  q quit"
	}
	return lines, foot
}

// reply is the line that answers.
func (m *Model) reply() string {
	switch {
	case m.name != nil:
		return "save as: " + *m.name + "_"
	case m.number != "":
		return "step " + m.number + "_ (Enter takes it)"
	case m.bad:
		return m.look.bad.Render(m.answer)
	}
	return m.answer
}

// say answers a key.
func (m *Model) say(text string, bad bool) { m.answer, m.bad = text, bad }

// choose puts the cursor on the step that the trace takes, or else on the first.
func (m *Model) choose() {
	m.cursor, *m.first, m.number = 0, 0, ""
	ahead, known := m.walk.Ahead()
	choices, _ := m.walk.Choices()
	for i, c := range choices {
		if known && c.Event == ahead {
			m.cursor = i
		}
	}
}
