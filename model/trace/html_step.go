package trace

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// stepView is a step as the page shows it, or the beginning.
type stepView struct {
	N        int
	Does     string // the step in a sentence
	Loops    bool   // it is one of those that repeat for ever,
	First    bool   // the first of them
	Last     bool   // or the last,
	Again    int    // which this one follows
	Violates string // the property that is violated here
	Ends     [2]stateView
	Befell   *befellView
	Arrows   []arrowView
	Rules    []ruleView // those worth telling
	End      string     // whose TCB it is that changes
	Changes  []string
	Still    bool     // nothing changes, though a segment arrived
	News     []string // what its user learns
	World    worldView
}

// stateView is the state of an end after a step.
type stateView struct {
	N         int    // the step
	End, Side string // B, b
	State     string
	Says      string
	Was       string // "" if it stays
}

// befellView is what befell an end, unless it was a segment.
type befellView struct{ Side, Text, Result string }

// arrowView is a segment on its way between the lifelines.
type arrowView struct {
	To      string // a or b
	From    string // how it leaves: end, or way if it has been on the way
	At      string // how it gets there: end, way or lost
	Spoken  string // the same in words
	Fields  []string
	Comment string
}

// ruleView is a rule that fired.
type ruleView struct {
	Name   string
	Times  int // in a row
	Cites  []piece
	IDs    []string
	Says   string
	Edited bool
	Best   bool // it says why the step went as it did
	Note   string
}

var sides = [2]string{"a", "b"}

// At returns the state of an end, for the template.
func (s *stepView) At(end int) stateView {
	v := s.Ends[end]
	v.N = s.N
	return v
}

// stepViews returns the beginning and each step.
func stepViews(t *model.Trace, moments []moment, c Caption) []*stepView {
	sys := t.System
	start := sys.Unpack(sys.Init()[0])
	begin := &stepView{Does: "the beginning", World: newWorldView(sys.Scenario, start, start)}
	for i := range begin.Ends {
		begin.Ends[i] = newStateView(i, start.Ends[i].TCB.State, start.Ends[i].TCB.State)
	}
	all := []*stepView{begin}
	noted := map[string]bool{}
	for i := range moments {
		m := &moments[i]
		// Where something went wrong, nothing is too small to be told.
		wrong := i == len(moments)-1 && c.Finding != nil && c.Finding.Verdict == violated
		s := &stepView{
			N: i + 1, Does: sys.Describe(&m.Record), End: model.EndName(m.End),
			Rules: ruleViews(m, m.worth(), noted, wrong), World: newWorldView(sys.Scenario, m.From, m.To),
		}
		s.World.Rules = ruleViews(m, m.fired(), nil, false)
		for e := range s.Ends {
			s.Ends[e] = newStateView(e, m.From.Ends[e].TCB.State, m.state(e))
		}
		if t.Loop > 0 {
			first := len(moments) - t.Loop
			s.Loops, s.First, s.Last, s.Again = i >= first, i == first, i == len(moments)-1, first+1
		}
		if wrong && t.Loop == 0 {
			s.Violates = c.Finding.Name
		}
		s.tell(m, wrong)
		all = append(all, s)
	}
	return all
}

// tell says what happened: what befell the end, the segments, what changed, and what its
// user learns. all leaves nothing out.
func (s *stepView) tell(m *moment, all bool) {
	if text := befell(m); text != "" {
		s.Befell = &befellView{Side: sides[m.End], Text: text}
		if m.calls() {
			s.Befell.Result = m.Out.Result.String()
		}
	}
	for _, a := range arrows(m) {
		s.Arrows = append(s.Arrows, newArrowView(&a))
	}
	s.Still = m.unmoved()
	for _, c := range whatChanged(m, all) {
		if c != m.Before.State.String()+" -> "+m.After.State.String() { // which stands beside it
			s.Changes = append(s.Changes, strings.ReplaceAll(c, "->", "\u2192"))
		}
	}
	if m.Acts {
		s.News = learns(m, false)
	}
}

func newStateView(end int, was, is spec.State) stateView {
	v := stateView{End: model.EndName(end), Side: sides[end], State: is.String(), Says: is.Says()}
	if was != is {
		v.Was = was.String()
	}
	return v
}

func newArrowView(a *arrow) arrowView {
	v := arrowView{To: sides[a.to], From: "end", At: "end", Fields: fields(a.text), Comment: a.comment}
	to, from := model.EndName(a.to), model.EndName(1-a.to)
	v.Spoken = fmt.Sprintf("From %s to %s", from, to)
	if a.from == onTheWay {
		v.From = "way"
		v.Spoken = "Arrives at " + to
	}
	switch a.at {
	case lost:
		v.At = "lost"
		v.Spoken = "Lost on the way to " + to
	case onTheWay:
		v.At = "way"
		if v.Spoken = "Leaves " + from; v.From == "way" {
			v.Spoken = "On the way to " + to
		}
	}
	return v
}

// fields takes a segment apart, so that a line can be broken between two fields.
func fields(segment string) []string {
	all := strings.SplitAfter(segment, ">")
	if last := len(all) - 1; all[last] == "" {
		all = all[:last]
	}
	return all
}

// ruleViews shows rules, those that fire several times in a row once. A note is
// shown where it matters, or everywhere if asked, and once: those shown are kept in
// noted, without which there are none.
func ruleViews(m *moment, rules []fired, noted map[string]bool, everywhere bool) []ruleView {
	var all []ruleView
	best := m.decisive()
	for i, f := range rules {
		isBest := best != nil && f == *best
		if i > 0 && rules[i-1].rule == f.rule {
			last := &all[len(all)-1]
			last.Times++
			last.Best = last.Best || isBest
			continue
		}
		v := ruleView{
			Name: f.rule.Name, Times: 1, Cites: cites(f.rule.Cite.Section), IDs: f.rule.Cite.List(),
			Says: sentence(f.rule), Edited: edited(f.rule), Best: isBest,
		}
		if n := f.rule.Note; n != "" && isBest && noted != nil && !noted[n] && (everywhere || matters(m, &f)) {
			noted[n] = true
			v.Note = n
		}
		all = append(all, v)
	}
	return all
}
