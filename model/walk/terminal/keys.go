package terminal

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"github.com/tcpcheck/tcpcheck/model/walk"
)

// far is how many steps of the list a key leads up or down.
var far = map[string]int{"up": -1, "down": 1, "pgup": -8, "pgdown": 8, "home": -math.MaxInt32, "end": math.MaxInt32}

// press takes a key on the walk.
func (m *Model) press(key string) tea.Cmd {
	m.say("", false)
	if len(key) == 1 && key[0] >= '0' && key[0] <= '9' {
		m.digit(key)
		return nil
	}
	number := m.number
	m.number = ""
	choices, _ := m.walk.Choices()
	switch key {
	case "q":
		return tea.Quit
	case "esc":
	case "up", "down", "pgup", "pgdown", "home", "end":
		m.cursor = max(0, min(len(choices)-1, m.cursor+far[key]))
	case "enter":
		if number != "" {
			m.cursor, _ = strconv.Atoi(number)
			m.cursor--
		}
		m.take(choices)
	case "s":
		if m.walk.At() == 0 {
			m.say("nothing to save: no step has been taken", true)
			break
		}
		m.name = new(string)
	default:
		for i := range pages {
			if pages[i].key == key {
				m.show(&pages[i])
				return nil
			}
		}
		said, err := Move(m.walk, key)
		if err != nil {
			m.say(err.Error(), true)
			break
		}
		m.say(said, false)
		m.choose()
	}
	return nil
}

// digit goes on with a number, and takes the step if no number goes on from there.
func (m *Model) digit(key string) {
	choices, _ := m.walk.Choices()
	text := m.number + key
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > len(choices) {
		m.number = ""
		m.say(NoSuchStep(text, len(choices)).Error(), true)
		return
	}
	m.number, m.cursor = text, n-1
	if n*10 > len(choices) {
		m.take(choices)
	}
}

func (m *Model) take(choices []walk.Choice) {
	m.number = ""
	if m.cursor >= len(choices) {
		m.say("nothing can happen any more; u undoes the last step", true)
		return
	}
	m.say(Take(m.walk, choices[m.cursor]), false)
	m.choose()
}

// Take takes the step, and returns what is to be said of it aloud: that it leaves the trace.
func Take(w *walk.Walk, c walk.Choice) string {
	on, at := w.On(), w.At()
	w.Take(c.Event)
	switch {
	case on && !w.On():
		return fmt.Sprintf("this leaves %s, which takes another step %d; u goes back to it", w.Known().Name, at+1)
	case !on && w.On():
		return "on the way of " + w.Known().Name + " again"
	}
	return ""
}

// Move goes back or forth by the key, and returns what is to be said of it. An error says
// why it cannot.
func Move(w *walk.Walk, key string) (string, error) {
	on := w.On()
	switch key {
	case "u", "backspace":
		if !w.Undo() {
			return "", fmt.Errorf("nothing to undo: this is the beginning")
		}
		if !on && w.On() {
			return "on the way of " + w.Known().Name + " again", nil
		}
	case "r":
		if !w.Redo() {
			return "", fmt.Errorf("nothing to redo: no step was undone")
		}
	case "f", "n":
		switch {
		case w.Known() == nil:
			return "", fmt.Errorf("%s goes forward along a trace, and none was loaded: --trace FILE loads one", key)
		case !on:
			return "", fmt.Errorf("the walk has left %s; u goes back to it", w.Known().Name)
		case !w.Forward():
			return "", fmt.Errorf("%s ends here", w.Known().Name)
		}
	default:
		return "", fmt.Errorf("found %q, want the number of a step or one of u, r, f, n, p, t, l, s, ?, q", key)
	}
	return "", nil
}

// NoSuchStep is the error of a number, found where there are n steps, that none of them has.
func NoSuchStep(found string, n int) error {
	switch n {
	case 0:
		return fmt.Errorf("found %s, and nothing can happen any more; u undoes the last step", found)
	case 1:
		return fmt.Errorf("found %s, want 1", found)
	}
	return fmt.Errorf("found %s, want 1 to %d", found, n)
}

// naming takes a key in the name of a file.
func (m *Model) naming(key tea.KeyPressMsg) {
	switch key.String() {
	case "esc":
		m.name = nil
		m.say("not saved", false)
	case "backspace":
		if *m.name != "" {
			_, last := utf8.DecodeLastRuneInString(*m.name)
			*m.name = (*m.name)[:len(*m.name)-last]
		}
	case "enter":
		name := strings.TrimSpace(*m.name)
		m.name = nil
		if name == "" {
			m.say("not saved: found no name", true)
			return
		}
		said, err := m.save(name)
		if err != nil {
			m.say(err.Error(), true)
			return
		}
		m.say(said, false)
	default:
		*m.name += key.Text
	}
}
