package promela

import (
	"fmt"
	"strings"
)

// segmentFields are what a segment has, in the order by which channels are sorted.
var segmentFields = []string{"ctl", "seq", "ack", "text", "wnd", "tag", "meant", "up", "foreign", "bogus"}

// channels writes how segments are put on the way and taken off it. Where order means
// nothing a channel is sorted, so that the same segments are the same state.
func (x *export) channels() {
	x.part("What is on the way")
	var same, less, move, clear []string
	for _, f := range segmentFields {
		same = append(same, fmt.Sprintf("P.%[1]s == Q.%[1]s", f))
		move = append(move, fmt.Sprintf("P.%[1]s = Q.%[1]s", f))
		clear = append(clear, fmt.Sprintf("P.%s = 0", f))
	}
	order := "0"
	for i := len(segmentFields) - 1; i >= 0; i-- {
		order = fmt.Sprintf("(P.%[1]s != Q.%[1]s -> ULT(P.%[1]s, Q.%[1]s) : %[2]s)", segmentFields[i], order)
	}
	less = append(less, order)
	x.line("#define same_segment(P, Q) (%s)", strings.Join(same, " && "))
	x.line("#define before_segment(P, Q) %s /* some order */", less[0])
	x.line("inline copy_segment(P, Q) { %s }", strings.Join(move, "; "))
	x.line("inline clear_segment(P) { %s }", strings.Join(clear, "; "))
	x.line(`
/* Segment I of channel C goes. */
inline take_off(C, I)
{
	at = I + 1;
	do
	:: at < net[C].n -> copy_segment(net[C].s[at - 1], net[C].s[at]); at++
	:: else -> break
	od;
	net[C].n--;
	at = net[C].n;
	clear_segment(net[C].s[at])
}
`)
	place := "at = net[C].n"
	if x.network.AnyOrder {
		place = `at = net[C].n;
	do
	:: at > 0 && before_segment(S, net[C].s[at - 1]) -> copy_segment(net[C].s[at], net[C].s[at - 1]); at--
	:: else -> break
	od`
	}
	put := fmt.Sprintf(`assert(net[C].n < %d); /* the scenario has room for no more on the way */
	%s;
	copy_segment(net[C].s[at], S);
	net[C].n++`, x.network.Capacity, place)
	if x.network.Merges {
		put = fmt.Sprintf(`at = 0; /* one like it on the way is enough */
	do
	:: at < net[C].n && !same_segment(net[C].s[at], S) -> at++
	:: else -> break
	od;
	if
	:: at < net[C].n
	:: else ->
	%s
	fi`, put)
	}
	x.line("/* Segment S is put on the way in channel C. */\ninline put(C, S)\n{\n\t%s\n}", put)
}

// carrier is the channel that carries what an end sends.
func (x *export) carrier(end int) int {
	if x.network.Loop {
		return 1 - end
	}
	return end
}

// moves spells that segment k of a channel can come next.
func (x *export) moves(channel, k int) string {
	there := fmt.Sprintf("net[%d].n > %d", channel, k)
	if k == 0 {
		return there
	}
	return fmt.Sprintf("%s && !same_segment(net[%[2]d].s[%[3]d], net[%[2]d].s[%[4]d])", there, channel, k, k-1)
}

// movable is how many segments of a channel can come next.
func (x *export) movable() int {
	if x.network.AnyOrder {
		return x.network.Capacity
	}
	return 1
}

// quiet spells that nothing of an end's connection is on the way.
func (x *export) quiet(end int, name string) string {
	var parts []string
	add := func(channel int, own, peer string) {
		for k := range x.network.Capacity {
			parts = append(parts, fmt.Sprintf("!(net[%[1]d].n > %[2]d && (net[%[1]d].s[%[2]d].%[3]s == %[5]s.incarnated || %[5]s.peer != 0 && net[%[1]d].s[%[2]d].%[4]s == %[5]s.peer))",
				channel, k, own, peer, name))
		}
	}
	add(x.carrier(end), "tag", "meant")
	add(1-end, "meant", "tag")
	return "(" + strings.Join(parts, " && ") + ")"
}
