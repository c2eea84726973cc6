package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

// mutants are those of the base table that are asked for.
func (f *mutateFlags) mutants(base *spec.Table) ([]mutant.Mutant, error) {
	all, err := mutant.All(base)
	if err != nil {
		return nil, err
	}
	if len(f.only) > 0 {
		var some []mutant.Mutant
		for _, m := range all {
			if slices.ContainsFunc(f.only, func(what string) bool { return isOf(&m, what) }) {
				some = append(some, m)
			}
		}
		for _, what := range f.only {
			if !slices.ContainsFunc(some, func(m mutant.Mutant) bool { return isOf(&m, what) }) {
				return nil, fmt.Errorf("--only: %w", spec.Unknown("class, row, word or mutant", what, handles(all)))
			}
		}
		all = some
	}
	if f.sample > 0 {
		all = mutant.Sample(all, int(f.sample), uint64(f.seed))
	}
	return all, nil
}

// isOf reports whether the mutant is of that class, row or word, or has that name.
func isOf(m *mutant.Mutant, what string) bool {
	return string(m.Class) == what || m.Site() == what || m.Name == what || strings.HasPrefix(m.Name, what+": ")
}

// handles are the names that --only knows.
func handles(all []mutant.Mutant) []string {
	var list []string
	for _, c := range mutant.Classes {
		list = append(list, string(c))
	}
	for _, m := range all {
		list = append(list, m.Site(), m.Name)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// ladder are the scenarios asked for, or all.
func (f *mutateFlags) ladder() ([]*model.Scenario, error) {
	if len(f.scenarios.are) == 0 {
		return model.Scenarios(), nil
	}
	var list []*model.Scenario
	for _, name := range f.scenarios.are {
		s, err := model.FindScenario(name)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list, nil
}

// mutantTOML prints the one mutant asked for as an edit.
func (p *program) mutantTOML(f *mutateFlags, mutants []mutant.Mutant) error {
	if len(mutants) != 1 {
		return fmt.Errorf("--toml: found %s, want --only with the name of one", amount(len(mutants), "mutant"))
	}
	data, err := toml.Marshal(mutants[0].Edit)
	if err != nil {
		return err
	}
	return f.out.deliver(&p.page, data)
}
