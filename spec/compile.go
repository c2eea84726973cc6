package spec

import (
	"fmt"
	"math/bits"
)

// RuleID numbers the rules of a machine that stand, from 0.
type RuleID uint16

// Machine is a compiled table. It is immutable and safe for concurrent use.
type Machine struct {
	table   *Table
	rules   []*Rule
	homes   []home
	terms   []*Expr
	facts   []*Expr
	reads   []map[Var]bool // by fact
	effects [][]Statement
	tests   []test
	plans   [numEvents][numStates]*section
	other   *section // 3.10.7.4, for rows that continue there
	sending *section

	impossible []Impossible // sets of facts that cannot hold together, in this table
}

// home is where a rule stands.
type home struct {
	section *Section
	check   *Check
}

// section is a compiled Section.
type section struct {
	checks         []check
	sixth, seventh int
}

// check is a compiled Check: for each state the rows that can apply.
type check struct {
	when  uint64
	needs [numStates]uint64 // facts that any of the rows looks at
	rows  [numStates][]row
	in    States
}

// row is a compiled Rule: it applies if the facts under mask are exactly want.
type row struct {
	mask, want uint64
	do         []action
	forget     uint64 // facts that the actions may change
	next       State
	then       Then
	id         RuleID
}

// Compile parses every definition of the table, and checks that it hangs
// together: names are unique, and in every state and feasible set of facts
// exactly one row of a check applies.
func Compile(t *Table) (*Machine, error) {
	m := &Machine{table: t.Clone()}
	if err := m.compileWords(); err != nil {
		return nil, err
	}
	if err := m.checkNames(); err != nil {
		return nil, err
	}
	m.impossible = m.stillImpossible()
	if err := m.compileSections(); err != nil {
		return nil, err
	}
	return m, m.checkExactlyOne()
}

// compileSections compiles the rules; the words are compiled already.
func (m *Machine) compileSections() error {
	m.rules, m.homes, m.plans, m.other = nil, nil, [numEvents][numStates]*section{}, nil
	actions := make([][]action, len(m.effects))
	for i, statements := range m.effects {
		actions[i] = compileEffect(statements)
	}
	for _, s := range m.table.AllSections() {
		compiled, err := m.compileSection(s, actions)
		if err != nil {
			return err
		}
		if s == &m.table.Sending {
			m.sending = compiled
			continue
		}
		for _, state := range s.In.List() {
			if m.plans[s.Event][state] != nil {
				return fmt.Errorf("%s in %s is in two sections", s.Event, state)
			}
			m.plans[s.Event][state] = compiled
		}
		if compiled.sixth >= 0 {
			m.other = compiled
		}
	}
	if m.other == nil {
		return fmt.Errorf("no section has a check named %q", sixthStep)
	}
	return nil
}

// MustCompile is Compile for tables that are known to be good.
func MustCompile(t *Table) *Machine {
	m, err := Compile(t)
	if err != nil {
		panic(err)
	}
	return m
}

// compileWords parses terms, facts and effects in order; each may use the words
// and terms before it.
func (m *Machine) compileWords() error {
	t := m.table
	if len(t.Facts) > 64 {
		return fmt.Errorf("%d facts; a table holds at most 64", len(t.Facts))
	}
	terms := map[string]*Expr{}
	words := map[string]*Expr{}
	for _, d := range t.Terms {
		e, err := parseProposition(d.Is, words, terms)
		if err != nil {
			return &EditError{Place: "term " + d.Name, Token: d.Name, Err: err}
		}
		terms[d.Name] = e
		m.terms = append(m.terms, e)
	}
	for _, d := range t.Facts {
		e, err := parseProposition(d.Is, words, terms)
		if err != nil {
			return &EditError{Place: "fact " + d.Word, Token: d.Word, Err: err}
		}
		if !e.proposition() {
			return &EditError{Place: "fact " + d.Word, Token: d.Word, Err: fmt.Errorf("%q is a number, want a proposition", d.Is)}
		}
		words[d.Word] = e
		m.facts = append(m.facts, e)
		m.reads = append(m.reads, e.Vars())
		m.tests = append(m.tests, e.compileTest())
	}
	m.effects = append(m.effects, nil)
	for _, d := range t.Effects[1:] {
		statements, err := parseEffect(d.Is, words, terms)
		if err != nil {
			return &EditError{Place: "effect " + d.Word, Token: d.Word, Err: err}
		}
		n := 0
		for _, s := range statements {
			n += len(s.To)
		}
		if n > maxAtOnce {
			return &EditError{Place: "effect " + d.Word, Token: d.Word, Err: fmt.Errorf("%d assignments at once, want at most %d", n, maxAtOnce)}
		}
		m.effects = append(m.effects, statements)
	}
	return nil
}

