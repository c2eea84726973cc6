// Package trace shows a trace of package model to a person, or to a program.
//
// [Ladder] draws it as the figures of RFC 9293 sections 3.5 and 3.6 do: peer A on
// the left, peer B on the right, states as they are AFTER the step, and between
// them the segment.
//
//	--> <SEQ=100><CTL=SYN> -->   leaves A and arrives at B in the next step
//	--> <SEQ=100><CTL=SYN> ...   leaves A and is on the way
//	... <SEQ=100><CTL=SYN> -->   arrives at B, having been on the way
//	--> <SEQ=100><CTL=SYN>  X    is lost
//
// Beneath each step stand the rules that made it, with one sentence of why, what
// changed in the TCB, and what the user learns of it.
//
// [Mermaid] draws it as a sequence diagram that GitHub renders, [DOT] as a message sequence
// chart for Graphviz. [HTML] makes a page of it to step through, with both TCBs beside it.
// [Pcapng] writes its segments as a capture for Wireshark, [Packetdrill] what one end lives
// through as a script to try on a real stack.
//
// [Steps] gives the same as data, with the keys of JSON that [Step] and [Schema] document.
package trace
