package help

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Edition is what the manual pages of one version have in common.
type Edition struct {
	Version string
	Date    time.Time // none if zero
	SeeAlso string    // what is not a page of the tree
}

// PageName is the name of the command's page, without its section: tcpcheck-graph-spec.
func PageName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// Pages are the commands that have a page: cmd and those below that can be seen.
func Pages(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			all = append(all, Pages(c)...)
		}
	}
	return all
}

// Man writes the manual page of the command for man, in the macros that groff and mandoc
// share. Texts that are no commands become sections of the page of the command above.
func Man(w io.Writer, cmd *cobra.Command, e Edition) error {
	p := &roff{}
	root := cmd.Root().Name()
	p.title(strings.ToUpper(PageName(cmd)), e.Date, root+" "+e.Version, root+" manual")
	p.macro("SH", "NAME")
	p.line(fill(escape(PageName(cmd))+` \- `+escape(cmd.Short), sourceWidth))
	cmd.InitDefaultHelpFlag()
	p.synopsis(cmd)
	body, statuses := split(blocks(cmd.Long))
	p.macro("SH", "DESCRIPTION")
	p.blocks(body)
	p.commands(cmd)
	p.options(cmd)
	if cmd.Example != "" {
		p.macro("SH", "EXAMPLES")
		p.kept(strings.Split(cmd.Example, "\n"))
	}
	p.macro("SH", "EXIT STATUS")
	p.list(statuses)
	for _, c := range cmd.Commands() {
		if c.IsAdditionalHelpTopicCommand() && !c.Hidden {
			p.macro("SH", strings.ToUpper(c.Name()))
			p.blocks(blocks(c.Long))
		}
	}
	p.seeAlso(cmd, e.SeeAlso)
	_, err := io.WriteString(w, p.String())
	return err
}

// anyStatus is of a command that says nothing of its own.
const anyStatus = exitStatus + " 0 it is done; 2 usage or bad input; 70 a fault of the program itself."

// split takes the paragraph of exit statuses out of a text.
func split(all []block) (body []block, statuses []entry) {
	for _, b := range all {
		if found := b.statuses(); found != nil {
			statuses = found
		} else {
			body = append(body, b)
		}
	}
	if statuses == nil {
		statuses = blocks(anyStatus)[0].statuses()
	}
	return body, statuses
}

func (p *roff) synopsis(cmd *cobra.Command) {
	p.macro("SH", "SYNOPSIS")
	if cmd.Runnable() {
		arguments := strings.TrimPrefix(cmd.UseLine(), cmd.CommandPath())
		p.line(bold(cmd.CommandPath()) + placeholders(arguments))
	}
	if cmd.HasAvailableSubCommands() {
		if cmd.Runnable() {
			p.macro("br")
		}
		p.line(bold(cmd.CommandPath()) + placeholders(" COMMAND"))
	}
}

func (p *roff) commands(cmd *cobra.Command) {
	if !cmd.HasAvailableSubCommands() {
		return
	}
	p.macro("SH", "COMMANDS")
	for _, g := range groups(cmd) {
		if g.commands[0].IsAdditionalHelpTopicCommand() {
			continue // a section of its own
		}
		if len(cmd.Groups()) > 0 {
			p.macro("SS", g.title)
		}
		for _, c := range g.commands {
			p.entry(bold(c.Name()), c.Short)
		}
	}
}

func (p *roff) options(cmd *cobra.Command) {
	p.macro("SH", "OPTIONS")
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, text := pflag.UnquoteUsage(f)
		tag := bold("--" + f.Name)
		if f.Shorthand != "" {
			tag = bold("-"+f.Shorthand) + ", " + tag
		}
		if value != "" {
			tag += " " + italic(value)
		}
		if def := f.DefValue; def != "" && def != "0" && def != "false" && def != "[]" {
			text += fmt.Sprintf(" (default %s)", def)
		}
		p.entry(tag, text)
	})
}

func (p *roff) seeAlso(cmd *cobra.Command, others string) {
	p.macro("SH", "SEE ALSO")
	var all []string
	page := func(c *cobra.Command) { all = append(all, bold(PageName(c))+"(1)") }
	if cmd.HasParent() {
		cmd.VisitParents(page)
	}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			page(c)
		}
	}
	if others != "" {
		all = append(all, escape(others))
	}
	p.line(strings.Join(all, ",\n"))
}
