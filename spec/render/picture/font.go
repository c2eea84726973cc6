package picture

import (
	"strings"
	"sync"

	"github.com/go-fonts/liberation/liberationmonoregular"
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
)

// fonts are kept parsed.
var fonts = map[*[]byte]func() (*opentype.Font, error){}

func init() {
	for _, data := range []*[]byte{&liberationsansregular.TTF, &liberationsansbold.TTF, &liberationmonoregular.TTF} {
		fonts[data] = sync.OnceValues(func() (*opentype.Font, error) { return opentype.Parse(*data) })
	}
}

// face is the font of that name in the size, in pixels.
func face(name string, bold bool, size float64) (font.Face, error) {
	data := &liberationsansregular.TTF
	switch {
	case strings.HasPrefix(name, "Courier") || strings.HasPrefix(name, "monospace"):
		data = &liberationmonoregular.TTF
	case bold || strings.Contains(name, "Bold"):
		data = &liberationsansbold.TTF
	}
	parsed, err := fonts[data]()
	if err != nil {
		return nil, err
	}
	return opentype.NewFace(parsed, &opentype.FaceOptions{Size: size, DPI: 72})
}

// Width is how wide a line of text is in the font of that name and size, in points.
func Width(text, name string, size float64) float64 {
	const large = 1000 // so that rounding to parts of a pixel does not matter
	f, err := face(name, false, large)
	if err != nil {
		panic(err) // a font that comes with the program
	}
	return float64(font.MeasureString(f, text)) / 64 * size / large
}
