\* A row fires, and the end enters a state.
Fires(s, row, state) ==
  IF Assert(Len(s.fired) < MostFired, "an event has no end")
  THEN [s EXCEPT !.state = state, !.fired = Append(@, row), !.been = @ \cup {state}]
  ELSE s

\* Not exactly one row of a check applies: the event ends there.
Wrong(s) == [s EXCEPT !.wrong = TRUE]

Sends(sent, g) ==
  IF Assert(Len(sent) < MostSent, "an event sends without end") THEN Append(sent, g) ELSE sent

\* The segment's text is the next of the stream.
Accept(s) ==
  IF Assert(Len(s.taken) < MostTaken, "an event takes text without end")
  THEN [s EXCEPT !.taken = Append(@, s.SEG_TXT)]
  ELSE s

\* Text is held in the order of its numbers, so that it does not matter how it came.
HeldBefore(h, o) ==
  IF h.seq # o.seq THEN h.seq \prec o.seq
  ELSE IF h.text # o.text THEN Less(h.text, o.text)
  ELSE IF h.fin # o.fin THEN o.fin
  ELSE h.tag < o.tag

\* Keep the segment's text and FIN, and not twice.
Hold(s) ==
  LET n    == s.HLD_CNT
      one  == [seq |-> s.SEG_SEQ, text |-> s.SEG_TXT, fin |-> s.CTL_FIN = 1, tag |-> s.tag]
      held == SubSeq(s.held, 1, n)
      at   == CHOOSE i \in 1..(n + 1) :
                /\ i = n + 1 \/ HeldBefore(one, held[i])
                /\ \A j \in 1..(i - 1) : ~HeldBefore(one, held[j])
      kept == SubSeq(held, 1, at - 1) \o <<one>> \o SubSeq(held, at, n) \o SubSeq(s.held, n + 2, HoldSlots)
  IN  IF (one.text = 0 /\ ~one.fin) \/ ~Less(n, s.HLD_MAX) THEN s
      ELSE IF \E i \in 1..n : held[i] = one THEN s
      ELSE [s EXCEPT !.held = kept, !.HLD_CNT = n + 1, !.HLD_SEQ = kept[1].seq]

\* Make the first segment held the current one, without what has been received since.
Release(s) ==
  LET n    == s.HLD_CNT
      h    == s.held[1]
      end  == h.seq (+) h.text
      held == SubSeq(s.held, 2, n) \o <<NothingHeld>> \o SubSeq(s.held, n + 1, HoldSlots)
  IN  IF n = 0 THEN s
      ELSE [s EXCEPT !.held = held, !.HLD_CNT = n - 1, !.HLD_SEQ = held[1].seq, !.tag = h.tag,
             !.SEG_SEQ = s.RCV_NXT, !.SEG_TXT = IF s.RCV_NXT \prec end THEN end (-) s.RCV_NXT ELSE 0,
             !.CTL_FIN = Flag(h.fin /\ s.RCV_NXT \preceq end),
             !.CTL_SYN = 0, !.CTL_URG = 0, !.CTL_PSH = 0]
