package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const small = `digraph {
  node [shape=box, style="rounded,filled", fillcolor="#eef2f7", fontname="Helvetica-Bold"];
  edge [fontname=Helvetica, fontsize=11];
  ESTABLISHED -> "CLOSE-WAIT" [label="rcv FIN → ack", tooltip="fin/established"];
  "SYN-RECEIVED" -> "CLOSE-WAIT" [style=dashed, color="#ff000080"];
  CLOSED [shape=ellipse, fontname=Courier, label="a text as wide as its oval"];
}`

func draw(t *testing.T, dot string, format Format) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Write(&b, []byte(dot), format))
	return b.Bytes()
}

func TestTheSameEveryTime(t *testing.T) {
	svg, bits := draw(t, small, SVG), draw(t, small, PNG)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			var a, b bytes.Buffer
			assert.NoError(t, Write(&a, []byte(small), SVG))
			assert.NoError(t, Write(&b, []byte(small), PNG))
			assert.Equal(t, svg, a.Bytes())
			assert.Equal(t, bits, b.Bytes())
		})
	}
	all.Wait()
}

func TestSVGHasTextsAndTooltips(t *testing.T) {
	svg := string(draw(t, small, SVG))
	assert.Contains(t, svg, ">rcv FIN → ack</text>")
	assert.Contains(t, svg, `xlink:title="fin/established"`)
	assert.Contains(t, svg, `font-family="Helvetica,Arial,Liberation Sans,sans-serif" font-weight="bold"`)
}

// boxes are the rectangles that a text should lie in: those of the shapes of
// its group.
func spills(t *testing.T, svg []byte) (texts int, spilled []string) {
	t.Helper()
	var left, right float64
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		token, err := d.Token()
		if err != nil {
			return texts, spilled
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
		case "g":
			left, right = 0, 0
		case "ellipse":
			left, right = e.number("cx", 0)-e.number("rx", 0), e.number("cx", 0)+e.number("rx", 0)
		case "path":
			left, right = 1e9, -1e9
			list, err := numbers(strings.NewReplacer("M", " ", "C", " ").Replace(e.attributes["d"]))
			require.NoError(t, err)
			for i := 0; i < len(list); i += 2 {
				left, right = min(left, list[i]), max(right, list[i])
			}
		case "text":
			var said string
			require.NoError(t, d.DecodeElement(&said, &tag))
			family := e.attributes["font-family"]
			if e.attributes["font-weight"] == "bold" {
				family = "Helvetica-Bold"
			}
			half, x := Width(said, family, e.number("font-size", 0))/2, e.number("x", 0)
			if right > left {
				texts++
				if x-half < left || x+half > right {
					spilled = append(spilled, said)
				}
			}
		}
	}
}

func TestTextStaysInItsBox(t *testing.T) {
	texts, spilled := spills(t, draw(t, `digraph { node [shape=box, style="rounded,filled", fontname="Helvetica-Bold", margin=0.02];
	  a [label="WWWWWWWWWWWWWWWW"]; b [label="SYN-RECEIVED"]; c [label="ÄÖÜ → ─────── ≤"]; d [shape=ellipse, fontname=Courier, label="iiiiiiiiiiiiii"]; }`, SVG))
	assert.Equal(t, 4, texts)
	assert.Empty(t, spilled)

	_, spilled = spills(t, draw(t, `digraph { node [shape=box, style="rounded,filled", fixedsize=true, width=1]; a [label="WWWWWWWWWWWWWWWW"]; }`, SVG))
	assert.Equal(t, []string{"WWWWWWWWWWWWWWWW"}, spilled, "the test can fail")
}

func pixels(t *testing.T, dot string) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(draw(t, dot, PNG)))
	require.NoError(t, err)
	return img
}

// ink counts the pixels that have the colour.
func ink(img image.Image, c color.NRGBA) int {
	n := 0
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			if color.NRGBAModel.Convert(img.At(x, y)) == c {
				n++
			}
		}
	}
	return n
}

func TestPNGIsTheSVGTwiceAsLarge(t *testing.T) {
	var width, height float64
	svg := draw(t, small, SVG)
	_, err := fmt.Sscanf(string(svg[bytes.Index(svg, []byte("viewBox")):]), `viewBox="0.00 0.00 %f %f"`, &width, &height)
	require.NoError(t, err)
	img := pixels(t, small)
	assert.InDelta(t, 2*width, img.Bounds().Dx(), 1)
	assert.InDelta(t, 2*height, img.Bounds().Dy(), 1)
	assert.Positive(t, ink(img, color.NRGBA{0xee, 0xf2, 0xf7, 255}), "boxes are filled")
}

// A curve that is filled by mistake would cover a third of this picture.
func TestCurvesAreLines(t *testing.T) {
	img := pixels(t, `graph { layout=nop2; node [shape=point]; a [pos="0,0"]; b [pos="200,0"]; a -- b [pos="0,0 0,200 200,200 200,0"]; }`)
	all := img.Bounds().Dx() * img.Bounds().Dy()
	black := ink(img, color.NRGBA{0, 0, 0, 255})
	assert.Positive(t, black)
	assert.Less(t, black, all/50)
}

func TestDashesLeaveGaps(t *testing.T) {
	line := `graph { layout=nop2; node [shape=point]; a [pos="0,0"]; b [pos="200,0"]; a -- b [pos="0,0 60,0 140,0 200,0", style=%s]; }`
	black := color.NRGBA{0, 0, 0, 255}
	assert.Less(t, ink(pixels(t, fmt.Sprintf(line, "dashed")), black), ink(pixels(t, fmt.Sprintf(line, "solid")), black)*3/4)
}

func TestMistakes(t *testing.T) {
	for _, c := range []struct{ dot, says string }{
		{"digraph { a -> \n-> b }", "graph: syntax error in line 2 near '->'"},
		{" ", "graph: found nothing, want a graph"},
		{"digraph { layout=nix }", `graph: Layout type: "nix" not recognized. Use one of: circo dot fdp neato nop nop1 nop2 osage patchwork sfdp twopi`},
		{"digraph { \x00 }", "graph: found a NUL at octet 10, want text"},
	} {
		var b bytes.Buffer
		assert.EqualError(t, Write(&b, []byte(c.dot), SVG), c.says)
		assert.Empty(t, b.Bytes())
	}
	assert.EqualError(t, Write(nil, []byte(small), "jpg"), `found picture format "jpg", want svg or png`)

	var b bytes.Buffer
	assert.NoError(t, Write(&b, []byte(`digraph { a [width=200, height=200] }`), SVG))
	assert.ErrorContains(t, Write(&b, []byte(`digraph { a [width=200, height=200] }`), PNG), "pixels, want 100000000 at most")
	assert.ErrorContains(t, Write(&b, []byte(`digraph { a [style=filled, fillcolor="red:blue"] }`), PNG), "want shapes and text")
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWritersMayFail(t *testing.T) {
	assert.ErrorContains(t, Write(full{}, []byte(small), SVG), "disk full")
	assert.ErrorContains(t, Write(full{}, []byte(small), PNG), "disk full")
}
