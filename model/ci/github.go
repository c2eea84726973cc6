package ci

import (
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"
)

// mostAnnotations of one kind are shown by GitHub for a step of a workflow.
const mostAnnotations = 10

// annotation is a line that GitHub shows.
type annotation struct {
	kind           string // error, warning or notice
	at             *Row
	title, message string
	of             []*Case
}

// GitHub writes workflow commands, from which GitHub makes annotations: an error for each
// case that failed by a trace, at the row to blame, and one annotation for all others
// that have not passed for the same reason. What is more than GitHub shows is named in
// the last.
func GitHub(w io.Writer, r *Run) error {
	var all []*annotation
	same := map[string]*annotation{}
	for _, c := range append(r.with(Failed), r.with(Skipped)...) {
		if len(c.Rows) > 0 || c.Command != "" {
			all = append(all, shownOf(r, c))
			continue
		}
		key := fmt.Sprint(c.Outcome, c.Verdict, c.Message)
		if same[key] == nil {
			same[key] = &annotation{kind: kindOf(c), message: c.Message}
			all = append(all, same[key])
		}
		same[key].of = append(same[key].of, c)
	}
	for _, a := range same {
		a.title = fmt.Sprintf("%d %s in %s", len(a.of), strings.ReplaceAll(a.of[0].Verdict, "-", " "), r.full())
		a.message += ": " + names(a.of)
	}
	if r.Cut != "" && len(all) == 0 {
		all = append(all, &annotation{kind: "warning", title: "incomplete: " + r.full(), message: r.Cut})
	}
	var b strings.Builder
	for _, kind := range []string{"error", "warning", "notice"} {
		var some []*annotation
		for _, a := range all {
			if a.kind == kind {
				some = append(some, a)
			}
		}
		if len(some) > mostAnnotations {
			var rest []*Case
			for _, a := range some[mostAnnotations-1:] {
				rest = append(rest, a.of...)
			}
			some = append(some[:mostAnnotations-1], &annotation{kind: kind, title: fmt.Sprintf("%d more in %s", len(rest), r.full()), message: names(rest)})
		}
		for _, a := range some {
			a.write(&b)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// kindOf is how much attention the case asks for.
func kindOf(c *Case) string {
	switch {
	case c.Outcome == Failed:
		return "error"
	case c.Verdict == "undecided":
		return "warning"
	}
	return "notice"
}

// shownOf is the annotation of a case that failed by a trace.
func shownOf(r *Run, c *Case) *annotation {
	a := &annotation{kind: kindOf(c), title: c.Name + " " + c.Verdict + " in " + r.full(), message: c.Message, of: []*Case{c}}
	if len(c.Rows) > 0 {
		a.at = &c.Rows[0]
		a.message += "\nRow: " + a.at.Name
	}
	if c.Command != "" {
		a.message += "\nReproduce: " + c.Command
	}
	return a
}

func names(list []*Case) string {
	var all []string
	for _, c := range list {
		all = append(all, c.Name)
	}
	return strings.Join(all, ", ")
}

func (a *annotation) write(b *strings.Builder) {
	b.WriteString("::" + a.kind + " ")
	if a.at != nil {
		b.WriteString("file=" + asValue.Replace(filepath.ToSlash(a.at.File)) + ",line=" + strconv.Itoa(a.at.Line) + ",")
	}
	b.WriteString("title=" + asValue.Replace(a.title) + "::" + asText.Replace(a.message) + "\n")
}

// What means something in a workflow command, and is written otherwise in its text and in
// its values.
var (
	asText  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	asValue = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
