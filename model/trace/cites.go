package trace

import (
	"regexp"
	"strings"
)

// piece is a piece of a citation, with where it leads if it is a section of RFC 9293.
type piece struct{ Text, URL string }

// cited sections: of the body, and of the appendix.
var sectionNumber = regexp.MustCompile(`\b(?:[0-9]+(?:\.[0-9]+)+|[A-Z]\.[0-9]+)\b`)

// cites takes a citation apart. What is of another RFC, as it says itself, is left as it is.
func cites(text string) []piece {
	if text == "" {
		return nil
	}
	if strings.Contains(text, "RFC") {
		return []piece{{Text: text}}
	}
	var all []piece
	done := 0
	for _, at := range sectionNumber.FindAllStringIndex(text, -1) {
		if at[0] > done {
			all = append(all, piece{Text: text[done:at[0]]})
		}
		number, kind := text[at[0]:at[1]], "section-"
		if number[0] >= 'A' {
			kind = "appendix-"
		}
		all = append(all, piece{number, "https://www.rfc-editor.org/rfc/rfc9293.html#" + kind + number})
		done = at[1]
	}
	if done < len(text) {
		all = append(all, piece{Text: text[done:]})
	}
	return all
}
