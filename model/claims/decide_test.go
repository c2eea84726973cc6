package claims

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

var update = flag.Bool("update", false, "write docs/claims.md anew; read what has changed before you keep it")

// all decides every claim, once.
var all = sync.OnceValues(func() ([]Decision, error) { return Decide(context.Background(), All(), Options{}) })

// large are scenarios that are left out where it has to be quick, and others remain.
var large = []string{"two-hosts", "text", "strays", "incarnations", "mirrored-close", "lossy-close"}

// small is the claim without its large scenarios; false if something then has none.
func small(c Claim) (Claim, bool) {
	for _, list := range []*[]Demo{&c.Asserts, &c.Besides} {
		*list = slices.Clone(*list)
		for i := range *list {
			d := &(*list)[i]
			n := len(d.Scenarios)
			d.Scenarios = slices.DeleteFunc(slices.Clone(d.Scenarios), func(s string) bool { return slices.Contains(large, s) })
			if n > 0 && len(d.Scenarios) == 0 {
				return c, false
			}
		}
	}
	return c, true
}

// verdicts are what the claims come to, with the steps of each piece of evidence: of
// what it shows, or else to where it is first asked.
var verdicts = []struct {
	id      string
	verdict Verdict
	steps   []int
}{
	{"C01", "holds", []int{7}},
	{"C02", "false", []int{4, 5}},
	{"C03", "holds", []int{1, 7}},
	{"C04", "false", []int{2, 6, 6}},
	{"C05", "holds", []int{5, 6}},
	{"C06", "holds", []int{1, 3, 7, 8, 5, 5, 5}},
	{"C07", "holds", []int{8}},
	{"C08", "holds", []int{7, 10}},
	{"C09", "holds", []int{4}},
	{"C10", "holds", []int{4}},
	{"C11", "holds", []int{2, 4, 2}},
	{"C12", "holds", []int{3, 3, 14}},
	{"C13", "holds", []int{5, 7}},
	{"C14", "holds", []int{7}},
	{"C15", "holds", []int{8}},
	{"C16", "holds", []int{5, 5}},
	{"C17", "holds", []int{9, 12}},
	{"C18", "holds", []int{7, 10}},
	{"C19", "holds", []int{14, 7, 5, 5, 6}},
	{"C20", "holds", []int{10, 11, 10}},
	{"C21", "holds", []int{7, 7, 8, 8, 0, 8, 8, 9}},
	{"C22", "holds", []int{7, 7}},
	{"C23", "needed", []int{8}},
	{"C24", "needed", []int{11, 14}},
	{"C25", "false", []int{7, 9}},
	{"C26", "needed", []int{2, 2}},
	{"C27", "false", []int{3, 5, 3, 4}},
	{"C28", "holds", []int{1, 1, 3, 4, 4, 8, 6, 7, 7, 10, 2, 2}},
	{"C29", "false", []int{6, 4, 3}},
	{"C30", "holds", []int{6, 6}},
	{"C31", "holds", []int{1, 3, 5}},
	{"C32", "holds", []int{4, 5}},
	{"C33", "holds", []int{0, 1, 6}},
	{"C34", "holds", []int{8, 8, 10, 11, 10, 9, 9}},
	{"C35", "false", []int{12, 0}},
	{"C36", "holds", []int{11, 4}},
	{"C37", "holds", []int{2, 2, 4}},
	{"C38", "holds", []int{13, 5, 12, 9, 9}},
	{"C39", "holds", []int{3}},
	{"C40", "holds", []int{15, 12, 9}},
	{"C41", "holds", []int{1}},
	{"C42", "holds", []int{1, 1}},
	{"C43", "holds", []int{10, 7, 6, 2, 15, 2, 12, 12}},
}

func steps(d *Decision) []int {
	var all []int
	for _, e := range d.Evidence {
		f := e.Shown
		if f == nil {
			f = e.Applied
		}
		n := 0
		if f != nil {
			n = len(f.Trace.Events)
		}
		all = append(all, n)
	}
	return all
}

// TestVerdicts: every claim is decided, and as it says here. In a short test the
// large scenarios are left out; what is shown in small ones stays as it is.
func TestVerdicts(t *testing.T) {
	var decided []Decision
	var err error
	if testing.Short() {
		var list []Claim
		for _, c := range All() {
			if c, ok := small(c); ok {
				list = append(list, c)
			}
		}
		require.Greater(t, len(list), 35)
		decided, err = Decide(context.Background(), list, Options{})
	} else {
		decided, err = all()
		require.Len(t, decided, 43)
	}
	require.NoError(t, err)
	for i := range decided {
		d := &decided[i]
		want := slices.IndexFunc(verdicts, func(w struct {
			id      string
			verdict Verdict
			steps   []int
		}) bool {
			return w.id == d.ID
		})
		if want < 0 || verdicts[want].verdict != d.Verdict || !testing.Short() && !slices.Equal(verdicts[want].steps, steps(d)) {
			t.Errorf("found %s; if that is right, the row is\n\t{%q, %q, %#v},", d.Why, d.ID, d.Verdict, steps(d))
		}
	}
}

