package picture

import (
	"bytes"
	"context"
	"fmt"
	"io"
)

// Format is a way to keep a picture.
type Format string

// The formats.
const (
	SVG Format = "svg"
	PNG Format = "png"
)

// Write draws the graph, given in the language of Graphviz, in the format. It is
// laid out by dot unless the graph names another of Graphviz's layouts. The error
// of a graph that cannot be read is Graphviz's own and names the line. Nothing is
// written then. Several pictures may be drawn at once.
func Write(w io.Writer, dot []byte, format Format) error {
	if format != SVG && format != PNG {
		return fmt.Errorf("found picture format %q, want svg or png", string(format))
	}
	svg, err := layout(context.Background(), dot)
	if err != nil {
		return err
	}
	svg = bytes.ReplaceAll(svg, []byte(`"Helvetica,sans-Serif"`), []byte(families))
	if format == SVG {
		_, err = w.Write(svg)
		return err
	}
	return rasterise(w, svg)
}

// families are fonts as wide as the one measured, for programs that show an SVG.
const families = `"Helvetica,Arial,Liberation Sans,sans-serif"`