// checkNames refuses two rules of one name.
func (m *Machine) checkNames() error {
	seen := map[string]string{}
	var err error
	m.table.EachRule(func(s *Section, c *Check, r *Rule) {
		place := s.Number + " " + c.Name
		if other, ok := seen[r.Name]; ok && err == nil {
			err = fmt.Errorf("rule %s: in %s and again in %s", r.Name, other, place)
		}
		seen[r.Name] = place
	})
	return err
}

func (m *Machine) compileSection(s *Section, actions [][]action) (*section, error) {
	out := &section{sixth: -1, seventh: -1}
	for i := range s.Checks {
		c := &s.Checks[i]
		switch c.Name {
		case sixthStep:
			out.sixth = i
		case seventhStep:
			out.seventh = i
		}
		compiled := check{when: uint64(c.When), in: c.In}
		for j := range c.Rules {
			r := &c.Rules[j]
			if !m.table.Stands(r) {
				continue
			}
			if r.In&^c.In != 0 {
				return nil, &EditError{Place: "rule " + r.Name, Token: r.Name, Err: fmt.Errorf("it is for %s, its check only for %s", r.In, c.In)}
			}
			if r.When&r.Unless != 0 {
				return nil, &EditError{Place: "rule " + r.Name, Token: r.Name, Err: fmt.Errorf("it wants %v both to hold and not to hold", m.table.FactWords(r.When&r.Unless))}
			}
			one := row{mask: uint64(r.When | r.Unless), want: uint64(r.When), next: r.Next, then: r.Then, id: RuleID(len(m.rules))}
			for _, e := range r.Do.List() {
				one.do = append(one.do, actions[e]...)
				one.forget |= m.changedBy(m.effects[e])
			}
			m.rules = append(m.rules, r)
			m.homes = append(m.homes, home{s, c})
			for _, state := range r.In.List() {
				compiled.rows[state] = append(compiled.rows[state], one)
				compiled.needs[state] |= one.mask
			}
		}
		out.checks = append(out.checks, compiled)
	}
	return out, nil
}

// changedBy returns the facts that read a variable which the statements write.
func (m *Machine) changedBy(statements []Statement) uint64 {
	var facts uint64
	for _, s := range statements {
		for i, reads := range m.reads {
			for _, v := range s.writes() {
				if reads[v] {
					facts |= 1 << i
				}
			}
		}
	}
	return facts
}

// Table returns the table that was compiled. It must not be changed.
func (m *Machine) Table() *Table { return m.table }

// Rules returns the rules that stand, by RuleID.
func (m *Machine) Rules() []*Rule { return m.rules }

// Rule returns the rule with that id.
func (m *Machine) Rule(id RuleID) *Rule { return m.rules[id] }

// Home returns where the rule with that id stands.
func (m *Machine) Home(id RuleID) (*Section, *Check) { return m.homes[id].section, m.homes[id].check }

// factNames spells a set of facts given as a mask and the ones that hold.
func (m *Machine) factNames(mask, hold uint64) []string {
	var names []string
	for ; mask != 0; mask &= mask - 1 {
		i := bits.TrailingZeros64(mask)
		name := m.table.Facts[i].Word
		if hold>>i&1 == 0 {
			name = "not " + name
		}
		names = append(names, name)
	}
	return names
}
