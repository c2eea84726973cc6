package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/model/formula"
	"github.com/tcpcheck/tcpcheck/proofs/promela"
)

// readyProperties are the names of the properties that come with an export: those that
// the language has of its own, and ready formulas.
func readyProperties(builtIn []string) []string {
	names := slices.Clone(builtIn)
	for _, f := range promela.Formulas() {
		names = append(names, f.Name)
	}
	return names
}

// inLines are names in lines for the help.
func inLines(names []string) string {
	var lines []string
	line := " "
	for _, name := range names {
		if len(line)+1+len(name) > 76 {
			lines, line = append(lines, line), " "
		}
		line += " " + name
	}
	return strings.Join(append(lines, line), "\n")
}

// asked are the properties that --property names: those of the language's own, and
// formulas.
func (x *exported) asked(builtIn []string) (own []string, formulas []*formula.Formula, err error) {
	ready := promela.Formulas()
	for _, name := range x.properties.names {
		if slices.Contains(builtIn, name) {
			own = append(own, name)
			continue
		}
		i := slices.IndexFunc(ready, func(f *formula.Formula) bool { return f.Name == name })
		if i < 0 {
			if _, err := findProperty(name); err != nil {
				return nil, nil, err
			}
			return nil, nil, fmt.Errorf("--property %s: found a property that is written in Go, want a formula or one of %s", name, strings.Join(readyProperties(builtIn), ", "))
		}
		formulas = append(formulas, ready[i])
	}
	for _, f := range x.properties.formulas {
		if _, err := f.Property(x.system); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", f.Cite, err)
		}
	}
	return own, append(formulas, x.properties.formulas...), nil
}
