package main

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/trace"
)

// save writes the walk down as a trace that replay takes, in a file that is not there yet,
// and returns what to say of it.
func (s *stepping) save(name string) (string, error) {
	if s.At() == 0 {
		return "", &inputError{fmt.Errorf("%s: found no step to save, want one at least", name)}
	}
	f := s.saving()
	steps, err := trace.Steps(f.Trace)
	if err != nil {
		return "", err
	}
	file := &trace.File{
		Version:  trace.Version,
		Scenario: s.System.Scenario.Name, Variants: some(s.System.Machine.Table().Variants),
		Asked:    trace.Asked{Scenario: s.asked, Variants: some(s.table.variants.are), Edits: some(s.table.edits)},
		Property: f.Name, Formula: f.Formula, Says: f.Says, Verdict: string(f.Verdict),
		Command: s.again(), Loop: f.Trace.Loop, Steps: steps,
	}
	var b bytes.Buffer
	if err := writeJSON(&b, file); err != nil {
		return "", err
	}
	if _, err := os.Lstat(name); err == nil {
		return "", &inputError{fmt.Errorf("%s: exists already, want a new file", name)}
	}
	out := outFlags{file: name}
	if err := out.check(); err != nil {
		return "", err
	}
	if err := out.write(b.Bytes()); err != nil {
		return "", err
	}
	return fmt.Sprintf("saved in %s, %s: %s is %s", name, amount(len(steps), "step"), f.Name, f.Verdict), nil
}

// walkedTo is the name of what a walk shows that shows nothing else.
const walkedTo = "walked-to"

// saving is what the walk is saved for: what its last step violates, or else that it leads
// to where it does.
func (s *stepping) saving() *model.Finding {
	for _, shown := range s.Shown() {
		if shown.Step == s.At() && shown.Verdict == explore.Violated {
			return &shown.Finding
		}
	}
	w := s.World()
	a, b := w.Ends[0].TCB.State, w.Ends[1].TCB.State
	return &model.Finding{
		Property: model.Property{
			Name: walkedTo, Kind: model.Witness, Formula: fmt.Sprintf("sometimes (A.state = %s and B.state = %s)", a, b),
			Says: fmt.Sprintf("A walk by hand, to A in %s and B in %s.", a, b),
		},
		Verdict: explore.Witnessed, Trace: s.Trace(),
	}
}

// again is the command line that walks so again.
func (s *stepping) again() string {
	args := append([]string{"tcpcheck", "step", s.asked}, s.table.arguments()...)
	return shellLine(append(args, "--keys", strings.Join(s.pressed(), " ")))
}

// pressed are the numbers of the steps taken.
func (s *stepping) pressed() (keys []string) {
	at := s.At()
	for s.Undo() {
	}
	for s.At() < at {
		choices, _ := s.Choices()
		s.Redo()
		last, _ := s.Last()
		for i, c := range choices {
			if c.Event == last.Event {
				keys = append(keys, strconv.Itoa(i+1))
			}
		}
	}
	return keys
}
