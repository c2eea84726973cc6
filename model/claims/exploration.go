package claims

import (
	"context"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// exploration is the search of one world, which answers all queries about it.
type exploration struct {
	world
	queries []model.Property
	replays []*Replay // for each question, if it is about one
	asked   map[string]int

	system *model.System
	report *model.Report
	failed string // why there are none
}

// key tells queries apart.
func key(d Demo) string {
	if d.Replay != nil {
		return "replay: " + strings.Join(d.Replay.Steps, "; ")
	}
	return d.Property.Name
}

func (x *exploration) ask(d Demo) {
	if _, ok := x.asked[key(d)]; ok {
		return
	}
	x.asked[key(d)] = len(x.queries)
	x.queries = append(x.queries, d.Property)
	x.replays = append(x.replays, d.Replay)
}

func (x *exploration) answer(d Demo) model.Finding {
	if x.failed != "" {
		return model.Finding{}
	}
	return x.report.Findings[x.asked[key(d)]]
}

// name is how the world is called.
func (x *exploration) name() string {
	name := x.scenario
	for _, e := range x.edits() {
		name += " with " + e.Name
	}
	return name
}

func (x *exploration) edits() []*Edit {
	var all []*Edit
	for _, e := range []*Edit{x.edit, x.without} {
		if e != nil {
			all = append(all, e)
		}
	}
	return all
}

func (x *exploration) search() Search {
	s := Search{Scenario: x.scenario, Edits: x.edits()}
	if x.report != nil {
		r := x.report.Search
		s.States, s.Transitions, s.Deepest = r.Distinct, r.Transitions, r.Depth
	}
	return s
}

// memory is what one search may take before it goes on on disk, in bytes.
const memory = 1 << 30

// run explores the world. An error says that the given edits do not go with it.
func (x *exploration) run(ctx context.Context, edits []*spec.Edit, workers int) error {
	s, err := model.FindScenario(x.scenario)
	if err != nil {
		return err
	}
	all, err := x.over(s, edits)
	if err == nil {
		x.system, err = model.NewSystem(s, all...)
	}
	if err != nil && len(edits) > 0 {
		x.failed = err.Error() // an edit of a row that the user has deleted
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s: %w", x.name(), err)
	}
	for i, r := range x.replays {
		if r != nil {
			x.queries[i] = r.question(x.system)
		}
	}
	if x.report, err = model.Check(ctx, x.system, nil, model.Bounds{Workers: workers, MaxMemory: memory}, x.queries...); err != nil {
		return fmt.Errorf("%s: %w", x.name(), err)
	}
	for i, r := range x.replays {
		if f := &x.report.Findings[i]; r != nil && f.Verdict == explore.Witnessed {
			// The steps that were told, which need not be the shortest.
			f.Trace, _ = x.system.Follow(r.Steps)
		}
	}
	return nil
}

// over parses the edits of the world on top of the given ones.
func (x *exploration) over(s *model.Scenario, edits []*spec.Edit) ([]*spec.Edit, error) {
	all := edits[:len(edits):len(edits)]
	for _, e := range x.edits() {
		table, err := s.Table(all...)
		if err != nil {
			return nil, err
		}
		parsed, err := spec.ParseEdit(e.Name, []byte(e.TOML), table)
		if err != nil {
			return nil, err
		}
		all = append(all, parsed)
	}
	return all, nil
}

// question asks for the world in which the replay ends, if all its steps are possible
// and lead to the states drawn; otherwise for nothing that there is.
func (r *Replay) question(sys *model.System) model.Property {
	trace, err := sys.Follow(r.Steps)
	agrees := err == nil
	var last model.World
	if agrees {
		err = trace.Walk(func(i int, rec *model.Record) {
			last = *rec.To
			agrees = agrees && last.Agrees(r.Drawn[i])
		})
	}
	return model.SomeStep("replay", r.Says, func(m model.Moment) bool {
		if !agrees || err != nil {
			return false
		}
		to := m.To()
		for i := range to.Ends {
			if *to.Ends[i] != last.Ends[i] || *to.Net[i] != last.Net[i] {
				return false
			}
		}
		return true
	})
}

// sampled is the evidence of a sample.
func (e Evidence) sampled(edits []*spec.Edit) Evidence {
	table, err := spec.RFC9293().Apply(edits...)
	var machine *spec.Machine
	if err == nil {
		machine, err = spec.Compile(table)
	}
	if err != nil {
		e.Outcome, e.Why = Unclear, err.Error()
		return e
	}
	if e.Samples, err = e.Sample(machine); err != nil {
		e.Outcome, e.Why = Refuted, err.Error()
	}
	return e
}

// lower is a sentence to stand within another.
func lower(says string) string {
	r, n := utf8.DecodeRuneInString(says)
	second, _ := utf8.DecodeRuneInString(says[n:])
	if unicode.IsUpper(second) || second == '-' {
		return strings.TrimSuffix(says, ".") // SYN, TIME-WAIT
	}
	return string(unicode.ToLower(r)) + strings.TrimSuffix(says[n:], ".")
}
