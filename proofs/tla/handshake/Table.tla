------------------------------- MODULE Table -------------------------------
\* RFC 9293 section 3.10: written by tcpcheck export tla.
\* The comments spell words and rows in the notation of docs/table.md.
EXTENDS Integers, Sequences, TLC

\* Numbers modulo 2^32 (RFC 9293, 3.4), as TLC's integers have them: 32 bits with a sign,
\* so that 4294967295 is -1. TLC stops where they would overflow; here they wrap.
Most  == 2147483647
Least == -Most - 1

a (+) b ==
  IF a > 0 /\ b > Most - a THEN (a - Most - 1) + (b - Most - 1)
  ELSE IF a < 0 /\ b < Least - a THEN (a - Least) + (b - Least)
  ELSE a + b

a (-) b ==
  IF b > 0 /\ a < Least + b THEN (a - Least) + (Most - b + 1)
  ELSE IF b < 0 /\ a > Most + b THEN (a - Most - 1) + (Least - b)
  ELSE a - b

\* Before, and before or equal. Those 2^31 apart are not ordered.
a \prec b == b (-) a > 0
a \preceq b == a = b \/ a \prec b
Earlier(a, b) == IF b \prec a THEN b ELSE a
Later(a, b)   == IF a \prec b THEN b ELSE a

\* Less as numbers from 0 to 2^32 - 1.
Less(a, b) == IF (a < 0) = (b < 0) THEN a < b ELSE b < 0

Flag(b) == IF b THEN 1 ELSE 0

\* A number that sums are made of.
Small(n) == IF Assert(n >= 0, "a number is too large to be added") THEN n ELSE n


----------------------------------------------------------------------------
\* States, results, and what a TCB has.

States == {"LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT", "CLOSED"}
Synchronized == {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"}
Results == {"", "ok", "error: connection illegal for this process", "error: insufficient resources", "error: security/compartment or Diffserv value not allowed", "error: remote socket unspecified", "error: remote address is broadcast or multicast", "error: connection already exists", "error: connection does not exist", "queued", "error: connection closing", "error: connection reset", "error: connection aborted due to user timeout", "state and TCB pointer"}
Refused == {"error: connection illegal for this process", "error: insufficient resources", "error: security/compartment or Diffserv value not allowed", "error: remote socket unspecified", "error: remote address is broadcast or multicast", "error: connection already exists", "error: connection does not exist", "error: connection closing", "error: connection reset", "error: connection aborted due to user timeout"}
ControlBits == {"SYN", "FIN", "RST", "PSH", "URG", "ACK"}
NothingHeld == [seq |-> 0, text |-> 0, fin |-> FALSE, tag |-> 0]
NoneHeld == <<NothingHeld, NothingHeld, NothingHeld>>
HoldSlots == 3
MostSent == 8
MostFired == 48
MostTaken == 4

\* The TCB of an end without a connection.
NoTCB == [state |-> "CLOSED", ISS |-> 0, IRS |-> 0, SND_UNA |-> 0, SND_NXT |-> 0, SND_WND |-> 0, SND_WL1 |-> 0, SND_WL2 |-> 0, SND_UP |-> 0, MAX_SND_WND |-> 0, SND_QUE |-> 0, SND_CLS |-> 0, SND_FIN |-> 0, RCV_NXT |-> 0, RCV_WND |-> 0, RCV_UP |-> 0, RCV_UNR |-> 0, RCV_REQ |-> 0, RCV_PSH |-> 0, RCV_URG |-> 0, TCB_PASSIVE |-> 0, TCB_WILD |-> 0, TCB_REMOTE |-> 0, TMR_RTX |-> 0, TMR_TW |-> 0, HLD_CNT |-> 0, HLD_SEQ |-> 0, held |-> <<>>]

\* Sequence numbers are 32-bit words, counts are small.
Held == [seq: Int, text: Nat, fin: BOOLEAN, tag: Nat]
TCBs == [
  state: States,
  ISS: Int, \* initial send sequence number
  IRS: Int, \* initial receive sequence number
  SND_UNA: Int, \* oldest unacknowledged sequence number
  SND_NXT: Int, \* next sequence number to be sent
  SND_WND: Nat, \* send window, an offset from SND.UNA
  SND_WL1: Int, \* SEG.SEQ of the last window update
  SND_WL2: Int, \* SEG.ACK of the last window update
  SND_UP: Int, \* send urgent pointer
  MAX_SND_WND: Nat, \* largest window the peer has ever offered (RFC 5961)
  SND_QUE: Nat, \* octets SENT by the user and not yet segmentized
  SND_CLS: {0, 1}, \* a CLOSE waits for the octets before it
  SND_FIN: {0, 1}, \* the FIN has been sent; it is the octet before SND.NXT
  RCV_NXT: Int, \* next sequence number expected
  RCV_WND: Nat, \* receive window
  RCV_UP: Int, \* receive urgent pointer
  RCV_UNR: Nat, \* octets taken and not yet passed to the user
  RCV_REQ: Nat, \* octets that queued RECEIVEs ask for
  RCV_PSH: {0, 1}, \* a PUSH was seen and not yet reported
  RCV_URG: {0, 1}, \* the user has been told of urgent data
  TCB_PASSIVE: {0, 1}, \* the connection comes from a passive OPEN
  TCB_WILD: {0, 1}, \* the OPEN left the remote socket unspecified
  TCB_REMOTE: {0, 1}, \* the remote socket is specified
  TMR_RTX: {0, 1}, \* the retransmission timer runs
  TMR_TW: {0, 1}, \* the time-wait timer runs
  HLD_CNT: Nat, \* segments held for later processing
  HLD_SEQ: Int, \* first sequence number held
  held: Seq(Held)]

----------------------------------------------------------------------------
\* Terms: numbers that several words use.

\* CTL.SYN + SEG.TXT + CTL.FIN: octets of the segment in sequence space, counting SYN and FIN
SEG_LEN(s) == ((s.CTL_SYN (+) s.SEG_TXT) (+) s.CTL_FIN)
\* SEG.SEQ + SEG.LEN - 1: last sequence number of the segment
SEG_LAST(s) == ((s.SEG_SEQ (+) SEG_LEN(s)) (-) 1)
\* RCV.NXT + RCV.WND: first sequence number beyond the receive window
RCV_END(s) == (s.RCV_NXT (+) s.RCV_WND)
\* max(SND.NXT, SND.UNA + SND.WND) - SND.NXT: octets that the send window still has room for
SND_ROOM(s) == (Later(s.SND_NXT, (s.SND_UNA (+) s.SND_WND)) (-) s.SND_NXT)
\* min(SND.QUE, min(SND.MSS, SND.ROOM)): octets of text that can be sent now
SEND_LEN(s) == Earlier(s.SND_QUE, Earlier(s.SND_MSS, SND_ROOM(s)))
\* min(SND.MSS, SND.NXT - SND.FIN - SND.UNA): octets of text at the front of the retransmission queue
RTX_LEN(s) == Earlier(s.SND_MSS, ((s.SND_NXT (-) s.SND_FIN) (-) s.SND_UNA))
\* min(RCV.UNR + SEG.TXT, max(RCV.REQ, RCV.STD)): octets that arriving text lets pass to waiting RECEIVEs
PASS_LEN(s) == Earlier((s.RCV_UNR (+) s.SEG_TXT), Later(s.RCV_REQ, s.RCV_STD))

----------------------------------------------------------------------------
\* Facts: what a row may ask for.

\* call-denied: CALL.DENIED = 1. The caller has no access to the local socket.
is_call_denied(s) == (s.CALL_DENIED = 1)
\* call-forbidden: CALL.FORBIDDEN = 1. The security or Diffserv value is not allowed for this user.
is_call_forbidden(s) == (s.CALL_FORBIDDEN = 1)
\* call-full: CALL.FULL = 1. There is no room for a TCB or to queue the request.
is_call_full(s) == (s.CALL_FULL = 1)
\* call-multicast: CALL.MULTI = 1. The remote address is a broadcast or multicast address.
is_call_multicast(s) == (s.CALL_MULTI = 1)
\* call-active: CALL.ACTIVE = 1. The OPEN is active.
is_call_active(s) == (s.CALL_ACTIVE = 1)
\* remote-named: CALL.REMOTE = 1 or TCB.REMOTE = 1. The remote socket is specified, in this call or before.
is_remote_named(s) == ((s.CALL_REMOTE = 1) \/ (s.TCB_REMOTE = 1))
\* call-urgent: CALL.URG = 1. The SEND carries the URGENT flag.
is_call_urgent(s) == (s.CALL_URG = 1)
\* seg-syn: CTL.SYN = 1. The SYN bit is on.
is_seg_syn(s) == (s.CTL_SYN = 1)
\* seg-ack: CTL.ACK = 1. The ACK bit is on.
is_seg_ack(s) == (s.CTL_ACK = 1)
\* seg-rst: CTL.RST = 1. The RST bit is on.
is_seg_rst(s) == (s.CTL_RST = 1)
\* seg-fin: CTL.FIN = 1. The FIN bit is on.
is_seg_fin(s) == (s.CTL_FIN = 1)
\* seg-urg: CTL.URG = 1. The URG bit is on.
is_seg_urg(s) == (s.CTL_URG = 1)
\* seg-text: SEG.TXT > 0. The segment has text.
is_seg_text(s) == (0 \prec s.SEG_TXT)
\* security-differs: SEG.SEC = 1. Security or compartment do not exactly match the TCB's.
is_security_differs(s) == (s.SEG_SEC = 1)
\* invalid-address: SEG.SRC = 1. The source or destination can be no end of a connection.
is_invalid_address(s) == (s.SEG_SRC = 1)
\* acceptable: SEG.LEN = 0 and RCV.WND = 0 and SEG.SEQ = RCV.NXT or SEG.LEN = 0 and RCV.WND > 0 and RCV.NXT =< SEG.SEQ < RCV.END or SEG.LEN > 0 and RCV.WND > 0 and (RCV.NXT =< SEG.SEQ < RCV.END or RCV.NXT =< SEG.LAST < RCV.END). The segment passes the acceptability test of Table 6; its third row, text against a closed window, never passes.
is_acceptable(s) == (((((SEG_LEN(s) = 0) /\ (s.RCV_WND = 0)) /\ (s.SEG_SEQ = s.RCV_NXT)) \/ (((SEG_LEN(s) = 0) /\ (0 \prec s.RCV_WND)) /\ ((s.RCV_NXT \preceq s.SEG_SEQ) /\ (s.SEG_SEQ \prec RCV_END(s))))) \/ (((0 \prec SEG_LEN(s)) /\ (0 \prec s.RCV_WND)) /\ (((s.RCV_NXT \preceq s.SEG_SEQ) /\ (s.SEG_SEQ \prec RCV_END(s))) \/ ((s.RCV_NXT \preceq SEG_LAST(s)) /\ (SEG_LAST(s) \prec RCV_END(s))))))
\* seq-exact: SEG.SEQ = RCV.NXT. The segment begins where the next octet is expected.
is_seq_exact(s) == (s.SEG_SEQ = s.RCV_NXT)
\* seq-old: SEG.SEQ < RCV.NXT. The segment begins with octets already received.
is_seq_old(s) == (s.SEG_SEQ \prec s.RCV_NXT)
\* seq-below: SEG.SEQ = RCV.NXT - 1 and SEG.LEN =< 1. The segment is at most the one octet before the window.
is_seq_below(s) == ((s.SEG_SEQ = (s.RCV_NXT (-) 1)) /\ (SEG_LEN(s) \preceq 1))
\* below-with-ack: seq-below and seg-ack. The octet is old, but the acknowledgment behind it may be news.
is_below_with_ack(s) == (is_seq_below(s) /\ is_seg_ack(s))
\* excused: SEG.LEN > 0 and RCV.WND = 0 and SEG.SEQ = RCV.NXT and (CTL.ACK = 1 or CTL.RST = 1). The segment is in order and brings an ACK or RST, but the window is closed to its text.
is_excused(s) == ((((0 \prec SEG_LEN(s)) /\ (s.RCV_WND = 0)) /\ (s.SEG_SEQ = s.RCV_NXT)) /\ ((s.CTL_ACK = 1) \/ (s.CTL_RST = 1)))
\* ahead: SEG.SEQ > RCV.NXT and SEG.LEN > 0. The segment's text or FIN lies beyond a hole.
is_ahead(s) == ((s.RCV_NXT \prec s.SEG_SEQ) /\ (0 \prec SEG_LEN(s)))
\* new-syn: CTL.SYN = 1 and CTL.ACK = 0 and CTL.RST = 0 and SEG.SEC = 0 and SEG.SEQ > RCV.NXT. A request numbered above everything the last incarnation used.
is_new_syn(s) == (((((s.CTL_SYN = 1) /\ (s.CTL_ACK = 0)) /\ (s.CTL_RST = 0)) /\ (s.SEG_SEC = 0)) /\ (s.RCV_NXT \prec s.SEG_SEQ))
\* ack-acceptable: SND.UNA < SEG.ACK =< SND.NXT. The segment acknowledges something new that was sent.
is_ack_acceptable(s) == ((s.SND_UNA \prec s.SEG_ACK) /\ (s.SEG_ACK \preceq s.SND_NXT))
\* ack-duplicate: SEG.ACK =< SND.UNA. The segment acknowledges nothing new.
is_ack_duplicate(s) == (s.SEG_ACK \preceq s.SND_UNA)
\* ack-unsent: not (ack-acceptable or ack-duplicate). The segment acknowledges what was never sent: SEG.ACK > SND.NXT.
is_ack_unsent(s) == ~(is_ack_acceptable(s) \/ is_ack_duplicate(s))
\* ack-out-of-range: not SND.UNA - MAX.SND.WND =< SEG.ACK =< SND.NXT. The acknowledgment is older than any window, or of the future (RFC 5961 section 5).
is_ack_out_of_range(s) == ~(((s.SND_UNA (-) s.MAX_SND_WND) \preceq s.SEG_ACK) /\ (s.SEG_ACK \preceq s.SND_NXT))
\* window-due: SND.UNA =< SEG.ACK =< SND.NXT and (SND.WL1 < SEG.SEQ or SND.WL1 = SEG.SEQ and SND.WL2 =< SEG.ACK). The window field is newer than the one in use.
is_window_due(s) == (((s.SND_UNA \preceq s.SEG_ACK) /\ (s.SEG_ACK \preceq s.SND_NXT)) /\ ((s.SND_WL1 \prec s.SEG_SEQ) \/ ((s.SND_WL1 = s.SEG_SEQ) /\ (s.SND_WL2 \preceq s.SEG_ACK))))
\* fin-acked: SND.FIN = 1 and SND.UNA = SND.NXT. Our FIN has been sent and acknowledged.
is_fin_acked(s) == ((s.SND_FIN = 1) /\ (s.SND_UNA = s.SND_NXT))
\* urgent-ahead: max(RCV.UP, SEG.UP) > RCV.NXT - RCV.UNR. The urgent pointer is in advance of the data consumed.
is_urgent_ahead(s) == ((s.RCV_NXT (-) s.RCV_UNR) \prec Later(s.RCV_UP, s.SEG_UP))
\* urgent-told: RCV.URG = 1. The user is still in urgent mode.
is_urgent_told(s) == (s.RCV_URG = 1)
\* hold-room: HLD.MAX > HLD.CNT. There is room to hold a segment.
is_hold_room(s) == (s.HLD_CNT \prec s.HLD_MAX)
\* held-ready: HLD.CNT > 0 and HLD.SEQ =< RCV.NXT. The hole before a held segment is filled.
is_held_ready(s) == ((0 \prec s.HLD_CNT) /\ (s.HLD_SEQ \preceq s.RCV_NXT))
\* opened-passively: TCB.PASSIVE = 1. The connection comes from a passive OPEN.
is_opened_passively(s) == (s.TCB_PASSIVE = 1)
\* unread: RCV.UNR > 0. Text waits for the user.
is_unread(s) == (0 \prec s.RCV_UNR)
\* enough: RCV.UNR > 0 and RCV.UNR >= CALL.LEN. Enough text waits to satisfy the RECEIVE.
is_enough(s) == ((0 \prec s.RCV_UNR) /\ (s.CALL_LEN \preceq s.RCV_UNR))
\* text-queued: SND.QUE > 0. The user's octets wait to be segmentized.
is_text_queued(s) == (0 \prec s.SND_QUE)
\* send-issued: SND.QUE > 0 or SND.NXT > ISS + 1. A SEND has been issued: its octets wait, or have left with the SYN.
is_send_issued(s) == ((0 \prec s.SND_QUE) \/ ((s.ISS (+) 1) \prec s.SND_NXT))
\* text-fits: SEND.LEN > 0. There are octets to send and the window has room for some.
is_text_fits(s) == (0 \prec SEND_LEN(s))
\* urgent-pending: SND.UP > SND.NXT. The next octets to be sent are urgent.
is_urgent_pending(s) == (s.SND_NXT \prec s.SND_UP)
\* close-waits: SND.CLS = 1. A CLOSE is queued.
is_close_waits(s) == (s.SND_CLS = 1)
\* ack-owed: ACK.DUE = 1. This event owes the peer an acknowledgment.
is_ack_owed(s) == (s.ACK_DUE = 1)
\* outstanding: SND.UNA < SND.NXT. The retransmission queue is not empty.
is_outstanding(s) == (s.SND_UNA \prec s.SND_NXT)
\* syn-outstanding: SND.UNA = ISS and SND.UNA < SND.NXT. Our SYN is at the front of the retransmission queue.
is_syn_outstanding(s) == ((s.SND_UNA = s.ISS) /\ (s.SND_UNA \prec s.SND_NXT))
\* text-outstanding: RTX.LEN > 0. Text is at the front of the retransmission queue.
is_text_outstanding(s) == (0 \prec RTX_LEN(s))
\* urgent-outstanding: SND.UP > SND.UNA. Text at the front of the retransmission queue is urgent.
is_urgent_outstanding(s) == (s.SND_UNA \prec s.SND_UP)
\* window-shut: SND.QUE > 0 and SEND.LEN = 0 and SND.UNA = SND.NXT. Text waits, the send window is closed and nothing is on the way.
is_window_shut(s) == (((0 \prec s.SND_QUE) /\ (SEND_LEN(s) = 0)) /\ (s.SND_UNA = s.SND_NXT))
\* hard-error: MSG.HARD = 1. The message reports destination unreachable, codes 2 to 4.
is_hard_error(s) == (s.MSG_HARD = 1)
\* source-quench: MSG.QUENCH = 1. The message is a Source Quench.
is_source_quench(s) == (s.MSG_QUENCH = 1)

----------------------------------------------------------------------------
\* An end in the middle of an event.

\* TCB t, with the call c or the segment g, and what its host gives it. The fields in
\* small letters are what comes of the event.
Load(t, c, g, host) == [
  state |-> t.state,
  ISS |-> t.ISS,
  IRS |-> t.IRS,
  SND_UNA |-> t.SND_UNA,
  SND_NXT |-> t.SND_NXT,
  SND_WND |-> t.SND_WND,
  SND_WL1 |-> t.SND_WL1,
  SND_WL2 |-> t.SND_WL2,
  SND_UP |-> t.SND_UP,
  MAX_SND_WND |-> t.MAX_SND_WND,
  SND_QUE |-> t.SND_QUE,
  SND_CLS |-> t.SND_CLS,
  SND_FIN |-> t.SND_FIN,
  RCV_NXT |-> t.RCV_NXT,
  RCV_WND |-> t.RCV_WND,
  RCV_UP |-> t.RCV_UP,
  RCV_UNR |-> t.RCV_UNR,
  RCV_REQ |-> t.RCV_REQ,
  RCV_PSH |-> t.RCV_PSH,
  RCV_URG |-> t.RCV_URG,
  TCB_PASSIVE |-> t.TCB_PASSIVE,
  TCB_WILD |-> t.TCB_WILD,
  TCB_REMOTE |-> t.TCB_REMOTE,
  TMR_RTX |-> t.TMR_RTX,
  TMR_TW |-> t.TMR_TW,
  HLD_CNT |-> t.HLD_CNT,
  HLD_SEQ |-> t.HLD_SEQ,
  SEG_SEQ |-> g.seq,
  SEG_ACK |-> g.ack,
  SEG_WND |-> g.wnd,
  SEG_UP |-> g.up,
  SEG_TXT |-> g.text,
  SEG_SEC |-> Flag(g.foreign),
  SEG_SRC |-> Flag(g.bogus),
  CTL_SYN |-> Flag("SYN" \in g.ctl),
  CTL_ACK |-> Flag("ACK" \in g.ctl),
  CTL_RST |-> Flag("RST" \in g.ctl),
  CTL_FIN |-> Flag("FIN" \in g.ctl),
  CTL_URG |-> Flag("URG" \in g.ctl),
  CTL_PSH |-> Flag("PSH" \in g.ctl),
  CALL_LEN |-> c.len,
  CALL_ACTIVE |-> Flag(c.active),
  CALL_REMOTE |-> Flag(c.remote),
  CALL_URG |-> Flag(c.urgent),
  CALL_DENIED |-> Flag(c.denied),
  CALL_FORBIDDEN |-> Flag(c.forbidden),
  CALL_MULTI |-> Flag(c.multicast),
  CALL_FULL |-> Flag(c.full),
  MSG_HARD |-> Flag(c.hard),
  MSG_QUENCH |-> Flag(c.quench),
  ACK_DUE |-> 0,
  NEW_ISS |-> host.iss,
  RCV_BUF |-> host.buffer,
  RCV_STD |-> host.reads,
  SND_MSS |-> host.mss,
  HLD_MAX |-> host.hold,
  held |-> SubSeq(t.held \o NoneHeld, 1, HoldSlots), tag |-> g.tag, sent |-> <<>>, taken |-> <<>>, signals |-> {}, result |-> "", answer |-> "",
  fired |-> <<>>, been |-> {}, sends |-> FALSE, wrong |-> FALSE]

Store(s) == [
  state |-> s.state,
  ISS |-> s.ISS,
  IRS |-> s.IRS,
  SND_UNA |-> s.SND_UNA,
  SND_NXT |-> s.SND_NXT,
  SND_WND |-> s.SND_WND,
  SND_WL1 |-> s.SND_WL1,
  SND_WL2 |-> s.SND_WL2,
  SND_UP |-> s.SND_UP,
  MAX_SND_WND |-> s.MAX_SND_WND,
  SND_QUE |-> s.SND_QUE,
  SND_CLS |-> s.SND_CLS,
  SND_FIN |-> s.SND_FIN,
  RCV_NXT |-> s.RCV_NXT,
  RCV_WND |-> s.RCV_WND,
  RCV_UP |-> s.RCV_UP,
  RCV_UNR |-> s.RCV_UNR,
  RCV_REQ |-> s.RCV_REQ,
  RCV_PSH |-> s.RCV_PSH,
  RCV_URG |-> s.RCV_URG,
  TCB_PASSIVE |-> s.TCB_PASSIVE,
  TCB_WILD |-> s.TCB_WILD,
  TCB_REMOTE |-> s.TCB_REMOTE,
  TMR_RTX |-> s.TMR_RTX,
  TMR_TW |-> s.TMR_TW,
  HLD_CNT |-> s.HLD_CNT,
  HLD_SEQ |-> s.HLD_SEQ,
  held |-> SubSeq(s.held, 1, IF s.HLD_CNT \in 0..HoldSlots THEN s.HLD_CNT ELSE HoldSlots)]

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


\* Forget the TCB; what belongs to the event stays, and nothing is owed any more.
Delete(s) == [s EXCEPT !.ISS = 0, !.IRS = 0, !.SND_UNA = 0, !.SND_NXT = 0, !.SND_WND = 0, !.SND_WL1 = 0, !.SND_WL2 = 0, !.SND_UP = 0, !.MAX_SND_WND = 0, !.SND_QUE = 0, !.SND_CLS = 0, !.SND_FIN = 0, !.RCV_NXT = 0, !.RCV_WND = 0, !.RCV_UP = 0, !.RCV_UNR = 0, !.RCV_REQ = 0, !.RCV_PSH = 0, !.RCV_URG = 0, !.TCB_PASSIVE = 0, !.TCB_WILD = 0, !.TCB_REMOTE = 0, !.TMR_RTX = 0, !.TMR_TW = 0, !.HLD_CNT = 0, !.HLD_SEQ = 0, !.ACK_DUE = 0, !.held = NoneHeld]

----------------------------------------------------------------------------
\* Effects: what a row may do. The statements of one happen at once.

\* create-tcb: RCV.WND <- RCV.BUF; TCB.REMOTE <- CALL.REMOTE; TCB.WILD <- CALL.REMOTE = 0; TCB.PASSIVE <- CALL.ACTIVE = 0. Make a TCB and fill in what the OPEN says.
do_create_tcb(s) ==
  [s EXCEPT !.RCV_WND = s.RCV_BUF,
    !.TCB_REMOTE = s.CALL_REMOTE,
    !.TCB_WILD = Flag((s.CALL_REMOTE = 0)),
    !.TCB_PASSIVE = Flag((s.CALL_ACTIVE = 0))]
\* turn-active: TCB.PASSIVE <- 0; TCB.REMOTE <- 1. Change the connection from passive to active.
do_turn_active(s) ==
  [s EXCEPT !.TCB_PASSIVE = 0,
    !.TCB_REMOTE = 1]
\* choose-iss: ISS, SND.UNA, SND.NXT, SND.UP, SND.WL2 <- NEW.ISS. Select an initial send sequence number.
do_choose_iss(s) ==
  [s EXCEPT !.ISS = s.NEW_ISS,
    !.SND_UNA = s.NEW_ISS,
    !.SND_NXT = s.NEW_ISS,
    !.SND_UP = s.NEW_ISS,
    !.SND_WL2 = s.NEW_ISS]
\* send-syn: send <SEQ=ISS><CTL=SYN>; SND.NXT <- ISS + 1; TMR.RTX <- 1. Ask for a connection.
do_send_syn(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.ISS, ack |-> 0, text |-> 0, up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"SYN"}]),
    !.SND_NXT = (s.ISS (+) 1),
    !.TMR_RTX = 1]
