package smt

import "strings"

// script is the whole text of what has been worked through: words, values, checks.
func (r *run) script() string {
	var b strings.Builder
	b.WriteString("(set-logic QF_BV)\n")
	b.WriteString(basics)
	b.WriteString(stateSort())
	if strings.Contains(r.text.String(), "(held.same") {
		b.WriteString(holding)
	}
	b.WriteString(holdsSlots)
	b.WriteString("\n; ---- the words of the table that are used, each as it is defined there\n")
	b.WriteString(r.definitions(r.used))
	b.WriteString("\n")
	b.WriteString(r.text.String())
	return b.String()
}
