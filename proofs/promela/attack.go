package promela

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
)

// What follows are the two attackers, as model/blind.go and model/onpath.go have them.

// far is as far ahead as a number can be.
const far = 1<<31 - 1

// seqClasses and ackClasses are the numbers that a receiver tells apart; E. stands for it.
var (
	seqClasses = []string{"E.RCV_NXT - 1", "E.RCV_NXT", "E.RCV_NXT + 1", "E.RCV_NXT + E.RCV_WND - 1", "E.RCV_NXT + E.RCV_WND", fmt.Sprintf("E.RCV_NXT + %d", far)}
	ackClasses = []string{
		"E.SND_UNA - E.MAX_SND_WND - 1", "E.SND_UNA - 1", "E.SND_UNA",
		"(ULT(E.SND_NXT, E.SND_UNA + 1) -> E.SND_NXT : E.SND_UNA + 1)", "E.SND_NXT", "E.SND_NXT + 1", fmt.Sprintf("E.SND_NXT + %d", far),
	}
	guessKinds = []struct {
		kind      model.GuessKind
		bits, ack string // ack is when it has an acknowledgment
		text, wnd string
	}{
		{model.GuessRST, "(state == SYN_SENT -> RST | ACK : RST)", "E.state == SYN_SENT", "0", "0"},
		{model.GuessSYN, "SYN", "false", "0", "SND_WND"},
		{model.GuessData, "ACK", "true", "1", "SND_WND"},
		{model.GuessACK, "ACK", "true", "0", "SND_WND"},
		{model.GuessFIN, "FIN | ACK", "true", "0", "SND_WND"},
	}
)

// classOf spells a class for an end; own is how its variables are reached.
func classOf(class, own string) string { return strings.ReplaceAll(class, "E.", own) }

// guesses are the steps in which an end gets a guess: of those alike the first.
func (x *export) guesses(i int) {
	b := &x.network.Blind
	if b.Times == 0 || b.To != i {
		return
	}
	own := model.EndName(i) + "."
	for k, g := range guessKinds {
		if len(b.Kinds) > 0 && !slices.Contains(b.Kinds, g.kind) {
			continue
		}
		for s := range seqClasses {
			for a := range ackClasses {
				when := both(own+"guesses > 0", first(seqClasses, s, own))
				if ack := first(ackClasses, a, own); a > 0 { // without an acknowledgment all of them are alike
					when = both(when, both("("+classOf(g.ack, own)+")", ack))
				}
				x.choice(when, "GUESSES", i, (k*len(seqClasses)+s)*len(ackClasses)+a, "")
			}
		}
	}
}

// first spells that no class before the k-th is the same number.
func first(classes []string, k int, own string) string {
	var parts []string
	for _, before := range classes[:k] {
		parts = append(parts, fmt.Sprintf("(%s) != (%s)", classOf(classes[k], own), classOf(before, own)))
	}
	return strings.Join(parts, " && ")
}

// guess makes the segment of a guess.
func (x *export) guess() {
	if x.network.Blind.Times == 0 {
		return
	}
	x.line("\n/* A blind guess: a kind of segment, with a number of each class. */\ninline guess()\n{\n\tif")
	for s, class := range seqClasses {
		x.line("\t:: (which / %d) %% %d == %d -> seg.seq = %s", len(ackClasses), len(seqClasses), s, classOf(class, ""))
	}
	x.line("\tfi;\n\tif")
	for a, class := range ackClasses {
		x.line("\t:: which %% %d == %d -> seg.ack = %s", len(ackClasses), a, classOf(class, ""))
	}
	x.line("\tfi;\n\tif")
	for k, g := range guessKinds {
		x.line("\t:: which / %d == %d -> seg.ctl = %s; seg.text = %s; seg.wnd = %s", len(ackClasses)*len(seqClasses), k, g.bits, g.text, g.wnd)
	}
	x.line("\tfi;\n\tonly_what_counts()\n}")
}

// alterations are what somebody on the path changes in a segment, and when that makes it
// another one. S. stands for it.
var alterations = []struct{ when, do string }{
	{"true", "toggle(RST)"}, {"true", "toggle(SYN)"}, {"true", "toggle(FIN)"},
	{"true", "seg.seq++"},
	{"(S.ctl & ACK) != 0", "seg.ack++"},
	{"(S.text != 0 || (S.ctl & PSH) != 0)", "seg.text = 0; seg.ctl = seg.ctl & (255 - PSH)"},
}

// touches are the steps in which somebody on the path lays hands on a segment.
func (x *export) touches(i int) {
	o := &x.network.OnPath
	if o.Times == 0 || o.To != i {
		return
	}
	may := func(t model.Tamper) bool { return len(o.May) == 0 || slices.Contains(o.May, t) }
	left := model.EndName(i) + ".on_path > 0"
	for k := range x.network.Capacity {
		there := both(left, x.moves(1-i, k))
		if k > 0 && !x.network.AnyOrder { // it is not its turn
			if may(model.TamperReorder) {
				x.choice(there, "REORDERS", i, k, "")
			}
			continue
		}
		if may(model.TamperDrop) {
			x.choice(there, "DROPS", i, k, "")
		}
		if may(model.TamperReplay) {
			x.choice(there, "REPLAYS", i, k, "")
		}
		for c, a := range alterations {
			if may(model.TamperAlter) {
				other := strings.ReplaceAll(a.when, "S.", fmt.Sprintf("net[%d].s[%d].", 1-i, k))
				x.choice(both(there, other), "ALTERS", i, k+c<<indexBits, "")
			}
		}
	}
}

// indexBits is how much of the number of an alteration says which segment.
const indexBits = 4

// touch does to a segment what somebody on the path does.
func (x *export) touch() {
	if x.network.OnPath.Times == 0 {
		return
	}
	x.line(`
/* A bit more makes it nobody's segment, and its text goes. */
inline toggle(BIT)
{
	seg.ctl = seg.ctl ^ BIT;
	if
	:: (seg.ctl & BIT) != 0 -> seg.text = 0; seg.tag = 0; seg.ctl = seg.ctl & (255 - PSH)
	:: else
	fi
}

inline alter()
{
	at = which >> %d;
	which = which & %d;
	copy_segment(seg, net[1 - who].s[which]);
	moved = at;
	take_off(1 - who, which);
	if`, indexBits, 1<<indexBits-1)
	for c, a := range alterations {
		x.line("\t:: moved == %d -> %s", c, a.do)
	}
	x.line("\tfi;\n\tonly_what_counts()\n}")
}
