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

// GitHub writes workflow commands, from which GitHub makes annotations: an error for each
// case that failed, at the row to blame, and one warning or notice for all that were
// skipped for the same reason. Errors beyond what GitHub shows are counted in the last.
func GitHub(w io.Writer, r *Run) error {
	var b strings.Builder
	failed := r.with(Failed)
	for i, c := range failed {
		if i == mostAnnotations-1 && len(failed) > mostAnnotations {
			annotate(&b, "error", nil, fmt.Sprintf("%d more in %s", len(failed)-i, r.full()), names(failed[i:]))
			break
		}
		text := c.Message
		var row *Row
		if len(c.Rows) > 0 {
			row = &c.Rows[0]
			text += "\nRow: " + row.Name
		}
		if c.Command != "" {
			text += "\nReproduce: " + c.Command
		}
		annotate(&b, "error", row, c.Name+" "+c.Verdict+" in "+r.full(), text)
	}
	skipped := r.with(Skipped)
	told := map[string]bool{}
	for _, c := range skipped {
		same := c.Verdict + ": " + c.Message
		if told[same] {
			continue
		}
		told[same] = true
		var list []*Case
		for _, other := range skipped {
			if other.Verdict+": "+other.Message == same {
				list = append(list, other)
			}
		}
		kind := "notice"
		if c.Verdict == "undecided" {
			kind = "warning"
		}
		annotate(&b, kind, nil, fmt.Sprintf("%d %s in %s", len(list), strings.ReplaceAll(c.Verdict, "-", " "), r.full()), c.Message+": "+names(list))
	}
	if r.Cut != "" && len(skipped) == 0 {
		annotate(&b, "warning", nil, "incomplete: "+r.full(), r.Cut)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func names(list []*Case) string {
	var all []string
	for _, c := range list {
		all = append(all, c.Name)
	}
	return strings.Join(all, ", ")
}

func annotate(b *strings.Builder, kind string, at *Row, title, message string) {
	b.WriteString("::" + kind + " ")
	if at != nil {
		b.WriteString("file=" + asValue.Replace(filepath.ToSlash(at.File)) + ",line=" + strconv.Itoa(at.Line) + ",")
	}
	b.WriteString("title=" + asValue.Replace(title) + "::" + asText.Replace(message) + "\n")
}

// What means something in a workflow command, and is written otherwise in its text and in
// its values.
var (
	asText  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	asValue = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
