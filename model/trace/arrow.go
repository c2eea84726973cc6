package trace

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
)

// arrow is a segment in a line of the ladder.
type arrow struct {
	to          int    // the end that it leads to
	from, at    string // how it leaves where it comes from, and reaches where it goes
	left, right string // what stands before and behind it
	text        string // the segment
	comment     string // "(sent in step 3)"
}

func (a *arrow) full() string { return strings.TrimSpace(a.text + " " + a.comment) }

// arrows returns the arrows of a step: what arrived or was lost, then what left
// and will not be drawn together with its arrival.
func arrows(m *moment) []arrow {
	var all []arrow
	if m.moves() {
		to := m.End
		from, at := onTheWay, points(to)
		comments := m.origin.comments()
		switch m.Event.Kind {
		case model.Duplicates:
			comments = append(comments, "a copy stays on the way")
		case model.Loses:
			at = lost
			comments = append(comments, "lost")
		case model.Drops:
			at = lost
			comments = append(comments, "dropped on the path")
		case model.Replays:
			comments = append(comments, "a copy is kept on the path")
		case model.Reorders:
			comments = append(comments, "sent ahead on the path")
		case model.Alters:
			was := m.Was()
			comments = append(comments, "changed on the path from "+was.Segment.String())
		case model.Guesses:
			comments = []string{"a blind guess, sent by neither"}
		case model.Injects:
			at = onTheWay
			comments = []string{"a stray, sent by neither"}
		}
		if m.origin.now {
			from = points(to)
		}
		all = append(all, towards(to, from, at, m.Got.Segment.String(), comments))
	}
	for i, g := range m.SentSegments() {
		if i != m.prompt {
			all = append(all, towards(1-m.End, points(1-m.End), onTheWay, g.Segment.String(), nil))
		}
	}
	return all
}

// What stands at the ends of an arrow, unless it points.
const (
	onTheWay = "..."
	lost     = " X "
)

// points is the arrow that leads to an end.
func points(to int) string { return [2]string{"<--", "-->"}[to] }

// towards returns the arrow of a segment that goes to an end, given what stands
// where it comes from and where it goes.
func towards(to int, from, at, text string, comments []string) arrow {
	a := arrow{to: to, from: from, at: at, left: from, right: at, text: text}
	if to == 0 {
		a.left, a.right = at, from
	}
	if len(comments) > 0 {
		a.comment = "(" + strings.Join(comments, "; ") + ")"
	}
	return a
}

// comments say where a segment comes from that has been on the way.
func (o origin) comments() []string {
	switch {
	case o.now:
		return nil
	case o.stray:
		return []string{fmt.Sprintf("the stray of step %d", o.step)}
	case o.copy:
		return []string{fmt.Sprintf("the copy left by step %d", o.step)}
	}
	return []string{fmt.Sprintf("sent in step %d", o.step)}
}
