package terminal

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/tcpcheck/tcpcheck/model/walk"
)

// room is a part of the screen that takes as many lines as there are.
type room struct {
	wants, least int
	has          int
}

// share gives every part its least, and what is left of total in turn to those that want
// more. It returns what nobody wants.
func share(total int, rooms ...*room) int {
	for _, r := range rooms {
		r.has = min(r.wants, r.least)
		total -= r.has
	}
	for given := true; given; {
		given = false
		for _, r := range rooms {
			if total > 0 && r.has < r.wants {
				r.has++
				total--
				given = true
			}
		}
	}
	return total
}

// cut keeps the first n lines; the last of them says if there are more.
func cut(lines []string, n, width int) []string {
	if len(lines) <= n {
		return lines
	}
	if n == 0 {
		return nil
	}
	out := slices.Clone(lines[:n])
	out[n-1] = strings.TrimRight(lipgloss.NewStyle().MaxWidth(width-2).Render(out[n-1]), " ") + " …"
	return out
}

// The parts of the screen that are always as high: the title, the ends, what separates, the
// line that answers, and the keys.
const fixedRows = 1 + endRows + 1 + 1 + 1

// walkScreen is the screen on which steps are taken, of at most height lines but for the two
// at its foot. first is the step at the top of the list before; it moves as the cursor does.
func walkScreen(w *walk.Walk, look palette, width, height, cursor int, first *int) ([]string, error) {
	d := draw(w, look, width)
	last, err := d.last()
	if err != nil {
		return nil, err
	}
	verdict, err := d.verdict()
	if err != nil {
		return nil, err
	}
	ways, err := d.ways()
	if err != nil {
		return nil, err
	}
	n := len(d.choices)
	says := &room{wants: len(verdict), least: 3}
	rules := &room{wants: len(last), least: 2}
	list := &room{wants: n, least: 3}
	flying := [2]*room{{wants: len(ways[0]), least: 1}, {wants: len(ways[1]), least: 1}}
	const heading = 1
	// Blank lines come last, where they separate best first.
	gaps := [3]*room{{wants: 1}, {wants: 1}, {wants: 1}}
	rest := share(height-fixedRows-heading, says, rules, list, flying[0], flying[1])
	share(rest, gaps[:]...)
	*first = window(*first, cursor, list.has, n)

	var lines []string
	add := func(more []string, room *room) { lines = append(lines, cut(more, room.has, width)...) }
	add([]string{d.title()}, &room{has: 1})
	add([]string{""}, gaps[1])
	lines = append(lines, d.ends()...)
	add(ways[0], flying[0])
	add(ways[1], flying[1])
	lines = append(lines, "")
	add(last, rules)
	add([]string{""}, gaps[2])
	add(verdict, says)
	add([]string{""}, gaps[0])
	lines = append(lines, d.heading(*first, list.has))
	return append(lines, d.list(*first, list.has, cursor)...), nil
}

// window is where a list of n lines begins to be shown in rows lines so that the cursor is
// among them; it moves no more than it must.
func window(first, cursor, rows, n int) int {
	first = min(first, cursor)
	if cursor >= first+rows {
		first = cursor - rows + 1
	}
	return max(0, min(first, n-rows))
}
