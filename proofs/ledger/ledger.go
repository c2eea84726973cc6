// Package ledger lists what is claimed of the table, the model and the tools, how each
// claim was obtained, and what checks it again. proofs/README.md is the list for readers; a
// test writes it.
//
// A claim more is an Entry more in a list of Entries.
package ledger

import (
	"fmt"
	"slices"
	"strings"
)

// How says how a claim was obtained: the strongest of what was done.
type How string

// The ways, from the strongest.
const (
	Proved    How = "proved"    // for all values, by a solver
	Certified How = "certified" // a set of worlds that is closed and keeps the property, checked without the search
	Explored  How = "explored"  // every reachable world within the bounds
	Tried     How = "tried"     // every case of a finite table, without a search
	Agreed    How = "agreed"    // somebody else's tool, or a plain way that shares no code, says the same
	Sampled   How = "sampled"   // random cases
)

// Ways are all of them, with what they mean.
var Ways = []struct {
	How  How
	Says string
}{
	{Proved, "for all values, by a solver"},
	{Certified, "a set of worlds, closed under steps, in which nothing is violated; checked without the search"},
	{Explored, "every reachable world within the bounds was visited"},
	{Tried, "every case of a finite table"},
	{Agreed, "another tool, or a plain way of our own that shares no code with the fast one, says the same"},
	{Sampled, "random cases; nothing is proved"},
}

// Entry is a claim.
type Entry struct {
	ID    string // short-words, by which it is spoken of
	Claim string // a sentence
	How   How
	Bound string // how far it speaks, and what it leaves out
	// Again is what checks it again: "go test ./PACKAGE -run TestNAME" or a command of
	// tcpcheck. Other tools that it needs are named in Needs.
	Again []string
	Needs []string
	// Fails is the test in which the same check notices something broken.
	Fails string
}

// Entries are all claims.
var Entries = slices.Concat(table, exploration, certificates, refinements, otherTools, meansOfChecking)

// Markdown is the page of the ledger.
func Markdown() string {
	var b strings.Builder
	b.WriteString(`# What is claimed, and how to check it again

One line a claim, from package [ledger](ledger); a test writes this page. Each claim is no
better than its bound. "Fails" is where the same check notices something broken.

`)
	b.WriteString("| how | means | claims |\n|---|---|---|\n")
	for _, way := range Ways {
		n := 0
		for _, e := range Entries {
			if e.How == way.How {
				n++
			}
		}
		if n > 0 {
			fmt.Fprintf(&b, "| %s | %s | %d |\n", way.How, way.Says, n)
		}
	}
	for _, e := range Entries {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n- %s: %s\n", e.ID, e.Claim, e.How, e.Bound)
		for _, again := range e.Again {
			fmt.Fprintf(&b, "- again: `%s`\n", again)
		}
		if len(e.Needs) > 0 {
			fmt.Fprintf(&b, "- needs: %s\n", strings.Join(e.Needs, ", "))
		}
		if e.Fails != "" {
			fmt.Fprintf(&b, "- fails: `%s`\n", e.Fails)
		}
	}
	return b.String()
}
