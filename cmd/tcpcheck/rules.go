package main

import (
	"bytes"
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/spec/render"
)

func rulesCommand(p *program) *cobra.Command {
	var table tableFlags
	var out outFlags
	var asJSON, asMarkdown bool
	cmd := &cobra.Command{
		Use:   "rules [NAME|ID|SECTION|WORD]",
		Short: "The table, a row of it explained, or the rows about something",
		Long: `List the rows of the table, or explain the row of that name: where it stands in
RFC 9293, when it applies, what its words mean, and what else the check may do.
Asked for a section (3.10.4), an id (MUST-13, SEG-2.6), a note (A5), a word or a
choice, it finds the rows that speak of it.`,
		Example: `  tcpcheck rules
  tcpcheck rules rst/challenge
  tcpcheck rules MUST-13
  tcpcheck rules seq/below --variant a2-fix
  tcpcheck rules --markdown --out table.md`,
		Args:              atMostOne,
		ValidArgsFunction: firstIs("rule", orNothing),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case asJSON && asMarkdown:
				return errors.New("--markdown: found --json as well, want one of them")
			case asMarkdown && len(args) > 0:
				return errors.New("--markdown: found a name as well, want none; the page has every row")
			}
			if err := out.check(); err != nil {
				return err
			}
			m, err := table.machine()
			if err != nil {
				return err
			}
			var page bytes.Buffer
			if len(args) > 0 {
				if _, unknown := m.Table().Rule(args[0]); unknown != nil {
					found, err := render.Find(&page, m, args[0])
					switch {
					case err != nil:
						return err
					case !found || asJSON:
						return unknown
					}
					return out.deliver(&p.page, page.Bytes())
				}
			}
			switch {
			case asMarkdown:
				err = render.Markdown(&page, m)
			case asJSON:
				rows := render.JSON(m)
				if len(args) > 0 {
					rows = slices.DeleteFunc(rows, func(r render.RuleJSON) bool { return r.Name != args[0] })
				}
				err = writeJSON(&page, rows)
			case len(args) > 0:
				err = render.Rule(&page, m, args[0])
			default:
				err = render.Rules(&page, m)
			}
			if err != nil {
				return err
			}
			return out.deliver(&p.page, page.Bytes())
		},
	}
	table.add(cmd)
	out.add(cmd, "the page")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON list, a row each")
	cmd.Flags().BoolVar(&asMarkdown, "markdown", false, "print the whole table as a Markdown page")
	return cmd
}
