package diagram

import (
	"io"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/render"
)

// Mermaid writes the changes of state that occurred as a state diagram in the
// language of Mermaid, which GitHub renders.
func (w *Walk) Mermaid(out io.Writer) error {
	var list []render.Transition
	for i, e := range w.Edges {
		var label []string
		for _, name := range e.Rules {
			if w.Made[i][name] > 0 {
				label = append(label, name)
			}
		}
		if label != nil {
			list = append(list, render.Transition{From: e.From, To: e.To, Label: strings.Join(label, "\n")})
		}
	}
	for _, s := range spec.AllStates.List() {
		if w.Crashes[s] > 0 {
			list = append(list, render.Transition{From: s, To: spec.Closed, Label: "crash"})
		}
	}
	return render.States(out, w.title(), list)
}
