package spec

// Exception is a requirement of the checklist (testdata/checklist.tsv) that no
// word or row of the table states, and why none needs to.
type Exception struct{ ID, Why string }

// Exceptions returns them, in the checklist's order. The tests hold the list to
// the table: what a row comes to state leaves it.
func Exceptions() []Exception {
	return []Exception{
		{"RECV-8", "The sixth step has told the user when the urgent pointer arrived; a RECEIVE that passes the text tells nothing new."},
		{"SEG-SS-6", "RCV.NXT is not set in SYN-SENT, so RFC 5961's exact match means nothing there (A7, erratum 8167)."},
		{"EXT-3", "A host that restarts without memory is outside one connection, and the RFC itself now calls the quiet time safe to ignore."},
		{"EXT-7", "Segments are given to the table with their connection already found; which one they are for is the demultiplexer's doubt."},
		{"EXT-19", "Keep-alives are off by default, and a probe is an ordinary old segment to the end that gets it, which step 1 answers."},
		{"EXT-27", "A segment with a wrong checksum is a lost segment, and losing segments is the network's part."},
		{"EXT-28", "Options are parsed before an event exists; what is malformed is dropped like a damaged segment."},
	}
}

// AmbiguityExceptions are ambiguities of the checklist that no row or choice has to
// decide.
func AmbiguityExceptions() []Exception {
	return []Exception{
		{"A16", "Figure 5 calls itself a summary; the table follows the text, and the tests compare the edges with the full list."},
	}
}
