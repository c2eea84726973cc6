package terminal

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// show opens a page.
func (m *Model) show(p *page) {
	m.open, m.top = p, 0
	if lines, rows := m.pageText(); p.end {
		m.top = max(0, len(lines)-rows)
	}
}

// pageText is the open page, and how many lines of it the screen has room for.
func (m *Model) pageText() (lines []string, rows int) {
	lines, err := m.open.lines(draw(m.walk, m.look, m.width))
	if err != nil {
		lines = fold(err.Error(), m.width, 0, 0)
	}
	return lines, m.height - 4
}

// pageLines is what the screen shows of the open page.
func (m *Model) pageLines() (shown []string, foot string) {
	lines, rows := m.pageText()
	m.top = max(0, min(m.top, len(lines)-rows))
	part := lines[m.top:min(len(lines), m.top+rows)]
	title := m.look.bold.Render(m.open.title)
	foot = "Esc back to the walk"
	if len(lines) > rows {
		title += m.look.faint.Render(fmt.Sprintf("  lines %d to %d of %d", m.top+1, m.top+len(part), len(lines)))
		foot = "up, down, PgUp, PgDn, Home, End scroll  Esc back to the walk"
	}
	return append([]string{title, ""}, part...), foot
}

// read takes a key on a page.
func (m *Model) read(key string) tea.Cmd {
	lines, rows := m.pageText()
	switch key {
	case "up":
		m.top--
	case "down":
		m.top++
	case "pgup":
		m.top -= rows
	case "pgdown", "space":
		m.top += rows
	case "home":
		m.top = 0
	case "end":
		m.top = len(lines)
	case "esc", "q", m.open.key:
		m.open = nil
	default:
		for i := range pages {
			if pages[i].key == key {
				m.show(&pages[i])
			}
		}
		return nil
	}
	m.top = max(0, min(m.top, len(lines)-rows))
	return nil
}
