// Package certificate writes what a complete search has found in a form that somebody
// else can check, and checks it, without the search.
//
// A certificate is a set of worlds. If the world in which the scenario begins is one of
// them, if every step from each of them leads to one of them, and if none of them and no
// such step violates a property, then no reachable world and no reachable step does: the
// set is an inductive invariant. Nothing has to be believed of who wrote it.
//
// # The form
//
// The file is a line, a gzip stream and a line:
//
//	tcpcheck certificate 1
//	...
//	sha256 of all bytes before this line, in hexadecimal
//
// The stream is text ("tail -n +2 FILE | zcat | less" shows it) in sections, each of which
// begins with a line of its name, the number of its lines, and for some a word more:
//
//	scenario     as a TOML file says it
//	variants     that were asked for beside those of the scenario, a name a line
//	edit         the text of a TOML edit; the word is its name; as many sections as edits
//	table        model.System.Identity: every word and row of the table, edits made
//	properties   kind and name, and of one that is not built in a colon and its formula
//	counts       distinct worlds, and transitions, the steps between them
//	ends         the distinct ends of all worlds
//	segments     the distinct segments on the way
//	channels     the distinct contents of a channel
//	worlds
//
// A line of ends or segments gives what is not 0, a name and a value each:
//
//	state=SYN-SENT ISS=100 SND.NXT=101 ... calls=1 history.incarnated=1
//
// A channel is the numbers of its segments in the order of the model, and a world seven
// numbers: of end A, of end B, of the channel into which A sends, of that into which B
// sends, and how many losses and duplications are left and which strays are made.
// Numbers count from 0 in the order of the lines. A line of worlds leaves out the first
// numbers if they are those of the line before.
//
// Lines of ends, segments, channels and worlds are distinct and sorted, by their bytes or
// numbers, and every part occurs: of a set of worlds there is one text.
package certificate
