// Package help writes the pages of a tree of commands: what --help shows on a terminal,
// and manual pages for man. Both are readings of the same commands: their Short, Long,
// Example, groups and flags.
//
// A Long text has paragraphs, which are filled anew, and indented lines, which stay as they
// are. Where each of those has a tag, two spaces or more and a text, they are a list. A last
// paragraph that begins with "Exit status:" is a list of its own in a manual.
package help

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// block is a paragraph, or indented lines.
type block struct {
	lines    []string
	indented bool
	tight    bool // no empty line before it
}

// blocks takes a text apart.
func blocks(text string) []block {
	var all []block
	gap := true
	for line := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		if strings.TrimSpace(line) == "" {
			gap = true
			continue
		}
		indented := strings.HasPrefix(line, " ")
		if gap || all[len(all)-1].indented != indented {
			all = append(all, block{indented: indented, tight: !gap})
		}
		last := &all[len(all)-1]
		last.lines = append(last.lines, line)
		gap = false
	}
	return all
}

// text is the paragraph in one line.
func (b *block) text() string { return strings.Join(b.lines, " ") }

// entry is one of a list: "tag   text".
type entry struct{ tag, text string }

var tagged = regexp.MustCompile(`^ {2,4}(\S.*?) {2,}(\S.*)$`)

// entries are the indented lines as a list; none if they are not one.
func (b *block) entries() []entry {
	var list []entry
	for _, line := range b.lines {
		switch found := tagged.FindStringSubmatch(line); {
		case found != nil:
			list = append(list, entry{found[1], found[2]})
		case len(list) > 0 && strings.HasPrefix(line, "      "):
			list[len(list)-1].text += " " + strings.TrimSpace(line)
		default:
			return nil
		}
	}
	return list
}

const exitStatus = "Exit status:"

var numbered = regexp.MustCompile(`^(\d+) (.*)$`)

// statuses are the exit statuses of a paragraph that lists them: "Exit status: 0 it is
// so; 2 bad input." None if it does not.
func (b *block) statuses() []entry {
	text, found := strings.CutPrefix(b.text(), exitStatus)
	if !found || b.indented {
		return nil
	}
	var list []entry
	for part := range strings.SplitSeq(strings.TrimSuffix(text, "."), ";") {
		part = strings.TrimSpace(part)
		if found := numbered.FindStringSubmatch(part); found != nil {
			list = append(list, entry{found[1], found[2]})
		} else if len(list) > 0 {
			list[len(list)-1].text += "; " + part
		}
	}
	return list
}

// fill breaks a text into lines of at most so many columns, if its words fit.
func fill(text string, width int) string {
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case column > 0 && column+1+n > width:
			b.WriteString("\n")
			column = 0
		case column > 0:
			b.WriteString(" ")
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}
