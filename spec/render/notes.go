package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// figureNotes are what the notes under Figure 5 come to, and where the table says
// otherwise than the figure.
func figureNotes(list []arrow) []string {
	notes := []string{
		"note 1: only after a passive OPEN",
		"note 2: a FIN that comes with the ACK of ours leads from FIN-WAIT-1 to TIME-WAIT; not drawn",
		"note 3: from any state sending a RST leads to TIME-WAIT, and receiving one to LISTEN or CLOSED; not drawn",
		"x: nothing is sent",
	}
	for i := range list {
		if a := &list[i]; a.marked() {
			notes = append(notes, "*: "+differs[pair{a.from, a.to}])
		}
	}
	return notes
}

// differs are arrows whose label is not that of the figure, and why.
var differs = map[pair]string{
	{spec.LastAck, spec.Closed}: "the figure has x here; the text of 3.10.7.4 deletes the TCB",
}

// marked tells whether the arrow of the figure has another label there.
func (a *arrow) marked() bool {
	return a.figure && a.says[0].action != nothing && differs[pair{a.from, a.to}] != ""
}

// machineNotes explains the colours and the letters.
func machineNotes(list []arrow, short map[string]string) []string {
	notes := []string{"black: as in figure 5; brown: not drawn there"}
	has := func(is func(a arrow) bool) bool { return slices.ContainsFunc(list, is) }
	if has(func(a arrow) bool { return a.never }) {
		notes = append(notes, "dotted: a row of the RFC that no event makes apply, for an earlier step has moved on")
	}
	for i := range list {
		if a := &list[i]; a.choice != "" {
			notes = append(notes, fmt.Sprintf("dashed: what an implementation MAY do, with the choice %s", a.choice))
		}
	}
	notes = append(notes,
		"note 1, (passive), (active): only if the connection comes from such an OPEN",
		"note 2: one segment takes two steps, the ACK before the FIN",
		"x: nothing is sent")
	var told []string
	for i := range list {
		text := list[i].label(" / ")
		if letter := short[text]; letter != "" && !slices.Contains(told, letter) {
			told = append(told, letter)
			notes = append(notes, letter+": "+strings.ReplaceAll(text, "\n", "; "))
		}
	}
	for i := range list {
		if a := &list[i]; a.marked() {
			notes = append(notes, "*: "+differs[pair{a.from, a.to}])
		}
	}
	return notes
}

// notesWidth is how wide the notes are, and noteLine how high one is, in points.
const notesWidth, noteLine = 640.0, 15.0

// writeNotes writes the title and the notes below the diagram.
func writeNotes(b *strings.Builder, title string, notes []string, below float64) {
	for _, part := range []struct{ name, font, text string }{
		{"title", "Helvetica-Bold", title + "\n"},
		{"notes", "Helvetica", strings.Join(notes, "\n") + "\n"},
	} {
		h := float64(strings.Count(part.text, "\n")) * noteLine
		fmt.Fprintf(b, "  %s [shape=plaintext, style=\"\", width=%.2f, height=%.2f, fontname=%q, fontsize=12, label=%s, pos=\"%s\"];\n",
			part.name, notesWidth/72, h/72, part.font, strings.ReplaceAll(quote(part.text), `\n`, `\l`), point{notesWidth / 2, below - h/2})
		below -= h
	}
}
