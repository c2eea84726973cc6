package spec

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestVariants: every built-in edit applies, compiles, and changes nothing but
// what it says: these rows, these words, these choices.
func TestVariants(t *testing.T) {
	want := map[string][]string{
		"rfc9293": nil,
		"rfc793":  {"choice challenge-rst", "choice challenge-syn", "effect mark-urgent"},
		"rfc5961": {"choice check-old-acks"},
		"rfc1337": {"rule rst/closing", "rule rst/time-wait"},
		"a2-fix":  {"choice accept-below"},
	}
	base := RFC9293()
	for name, table := range tables(t) {
		t.Run(name, func(t *testing.T) {
			_, err := Compile(table)
			require.NoError(t, err)
			require.ElementsMatch(t, want[name], changes(base, table))
			require.Equal(t, name, table.TableName())
		})
	}
	require.Len(t, want, len(VariantNames()))
}

// changes lists what differs between two tables.
func changes(a, b *Table) []string {
	var list []string
	differ := func(kind string, x, y map[string]any) {
		for name := range y {
			if x[name] != y[name] {
				list = append(list, kind+" "+name)
			}
		}
		for name := range x {
			if _, ok := y[name]; !ok {
				list = append(list, kind+" "+name+" is gone")
			}
		}
	}
	parts := func(t *Table) (rules, facts, effects, terms map[string]any) {
		rules, facts, effects, terms = map[string]any{}, map[string]any{}, map[string]any{}, map[string]any{}
		t.EachRule(func(s *Section, c *Check, r *Rule) { rules[r.Name] = *r })
		for i, d := range t.Facts {
			facts[d.Word] = [2]any{i, d}
		}
		for i, d := range t.Effects {
			effects[d.Word] = [2]any{i, d}
		}
		for _, d := range t.Terms {
			terms[d.Name] = d
		}
		return
	}
	ar, af, ae, at := parts(a)
	br, bf, be, bt := parts(b)
	differ("rule", ar, br)
	differ("fact", af, bf)
	differ("effect", ae, be)
	differ("term", at, bt)
	for _, word := range (a.Choices ^ b.Choices).List() {
		list = append(list, "choice "+word)
	}
	return list
}

