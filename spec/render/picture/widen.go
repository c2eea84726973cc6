package picture

import (
	"strconv"
	"strings"

	"github.com/goccy/go-graphviz"
)

// inch is in points, and nodeMargin what dot leaves on each side of a label, in inches.
const (
	inch       = 72.0
	nodeMargin = 0.11
)

// widen makes nodes as wide as their labels are in our fonts. Graphviz has no fonts here
// and guesses; it knows no bold letters.
func widen(graph *graphviz.Graph) error {
	for n, err := graph.FirstNode(); n != nil || err != nil; n, err = graph.NextNode(n) {
		if err != nil {
			return err
		}
		if n.GetStr("fixedsize") == "true" {
			continue
		}
		name, err := n.Name()
		if err != nil {
			return err
		}
		label := strings.NewReplacer(`\N`, name, `\l`, "\n", `\r`, "\n", `\n`, "\n").Replace(n.GetStr("label"))
		size := number(n.GetStr("fontsize"), 14)
		wide := 0.0
		for line := range strings.SplitSeq(label, "\n") {
			wide = max(wide, Width(line, n.GetStr("fontname"), size)/inch+2*number(n.GetStr("margin"), nodeMargin))
		}
		if wide > number(n.GetStr("width"), 0.75) {
			if err := n.SafeSet("width", strconv.FormatFloat(wide, 'f', 3, 64), ""); err != nil {
				return err
			}
		}
	}
	return nil
}

// number reads the first number of an attribute.
func number(text string, otherwise float64) float64 {
	first, _, _ := strings.Cut(text, ",")
	if n, err := strconv.ParseFloat(first, 64); err == nil {
		return n
	}
	return otherwise
}
