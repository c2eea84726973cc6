package diagram

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// way is what a trace goes through, to be drawn upon a graph.
type way struct {
	finding *model.Finding // nil if no property was asked for
	steps   []int          // by their places
}

// look is how the way is drawn.
func (w *way) look() Look {
	if w.finding.Verdict == explore.Witnessed {
		return Wanted
	}
	return Wrong
}

// says is what is known of the property, for the title.
func (w *way) says() string {
	f := w.finding
	if f.Trace == nil {
		return fmt.Sprintf("%s: %s", f.Name, f.Verdict)
	}
	colour := map[Look]string{Wrong: "red", Wanted: "green"}[w.look()]
	steps := len(f.Trace.Events)
	text := fmt.Sprintf("%s: %s, %s, a shortest way, its steps numbered", colour, f.Name, f.Verdict)
	switch {
	case f.Trace.Loop > 0:
		text += fmt.Sprintf("; from (%d) on it repeats for ever", steps-f.Trace.Loop+1)
	case f.Kind == model.Liveness:
		text += "; and there it stays"
	}
	if f.Formula != "" {
		text += "\n" + f.Formula
	}
	return text
}

// numbered writes the numbers of the way's steps before a label.
func numbered(steps []int, label string) string {
	if len(steps) == 0 {
		return label
	}
	var words []string
	for _, n := range steps {
		words = append(words, fmt.Sprint(n))
	}
	return "(" + strings.Join(words, ", ") + ") " + label
}
