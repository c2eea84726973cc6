package hazards

// edited is RFC 9293 with an edit, on a scenario.
func edited(scenario, edit string) Side { return Side{Scenario: scenario, Edit: edit} }

// variant is RFC 9293 with a variant, on a scenario.
func variant(scenario, name string) Side { return Side{Scenario: scenario, Variant: name} }

// plain is RFC 9293 as it stands, on a scenario.
func plain(scenario string) Side { return Side{Scenario: scenario} }

// defect is a case in which a defective table is mended by RFC 9293 as it stands.
func defect(scenario, edit string, broken ...string) Case {
	return Case{Before: edited(scenario, edit), Broken: broken, After: plain(scenario)}
}

var all = []*Hazard{
	{"H01", "CLOSE before the connection is established: the FIN overtakes the SYN,ACK and is lost on SYN-SENT", "Han and Billington 2005",
		"the FIN is retransmitted from FIN-WAIT-1 on, the SYN,ACK before it", []Case{
			defect("early-close", "no-timer", "no-deadlock", "queue-shape"),
		}},
	{"H02", "both users CLOSE in SYN-RECEIVED: the state diagram has nobody to take the ACK of the SYN", "Bochmann",
		"the rules of 3.10.7.4 rather than the diagram: FIN-WAIT-1 takes every acknowledgment", []Case{
			defect("early-closes", "diagram-only", "no-deadlock", "next-state"),
		}},
	{"H03", "RFC 793's state diagram has no way back to LISTEN", "RFC 1122 4.2.2.8",
		"the text of RFC 9293 (MUST-11): SYN-RECEIVED knows where it came from", []Case{
			defect("figure-11", "listener-forgotten", "origin-remembered"),
			defect("figure-7", "passive-after-crossing", "origin-remembered"),
		}},
	{"H04", "figure 7 establishes on the crossing SYN,ACK, which step 1 of 3.10.7.4 never looks at", "RFC 9293 appendix A.2",
		"the acknowledgment at RCV.NXT-1 is looked at (accept-below)", []Case{
			{Before: edited("figure-7", "step-1-alone"), Broken: []string{"next-state"}, After: variant("figure-7", "a2-fix")},
		}},
	{"H05", "packet wars: two ends answer each other for ever", "RFC 9293 appendix A.2; draft-gont-tcpm-tcp-seq-validation",
		"accept-below where answers repeat a SYN or FIN; no answer to an empty segment beyond the window where probes cross", []Case{
			{Before: edited("war-simultaneous-open", "bsd-repeats-syn"), Broken: []string{"no-ack-war"}, After: edited("war-simultaneous-open", "repeats-syn-a2"),
				Except: []string{"unacceptable-gets-one-ack"}, Because: "such a stack answers other unacceptable segments by its SYN as well"},
			{Before: edited("self-connect", "bsd-repeats-syn"), Broken: []string{"no-ack-war", "no-deadlock"}, After: edited("self-connect", "repeats-syn-a2"),
				Except: []string{"unacceptable-gets-one-ack"}, Because: "as above"},
			{Before: edited("war-simultaneous-close", "bsd-repeats-fin"), Broken: []string{"no-ack-war"}, After: edited("war-simultaneous-close", "repeats-fin-a2")},
			{Before: plain("war-crossing-probes"), Broken: []string{"no-ack-war"}, After: edited("war-crossing-probes", "quiet-beyond"),
				Except: []string{"unacceptable-gets-one-ack"}, Because: "that answer is what is given up"},
		}},
	{"H06", "SYN-RECEIVED accepts SEG.ACK = SND.UNA", "RFC 793 erratum 3301", "SND.UNA < SEG.ACK", []Case{
		defect("false-answers", "erratum-3301", "no-cross-incarnation"),
	}},
	{"H07", "SYN-SENT accepts an acknowledgment that is one too low", "RFC 793 erratum 3300", "SND.UNA < SEG.ACK", []Case{
		defect("false-answers", "erratum-3300", "no-cross-incarnation"),
	}},
	{"H08", "SYN and FIN are left out of a segment's length", "RFC 793 erratum 1562", "both are counted", []Case{
		defect("handshake", "erratum-1562", "rst-form"),
	}},
	{"H09", "RFC 5961's check of a reset is made in SYN-SENT, where RCV.NXT is not set", "RFC 9293 erratum 8167", "it is not made there", []Case{
		defect("handshake", "erratum-8167", "translation"),
	}},
	{"H10", "a reset one beyond the window is challenged", "RFC 5961 erratum 4845", "the window ends before RCV.NXT+RCV.WND", []Case{
		defect("false-answers", "erratum-4845", "rst-validity"),
	}},
	{"H11", "the sender of a reset is CLOSED at once, and what it sent meets its next incarnation", "RFC 9293 3.5.2, 3.10.5, figure 5 note 3",
		"it stays in TIME-WAIT (reset-lingers); the base table reads CLOSED", []Case{
			{Before: plain("abort-again"), Broken: []string{"no-cross-incarnation", "no-ack-war"}, After: edited("abort-again", "reset-lingers")},
		}},
	{"H12", "TIME-WAIT assassination", "RFC 1337", "a reset does not end TIME-WAIT (F1)", []Case{
		{Before: plain("time-wait-assassination"), Broken: []string{"no-cross-incarnation", "refines-fifo", "no-ack-war"}, After: variant("time-wait-assassination", "rfc1337")},
	}},
	{"H13", "a connection ended by a reset has no TIME-WAIT: its segments reach the next incarnation", "RFC 9293 3.4.3, 3.6",
		"initial sequence numbers that a clock moves on", []Case{
			{Before: plain("abort-again"), Broken: []string{"no-cross-incarnation", "refines-fifo", "no-ack-war"}, After: plain("abort-again-later")},
		}},
	{"H14", "the update of a closed window is lost, and nobody asks", "RFC 1122 4.2.2.17; RFC 2525", "the persist timer probes", []Case{
		defect("lasting-window", "no-probe", "window-reopens"),
		defect("closed-window", "no-probe", "timers-send"),
	}},
	{"H15", "text on a SYN is given to the user at once, and once more by a copy", "Smith", "text is kept until ESTABLISHED", []Case{
		defect("early-text", "t-tcp", "prefix-delivery"),
	}},
	{"H16", "an old SYN between two listeners; a host that forgot its connection", "RFC 9293 3.5", "the resets of 3.5.2", []Case{
		defect("figure-11", "no-resets", "rst-on-half-open"),
		defect("figure-10", "no-resets", "rst-on-half-open"),
		defect("figure-9", "no-resets", "rst-on-half-open"),
	}},
	{"H17", "in SYN-RECEIVED a reset without ACK is ignored, and CLOSE forgets the connection", "Musuvathi and Engler 2004", "3.10.7.4 step 2, 3.10.4", []Case{
		defect("figure-11", "linux-syn-received-reset", "rst-validity"),
		defect("open-close", "linux-syn-received-close", "close-in-syn-received"),
	}},
	{"H18", "CLOSE blocks for a flush, then acts on a state that has changed meanwhile", "CycloneTCP", "the CLOSE is queued, and carried out in the state that there is", []Case{
		defect("old-duplicates", "cyclonetcp-close", "allowed-edges"),
	}},
	{"H19", "nothing is retransmitted in CLOSE-WAIT", "utcp 24", "the timer runs wherever something is unacknowledged", []Case{
		defect("half-open", "utcp-24", "timers-send"),
		defect("old-duplicates", "utcp-24-timer-off", "queue-shape"),
	}},
	{"H20", "a lost FIN is not sent again, TIME-WAIT does not acknowledge one, LAST-ACK is never left", "zephyr 46350, 46407, 67067; picotcp 10", "3.10.8, 3.10.7.4 step 8", []Case{
		defect("lossy-close", "zephyr-44507", "timers-send"),
		defect("old-duplicates", "zephyr-46407", "unacceptable-gets-one-ack"),
		defect("figure-12", "zephyr-67067", "queue-shape"),
	}},
	{"H21", "text is taken before the ACK is looked at, or without one", "tricep 30, 120", "step 5 before step 7", []Case{
		defect("after-the-end", "tricep-30", "ack-before-text"),
		defect("false-answers", "tricep-120", "ack-before-text"),
	}},
	{"H22", "FIN-WAIT-1 leads to CLOSING while our own FIN is unsent", "smoltcp 279", "CLOSING still sends text and FIN", []Case{
		defect("closed-window", "smoltcp-279", "no-deadlock"),
	}},
	{"H23", "a reset and its challenge answer each other for ever; a reset is answered by an ACK", "FreeRTOS-Plus-TCP 1235; smoltcp 338", "the challenge says RCV.NXT; a reset outside the window draws nothing", []Case{
		defect("unread", "freertos-1235", "no-ack-war"),
		defect("simultaneous-open", "smoltcp-338", "rst-validity"),
	}},
	{"H24", "a segment with an old acknowledgment is dropped with its text", "smoltcp 12", "only the acknowledgment is ignored", []Case{
		defect("old-duplicates", "smoltcp-12", "acceptability"),
	}},
	{"H25", "any acknowledgment completes the handshake", "nonos 201", "SND.UNA < SEG.ACK =< SND.NXT", []Case{
		defect("false-answers", "nonos-201", "no-cross-incarnation"),
	}},
	{"H26", "a partly old segment is dropped; one outside the window is not acknowledged", "contiki-ng 3126; lneto 45", "what is new is taken; whoever is lost is told", []Case{
		defect("resegmented", "contiki-ng-3126", "acceptability"),
		defect("figure-9", "lneto-45", "unacceptable-gets-one-ack"),
	}},
	{"H27", "a FIN that comes with the ACK of ours, or with PSH, is mishandled", "zephyr 37842", "step 8 after step 5, whatever else is set", []Case{
		defect("figure-12", "zephyr-37842", "acceptability"),
		defect("old-duplicates", "fin-with-ack-closing", "next-state"),
		defect("old-duplicates", "fin-with-ack-ignored", "acceptability"),
	}},
	{"H28", "an ACK that comes after the reset revives the connection", "opte 442", "CLOSED has no TCB", []Case{
		defect("figure-10", "opte-442", "rst-on-half-open"),
	}},
	{"H29", "departures of real stacks: silence in CLOSED, FIN despite unread text, reset on CLOSE with unread text", "Fiterau-Brostean et al. 2016",
		"resets where 3.10.7.1 wants them; the third is a reading of its own (half-duplex-close)", []Case{
			defect("figure-10", "silent-closed", "rst-on-half-open"),
			defect("unread", "gvisor-1449", "no-silent-loss"),
			{Before: edited("any-call", "reset-on-unread"), Broken: []string{"next-state"}, After: edited("any-call", "half-duplex")},
		}},
	{"H30", "a blind guess resets a connection, or puts an octet into it and desynchronizes it", "RFC 5961; Pacheco et al. 2022", "RFC 5961: challenges, and old acknowledgments are refused", []Case{
		{Before: variant("blind-reset", "rfc793"), Broken: []string{"no-cross-incarnation"}, After: variant("blind-reset", "rfc5961")},
		{Before: plain("blind-text"), Broken: []string{"prefix-delivery", "refines-fifo", "no-ack-war"}, After: variant("blind-text", "rfc5961")},
	}},
}