\* send-syn-text: send <SEQ=ISS><LEN=min(SND.QUE, SND.MSS)><CTL=SYN>; SND.NXT <- ISS + 1 + min(SND.QUE, SND.MSS); SND.QUE <- SND.QUE - min(SND.QUE, SND.MSS); TMR.RTX <- 1. Ask for a connection and send the first octets along.
do_send_syn_text(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.ISS, ack |-> 0, text |-> Earlier(s.SND_QUE, s.SND_MSS), up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"SYN"}]),
    !.SND_NXT = ((s.ISS (+) 1) (+) Earlier(s.SND_QUE, s.SND_MSS)),
    !.SND_QUE = (s.SND_QUE (-) Earlier(s.SND_QUE, s.SND_MSS)),
    !.TMR_RTX = 1]
\* send-urgent-syn-text: send <SEQ=ISS><LEN=min(SND.QUE, SND.MSS)><UP=ISS + 1 + SND.QUE><CTL=SYN,URG>; SND.NXT <- ISS + 1 + min(SND.QUE, SND.MSS); SND.QUE <- SND.QUE - min(SND.QUE, SND.MSS); TMR.RTX <- 1. Ask for a connection, send the first octets along and say where the urgent data ends.
do_send_urgent_syn_text(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.ISS, ack |-> 0, text |-> Earlier(s.SND_QUE, s.SND_MSS), up |-> ((s.ISS (+) 1) (+) s.SND_QUE), wnd |-> s.RCV_WND, ctl |-> {"SYN", "URG"}]),
    !.SND_NXT = ((s.ISS (+) 1) (+) Earlier(s.SND_QUE, s.SND_MSS)),
    !.SND_QUE = (s.SND_QUE (-) Earlier(s.SND_QUE, s.SND_MSS)),
    !.TMR_RTX = 1]
