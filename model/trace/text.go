package trace

import (
	"strings"
	"unicode/utf8"
)

// wrap breaks the text into lines of at most width columns, the first indented by
// first spaces, the others by rest. A word that is longer is cut, segments best
// between their fields.
func wrap(text string, width, first, rest int) []string {
	var lines []string
	line, used := strings.Repeat(" ", first), 0
	end := func() {
		lines = append(lines, line)
		line, used = strings.Repeat(" ", rest), 0
	}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }) {
		if used > 0 && wide(line)+1+wide(word) > width {
			end()
		}
		for wide(line)+wide(word) > width {
			head, tail := cut(word, width-wide(line))
			line += head
			end()
			word = tail
		}
		if used > 0 {
			line += " "
		}
		line += word
		used++
	}
	lines = append(lines, line)
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], hard, " ")
	}
	return lines
}

// hard is a space at which wrap does not break.
const hard = "\u00a0"

// cut splits a word that is too long: after a field if there is one, else anywhere.
func cut(word string, most int) (head, tail string) {
	letters := []rune(word)
	most = max(1, min(most, len(letters)))
	if at := strings.LastIndex(string(letters[:most]), "><"); at > 0 {
		return word[:at+1], word[at+1:]
	}
	return string(letters[:most]), string(letters[most:])
}

func wide(s string) int { return utf8.RuneCountInString(s) }

// pad fills the text up with spaces.
func pad(s string, width int) string { return s + strings.Repeat(" ", max(0, width-wide(s))) }

// list joins words: one; one and two; one, two and three.
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// The colours: states that changed, and the verdict.
const (
	changedColour  = "\x1b[36m"
	violatedColour = "\x1b[1;31m"
	goodColour     = "\x1b[1;32m"
	plain          = "\x1b[0m"
)

func (d *drawing) paint(colour, text string) string {
	if !d.Color || strings.TrimSpace(text) == "" {
		return text
	}
	return colour + text + plain
}