// TestPageIsFresh: docs/claims.md says what comes out now.
func TestPageIsFresh(t *testing.T) {
	if testing.Short() {
		t.Skip("all worlds are explored")
	}
	decided, err := all()
	require.NoError(t, err)
	var page bytes.Buffer
	require.NoError(t, Markdown(&page, decided))
	const path = "../../docs/claims.md"
	if *update {
		require.NoError(t, os.WriteFile(path, page.Bytes(), 0o644))
	}
	kept, err := os.ReadFile(path)
	require.NoError(t, err)
	if !bytes.Equal(bytes.ReplaceAll(kept, []byte("\r\n"), []byte("\n")), page.Bytes()) {
		t.Errorf("%s is stale; refresh it with\n\n\tgo test ./model/claims -update\n", path)
	}
}

// TestList: the list is whole, and each of its parts makes sense.
func TestList(t *testing.T) {
	says := map[string]string{}
	for i, c := range All() {
		require.Equal(t, fmt.Sprintf("C%02d", i+1), c.ID)
		require.NotEmpty(t, c.Says)
		require.NotEmpty(t, c.Expected)
		require.NotEmpty(t, c.Asserts, c.ID)
		for _, d := range slices.Concat(c.Asserts, c.Besides) {
			require.NotEmpty(t, d.Says(), c.ID)
			require.Equal(t, d.Kind == Sampled, len(d.Scenarios) == 0, c.ID)
			for _, s := range d.Scenarios {
				_, err := model.FindScenario(s)
				require.NoError(t, err)
			}
			if d.Replay != nil {
				require.Equal(t, len(d.Replay.Steps), len(d.Replay.Drawn), c.ID)
				continue
			}
			if was, ok := says[d.Property.Name]; ok && d.Property.Name != "" {
				require.Equal(t, was, d.Property.Says, "a query is known by its name")
			}
			says[d.Property.Name] = d.Property.Says
		}
	}
	require.Len(t, All(), 43)
	_, err := Find("C44")
	require.ErrorContains(t, err, "C4")
}

// broken are tables under which a claim comes to something else.
var broken = []struct {
	id      string
	says    string // what is wrong with the table
	edit    spec.Edit
	verdict Verdict
}{
	{"C01", "the third segment is never sent", row(spec.RuleEdit{Name: "syn-sent/syn/acked", Do: words("take-syn", "take-ack", "reset-window", "trim-right")}), False},
	{"C02", "a SYN makes a server ESTABLISHED, who then waits for nothing", row(spec.RuleEdit{Name: "listen/syn", Next: text("ESTABLISHED")}), Undecided},
	{"C03", "a FIN takes no number", word("send-fin", "send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=FIN,ACK>; SND.FIN <- 1; SND.CLS <- 0; TMR.RTX <- 1; ACK.DUE <- 0"), False},
	{"C11", "CLOSED is silent", row(spec.RuleEdit{Name: "closed/ack", Do: words()}), False},
	{"C14", "FIN-WAIT-2 ends at once", row(spec.RuleEdit{Name: "fin/fin-wait-2", Do: words("take-fin", "send-ack", "delete-tcb"), Next: text("CLOSED")}), False},
	{"C16", "the ACK of a FIN is not looked at when a FIN comes with it", row(spec.RuleEdit{Name: "fin/fin-wait-2", Next: text("FIN-WAIT-2"), Do: words("take-fin")}), False},
	{"C20", "LAST-ACK lingers", row(spec.RuleEdit{Name: "ack/last-ack/fin-acked", Do: words("start-time-wait"), Next: text("TIME-WAIT")}), False},
	{"C21", "2 MSL do not end", row(spec.RuleEdit{Name: "timeout/time-wait", Do: words(), Next: text("")}), False},
	{"C23", "there is no TIME-WAIT to be needed", row(spec.RuleEdit{Name: "fin/fin-wait-2", Do: words("take-fin", "send-ack", "delete-tcb"), Next: text("CLOSED")}), False},
	{"C24", "there is no TIME-WAIT to be needed", row(spec.RuleEdit{Name: "fin/fin-wait-2", Do: words("take-fin", "send-ack", "delete-tcb"), Next: text("CLOSED")}), False},
	{"C26", "the handshake has two ways already", row(spec.RuleEdit{Name: "listen/syn", Next: text("ESTABLISHED")}), False},
	{"C30", "a server cannot close", row(spec.RuleEdit{Name: "close/established", Next: text("CLOSE-WAIT")}), False},
	{"C32", "acknowledgments lack their bit", word("send-ack", "send <SEQ=SND.NXT><CTL=PSH>; ACK.DUE <- 0"), False},
	{"C33", "one octet too many is acknowledged", word("send-ack", "send <SEQ=SND.NXT><ACK=RCV.NXT + 1><CTL=ACK>; ACK.DUE <- 0"), False},
	{"C35", "FIN-WAIT-2 is left at once, as some stacks do after a while", row(spec.RuleEdit{Name: "ack/fin-wait-1/fin-acked", Do: words("start-time-wait"), Next: text("TIME-WAIT")}), Holds},
	{"C36", "the sender of a reset lingers", spec.Edit{Choices: map[string]bool{"reset-lingers": true}}, False},
	{"C38", "LAST-ACK ends by any ACK", row(spec.RuleEdit{Name: "ack/last-ack/waiting", Do: words("delete-tcb"), Next: text("CLOSED"), Then: text("return")}), False},
	{"C41", "the urgent pointer does not fit its field", word("mark-urgent", "SND.UP <- SND.NXT + SND.QUE + 70000"), False},
	{"C42", "a listener has forgotten that it is one", word("create-tcb", "RCV.WND <- RCV.BUF; TCB.REMOTE <- CALL.REMOTE; TCB.WILD <- CALL.REMOTE = 0"), False},
	{"C43", "TIME-WAIT ends in no time", row(spec.RuleEdit{Name: "fin/fin-wait-2", Do: words("take-fin", "send-ack", "delete-tcb"), Next: text("CLOSED")}), False},
}

