package diagram

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// grouped writes a number as 3 282 741.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + " " + digits[i:]
	}
	return digits
}

// amount writes a number with its unit, the first word of which has a plural in s.
func amount(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	one, rest, more := strings.Cut(unit, " ")
	if more {
		rest = " " + rest
	}
	return grouped(n) + " " + one + "s" + rest
}

// extent says how far the search went.
func extent(r *Search) string {
	if r.Complete {
		return fmt.Sprintf("complete, depth %d", r.Depth)
	}
	return "incomplete: " + r.Cut
}

// wrapped breaks the text into lines of at most so many letters, where that can be done;
// all but the first begin with indent.
func wrapped(text string, width int, indent string) []string {
	var lines []string
	line := ""
	for i, word := range strings.Split(text, " ") {
		switch {
		case i == 0:
			line = word
		case utf8.RuneCountInString(line+" "+word) > width:
			lines = append(lines, line)
			line = indent + word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}
