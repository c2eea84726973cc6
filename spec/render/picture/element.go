package picture

import (
	"encoding/hex"
	"fmt"
	"image/color"
	"strconv"
	"strings"

	"golang.org/x/image/colornames"
)

// element is an element of an SVG.
type element struct {
	name       string
	attributes map[string]string
}

// number reads an attribute that Graphviz has written as a number.
func (e *element) number(name string, otherwise float64) float64 {
	if n, err := strconv.ParseFloat(e.attributes[name], 64); err == nil {
		return n
	}
	return otherwise
}

// colour reads a colour and how opaque it is; there is none if it says so.
func (e *element) colour(name, opacity, otherwise string) (color.Color, error) {
	text, ok := e.attributes[name]
	if !ok {
		text = otherwise
	}
	if text == "none" || text == "transparent" {
		return nil, nil
	}
	c, ok := colornames.Map[strings.ToLower(text)]
	if digits, is := strings.CutPrefix(text, "#"); is {
		octets, err := hex.DecodeString(digits)
		if ok = err == nil && len(octets) == 3; ok {
			c = color.RGBA{octets[0], octets[1], octets[2], 255}
		}
	}
	if !ok {
		return nil, fmt.Errorf("found colour %q, want #rrggbb or a name of SVG", text)
	}
	return color.NRGBA{c.R, c.G, c.B, uint8(255*e.number(opacity, 1) + 0.5)}, nil
}
