package model

import "fmt"

// Figure is one of the message sequences of RFC 9293 sections 3.5 and 3.6: a
// scenario with the figure's own sequence numbers, and the steps that replay it.
type Figure struct {
	Number   int
	Title    string // ours
	Scenario *Scenario
	Steps    []string // as Describe spells them
	// Differs says where the text of 3.10.7.4 does not do what the figure draws.
	Differs string
}

// Figures returns the eight figures in order.
func Figures() []Figure { return figures }

var figures = []Figure{
	{
		Number: 6, Title: "Basic three-way handshake",
		Scenario: &Scenario{
			Name:    "figure-6",
			Says:    "RFC 9293 figure 6: the three-way handshake, and text with the next segment.",
			Ends:    [2]EndSetup{end(100, calls("OPEN active", "SEND 1")), end(300, calls("OPEN passive"))},
			Network: Network{Capacity: 3}, Wanted: []string{"both-established"},
		},
		Steps: []string{
			"B calls OPEN passive",
			"A calls OPEN active",
			"B gets <SEQ=100><CTL=SYN>",
			"A gets <SEQ=300><ACK=101><CTL=SYN,ACK>",
			"B gets <SEQ=101><ACK=301><CTL=ACK>",
			"A calls SEND 1",
			"B gets <SEQ=101><ACK=301><DATA=1><CTL=ACK>",
		},
	},
	{
		Number: 7, Title: "Simultaneous open",
		Scenario: &Scenario{
			Name:    "figure-7",
			Says:    "RFC 9293 figure 7: both ends call at once.",
			Ends:    [2]EndSetup{end(100, calls("OPEN active")), end(300, calls("OPEN active"))},
			Network: Network{Capacity: 3}, Wanted: []string{"crossed-opens", "both-established"},
		},
		Steps: []string{
			"A calls OPEN active",
			"B calls OPEN active",
			"A gets <SEQ=300><CTL=SYN>",
			"B gets <SEQ=100><CTL=SYN>",
			"A gets <SEQ=300><ACK=101><CTL=SYN,ACK>",
			"B gets <SEQ=100><ACK=301><CTL=SYN,ACK>",
			"A gets <SEQ=301><ACK=101><CTL=ACK>",
			"B gets <SEQ=101><ACK=301><CTL=ACK>",
		},
		Differs: "Lines 6 and 7 of the figure establish the connection on the crossing SYN,ACK. By step 1 of 3.10.7.4 that segment, numbered RCV.NXT-1, is unacceptable: it is answered by an ACK, and the ACK establishes (A5, appendix A.2).",
	},
	{
		Number: 8, Title: "Recovery from an old duplicate SYN",
		Scenario: &Scenario{
			Name:    "figure-8",
			Says:    "RFC 9293 figure 8: an old SYN arrives before the true one.",
			Ends:    [2]EndSetup{end(100, calls("OPEN active")), end(300, isn(300, 400), listening)},
			Network: Network{AnyOrder: true, Capacity: 3, Inject: []Injection{stray(1, "<SEQ=90><CTL=SYN>")}},
			Wanted:  []string{"both-established"},
		},
		Steps: []string{
			"A calls OPEN active",
			"a stray <SEQ=90><CTL=SYN> is on the way to B",
			"B gets <SEQ=90><CTL=SYN>",
			"A gets <SEQ=300><ACK=91><CTL=SYN,ACK>",
			"B gets <SEQ=91><CTL=RST>",
			"B gets <SEQ=100><CTL=SYN>",
			"A gets <SEQ=400><ACK=101><CTL=SYN,ACK>",
			"B gets <SEQ=101><ACK=401><CTL=ACK>",
		},
	},
	{
		Number: 9, Title: "Half-open connection discovery",
		Scenario: &Scenario{
			Name:    "figure-9",
			Says:    "RFC 9293 figure 9: A has forgotten the connection and opens it anew.",
			Ends:    [2]EndSetup{end(400, established(100, 300), crash(1), calls("OPEN active"), retransmit(1)), end(500, established(300, 100))},
			Network: Network{Capacity: 3}, Wanted: []string{"half-open"},
		},
		Steps: []string{
			"A crashes and forgets everything",
			"A calls OPEN active",
			"B gets <SEQ=400><CTL=SYN>",
			"A gets <SEQ=300><ACK=100><CTL=ACK>",
			"B gets <SEQ=100><CTL=RST>",
			"A: RETRANSMISSION TIMEOUT",
			"B gets <SEQ=400><CTL=SYN>",
		},
		Differs: "Line 7 of the figure ends with the new SYN on its way. B has no listener here, so it answers with a reset; with one, figure 6 follows.",
	},
	{
		Number: 10, Title: "Active side causes half-open discovery",
		Scenario: &Scenario{
			Name:    "figure-10",
			Says:    "RFC 9293 figure 10: A has forgotten the connection, and B sends first.",
			Ends:    [2]EndSetup{end(400, buffer(10), established(100, 300), crash(1)), end(500, buffer(10), mss(10), established(300, 100), calls("SEND 10"))},
			Network: Network{Capacity: 3}, Wanted: []string{"half-open"},
		},
		Steps: []string{
			"A crashes and forgets everything",
			"B calls SEND 10",
			"A gets <SEQ=300><ACK=100><DATA=10><CTL=ACK>",
			"B gets <SEQ=100><CTL=RST>",
		},
	},
	{
		Number: 11, Title: "Old duplicate SYN on two passive ends",
		Scenario: &Scenario{
			Name:    "figure-11",
			Says:    "RFC 9293 figure 11, with Z = 90 and X = 300: an old SYN stirs a listener whose peer listens too.",
			Ends:    [2]EndSetup{end(100, listening), end(300, listening)},
			Network: Network{Capacity: 3, Inject: []Injection{stray(1, "<SEQ=90><CTL=SYN>")}},
		},
		Steps: []string{
			"a stray <SEQ=90><CTL=SYN> is on the way to B",
			"B gets <SEQ=90><CTL=SYN>",
			"A gets <SEQ=300><ACK=91><CTL=SYN,ACK>",
			"B gets <SEQ=91><CTL=RST>",
		},
	},
	{
		Number: 12, Title: "Normal close",
		Scenario: &Scenario{
			Name:    "figure-12",
			Says:    "RFC 9293 figure 12: A closes, then B.",
			Ends:    [2]EndSetup{end(500, established(100, 300), calls("CLOSE")), end(600, established(300, 100), calls("CLOSE"))},
			Network: Network{Capacity: 3}, Wanted: []string{"half-closed", "both-done"},
		},
		Steps: []string{
			"A calls CLOSE",
			"B gets <SEQ=100><ACK=300><CTL=FIN,ACK>",
			"A gets <SEQ=300><ACK=101><CTL=ACK>",
			"B calls CLOSE",
			"A gets <SEQ=300><ACK=101><CTL=FIN,ACK>",
			"B gets <SEQ=101><ACK=301><CTL=ACK>",
			"A: TIME-WAIT TIMEOUT",
		},
	},
	{
		Number: 13, Title: "Simultaneous close",
		Scenario: &Scenario{
			Name:    "figure-13",
			Says:    "RFC 9293 figure 13: both ends close at once.",
			Ends:    [2]EndSetup{end(500, established(100, 300), calls("CLOSE")), end(600, established(300, 100), calls("CLOSE"))},
			Network: Network{Capacity: 3}, Wanted: []string{"crossed-closes", "both-time-wait", "both-done"},
		},
		Steps: []string{
			"A calls CLOSE",
			"B calls CLOSE",
			"A gets <SEQ=300><ACK=100><CTL=FIN,ACK>",
			"B gets <SEQ=100><ACK=300><CTL=FIN,ACK>",
			"A gets <SEQ=301><ACK=101><CTL=ACK>",
			"B gets <SEQ=101><ACK=301><CTL=ACK>",
			"A: TIME-WAIT TIMEOUT",
			"B: TIME-WAIT TIMEOUT",
		},
	},
}

// Trace returns the events that replay the figure on the system; an error names
// the first step that the table does not take.
func (f *Figure) Trace(sys *System) (*Trace, error) { return sys.Follow(f.Steps) }

// Follow returns the trace whose steps are described by the given lines.
func (sys *System) Follow(lines []string) (*Trace, error) {
	t := &Trace{System: sys}
	w := sys.Scenario.start()
	for i, line := range lines {
		r := sys.describedAs(&w, line)
		if r == nil {
			return nil, fmt.Errorf("step %d, %q, is not possible there", i+1, line)
		}
		t.Events = append(t.Events, r.Event)
		w = *r.To
	}
	return t, nil
}

// describedAs takes the step from w that Describe spells so; nil if there is none.
func (sys *System) describedAs(w *World, line string) *Record {
	for _, ev := range sys.Possible(w) {
		if r, ok, err := sys.Replay(w, ev); ok && err == nil && sys.Describe(r) == line {
			return r
		}
	}
	return nil
}
