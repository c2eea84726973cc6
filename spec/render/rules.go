package render

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Rules lists the rows by section and check, one line each where they fit.
func Rules(w io.Writer, m *spec.Machine) error {
	var b strings.Builder
	t := m.Table()
	n := len(allRows(t))
	fmt.Fprintf(&b, "%s: %d rules, %d stand; the others are marked -.\n%s\n", t.TableName(), n, len(m.Rules()),
		wrap("\"A to B\" runs through LISTEN, SYN-SENT, SYN-RECEIVED, ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT, CLOSED.", 0))
	for _, s := range t.AllSections() {
		fmt.Fprintf(&b, "\n%s  %s\n", s.Number, s.Title)
		for i := range s.Checks {
			c := &s.Checks[i]
			title := c.Title
			if words := t.FactWords(c.When); len(words) > 0 {
				title += " [" + strings.Join(words, ", ") + "]"
			}
			b.WriteString(wrap(title, 2) + "\n")
			for j := range c.Rules {
				list(&b, t, &c.Rules[j])
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Columns of the listing: where the states and the way on begin.
const (
	statesColumn = 38
	thenColumn   = 74
)

// list writes one row of the listing.
func list(b *strings.Builder, t *spec.Table, r *spec.Rule) {
	mark := " "
	if !t.Stands(r) {
		mark = "-"
	}
	line := "  " + mark + " " + r.Name
	line = column(b, line, statesColumn) + runs(r.In)
	line = column(b, line, thenColumn) + wayOn(r)
	b.WriteString(line + "\n")
}

// column fills the line up to the column; a line that is longer is written, and
// a new one begun.
func column(b *strings.Builder, line string, at int) string {
	n := utf8.RuneCountInString(line)
	if n+1 > at {
		b.WriteString(line + "\n")
		return strings.Repeat(" ", at)
	}
	return line + strings.Repeat(" ", at-n)
}

// runs spells a set of states briefly: three and more in a row as "from to to",
// in the order LISTEN, SYN-SENT, ... CLOSED.
func runs(set spec.States) string {
	if text := set.String(); !strings.Contains(text, ",") {
		return text
	}
	var parts []string
	list := set.List()
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && list[j+1] == list[j]+1 {
			j++
		}
		if j-i < 2 {
			parts = append(parts, list[i].String())
			i++
			continue
		}
		parts = append(parts, list[i].String()+" to "+list[j].String())
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// wayOn says where the row leads.
func wayOn(r *spec.Rule) string {
	then := map[spec.Then]string{spec.ToSixth: "sixth step", spec.ToSeventh: "seventh step"}[r.Then]
	if then == "" {
		then = r.Then.String()
	}
	if r.Next == spec.Same {
		return then
	}
	return "-> " + r.Next.String() + ", " + then
}
