package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/spec/render/picture"
)

// drawable is a diagram in the two languages that diagrams have.
type drawable interface {
	DOT(io.Writer) error
	Mermaid(io.Writer) error
}

// pictureForm is a way to write a diagram down.
type pictureForm struct {
	name   string
	ends   []string // how a file is named that has it
	binary bool     // no terminal shows it
	write  func(drawable, io.Writer) error
}

// pictureForms are what --format can name; the first is the usual one.
var pictureForms = []pictureForm{
	{name: "dot", ends: []string{".dot", ".gv"}, write: drawable.DOT},
	{name: "svg", ends: []string{".svg"}, write: pictured(picture.SVG)},
	{name: "png", ends: []string{".png"}, binary: true, write: pictured(picture.PNG)},
	{name: "mermaid", ends: []string{".mmd", ".mermaid"}, write: drawable.Mermaid},
}

// undrawn are the ends of files that somebody expects a picture in, but none of ours.
var undrawn = []string{".bmp", ".eps", ".gif", ".htm", ".html", ".jpeg", ".jpg", ".pdf", ".ps", ".tif", ".tiff", ".webp"}

func pictured(format picture.Format) func(drawable, io.Writer) error {
	return func(d drawable, w io.Writer) error {
		var dot bytes.Buffer
		if err := d.DOT(&dot); err != nil {
			return err
		}
		return picture.Write(w, dot.Bytes(), format)
	}
}

// diagramFlags say in which form a diagram is wanted, and where.
type diagramFlags struct {
	format word
	json   bool
	out    outFlags
}

// add adds the flags; data is what --json prints.
func (d *diagramFlags) add(cmd *cobra.Command, data string) {
	d.format = word{kind: "format"}
	for _, f := range pictureForms {
		d.format.known = append(d.format.known, f.name)
	}
	cmd.Flags().Var(&d.format, "format", "draw in this `format`, "+d.format.Wants()+"; unless given, the name of the file tells, and dot is for Graphviz otherwise")
	cmd.Flags().BoolVar(&d.json, "json", false, "print "+data+" instead")
	d.out.add(cmd, "the diagram")
}

// form is the one asked for, by name or by the name of the file.
func (d *diagramFlags) form() *pictureForm {
	end := strings.ToLower(filepath.Ext(d.out.file))
	i := slices.IndexFunc(pictureForms, func(f pictureForm) bool {
		return f.name == d.format.is || d.format.is == "" && slices.Contains(f.ends, end)
	})
	return &pictureForms[max(i, 0)]
}

// check says before the work begins whether the diagram can be delivered.
func (d *diagramFlags) check() error {
	switch {
	case d.json && d.format.is != "":
		return errors.New("--json: found --format as well, want one of them")
	case !d.json && d.form().binary && d.out.file == "":
		return fmt.Errorf("--format %s: found no --out, want a file: this format is binary", d.format.is)
	case !d.json && d.format.is == "" && slices.Contains(undrawn, strings.ToLower(filepath.Ext(d.out.file))):
		return fmt.Errorf("--out: found %q, want a name with .svg, .png, .dot or .mmd, or --format %s", d.out.file, orList(d.format.known))
	}
	return d.out.check()
}

// deliver draws the diagram, or says what it shows as data, and writes that to the file or
// else to standard output.
func (d *diagramFlags) deliver(p *program, g drawable, data func() (any, error)) error {
	var drawn bytes.Buffer
	if d.json {
		all, err := data()
		if err != nil {
			return err
		}
		if err := writeJSON(&drawn, all); err != nil {
			return err
		}
	} else if err := d.form().write(g, &drawn); err != nil {
		return &inputError{fmt.Errorf("--format %s: %w", d.form().name, err)}
	}
	return d.out.deliver(&p.page, drawn.Bytes())
}

// arrowList is what --json prints of a diagram of states.
const arrowList = "the arrows as a JSON list"
