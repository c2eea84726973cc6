package smt

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// run is one event, or a part of one, worked through with symbols for values. Each
// variable has at any time the symbol of its newest definition.
type run struct {
	*vocabulary
	text strings.Builder
	used map[string]bool
	now  map[string]string // variable -> symbol
	// What can have happened, in order.
	rows      []firing
	sends     []sending
	takes     []taking
	again     []string // guards of ways back to a check where the run was cut
	cuts      []string // guards of ways on to the check where the run was cut
	choice    []string // the guards of the first check with several rows
	cutIn     spec.States
	last      spec.States
	constants []string // of which nothing is known
	number    int      // checks so far
	parts     int      // definitions within a check so far
}

// firing is a row that fires if its guard holds.
type firing struct {
	guard    string
	rule     *spec.Rule
	from, to string // the symbols of the state before and after
}

// sending is a segment that is sent if the guard holds.
type sending struct {
	guard             string
	rule              *spec.Rule
	seq, ack, len, up string
	wnd               string
	ctl               spec.Bits
}

// taking is text that is taken if the guard holds.
type taking struct{ guard, seq, len string }

// What a run follows besides the variables of the notation.
const (
	stateName  = "STATE"
	tagName    = "SEG.TAG" // whose octets the text is; no rule reads it
	resultName = "RESULT"
	answerName = "ANSWER"
	signalName = "SIGNALS"
)

func heldName(slot int, part string) string { return fmt.Sprintf("HLD%d.%s", slot, part) }

// heldParts are the parts of a segment that is held.
var heldParts = []string{"SEQ", "TXT", "FIN", "TAG"}

// remembered are the names of what a TCB holds, the state apart.
func remembered() []string {
	var all []string
	for _, v := range spec.TCBVars() {
		all = append(all, v.String())
	}
	for slot := range spec.HoldSlots {
		for _, part := range heldParts {
			all = append(all, heldName(slot, part))
		}
	}
	return all
}

func newRun(v *vocabulary) *run {
	return &run{vocabulary: v, used: map[string]bool{}, now: map[string]string{}}
}

func (r *run) printf(format string, args ...any) { fmt.Fprintf(&r.text, format, args...) }

// value names a value. It is a constant and what it equals, for z3 4.8 takes seconds to
// read long chains of define-funs.
func (r *run) value(symbol, sort, is string) {
	r.printf("(declare-const %s %s) (assert (= %s %s))\n", symbol, sort, symbol, is)
}

// is says which symbol holds the variable now.
func (r *run) is(v spec.Var) string { return r.now[v.String()] }

// fact applies a fact of the table to the values that these names have.
func (r *run) fact(f spec.Facts, in names) string {
	var parts []string
	for _, name := range r.machine.Table().FactWords(f) {
		r.used[name] = true
		parts = append(parts, call(name, r.word(name).is, in))
	}
	return all(parts...)
}

// all is the conjunction; true of none.
func all(parts ...string) string { return joined("and", "true", parts) }

// some is the disjunction; false of none.
func some(parts ...string) string { return joined("or", "false", parts) }

func joined(op, none string, parts []string) string {
	var kept []string
	for _, p := range parts {
		if p != none && p != "" {
			kept = append(kept, p)
		}
	}
	switch len(kept) {
	case 0:
		return none
	case 1:
		return kept[0]
	}
	return "(" + op + " " + strings.Join(kept, " ") + ")"
}

func not(p string) string { return "(not " + p + ")" }

// stateIn says that the symbol is one of the states.
func stateIn(symbol string, set spec.States) string {
	var parts []string
	for _, s := range set.List() {
		parts = append(parts, fmt.Sprintf("(= %s %s)", symbol, s))
	}
	return some(parts...)
}

// statesSorts declares the states.
func stateSort() string {
	var b strings.Builder
	b.WriteString("(define-sort State () (_ BitVec 4))\n")
	for _, s := range spec.AllStates.List() {
		fmt.Fprintf(&b, "(define-fun %s () State #x%x)\n", s, int(s))
	}
	return b.String()
}
