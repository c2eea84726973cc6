package formula

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// heading begins a property in a file: its name and a colon.
var heading = regexp.MustCompile(`^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)[ \t]*:`)

// ParseFile reads a file of properties: each begins a line with its name and a colon,
// and goes on over the indented lines that follow. From a # on a line says nothing. file
// is its name for errors, which name the line and column too.
func ParseFile(file string, data []byte) ([]*Formula, error) {
	text := string(data)
	where := func(offset int) string {
		before := text[:offset]
		line := before[strings.LastIndexByte(before, '\n')+1:]
		return fmt.Sprintf("%s:%d:%d", file, strings.Count(before, "\n")+1, utf8.RuneCountInString(line)+1)
	}
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("%s: found bytes that are no UTF-8, want a text of properties", file)
	}
	var all []*Formula
	lines := map[string]string{} // where names were given
	for _, p := range sections(text) {
		m := heading.FindStringSubmatchIndex(p.text)
		if m == nil {
			found, _, _ := strings.Cut(strings.TrimSpace(p.text), "\n")
			return nil, fmt.Errorf("%s: found %q, want a name and a colon, as in closes: eventually (A.state = CLOSED)", where(p.start), found)
		}
		name := p.text[m[2]:m[3]]
		if first, ok := lines[name]; ok {
			return nil, fmt.Errorf("%s: found %q, the name of the property at %s too", where(p.start), name, first)
		}
		lines[name] = where(p.start)
		f, err := parse(name, oneLine.Replace(p.text[m[1]:]), lines[name], func(offset int) string { return where(p.start + m[1] + offset) })
		if err != nil {
			return nil, err
		}
		all = append(all, f)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: found no property, want a name, a colon and a formula", file)
	}
	return all, nil
}

// section is a part of a file, without its comments but as long as with them.
type section struct {
	start int
	text  string
}

// sections cuts a file before every line that is not indented.
func sections(text string) []section {
	var all []section
	offset := 0
	for line := range strings.Lines(text) {
		if at := strings.IndexByte(line, '#'); at >= 0 {
			line = line[:at] + blank(line[at:])
		}
		empty := strings.TrimSpace(line) == ""
		begins := !empty && !strings.ContainsRune(" \t", rune(line[0]))
		if begins || len(all) == 0 && !empty {
			all = append(all, section{start: offset})
		}
		if len(all) > 0 {
			all[len(all)-1].text += line
		}
		offset += len(line)
	}
	return all
}

// blank is as many spaces, but for the end of the line.
func blank(comment string) string {
	end := strings.TrimRight(comment, "\r\n")
	return strings.Repeat(" ", len(end)) + comment[len(end):]
}