// TestEditFields edits each field of a row in turn, and nothing else moves.
func TestEditFields(t *testing.T) {
	const name = "rst/open"
	for field, tt := range map[string]struct {
		edit RuleEdit
		want func(*Rule)
	}{
		"in":     {RuleEdit{In: words("ESTABLISHED")}, func(r *Rule) { r.In = in(Established) }},
		"when":   {RuleEdit{When: words("seg-ack", "seq-exact")}, func(r *Rule) { r.When = SegACK | SeqExact }},
		"unless": {RuleEdit{Unless: words("seg-ack")}, func(r *Rule) { r.Unless = SegACK }},
		"do":     {RuleEdit{Do: words("send-ack", "owe-ack")}, func(r *Rule) { r.Do = effects{SendAck, OweAck} }},
		"do not": {RuleEdit{Do: words()}, func(r *Rule) { r.Do = effects{} }},
		"next":   {RuleEdit{Next: text("TIME-WAIT")}, func(r *Rule) { r.Next = TimeWait }},
		"stay":   {RuleEdit{Next: text("")}, func(r *Rule) { r.Next = Same }},
		"then":   {RuleEdit{Then: text("continue at the sixth step")}, func(r *Rule) { r.Then = ToSixth }},
		"says":   {RuleEdit{Says: text("So.")}, func(r *Rule) { r.Says = "So." }},
	} {
		t.Run(field, func(t *testing.T) {
			base, want := RFC9293(), RFC9293()
			tt.edit.Name = name
			got, err := base.Apply(&Edit{Name: "e", Rules: []RuleEdit{tt.edit}})
			require.NoError(t, err)
			tt.want(must(want.Rule(name)))
			want.Variants = []string{"e"}
			require.Equal(t, want, got)
			require.Equal(t, RFC9293(), base, "the table given stays as it is")
		})
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// TestEditRows: rows are deleted and added, words redefined and added, choices made.
func TestEditRows(t *testing.T) {
	base := RFC9293()
	got, err := base.Apply(&Edit{
		Name:    "e",
		Choices: map[string]bool{"challenge-rst": false, "reset-lingers": true},
		Terms:   []WordEdit{{"SEG.LEN", "SEG.TXT"}, {"TWICE", "SEG.TXT + SEG.TXT"}},
		Facts:   []WordEdit{{"seg-text", "TWICE > 1"}, {"long", "SEG.TXT > 9"}},
		Effects: []WordEdit{{"send-ack", "ACK.DUE <- 0"}, {"shrug", "SND.UP <- 0"}},
		Rules: []RuleEdit{
			{Name: "timeout/user", Delete: true},
			{Name: "timeout/short", Check: "3.10.8 user timeout", In: words("LISTEN"), When: words("long"), Do: words("shrug"), Next: text("CLOSED"), Then: text("return"), Says: text("S.")},
		},
	})
	require.NoError(t, err)
	require.ElementsMatch(t, []string{
		"choice challenge-rst", "choice reset-lingers", "term SEG.LEN", "term TWICE", "fact seg-text", "fact long",
		"effect send-ack", "effect shrug", "rule timeout/user is gone", "rule timeout/short",
	}, changes(base, got))
	require.Equal(t, Rule{Name: "timeout/short", In: in(Listen), When: firstFreeFact, Do: effects{firstFreeEffect}, Next: Closed, Then: Return, Says: "S."},
		*must(got.Rule("timeout/short")))
	require.Equal(t, RFC9293(), base)
}

// TestEditOrder: edits follow one another; the later sees what the earlier did.
func TestEditOrder(t *testing.T) {
	one := &Edit{Name: "one", Rules: []RuleEdit{{Name: "new", Check: "3.10.8 user timeout"}}}
	two := &Edit{Name: "two", Base: []string{"rfc1337"}, Rules: []RuleEdit{{Name: "new", In: words("LISTEN")}, {Name: "rst/time-wait", Next: text("CLOSED")}}}
	got, err := RFC9293().Apply(one, two)
	require.NoError(t, err)
	require.Equal(t, "one+rfc1337+two", got.TableName())
	require.Equal(t, in(Listen), must(got.Rule("new")).In)
	require.Equal(t, Closed, must(got.Rule("rst/time-wait")).Next)

	_, err = RFC9293().Apply(two, one)
	require.ErrorContains(t, err, `two: rule new, name: unknown rule "new"`)
}

// TestEditErrors: an edit that fails says which name is at fault, and leaves the
// table it was tried on as it was.
func TestEditErrors(t *testing.T) {
	for _, tt := range []struct {
		edit Edit
		want string
	}{
		{Edit{Base: []string{"rfc739"}}, `e: base: unknown variant "rfc739", nearest is "rfc793"`},
		{Edit{Choices: map[string]bool{"ack-ahaed": true}}, `e: choices: unknown choice "ack-ahaed", nearest is "ack-ahead"`},
		{Edit{Facts: []WordEdit{{"ack-unsend", "SEG.ACK = 1"}}}, `e: fact ack-unsend: unknown fact "ack-unsend", nearest is "ack-unsent"; a new word wants a rule that uses it`},
		{Edit{Effects: []WordEdit{{"send-akc", "ACK.DUE <- 1"}}}, `e: effect send-akc: unknown effect "send-akc", nearest is "send-ack"; a new word wants a rule that uses it`},
		{Edit{Terms: []WordEdit{{"SEG.LEM", "SEG.TXT"}}}, `e: term SEG.LEM: unknown term "SEG.LEM", nearest is "SEG.LEN"; a new word wants a rule that uses it`},
		{Edit{Rules: []RuleEdit{{Name: "rst/opne"}}}, `e: rule rst/opne, name: unknown rule "rst/opne", nearest is "rst/open"`},
		{Edit{Rules: []RuleEdit{{Name: "rst/opne", Delete: true}}}, `e: rule rst/opne, name: unknown rule "rst/opne", nearest is "rst/open"`},
		{Edit{Rules: []RuleEdit{{Name: "rst/open", Check: "3.10.7.4 eighth"}}}, `e: rule rst/open, name: there is a rule of that name already`},
		{Edit{Rules: []RuleEdit{{Name: "new", Check: "3.10.7.4 eigth"}}}, `e: rule new, check: unknown check "3.10.7.4 eigth", nearest is "3.10.7.4 eighth"`},
		{Edit{Rules: []RuleEdit{{Name: "rst/open", In: words("ESTABLISHD")}}}, `e: rule rst/open, in: unknown state "ESTABLISHD", nearest is "ESTABLISHED"`},
		{Edit{Rules: []RuleEdit{{Name: "rst/open", When: words("seg-rts")}}}, `e: rule rst/open, when: unknown fact "seg-rts", nearest is "seg-rst"`},
		{Edit{Rules: []RuleEdit{{Name: "rst/open", Unless: words("seg-rts")}}}, `e: rule rst/open, unless: unknown fact "seg-rts", nearest is "seg-rst"`},
		{Edit{Rules: []RuleEdit{{Name: "rst/open", Do: words("send-ak")}}}, `e: rule rst/open, do: unknown effect "send-ak", nearest is "send-ack"`},
		{Edit{Rules: []RuleEdit{{Name: "rst/open", Do: words(strings.Fields(strings.Repeat("send-ack ", 8))...)}}}, `e: rule rst/open, do: 8 effects, want at most 7`},
		{Edit{Rules: []RuleEdit{{Name: "rst/open", Next: text("CLOSE")}}}, `e: rule rst/open, next: unknown state "CLOSE", nearest is "CLOSED"`},
		{Edit{Rules: []RuleEdit{{Name: "rst/open", Then: text("retrun")}}}, `e: rule rst/open, then: unknown way on "retrun", nearest is "return"`},
	} {
		base := RFC9293()
		tt.edit.Name = "e"
		tt.edit.Choices = merge(map[string]bool{"ack-all-in-time-wait": true}, tt.edit.Choices)
		tt.edit.Rules = append([]RuleEdit{{Name: "timeout/user", Delete: true}}, tt.edit.Rules...)
		got, err := base.Apply(&tt.edit)
		require.EqualError(t, err, tt.want)
		require.Nil(t, got)
		require.Equal(t, RFC9293(), base, "nothing is applied in part")
		var edit *EditError
		require.True(t, errors.As(err, &edit))
		require.Contains(t, tt.want, edit.Token)
	}
}

func merge(a, b map[string]bool) map[string]bool {
	for k, v := range b {
		a[k] = v
	}
	return a
}

// TestRedefinedWordsAreTried: that two words exclude each other is declared for the
// base table. An edit that makes them overlap is refused like any other overlap,
// and one that keeps them apart is not.
func TestRedefinedWordsAreTried(t *testing.T) {
	for is, refused := range map[string]bool{
		"SEG.SEQ =< RCV.NXT":                         true,
		"SEG.SEQ + 1 =< RCV.NXT":                     false,
		"SEG.SEQ < RCV.NXT and RCV.NXT # SEG.SEQ":    false,
		"SEG.SEQ < RCV.NXT or SEG.SEQ + 0 = RCV.NXT": true,
	} {
		table, err := RFC9293().Apply(&Edit{Name: "test", Facts: []WordEdit{{"seq-old", is}}})
		require.NoError(t, err)
		_, err = Compile(table)
		var overlap *OverlapError
		require.Equal(t, refused, errors.As(err, &overlap), "%s: %v", is, err)
	}
}
