package help

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// Terminal writes what --help shows of the command, in lines of at most so many columns.
// Indented lines that are no list, and examples, stay as they are.
func Terminal(w io.Writer, cmd *cobra.Command, width int) error {
	var b strings.Builder
	for i, part := range blocks(cmd.Long) {
		if i > 0 && !part.tight {
			b.WriteString("\n")
		}
		if list := part.entries(); list != nil {
			terminalList(&b, list, width)
		} else if part.indented {
			b.WriteString(strings.Join(part.lines, "\n") + "\n")
		} else {
			b.WriteString(fill(part.text(), width) + "\n")
		}
	}
	if !cmd.IsAdditionalHelpTopicCommand() {
		terminalUse(&b, cmd, width)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// terminalList writes a list in two columns.
func terminalList(b *strings.Builder, list []entry, width int) {
	const widest = 24 // what is longer has a line of its own
	column := 0
	for _, e := range list {
		if len(e.tag) <= widest {
			column = max(column, len(e.tag)+4)
		}
	}
	column = max(column, 6)
	for _, e := range list {
		text := strings.ReplaceAll(fill(e.text, width-column), "\n", "\n"+strings.Repeat(" ", column))
		if len(e.tag)+4 > column {
			fmt.Fprintf(b, "  %s\n%*s%s\n", e.tag, column, "", text)
		} else {
			fmt.Fprintf(b, "  %-*s%s\n", column-2, e.tag, text)
		}
	}
}

func terminalUse(b *strings.Builder, cmd *cobra.Command, width int) {
	b.WriteString("\nUsage:\n")
	if cmd.Runnable() {
		b.WriteString("  " + cmd.UseLine() + "\n")
	}
	if cmd.HasAvailableSubCommands() {
		b.WriteString("  " + cmd.CommandPath() + " COMMAND\n")
	}
	if cmd.Example != "" {
		b.WriteString("\nExamples:\n" + cmd.Example + "\n")
	}
	for _, g := range groups(cmd) {
		fmt.Fprintf(b, "\n%s:\n", g.title)
		for _, c := range g.commands {
			fmt.Fprintf(b, "  %-*s %s\n", nameWidth(cmd), c.Name(), c.Short)
		}
	}
	if flags := strings.TrimRight(cmd.LocalFlags().FlagUsagesWrapped(width), "\n"); flags != "" {
		b.WriteString("\nFlags:\n" + flags + "\n")
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(b, "\n%q explains a command.\n", cmd.CommandPath()+" COMMAND --help")
	}
}

// group is some commands under one title.
type group struct {
	title    string
	commands []*cobra.Command
}

// groups are the commands below cmd that can be seen, as they belong together; what is
// no command but only a text comes last.
func groups(cmd *cobra.Command) []group {
	var all []group
	for _, g := range cmd.Groups() {
		all = append(all, group{title: g.Title})
	}
	others, topics := group{title: "Commands"}, group{title: "Texts, with " + cmd.CommandPath() + " help"}
	for _, c := range cmd.Commands() {
		switch {
		case c.IsAdditionalHelpTopicCommand() && !c.Hidden:
			topics.commands = append(topics.commands, c)
		case !c.IsAvailableCommand() && c.Name() != "help":
		case c.GroupID == "":
			others.commands = append(others.commands, c)
		default:
			for i, g := range cmd.Groups() {
				if g.ID == c.GroupID {
					all[i].commands = append(all[i].commands, c)
				}
			}
		}
	}
	var full []group
	for _, g := range append(all, others, topics) {
		if len(g.commands) > 0 {
			full = append(full, g)
		}
	}
	return full
}

func nameWidth(cmd *cobra.Command) int {
	width := 0
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			width = max(width, len(c.Name())+1)
		}
	}
	return width
}
