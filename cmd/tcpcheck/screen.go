package main

import (
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/mattn/go-isatty"
	"golang.org/x/term"
)

// pageWidth is how wide lines are where no terminal says it.
const pageWidth = 100

// screen says what the output may look like.
type screen struct {
	terminal bool // standard output is one
	colour   bool // and it wants colours
	width    int  // columns at most

	live    bool       // standard error is a terminal that can take a line back
	columns func() int // of it, now
}

// screenOf looks at the outputs. NO_COLOR asks for no colours (https://no-color.org);
// the terminal "dumb" knows neither colours nor how to take a line back.
func screenOf(stdout, stderr io.Writer) screen {
	dumb := os.Getenv("TERM") == "dumb"
	s := screen{width: pageWidth}
	if isTerminal(stdout) {
		s.terminal = true
		s.colour = os.Getenv("NO_COLOR") == "" && !dumb
		s.width = max(columns(stdout), 60)
	}
	if isTerminal(stderr) && !dumb {
		s.live, s.columns = true, func() int { return columns(stderr) }
	}
	return s
}

// columns is the width of the terminal.
func columns(terminal io.Writer) int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if n, _, err := term.GetSize(int(terminal.(*os.File).Fd())); err == nil && n > 0 {
		return n
	}
	return pageWidth
}

// to is how it looks in the file, if one is asked for.
func (s screen) to(out *outFlags) screen {
	if out.file != "" {
		return screen{width: pageWidth}
	}
	return s
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && (isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()))
}

// ink is how a terminal is told to write.
type ink string

const (
	red    ink = "31;1"
	green  ink = "32"
	yellow ink = "33"
	faint  ink = "2"
	bold   ink = "1"
)

// in writes the text in a colour, if there are colours.
func (s screen) in(colour ink, text string) string {
	if !s.colour || strings.TrimSpace(text) == "" {
		return text
	}
	return "\x1b[" + string(colour) + "m" + text + "\x1b[0m"
}

// line is a text for people and for grep: a terminal gets it in lines that fit, a file or a
// pipe in one.
func (s screen) line(text string) string {
	if !s.terminal {
		return text
	}
	return s.hang(0, text)
}

// hang breaks the text into lines, each but the first indented by that many columns;
// the first begins there already.
func (s screen) hang(indent int, text string) string {
	room := max(s.width-indent, 20)
	var b strings.Builder
	column := 0
	for _, w := range strings.Fields(text) {
		n := utf8.RuneCountInString(w)
		switch {
		case column == 0:
		case column+1+n > room:
			b.WriteString("\n" + strings.Repeat(" ", indent))
			column = 0
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(w)
		column += n
	}
	return b.String()
}

// pad fills the text with spaces to that many columns.
func pad(text string, columns int) string {
	return text + strings.Repeat(" ", max(0, columns-utf8.RuneCountInString(text)))
}

// grouped writes a number as 3 282 741.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + " " + digits[i:]
	}
	return digits
}

// amount writes a number with its unit: 1 state, 2 states.
func amount(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return grouped(n) + " " + plural(unit)
}

func plural(unit string) string {
	if strings.HasSuffix(unit, "sh") || strings.HasSuffix(unit, "ch") || strings.HasSuffix(unit, "ss") { // crash, search, guess
		return unit + "es"
	}
	return unit + "s"
}