\* send-syn-ack: send <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>; SND.NXT <- ISS + 1; TMR.RTX <- 1. Ask for the other direction and acknowledge the peer's SYN.
do_send_syn_ack(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.ISS, ack |-> s.RCV_NXT, text |-> 0, up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"SYN", "ACK"}]),
    !.SND_NXT = (s.ISS (+) 1),
    !.TMR_RTX = 1]
\* take-syn: IRS, RCV.UP <- SEG.SEQ; RCV.NXT, SEG.SEQ <- SEG.SEQ + 1; CTL.SYN <- 0. Take the peer's initial sequence number; the SYN is then done with.
do_take_syn(s) ==
  [s EXCEPT !.IRS = s.SEG_SEQ,
    !.RCV_UP = s.SEG_SEQ,
    !.RCV_NXT = (s.SEG_SEQ (+) 1),
    !.SEG_SEQ = (s.SEG_SEQ (+) 1),
    !.CTL_SYN = 0]
\* fill-remote: TCB.REMOTE <- 1. The segment says who the peer is.
do_fill_remote(s) ==
  [s EXCEPT !.TCB_REMOTE = 1]
\* keep-rest: hold. Keep other controls and text until the connection is established.
do_keep_rest(s) ==
  LET s1 == Hold(s) IN s1
\* reset-window: SND.WND, MAX.SND.WND <- SEG.WND; SND.WL1 <- IRS; SND.WL2 <- SND.UNA. Take the send window from the peer's SYN.
do_reset_window(s) ==
  [s EXCEPT !.SND_WND = s.SEG_WND,
    !.MAX_SND_WND = s.SEG_WND,
    !.SND_WL1 = s.IRS,
    !.SND_WL2 = s.SND_UNA]
\* reopen: delete; RCV.WND <- RCV.BUF; TCB.REMOTE <- 1. Start the new incarnation from an empty TCB.
do_reopen(s) ==
  LET s1 == Delete(s) IN [s1 EXCEPT !.RCV_WND = s1.RCV_BUF,
    !.TCB_REMOTE = 1]
\* return-to-listen: ISS, IRS, SND.UNA, SND.NXT, SND.WND, SND.WL1, SND.WL2, SND.UP, MAX.SND.WND, RCV.NXT, RCV.UP, HLD.CNT, HLD.SEQ, TMR.RTX <- 0; TCB.REMOTE <- TCB.WILD = 0; RCV.WND <- RCV.BUF. Flush the retransmission queue and wait for a request again; calls queued by the user stay.
do_return_to_listen(s) ==
  [s EXCEPT !.ISS = 0,
    !.IRS = 0,
    !.SND_UNA = 0,
    !.SND_NXT = 0,
    !.SND_WND = 0,
    !.SND_WL1 = 0,
    !.SND_WL2 = 0,
    !.SND_UP = 0,
    !.MAX_SND_WND = 0,
    !.RCV_NXT = 0,
    !.RCV_UP = 0,
    !.HLD_CNT = 0,
    !.HLD_SEQ = 0,
    !.TMR_RTX = 0,
    !.TCB_REMOTE = Flag((s.TCB_WILD = 0)),
    !.RCV_WND = s.RCV_BUF]
\* flush-queues: SND.UNA <- SND.NXT; SND.QUE, SND.CLS, RCV.UNR, RCV.REQ, RCV.PSH, RCV.URG, HLD.CNT, HLD.SEQ <- 0. Throw away all that was queued to send, to retransmit and to receive.
do_flush_queues(s) ==
  [s EXCEPT !.SND_UNA = s.SND_NXT,
    !.SND_QUE = 0,
    !.SND_CLS = 0,
    !.RCV_UNR = 0,
    !.RCV_REQ = 0,
    !.RCV_PSH = 0,
    !.RCV_URG = 0,
    !.HLD_CNT = 0,
    !.HLD_SEQ = 0]
\* delete-tcb: delete. Flush all queues and forget the connection.
do_delete_tcb(s) ==
  LET s1 == Delete(s) IN s1
\* return-ok: return "ok". The call succeeds.
do_return_ok(s) ==
  [s EXCEPT !.result = "ok"]
\* return-illegal: return "error: connection illegal for this process". The caller may not use this connection.
do_return_illegal(s) ==
  [s EXCEPT !.result = "error: connection illegal for this process"]
\* return-insufficient: return "error: insufficient resources". There is no room.
do_return_insufficient(s) ==
  [s EXCEPT !.result = "error: insufficient resources"]
\* return-not-allowed: return "error: security/compartment or Diffserv value not allowed". The user may not ask for that.
do_return_not_allowed(s) ==
  [s EXCEPT !.result = "error: security/compartment or Diffserv value not allowed"]
\* return-unspecified: return "error: remote socket unspecified". The call needs to know the peer.
do_return_unspecified(s) ==
  [s EXCEPT !.result = "error: remote socket unspecified"]
\* return-invalid: return "error: remote address is broadcast or multicast". No connection can have that peer.
do_return_invalid(s) ==
  [s EXCEPT !.result = "error: remote address is broadcast or multicast"]
\* return-exists: return "error: connection already exists". There is a connection already.
do_return_exists(s) ==
  [s EXCEPT !.result = "error: connection already exists"]
\* return-not-exist: return "error: connection does not exist". There is no connection.
do_return_not_exist(s) ==
  [s EXCEPT !.result = "error: connection does not exist"]
\* return-queued: return "queued". The call waits.
do_return_queued(s) ==
  [s EXCEPT !.result = "queued"]
\* return-closing: return "error: connection closing". It is too late for the call.
do_return_closing(s) ==
  [s EXCEPT !.result = "error: connection closing"]
\* return-state: return "state and TCB pointer". Report the state.
do_return_state(s) ==
  [s EXCEPT !.result = "state and TCB pointer"]
\* queue-text: SND.QUE <- SND.QUE + CALL.LEN. Queue the octets to be sent.
do_queue_text(s) ==
  [s EXCEPT !.SND_QUE = (s.SND_QUE (+) s.CALL_LEN)]
\* mark-urgent: SND.UP <- SND.NXT + SND.QUE. Everything up to here is urgent.
do_mark_urgent(s) ==
  [s EXCEPT !.SND_UP = (s.SND_NXT (+) s.SND_QUE)]
\* queue-receive: RCV.REQ <- RCV.REQ + CALL.LEN. Queue the request.
do_queue_receive(s) ==
  [s EXCEPT !.RCV_REQ = (s.RCV_REQ (+) s.CALL_LEN)]
\* pass-text: RCV.UNR <- RCV.UNR - min(RCV.UNR, CALL.LEN); RCV.PSH <- 0; RCV.URG <- RCV.URG = 1 and RCV.UP > RCV.NXT - RCV.UNR + min(RCV.UNR, CALL.LEN). Pass text to the user, mark a PUSH, and leave urgent mode when its data is consumed.
do_pass_text(s) ==
  [s EXCEPT !.RCV_UNR = (s.RCV_UNR (-) Earlier(s.RCV_UNR, s.CALL_LEN)),
    !.RCV_PSH = 0,
    !.RCV_URG = Flag(((s.RCV_URG = 1) /\ (((s.RCV_NXT (-) s.RCV_UNR) (+) Earlier(s.RCV_UNR, s.CALL_LEN)) \prec s.RCV_UP)))]
\* update-window: RCV.WND <- RCV.BUF - RCV.UNR; ACK.DUE <- 1. Offer the space that has become free.
do_update_window(s) ==
  [s EXCEPT !.RCV_WND = (s.RCV_BUF (-) s.RCV_UNR),
    !.ACK_DUE = 1]
\* queue-close: SND.CLS <- 1. Queue the CLOSE behind the octets SENT before it.
do_queue_close(s) ==
  [s EXCEPT !.SND_CLS = 1]
\* answer-reset: answer "error: connection reset". Outstanding SENDs and RECEIVEs are answered: reset.
do_answer_reset(s) ==
  [s EXCEPT !.answer = "error: connection reset"]
\* answer-closing: answer "error: connection closing". Outstanding RECEIVEs are answered: closing.
do_answer_closing(s) ==
  [s EXCEPT !.answer = "error: connection closing"]
\* answer-timeout: answer "error: connection aborted due to user timeout". Outstanding calls are answered: timed out.
do_answer_timeout(s) ==
  [s EXCEPT !.answer = "error: connection aborted due to user timeout"]
\* tell-reset: signal "connection reset". Tell the user that the peer has reset the connection.
do_tell_reset(s) ==
  [s EXCEPT !.signals = @ \cup {"connection reset"}]
\* tell-refused: signal "connection refused". Tell the user that the peer does not want the connection.
do_tell_refused(s) ==
  [s EXCEPT !.signals = @ \cup {"connection refused"}]
\* tell-timeout: signal "connection aborted due to user timeout". Tell the user that the peer did not answer in time.
do_tell_timeout(s) ==
  [s EXCEPT !.signals = @ \cup {"connection aborted due to user timeout"}]
\* tell-urgent: signal "urgent data". Tell the user that urgent data is coming.
do_tell_urgent(s) ==
  [s EXCEPT !.signals = @ \cup {"urgent data"}]
\* tell-sent: signal "SENDs acknowledged". SENDs that are fully acknowledged return ok.
do_tell_sent(s) ==
  [s EXCEPT !.signals = @ \cup {"SENDs acknowledged"}]
\* tell-closed: signal "CLOSE acknowledged". The CLOSE returns ok; the TCB stays.
do_tell_closed(s) ==
  [s EXCEPT !.signals = @ \cup {"CLOSE acknowledged"}]
\* tell-soft-error: signal "soft error". Report the error; it may pass.
do_tell_soft_error(s) ==
  [s EXCEPT !.signals = @ \cup {"soft error"}]
\* tell-hard-error: signal "hard error". Report the error.
do_tell_hard_error(s) ==
  [s EXCEPT !.signals = @ \cup {"hard error"}]
\* send-ack: send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>; ACK.DUE <- 0. Say what is expected next.
do_send_ack(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.SND_NXT, ack |-> s.RCV_NXT, text |-> 0, up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"ACK"}]),
    !.ACK_DUE = 0]
\* send-reset-by-ack: send <SEQ=SEG.ACK><CTL=RST>. A reset that the sender of the segment will believe.
do_send_reset_by_ack(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.SEG_ACK, ack |-> 0, text |-> 0, up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"RST"}])]
\* send-reset-by-seq: send <SEQ=0><ACK=SEG.SEQ + SEG.LEN><CTL=RST,ACK>. A reset for a segment that acknowledges nothing.
do_send_reset_by_seq(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> 0, ack |-> (s.SEG_SEQ (+) SEG_LEN(s)), text |-> 0, up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"RST", "ACK"}])]
\* send-abort: send <SEQ=SND.NXT><CTL=RST>. Tell the peer that the connection is gone.
do_send_abort(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.SND_NXT, ack |-> 0, text |-> 0, up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"RST"}])]
\* send-text: send <SEQ=SND.NXT><ACK=RCV.NXT><LEN=SEND.LEN><CTL=ACK>; SND.NXT <- SND.NXT + SEND.LEN; SND.QUE <- SND.QUE - SEND.LEN; TMR.RTX <- 1; ACK.DUE <- 0. Send the next octets with a piggybacked acknowledgment.
do_send_text(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.SND_NXT, ack |-> s.RCV_NXT, text |-> SEND_LEN(s), up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"ACK"}]),
    !.SND_NXT = (s.SND_NXT (+) SEND_LEN(s)),
    !.SND_QUE = (s.SND_QUE (-) SEND_LEN(s)),
    !.TMR_RTX = 1,
    !.ACK_DUE = 0]
\* send-urgent-text: send <SEQ=SND.NXT><ACK=RCV.NXT><LEN=SEND.LEN><UP=SND.UP><CTL=URG,ACK>; SND.NXT <- SND.NXT + SEND.LEN; SND.QUE <- SND.QUE - SEND.LEN; TMR.RTX <- 1; ACK.DUE <- 0. Send the next octets and where the urgent data ends.
do_send_urgent_text(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.SND_NXT, ack |-> s.RCV_NXT, text |-> SEND_LEN(s), up |-> s.SND_UP, wnd |-> s.RCV_WND, ctl |-> {"URG", "ACK"}]),
    !.SND_NXT = (s.SND_NXT (+) SEND_LEN(s)),
    !.SND_QUE = (s.SND_QUE (-) SEND_LEN(s)),
    !.TMR_RTX = 1,
    !.ACK_DUE = 0]
\* send-fin: send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=FIN,ACK>; SND.NXT <- SND.NXT + 1; SND.FIN <- 1; SND.CLS <- 0; TMR.RTX <- 1; ACK.DUE <- 0. Tell the peer that no more will be sent.
do_send_fin(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.SND_NXT, ack |-> s.RCV_NXT, text |-> 0, up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"FIN", "ACK"}]),
    !.SND_NXT = (s.SND_NXT (+) 1),
    !.SND_FIN = 1,
    !.SND_CLS = 0,
    !.TMR_RTX = 1,
    !.ACK_DUE = 0]
\* send-probe: send <SEQ=SND.NXT><ACK=RCV.NXT><LEN=1><CTL=ACK>; SND.NXT <- SND.NXT + 1; SND.QUE <- SND.QUE - 1; TMR.RTX <- 1. Send one octet into the closed window.
do_send_probe(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.SND_NXT, ack |-> s.RCV_NXT, text |-> 1, up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"ACK"}]),
    !.SND_NXT = (s.SND_NXT (+) 1),
    !.SND_QUE = (s.SND_QUE (-) 1),
    !.TMR_RTX = 1]
\* send-urgent-probe: send <SEQ=SND.NXT><ACK=RCV.NXT><LEN=1><UP=SND.UP><CTL=URG,ACK>; SND.NXT <- SND.NXT + 1; SND.QUE <- SND.QUE - 1; TMR.RTX <- 1. Send one urgent octet into the closed window.
do_send_urgent_probe(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.SND_NXT, ack |-> s.RCV_NXT, text |-> 1, up |-> s.SND_UP, wnd |-> s.RCV_WND, ctl |-> {"URG", "ACK"}]),
    !.SND_NXT = (s.SND_NXT (+) 1),
    !.SND_QUE = (s.SND_QUE (-) 1),
    !.TMR_RTX = 1]
