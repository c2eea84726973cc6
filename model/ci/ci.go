// Package ci writes what a run has found for the programs that run checks after every
// change: [JUnit] XML, [SARIF], and annotations of [GitHub]. It knows nothing of TCP.
package ci

// Run is what was decided together, and how.
type Run struct {
	Name    string      // of the scenario, or of the list that was decided
	Table   string      // "" if there is not one for all
	Version string      // of tcpcheck
	Command string      // does it once more
	Bounds  [][2]string // what they are about, and what they are
	Seconds float64
	Cut     string // the bound that cut it, in words; "" if it is complete
	Status  int    // what the program ends with
	Cases   []Case
}

// Outcome is how a case ends for whoever knows only tests.
type Outcome uint8

// The outcomes. Skipped is what was not decided or had nothing to decide: it neither fails
// nor counts as passed.
const (
	Passed Outcome = iota
	Failed
	Skipped
)

// Case is one thing that was decided.
type Case struct {
	Name    string
	Says    string // what is to be so, in a sentence
	Cite    string // where that comes from; "" if nowhere
	Verdict string
	Outcome Outcome
	Message string // of one that has not passed, why, in a line
	Detail  string // and the whole story, in lines
	Command string // shows it once more; "" if that of the run does
	Seconds float64
	Rows    []Row  // of one that failed, where it went wrong; the first is to blame
	Steps   []Step // of its trace
}

// Row is a row of the table, and where it is written.
type Row struct {
	Name string
	Says string // what it has to do with the case
	File string // from the root of the module, or as it was named
	Line int
}

// Step is a step of a trace.
type Step struct {
	Text string
	Row  *Row // the one that decided it; nil if none did
}

// full is the name of the run with its table.
func (r *Run) full() string {
	if r.Table == "" {
		return r.Name
	}
	return r.Name + " with " + r.Table
}

// with returns the cases of that outcome.
func (r *Run) with(o Outcome) (list []*Case) {
	for i := range r.Cases {
		if r.Cases[i].Outcome == o {
			list = append(list, &r.Cases[i])
		}
	}
	return list
}