// TestBrokenTables: claims can fail. In a short test they are asked of small worlds,
// and are so anyway, for it is the table that matters.
func TestBrokenTables(t *testing.T) {
	for _, b := range broken {
		t.Run(b.id, func(t *testing.T) {
			t.Parallel()
			c, err := Find(b.id)
			require.NoError(t, err)
			c, _ = small(c)
			base, err := Decide(context.Background(), []Claim{c}, Options{Workers: 1})
			require.NoError(t, err)
			require.NotEqual(t, b.verdict, base[0].Verdict, "with RFC 9293")
			edited, err := Decide(context.Background(), []Claim{c}, Options{Edits: []*spec.Edit{&b.edit}, Workers: 1})
			require.NoError(t, err)
			require.Equal(t, b.verdict, edited[0].Verdict, "%s: %s", b.says, edited[0].Why)
		})
	}
}

func row(r spec.RuleEdit) spec.Edit { return spec.Edit{Rules: []spec.RuleEdit{r}} }

func word(name, is string) spec.Edit {
	return spec.Edit{Effects: []spec.WordEdit{{Name: name, Is: is}}}
}

func words(w ...string) *[]string { return &w }
func text(s string) *string       { return &s }

// TestUndecided: what a bound cuts is undecided, and says so.
func TestUndecided(t *testing.T) {
	c, err := Find("C19")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	decided, err := Decide(ctx, []Claim{c}, Options{})
	require.NoError(t, err)
	require.Equal(t, Undecided, decided[0].Verdict)
	require.Contains(t, decided[0].Why, "abort: undecided: ")
}

// TestAnEditThatDoesNotGoWithIt: a claim whose own edit does not go with the user's says
// so, and the others are decided.
func TestAnEditThatDoesNotGoWithIt(t *testing.T) {
	var list []Claim
	for _, id := range []string{"C15", "C27"} {
		c, err := Find(id)
		require.NoError(t, err)
		c, _ = small(c)
		list = append(list, c)
	}
	mine := row(spec.RuleEdit{Name: "fin/established", Delete: true})
	mine.Rules = append(mine.Rules, spec.RuleEdit{Name: "fin/own", Check: "3.10.7.4 eighth", In: words("ESTABLISHED"), Do: words("take-fin"), Next: text("CLOSE-WAIT"), Then: text("continue")})
	decided, err := Decide(context.Background(), list, Options{Edits: []*spec.Edit{&mine}})
	require.NoError(t, err)
	require.Equal(t, Holds, decided[0].Verdict)
	require.Equal(t, False, decided[1].Verdict, "the counterexample stands")
	require.Contains(t, decided[1].Why, "figure-12 with delayed-ack")
}
