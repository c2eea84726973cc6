package terminal

import (
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
)

// palette is how what is written looks. The zero palette writes plain text.
type palette struct {
	bad, good, moved, faint, bold lipgloss.Style
	ladder                        bool // the ladder has colours
}

// colours are those of the ladder.
func colours() palette {
	of := func(code string) lipgloss.Style { return lipgloss.NewStyle().Foreground(lipgloss.Color(code)) }
	return palette{
		bad: of("1").Bold(true), good: of("2").Bold(true), moved: of("6").Bold(true),
		ladder: true, faint: lipgloss.NewStyle().Faint(true), bold: lipgloss.NewStyle().Bold(true),
	}
}

// all writes every line in a style.
func all(style lipgloss.Style, lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = style.Render(l)
	}
	return out
}

// fit cuts text that is longer than a line.
func fit(text string, width int) string {
	if wide(text) <= width {
		return text
	}
	if width < 1 {
		return ""
	}
	return strings.TrimRight(string([]rune(text)[:width-1]), " ,;") + "…"
}

// fold breaks text into lines, the first indented by first columns and the others by rest.
func fold(text string, width, first, rest int) (lines []string) {
	line, empty := strings.Repeat(" ", first), true
	for _, word := range strings.Fields(text) {
		if !empty && wide(line)+1+wide(word) > width {
			lines = append(lines, line)
			line, empty = strings.Repeat(" ", rest), true
		}
		if !empty {
			line += " "
		}
		line += word
		empty = false
	}
	lines = append(lines, line)
	for i := range lines {
		lines[i] = fit(lines[i], width)
	}
	return lines
}

func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-wide(text)))
}

func wide(s string) int { return utf8.RuneCountInString(s) }