\* send-syn-again: send <SEQ=ISS><CTL=SYN>; TMR.RTX <- 1. Send the SYN once more.
do_send_syn_again(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.ISS, ack |-> 0, text |-> 0, up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"SYN"}]),
    !.TMR_RTX = 1]
\* send-syn-ack-again: send <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>; TMR.RTX <- 1. Send our SYN once more, with the acknowledgment of the peer's.
do_send_syn_ack_again(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.ISS, ack |-> s.RCV_NXT, text |-> 0, up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"SYN", "ACK"}]),
    !.TMR_RTX = 1]
\* send-text-again: send <SEQ=SND.UNA><ACK=RCV.NXT><LEN=RTX.LEN><CTL=ACK>; TMR.RTX <- 1. Send the text at the front of the queue once more.
do_send_text_again(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.SND_UNA, ack |-> s.RCV_NXT, text |-> RTX_LEN(s), up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"ACK"}]),
    !.TMR_RTX = 1]
\* send-urgent-text-again: send <SEQ=SND.UNA><ACK=RCV.NXT><LEN=RTX.LEN><UP=SND.UP><CTL=URG,ACK>; TMR.RTX <- 1. Send the text at the front of the queue once more, and where the urgent data ends.
do_send_urgent_text_again(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.SND_UNA, ack |-> s.RCV_NXT, text |-> RTX_LEN(s), up |-> s.SND_UP, wnd |-> s.RCV_WND, ctl |-> {"URG", "ACK"}]),
    !.TMR_RTX = 1]
\* send-fin-again: send <SEQ=SND.UNA><ACK=RCV.NXT><CTL=FIN,ACK>; TMR.RTX <- 1. Send the FIN once more, with the same number.
do_send_fin_again(s) ==
  [s EXCEPT !.sent = Sends(@, [seq |-> s.SND_UNA, ack |-> s.RCV_NXT, text |-> 0, up |-> 0, wnd |-> s.RCV_WND, ctl |-> {"FIN", "ACK"}]),
    !.TMR_RTX = 1]
\* owe-ack: ACK.DUE <- 1. Acknowledge before this event ends, together with anything else that wants it.
do_owe_ack(s) ==
  [s EXCEPT !.ACK_DUE = 1]
\* trim-left: SEG.TXT <- SEG.SEQ + CTL.SYN + SEG.TXT - RCV.NXT; SEG.SEQ <- RCV.NXT; CTL.SYN <- 0. Cut off what has been received before, SYN included.
do_trim_left(s) ==
  [s EXCEPT !.SEG_TXT = (((s.SEG_SEQ (+) s.CTL_SYN) (+) s.SEG_TXT) (-) s.RCV_NXT),
    !.SEG_SEQ = s.RCV_NXT,
    !.CTL_SYN = 0]
\* trim-right: CTL.FIN <- CTL.FIN = 1 and SEG.SEQ + SEG.LEN =< RCV.END; SEG.TXT <- min(SEG.TXT, RCV.END - SEG.SEQ - CTL.SYN). Cut off what lies beyond the window, FIN included.
do_trim_right(s) ==
  [s EXCEPT !.CTL_FIN = Flag(((s.CTL_FIN = 1) /\ ((s.SEG_SEQ (+) SEG_LEN(s)) \preceq RCV_END(s)))),
    !.SEG_TXT = Earlier(s.SEG_TXT, ((RCV_END(s) (-) s.SEG_SEQ) (-) s.CTL_SYN))]
\* trim-all: SEG.SEQ <- RCV.NXT; SEG.TXT, CTL.SYN, CTL.FIN <- 0. Keep only the header: acknowledgment, window, reset and urgent pointer.
do_trim_all(s) ==
  [s EXCEPT !.SEG_SEQ = s.RCV_NXT,
    !.SEG_TXT = 0,
    !.CTL_SYN = 0,
    !.CTL_FIN = 0]
\* take-ack: SND.UNA <- SEG.ACK; TMR.RTX <- SEG.ACK < SND.NXT. Advance over what is acknowledged; the timer runs on while something is not.
do_take_ack(s) ==
  [s EXCEPT !.SND_UNA = s.SEG_ACK,
    !.TMR_RTX = Flag((s.SEG_ACK \prec s.SND_NXT))]
\* take-window: SND.WND <- SEG.WND; MAX.SND.WND <- max(MAX.SND.WND, SEG.WND); SND.WL1 <- SEG.SEQ; SND.WL2 <- SEG.ACK. Take the send window and remember which segment it came from.
do_take_window(s) ==
  [s EXCEPT !.SND_WND = s.SEG_WND,
    !.MAX_SND_WND = Later(s.MAX_SND_WND, s.SEG_WND),
    !.SND_WL1 = s.SEG_SEQ,
    !.SND_WL2 = s.SEG_ACK]
\* take-urgent: RCV.UP <- max(RCV.UP, SEG.UP); RCV.URG <- max(RCV.UP, SEG.UP) > RCV.NXT - RCV.UNR. Advance the urgent pointer.
do_take_urgent(s) ==
  [s EXCEPT !.RCV_UP = Later(s.RCV_UP, s.SEG_UP),
    !.RCV_URG = Flag(((s.RCV_NXT (-) s.RCV_UNR) \prec Later(s.RCV_UP, s.SEG_UP)))]
\* take-text: accept; RCV.NXT <- SEG.SEQ + SEG.TXT; RCV.UNR <- RCV.UNR + SEG.TXT - PASS.LEN; RCV.WND <- RCV.BUF - (RCV.UNR + SEG.TXT - PASS.LEN); RCV.REQ <- max(RCV.REQ, PASS.LEN) - PASS.LEN; RCV.PSH <- max(RCV.PSH, CTL.PSH) = 1 and RCV.UNR + SEG.TXT > PASS.LEN; RCV.URG <- RCV.URG = 1 and RCV.UP > SEG.SEQ + SEG.TXT - (RCV.UNR + SEG.TXT - PASS.LEN). Take the text, pass on what the user waits for, and offer the space that is left.
do_take_text(s) ==
  LET s1 == Accept(s) IN [s1 EXCEPT !.RCV_NXT = (s1.SEG_SEQ (+) s1.SEG_TXT),
    !.RCV_UNR = ((s1.RCV_UNR (+) s1.SEG_TXT) (-) PASS_LEN(s1)),
    !.RCV_WND = (s1.RCV_BUF (-) ((s1.RCV_UNR (+) s1.SEG_TXT) (-) PASS_LEN(s1))),
    !.RCV_REQ = (Later(s1.RCV_REQ, PASS_LEN(s1)) (-) PASS_LEN(s1)),
    !.RCV_PSH = Flag(((Later(s1.RCV_PSH, s1.CTL_PSH) = 1) /\ (PASS_LEN(s1) \prec (s1.RCV_UNR (+) s1.SEG_TXT)))),
    !.RCV_URG = Flag(((s1.RCV_URG = 1) /\ (((s1.SEG_SEQ (+) s1.SEG_TXT) (-) ((s1.RCV_UNR (+) s1.SEG_TXT) (-) PASS_LEN(s1))) \prec s1.RCV_UP)))]
\* hold-text: hold; SEG.TXT, CTL.FIN <- 0. Hold the text and FIN until the hole before them is filled.
do_hold_text(s) ==
  LET s1 == Hold(s) IN [s1 EXCEPT !.SEG_TXT = 0,
    !.CTL_FIN = 0]
\* drop-text: SEG.TXT, CTL.FIN <- 0. Let the text and FIN go; the peer will send them again.
do_drop_text(s) ==
  [s EXCEPT !.SEG_TXT = 0,
    !.CTL_FIN = 0]
\* release-text: release. Take up the segment that was held, without what has since been received.
do_release_text(s) ==
  LET s1 == Release(s) IN s1
\* take-fin: signal "connection closing"; answer "error: connection closing"; RCV.NXT <- RCV.NXT + 1; RCV.REQ <- 0; RCV.PSH <- RCV.PSH = 1 or RCV.UNR > 0; ACK.DUE <- 1. Advance over the FIN, acknowledge it, tell the user, and push what the user has not read.
do_take_fin(s) ==
  [s EXCEPT !.signals = @ \cup {"connection closing"},
    !.answer = "error: connection closing",
    !.RCV_NXT = (s.RCV_NXT (+) 1),
    !.RCV_REQ = 0,
    !.RCV_PSH = Flag(((s.RCV_PSH = 1) \/ (0 \prec s.RCV_UNR))),
    !.ACK_DUE = 1]
\* start-time-wait: TMR.TW <- 1; TMR.RTX <- 0. Start or restart the 2 MSL timer and turn off the others.
do_start_time_wait(s) ==
  [s EXCEPT !.TMR_TW = 1,
    !.TMR_RTX = 0]

----------------------------------------------------------------------------
\* The table, check by check: from an end to what it is when the event is over.

RECURSIVE Through(_), at_3_10_1_access(_), at_3_10_1_allowed(_), at_3_10_1_address(_), at_3_10_1_room(_), at_3_10_1_open(_), at_3_10_2_access(_), at_3_10_2_peer(_), at_3_10_2_room(_), at_3_10_2_send(_), at_3_10_2_urgent(_), at_3_10_3_access(_), at_3_10_3_text(_), at_3_10_3_room(_), at_3_10_3_receive(_), at_3_10_4_access(_), at_3_10_4_close(_), at_3_10_5_access(_), at_3_10_5_abort(_), at_3_10_6_access(_), at_3_10_6_status(_), at_3_10_7_1_source(_), at_3_10_7_1_closed(_), at_3_10_7_2_source(_), at_3_10_7_2_first(_), at_3_10_7_2_second(_), at_3_10_7_2_third(_), at_3_10_7_3_first(_), at_3_10_7_3_second(_), at_3_10_7_3_third(_), at_3_10_7_3_fourth(_), at_3_10_7_4_first__a_new_SYN(_), at_3_10_7_4_first(_), at_3_10_7_4_second__RFC_5961(_), at_3_10_7_4_second(_), at_3_10_7_4_third(_), at_3_10_7_4_fourth(_), at_3_10_7_4_fifth__ACK_bit(_), at_3_10_7_4_fifth__RFC_5961(_), at_3_10_7_4_fifth__SYN_RECEIVED(_), at_3_10_7_4_fifth(_), at_3_10_7_4_fifth__window(_), at_3_10_7_4_fifth__our_FIN(_), at_3_10_7_4_fifth__closed(_), at_3_10_7_4_sixth(_), at_3_10_7_4_seventh__held(_), at_3_10_7_4_seventh(_), at_3_10_7_4_eighth(_), at_3_10_7_4_held(_), at_3_10_8_user_timeout(_), at_3_10_8_retransmission_timeout(_), at_3_10_8_time_wait_timeout(_), at_3_8_6_1_persist_timeout(_), at_3_9_2_2_message(_), at_3_8_send(_), at_3_8_queued_CLOSE(_), at_3_8_FIN(_), at_3_8_acknowledge(_)

\* 3.10.1 OPEN Call

