package model

import "strings"

// drawn are the states of A and B that the figures of RFC 9293 draw, after each of
// our steps; - where a figure draws none. They are read off the RFC, not off the
// model.
var drawn = map[int][]string{
	6: {
		"CLOSED LISTEN",
		"SYN-SENT -",
		"SYN-SENT SYN-RECEIVED",
		"ESTABLISHED SYN-RECEIVED",
		"ESTABLISHED ESTABLISHED",
		"ESTABLISHED ESTABLISHED",
		"ESTABLISHED ESTABLISHED",
	},
	7: {
		"SYN-SENT CLOSED",
		"SYN-SENT SYN-SENT",
		"SYN-RECEIVED SYN-SENT",
		"SYN-RECEIVED SYN-RECEIVED",
		"ESTABLISHED SYN-RECEIVED", // line 6
		"ESTABLISHED ESTABLISHED",  // line 7
		"- -",                      // the figure has ended
		"ESTABLISHED ESTABLISHED",
	},
	8: {
		"SYN-SENT LISTEN",
		"SYN-SENT LISTEN",
		"SYN-SENT SYN-RECEIVED",
		"SYN-SENT SYN-RECEIVED",
		"SYN-SENT LISTEN",
		"SYN-SENT SYN-RECEIVED",
		"ESTABLISHED SYN-RECEIVED",
		"ESTABLISHED ESTABLISHED",
	},
	9: {
		"CLOSED ESTABLISHED",
		"SYN-SENT ESTABLISHED",
		"SYN-SENT ESTABLISHED",
		"SYN-SENT ESTABLISHED",
		"SYN-SENT CLOSED",
		"SYN-SENT CLOSED",
		"SYN-SENT CLOSED",
	},
	10: {
		"- ESTABLISHED",
		"- ESTABLISHED",
		"- ESTABLISHED",
		"- CLOSED",
	},
	11: {
		"LISTEN LISTEN",
		"LISTEN SYN-RECEIVED",
		"LISTEN SYN-RECEIVED",
		"LISTEN LISTEN",
	},
	12: {
		"FIN-WAIT-1 ESTABLISHED",
		"FIN-WAIT-1 CLOSE-WAIT",
		"FIN-WAIT-2 CLOSE-WAIT",
		"FIN-WAIT-2 LAST-ACK",
		"TIME-WAIT LAST-ACK",
		"TIME-WAIT CLOSED",
		"CLOSED CLOSED",
	},
	13: {
		"FIN-WAIT-1 -",
		"FIN-WAIT-1 FIN-WAIT-1",
		"CLOSING FIN-WAIT-1",
		"CLOSING CLOSING",
		"TIME-WAIT CLOSING",
		"TIME-WAIT TIME-WAIT",
		"CLOSED TIME-WAIT",
		"CLOSED CLOSED",
	},
}

// disagree are the steps at which the text of 3.10.7.4 is not where the figure is:
// the crossing SYN,ACKs of figure 7 (A5).
var disagree = map[int][]int{7: {5, 6}}

// Drawn returns the states of A and B that the figure draws after each of Steps: "SYN-SENT -",
// with - where it draws none.
func (f *Figure) Drawn() []string { return drawn[f.Number] }

// Agrees reports whether the ends of the world are in the states drawn.
func (w *World) Agrees(drawn string) bool {
	for i, want := range strings.Fields(drawn) {
		if want != "-" && want != w.Ends[i].TCB.State.String() {
			return false
		}
	}
	return true
}
