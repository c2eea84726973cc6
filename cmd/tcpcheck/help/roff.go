package help

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// sourceWidth leaves room for escapes in lines that mandoc wants to have 80 bytes at most.
const sourceWidth = 50

// roff is a page as it is written.
type roff struct{ strings.Builder }

// macro writes a request with its arguments, each quoted.
func (p *roff) macro(name string, arguments ...string) {
	p.WriteString("." + name)
	for _, a := range arguments {
		p.WriteString(` "` + strings.ReplaceAll(escape(a), `"`, `\(dq`) + `"`)
	}
	p.WriteString("\n")
}

// title begins the page. The date is not escaped: mandoc reads it.
func (p *roff) title(name string, date time.Time, version, manual string) {
	day := ""
	if !date.IsZero() {
		day = date.UTC().Format(time.DateOnly)
	}
	fmt.Fprintf(p, ".TH \"%s\" \"1\" \"%s\" \"%s\" \"%s\"\n", escape(name), day, escape(version), escape(manual))
}

// line writes text that is escaped already.
func (p *roff) line(text string) {
	for line := range strings.SplitSeq(text, "\n") {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			line = `\&` + line
		}
		p.WriteString(line + "\n")
	}
}

// blocks writes paragraphs, lists and lines that stay as they are.
func (p *roff) blocks(all []block) {
	for i, b := range all {
		list := b.entries()
		if i > 0 && !b.tight && list == nil {
			p.macro("PP")
		}
		switch {
		case list != nil:
			p.list(list)
			if i+1 < len(all) && all[i+1].tight {
				p.macro("PP")
			}
		case b.indented:
			p.kept(b.lines)
		default:
			p.line(prose(fill(b.text(), sourceWidth)))
		}
	}
}

// kept writes lines that are not to be filled.
func (p *roff) kept(lines []string) {
	p.macro("RS", "4")
	p.macro("nf")
	for _, line := range lines {
		p.line(escape(strings.TrimPrefix(line, "  ")))
	}
	p.macro("fi")
	p.macro("RE")
}

func (p *roff) list(all []entry) {
	for _, e := range all {
		p.entry(bold(e.tag), e.text)
	}
}

// entry writes a tag, escaped already, and what is to be said of it.
func (p *roff) entry(tag, text string) {
	p.macro("TP")
	p.line(tag)
	p.line(prose(fill(text, sourceWidth)))
}

func bold(text string) string   { return `\fB` + escape(text) + `\fR` }
func italic(text string) string { return `\fI` + escape(text) + `\fR` }

var (
	flagName    = regexp.MustCompile(`\\-\\-[a-z][a-z0-9]*(\\-[a-z0-9]+)*`)
	placeholder = regexp.MustCompile(`\b[A-Z]+\b|\bflags\b`)
)

// prose is escaped text in which flags are bold.
func prose(text string) string { return flagName.ReplaceAllString(escape(text), `\fB$0\fR`) }

// placeholders are bold where they stand for what is to be written.
func placeholders(text string) string {
	return placeholder.ReplaceAllString(escape(text), `\fI$0\fR`)
}

var special = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`)

// escape keeps every character what it is: a hyphen can be copied as an option's.
func escape(text string) string {
	var b strings.Builder
	for _, r := range special.Replace(text) {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\[u%04X]`, r)
		}
	}
	return b.String()
}
