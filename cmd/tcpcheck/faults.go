package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
)

// minimized is how little has to go wrong, and what is needed to tell of it.
type minimized struct {
	*model.LeastFaults
	flags   *checkFlags
	asked   string
	elapsed time.Duration
}

// minimizeFaults is check --minimize-faults.
func (p *program) minimizeFaults(f *checkFlags, args []string) error {
	if err := f.fitsMinimizing(); err != nil {
		return err
	}
	asked, sys, err := f.asked(args)
	if err != nil {
		return err
	}
	m := &minimized{flags: f, asked: asked}
	live := p.progress()
	watch := func(searched int, _ []int) func(explore.Progress) {
		return live.search(fmt.Sprintf("search %d: ", searched+1), int64(f.search.memory))
	}
	ctx, cancel := f.search.context()
	defer cancel()
	began := time.Now()
	m.LeastFaults, err = model.MinimizeFaults(ctx, sys, f.properties.names, f.search.bounds(), watch)
	live.clear()
	if err != nil {
		return fmt.Errorf("--minimize-faults: %w", err)
	}
	m.elapsed = time.Since(began)
	switch {
	case len(m.Breaks) > 0:
		p.status = statusViolated
	case len(m.Open) > 0:
		p.status = statusIncomplete
	}
	var page bytes.Buffer
	if f.json {
		told, err := m.json()
		if err == nil {
			err = writeJSON(&page, told)
		}
		if err != nil {
			return err
		}
	} else if err := m.print(&page, f.look(p.screen)); err != nil {
		return err
	}
	return f.out.deliver(&p.page, page.Bytes())
}

// look is how a report is written: as the screen can show it, or plainly to a file.
func (f *checkFlags) look(s screen) screen {
	if f.out.file != "" {
		return screen{width: pageWidth}
	}
	return s
}

// fitsMinimizing refuses flags that mean nothing to many searches.
func (f *checkFlags) fitsMinimizing() error {
	for _, x := range []struct {
		flag  string
		given bool
	}{
		{"--symmetry", f.symmetry}, {"--profile", f.profile}, {"--trace", f.trace.is != ""}, {"--fail-on", len(f.failOn.are) > 0},
		{"--stop-at-first", f.search.stopAtFirst}, {"--checkpoint or --resume", f.search.checkpoint.asked()},
		{"--store", f.search.store.is != "" && f.search.store.is != string(explore.Exact)},
	} {
		if x.given {
			return fmt.Errorf("--minimize-faults: found %s as well, want one of them", x.flag)
		}
	}
	if f.ci != (ciFlags{}) {
		return errors.New("--minimize-faults: found --junit, --sarif or --github as well, want one of them")
	}
	if len(f.properties.formulas) > 0 {
		return errors.New("--minimize-faults: found a formula, want names of built-in safety properties")
	}
	return nil
}

// faultList says levels in words.
func faultList(faults []model.Fault, levels []int) string {
	words := model.FaultWords(faults, levels)
	if len(words) == 0 {
		return "no fault at all"
	}
	return strings.Join(words, ", ")
}

