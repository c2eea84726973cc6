// Command tcpcheck is the command line of the model checker: it parses, calls and
// prints. What it calls is in the packages spec, model and explore.
package main

import (
	"bytes"
	"errors"
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
	root.SetErr(p.stderr) // what completion says of itself; a shell must not take it for a name
	err := root.Execute()
	if err != nil {
		fmt.Fprintln(p.stderr, oneLine(root, args, err))
		p.status = statusBadInput
	}
	var late *unwritten
	if err != nil && !errors.As(err, &late) {
		return p.status
	}
	page := p.page.Bytes()
	if len(args) > 0 && args[0] == cobra.ShellCompRequestCmd {
		page = bytes.ReplaceAll(page, []byte("`"), nil) // they mark what the value of a flag is called
	}
	if _, err := p.stdout.Write(page); err != nil {
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
	root.CompletionOptions.DisableDefaultCmd = true // ours is another
	root.DisableSuggestions = true
	root.SetVersionTemplate("tcpcheck {{.Version}}\n")
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { p.explain(cmd) })
	ask := helpCommand()
	for _, g := range []struct {
		title    string
		commands []*cobra.Command
	}{
		{"Explore and decide", []*cobra.Command{
			checkCommand(p),
			auditCommand(p),
			simulateCommand(p),
			replayCommand(p),
			stepCommand(p),
		}},
		{"What there is", []*cobra.Command{
			rulesCommand(p),
			scenariosCommand(p),
			propertiesCommand(p),
			variantsCommand(p),
			graphCommand(p),
			exportCommand(p),
		}},
		{"What is known, decided anew", []*cobra.Command{
			claimsCommand(p),
			hazardsCommand(p),
			museumCommand(p),
		}},
		{"How far to trust it", []*cobra.Command{
			mutateCommand(p),
			coverageCommand(p),
			verifyCommand(p),
			proveCommand(p),
		}},
		{"About tcpcheck", []*cobra.Command{
			ask,
			manCommand(p),
			completionCommand(p),
		}},
	} {
		root.AddGroup(&cobra.Group{ID: g.title, Title: g.title})
		for _, c := range g.commands {
			c.GroupID = g.title
			root.AddCommand(c)
		}
	}
	root.SetHelpCommand(ask)
	root.AddCommand(topics()...)
	root.Flags().Bool("version", false, "print the version")
	completeAll(root)
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

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
