package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
	"github.com/tcpcheck/tcpcheck/spec"
)

// askedProperties are what --property asks for: names of built-in ones, formulas, and
// files of formulas.
type askedProperties struct {
	given    []string // each as it was written
	names    []string
	formulas []*formula.Formula
	own      []model.Property // the formulas, of the system that is explored
	loose    int              // formulas that have no name of their own
}

func (a *askedProperties) String() string { return strings.Join(a.given, ",") }
func (a *askedProperties) Type() string   { return "property" }
func (a *askedProperties) Wants() string {
	return "the name of a property, a formula, or a file of formulas"
}

// list is some names, separated by commas; no formula looks like one.
var list = regexp.MustCompile(`^[a-z0-9-]+(\s*,\s*[a-z0-9-]+)*$`)

func (a *askedProperties) Set(text string) error {
	text = strings.TrimSpace(text)
	var err error
	switch {
	case text == "":
		return fmt.Errorf("found %q, want %s", text, a.Wants())
	case isPropertyFile(text):
		err = a.addFile(text)
	case list.MatchString(text):
		for name := range strings.SplitSeq(text, ",") {
			a.names = append(a.names, strings.TrimSpace(name))
		}
	case !strings.ContainsAny(text, " (~<=>"):
		return spec.Unknown("property", text, propertyNames())
	default:
		a.loose++
		var f *formula.Formula
		if f, err = formula.Parse(fmt.Sprintf("formula-%d", a.loose), text, inTheCommand); err == nil {
			a.formulas = append(a.formulas, f)
		}
	}
	a.given = append(a.given, text)
	return err
}

// inTheCommand is the place of a formula that is in no file.
const inTheCommand = "--property"

// propertyFiles is how the names of files of properties end.
const propertyFiles = ".props"

// oneFile is one word with a slash or an ending, but not what an end has.
var oneFile = regexp.MustCompile(`^([^\s()]*[/\\][^\s()]*|[^\s().]{2,}\.[a-z]+)$`)

// isPropertyFile tells a file from a formula and a name: by how it is called, or by
// being there.
func isPropertyFile(text string) bool {
	if strings.HasSuffix(text, propertyFiles) || oneFile.MatchString(text) {
		return true
	}
	info, err := os.Stat(text)
	return err == nil && info.Mode().IsRegular() && filepath.Ext(text) != ""
}

func (a *askedProperties) addFile(name string) error {
	data, err := readFile(name)
	if err != nil {
		return err
	}
	all, err := formula.ParseFile(name, data)
	if err != nil {
		return &inputError{err}
	}
	a.formulas = append(a.formulas, all...)
	return nil
}

// check looks the names up, before any work is done.
func (a *askedProperties) check() error {
	for _, name := range a.names {
		if _, err := findProperty(name); err != nil {
			return err
		}
	}
	taken := propertyNames()
	for _, f := range a.formulas {
		if slices.Contains(taken, f.Name) {
			return &inputError{fmt.Errorf("%s: found %q, want another name: a property has it already", f.Cite, f.Name)}
		}
		taken = append(taken, f.Name)
	}
	return nil
}

// of makes properties of the system of the formulas.
func (a *askedProperties) of(sys *model.System) error {
	for _, f := range a.formulas {
		p, err := f.Property(sys, sys.Fairness()...)
		switch {
		case err != nil && f.Cite == inTheCommand:
			return fmt.Errorf("%s: %w", f.Cite, err)
		case err != nil: // it names the file
			return &inputError{err}
		}
		a.own = append(a.own, p)
	}
	return nil
}

// arguments are the flags again, as they are written on a command line.
func (a *askedProperties) arguments() (args []string) {
	for _, asked := range a.given {
		args = append(args, "--property", asked)
	}
	return args
}

// has reports whether the finding was asked for by name or by formula.
func (a *askedProperties) has(f *model.Finding) bool {
	return f.Formula != "" || slices.Contains(a.names, f.Name)
}
