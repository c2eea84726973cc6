// Command tcpcheck is the command line of the model checker: it parses, calls and
// prints. What it calls is in the packages spec, model and explore.
package main

import (
	"bytes"
	"fmt"
	"io"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// What the program ends with.
const (
	statusHolds      = 0  // all hold and the search is complete
	statusBadInput   = 2  // usage, or a file that cannot be read or written
	statusIncomplete = 3  // a bound cut the search, and nothing is violated
	statusDeadlock   = 11 // a world is stuck
	statusViolated   = 12 // a safety property is violated
	statusLiveness   = 13 // a liveness property is violated, and no other
	statusFailOn     = 14 // something that --fail-on names was found
	statusOurFault   = 70 // a fault of this program
)

const exitHelp = `Exit status: 0 all hold and the search is complete; 2 usage or bad input;
3 incomplete, nothing violated; 11 deadlock; 12 a safety property is violated;
13 a liveness property is; 14 a --fail-on finding; 70 a fault of tcpcheck itself.`

// program is one run of the command line.
type program struct {
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	page   bytes.Buffer // what is to be printed; dropped on an error
	status int
	screen screen
}

// run is the whole program: it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{stdin: stdin, stdout: stdout, stderr: stderr, screen: screenOf(stdout, stderr)}
	return guard(stderr, wantsStack(args), func() int { return p.execute(args) })
}

func (p *program) execute(args []string) int {
	root := newRoot(p)
	root.SetArgs(args)
	root.SetIn(p.stdin)
	root.SetOut(&p.page)
	root.SetErr(&p.page)
	if err := root.Execute(); err != nil {
		fmt.Fprintln(p.stderr, oneLine(root, args, err))
		return statusBadInput
	}
	if _, err := p.stdout.Write(p.page.Bytes()); err != nil {
		fmt.Fprintln(p.stderr, "tcpcheck: standard output:", err)
		return statusBadInput
	}
	return p.status
}

// guard makes a panic one line and an exit status of its own.
func guard(stderr io.Writer, stack bool, f func() int) (status int) {
	defer func() {
		fault := recover()
		if fault == nil {
			return
		}
		status = statusOurFault
		hint := "; --verbose shows where"
		if stack {
			hint = ""
		}
		fmt.Fprintf(stderr, "tcpcheck: a fault of ours: %s; please report it with the command line at https://github.com/tcpcheck/tcpcheck/issues%s\n", firstLine(fmt.Sprint(fault)), hint)
		if stack {
			fmt.Fprintf(stderr, "%v\n\n%s", fault, debug.Stack())
		}
	}()
	return f()
}

func wantsStack(args []string) bool {
	for _, arg := range args {
		if arg == "--verbose" {
			return true
		}
	}
	return false
}

func newRoot(p *program) *cobra.Command {
	// Without Args cobra finds unknown commands before it reads flags.
	root := &cobra.Command{
		Use:   "tcpcheck",
		Short: "TCP as a table that runs, and a model checker for it",
		Long: `tcpcheck is RFC 9293 section 3.10 as a table that runs, and a model checker
that tries everything two ends and the network between them can do.

` + exitHelp,
		Example: `  tcpcheck check handshake
  tcpcheck rules rst/challenge`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Version:       version(),
		RunE: func(*cobra.Command, []string) error {
			fmt.Fprint(&p.page, greeting)
			return nil
		},
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.DisableSuggestions = true
	root.SetVersionTemplate("tcpcheck {{.Version}}\n")
	root.AddCommand(
		checkCommand(p), auditCommand(p), simulateCommand(p), replayCommand(p), stepCommand(p), graphCommand(p), rulesCommand(p), scenariosCommand(p), propertiesCommand(p),
		variantsCommand(p), hazardsCommand(p), museumCommand(p), claimsCommand(p), mutateCommand(p), coverageCommand(p),
	)
	root.SetHelpCommand(helpCommand(root))
	root.Flags().Bool("version", false, "print the version")
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			c.RunE = func(cmd *cobra.Command, args []string) error {
				if len(args) > 0 {
					return unknownCommand(cmd, args[0])
				}
				return cmd.Help()
			}
		}
	}
	return root
}

const greeting = `tcpcheck is RFC 9293 section 3.10 as a table that runs, and a model checker that
tries everything two ends and the network between them can do with it.

Try first:
  tcpcheck check handshake                 a search that takes no time
  tcpcheck check                           two hosts on a network that loses, duplicates and reorders
  tcpcheck check outlived-msl              something goes wrong, and the shortest way there
  tcpcheck audit --edit smoltcp-279        what a table of your own breaks, in all scenarios
  tcpcheck simulate text                   random walks, where there is too much to visit
  tcpcheck step handshake                  the same by hand: choose what happens next
  tcpcheck hazards H12                     what is known to go wrong with TCP, and what helps
  tcpcheck museum smoltcp-279              a defect that a real stack has had
  tcpcheck scenarios                       what else there is to explore
  tcpcheck claims C22                      what people teach about TCP, decided
  tcpcheck rules rst/challenge             one row of the table
  tcpcheck graph spec                      the state diagram, drawn from the table
  tcpcheck --help                          all commands
`

// helpCommand is that of cobra, but an unknown command is an error.
func helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "Explain a command",
		Long:    "Explain a command: help COMMAND is the same as COMMAND --help.",
		Example: "  tcpcheck help check",
		RunE: func(_ *cobra.Command, args []string) error {
			about := root
			for _, word := range args {
				inner, _, err := about.Find([]string{word})
				if err != nil || inner == about {
					return unknownCommand(about, word)
				}
				about = inner
			}
			return about.Help()
		},
	}
}

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
