package main

import "github.com/tcpcheck/tcpcheck/model/diagram"

// diffJSON is what graph diff --json prints.
type diffJSON struct {
	First    string         `json:"first"`
	Second   string         `json:"second"`
	Scenario string         `json:"scenario,omitempty"` // where what the ends do is compared
	Same     bool           `json:"same"`               // nothing that is compared differs
	Edges    []edgeDiffJSON `json:"edges"`
	Rows     []rowDiffJSON  `json:"rows"`  // that differ
	Words    []wordDiffJSON `json:"words"` // that differ
}

type edgeDiffJSON struct {
	From   string       `json:"from"`
	To     string       `json:"to"`
	In     diagram.Side `json:"in"` // first, second, alike, unlike, or of a scenario neither
	First  []string     `json:"first"`
	Second []string     `json:"second"` // the rows that make it
}

type rowDiffJSON struct {
	Name    string               `json:"name"`
	In      diagram.Side         `json:"in"` // first, second, or unlike
	Changes map[string][2]string `json:"changes"`
}

type wordDiffJSON struct {
	Word   string `json:"word"`
	First  string `json:"first"`
	Second string `json:"second"`
}

func diffOf(d *diagram.Diff) *diffJSON {
	out := &diffJSON{First: d.Names[0], Second: d.Names[1], Same: d.Same(), Rows: []rowDiffJSON{}, Words: []wordDiffJSON{}}
	if d.Walks != nil {
		out.Scenario = d.Walks[0].System.Scenario.Name
	}
	for _, e := range d.Edges {
		out.Edges = append(out.Edges, edgeDiffJSON{e.From.String(), e.To.String(), e.In, some(e.Rows[0]), some(e.Rows[1])})
	}
	for _, r := range d.Rows {
		changes := map[string][2]string{}
		for _, c := range r.Changes {
			changes[c.Part] = c.Is
		}
		out.Rows = append(out.Rows, rowDiffJSON{r.Name, r.In, changes})
	}
	for _, w := range d.Words {
		out.Words = append(out.Words, wordDiffJSON{w.Word, w.Is[0], w.Is[1]})
	}
	return out
}
