package model

import (
	"fmt"
	"slices"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Blind is somebody who can send segments in the name of one end to the other, and sees
// nothing of their connection. Each of his segments is a guess: its numbers are one of
// each class that the receiver tells apart, instead of one of 2^32. It arrives at once,
// for to put it on the way first would only delay it.
type Blind struct {
	To    int         // 0 for A, 1 for B
	Times int         // how many guesses he makes, or Unbounded; 0 if there is nobody
	Kinds []GuessKind // what he sends; everything if none is named
}

// GuessKind is a sort of segment that a blind attacker sends.
type GuessKind uint8

// The kinds of guesses.
const (
	GuessRST  GuessKind = iota
	GuessSYN            // without ACK
	GuessData           // an octet with an acknowledgment
	GuessACK            // an acknowledgment and nothing else
	GuessFIN            // a FIN with an acknowledgment
	numGuesses
)

var guessWords = [numGuesses]string{"RST", "SYN", "DATA", "ACK", "FIN"}

// String returns the word of a scenario file.
func (k GuessKind) String() string { return guessWords[k] }

// far is as far ahead as a number can be. At half the space it would be neither before
// nor after: no comparison of the RFC says anything of such a one.
const far = 1<<31 - 1

// seqClasses are the numbers that a receiver tells apart by its window.
var seqClasses = [...]struct {
	Says string
	of   func(v *tcbVars) uint32
}{
	{"before the window", func(v *tcbVars) uint32 { return v[spec.RcvNxt] - 1 }},
	{"next", func(v *tcbVars) uint32 { return v[spec.RcvNxt] }},
	{"inside the window", func(v *tcbVars) uint32 { return v[spec.RcvNxt] + 1 }},
	{"last in the window", func(v *tcbVars) uint32 { return v[spec.RcvNxt] + v[spec.RcvWnd] - 1 }},
	{"beyond the window", func(v *tcbVars) uint32 { return v[spec.RcvNxt] + v[spec.RcvWnd] }},
	{"far ahead", func(v *tcbVars) uint32 { return v[spec.RcvNxt] + far }},
}

// ackClasses are the acknowledgments that a receiver tells apart.
var ackClasses = [...]struct {
	Says string
	of   func(v *tcbVars) uint32
}{
	{"older than any window", func(v *tcbVars) uint32 { return v[spec.SndUna] - v[spec.MaxSndWnd] - 1 }},
	{"old", func(v *tcbVars) uint32 { return v[spec.SndUna] - 1 }},
	{"of what is acknowledged", func(v *tcbVars) uint32 { return v[spec.SndUna] }},
	{"of some that is on the way", func(v *tcbVars) uint32 { return min(v[spec.SndUna]+1, v[spec.SndNxt]) }},
	{"of all that is on the way", func(v *tcbVars) uint32 { return v[spec.SndNxt] }},
	{"of the future", func(v *tcbVars) uint32 { return v[spec.SndNxt] + 1 }},
	{"of the far future", func(v *tcbVars) uint32 { return v[spec.SndNxt] + far }},
}

const (
	ofKind    = len(seqClasses) * len(ackClasses) // guesses of a kind
	ofSeq     = len(ackClasses)
	allGuess  = int(numGuesses) * ofKind
	_         = uint8(allGuess) // its number is the Index of an Event
	guessText = 1               // octets of a guess with text
)

// guess returns the guess of that number at what the end is now. The window that it
// offers is the one that its sender last offered.
func guess(t *spec.TCB, number uint8) Segment {
	kind, n := GuessKind(int(number)/ofKind), int(number)%ofKind
	v := &t.V
	g := Segment{Segment: spec.Segment{Seq: seqClasses[n/ofSeq].of(v), Ack: ackClasses[n%ofSeq].of(v), Wnd: v[spec.SndWnd]}}
	switch kind {
	case GuessRST:
		g.Ctl, g.Wnd = spec.RST, 0
		if t.State == spec.SynSent { // where a reset must acknowledge
			g.Ctl |= spec.ACK
		}
	case GuessSYN:
		g.Ctl = spec.SYN
	case GuessData:
		g.Ctl, g.Text = spec.ACK, guessText
	case GuessACK:
		g.Ctl = spec.ACK
	case GuessFIN:
		g.Ctl = spec.FIN | spec.ACK
	}
	g.clear()
	return g
}

// guessEvents are the guesses that may arrive at end i: of those with the same segment
// the first.
func (sys *System) guessEvents(e *End, i uint8, f func(Event)) {
	b := &sys.Scenario.Network.Blind
	if e.Guesses == 0 || int(i) != b.To {
		return
	}
	known := map[Segment]bool{}
	for number := range uint8(allGuess) {
		if kind := GuessKind(int(number) / ofKind); len(b.Kinds) > 0 && !slices.Contains(b.Kinds, kind) {
			continue
		}
		if g := guess(&e.TCB, number); !known[g] {
			known[g] = true
			f(Event{Guesses, i, number})
		}
	}
}

// BlindFile is the part of a NetworkFile about a blind attacker.
type BlindFile struct {
	To    string   `json:"to" toml:"to"`
	Times any      `json:"times" toml:"times"` // a number or "any"
	Kinds []string `json:"kinds" toml:"kinds"`
}

func (b *Blind) file() *BlindFile {
	if b.Times == 0 {
		return nil
	}
	f := &BlindFile{To: EndName(b.To), Times: budgetFile(b.Times), Kinds: []string{}}
	for _, k := range b.Kinds {
		f.Kinds = append(f.Kinds, k.String())
	}
	return f
}

func (f *BlindFile) blind() (b Blind, err error) {
	if b.To, err = whichOf("network.blind.to", f.To, endNames); err != nil {
		return b, err
	}
	if b.Times, err = parseBudget("network.blind.times", f.Times); err != nil {
		return b, err
	}
	for _, word := range f.Kinds {
		k := slices.Index(guessWords[:], word)
		if k < 0 {
			return b, &fieldError{"network.blind.kinds", word, spec.Unknown("kind of guess", word, guessWords[:])}
		}
		b.Kinds = append(b.Kinds, GuessKind(k))
	}
	return b, nil
}

// validateAttackers returns what is wrong with those who attack.
func (s *Scenario) validateAttackers() error {
	n := &s.Network
	for _, k := range n.Blind.Kinds {
		if k >= numGuesses {
			return &fieldError{"network.blind.kinds", "kinds", fmt.Errorf("found kind %d, want one of %v", k, guessWords)}
		}
	}
	for _, t := range n.OnPath.May {
		if t >= numTampers {
			return &fieldError{"network.onpath.may", "may", fmt.Errorf("found thing %d, want one of %v", t, tamperWords)}
		}
	}
	for _, a := range []struct {
		name      string
		to, times int
	}{{"network.blind", n.Blind.To, n.Blind.Times}, {"network.onpath", n.OnPath.To, n.OnPath.Times}} {
		if err := within(a.name+".to", a.to, 0, 1); err != nil {
			return err
		}
		if err := withinBudget(a.name+".times", a.times, maxBudget); err != nil {
			return err
		}
		if n.Loop && a.times != 0 && a.to != 0 {
			return &fieldError{a.name + ".to", "B", errNothingToB}
		}
	}
	return nil
}