// print writes the report for a person.
func (m *minimized) print(b *bytes.Buffer, look screen) error {
	s := m.System.Scenario
	var text strings.Builder
	text.WriteString(look.in(bold, s.Name) + strings.TrimPrefix(look.hang(0, s.Name+": "+s.Says), s.Name) + "\n\n")
	facts := []fact{{"table", m.System.Machine.Table().TableName()}}
	about := "faults"
	for _, f := range m.Faults {
		facts = append(facts, fact{about, strings.Join(append([]string{"none"}, f.Levels[1:]...), ", or ")})
		about = ""
	}
	if len(m.Faults) == 0 {
		facts = append(facts, fact{"faults", "none: the network is perfect, and so are the hosts"})
	}
	facts = append(facts, fact{"explored", fmt.Sprintf("%s of %s to let them happen; the others follow, for whatever breaks something breaks it with more faults too",
		grouped(m.Searched), amount(m.Points, "way"))})
	if said := m.flags.search.said(); len(said) > 0 && len(m.Incomplete) > 0 {
		facts = append(facts, fact{"search", "each " + strings.Join(said, "; ")})
	}
	writeFacts(&text, look, facts)
	colour, line := m.verdictLine()
	text.WriteString("\n" + look.in(colour, look.line(line)) + "\n\n")
	const column = 27
	for _, p := range m.Breaks {
		name := p.Name
		for _, least := range p.Least {
			line := fmt.Sprintf("%s (%s)", faultList(m.Faults, least.Levels), amount(len(least.Trace.Events), "step"))
			if name == "" {
				line = "or " + line
			}
			text.WriteString(look.in(bold, pad(name, column-1)) + " " + look.hang(column, line) + "\n")
			name = ""
		}
		if !p.Whole {
			text.WriteString(pad("", column) + look.hang(column, "at most: a search of fewer faults was cut") + "\n")
		}
	}
	if len(m.Breaks) > 0 {
		text.WriteString("\n")
	}
	for _, list := range []struct {
		says  string
		names []string
	}{{"hold, whatever of these faults happens: ", m.Holds},
		{"vacuous, for nothing ever happens here that they speak of: ", m.Vacuous}, {"undecided: ", m.Open}} {
		if len(list.names) > 0 {
			text.WriteString(look.hang(2, list.says+strings.Join(list.names, ", ")+".") + "\n")
		}
	}
	if len(m.flags.properties.names) == 0 {
		text.WriteString(look.hang(2, "not asked: no-deadlock, and liveness; what is stuck may go on by one fault more, so there are no least ones.") + "\n")
	}
	if m.Left > 0 {
		text.WriteString(look.hang(2, "not explored, for time was over or somebody interrupted: "+amount(m.Left, "way")+".") + "\n")
	}
	for _, levels := range m.Incomplete {
		text.WriteString(look.hang(2, "cut: the search with "+faultList(m.Faults, levels)+".") + "\n")
	}
	b.WriteString(text.String())
	if err := m.printTraces(b, look); err != nil {
		return err
	}
	b.WriteString("\n" + look.in(faint, pad("reproduce", 11)) + m.command(append(m.flags.properties.arguments(), m.flags.search.all()...)...) + "\n")
	return nil
}

// verdictLine is the answer in a line.
func (m *minimized) verdictLine() (ink, string) {
	seen := ", complete"
	if len(m.Incomplete) > 0 {
		seen = ", " + amount(len(m.Incomplete), "search") + " cut"
	}
	seen += ", " + duration(m.elapsed)
	switch {
	case len(m.Breaks) > 0:
		return red, fmt.Sprintf("%s broken, by these least faults: %s%s", amountOf(len(m.Breaks), "property", "properties"), amount(m.Searched, "search"), seen)
	case len(m.Open) > 0:
		return yellow, fmt.Sprintf("nothing broken so far: %s%s", amount(m.Searched, "search"), seen)
	}
	return green, fmt.Sprintf("nothing breaks: %s%s", amount(m.Searched, "search"), seen)
}

func amountOf(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return grouped(n) + " " + many
}

// printTraces draws the first trace, or all of them.
func (m *minimized) printTraces(b *bytes.Buffer, look screen) error {
	for _, p := range m.Breaks {
		for _, least := range p.Least {
			title := fmt.Sprintf("A shortest way to violate %s with %s, %s:", p.Name, faultList(m.Faults, least.Levels), amount(len(least.Trace.Events), "step"))
			finding := &model.Finding{Property: p.Property, Verdict: explore.Violated, Trace: least.Trace}
			caption := trace.Caption{Title: title, Finding: finding, Command: m.again(p.Name)}
			b.WriteString("\n")
			if err := trace.Ladder(b, least.Trace, caption, trace.Options{Color: look.colour, Width: look.width, Verbose: m.flags.verbose}); err != nil {
				return err
			}
			if !m.flags.verbose {
				return nil
			}
		}
	}
	return nil
}

// again is the command that finds the least faults of a property again.
func (m *minimized) again(property string) string { return m.command("--property", property) }

// command is a command line for the same scenario and table.
func (m *minimized) command(more ...string) string {
	args := append([]string{"tcpcheck", "check", m.asked, "--minimize-faults"}, m.flags.table.arguments()...)
	return shellLine(append(args, more...))
}
