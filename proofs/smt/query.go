package smt

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Query is one question to a solver: that a clause of a theorem fails somewhere. The
// theorem holds if the answer to all of its queries is "unsat".
type Query struct {
	Theorem string
	Part    string // of which event: segment-in-listen, say
	Clause  string
	script  string   // what is known
	claim   string   // what is claimed
	ask     []string // the constants, for a counterexample
	phase   *run
}

// Name names the query.
func (q *Query) Name() string { return q.Theorem + ": " + q.Part + ", " + q.Clause }

// Text is the query as a solver reads it.
func (q *Query) Text() string { return q.script + q.question() }

func (q *Query) question() string {
	return fmt.Sprintf("(assert (not %s))\n(check-sat)\n", q.claim)
}

// Book is all theorems about a table with their queries.
type Book struct {
	Theorems []Theorem
	Queries  []*Query
}

// Prepare writes all queries about the machine's table.
func Prepare(m *spec.Machine) (*Book, error) {
	extended, err := spec.Compile(withConjuncts(m.Table()))
	if err != nil {
		return nil, err
	}
	v, err := newVocabulary(extended)
	if err != nil {
		return nil, err
	}
	b := &Book{}
	for _, w := range wordTheorems {
		b.Theorems = append(b.Theorems, Theorem{Name: w.name, Says: w.says})
		w.queries(v, func(part string, r *run, list []clause) { b.add(w.name, part, r, list) })
	}
	b.Theorems = append(b.Theorems, theorems...)
	all := phases(v)
	for _, t := range theorems {
		for _, p := range all {
			b.add(t.Name, p.name, p.run, p.cases(t.claim(p)))
		}
	}
	return b, nil
}

func (b *Book) add(theorem, part string, r *run, list []clause) {
	if len(list) == 0 {
		return
	}
	script := r.script()
	for _, c := range bundled(list) {
		b.Queries = append(b.Queries, &Query{Theorem: theorem, Part: part, Clause: c.name, script: script, claim: c.is, ask: r.constants, phase: r})
	}
}

// bundled joins the many small clauses of one sort to one: that flags are flags, say.
func bundled(list []clause) []clause {
	var all []clause
	at := map[string]int{}
	for _, c := range list {
		sort, _, many := strings.Cut(c.name, "/")
		if !many || sort != "flag" && sort != "no-tcb" {
			all = append(all, c)
			continue
		}
		if i, ok := at[sort]; ok {
			all[i].is = strings.TrimSuffix(all[i].is, ")") + "\n  " + c.is + ")"
			continue
		}
		at[sort] = len(all)
		all = append(all, clause{sort, "(and true " + c.is + ")"})
	}
	return all
}

// Files are the queries as files to read, and to give to a solver as they are: one for
// each part of an event, with all that is claimed of it.
func (b *Book) Files() map[string]string {
	files := map[string]string{}
	says := map[string]string{}
	for _, t := range b.Theorems {
		says[t.Name] = t.Says
	}
	last := map[string]string{}
	for _, q := range b.Queries {
		name := q.Part + ".smt2"
		if files[name] == "" {
			files[name] = "; Written by tcpcheck from its table; every answer must be unsat.\n" + q.script
		}
		if last[name] != q.Theorem {
			files[name] += "\n; ==== " + q.Theorem + "\n" + comment(says[q.Theorem])
			last[name] = q.Theorem
		}
		files[name] += "(push 1) ; " + q.Clause + "\n" + q.question() + "(pop 1)\n"
	}
	return files
}

// Theorems are all that is proved of every table, words first.
func Theorems() []Theorem {
	var all []Theorem
	for _, w := range wordTheorems {
		all = append(all, Theorem{Name: w.name, Says: w.says})
	}
	return append(all, theorems...)
}