\* 3.10.1 may the caller use this connection
at_3_10_1_access(s) ==
  IF ~(s.state = "CLOSED" /\ is_call_denied(s)) THEN at_3_10_1_allowed(s) ELSE
  CASE \* open/denied (3.10.1): Whoever has no access to the local socket is told so, and nothing else.
       TRUE ->
         LET s0 == Fires(s, "open/denied", s.state)
             s1 == do_return_illegal(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.1 are the security and Diffserv value allowed
at_3_10_1_allowed(s) ==
  IF ~(s.state = "CLOSED" /\ is_call_forbidden(s)) THEN at_3_10_1_address(s) ELSE
  CASE \* open/closed/forbidden (3.10.1): What the user may not ask for is refused before a TCB is made.
       TRUE ->
         LET s0 == Fires(s, "open/closed/forbidden", s.state)
             s1 == do_return_not_allowed(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.1 can the remote address be a peer
at_3_10_1_address(s) ==
  IF ~(s.state \in {"LISTEN", "CLOSED"} /\ is_call_multicast(s)) THEN at_3_10_1_room(s) ELSE
  CASE \* open/multicast (3.9.1.1): A connection has exactly two ends, so a group can be none of them.
       TRUE ->
         LET s0 == Fires(s, "open/multicast", s.state)
             s1 == do_return_invalid(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.1 is there room
at_3_10_1_room(s) ==
  IF ~(s.state \in {"LISTEN", "CLOSED"} /\ is_call_full(s)) THEN at_3_10_1_open(s) ELSE
  CASE \* open/full (3.10.1): Without room for a TCB, or to queue the request, nothing is begun.
       TRUE ->
         LET s0 == Fires(s, "open/full", s.state)
             s1 == do_return_insufficient(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.1 open
at_3_10_1_open(s) ==
  CASE \* open/closed/passive (3.10.1): A passive OPEN waits for a request; the peer may be left open.
       s.state = "CLOSED" /\ ~is_call_active(s) ->
         LET s0 == Fires(s, "open/closed/passive", "LISTEN")
             s1 == do_create_tcb(s0)
             s2 == do_return_ok(s1)
         IN  Through(s2)
    [] \* open/closed/active/unspecified (3.10.1): An active OPEN has to say whom to call.
       s.state = "CLOSED" /\ is_call_active(s) /\ ~is_remote_named(s) ->
         LET s0 == Fires(s, "open/closed/active/unspecified", s.state)
             s1 == do_return_unspecified(s0)
         IN  Through(s1)
    [] \* open/closed/active (3.10.1): An active OPEN asks for a connection at once.
       s.state = "CLOSED" /\ is_call_active(s) /\ is_remote_named(s) ->
         LET s0 == Fires(s, "open/closed/active", "SYN-SENT")
             s1 == do_create_tcb(s0)
             s2 == do_choose_iss(s1)
             s3 == do_send_syn(s2)
             s4 == do_return_ok(s3)
         IN  Through(s4)
    [] \* open/listen/passive (3.10.1): Listening twice on one connection is refused.
       s.state = "LISTEN" /\ ~is_call_active(s) ->
         LET s0 == Fires(s, "open/listen/passive", s.state)
             s1 == do_return_exists(s0)
         IN  Through(s1)
    [] \* open/listen/active/unspecified (3.10.1): Turning active has to say whom to call.
       s.state = "LISTEN" /\ is_call_active(s) /\ ~is_remote_named(s) ->
         LET s0 == Fires(s, "open/listen/active/unspecified", s.state)
             s1 == do_return_unspecified(s0)
         IN  Through(s1)
    [] \* open/listen/active (3.10.1): A listener that is given a peer stops waiting and calls.
       s.state = "LISTEN" /\ is_call_active(s) /\ is_remote_named(s) ->
         LET s0 == Fires(s, "open/listen/active", "SYN-SENT")
             s1 == do_turn_active(s0)
             s2 == do_choose_iss(s1)
             s3 == do_send_syn(s2)
             s4 == do_return_ok(s3)
         IN  Through(s4)
    [] \* open/exists (3.10.1): One pair of sockets has one connection.
       s.state \in {"SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} ->
         LET s0 == Fires(s, "open/exists", s.state)
             s1 == do_return_exists(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.2 SEND Call

\* 3.10.2 may the caller use this connection
at_3_10_2_access(s) ==
  IF ~(s.state = "CLOSED" /\ is_call_denied(s)) THEN at_3_10_2_peer(s) ELSE
  CASE \* send/denied (3.10.2): Whoever has no access to the local socket is told so, and nothing else.
       TRUE ->
         LET s0 == Fires(s, "send/denied", s.state)
             s1 == do_return_illegal(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.2 is the remote socket specified
at_3_10_2_peer(s) ==
  IF ~(s.state = "LISTEN") THEN at_3_10_2_room(s) ELSE
  CASE \* send/listen/unspecified (3.10.2): A listener with no peer has nobody to send to.
       ~is_remote_named(s) ->
         LET s0 == Fires(s, "send/listen/unspecified", s.state)
             s1 == do_return_unspecified(s0)
         IN  Through(s1)
    [] \* send/listen/specified (3.10.2): The peer is known; the SEND may turn the connection active.
       is_remote_named(s) ->
         LET s0 == Fires(s, "send/listen/specified", s.state)
         IN  at_3_10_2_room(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.2 is there room to queue the octets
at_3_10_2_room(s) ==
  IF ~(s.state \in {"LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "CLOSE-WAIT"} /\ is_call_full(s)) THEN at_3_10_2_send(s) ELSE
  CASE \* send/full (3.10.2): Octets that cannot be remembered are not accepted.
       TRUE ->
         LET s0 == Fires(s, "send/full", s.state)
             s1 == do_return_insufficient(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.2 send
at_3_10_2_send(s) ==
  CASE \* send/closed (3.10.2): There is no connection to act on.
       s.state = "CLOSED" ->
         LET s0 == Fires(s, "send/closed", s.state)
             s1 == do_return_not_exist(s0)
         IN  Through(s1)
    [] \* send/listen (3.10.2): A SEND turns a listener active; the octets wait for ESTABLISHED.
       s.state = "LISTEN" ->
         LET s0 == Fires(s, "send/listen", "SYN-SENT")
             s1 == do_turn_active(s0)
             s2 == do_choose_iss(s1)
             s3 == do_send_syn(s2)
             s4 == do_queue_text(s3)
             s5 == do_return_queued(s4)
         IN  at_3_10_2_urgent(s5)
    [] \* send/close-queued (3.6): The CLOSE is queued, so no further SEND is accepted.
       s.state \in {"SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "CLOSE-WAIT"} /\ is_close_waits(s) ->
         LET s0 == Fires(s, "send/close-queued", s.state)
             s1 == do_return_closing(s0)
         IN  Through(s1)
    [] \* send/early (3.10.2): Octets wait until the connection is established.
       s.state \in {"SYN-SENT", "SYN-RECEIVED"} /\ ~is_close_waits(s) ->
         LET s0 == Fires(s, "send/early", s.state)
             s1 == do_queue_text(s0)
             s2 == do_return_queued(s1)
         IN  at_3_10_2_urgent(s2)
    [] \* send/open (3.10.2): Octets are segmentized and sent as far as the window lets them.
       s.state \in {"ESTABLISHED", "CLOSE-WAIT"} /\ ~is_close_waits(s) ->
         LET s0 == Fires(s, "send/open", s.state)
             s1 == do_queue_text(s0)
             s2 == do_return_ok(s1)
         IN  at_3_10_2_urgent(s2)
    [] \* send/closing (3.10.2): After CLOSE nothing more can be sent.
       s.state \in {"FIN-WAIT-1", "FIN-WAIT-2", "CLOSING", "LAST-ACK", "TIME-WAIT"} ->
         LET s0 == Fires(s, "send/closing", s.state)
             s1 == do_return_closing(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.2 is the SEND urgent
at_3_10_2_urgent(s) ==
  IF ~(s.state \in {"SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "CLOSE-WAIT"} /\ is_call_urgent(s)) THEN Through(s) ELSE
  CASE \* send/urgent (3.10.2): The urgent pointer covers everything sent so far, this SEND included.
       TRUE ->
         LET s0 == Fires(s, "send/urgent", s.state)
             s1 == do_mark_urgent(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.3 RECEIVE Call

\* 3.10.3 may the caller use this connection
at_3_10_3_access(s) ==
  IF ~(s.state = "CLOSED" /\ is_call_denied(s)) THEN at_3_10_3_text(s) ELSE
  CASE \* receive/denied (3.10.3): Whoever has no access to the local socket is told so, and nothing else.
       TRUE ->
         LET s0 == Fires(s, "receive/denied", s.state)
             s1 == do_return_illegal(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.3 is there text to satisfy it
at_3_10_3_text(s) ==
  IF ~(s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT"}) THEN at_3_10_3_room(s) ELSE
  CASE \* receive/pass (3.10.3): Text is handed over, and the peer is told of the space that frees.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2"} /\ is_enough(s) ->
         LET s0 == Fires(s, "receive/pass", s.state)
             s1 == do_pass_text(s0)
             s2 == do_update_window(s1)
             s3 == do_return_ok(s2)
         IN  Through(s3)
    [] \* receive/wait (3.10.3): There is not enough text yet.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2"} /\ ~is_enough(s) ->
         LET s0 == Fires(s, "receive/wait", s.state)
         IN  at_3_10_3_room(s0)
    [] \* receive/close-wait/rest (3.10.3): What arrived before the FIN can still be read.
       s.state = "CLOSE-WAIT" /\ is_unread(s) ->
         LET s0 == Fires(s, "receive/close-wait/rest", s.state)
             s1 == do_pass_text(s0)
             s2 == do_update_window(s1)
             s3 == do_return_ok(s2)
         IN  Through(s3)
    [] \* receive/close-wait/empty (3.10.3): After the FIN there will be no more text.
       s.state = "CLOSE-WAIT" /\ ~is_unread(s) ->
         LET s0 == Fires(s, "receive/close-wait/empty", s.state)
             s1 == do_return_closing(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.3 is there room to queue the request
at_3_10_3_room(s) ==
  IF ~(s.state \in {"LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2"} /\ is_call_full(s)) THEN at_3_10_3_receive(s) ELSE
  CASE \* receive/full (3.10.3): A request that cannot be remembered is refused.
       TRUE ->
         LET s0 == Fires(s, "receive/full", s.state)
             s1 == do_return_insufficient(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.3 receive
at_3_10_3_receive(s) ==
  IF ~(s.state # "CLOSE-WAIT") THEN Through(s) ELSE
  CASE \* receive/closed (3.10.3): There is no connection to act on.
       s.state = "CLOSED" ->
         LET s0 == Fires(s, "receive/closed", s.state)
             s1 == do_return_not_exist(s0)
         IN  Through(s1)
    [] \* receive/queue (3.10.3): The request waits for text.
       s.state \in {"LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2"} ->
         LET s0 == Fires(s, "receive/queue", s.state)
             s1 == do_queue_receive(s0)
             s2 == do_return_queued(s1)
         IN  Through(s2)
    [] \* receive/closing (3.10.3): Both directions are closed; there is nothing to receive.
       s.state \in {"CLOSING", "LAST-ACK", "TIME-WAIT"} ->
         LET s0 == Fires(s, "receive/closing", s.state)
             s1 == do_return_closing(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.4 CLOSE Call

\* 3.10.4 may the caller use this connection
at_3_10_4_access(s) ==
  IF ~(s.state = "CLOSED" /\ is_call_denied(s)) THEN at_3_10_4_close(s) ELSE
  CASE \* close/denied (3.10.4): Whoever has no access to the local socket is told so, and nothing else.
       TRUE ->
         LET s0 == Fires(s, "close/denied", s.state)
             s1 == do_return_illegal(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.4 close
at_3_10_4_close(s) ==
  CASE \* close/closed (3.10.4): There is no connection to act on.
       s.state = "CLOSED" ->
         LET s0 == Fires(s, "close/closed", s.state)
             s1 == do_return_not_exist(s0)
         IN  Through(s1)
    [] \* close/listen (3.10.4): A listener just stops listening.
       s.state = "LISTEN" ->
         LET s0 == Fires(s, "close/listen", "CLOSED")
             s1 == do_answer_closing(s0)
             s2 == do_delete_tcb(s1)
             s3 == do_return_ok(s2)
         IN  Through(s3)
    [] \* close/syn-sent (3.10.4): A call that nobody has answered is given up without a word.
       s.state = "SYN-SENT" ->
         LET s0 == Fires(s, "close/syn-sent", "CLOSED")
             s1 == do_answer_closing(s0)
             s2 == do_delete_tcb(s1)
             s3 == do_return_ok(s2)
         IN  Through(s3)
    [] \* close/syn-received (3.10.4): With nothing to send the FIN goes out before the connection is even established.
       s.state = "SYN-RECEIVED" /\ ~is_send_issued(s) ->
         LET s0 == Fires(s, "close/syn-received", "FIN-WAIT-1")
             s1 == do_queue_close(s0)
             s2 == do_return_ok(s1)
         IN  Through(s2)
    [] \* close/syn-received/pending (3.10.4): Octets wait for ESTABLISHED, so the CLOSE behind them waits too.
       s.state = "SYN-RECEIVED" /\ is_send_issued(s) ->
         LET s0 == Fires(s, "close/syn-received/pending", s.state)
             s1 == do_queue_close(s0)
             s2 == do_return_queued(s1)
         IN  Through(s2)
    [] \* close/established (3.10.4): FIN-WAIT-1 at once; the FIN follows the octets SENT before it.
       s.state = "ESTABLISHED" ->
         LET s0 == Fires(s, "close/established", "FIN-WAIT-1")
             s1 == do_queue_close(s0)
             s2 == do_return_ok(s1)
         IN  Through(s2)
    [] \* close/close-wait (3.10.4): The FIN, and LAST-ACK with it, follow the octets SENT before.
       s.state = "CLOSE-WAIT" ->
         LET s0 == Fires(s, "close/close-wait", s.state)
             s1 == do_queue_close(s0)
             s2 == do_return_ok(s1)
         IN  Through(s2)
    [] \* close/twice (3.10.4): A second CLOSE is an error and sends nothing.
       s.state \in {"FIN-WAIT-1", "FIN-WAIT-2"} ->
         LET s0 == Fires(s, "close/twice", s.state)
             s1 == do_return_closing(s0)
         IN  Through(s1)
    [] \* close/closing (3.10.4): The connection is closing already.
       s.state \in {"CLOSING", "LAST-ACK", "TIME-WAIT"} ->
         LET s0 == Fires(s, "close/closing", s.state)
             s1 == do_return_closing(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.5 ABORT Call

\* 3.10.5 may the caller use this connection
at_3_10_5_access(s) ==
  IF ~(s.state = "CLOSED" /\ is_call_denied(s)) THEN at_3_10_5_abort(s) ELSE
  CASE \* abort/denied (3.10.5): Whoever has no access to the local socket is told so, and nothing else.
       TRUE ->
         LET s0 == Fires(s, "abort/denied", s.state)
             s1 == do_return_illegal(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.5 abort
at_3_10_5_abort(s) ==
  CASE \* abort/closed (3.10.5): There is no connection to act on.
       s.state = "CLOSED" ->
         LET s0 == Fires(s, "abort/closed", s.state)
             s1 == do_return_not_exist(s0)
         IN  Through(s1)
    [] \* abort/silent (3.10.5): No peer has a TCB yet that a reset could end.
       s.state \in {"LISTEN", "SYN-SENT"} ->
         LET s0 == Fires(s, "abort/silent", "CLOSED")
             s1 == do_answer_reset(s0)
             s2 == do_delete_tcb(s1)
             s3 == do_return_ok(s2)
         IN  Through(s3)
    [] \* abort/reset (3.10.5): The peer is told by a reset; everything queued is thrown away.
       s.state \in {"SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT"} ->
         LET s0 == Fires(s, "abort/reset", "CLOSED")
             s1 == do_send_abort(s0)
             s2 == do_answer_reset(s1)
             s3 == do_delete_tcb(s2)
             s4 == do_return_ok(s3)
         IN  Through(s4)
    [] \* abort/closing (3.10.5): Both users are done; the rest of the ceremony is skipped.
       s.state \in {"CLOSING", "LAST-ACK", "TIME-WAIT"} ->
         LET s0 == Fires(s, "abort/closing", "CLOSED")
             s1 == do_delete_tcb(s0)
             s2 == do_return_ok(s1)
         IN  Through(s2)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.6 STATUS Call

\* 3.10.6 may the caller use this connection
at_3_10_6_access(s) ==
  IF ~(s.state = "CLOSED" /\ is_call_denied(s)) THEN at_3_10_6_status(s) ELSE
  CASE \* status/denied (3.10.6): Whoever has no access to the local socket is told so, and nothing else.
       TRUE ->
         LET s0 == Fires(s, "status/denied", s.state)
             s1 == do_return_illegal(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.6 status
at_3_10_6_status(s) ==
  CASE \* status/closed (3.10.6): There is no connection to act on.
       s.state = "CLOSED" ->
         LET s0 == Fires(s, "status/closed", s.state)
             s1 == do_return_not_exist(s0)
         IN  Through(s1)
    [] \* status/report (3.10.6): Asking changes nothing.
       s.state # "CLOSED" ->
         LET s0 == Fires(s, "status/report", s.state)
             s1 == do_return_state(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.1 SEGMENT ARRIVES, CLOSED STATE

\* 3.10.7.1 can the source be a peer
at_3_10_7_1_source(s) ==
  IF ~(s.state = "CLOSED" /\ is_invalid_address(s)) THEN at_3_10_7_1_closed(s) ELSE
  CASE \* closed/invalid-address (3.9.2.3): A segment from or to a group, or from nowhere, is ignored.
       TRUE ->
         LET s0 == Fires(s, "closed/invalid-address", s.state)
         IN  Through(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.1 the connection does not exist
at_3_10_7_1_closed(s) ==
  IF ~(s.state = "CLOSED") THEN Through(s) ELSE
  CASE \* closed/reset (3.10.7.1): A reset is never answered by a reset.
       is_seg_rst(s) ->
         LET s0 == Fires(s, "closed/reset", s.state)
         IN  Through(s0)
    [] \* closed/no-ack (3.10.7.1): Whoever calls a connection that does not exist is told by a reset.
       ~is_seg_ack(s) /\ ~is_seg_rst(s) ->
         LET s0 == Fires(s, "closed/no-ack", s.state)
             s1 == do_send_reset_by_seq(s0)
         IN  Through(s1)
    [] \* closed/ack (3.10.7.1): Whoever believes in a connection that does not exist gets a reset numbered so that it is believed.
       is_seg_ack(s) /\ ~is_seg_rst(s) ->
         LET s0 == Fires(s, "closed/ack", s.state)
             s1 == do_send_reset_by_ack(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.2 SEGMENT ARRIVES, LISTEN STATE

\* 3.10.7.2 can the source be a peer
at_3_10_7_2_source(s) ==
  IF ~(s.state = "LISTEN" /\ is_invalid_address(s)) THEN at_3_10_7_2_first(s) ELSE
  CASE \* listen/invalid-address (3.9.2.3): A segment from or to a group, or from nowhere, is ignored.
       TRUE ->
         LET s0 == Fires(s, "listen/invalid-address", s.state)
         IN  Through(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.2 First, check for a RST
at_3_10_7_2_first(s) ==
  IF ~(s.state = "LISTEN" /\ is_seg_rst(s)) THEN at_3_10_7_2_second(s) ELSE
  CASE \* listen/reset (3.10.7.2): Nothing has been sent that a reset could answer.
       TRUE ->
         LET s0 == Fires(s, "listen/reset", s.state)
         IN  Through(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.2 Second, check for an ACK
at_3_10_7_2_second(s) ==
  IF ~(s.state = "LISTEN" /\ is_seg_ack(s)) THEN at_3_10_7_2_third(s) ELSE
  CASE \* listen/ack (3.10.7.2): An acknowledgment of nothing shows a half-open peer, and resets it.
       TRUE ->
         LET s0 == Fires(s, "listen/ack", s.state)
             s1 == do_send_reset_by_ack(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.2 Third, check for a SYN
at_3_10_7_2_third(s) ==
  IF ~(s.state = "LISTEN") THEN Through(s) ELSE
  CASE \* listen/syn/security (3.10.7.2): A request with other security is refused.
       is_seg_syn(s) /\ is_security_differs(s) ->
         LET s0 == Fires(s, "listen/syn/security", s.state)
             s1 == do_send_reset_by_seq(s0)
         IN  Through(s1)
    [] \* listen/syn (3.10.7.2): A request is answered by our own; what came with it waits for ESTABLISHED.
       is_seg_syn(s) /\ ~is_security_differs(s) ->
         LET s0 == Fires(s, "listen/syn", "SYN-RECEIVED")
             s1 == do_take_syn(s0)
             s2 == do_fill_remote(s1)
             s3 == do_choose_iss(s2)
             s4 == do_reset_window(s3)
             s5 == do_trim_right(s4)
             s6 == do_keep_rest(s5)
             s7 == do_send_syn_ack(s6)
         IN  Through(s7)
    [] \* listen/other (3.10.7.2): Text or FIN without SYN, ACK or RST: dropped. No conforming peer sends it.
       ~is_seg_syn(s) ->
         LET s0 == Fires(s, "listen/other", s.state)
         IN  Through(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.3 SEGMENT ARRIVES, SYN-SENT STATE

\* 3.10.7.3 First, check the ACK bit
at_3_10_7_3_first(s) ==
  IF ~(s.state = "SYN-SENT" /\ is_seg_ack(s)) THEN at_3_10_7_3_second(s) ELSE
  CASE \* syn-sent/ack/unacceptable (3.10.7.3): The peer acknowledges what we never sent: it is half-open, and is reset.
       ~is_seg_rst(s) /\ ~is_ack_acceptable(s) ->
         LET s0 == Fires(s, "syn-sent/ack/unacceptable", s.state)
             s1 == do_send_reset_by_ack(s0)
         IN  Through(s1)
    [] \* syn-sent/ack/unacceptable-reset (3.10.7.3): A reset that does not answer our SYN is not for us.
       is_seg_rst(s) /\ ~is_ack_acceptable(s) ->
         LET s0 == Fires(s, "syn-sent/ack/unacceptable-reset", s.state)
         IN  Through(s0)
    [] \* syn-sent/ack/acceptable (3.10.7.3): The segment answers our SYN.
       is_ack_acceptable(s) ->
         LET s0 == Fires(s, "syn-sent/ack/acceptable", s.state)
         IN  at_3_10_7_3_second(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.3 Second, check the RST bit
at_3_10_7_3_second(s) ==
  IF ~(s.state = "SYN-SENT" /\ is_seg_rst(s)) THEN at_3_10_7_3_third(s) ELSE
  CASE \* syn-sent/reset/refused (3.10.7.3): The peer refuses the connection.
       is_seg_ack(s) ->
         LET s0 == Fires(s, "syn-sent/reset/refused", "CLOSED")
             s1 == do_tell_reset(s0)
             s2 == do_delete_tcb(s1)
         IN  Through(s2)
    [] \* syn-sent/reset/stray (3.10.7.3): A reset without ACK cannot be an answer to our SYN.
       ~is_seg_ack(s) ->
         LET s0 == Fires(s, "syn-sent/reset/stray", s.state)
         IN  Through(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.3 Third, check the security
at_3_10_7_3_third(s) ==
  IF ~(s.state = "SYN-SENT" /\ is_security_differs(s)) THEN at_3_10_7_3_fourth(s) ELSE
  CASE \* syn-sent/security/ack (3.10.7.3): An answer with other security is refused.
       is_seg_ack(s) ->
         LET s0 == Fires(s, "syn-sent/security/ack", s.state)
             s1 == do_send_reset_by_ack(s0)
         IN  Through(s1)
    [] \* syn-sent/security/no-ack (3.10.7.3): A request with other security is refused.
       ~is_seg_ack(s) ->
         LET s0 == Fires(s, "syn-sent/security/no-ack", s.state)
             s1 == do_send_reset_by_seq(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.3 Fourth, check the SYN bit
at_3_10_7_3_fourth(s) ==
  IF ~(s.state = "SYN-SENT") THEN Through(s) ELSE
  CASE \* syn-sent/syn/acked (3.10.7.3): The peer agrees: established, and the acknowledgment that completes the handshake is due.
       is_seg_syn(s) /\ is_seg_ack(s) ->
         LET s0 == Fires(s, "syn-sent/syn/acked", "ESTABLISHED")
             s1 == do_take_syn(s0)
             s2 == do_take_ack(s1)
             s3 == do_reset_window(s2)
             s4 == do_trim_right(s3)
             s5 == do_owe_ack(s4)
         IN  at_3_10_7_4_sixth(s5)
    [] \* syn-sent/syn/crossing (3.10.7.3): Both ends called at once: acknowledge the peer's SYN with ours.
       is_seg_syn(s) /\ ~is_seg_ack(s) ->
         LET s0 == Fires(s, "syn-sent/syn/crossing", "SYN-RECEIVED")
             s1 == do_take_syn(s0)
             s2 == do_reset_window(s1)
             s3 == do_trim_right(s2)
             s4 == do_keep_rest(s3)
             s5 == do_send_syn_ack_again(s4)
         IN  Through(s5)
    [] \* syn-sent/other (3.10.7.3): Neither SYN nor RST: dropped, its numbers mean nothing yet.
       ~is_seg_syn(s) ->
         LET s0 == Fires(s, "syn-sent/other", s.state)
         IN  Through(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 SEGMENT ARRIVES, Other States

\* 3.10.7.4 First, in TIME-WAIT: a SYN of a new incarnation
at_3_10_7_4_first__a_new_SYN(s) ==
  IF ~(s.state = "TIME-WAIT" /\ is_new_syn(s)) THEN at_3_10_7_4_first(s) ELSE
  CASE \* seq/time-wait/wait (3.6.1): A new incarnation waits until the old one's segments have died.
       TRUE ->
         LET s0 == Fires(s, "seq/time-wait/wait", s.state)
         IN  at_3_10_7_4_first(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 First, check sequence number
at_3_10_7_4_first(s) ==
  IF ~(s.state \in {"SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"}) THEN at_3_10_7_4_second__RFC_5961(s) ELSE
  CASE \* seq/in-order and seq/straddling: one row is to apply
       is_acceptable(s) /\ is_seq_old(s) /\ is_acceptable(s) /\ is_seq_exact(s) ->
         Wrong(s)
    [] \* seq/in-order and seq/closed-window: one row is to apply
       is_excused(s) /\ is_acceptable(s) /\ is_seq_exact(s) ->
         Wrong(s)
    [] \* seq/straddling and seq/closed-window: one row is to apply
       is_excused(s) /\ is_acceptable(s) /\ is_seq_old(s) ->
         Wrong(s)
    [] \* seq/ahead and seq/closed-window: one row is to apply
       is_excused(s) /\ is_acceptable(s) /\ ~is_seq_exact(s) /\ ~is_seq_old(s) ->
         Wrong(s)
    [] \* seq/in-order (3.10.7.4): The segment is the next one expected.
       is_acceptable(s) /\ is_seq_exact(s) ->
         LET s0 == Fires(s, "seq/in-order", s.state)
             s1 == do_trim_right(s0)
         IN  at_3_10_7_4_second__RFC_5961(s1)
    [] \* seq/straddling (3.10.7.4): Part of the segment is old; only the new part is processed.
       is_acceptable(s) /\ is_seq_old(s) ->
         LET s0 == Fires(s, "seq/straddling", s.state)
             s1 == do_trim_left(s0)
         IN  at_3_10_7_4_second__RFC_5961(s1)
    [] \* seq/ahead (3.10.7.4): A hole lies before the segment: its controls count now, its text and FIN will be held.
       is_acceptable(s) /\ ~is_seq_exact(s) /\ ~is_seq_old(s) ->
         LET s0 == Fires(s, "seq/ahead", s.state)
             s1 == do_trim_right(s0)
         IN  at_3_10_7_4_second__RFC_5961(s1)
    [] \* seq/closed-window (3.10.7.4): The window is closed to text, but not to ACK, URG and RST.
       is_excused(s) ->
         LET s0 == Fires(s, "seq/closed-window", s.state)
             s1 == do_trim_all(s0)
             s2 == do_owe_ack(s1)
         IN  at_3_10_7_4_second__RFC_5961(s2)
    [] \* seq/unacceptable (3.10.7.4): An old or wild segment changes nothing; the answer says what is expected.
       ~is_seg_rst(s) /\ ~is_acceptable(s) /\ ~is_excused(s) ->
         LET s0 == Fires(s, "seq/unacceptable", s.state)
             s1 == do_send_ack(s0)
         IN  Through(s1)
    [] \* seq/unacceptable-reset (3.10.7.4): A reset outside the window is dropped in silence.
       is_seg_rst(s) /\ ~is_acceptable(s) /\ ~is_excused(s) ->
         LET s0 == Fires(s, "seq/unacceptable-reset", s.state)
         IN  Through(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Second, check the RST bit: is the reset exact
at_3_10_7_4_second__RFC_5961(s) ==
  IF ~(s.state \in {"SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ is_seg_rst(s)) THEN at_3_10_7_4_second(s) ELSE
  CASE \* rst/exact (3.10.7.4): A reset numbered exactly as expected is believed.
       is_seq_exact(s) ->
         LET s0 == Fires(s, "rst/exact", s.state)
         IN  at_3_10_7_4_second(s0)
    [] \* rst/challenge (3.10.7.4): A reset that merely falls into the window may be a guess: the peer is asked to say it again.
       ~is_seq_exact(s) ->
         LET s0 == Fires(s, "rst/challenge", s.state)
             s1 == do_send_ack(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Second, check the RST bit
at_3_10_7_4_second(s) ==
  IF ~(s.state \in {"SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ is_seg_rst(s)) THEN at_3_10_7_4_third(s) ELSE
  CASE \* rst/syn-received/passive (3.10.7.4): A reset ends a passive handshake: back to listening, the user need not know.
       s.state = "SYN-RECEIVED" /\ is_opened_passively(s) ->
         LET s0 == Fires(s, "rst/syn-received/passive", "LISTEN")
             s1 == do_return_to_listen(s0)
         IN  Through(s1)
    [] \* rst/syn-received/active (3.10.7.4): The peer refuses the connection we asked for.
       s.state = "SYN-RECEIVED" /\ ~is_opened_passively(s) ->
         LET s0 == Fires(s, "rst/syn-received/active", "CLOSED")
             s1 == do_tell_refused(s0)
             s2 == do_delete_tcb(s1)
         IN  Through(s2)
    [] \* rst/open (3.10.7.4): The peer has lost or given up the connection; the user is told.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT"} ->
         LET s0 == Fires(s, "rst/open", "CLOSED")
             s1 == do_answer_reset(s0)
             s2 == do_tell_reset(s1)
             s3 == do_delete_tcb(s2)
         IN  Through(s3)
    [] \* rst/closing (3.10.7.4): Both users were done anyway.
       s.state \in {"CLOSING", "LAST-ACK", "TIME-WAIT"} ->
         LET s0 == Fires(s, "rst/closing", "CLOSED")
             s1 == do_delete_tcb(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Third, check security
at_3_10_7_4_third(s) ==
  IF ~(s.state \in {"SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ is_security_differs(s)) THEN at_3_10_7_4_fourth(s) ELSE
  CASE \* security/syn-received/ack (3.10.7.4): Whoever has other security is refused; the handshake goes on.
       s.state = "SYN-RECEIVED" /\ is_seg_ack(s) ->
         LET s0 == Fires(s, "security/syn-received/ack", s.state)
             s1 == do_send_reset_by_ack(s0)
         IN  Through(s1)
    [] \* security/syn-received/no-ack (3.10.7.4): Whoever has other security is refused; the handshake goes on.
       s.state = "SYN-RECEIVED" /\ ~is_seg_ack(s) ->
         LET s0 == Fires(s, "security/syn-received/no-ack", s.state)
             s1 == do_send_reset_by_seq(s0)
         IN  Through(s1)
    [] \* security/synchronized/ack (3.10.7.4): A change of security ends the connection on both sides.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ is_seg_ack(s) ->
         LET s0 == Fires(s, "security/synchronized/ack", "CLOSED")
             s1 == do_send_reset_by_ack(s0)
             s2 == do_answer_reset(s1)
             s3 == do_tell_reset(s2)
             s4 == do_delete_tcb(s3)
         IN  Through(s4)
    [] \* security/synchronized/no-ack (3.10.7.4): A change of security ends the connection on both sides.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ ~is_seg_ack(s) ->
         LET s0 == Fires(s, "security/synchronized/no-ack", "CLOSED")
             s1 == do_send_reset_by_seq(s0)
             s2 == do_answer_reset(s1)
             s3 == do_tell_reset(s2)
             s4 == do_delete_tcb(s3)
         IN  Through(s4)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Fourth, check the SYN bit
at_3_10_7_4_fourth(s) ==
  IF ~(s.state \in {"SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ is_seg_syn(s)) THEN at_3_10_7_4_fifth__ACK_bit(s) ELSE
  CASE \* syn/syn-received/passive (3.10.7.4): A second request shows that the first was not what it seemed: listen again.
       s.state = "SYN-RECEIVED" /\ is_opened_passively(s) ->
         LET s0 == Fires(s, "syn/syn-received/passive", "LISTEN")
             s1 == do_return_to_listen(s0)
         IN  Through(s1)
    [] \* syn/syn-received/challenge (3.10.7.4): After an active OPEN a SYN is met as in the synchronized states.
       s.state = "SYN-RECEIVED" /\ ~is_opened_passively(s) ->
         LET s0 == Fires(s, "syn/syn-received/challenge", s.state)
             s1 == do_send_ack(s0)
         IN  Through(s1)
    [] \* syn/challenge (3.10.7.4): A SYN on a live connection may be a peer that lost its memory or an attack: the answer lets an honest peer reset us.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} ->
         LET s0 == Fires(s, "syn/challenge", s.state)
             s1 == do_send_ack(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Fifth, check the ACK field: is there one
at_3_10_7_4_fifth__ACK_bit(s) ==
  IF ~(s.state \in {"SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"}) THEN at_3_10_7_4_fifth__RFC_5961(s) ELSE
  CASE \* ack/absent (3.10.7.4): Once synchronized every segment carries an acknowledgment; one without is dropped.
       ~is_seg_ack(s) ->
         LET s0 == Fires(s, "ack/absent", s.state)
         IN  Through(s0)
    [] \* ack/present (3.10.7.4): There is an acknowledgment to look at.
       is_seg_ack(s) ->
         LET s0 == Fires(s, "ack/present", s.state)
         IN  at_3_10_7_4_fifth__RFC_5961(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Fifth, check the ACK field: is it within RFC 5961's range
at_3_10_7_4_fifth__RFC_5961(s) ==
  IF ~(s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ is_ack_out_of_range(s)) THEN at_3_10_7_4_fifth__SYN_RECEIVED(s) ELSE
  CASE \* ack/any-range (3.10.7.4): The check of RFC 5961 section 5 is not made.
       TRUE ->
         LET s0 == Fires(s, "ack/any-range", s.state)
         IN  at_3_10_7_4_fifth__SYN_RECEIVED(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Fifth, check the ACK field: SYN-RECEIVED STATE
at_3_10_7_4_fifth__SYN_RECEIVED(s) ==
  IF ~(s.state = "SYN-RECEIVED") THEN at_3_10_7_4_fifth(s) ELSE
  CASE \* ack/syn-received/established (3.10.7.4): The peer has seen our SYN: established, and the segment is processed as there.
       is_ack_acceptable(s) ->
         LET s0 == Fires(s, "ack/syn-received/established", "ESTABLISHED")
             s1 == do_take_window(s0)
         IN  at_3_10_7_4_fifth(s1)
    [] \* ack/syn-received/unacceptable (3.10.7.4): The peer acknowledges what this handshake never sent, and is reset.
       ~is_ack_acceptable(s) ->
         LET s0 == Fires(s, "ack/syn-received/unacceptable", s.state)
             s1 == do_send_reset_by_ack(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Fifth, check the ACK field
at_3_10_7_4_fifth(s) ==
  IF ~(s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"}) THEN at_3_10_7_4_fifth__window(s) ELSE
  CASE \* ack/new and ack/duplicate: one row is to apply
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK"} /\ is_ack_duplicate(s) /\ s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK"} /\ is_ack_acceptable(s) ->
         Wrong(s)
    [] \* ack/new and ack/unsent: one row is to apply
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK"} /\ is_ack_unsent(s) /\ s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK"} /\ is_ack_acceptable(s) ->
         Wrong(s)
    [] \* ack/duplicate and ack/unsent: one row is to apply
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK"} /\ is_ack_unsent(s) /\ s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK"} /\ is_ack_duplicate(s) ->
         Wrong(s)
    [] \* ack/new (3.10.7.4): Something sent has arrived and need not be sent again.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK"} /\ is_ack_acceptable(s) ->
         LET s0 == Fires(s, "ack/new", s.state)
             s1 == do_take_ack(s0)
             s2 == do_tell_sent(s1)
         IN  at_3_10_7_4_fifth__window(s2)
    [] \* ack/duplicate (3.10.7.4): Nothing new is acknowledged, but the segment may bring text or a window.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK"} /\ is_ack_duplicate(s) ->
         LET s0 == Fires(s, "ack/duplicate", s.state)
         IN  at_3_10_7_4_fifth__window(s0)
    [] \* ack/unsent (3.10.7.4): The peer acknowledges what was never sent; it is told where we are.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK"} /\ is_ack_unsent(s) ->
         LET s0 == Fires(s, "ack/unsent", s.state)
             s1 == do_send_ack(s0)
         IN  Through(s1)
    [] \* ack/time-wait (3.10.7.4): Nothing of ours is left to acknowledge.
       s.state = "TIME-WAIT" /\ ~is_ack_unsent(s) ->
         LET s0 == Fires(s, "ack/time-wait", s.state)
         IN  at_3_10_7_4_fifth__window(s0)
    [] \* ack/time-wait/unsent (3.5.2): The peer acknowledges what was never sent; it is told where we are.
       s.state = "TIME-WAIT" /\ is_ack_unsent(s) ->
         LET s0 == Fires(s, "ack/time-wait/unsent", s.state)
             s1 == do_send_ack(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Fifth, check the ACK field: the send window
at_3_10_7_4_fifth__window(s) ==
  IF ~(s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK"} /\ is_window_due(s)) THEN at_3_10_7_4_fifth__our_FIN(s) ELSE
  CASE \* window/update (3.10.7.4): The segment is newer than the one the window came from.
       TRUE ->
         LET s0 == Fires(s, "window/update", s.state)
             s1 == do_take_window(s0)
         IN  at_3_10_7_4_fifth__our_FIN(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Fifth, check the ACK field: is our FIN acknowledged
at_3_10_7_4_fifth__our_FIN(s) ==
  IF ~(s.state \in {"FIN-WAIT-1", "CLOSING", "LAST-ACK"}) THEN at_3_10_7_4_fifth__closed(s) ELSE
  CASE \* ack/fin-wait-1/fin-acked (3.10.7.4): The peer knows that we are done; processing goes on as in FIN-WAIT-2.
       s.state = "FIN-WAIT-1" /\ is_fin_acked(s) ->
         LET s0 == Fires(s, "ack/fin-wait-1/fin-acked", "FIN-WAIT-2")
         IN  at_3_10_7_4_fifth__closed(s0)
    [] \* ack/fin-wait-1/waiting (3.10.7.4): The FIN, or something before it, is still on its way.
       s.state = "FIN-WAIT-1" /\ ~is_fin_acked(s) ->
         LET s0 == Fires(s, "ack/fin-wait-1/waiting", s.state)
         IN  at_3_10_7_4_fifth__closed(s0)
    [] \* ack/closing/fin-acked (3.10.7.4): Both FINs are acknowledged; old segments are given time to die.
       s.state = "CLOSING" /\ is_fin_acked(s) ->
         LET s0 == Fires(s, "ack/closing/fin-acked", "TIME-WAIT")
             s1 == do_start_time_wait(s0)
         IN  at_3_10_7_4_sixth(s1)
    [] \* ack/closing/waiting (3.10.7.4): Until our FIN is acknowledged there is nothing to learn.
       s.state = "CLOSING" /\ ~is_fin_acked(s) ->
         LET s0 == Fires(s, "ack/closing/waiting", s.state)
         IN  Through(s0)
    [] \* ack/last-ack/fin-acked (3.10.7.4): The peer, who closed first, waits in TIME-WAIT; we need not.
       s.state = "LAST-ACK" /\ is_fin_acked(s) ->
         LET s0 == Fires(s, "ack/last-ack/fin-acked", "CLOSED")
             s1 == do_delete_tcb(s0)
         IN  Through(s1)
    [] \* ack/last-ack/waiting (3.10.7.4): The FIN, or something before it, is still on its way.
       s.state = "LAST-ACK" /\ ~is_fin_acked(s) ->
         LET s0 == Fires(s, "ack/last-ack/waiting", s.state)
         IN  at_3_10_7_4_fifth__closed(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Fifth, check the ACK field: FIN-WAIT-2 and TIME-WAIT
at_3_10_7_4_fifth__closed(s) ==
  IF ~(s.state \in {"FIN-WAIT-2", "TIME-WAIT"}) THEN at_3_10_7_4_sixth(s) ELSE
  CASE \* ack/fin-wait-2 (3.10.7.4): The user's CLOSE is acknowledged; the TCB stays for the peer's FIN.
       s.state = "FIN-WAIT-2" /\ ~is_outstanding(s) ->
         LET s0 == Fires(s, "ack/fin-wait-2", s.state)
             s1 == do_tell_closed(s0)
         IN  at_3_10_7_4_sixth(s1)
    [] \* ack/fin-wait-2/waiting (3.10.7.4): Not all that was sent has been acknowledged.
       s.state = "FIN-WAIT-2" /\ is_outstanding(s) ->
         LET s0 == Fires(s, "ack/fin-wait-2/waiting", s.state)
         IN  at_3_10_7_4_sixth(s0)
    [] \* ack/time-wait/fin (3.10.7.4): The peer's FIN again: our acknowledgment was lost, so it is repeated and the wait begins anew.
       s.state = "TIME-WAIT" /\ is_seg_fin(s) ->
         LET s0 == Fires(s, "ack/time-wait/fin", s.state)
             s1 == do_owe_ack(s0)
             s2 == do_start_time_wait(s1)
         IN  at_3_10_7_4_sixth(s2)
    [] \* ack/time-wait/bare (3.10.7.4): Anything but a FIN needs no answer.
       s.state = "TIME-WAIT" /\ ~is_seg_fin(s) ->
         LET s0 == Fires(s, "ack/time-wait/bare", s.state)
         IN  at_3_10_7_4_sixth(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Sixth, check the URG bit
at_3_10_7_4_sixth(s) ==
  IF ~(s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ is_seg_urg(s)) THEN at_3_10_7_4_seventh__held(s) ELSE
  CASE \* urg/news (3.10.7.4): Urgent data is on its way, and the user learns of it.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2"} /\ is_urgent_ahead(s) /\ ~is_urgent_told(s) ->
         LET s0 == Fires(s, "urg/news", s.state)
             s1 == do_take_urgent(s0)
             s2 == do_tell_urgent(s1)
         IN  at_3_10_7_4_seventh__held(s2)
    [] \* urg/again (3.10.7.4): The user is in urgent mode and is not told again.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2"} /\ is_urgent_ahead(s) /\ is_urgent_told(s) ->
         LET s0 == Fires(s, "urg/again", s.state)
             s1 == do_take_urgent(s0)
         IN  at_3_10_7_4_seventh__held(s1)
    [] \* urg/past (3.10.7.4): The urgent data has been consumed already.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2"} /\ ~is_urgent_ahead(s) ->
         LET s0 == Fires(s, "urg/past", s.state)
             s1 == do_take_urgent(s0)
         IN  at_3_10_7_4_seventh__held(s1)
    [] \* urg/ignored (3.10.7.4): After the peer's FIN nothing can be urgent.
       s.state \in {"CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} ->
         LET s0 == Fires(s, "urg/ignored", s.state)
         IN  at_3_10_7_4_seventh__held(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Seventh, process the segment text: is there a hole before it
at_3_10_7_4_seventh__held(s) ==
  IF ~(s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ is_ahead(s)) THEN at_3_10_7_4_seventh(s) ELSE
  CASE \* text/ahead/hold (3.10.7.4): Text beyond a hole is held, and the peer learns at once where the hole is.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2"} /\ is_hold_room(s) ->
         LET s0 == Fires(s, "text/ahead/hold", s.state)
             s1 == do_hold_text(s0)
             s2 == do_owe_ack(s1)
         IN  at_3_10_7_4_seventh(s2)
    [] \* text/ahead/full (3.10.7.4): There is no room to hold more; the peer will send it again.
       s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2"} /\ ~is_hold_room(s) ->
         LET s0 == Fires(s, "text/ahead/full", s.state)
             s1 == do_drop_text(s0)
             s2 == do_owe_ack(s1)
         IN  at_3_10_7_4_seventh(s2)
    [] \* text/ahead/ignored (3.10.7.4): After the peer's FIN there is no more text.
       s.state \in {"CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} ->
         LET s0 == Fires(s, "text/ahead/ignored", s.state)
         IN  Through(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Seventh, process the segment text
at_3_10_7_4_seventh(s) ==
  IF ~(s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ is_seg_text(s)) THEN at_3_10_7_4_eighth(s) ELSE
  CASE \* text/accept (3.10.7.4): The text is taken, once and in order, and will be acknowledged.
       s.state = "ESTABLISHED" ->
         LET s0 == Fires(s, "text/accept", s.state)
             s1 == do_take_text(s0)
             s2 == do_owe_ack(s1)
         IN  at_3_10_7_4_eighth(s2)
    [] \* text/accept/half-closed (3.10.7.4): We have closed but the peer has not: its text is still taken.
       s.state \in {"FIN-WAIT-1", "FIN-WAIT-2"} ->
         LET s0 == Fires(s, "text/accept/half-closed", s.state)
             s1 == do_take_text(s0)
             s2 == do_owe_ack(s1)
         IN  at_3_10_7_4_eighth(s2)
    [] \* text/ignored (3.10.7.4): After the peer's FIN there is no more text.
       s.state \in {"CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} ->
         LET s0 == Fires(s, "text/ignored", s.state)
         IN  at_3_10_7_4_eighth(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Eighth, check the FIN bit
at_3_10_7_4_eighth(s) ==
  IF ~(s.state \in {"SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ is_seg_fin(s)) THEN at_3_10_7_4_held(s) ELSE
  CASE \* fin/syn-received (3.10.7.4): The peer asks and closes in one breath.
       s.state = "SYN-RECEIVED" ->
         LET s0 == Fires(s, "fin/syn-received", "CLOSE-WAIT")
             s1 == do_take_fin(s0)
         IN  at_3_10_7_4_held(s1)
    [] \* fin/established (3.10.7.4): The peer has closed; our user may still send.
       s.state = "ESTABLISHED" ->
         LET s0 == Fires(s, "fin/established", "CLOSE-WAIT")
             s1 == do_take_fin(s0)
         IN  at_3_10_7_4_held(s1)
    [] \* fin/fin-wait-1/acked (3.10.7.4): One segment acknowledges our FIN and brings the peer's.
       s.state = "FIN-WAIT-1" /\ is_fin_acked(s) ->
         LET s0 == Fires(s, "fin/fin-wait-1/acked", "TIME-WAIT")
             s1 == do_take_fin(s0)
             s2 == do_start_time_wait(s1)
         IN  at_3_10_7_4_held(s2)
    [] \* fin/fin-wait-1/crossing (3.10.7.4): Both ends closed at once and the FINs crossed.
       s.state = "FIN-WAIT-1" /\ ~is_fin_acked(s) ->
         LET s0 == Fires(s, "fin/fin-wait-1/crossing", "CLOSING")
             s1 == do_take_fin(s0)
         IN  at_3_10_7_4_held(s1)
    [] \* fin/fin-wait-2 (3.10.7.4): The peer has closed too; old segments are given time to die.
       s.state = "FIN-WAIT-2" ->
         LET s0 == Fires(s, "fin/fin-wait-2", "TIME-WAIT")
             s1 == do_take_fin(s0)
             s2 == do_start_time_wait(s1)
         IN  at_3_10_7_4_held(s2)
    [] \* fin/again (3.10.7.4): The peer has closed already; the state stays.
       s.state \in {"CLOSE-WAIT", "CLOSING", "LAST-ACK"} ->
         LET s0 == Fires(s, "fin/again", s.state)
             s1 == do_owe_ack(s0)
         IN  at_3_10_7_4_held(s1)
    [] \* fin/again/time-wait (3.10.7.4): The wait begins anew.
       s.state = "TIME-WAIT" ->
         LET s0 == Fires(s, "fin/again/time-wait", s.state)
             s1 == do_owe_ack(s0)
             s2 == do_start_time_wait(s1)
         IN  at_3_10_7_4_held(s2)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.7.4 Afterwards, what was held for later
at_3_10_7_4_held(s) ==
  IF ~(s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2"} /\ is_held_ready(s)) THEN Through(s) ELSE
  CASE \* held/release (3.10.7.4): The hole is filled: what waited behind it is processed before anything is acknowledged.
       TRUE ->
         LET s0 == Fires(s, "held/release", s.state)
             s1 == do_release_text(s0)
         IN  at_3_10_7_4_seventh(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.8 USER TIMEOUT

\* 3.10.8 the user timeout expires
at_3_10_8_user_timeout(s) ==
  IF ~(s.state # "CLOSED") THEN Through(s) ELSE
  CASE \* timeout/user (3.10.8): The peer has been silent for too long; the user is told and the connection is gone.
       TRUE ->
         LET s0 == Fires(s, "timeout/user", "CLOSED")
             s1 == do_answer_timeout(s0)
             s2 == do_tell_timeout(s1)
             s3 == do_delete_tcb(s2)
         IN  Through(s3)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.8 RETRANSMISSION TIMEOUT

\* 3.10.8 the retransmission timeout expires
at_3_10_8_retransmission_timeout(s) ==
  IF ~(s.state # "CLOSED" /\ is_outstanding(s)) THEN Through(s) ELSE
  CASE \* retransmit/syn (3.10.8): The SYN is at the front of the queue.
       s.state = "SYN-SENT" /\ is_syn_outstanding(s) ->
         LET s0 == Fires(s, "retransmit/syn", s.state)
             s1 == do_send_syn_again(s0)
         IN  Through(s1)
    [] \* retransmit/syn-ack (3.10.8): The SYN,ACK is at the front of the queue, even if the user has closed meanwhile.
       s.state \in {"LISTEN", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ is_syn_outstanding(s) ->
         LET s0 == Fires(s, "retransmit/syn-ack", s.state)
             s1 == do_send_syn_ack_again(s0)
         IN  Through(s1)
    [] \* retransmit/text (3.10.8): Text is at the front of the queue.
       ~is_syn_outstanding(s) /\ is_text_outstanding(s) /\ ~is_urgent_outstanding(s) ->
         LET s0 == Fires(s, "retransmit/text", s.state)
             s1 == do_send_text_again(s0)
         IN  Through(s1)
    [] \* retransmit/text/urgent (3.10.8): Urgent text is at the front of the queue, and is still urgent.
       ~is_syn_outstanding(s) /\ is_text_outstanding(s) /\ is_urgent_outstanding(s) ->
         LET s0 == Fires(s, "retransmit/text/urgent", s.state)
             s1 == do_send_urgent_text_again(s0)
         IN  Through(s1)
    [] \* retransmit/fin (3.10.8): Only the FIN is left; it is sent again with the same number.
       ~is_syn_outstanding(s) /\ ~is_text_outstanding(s) ->
         LET s0 == Fires(s, "retransmit/fin", s.state)
             s1 == do_send_fin_again(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.10.8 TIME-WAIT TIMEOUT

\* 3.10.8 the time-wait timeout expires
at_3_10_8_time_wait_timeout(s) ==
  IF ~(s.state = "TIME-WAIT") THEN Through(s) ELSE
  CASE \* timeout/time-wait (3.10.8): Twice the lifetime of a segment has passed: nothing of the connection is left in the network.
       TRUE ->
         LET s0 == Fires(s, "timeout/time-wait", "CLOSED")
             s1 == do_delete_tcb(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.8.6.1 PERSIST TIMEOUT

\* 3.8.6.1 the window has been closed for a while
at_3_8_6_1_persist_timeout(s) ==
  IF ~(s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ is_window_shut(s)) THEN Through(s) ELSE
  CASE \* probe (3.8.6.1): One octet is sent into the closed window, lest the news of its opening be lost.
       ~is_urgent_pending(s) ->
         LET s0 == Fires(s, "probe", s.state)
             s1 == do_send_probe(s0)
         IN  Through(s1)
    [] \* probe/urgent (3.8.6.1): The octet is urgent, and says how far the urgent data goes.
       is_urgent_pending(s) ->
         LET s0 == Fires(s, "probe/urgent", s.state)
             s1 == do_send_urgent_probe(s0)
         IN  Through(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.9.2.2 ICMP MESSAGE

\* 3.9.2.2 an ICMP message arrives
at_3_9_2_2_message(s) ==
  IF ~(s.state \in {"SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"}) THEN Through(s) ELSE
  CASE \* message/quench (3.9.2.2): Source Quench is discarded.
       is_source_quench(s) ->
         LET s0 == Fires(s, "message/quench", s.state)
         IN  Through(s0)
    [] \* message/soft (3.9.2.2): A soft error is reported and never ends a connection.
       ~is_hard_error(s) /\ ~is_source_quench(s) ->
         LET s0 == Fires(s, "message/soft", s.state)
             s1 == do_tell_soft_error(s0)
         IN  Through(s1)
    [] \* message/hard (3.9.2.2): The peer cannot be reached at all.
       is_hard_error(s) /\ ~is_source_quench(s) ->
         LET s0 == Fires(s, "message/hard", "CLOSED")
             s1 == do_tell_hard_error(s0)
             s2 == do_answer_reset(s1)
             s3 == do_delete_tcb(s2)
         IN  Through(s3)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* Every event ends with what can then be sent.
Through(s) == IF ~s.sends /\ s.state \in Synchronized THEN at_3_8_send([s EXCEPT !.sends = TRUE]) ELSE s

\* 3.8 What is sent at the end of an event

\* 3.8 send what the window lets out
at_3_8_send(s) ==
  IF ~(s.state \in {"ESTABLISHED", "FIN-WAIT-1", "CLOSE-WAIT", "CLOSING"} /\ is_text_fits(s)) THEN at_3_8_queued_CLOSE(s) ELSE
  CASE \* send/text (3.10.2): Octets go out as far as the window lets them, with the acknowledgment on board.
       ~is_urgent_pending(s) ->
         LET s0 == Fires(s, "send/text", s.state)
             s1 == do_send_text(s0)
         IN  at_3_8_send(s1)
    [] \* send/text/urgent (3.10.2): Urgent octets say how far the urgent data goes.
       is_urgent_pending(s) ->
         LET s0 == Fires(s, "send/text/urgent", s.state)
             s1 == do_send_urgent_text(s0)
         IN  at_3_8_send(s1)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.8 carry out a CLOSE that has waited
at_3_8_queued_CLOSE(s) ==
  IF ~(s.state = "ESTABLISHED" /\ is_close_waits(s)) THEN at_3_8_FIN(s) ELSE
  CASE \* close/queued (3.10.4): A CLOSE queued in SYN-RECEIVED is carried out once established.
       TRUE ->
         LET s0 == Fires(s, "close/queued", "FIN-WAIT-1")
         IN  at_3_8_FIN(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.8 send the FIN once all text is sent
at_3_8_FIN(s) ==
  IF ~(s.state \in {"FIN-WAIT-1", "CLOSE-WAIT", "CLOSING"} /\ is_close_waits(s)) THEN at_3_8_acknowledge(s) ELSE
  CASE \* send/fin (3.10.4): Everything SENT has been segmentized: the FIN follows.
       s.state \in {"FIN-WAIT-1", "CLOSING"} /\ ~is_text_queued(s) ->
         LET s0 == Fires(s, "send/fin", s.state)
             s1 == do_send_fin(s0)
         IN  at_3_8_acknowledge(s1)
    [] \* send/fin/last (3.10.4): Everything SENT has been segmentized: the FIN follows, and only its acknowledgment is waited for.
       s.state = "CLOSE-WAIT" /\ ~is_text_queued(s) ->
         LET s0 == Fires(s, "send/fin/last", "LAST-ACK")
             s1 == do_send_fin(s0)
         IN  at_3_8_acknowledge(s1)
    [] \* send/fin/later (3.10.4): The FIN waits behind the text.
       is_text_queued(s) ->
         LET s0 == Fires(s, "send/fin/later", s.state)
         IN  at_3_8_acknowledge(s0)
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* 3.8 acknowledge what is owed
at_3_8_acknowledge(s) ==
  IF ~(s.state \in {"ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} /\ is_ack_owed(s)) THEN s ELSE
  CASE \* acknowledge (3.10.7.4): One acknowledgment for all that this event has taken.
       TRUE ->
         LET s0 == Fires(s, "acknowledge", s.state)
             s1 == do_send_ack(s0)
         IN  s1
    [] \* no row applies
       OTHER ->
         Wrong(s)

\* What the event makes of the end.
Process(what, s) ==
  CASE what = "OPEN" -> at_3_10_1_access(s)
    [] what = "SEND" -> at_3_10_2_access(s)
    [] what = "RECEIVE" -> at_3_10_3_access(s)
    [] what = "CLOSE" -> at_3_10_4_access(s)
    [] what = "ABORT" -> at_3_10_5_access(s)
    [] what = "STATUS" -> at_3_10_6_access(s)
    [] what = "SEGMENT ARRIVES" /\ s.state = "CLOSED" -> at_3_10_7_1_source(s)
    [] what = "SEGMENT ARRIVES" /\ s.state = "LISTEN" -> at_3_10_7_2_source(s)
    [] what = "SEGMENT ARRIVES" /\ s.state = "SYN-SENT" -> at_3_10_7_3_first(s)
    [] what = "SEGMENT ARRIVES" /\ s.state \in {"SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} -> at_3_10_7_4_first__a_new_SYN(s)
    [] what = "USER TIMEOUT" /\ s.state # "CLOSED" -> at_3_10_8_user_timeout(s)
    [] what = "RETRANSMISSION TIMEOUT" /\ s.state # "CLOSED" -> at_3_10_8_retransmission_timeout(s)
    [] what = "TIME-WAIT TIMEOUT" /\ s.state = "TIME-WAIT" -> at_3_10_8_time_wait_timeout(s)
    [] what = "PERSIST TIMEOUT" /\ s.state # "CLOSED" -> at_3_8_6_1_persist_timeout(s)
    [] what = "ICMP MESSAGE" /\ s.state \in {"SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"} -> at_3_9_2_2_message(s)
    [] OTHER -> Through(s)
============================================================================
