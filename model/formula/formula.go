package formula

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Formula is a property that a user has written, parsed and checked.
type Formula struct {
	Name string
	Text string // as written, on one line
	Cite string // where it is written: a file and line, or a flag

	root       *node
	sometimes  bool // it wants a witness
	unfairly   bool // of ways that no fairness restricts, too
	tellsApart bool // it names A or B
	place      place
}

// place says where an offset of the text is, for errors.
type place func(offset int) string

// Parse reads a formula. cite says where it comes from. An error says in one line which
// column it is about, what was found there and what is wanted.
func Parse(name, text, cite string) (*Formula, error) {
	text = oneLine.Replace(text)
	return parse(name, text, cite, func(offset int) string {
		return fmt.Sprintf("%q, column %d", text, utf8.RuneCountInString(text[:offset])+1)
	})
}

// oneLine keeps offsets as they are.
var oneLine = strings.NewReplacer("\n", " ", "\t", " ", "\r", " ")

func parse(name, text, cite string, at place) (*Formula, error) {
	f := &Formula{Name: name, Text: strings.Join(strings.Fields(text), " "), Cite: cite, place: at}
	err := f.read(text)
	var p *problem
	if errors.As(err, &p) {
		return nil, fmt.Errorf("%s: %w", at(min(p.at, len(text))), p.err)
	}
	return f, err
}

func (f *Formula) read(text string) error {
	syntax, err := parser.ParseString("", text)
	if err != nil {
		return syntaxProblem(text, err)
	}
	l := &lowering{x: -1}
	if f.root, err = l.binary(syntax.Formula); err != nil {
		return err
	}
	f.sometimes, f.unfairly, f.tellsApart = syntax.Sometimes, syntax.Unfairly, l.named
	return f.check()
}

// check refuses formulas of which it is not clear when they should hold.
func (f *Formula) check() error {
	switch n := f.root; {
	case n.sort != condition:
		return wrong(n.at, "found %s, want a condition", n.sort)
	case f.sometimes && n.scope == ofWay:
		return wrong(n.at, "found %q with a temporal word after it, want a condition of one world or step", "sometimes")
	case !f.sometimes && n.scope != ofWay:
		return wrong(0, "found a condition of one world or step, want to know of which: always (...), sometimes (...) or eventually (...)")
	case f.unfairly && (f.sometimes || f.safety()):
		return wrong(0, "found %q before what no fairness makes a difference to", "unfairly")
	}
	return nil
}

// safety reports whether the formula is about all worlds and steps, each by itself.
func (f *Formula) safety() bool { return f.root.op == opAlways && f.root.args[0].scope != ofWay }

// Kind says what sort of property it is.
func (f *Formula) Kind() model.Kind {
	switch {
	case f.sometimes:
		return model.Witness
	case f.safety():
		return model.Safety
	}
	return model.Liveness
}

// resolve looks the names of rules up in the table of the system, and in that of RFC
// 9293, of which an edit may have taken some away.
func (f *Formula) resolve(sys *model.System) error {
	var known []string
	for _, r := range sys.Machine.Rules() {
		known = append(known, r.Name)
	}
	spec.RFC9293().EachRule(func(_ *spec.Section, _ *spec.Check, r *spec.Rule) { known = append(known, r.Name) })
	var err error
	f.root.each(func(n *node) {
		if err == nil && n.op == opFires && !slices.ContainsFunc(known, n.names) {
			name, likely := n.row, known
			if n.several {
				name, likely = n.row+"*", families(known)
			}
			err = fmt.Errorf("%s: %w", f.place(n.at), spec.Unknown("rule", name, likely))
		}
	})
	return err
}

// families are the patterns that name all rules of a beginning.
func families(rules []string) []string {
	var all []string
	for _, name := range rules {
		for i, c := range name {
			if c == '/' {
				all = append(all, name[:i+1]+"*")
			}
		}
	}
	return all
}

// each calls f for the node and all below it.
func (n *node) each(f func(*node)) {
	f(n)
	for _, a := range n.args {
		a.each(f)
	}
}
