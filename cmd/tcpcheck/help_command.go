package main

import (
	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/cmd/tcpcheck/help"
)

// helpWidth is how many columns --help takes at most.
const helpWidth = 80

// explain prints what --help shows.
func (p *program) explain(cmd *cobra.Command) error {
	return help.Terminal(&p.page, cmd, min(p.screen.width, helpWidth))
}

// helpCommand is that of cobra, but an unknown command is an error.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Explain a command",
		Long:  "Explain a command: help COMMAND is the same as COMMAND --help.",
		Example: `  tcpcheck help check
  tcpcheck help graph spec
  tcpcheck help files`,
		ValidArgsFunction: commandWords,
		RunE: func(cmd *cobra.Command, args []string) error {
			about, err := commandOf(cmd.Root(), args)
			if err != nil {
				return err
			}
			return about.Help()
		},
	}
}

// commandOf finds the command that the words name.
func commandOf(root *cobra.Command, words []string) (*cobra.Command, error) {
	about := root
	for _, word := range words {
		inner, _, err := about.Find([]string{word})
		if err != nil || inner == about {
			return nil, unknownCommand(about, word)
		}
		about = inner
	}
	about.InitDefaultHelpFlag()
	return about, nil
}

// commandWords completes the words that name a command.
func commandWords(cmd *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	about, err := commandOf(cmd.Root(), args)
	if err != nil {
		return nil, orNothing
	}
	var all []cobra.Completion
	for _, c := range about.Commands() {
		if c.IsAvailableCommand() || c.IsAdditionalHelpTopicCommand() && !c.Hidden {
			all = append(all, offer(c.Name(), c.Short))
		}
	}
	return all, orNothing
}

// topics are texts that "tcpcheck help" and the manual have beside the commands.
func topics() []*cobra.Command {
	return []*cobra.Command{
		{
			Use:   "environment",
			Short: "What tcpcheck reads from the environment",
			Long: `What tcpcheck reads from the environment:

  NO_COLOR           if not empty, no colours on a terminal
  TERM               if "dumb", no colours and no line of progress
  COLUMNS            how wide the terminal is, if it does not say so itself or is
                     not to be believed
  TMPDIR             the folder for what memory does not hold, unless --files names
                     another, and for the checkpoint of a search that was
                     interrupted; on Windows TMP or TEMP
  GOMAXPROCS         how many processors there are for --workers 0
  TCPCHECK_PORTABLE  if 1, search without assembly, more slowly
  SOURCE_DATE_EPOCH  the date on manual pages, in seconds since 1970`,
		},
		{
			Use:   "files",
			Short: "The files that tcpcheck reads and writes",
			Long: `The files that tcpcheck reads and writes. None has a place that is looked into unasked,
and none that exists is overwritten without --force.

  SCENARIO.toml      the world to explore, for check, simulate, scenarios and graph;
                     "tcpcheck scenarios NAME --toml" prints one to begin with
  EDIT.toml          rows and words of the table changed, for --edit; "tcpcheck
                     museum NAME --toml" prints one to begin with
  NAME.props         properties, a line "name: formula" each, for --property
  TRACE.json         a trace that --trace json has written, for replay
  NAME.checkpoint    a search that was interrupted, for --resume
  explore-*          in the folder of temporary files or that of --files: what memory
                     does not hold; gone when the search ends, unless it was killed`,
		},
	}
}
