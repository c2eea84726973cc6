package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/spec"
)

type variantsJSON struct {
	Variants []variantJSON `json:"variants"`
	Choices  []choiceJSON  `json:"choices"`
}

type variantJSON struct {
	Name    string          `json:"name"`
	Says    string          `json:"says"`
	Base    []string        `json:"base"`
	Choices map[string]bool `json:"choices"`
	Rules   []string        `json:"rules"` // that it edits, adds or deletes
	Words   []string        `json:"words"` // that it defines anew
}

type choiceJSON struct {
	Name    string   `json:"name"`
	Default bool     `json:"default"`
	Asks    string   `json:"asks"`
	Reason  string   `json:"reason"`
	Section string   `json:"section"`
	IDs     []string `json:"ids"`
}

func variantsCommand(p *program) *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use:   "variants",
		Short: "Other tables: built-in edits, and the choices that the RFC leaves",
		Long: `List the built-in variants, which --variant applies, and the choices: places where
RFC 9293 says MAY or SHOULD, is silent or contradicts itself, with the reading of
the base table and its reason. A file for --edit makes a choice by
  [choices]
  reopen-time-wait = true`,
		Example: `  tcpcheck variants
  tcpcheck variants --json`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			all, err := allVariants()
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(&p.page, all)
			}
			p.printVariants(all)
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON object")
	return cmd
}

func allVariants() (*variantsJSON, error) {
	all := &variantsJSON{Variants: []variantJSON{}, Choices: []choiceJSON{}}
	for _, name := range spec.VariantNames() {
		edit, err := spec.Variant(name)
		if err != nil {
			return nil, err
		}
		v := variantJSON{Name: edit.Name, Says: edit.Says, Base: some(edit.Base), Choices: edit.Choices, Rules: []string{}, Words: []string{}}
		if v.Choices == nil {
			v.Choices = map[string]bool{}
		}
		for _, r := range edit.Rules {
			v.Rules = append(v.Rules, r.Name)
		}
		for _, list := range [][]spec.WordEdit{edit.Terms, edit.Facts, edit.Effects} {
			for _, w := range list {
				v.Words = append(v.Words, w.Name)
			}
		}
		all.Variants = append(all.Variants, v)
	}
	for _, c := range spec.AllChoices() {
		all.Choices = append(all.Choices, choiceJSON{c.Word, c.Default, c.Asks, c.Reason, c.Cite.Section, some(c.Cite.List())})
	}
	return all, nil
}

func (p *program) printVariants(all *variantsJSON) {
	const column = 24
	fmt.Fprintln(&p.page, "Variants, for --variant:")
	for _, v := range all.Variants {
		fmt.Fprintf(&p.page, "  %s%s\n", p.screen.in(bold, pad(v.Name, column-2)), p.screen.hang(column, v.Says))
	}
	fmt.Fprint(&p.page, "\nChoices, with the reading of the base table and its reason:\n")
	for _, c := range all.Choices {
		answer := "No."
		if c.Default {
			answer = "Yes."
		}
		fmt.Fprintf(&p.page, "  %s%s\n", p.screen.in(bold, pad(c.Name, column-2)), p.screen.hang(column, c.Asks+" "+answer))
		fmt.Fprintf(&p.page, "%s%s\n", pad("", column), p.screen.in(faint, p.screen.hang(column, c.Reason)))
	}
}
