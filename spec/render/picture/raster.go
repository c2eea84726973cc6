package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"git.sr.ht/~sbinet/gg"
)

// scale is how many pixels of a PNG a point of the SVG becomes.
const scale = 2

// largest is how many pixels a PNG may have; four octets each are held in memory.
const largest = 100_000_000

// canvas draws the SVG that Graphviz writes: elements without style sheets, in
// one group that is moved as a whole.
type canvas struct {
	*gg.Context
	dx, dy float64
}

// rasterise draws the SVG as a PNG.
func rasterise(w io.Writer, svg []byte) error {
	var c *canvas
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return c.EncodePNG(w)
		}
		if err != nil {
			return err
		}
		tag, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		e := element{name: tag.Name.Local, attributes: map[string]string{}}
		for _, a := range tag.Attr {
			e.attributes[a.Name.Local] = a.Value
		}
		switch e.name {
		case "svg":
			c, err = newCanvas(&e)
		case "g":
			c.move(&e)
		case "a", "title": // what a browser shows of an element
		case "text":
			var said string
			if err = d.DecodeElement(&said, &tag); err == nil {
				err = c.text(&e, said)
			}
		default:
			err = c.shape(&e)
		}
		if err != nil {
			return fmt.Errorf("png: %w", err)
		}
	}
}

func newCanvas(e *element) (*canvas, error) {
	box, err := numbers(e.attributes["viewBox"])
	if err != nil || len(box) != 4 {
		return nil, fmt.Errorf("found viewBox %q, want four numbers", e.attributes["viewBox"])
	}
	width, height := math.Ceil(box[2]*scale), math.Ceil(box[3]*scale)
	if width*height > largest {
		return nil, fmt.Errorf("the picture has %.0f x %.0f pixels, want %d at most; svg has no such bound", width, height, largest)
	}
	c := &canvas{Context: gg.NewContext(int(width), int(height))}
	c.SetRGB(1, 1, 1)
	c.Clear()
	return c, nil
}

// move takes the translation of the outermost group, the only one that has any.
func (c *canvas) move(e *element) {
	if _, after, ok := strings.Cut(e.attributes["transform"], "translate("); ok {
		if by, err := numbers(strings.TrimSuffix(after, ")")); err == nil && len(by) == 2 {
			c.dx, c.dy = by[0], by[1]
		}
	}
}

// at is the pixel of a point.
func (c *canvas) at(x, y float64) (float64, float64) { return (x + c.dx) * scale, (y + c.dy) * scale }

// text writes a line of text as wide as it was measured.
func (c *canvas) text(e *element, said string) error {
	x, y := c.at(e.number("x", 0), e.number("y", 0))
	f, err := face(e.attributes["font-family"], e.attributes["font-weight"] == "bold", e.number("font-size", 14)*scale)
	if err != nil {
		return err
	}
	ink, err := e.colour("fill", "fill-opacity", "black")
	if err != nil {
		return err
	}
	c.SetColor(ink)
	c.SetFontFace(f)
	anchor := map[string]float64{"middle": 0.5, "end": 1}[e.attributes["text-anchor"]]
	c.DrawStringAnchored(said, x, y, anchor, 0)
	return nil
}

// shape fills and strokes anything else.
func (c *canvas) shape(e *element) error {
	if err := c.trace(e); err != nil {
		return err
	}
	defer c.ClearPath()
	inside, err := e.colour("fill", "fill-opacity", "none")
	if err != nil {
		return err
	}
	if inside != nil {
		c.SetColor(inside)
		c.FillPreserve()
	}
	line, err := e.colour("stroke", "stroke-opacity", "none")
	if err != nil || line == nil {
		return err
	}
	c.SetColor(line)
	c.SetLineWidth(e.number("stroke-width", 1) * scale)
	dashes, err := numbers(e.attributes["stroke-dasharray"])
	if err != nil {
		return err
	}
	for i := range dashes {
		dashes[i] *= scale
	}
	c.SetLineCapButt()
	c.SetDash(dashes...)
	c.StrokePreserve()
	return nil
}

// trace lays the outline of the element.
func (c *canvas) trace(e *element) error {
	switch e.name {
	case "ellipse":
		x, y := c.at(e.number("cx", 0), e.number("cy", 0))
		c.DrawEllipse(x, y, e.number("rx", 0)*scale, e.number("ry", 0)*scale)
		return nil
	case "polygon", "polyline":
		points, err := numbers(e.attributes["points"])
		c.curve('M', points[:min(2, len(points))])
		c.curve('L', points[min(2, len(points)):])
		if e.name == "polygon" {
			c.ClosePath()
		}
		return err
	case "path":
		return c.path(e.attributes["d"])
	}
	return fmt.Errorf("found <%s>, want shapes and text", e.name)
}

// path lays a path of M, L, C and Z, in capitals, which is all that Graphviz writes.
func (c *canvas) path(d string) error {
	for d != "" {
		command := d[0]
		end := strings.IndexAny(d[1:], "MLCZz") + 1
		if end == 0 {
			end = len(d)
		}
		points, err := numbers(d[1:end])
		if err != nil || !strings.ContainsRune("MLCZz", rune(command)) {
			return fmt.Errorf("found path %q, want M, L, C and Z with numbers", d)
		}
		c.curve(command, points)
		d = d[end:]
	}
	return nil
}

// curve lays the lines or curves of one command through the points.
func (c *canvas) curve(command byte, points []float64) {
	var p [6]float64
	step := map[byte]int{'M': 2, 'L': 2, 'C': 6}[command]
	if step == 0 {
		c.ClosePath()
		return
	}
	for ; len(points) >= step; points = points[step:] {
		for i := 0; i < step; i += 2 {
			p[i], p[i+1] = c.at(points[i], points[i+1])
		}
		switch command {
		case 'M':
			c.MoveTo(p[0], p[1])
		case 'L':
			c.LineTo(p[0], p[1])
		case 'C':
			c.CubicTo(p[0], p[1], p[2], p[3], p[4], p[5])
		}
	}
}

// numbers reads numbers between commas and spaces.
func numbers(list string) ([]float64, error) {
	var out []float64
	for _, text := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		n, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	return out, nil
}
