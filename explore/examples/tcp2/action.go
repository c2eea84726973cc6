package tcp2

// Action is what happens in a step, and to which end.
type Action uint8

// What can happen to end A. End B's are one more.
const (
	Listens      Action = 2 * iota // it waits for a request
	Opens                          // it sends a SYN
	Receives                       // it takes the first segment of the peer's wire
	Acknowledges                   // it sends what it owes
	Sends                          // it sends data
	Closes                         // it sends a FIN
	Retransmits                    // it sends its oldest segment again
	Loses                          // the first segment of its wire is lost
	Reorders                       // the second segment of its wire overtakes the first
	Expires                        // TIME-WAIT ends
)

// The two ends.
const (
	A Action = iota
	B
)

// String says it in words, such as "A opens".
func (a Action) String() string {
	return "AB"[a&1:a&1+1] + [...]string{" listens", " opens", " receives", " acknowledges", " sends data", " closes",
		" retransmits", " loses a segment", " has a segment overtaken", " leaves TIME-WAIT"}[a>>1]
}
