// Package spec is RFC 9293 section 3.10 as a table that runs.
//
// A [Table] is a list of sections, one for each kind of event, in the order of
// the RFC. A [Section] is an ordered list of checks, a [Check] a set of rows,
// and in every state and situation exactly one [Rule] of a check applies: it
// does its effects, perhaps changes the state, and either continues with the
// next check or ends the event.
//
// A row names what it looks at and what it does by word. Each word is defined
// once, in the notation of the RFC itself:
//
//	ack-acceptable   SND.UNA < SEG.ACK =< SND.NXT
//	send-ack         send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
//
// The definition is parsed when a table is compiled; what runs, what a trace
// prints and what the Markdown page shows are readings of the same tree.
//
// [Compile] turns a table into a [Machine]; [Machine.Step] takes one end
// through one event and allocates nothing. [Table.Apply] makes a variant: the
// same table with named rows, words or choices edited.
package spec
