package smt

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// wordTheorem is a theorem about words and checks by themselves: no invariant is assumed.
type wordTheorem struct {
	name, says string
	queries    func(v *vocabulary, add func(part string, r *run, list []clause))
}

var wordTheorems = []wordTheorem{
	{"exactly-one", "In every check, in every state where it is looked at, exactly one row applies, whatever the values of all variables.", exactlyOne},
	{"impossible", "Facts declared impossible together are so for all values.", impossibleSets},
	{"acceptability", "The word acceptable is the four-row test by distances, and refuses only one kind of segment that overlaps the window: one that begins before it and ends beyond it.", acceptability},
	{"translation", "Shifting all numbers of a direction changes no fact and shifts whatever an effect assigns or sends.", translation},
	{"begin", "CLOSED without a TCB satisfies the invariant.", begin},
}

// free declares every variable, in these states.
func free(v *vocabulary, states spec.States) *run {
	r := newRun(v)
	r.startIn(states)
	for _, x := range spec.EventVars() {
		r.declare(x.String())
	}
	r.declare(tagName)
	return r
}

func exactlyOne(v *vocabulary, add func(string, *run, []clause)) {
	for _, s := range v.machine.Table().AllSections() {
		r := free(v, s.In)
		var list []clause
		for i := range s.Checks {
			c := &s.Checks[i]
			var guards []string
			for _, rule := range r.rowsOf(c, c.In) {
				parts := []string{stateIn(stateName, rule.In), r.fact(rule.When, r.is)}
				for _, name := range v.machine.Table().FactWords(rule.Unless) {
					r.used[name] = true
					parts = append(parts, not(call(name, r.word(name).is, r.is)))
				}
				guard := fmt.Sprintf("%s@%d", rule.Name, i)
				r.value(guard, "Bool", all(parts...))
				guards = append(guards, guard)
			}
			looked := all(stateIn(stateName, c.In), r.fact(c.When, r.is))
			list = append(list, clause{c.Name, implies(looked, all(some(guards...), atMostOne(guards)))})
		}
		title := strings.NewReplacer(" ", "-", ",", "").Replace(strings.ToLower(s.Title))
		add("checks-"+s.Number+"-"+title, r, list)
	}
}

func impossibleSets(v *vocabulary, add func(string, *run, []clause)) {
	r := free(v, spec.AllStates)
	var list []clause
	for i, x := range spec.ImpossibleSets() {
		parts := []string{r.fact(x.When, r.is)}
		for _, name := range v.machine.Table().FactWords(x.Unless) {
			r.used[name] = true
			parts = append(parts, not(call(name, r.word(name).is, r.is)))
		}
		list = append(list, clause{fmt.Sprintf("%d: %s", i+1, x.Why), not(all(parts...))})
	}
	add("impossible", r, list)
}

func acceptability(v *vocabulary, add func(string, *run, []clause)) {
	p := &phase{run: newRun(v), kind: spec.SegmentArrives, states: bothNumbered}
	p.startIn(bothNumbered)
	p.startEvent(p.kind)
	p.assume(between)
	word := p.fact(spec.Acceptable, p.was)
	seq, nxt, wnd := p.was(spec.SegSeq), p.was(spec.RcvNxt), p.was(spec.RcvWnd)
	length := op("bvadd", p.was(spec.CtlSyn), p.was(spec.SegTxt), p.was(spec.CtlFin))
	// Two intervals of a circle overlap if one begins in the other.
	overlap := all(not(equal(length, literal(0))), not(equal(wnd, literal(0))),
		some(op("bvult", op("bvsub", seq, nxt), wnd), op("bvult", op("bvsub", nxt, seq), length)))
	beyond := all(op("bvult", literal(0), op("bvsub", nxt, seq)), op("bvult", wnd, op("bvsub", length, op("bvsub", nxt, seq))))
	some := all(not(equal(length, literal(0))), word)
	add("acceptability", p.run, []clause{
		{"four-rows", equal(word, p.accepted())},
		{"is-overlap", implies(some, overlap)},
		{"but-for-covering", implies(all(overlap, not(word)), beyond)},
	})
}

// translation is proved of every fact and of all that an effect assigns or sends. What an
// effect sets to a constant in a sequence space is thereby unset, as in LISTEN, and is
// left out, and so is the 0 that numbers a reset.
func translation(v *vocabulary, add func(string, *run, []clause)) {
	r := free(v, spec.AllStates)
	r.printf("; how far the numbers of the two directions are shifted\n(declare-const shift.send Num)\n(declare-const shift.recv Num)\n")
	shift := map[spec.Space]string{spec.SendSeq: "shift.send", spec.RecvSeq: "shift.recv"}
	moved := func(x spec.Var) string {
		if by := shift[x.Def().Space]; by != "" {
			return op("bvadd", x.String(), by)
		}
		return x.String()
	}
	var list []clause
	equivariant := func(w *word, by string) {
		if by != "" && len(variables(w.is)) == 0 {
			return
		}
		r.used[w.name] = true
		value := call(w.name, w.is, r.is)
		if by != "" {
			value = op("bvadd", value, by)
		}
		same := equal(call(w.name, w.is, moved), value)
		if reads := w.is.Vars(); reads[spec.SndUna] && reads[spec.SndNxt] && reads[spec.SndWnd] {
			// Whether the window has room decides which of two numbers is the later; a solver
			// that is told need not find out.
			room := op("seq<", r.is(spec.SndNxt), op("bvadd", r.is(spec.SndUna), r.is(spec.SndWnd)))
			list = append(list, clause{w.name + ", room", implies(room, same)}, clause{w.name + ", no room", implies(not(room), same)})
			return
		}
		list = append(list, clause{w.name, same})
	}
	t, parsed := v.machine.Table(), v.machine.Parsed()
	for _, d := range t.Facts {
		equivariant(v.word(d.Word), "")
	}
	for _, c := range Invariant() {
		if c.In != in(spec.Closed) {
			equivariant(v.word(invariantPrefix+c.Name), "")
		}
	}
	for i, d := range t.Effects {
		sends := 0
		for _, s := range parsed.Effects[i] {
			for _, to := range s.To {
				equivariant(v.word(assigned(d.Word, to)), shift[to.Def().Space])
			}
			if s.Kind == spec.StatementSend {
				s.Send.EachField(func(_ int, field string, _ *spec.Expr) {
					by := map[string]string{"SEQ": "shift.send", "UP": "shift.send", "ACK": "shift.recv"}[field]
					equivariant(v.word(sent(d.Word, sends, field)), by)
				})
				sends++
			}
		}
	}
	for i := range list {
		list[i].name = strings.ReplaceAll(list[i].name, "/", ".")
	}
	add("translation", r, list)
}

func begin(v *vocabulary, add func(string, *run, []clause)) {
	r := newRun(v)
	r.startIn(in(spec.Closed))
	for _, x := range spec.EventVars() {
		r.declare(x.String())
	}
	for _, name := range remembered() {
		r.printf("(assert (= %s %s))\n", name, literal(0))
	}
	add("begin", r, r.invariant(in(spec.Closed), between, r.now))
}
