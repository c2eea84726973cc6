package render

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// indent is where the text of a field begins.
const indent = 12

// field writes a named line, the rest of the text below it.
func field(b *strings.Builder, name, text string) {
	lines := wrap(text, indent)
	fmt.Fprintf(b, "  %-*s%s\n", indent-2, name, strings.TrimLeft(lines, " "))
}

// wrap breaks the text into indented lines of at most width columns.
func wrap(text string, in int) string {
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case column == 0:
			b.WriteString(strings.Repeat(" ", in))
			column = in
		case column+1+n > width:
			b.WriteString("\n" + strings.Repeat(" ", in))
			column = in
		default:
			b.WriteString(" ")
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}
