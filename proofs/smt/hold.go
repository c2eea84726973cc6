package smt

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// holding are the functions that hold and release use; spec has them as Go. Slots are in
// sequence order, and what order there is between equal numbers is spec's.
const holding = `; a held segment is the same as, or is kept before, another
(define-fun held.same ((q Num) (t Num) (f Num) (g Num) (q2 Num) (t2 Num) (f2 Num) (g2 Num)) Bool
  (and (= q q2) (= t t2) (= f f2) (= g g2)))
(define-fun held.before ((q Num) (t Num) (f Num) (g Num) (q2 Num) (t2 Num) (f2 Num) (g2 Num)) Bool
  (ite (distinct q q2) (seq< q q2) (ite (distinct t t2) (bvult t t2) (ite (distinct f f2) (bvult f f2) (bvult g g2)))))
`

func (r *run) slot(i int) string {
	var parts []string
	for _, part := range heldParts {
		parts = append(parts, r.now[heldName(i, part)])
	}
	return strings.Join(parts, " ")
}

// hold keeps the segment's text and FIN, unless it has neither, is kept already or finds
// no room: before the first slot that it belongs before, or behind the last.
func (r *run) hold(k int) {
	cnt := r.is(spec.HldCnt)
	fin := fmt.Sprintf("(num (= %s #x00000001))", r.is(spec.CtlFin))
	one := map[string]string{"SEQ": r.is(spec.SegSeq), "TXT": r.is(spec.SegTxt), "FIN": fin, "TAG": r.now[tagName]}
	this := strings.Join([]string{one["SEQ"], one["TXT"], one["FIN"], one["TAG"]}, " ")
	def := func(what, value string) string {
		r.parts++
		symbol := fmt.Sprintf("%s@%d.%d", what, k, r.parts)
		r.value(symbol, "Bool", value)
		return symbol
	}
	var here, dup []string // the segment belongs at this slot; it is there already
	before := []string{}
	for i := range spec.HoldSlots {
		used := fmt.Sprintf("(bvult %s %s)", literal(uint32(i)), cnt)
		same := fmt.Sprintf("(held.same %s %s)", r.slot(i), this)
		first := all(append([]string{used, some(same, fmt.Sprintf("(held.before %s %s)", this, r.slot(i)))}, before...)...)
		h := def("hold.at", first)
		here = append(here, h)
		dup = append(dup, all(h, same))
		before = append(before, not(h))
	}
	keep := def("hold.keep", all(
		some(fmt.Sprintf("(distinct %s #x00000000)", one["TXT"]), fmt.Sprintf("(= %s #x00000001)", r.is(spec.CtlFin))),
		fmt.Sprintf("(bvult %s %s)", cnt, r.is(spec.HldMax)), not(some(dup...))))
	after := map[string]string{}
	for i := range spec.HoldSlots {
		// The slot keeps what it has before the place, takes the segment at it, and its
		// neighbour's behind it.
		passed := some(here[:i]...)
		at := some(here[i], all(fmt.Sprintf("(= %s %s)", cnt, literal(uint32(i))), not(passed)))
		for _, part := range heldParts {
			name := heldName(i, part)
			value := fmt.Sprintf("(ite %s %s %s)", at, one[part], r.now[name])
			if i > 0 {
				value = fmt.Sprintf("(ite %s %s %s)", passed, r.now[heldName(i-1, part)], value)
			}
			after[name] = r.part(k, name, fmt.Sprintf("(ite %s %s %s)", keep, value, r.now[name]))
		}
	}
	for name, symbol := range after {
		r.now[name] = symbol
	}
	r.now[spec.HldCnt.String()] = r.part(k, spec.HldCnt.String(), fmt.Sprintf("(ite %s (bvadd %s #x00000001) %s)", keep, cnt, cnt))
	r.now[spec.HldSeq.String()] = r.part(k, spec.HldSeq.String(), fmt.Sprintf("(ite %s %s %s)", keep, r.now[heldName(0, "SEQ")], r.is(spec.HldSeq)))
}

// release makes the first held segment the current one, without what has been received.
func (r *run) release(k int) {
	cnt, nxt := r.is(spec.HldCnt), r.is(spec.RcvNxt)
	any := fmt.Sprintf("(distinct %s #x00000000)", cnt)
	end := fmt.Sprintf("(bvadd %s %s)", r.now[heldName(0, "SEQ")], r.now[heldName(0, "TXT")])
	fin := r.now[heldName(0, "FIN")]
	set := func(name, value string) {
		r.now[name] = r.part(k, name, fmt.Sprintf("(ite %s %s %s)", any, value, r.now[name]))
	}
	set(tagName, r.now[heldName(0, "TAG")])
	for i := range spec.HoldSlots {
		for _, part := range heldParts {
			value := literal(0)
			if i+1 < spec.HoldSlots {
				value = fmt.Sprintf("(ite (bvult %s %s) %s %s)", literal(uint32(i+1)), cnt, r.now[heldName(i+1, part)], value)
			}
			set(heldName(i, part), value)
		}
	}
	set(spec.HldCnt.String(), fmt.Sprintf("(bvsub %s #x00000001)", cnt))
	set(spec.HldSeq.String(), r.now[heldName(0, "SEQ")])
	set(spec.SegSeq.String(), nxt)
	set(spec.SegTxt.String(), fmt.Sprintf("(ite (seq< %s %s) (bvsub %s %s) #x00000000)", nxt, end, end, nxt))
	set(spec.CtlFin.String(), fmt.Sprintf("(num (and (= %s #x00000001) (seq=< %s %s)))", fin, nxt, end))
	for _, v := range []spec.Var{spec.CtlSyn, spec.CtlUrg, spec.CtlPsh} {
		set(v.String(), literal(0))
	}
}
