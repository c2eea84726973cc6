package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/claims"
	"github.com/tcpcheck/tcpcheck/model/hazards"
	"github.com/tcpcheck/tcpcheck/model/museum"
	"github.com/tcpcheck/tcpcheck/proofs/smt"
	"github.com/tcpcheck/tcpcheck/spec"
	"github.com/tcpcheck/tcpcheck/spec/mutant"
)

// kinds are what a shell is offered where a name of that kind is wanted: as the argument
// of a command, or as the value of a flag that calls its value so.
var kinds = map[string]func() []cobra.Completion{
	"scenario": offersOf(model.Scenarios, func(s *model.Scenario) (string, string) { return s.Name, s.Says }),
	"property": offersOf(propertyNames, func(name string) (string, string) {
		p, _ := findProperty(name)
		return p.Name, p.Says
	}),
	"variant": offersOf(spec.VariantNames, func(name string) (string, string) {
		v, err := spec.Variant(name)
		if err != nil {
			return name, ""
		}
		return v.Name, v.Says
	}),
	"claim":   offersOf(claims.All, func(c claims.Claim) (string, string) { return c.ID, c.Says }),
	"hazard":  offersOf(hazards.Hazards, func(h *hazards.Hazard) (string, string) { return h.ID, h.Name }),
	"theorem": offersOf(smt.Theorems, func(t smt.Theorem) (string, string) { return t.Name, t.Says }),
	"exhibit": offersOf(museum.Exhibits, func(e *museum.Exhibit) (string, string) { return e.Name, e.Says }),
	"edit":    offersOf(hazards.EditNames, func(name string) (string, string) { return name, "" }),
	"rule":    ruleOffers,
	"class":   classOffers,
	"shell":   offersOf(shellNames, func(name string) (string, string) { return name, "" }),
}

// offersOf are the names in a list, each with what it says.
func offersOf[T any](list func() []T, about func(T) (name, says string)) func() []cobra.Completion {
	return func() []cobra.Completion {
		var all []cobra.Completion
		for _, x := range list() {
			name, says := about(x)
			all = append(all, offer(name, says))
		}
		return all
	}
}

// offer is a name with its description, if it has one.
func offer(name, says string) cobra.Completion {
	if says == "" {
		return name
	}
	return cobra.CompletionWithDesc(name, firstLine(says))
}

// ruleOffers are the rows, and the ids of the checklist that they cite.
func ruleOffers() []cobra.Completion {
	var rows, ids []cobra.Completion
	spec.RFC9293().EachRule(func(_ *spec.Section, _ *spec.Check, r *spec.Rule) {
		rows = append(rows, offer(r.Name, r.Says))
		ids = append(ids, r.Cite.List()...)
	})
	slices.Sort(ids)
	return append(rows, slices.Compact(ids)...)
}

// classOffers are the classes of mutants, and the rows that --only knows as well.
func classOffers() []cobra.Completion {
	var all []cobra.Completion
	for _, c := range mutant.Classes {
		all = append(all, string(c))
	}
	spec.RFC9293().EachRule(func(_ *spec.Section, _ *spec.Check, r *spec.Rule) { all = append(all, offer(r.Name, r.Says)) })
	return all
}

// firstIs completes the first argument as a name of that kind; where a file may stand
// instead, none of the names fitting, files follow.
func firstIs(kind string, otherwise cobra.ShellCompDirective) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return kinds[kind](), otherwise
	}
}

// eachIs completes every argument so.
func eachIs(kind string, otherwise cobra.ShellCompDirective) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return kinds[kind](), otherwise
	}
}

// What may stand where no name fits.
const (
	orFile    = cobra.ShellCompDirectiveDefault
	orNothing = cobra.ShellCompDirectiveNoFileComp
)

// completeAll offers something for each flag of the command and of those below: names
// of a kind, the words that the flag knows, files, folders, or nothing.
func completeAll(cmd *cobra.Command) {
	if cmd.ValidArgsFunction == nil && len(cmd.ValidArgs) == 0 && !cmd.HasSubCommands() {
		cmd.ValidArgsFunction = cobra.NoFileCompletions
	}
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if _, done := cmd.GetFlagCompletionFunc(f.Name); !done && f.Value.Type() != "bool" {
			completeBy(cmd, f.Name, flagOffers(f))
		}
	})
	for _, c := range cmd.Commands() {
		completeAll(c)
	}
}

// flagOffers tells what a flag wants from its value and from what the value is called. A
// flag that takes a file as well as a name says so in its usage.
func flagOffers(f *pflag.Flag) cobra.CompletionFunc {
	called, _ := pflag.UnquoteUsage(f)
	if kind, ok := kinds[called]; ok {
		directive := orNothing
		if strings.Contains(strings.ToLower(f.Usage), "file") {
			directive = orFile
		}
		return func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return listed(f, kind(), typed), directive
		}
	}
	if few, ok := f.Value.(interface{ Known() []string }); ok {
		return func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return listed(f, few.Known(), typed), orNothing
		}
	}
	switch called {
	case "file":
		return cobra.FixedCompletions(nil, orFile)
	case "folder":
		return cobra.FixedCompletions(nil, cobra.ShellCompDirectiveFilterDirs)
	}
	return cobra.NoFileCompletions
}

// listed puts what was typed of a list, up to the last comma, before what may follow; a
// flag that takes one name only has no such list.
func listed(f *pflag.Flag, all []cobra.Completion, typed string) []cobra.Completion {
	comma := strings.LastIndex(typed, ",")
	if _, list := f.Value.(interface{ takesList() }); !list || comma < 0 {
		return all
	}
	before := strings.Split(typed[:comma], ",")
	var rest []cobra.Completion
	for _, one := range all {
		if name, _, _ := strings.Cut(one, "\t"); !slices.Contains(before, name) {
			rest = append(rest, typed[:comma+1]+one)
		}
	}
	return rest
}

func (*names) takesList()           {}
func (*words) takesList()           {}
func (*askedProperties) takesList() {}

// complete offers the names for a flag, where neither its value nor what that is called
// says which.
func complete(cmd *cobra.Command, flag string, names []string) {
	completeBy(cmd, flag, cobra.FixedCompletions(names, orNothing))
}

func completeBy(cmd *cobra.Command, flag string, offers cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, offers); err != nil {
		panic(err)
	}
}
