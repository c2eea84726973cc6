// Package museum keeps defects that real TCPs have had, and errata of RFCs, as edits
// of the table: each is noticed by a property of package model, with a shortest trace.
// A file more in the folder exhibits is an exhibit more.
//
//	for _, e := range museum.Exhibits() {
//		found, err := e.Decide(ctx, model.Bounds{})
//	}
package museum

import (
	"context"
	"embed"
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

//go:embed exhibits/*.toml
var files embed.FS

const extension = ".toml"

// Exhibit is a defect as an edit of the table.
type Exhibit struct {
	Name     string
	Says     string // who had it, and what it was
	Property string // which notices it,
	Scenario string // where,
	Steps    int    // and after how many steps, the least
	TOML     string // the edit as a file for check --edit
}

// The first two lines of an exhibit's file.
var (
	saysLine    = regexp.MustCompile(`^# (\S.*: .*[.)])$`)
	noticedLine = regexp.MustCompile(`^# noticed by (\S+) in (\S+), (\d+) steps?$`)
)

// Exhibits returns all exhibits in the order of their names.
func Exhibits() []*Exhibit { return all() }

var all = sync.OnceValue(func() []*Exhibit {
	entries, err := files.ReadDir("exhibits")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	var list []*Exhibit
	for _, entry := range entries {
		text, err := files.ReadFile(path.Join("exhibits", entry.Name()))
		if err != nil {
			panic(err)
		}
		e, err := parse(entry.Name(), string(text))
		if err != nil {
			panic(err) // the tests parse every file
		}
		list = append(list, e)
	}
	return list
})

// parse reads the file of an exhibit.
func parse(file, text string) (*Exhibit, error) {
	lines := strings.SplitN(text, "\n", 3)
	if len(lines) < 3 {
		return nil, fmt.Errorf("%s: found %d lines, want two of comment and an edit", file, len(lines))
	}
	says, noticed := saysLine.FindStringSubmatch(lines[0]), noticedLine.FindStringSubmatch(lines[1])
	if says == nil {
		return nil, fmt.Errorf("%s:1: found %q, want # WHO: WHAT, and a full stop", file, lines[0])
	}
	if noticed == nil {
		return nil, fmt.Errorf("%s:2: found %q, want # noticed by PROPERTY in SCENARIO, N steps", file, lines[1])
	}
	steps, err := strconv.Atoi(noticed[3])
	if err != nil {
		return nil, fmt.Errorf("%s:2: %w", file, err)
	}
	return &Exhibit{strings.TrimSuffix(file, extension), says[1], noticed[1], noticed[2], steps, text}, nil
}

// Edit is the defect.
func (e *Exhibit) Edit() (*spec.Edit, error) {
	edit, err := spec.ParseEdit(e.Name+extension, []byte(e.TOML), spec.RFC9293())
	if err != nil {
		return nil, err
	}
	edit.Name = e.Name
	return edit, nil
}

// Find returns the exhibit of that name.
func Find(name string) (*Exhibit, error) {
	var names []string
	for _, e := range Exhibits() {
		if e.Name == name {
			return e, nil
		}
		names = append(names, e.Name)
	}
	return nil, spec.Unknown("exhibit", name, names)
}

// Decide explores the exhibit's scenario with the defect until the property that
// notices it is violated, and returns what was found of that property.
func (e *Exhibit) Decide(ctx context.Context, bounds model.Bounds) (*model.Finding, error) {
	edit, err := e.Edit()
	if err != nil {
		return nil, err
	}
	return e.decide(ctx, edit, bounds)
}

// Without is Decide on the table without the defect, but with the readings that the
// exhibit takes: there the property is to hold.
func (e *Exhibit) Without(ctx context.Context, bounds model.Bounds) (*model.Finding, error) {
	edit, err := e.Edit()
	if err != nil {
		return nil, err
	}
	return e.decide(ctx, &spec.Edit{Choices: edit.Choices}, bounds)
}

func (e *Exhibit) decide(ctx context.Context, edit *spec.Edit, bounds model.Bounds) (*model.Finding, error) {
	s, err := model.FindScenario(e.Scenario)
	if err != nil {
		return nil, err
	}
	sys, err := model.NewSystem(s, edit)
	if err != nil {
		return nil, err
	}
	bounds.StopAtFirst = true
	report, err := model.Check(ctx, sys, []string{e.Property}, bounds)
	if err != nil {
		return nil, err
	}
	return &report.Findings[0], nil
}
