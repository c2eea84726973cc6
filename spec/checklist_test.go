package spec

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// requirement is a line of testdata/checklist.tsv: the RFC's rules for events,
// read line by line and numbered, with the states they are for.
type requirement struct {
	ID  string
	In  States
	Sec string
}

// checklist reads testdata/checklist.tsv.
func checklist(t *testing.T) []requirement {
	data, err := os.ReadFile("testdata/checklist.tsv")
	require.NoError(t, err)
	short := strings.NewReplacer("ESTAB", "ESTABLISHED", "SYN-RCVD", "SYN-RECEIVED")
	var all []requirement
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
		column := strings.Split(line, "\t")
		require.Len(t, column, 5, line)
		r := requirement{ID: column[1], Sec: column[3]}
		for _, name := range strings.Split(short.Replace(column[2]), ",") {
			state, err := ParseState(name)
			require.NoError(t, err, line)
			r.In |= 1 << state
		}
		all = append(all, r)
	}
	require.Len(t, all, 179)
	return all
}

// citations returns who cites each id. Rules are given with their states.
func citations() (by map[string][]string, states map[string]States) {
	table := RFC9293()
	by, states = map[string][]string{}, map[string]States{}
	cites := func(c Citation, who string) {
		for _, id := range c.List() {
			by[id] = append(by[id], who)
		}
	}
	table.EachRule(func(_ *Section, _ *Check, r *Rule) {
		cites(r.Cite, "rule "+r.Name)
		for _, id := range r.Cite.List() {
			states[id] |= r.In
		}
	})
	for _, d := range table.Facts {
		cites(d.Cite, "fact "+d.Word)
	}
	for _, d := range table.Effects {
		cites(d.Cite, "effect "+d.Word)
	}
	for _, d := range AllChoices() {
		cites(d.Cite, "choice "+d.Word)
	}
	return by, states
}

var numbered = regexp.MustCompile(`^(MUST|SHLD|MAY)-[0-9]+$`)

// TestChecklist: every id of the checklist is cited somewhere or excepted with a
// reason, never both; and nothing is cited that the checklist does not have.
func TestChecklist(t *testing.T) {
	by, _ := citations()
	known := map[string]bool{}
	excepted := map[string]string{}
	for _, e := range Exceptions() {
		require.NotContains(t, excepted, e.ID)
		require.True(t, strings.HasSuffix(e.Why, "."), e.ID)
		excepted[e.ID] = e.Why
	}
	for _, r := range checklist(t) {
		known[r.ID] = true
		_, excuse := excepted[r.ID]
		require.Equal(t, excuse, len(by[r.ID]) == 0, "%s (%s) is cited by %v, excepted: %t", r.ID, r.Sec, by[r.ID], excuse)
	}
	for id, who := range by {
		require.True(t, known[id] || numbered.MatchString(id), "%v cite %s, which the checklist does not have", who, id)
	}
	for id := range excepted {
		require.True(t, known[id], id)
	}
}

// elsewhere are the ids that no rule states in some of the states that the
// checklist lists, and why.
var elsewhere = map[string]struct{ states, why string }{
	"SEG-1.2": {"SYN-RECEIVED", "an event that leaves the end in SYN-RECEIVED sends at most one segment, at once"},
	"SEG-1.3": {"SYN-RECEIVED", "what is held is not processed before ESTABLISHED"},
	"SEG-5.2": {"SYN-RECEIVED", "A6: an unacceptable acknowledgment meets a reset there"},
	"SEG-8.3": {"CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT", "A21: a second FIN pushes nothing"},
	"EXT-2":   {"SYN-SENT, SYN-RECEIVED", "the ISS is chosen on the way there, by rows of CLOSED, LISTEN and TIME-WAIT"},
	"EXT-10":  {"CLOSING, LAST-ACK, TIME-WAIT", "ABORT sends no reset from there (ABORT-7)"},
	"EXT-22":  {"all but CLOSED", "a table is about one connection; others are other TCBs"},
}

// TestChecklistStates: the rules that cite an id stand in all the states that the
// checklist lists for it. That they stand in more is no matter: one row may state
// several ids.
func TestChecklistStates(t *testing.T) {
	_, states := citations()
	used := map[string]bool{}
	for _, r := range checklist(t) {
		in, cited := states[r.ID]
		if missing := r.In &^ in; cited && missing != 0 {
			used[r.ID] = true
			require.Equal(t, elsewhere[r.ID].states, missing.String(), "no rule states %s in these states", r.ID)
			require.NotEmpty(t, elsewhere[r.ID].why)
		}
	}
	for id := range elsewhere {
		require.True(t, used[id], "%s needs no excuse", id)
	}
}

// TestAmbiguities: each ambiguity of the RFC's text is decided where a reader of
// the table meets it, in a Note of a row or the Reason of a choice.
func TestAmbiguities(t *testing.T) {
	var text []string
	RFC9293().EachRule(func(_ *Section, _ *Check, r *Rule) { text = append(text, r.Note) })
	for _, c := range AllChoices() {
		text = append(text, c.Reason)
	}
	mentioned := map[string]bool{}
	for _, id := range regexp.MustCompile(`\bA[0-9]+\b`).FindAllString(strings.Join(text, "\n"), -1) {
		mentioned[id] = true
	}
	for _, id := range strings.Fields("A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16 A17 A18 A19 A20 A21 A22 A23 A24 A25") {
		excepted := slices.ContainsFunc(AmbiguityExceptions(), func(e Exception) bool { return e.ID == id })
		require.Equal(t, !excepted, mentioned[id], "%s is mentioned: %t, excepted: %t", id, mentioned[id], excepted)
		delete(mentioned, id)
	}
	require.Empty(t, mentioned, "mentioned, and on no list")
}

// TestEveryWordIsUsed: the table defines no word that neither it nor a built-in
// variant uses, and says something about each.
func TestEveryWordIsUsed(t *testing.T) {
	used := map[string]bool{}
	var note func(e *Expr)
	note = func(e *Expr) {
		if e.word != "" {
			used[e.word] = true
		}
		for _, a := range e.args {
			note(a)
		}
	}
	for _, table := range tables(t) {
		m := MustCompile(table)
		for _, e := range m.facts {
			note(e)
		}
		for _, statements := range m.effects {
			for _, s := range statements {
				for _, e := range append(s.Send.Fields[:], s.From) {
					if e != nil {
						note(e)
					}
				}
			}
		}
		table.EachRule(func(_ *Section, c *Check, r *Rule) {
			for _, word := range append(table.FactWords(c.When|r.When|r.Unless), table.EffectWords(r.Do)...) {
				used[word] = true
			}
		})
	}
	base := RFC9293()
	for _, d := range base.Facts {
		require.True(t, used[d.Word], "fact %s", d.Word)
		require.NotEmpty(t, d.Says, d.Word)
		require.NotEmpty(t, d.Cite.Section, d.Word)
	}
	for _, d := range base.Effects[1:] {
		require.True(t, used[d.Word], "effect %s", d.Word)
		require.NotEmpty(t, d.Says, d.Word)
		require.NotEmpty(t, d.Cite.Section, d.Word)
	}
	for _, d := range base.Terms {
		require.True(t, used[d.Name], "term %s", d.Name)
	}
	base.EachRule(func(s *Section, c *Check, r *Rule) {
		require.NotEmpty(t, r.Says, r.Name)
		require.NotEmpty(t, r.Cite.Section, r.Name)
		require.NotZero(t, r.In, r.Name)
	})
}
