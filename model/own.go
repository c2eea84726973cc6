package model

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/explore"
)

// Own is how the explorer decides a property that is not one of the built-in ones.
type Own struct {
	// Parts are asked together: the property is violated, or witnessed, if one of
	// them is.
	Parts []explore.Property[State, Action]
	// Premise holds witnesses that the property speaks of something: if a complete
	// search finds none of them, what holds is vacuous. Without any nothing is.
	Premise []explore.Property[State, Action]
}

// question is a property and what the explorer is asked about it: some parts from the
// first on, and then the premises.
type question struct {
	Property
	first, parts, premises int
}

// questions returns what the explorer is asked about the properties.
func (sys *System) questions(props []Property) ([]question, []explore.Property[State, Action]) {
	var all []question
	var asked []explore.Property[State, Action]
	for _, p := range props {
		own := Own{}
		if p.Own == nil {
			own.Parts = append(own.Parts, sys.explorable(p))
		} else {
			own = p.Own(sys)
		}
		all = append(all, question{p, len(asked), len(own.Parts), len(own.Premise)})
		asked = append(append(asked, own.Parts...), own.Premise...)
	}
	return all, asked
}

// answer is the finding that the answers make, and the place of the one that counts: of
// what is violated or witnessed the shortest, and else what is undecided.
func (q *question) answer(sys *System, answers []explore.Finding[State, Action]) (int, Finding) {
	k := q.first + best(answers[q.first:][:q.parts])
	f := Finding{Property: q.Property, Verdict: answers[k].Verdict, Trace: sys.trace(answers[k].Trace), Why: answers[k].Why}
	if q.premises > 0 {
		premises := answers[q.first+q.parts:][:q.premises]
		f.Applied = sys.trace(premises[best(premises)].Trace)
		speaks := func(p explore.Finding[State, Action]) bool { return p.Verdict != explore.NotWitnessed }
		if f.Verdict == explore.Holds && !slices.ContainsFunc(premises, speaks) {
			f.Verdict = Vacuous
		}
	}
	return k, f
}

// best is the place of the answer that says most, the first of such.
func best(answers []explore.Finding[State, Action]) int {
	k := 0
	for i := range answers {
		if better(&answers[i], &answers[k]) {
			k = i
		}
	}
	return k
}

// better reports whether answer a says more than b.
func better(a, b *explore.Finding[State, Action]) bool {
	switch {
	case a.Trace != nil && b.Trace != nil:
		return len(a.Trace.Steps) < len(b.Trace.Steps)
	case a.Trace != nil || b.Trace != nil:
		return a.Trace != nil
	}
	return a.Verdict == explore.Undecided && b.Verdict != explore.Undecided
}

// View is a world by its parts, which nobody must change: it costs no copy.
type View struct {
	Ends  [2]*End
	Net   [2]*Channel // Net[i] carries what end i sends
	Lose  uint8       // as in a World, and so are the next two
	Dup   uint8
	Stray uint8
}

// View looks at the world of a state.
func (sys *System) View(s State) View {
	return View{
		[2]*End{&sys.ends.at(endOf(s[0])).End, &sys.ends.at(endOf(s[1])).End},
		[2]*Channel{&sys.channels.at(wayOf(s[0])).Channel, &sys.channels.at(wayOf(s[1])).Channel},
		s.lose(), s.dup(), s.stray(),
	}
}

// Local returns what the action did to an end, nil if no end had a part in it. Its
// Event is the action's own: a step that leaves a copy on the way is the same to the
// end as one that does not.
func (sys *System) Local(a *Action) *Local {
	if a.step == 0 {
		return nil
	}
	return sys.steps.at(a.step).local
}
