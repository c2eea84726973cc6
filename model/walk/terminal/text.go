package terminal

import (
	"strings"

	"github.com/tcpcheck/tcpcheck/model/walk"
)

// Text shows where the walk stands in plain lines of at most width columns, as many as it
// takes: the last step, what the way shows, both ends, what is on the way, and all that can
// happen next.
func Text(w *walk.Walk, width int) (string, error) {
	d := draw(w, palette{}, width)
	last, err := d.last()
	if err != nil {
		return "", err
	}
	verdict, err := d.verdict()
	if err != nil {
		return "", err
	}
	ways, err := d.ways()
	if err != nil {
		return "", err
	}
	lines := append([]string{d.title()}, last...)
	lines = append(append(append(lines, verdict...), ""), d.ends()...)
	lines = append(append(append(lines, ways[0]...), ways[1]...), "", d.heading(0, len(d.choices)))
	lines = append(lines, d.list(0, len(d.choices), -1)...)
	return strings.Join(lines, "\n") + "\n", nil
}
