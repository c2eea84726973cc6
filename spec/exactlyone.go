package spec

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"strings"
	"sync"
)

// Impossible is a set of facts that cannot hold together: no TCB, segment and
// call make all of When true and all of Unless false. Feasible sets are all the
// others. The tests assert it on random inputs, and every exploration asserts
// that exactly one row applied.
type Impossible struct {
	When, Unless Facts
	Why          string
}

var impossible = []Impossible{
	{When: SeqExact | SeqOld, Why: "a number is not before itself"},
	{When: Acceptable | Excused, Why: "Table 6 refuses text against a closed window"},
	{When: Excused, Unless: SeqExact, Why: "the excuse is for the left edge of the window"},
	{When: AckAcceptable | AckDuplicate, Why: "new means beyond SND.UNA"},
	{When: AckAcceptable | AckUnsent, Why: "unsent is neither new nor duplicate"},
	{When: AckDuplicate | AckUnsent, Why: "unsent is neither new nor duplicate"},
	{Unless: AckAcceptable | AckDuplicate | AckUnsent, Why: "unsent is all that is neither new nor duplicate"},
	{When: Enough, Unless: Unread, Why: "enough text is some text"},
	{When: SynOutstanding | FinAcked, Why: "the FIN is sent after the SYN"},
}

// ImpossibleSets returns the sets of facts declared impossible.
func ImpossibleSets() []Impossible { return impossible }

// feasible reports whether the facts in hold, of those in mask, can hold together.
func (m *Machine) feasible(mask, hold uint64) bool {
	for _, x := range m.impossible {
		asked := uint64(x.When | x.Unless)
		if asked&^mask == 0 && hold&asked == uint64(x.When) {
			return false
		}
	}
	return true
}

// An OverlapError says that not exactly one row of a check applies somewhere.
type OverlapError struct {
	Section, Check string
	State          State
	Facts          []string
	Rules          []string
}

func (e *OverlapError) Error() string {
	rules := "no rule applies"
	if len(e.Rules) > 0 {
		rules = fmt.Sprintf("rules [%s] apply", strings.Join(e.Rules, " "))
	}
	return fmt.Sprintf("%s, check %q, %s with {%s}: %s, want exactly one",
		e.Section, e.Check, e.State, strings.Join(e.Facts, ", "), rules)
}

// checkExactlyOne tries every state of every check with every feasible set of the
// facts that its rows look at.
func (m *Machine) checkExactlyOne() error {
	for _, s := range m.table.AllSections() {
		for i := range s.Checks {
			if err := m.checkRows(s, &s.Checks[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *Machine) checkRows(s *Section, c *Check) error {
	for _, state := range c.In.List() {
		var rows []*Rule
		mask := uint64(c.When)
		for i := range c.Rules {
			if r := &c.Rules[i]; r.In.Has(state) && m.table.Stands(r) {
				rows = append(rows, r)
				mask |= uint64(r.When | r.Unless)
			}
		}
		mask = m.closure(mask)
		if bits.OnesCount64(mask) > 20 {
			return fmt.Errorf("check %s looks at %d facts in %s; want at most 20", c.Name, bits.OnesCount64(mask), state)
		}
		// Every subset of mask that contains the check's own condition.
		for hold := mask; ; hold = (hold - 1) & mask {
			if hold&uint64(c.When) == uint64(c.When) && m.feasible(mask, hold) {
				var apply []string
				for _, r := range rows {
					if hold&uint64(r.When|r.Unless) == uint64(r.When) {
						apply = append(apply, r.Name)
					}
				}
				if len(apply) != 1 {
					return &OverlapError{s.Number + " " + s.Title, c.Name, state, m.factNames(mask, hold), apply}
				}
			}
			if hold == 0 {
				break
			}
		}
	}
	return nil
}

// closure adds the facts that an impossible set ties to those already looked at,
// so that three facts of which one must hold are judged together.
func (m *Machine) closure(mask uint64) uint64 {
	for _, x := range m.impossible {
		if asked := uint64(x.When | x.Unless); asked&mask != 0 {
			mask |= asked
		}
	}
	return mask
}

// stillImpossible returns the impossible sets that can be relied on in this table.
// They are declared for the base table's words; where an edit has redefined a fact
// or a term, each is tried on many values first and dropped if they show it.
func (m *Machine) stillImpossible() []Impossible {
	if !m.redefined() {
		return impossible
	}
	var kept []Impossible
	for _, x := range impossible {
		if !m.shown(x) {
			kept = append(kept, x)
		}
	}
	return kept
}

// redefined reports whether a fact or term of the base table means something else.
func (m *Machine) redefined() bool {
	for i, d := range baseFacts {
		if m.table.Facts[i].Is != d.Is {
			return true
		}
	}
	for i, d := range baseTerms {
		if m.table.Terms[i].Is != d.Is {
			return true
		}
	}
	return false
}

// shown reports whether some values make the impossible set true.
func (m *Machine) shown(x Impossible) bool {
	tried := samples()
	for i := range tried {
		v := &tried[i]
		all := true
		for _, f := range (x.When | x.Unless).list() {
			all = all && m.tests[f.index()](v) == (x.When&f != 0)
		}
		if all {
			return true
		}
	}
	return false
}

// samples are the values that impossible sets are tried on.
var samples = sync.OnceValue(func() []values {
	random := rand.New(rand.NewPCG(9293, 793))
	all := make([]values, 10_000)
	for i := range all {
		all[i] = *sample(random)
	}
	return all
})

// sample returns values near each other, where the words of the table differ: the
// numbers of a direction within a few of an anchor, counts small, and the send
// sequence in order, as it is in every TCB.
func sample(random *rand.Rand) *values {
	var v values
	anchor := [numSpace]uint32{SendSeq: random.Uint32(), RecvSeq: random.Uint32()}
	for i := range v {
		switch space := variables[i].Space; space {
		case SendSeq, RecvSeq:
			v[i] = anchor[space] + random.Uint32N(6)
		case Flag:
			v[i] = random.Uint32N(2)
		default:
			v[i] = random.Uint32N(5)
		}
	}
	v[ISS] = v[SndUna] - random.Uint32N(2)
	v[SndNxt] = v[SndUna] + random.Uint32N(4)
	return &v
}
