; Written by tcpcheck from its table; every answer must be unsat.
(set-logic QF_BV)
(define-sort Num () (_ BitVec 32))
(define-fun num ((p Bool)) Num (ite p #x00000001 #x00000000))
; a < b modulo 2^32: the way forward from a to b is shorter than half the space
(define-fun seq< ((a Num) (b Num)) Bool (bvsgt (bvsub b a) #x00000000))
(define-fun seq=< ((a Num) (b Num)) Bool (or (= a b) (seq< a b)))
(define-fun seq.min ((a Num) (b Num)) Num (ite (seq< b a) b a))
(define-fun seq.max ((a Num) (b Num)) Num (ite (seq< a b) b a))
(define-sort State () (_ BitVec 4))
(define-fun LISTEN () State #x1)
(define-fun SYN-SENT () State #x2)
(define-fun SYN-RECEIVED () State #x3)
(define-fun ESTABLISHED () State #x4)
(define-fun FIN-WAIT-1 () State #x5)
(define-fun FIN-WAIT-2 () State #x6)
(define-fun CLOSE-WAIT () State #x7)
(define-fun CLOSING () State #x8)
(define-fun LAST-ACK () State #x9)
(define-fun TIME-WAIT () State #xa)
(define-fun CLOSED () State #xb)
; what is held in a slot that is in use ends in the window
(define-fun held.inside ((RCV.NXT Num) (RCV.WND Num) (seq Num) (text Num) (fin Num)) Bool
  (and (bvule fin #x00000001) (seq=< (bvadd seq text fin) (bvadd RCV.NXT RCV.WND))))

; ---- the words of the table that are used, each as it is defined there
; SND.ROOM is max(SND.NXT, SND.UNA + SND.WND) - SND.NXT: octets that the send window still has room for
(define-fun SND.ROOM ((SND.UNA Num) (SND.NXT Num) (SND.WND Num)) Num (bvsub (seq.max SND.NXT (bvadd SND.UNA SND.WND)) SND.NXT))
; SEND.LEN is min(SND.QUE, min(SND.MSS, SND.ROOM)): octets of text that can be sent now
(define-fun SEND.LEN ((SND.UNA Num) (SND.NXT Num) (SND.WND Num) (SND.QUE Num) (SND.MSS Num)) Num (seq.min SND.QUE (seq.min SND.MSS (SND.ROOM SND.UNA SND.NXT SND.WND))))
; inv.una-nxt-order is SND.UNA =< SND.NXT and SND.NXT - SND.UNA =< 1073741824 + 1 + SND.FIN: What is
; unacknowledged lies between SND.UNA and SND.NXT, and is no more than the largest window, a SYN and a FIN.
(define-fun inv.una-nxt-order ((SND.UNA Num) (SND.NXT Num) (SND.FIN Num)) Bool (and (seq=< SND.UNA SND.NXT) (seq=< (bvsub SND.NXT SND.UNA) (bvadd (bvadd #x40000000 #x00000001) SND.FIN))))
; inv.fin-not-sent is SND.FIN = 0: The FIN belongs to the states that follow it.
(define-fun inv.fin-not-sent ((SND.FIN Num)) Bool (= SND.FIN #x00000000))
; inv.fin-or-close is SND.FIN + SND.CLS = 1: The FIN has been sent, or the CLOSE waits for text to be sent.
(define-fun inv.fin-or-close ((SND.CLS Num) (SND.FIN Num)) Bool (= (bvadd SND.FIN SND.CLS) #x00000001))
; inv.fin-sent is SND.FIN = 1 and SND.CLS = 0: The FIN has been sent.
(define-fun inv.fin-sent ((SND.CLS Num) (SND.FIN Num)) Bool (and (= SND.FIN #x00000001) (= SND.CLS #x00000000)))
; inv.fin-outstanding is SND.FIN = 0 or SND.UNA < SND.NXT: In these states a FIN that was sent is
; unacknowledged.
(define-fun inv.fin-outstanding ((SND.UNA Num) (SND.NXT Num) (SND.FIN Num)) Bool (or (= SND.FIN #x00000000) (seq< SND.UNA SND.NXT)))
; inv.all-acknowledged is SND.UNA = SND.NXT: The FIN, the last thing sent, is acknowledged.
(define-fun inv.all-acknowledged ((SND.UNA Num) (SND.NXT Num)) Bool (= SND.UNA SND.NXT))
; inv.no-text-after-fin is SND.FIN = 0 or SND.QUE = 0: Behind a FIN nothing waits to be sent.
(define-fun inv.no-text-after-fin ((SND.QUE Num) (SND.FIN Num)) Bool (or (= SND.FIN #x00000000) (= SND.QUE #x00000000)))
; inv.retransmission-timer is TMR.RTX = (SND.UNA < SND.NXT): The retransmission timer runs exactly while
; something is unacknowledged.
(define-fun inv.retransmission-timer ((SND.UNA Num) (SND.NXT Num) (TMR.RTX Num)) Bool (= TMR.RTX (num (seq< SND.UNA SND.NXT))))
; inv.time-wait-timer is TMR.TW = 0: The time-wait timer belongs to TIME-WAIT.
(define-fun inv.time-wait-timer ((TMR.TW Num)) Bool (= TMR.TW #x00000000))
; inv.time-wait-timed is TMR.TW = 1: TIME-WAIT is timed.
(define-fun inv.time-wait-timed ((TMR.TW Num)) Bool (= TMR.TW #x00000001))
; inv.window-fits-buffer is RCV.WND + RCV.UNR =< RCV.BUF: What is offered and what is unread fit into the
; buffer together.
(define-fun inv.window-fits-buffer ((RCV.WND Num) (RCV.UNR Num) (RCV.BUF Num)) Bool (seq=< (bvadd RCV.WND RCV.UNR) RCV.BUF))
; inv.held-fits is 0 =< HLD.CNT =< HLD.MAX: No more is held than there is room for.
(define-fun inv.held-fits ((HLD.CNT Num) (HLD.MAX Num)) Bool (and (seq=< #x00000000 HLD.CNT) (seq=< HLD.CNT HLD.MAX)))
; inv.nothing-left-to-send is SEND.LEN = 0: What the window lets out has been sent.
(define-fun inv.nothing-left-to-send ((SND.UNA Num) (SND.NXT Num) (SND.WND Num) (SND.QUE Num) (SND.MSS Num)) Bool (= (SEND.LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS) #x00000000))
; inv.close-carried-out is SND.CLS = 0: A CLOSE does not wait in ESTABLISHED.
(define-fun inv.close-carried-out ((SND.CLS Num)) Bool (= SND.CLS #x00000000))
; inv.fin-follows-text is SND.CLS = 0 or SND.QUE > 0: A CLOSE waits only behind text.
(define-fun inv.fin-follows-text ((SND.QUE Num) (SND.CLS Num)) Bool (or (= SND.CLS #x00000000) (seq< #x00000000 SND.QUE)))
; inv.amount/SND.WND is 0 =< SND.WND =< 1073741824: An amount stays an amount.
(define-fun inv.amount/SND.WND ((SND.WND Num)) Bool (and (seq=< #x00000000 SND.WND) (seq=< SND.WND #x40000000)))
; inv.amount/MAX.SND.WND is 0 =< MAX.SND.WND =< 1073741824: An amount stays an amount.
(define-fun inv.amount/MAX.SND.WND ((MAX.SND.WND Num)) Bool (and (seq=< #x00000000 MAX.SND.WND) (seq=< MAX.SND.WND #x40000000)))
; inv.amount/SND.QUE is 0 =< SND.QUE =< 1073741824: An amount stays an amount.
(define-fun inv.amount/SND.QUE ((SND.QUE Num)) Bool (and (seq=< #x00000000 SND.QUE) (seq=< SND.QUE #x40000000)))
; inv.flag/SND.CLS is SND.CLS = 0 or SND.CLS = 1: A flag is 0 or 1.
(define-fun inv.flag/SND.CLS ((SND.CLS Num)) Bool (or (= SND.CLS #x00000000) (= SND.CLS #x00000001)))
; inv.flag/SND.FIN is SND.FIN = 0 or SND.FIN = 1: A flag is 0 or 1.
(define-fun inv.flag/SND.FIN ((SND.FIN Num)) Bool (or (= SND.FIN #x00000000) (= SND.FIN #x00000001)))
; inv.amount/RCV.WND is 0 =< RCV.WND =< 1073741824: An amount stays an amount.
(define-fun inv.amount/RCV.WND ((RCV.WND Num)) Bool (and (seq=< #x00000000 RCV.WND) (seq=< RCV.WND #x40000000)))
; inv.amount/RCV.UNR is 0 =< RCV.UNR =< 1073741824: An amount stays an amount.
(define-fun inv.amount/RCV.UNR ((RCV.UNR Num)) Bool (and (seq=< #x00000000 RCV.UNR) (seq=< RCV.UNR #x40000000)))
; inv.amount/RCV.REQ is 0 =< RCV.REQ =< 1073741824: An amount stays an amount.
(define-fun inv.amount/RCV.REQ ((RCV.REQ Num)) Bool (and (seq=< #x00000000 RCV.REQ) (seq=< RCV.REQ #x40000000)))
; inv.flag/RCV.PSH is RCV.PSH = 0 or RCV.PSH = 1: A flag is 0 or 1.
(define-fun inv.flag/RCV.PSH ((RCV.PSH Num)) Bool (or (= RCV.PSH #x00000000) (= RCV.PSH #x00000001)))
; inv.flag/RCV.URG is RCV.URG = 0 or RCV.URG = 1: A flag is 0 or 1.
(define-fun inv.flag/RCV.URG ((RCV.URG Num)) Bool (or (= RCV.URG #x00000000) (= RCV.URG #x00000001)))
; inv.flag/TCB.PASSIVE is TCB.PASSIVE = 0 or TCB.PASSIVE = 1: A flag is 0 or 1.
(define-fun inv.flag/TCB.PASSIVE ((TCB.PASSIVE Num)) Bool (or (= TCB.PASSIVE #x00000000) (= TCB.PASSIVE #x00000001)))
; inv.flag/TCB.WILD is TCB.WILD = 0 or TCB.WILD = 1: A flag is 0 or 1.
(define-fun inv.flag/TCB.WILD ((TCB.WILD Num)) Bool (or (= TCB.WILD #x00000000) (= TCB.WILD #x00000001)))
; inv.flag/TCB.REMOTE is TCB.REMOTE = 0 or TCB.REMOTE = 1: A flag is 0 or 1.
(define-fun inv.flag/TCB.REMOTE ((TCB.REMOTE Num)) Bool (or (= TCB.REMOTE #x00000000) (= TCB.REMOTE #x00000001)))
; inv.flag/TMR.RTX is TMR.RTX = 0 or TMR.RTX = 1: A flag is 0 or 1.
(define-fun inv.flag/TMR.RTX ((TMR.RTX Num)) Bool (or (= TMR.RTX #x00000000) (= TMR.RTX #x00000001)))
; inv.flag/TMR.TW is TMR.TW = 0 or TMR.TW = 1: A flag is 0 or 1.
(define-fun inv.flag/TMR.TW ((TMR.TW Num)) Bool (or (= TMR.TW #x00000000) (= TMR.TW #x00000001)))
; given.segments-hold-an-octet is 0 < SND.MSS =< 1073741824: A segment can carry an octet, and no more than
; the largest window.
(define-fun given.segments-hold-an-octet ((SND.MSS Num)) Bool (and (seq< #x00000000 SND.MSS) (seq=< SND.MSS #x40000000)))
; given.slots is 0 =< HLD.MAX =< 3: At most three segments are held.
(define-fun given.slots ((HLD.MAX Num)) Bool (and (seq=< #x00000000 HLD.MAX) (seq=< HLD.MAX #x00000003)))
; given.queue-has-an-end is CALL.FULL = 1 or SND.QUE + CALL.LEN =< 1073741824 and RCV.REQ + CALL.LEN =<
; 1073741824: A call is refused for want of room before a queue outgrows the largest window.
(define-fun given.queue-has-an-end ((SND.QUE Num) (RCV.REQ Num) (CALL.LEN Num) (CALL.FULL Num)) Bool (or (= CALL.FULL #x00000001) (and (seq=< (bvadd SND.QUE CALL.LEN) #x40000000) (seq=< (bvadd RCV.REQ CALL.LEN) #x40000000))))
; given.bounded/RCV.BUF is 0 =< RCV.BUF =< 1073741824: No more than the largest window of RFC 7323.
(define-fun given.bounded/RCV.BUF ((RCV.BUF Num)) Bool (and (seq=< #x00000000 RCV.BUF) (seq=< RCV.BUF #x40000000)))
; given.bounded/RCV.STD is 0 =< RCV.STD =< 1073741824: No more than the largest window of RFC 7323.
(define-fun given.bounded/RCV.STD ((RCV.STD Num)) Bool (and (seq=< #x00000000 RCV.STD) (seq=< RCV.STD #x40000000)))
; given.bounded/SEG.WND is 0 =< SEG.WND =< 1073741824: No more than the largest window of RFC 7323.
(define-fun given.bounded/SEG.WND ((SEG.WND Num)) Bool (and (seq=< #x00000000 SEG.WND) (seq=< SEG.WND #x40000000)))
; given.bounded/SEG.TXT is 0 =< SEG.TXT =< 1073741824: No more than the largest window of RFC 7323.
(define-fun given.bounded/SEG.TXT ((SEG.TXT Num)) Bool (and (seq=< #x00000000 SEG.TXT) (seq=< SEG.TXT #x40000000)))
; given.bounded/CALL.LEN is 0 =< CALL.LEN =< 1073741824: No more than the largest window of RFC 7323.
(define-fun given.bounded/CALL.LEN ((CALL.LEN Num)) Bool (and (seq=< #x00000000 CALL.LEN) (seq=< CALL.LEN #x40000000)))
; given.bit/SEG.SEC is SEG.SEC = 0 or SEG.SEC = 1: A bit is 0 or 1.
(define-fun given.bit/SEG.SEC ((SEG.SEC Num)) Bool (or (= SEG.SEC #x00000000) (= SEG.SEC #x00000001)))
; given.bit/SEG.SRC is SEG.SRC = 0 or SEG.SRC = 1: A bit is 0 or 1.
(define-fun given.bit/SEG.SRC ((SEG.SRC Num)) Bool (or (= SEG.SRC #x00000000) (= SEG.SRC #x00000001)))
; given.bit/CTL.SYN is CTL.SYN = 0 or CTL.SYN = 1: A bit is 0 or 1.
(define-fun given.bit/CTL.SYN ((CTL.SYN Num)) Bool (or (= CTL.SYN #x00000000) (= CTL.SYN #x00000001)))
; given.bit/CTL.ACK is CTL.ACK = 0 or CTL.ACK = 1: A bit is 0 or 1.
(define-fun given.bit/CTL.ACK ((CTL.ACK Num)) Bool (or (= CTL.ACK #x00000000) (= CTL.ACK #x00000001)))
; given.bit/CTL.RST is CTL.RST = 0 or CTL.RST = 1: A bit is 0 or 1.
(define-fun given.bit/CTL.RST ((CTL.RST Num)) Bool (or (= CTL.RST #x00000000) (= CTL.RST #x00000001)))
; given.bit/CTL.FIN is CTL.FIN = 0 or CTL.FIN = 1: A bit is 0 or 1.
(define-fun given.bit/CTL.FIN ((CTL.FIN Num)) Bool (or (= CTL.FIN #x00000000) (= CTL.FIN #x00000001)))
; given.bit/CTL.URG is CTL.URG = 0 or CTL.URG = 1: A bit is 0 or 1.
(define-fun given.bit/CTL.URG ((CTL.URG Num)) Bool (or (= CTL.URG #x00000000) (= CTL.URG #x00000001)))
; given.bit/CTL.PSH is CTL.PSH = 0 or CTL.PSH = 1: A bit is 0 or 1.
(define-fun given.bit/CTL.PSH ((CTL.PSH Num)) Bool (or (= CTL.PSH #x00000000) (= CTL.PSH #x00000001)))
; given.bit/CALL.ACTIVE is CALL.ACTIVE = 0 or CALL.ACTIVE = 1: A bit is 0 or 1.
(define-fun given.bit/CALL.ACTIVE ((CALL.ACTIVE Num)) Bool (or (= CALL.ACTIVE #x00000000) (= CALL.ACTIVE #x00000001)))
; given.bit/CALL.REMOTE is CALL.REMOTE = 0 or CALL.REMOTE = 1: A bit is 0 or 1.
(define-fun given.bit/CALL.REMOTE ((CALL.REMOTE Num)) Bool (or (= CALL.REMOTE #x00000000) (= CALL.REMOTE #x00000001)))
; given.bit/CALL.URG is CALL.URG = 0 or CALL.URG = 1: A bit is 0 or 1.
(define-fun given.bit/CALL.URG ((CALL.URG Num)) Bool (or (= CALL.URG #x00000000) (= CALL.URG #x00000001)))
; given.bit/CALL.DENIED is CALL.DENIED = 0 or CALL.DENIED = 1: A bit is 0 or 1.
(define-fun given.bit/CALL.DENIED ((CALL.DENIED Num)) Bool (or (= CALL.DENIED #x00000000) (= CALL.DENIED #x00000001)))
; given.bit/CALL.FORBIDDEN is CALL.FORBIDDEN = 0 or CALL.FORBIDDEN = 1: A bit is 0 or 1.
(define-fun given.bit/CALL.FORBIDDEN ((CALL.FORBIDDEN Num)) Bool (or (= CALL.FORBIDDEN #x00000000) (= CALL.FORBIDDEN #x00000001)))
; given.bit/CALL.MULTI is CALL.MULTI = 0 or CALL.MULTI = 1: A bit is 0 or 1.
(define-fun given.bit/CALL.MULTI ((CALL.MULTI Num)) Bool (or (= CALL.MULTI #x00000000) (= CALL.MULTI #x00000001)))
; given.bit/CALL.FULL is CALL.FULL = 0 or CALL.FULL = 1: A bit is 0 or 1.
(define-fun given.bit/CALL.FULL ((CALL.FULL Num)) Bool (or (= CALL.FULL #x00000000) (= CALL.FULL #x00000001)))
; given.bit/MSG.HARD is MSG.HARD = 0 or MSG.HARD = 1: A bit is 0 or 1.
(define-fun given.bit/MSG.HARD ((MSG.HARD Num)) Bool (or (= MSG.HARD #x00000000) (= MSG.HARD #x00000001)))
; given.bit/MSG.QUENCH is MSG.QUENCH = 0 or MSG.QUENCH = 1: A bit is 0 or 1.
(define-fun given.bit/MSG.QUENCH ((MSG.QUENCH Num)) Bool (or (= MSG.QUENCH #x00000000) (= MSG.QUENCH #x00000001)))
; given.bit/ACK.DUE is ACK.DUE = 0 or ACK.DUE = 1: A bit is 0 or 1.
(define-fun given.bit/ACK.DUE ((ACK.DUE Num)) Bool (or (= ACK.DUE #x00000000) (= ACK.DUE #x00000001)))
; SND.QUE > 0. The user's octets wait to be segmentized.
(define-fun text-queued ((SND.QUE Num)) Bool (seq< #x00000000 SND.QUE))
; SEND.LEN > 0. There are octets to send and the window has room for some.
(define-fun text-fits ((SND.UNA Num) (SND.NXT Num) (SND.WND Num) (SND.QUE Num) (SND.MSS Num)) Bool (seq< #x00000000 (SEND.LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))
; SND.UP > SND.NXT. The next octets to be sent are urgent.
(define-fun urgent-pending ((SND.NXT Num) (SND.UP Num)) Bool (seq< SND.NXT SND.UP))
; SND.CLS = 1. A CLOSE is queued.
(define-fun close-waits ((SND.CLS Num)) Bool (= SND.CLS #x00000001))
; ACK.DUE = 1. This event owes the peer an acknowledgment.
(define-fun ack-owed ((ACK.DUE Num)) Bool (= ACK.DUE #x00000001))
; send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>; ACK.DUE <- 0. Say what is expected next.
(define-fun send-ack/SEQ ((SND.NXT Num)) Num SND.NXT)
(define-fun send-ack/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-ack/ACK.DUE () Num #x00000000)
; send <SEQ=SND.NXT><ACK=RCV.NXT><LEN=SEND.LEN><CTL=ACK>; SND.NXT <- SND.NXT + SEND.LEN; SND.QUE <- SND.QUE -
; SEND.LEN; TMR.RTX <- 1; ACK.DUE <- 0. Send the next octets with a piggybacked acknowledgment.
(define-fun send-text/SEQ ((SND.NXT Num)) Num SND.NXT)
(define-fun send-text/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-text/LEN ((SND.UNA Num) (SND.NXT Num) (SND.WND Num) (SND.QUE Num) (SND.MSS Num)) Num (SEND.LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS))
(define-fun send-text/SND.NXT ((SND.UNA Num) (SND.NXT Num) (SND.WND Num) (SND.QUE Num) (SND.MSS Num)) Num (bvadd SND.NXT (SEND.LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))
(define-fun send-text/SND.QUE ((SND.UNA Num) (SND.NXT Num) (SND.WND Num) (SND.QUE Num) (SND.MSS Num)) Num (bvsub SND.QUE (SEND.LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))
(define-fun send-text/TMR.RTX () Num #x00000001)
(define-fun send-text/ACK.DUE () Num #x00000000)
; send <SEQ=SND.NXT><ACK=RCV.NXT><LEN=SEND.LEN><UP=SND.UP><CTL=URG,ACK>; SND.NXT <- SND.NXT + SEND.LEN;
; SND.QUE <- SND.QUE - SEND.LEN; TMR.RTX <- 1; ACK.DUE <- 0. Send the next octets and where the urgent data
; ends.
(define-fun send-urgent-text/SEQ ((SND.NXT Num)) Num SND.NXT)
(define-fun send-urgent-text/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-urgent-text/LEN ((SND.UNA Num) (SND.NXT Num) (SND.WND Num) (SND.QUE Num) (SND.MSS Num)) Num (SEND.LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS))
(define-fun send-urgent-text/UP ((SND.UP Num)) Num SND.UP)
(define-fun send-urgent-text/SND.NXT ((SND.UNA Num) (SND.NXT Num) (SND.WND Num) (SND.QUE Num) (SND.MSS Num)) Num (bvadd SND.NXT (SEND.LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))
(define-fun send-urgent-text/SND.QUE ((SND.UNA Num) (SND.NXT Num) (SND.WND Num) (SND.QUE Num) (SND.MSS Num)) Num (bvsub SND.QUE (SEND.LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))
(define-fun send-urgent-text/TMR.RTX () Num #x00000001)
(define-fun send-urgent-text/ACK.DUE () Num #x00000000)
; send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=FIN,ACK>; SND.NXT <- SND.NXT + 1; SND.FIN <- 1; SND.CLS <- 0; TMR.RTX <-
; 1; ACK.DUE <- 0. Tell the peer that no more will be sent.
(define-fun send-fin/SEQ ((SND.NXT Num)) Num SND.NXT)
(define-fun send-fin/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-fin/SND.NXT ((SND.NXT Num)) Num (bvadd SND.NXT #x00000001))
(define-fun send-fin/SND.FIN () Num #x00000001)
(define-fun send-fin/SND.CLS () Num #x00000000)
(define-fun send-fin/TMR.RTX () Num #x00000001)
(define-fun send-fin/ACK.DUE () Num #x00000000)

; the TCB
(declare-const STATE State)
(assert (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)))
(declare-const ISS Num)
(declare-const IRS Num)
(declare-const SND.UNA Num)
(declare-const SND.NXT Num)
(declare-const SND.WND Num)
(declare-const SND.WL1 Num)
(declare-const SND.WL2 Num)
(declare-const SND.UP Num)
(declare-const MAX.SND.WND Num)
(declare-const SND.QUE Num)
(declare-const SND.CLS Num)
(declare-const SND.FIN Num)
(declare-const RCV.NXT Num)
(declare-const RCV.WND Num)
(declare-const RCV.UP Num)
(declare-const RCV.UNR Num)
(declare-const RCV.REQ Num)
(declare-const RCV.PSH Num)
(declare-const RCV.URG Num)
(declare-const TCB.PASSIVE Num)
(declare-const TCB.WILD Num)
(declare-const TCB.REMOTE Num)
(declare-const TMR.RTX Num)
(declare-const TMR.TW Num)
(declare-const HLD.CNT Num)
(declare-const HLD.SEQ Num)
(declare-const HLD0.SEQ Num)
(declare-const HLD0.TXT Num)
(declare-const HLD0.FIN Num)
(declare-const HLD0.TAG Num)
(declare-const HLD1.SEQ Num)
(declare-const HLD1.TXT Num)
(declare-const HLD1.FIN Num)
(declare-const HLD1.TAG Num)
(declare-const HLD2.SEQ Num)
(declare-const HLD2.TXT Num)
(declare-const HLD2.FIN Num)
(declare-const HLD2.TAG Num)
; what the event has left
(declare-const SEG.SEQ Num)
(declare-const SEG.ACK Num)
(declare-const SEG.WND Num)
(declare-const SEG.UP Num)
(declare-const SEG.TXT Num)
(declare-const SEG.SEC Num)
(declare-const SEG.SRC Num)
(declare-const CTL.SYN Num)
(declare-const CTL.ACK Num)
(declare-const CTL.RST Num)
(declare-const CTL.FIN Num)
(declare-const CTL.URG Num)
(declare-const CTL.PSH Num)
(declare-const CALL.LEN Num)
(declare-const CALL.ACTIVE Num)
(declare-const CALL.REMOTE Num)
(declare-const CALL.URG Num)
(declare-const CALL.DENIED Num)
(declare-const CALL.FORBIDDEN Num)
(declare-const CALL.MULTI Num)
(declare-const CALL.FULL Num)
(declare-const MSG.HARD Num)
(declare-const MSG.QUENCH Num)
(declare-const ACK.DUE Num)
(declare-const NEW.ISS Num)
(declare-const RCV.BUF Num)
(declare-const RCV.STD Num)
(declare-const SND.MSS Num)
(declare-const HLD.MAX Num)
(declare-const SEG.TAG Num)

; ---- what is given
(assert (given.segments-hold-an-octet SND.MSS))
(assert (given.slots HLD.MAX))
(assert (given.queue-has-an-end SND.QUE RCV.REQ CALL.LEN CALL.FULL))
(assert (given.bounded/RCV.BUF RCV.BUF))
(assert (given.bounded/RCV.STD RCV.STD))
(assert (given.bounded/SEG.WND SEG.WND))
(assert (given.bounded/SEG.TXT SEG.TXT))
(assert (given.bounded/CALL.LEN CALL.LEN))
(assert (given.bit/SEG.SEC SEG.SEC))
(assert (given.bit/SEG.SRC SEG.SRC))
(assert (given.bit/CTL.SYN CTL.SYN))
(assert (given.bit/CTL.ACK CTL.ACK))
(assert (given.bit/CTL.RST CTL.RST))
(assert (given.bit/CTL.FIN CTL.FIN))
(assert (given.bit/CTL.URG CTL.URG))
(assert (given.bit/CTL.PSH CTL.PSH))
(assert (given.bit/CALL.ACTIVE CALL.ACTIVE))
(assert (given.bit/CALL.REMOTE CALL.REMOTE))
(assert (given.bit/CALL.URG CALL.URG))
(assert (given.bit/CALL.DENIED CALL.DENIED))
(assert (given.bit/CALL.FORBIDDEN CALL.FORBIDDEN))
(assert (given.bit/CALL.MULTI CALL.MULTI))
(assert (given.bit/CALL.FULL CALL.FULL))
(assert (given.bit/MSG.HARD MSG.HARD))
(assert (given.bit/MSG.QUENCH MSG.QUENCH))
(assert (given.bit/ACK.DUE ACK.DUE))
(assert (=> (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2)) (and (=> (bvult #x00000000 HLD.CNT) (held.inside RCV.NXT RCV.WND HLD0.SEQ HLD0.TXT HLD0.FIN)) (=> (bvult #x00000001 HLD.CNT) (held.inside RCV.NXT RCV.WND HLD1.SEQ HLD1.TXT HLD1.FIN)) (=> (bvult #x00000002 HLD.CNT) (held.inside RCV.NXT RCV.WND HLD2.SEQ HLD2.TXT HLD2.FIN)) (=> (distinct HLD.CNT #x00000000) (= HLD.SEQ HLD0.SEQ)))))
; where an end is in the sequence space does not matter: see the theorem translation
(assert (= SND.UNA #x00000000))
(assert (= RCV.NXT #x00000000))

; ---- the invariant
(assert (inv.una-nxt-order SND.UNA SND.NXT SND.FIN))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE CLOSE-WAIT)) (inv.fin-not-sent SND.FIN)))
(assert (=> (or (= STATE FIN-WAIT-1) (= STATE CLOSING)) (inv.fin-or-close SND.CLS SND.FIN)))
(assert (=> (or (= STATE FIN-WAIT-2) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.fin-sent SND.CLS SND.FIN)))
(assert (=> (or (= STATE FIN-WAIT-1) (= STATE CLOSING) (= STATE LAST-ACK)) (inv.fin-outstanding SND.UNA SND.NXT SND.FIN)))
(assert (=> (or (= STATE FIN-WAIT-2) (= STATE TIME-WAIT)) (inv.all-acknowledged SND.UNA SND.NXT)))
(assert (inv.no-text-after-fin SND.QUE SND.FIN))
(assert (inv.retransmission-timer SND.UNA SND.NXT TMR.RTX))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK)) (inv.time-wait-timer TMR.TW)))
(assert (=> (= STATE TIME-WAIT) (inv.time-wait-timed TMR.TW)))
(assert (inv.window-fits-buffer RCV.WND RCV.UNR RCV.BUF))
(assert (inv.held-fits HLD.CNT HLD.MAX))
(assert (inv.amount/SND.WND SND.WND))
(assert (inv.amount/MAX.SND.WND MAX.SND.WND))
(assert (inv.amount/SND.QUE SND.QUE))
(assert (inv.flag/SND.CLS SND.CLS))
(assert (inv.flag/SND.FIN SND.FIN))
(assert (inv.amount/RCV.WND RCV.WND))
(assert (inv.amount/RCV.UNR RCV.UNR))
(assert (inv.amount/RCV.REQ RCV.REQ))
(assert (inv.flag/RCV.PSH RCV.PSH))
(assert (inv.flag/RCV.URG RCV.URG))
(assert (inv.flag/TCB.PASSIVE TCB.PASSIVE))
(assert (inv.flag/TCB.WILD TCB.WILD))
(assert (inv.flag/TCB.REMOTE TCB.REMOTE))
(assert (inv.flag/TMR.RTX TMR.RTX))
(assert (inv.flag/TMR.TW TMR.TW))

; ---- 1. 3.8, send what the window lets out
(declare-const at.1 Bool) (assert (= at.1 true))
(declare-const looked.1 Bool) (assert (= looked.1 (and at.1 (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE CLOSE-WAIT) (= STATE CLOSING)) (text-fits SND.UNA SND.NXT SND.WND SND.QUE SND.MSS))))
(declare-const send/text@1 Bool) (assert (= send/text@1 (and looked.1 (not (urgent-pending SND.NXT SND.UP)))))
(declare-const send/text/urgent@1 Bool) (assert (= send/text/urgent@1 (and looked.1 (urgent-pending SND.NXT SND.UP))))
; send/text: send-text
(declare-const SND.NXT@1.1 Num) (assert (= SND.NXT@1.1 (send-text/SND.NXT SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))
(declare-const SND.QUE@1.2 Num) (assert (= SND.QUE@1.2 (send-text/SND.QUE SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))
(declare-const TMR.RTX@1.3 Num) (assert (= TMR.RTX@1.3 send-text/TMR.RTX))
(declare-const ACK.DUE@1.4 Num) (assert (= ACK.DUE@1.4 send-text/ACK.DUE))
; send/text/urgent: send-urgent-text
(declare-const SND.NXT@1.5 Num) (assert (= SND.NXT@1.5 (send-urgent-text/SND.NXT SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))
(declare-const SND.QUE@1.6 Num) (assert (= SND.QUE@1.6 (send-urgent-text/SND.QUE SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))
(declare-const TMR.RTX@1.7 Num) (assert (= TMR.RTX@1.7 send-urgent-text/TMR.RTX))
(declare-const ACK.DUE@1.8 Num) (assert (= ACK.DUE@1.8 send-urgent-text/ACK.DUE))
(declare-const SND.NXT@1 Num) (assert (= SND.NXT@1 (ite send/text@1 SND.NXT@1.1 (ite send/text/urgent@1 SND.NXT@1.5 SND.NXT))))
(declare-const SND.QUE@1 Num) (assert (= SND.QUE@1 (ite send/text@1 SND.QUE@1.2 (ite send/text/urgent@1 SND.QUE@1.6 SND.QUE))))
(declare-const TMR.RTX@1 Num) (assert (= TMR.RTX@1 (ite send/text@1 TMR.RTX@1.3 (ite send/text/urgent@1 TMR.RTX@1.7 TMR.RTX))))
(declare-const ACK.DUE@1 Num) (assert (= ACK.DUE@1 (ite send/text@1 ACK.DUE@1.4 (ite send/text/urgent@1 ACK.DUE@1.8 ACK.DUE))))

; ---- 2. 3.8, carry out a CLOSE that has waited
(declare-const at.2 Bool) (assert (= at.2 (and at.1 (not (or send/text@1 send/text/urgent@1)))))
(declare-const looked.2 Bool) (assert (= looked.2 (and at.2 (= STATE ESTABLISHED) (close-waits SND.CLS))))
(declare-const close/queued@2 Bool) (assert (= close/queued@2 looked.2))
(declare-const STATE@2 State) (assert (= STATE@2 (ite close/queued@2 FIN-WAIT-1 STATE)))

; ---- 3. 3.8, send the FIN once all text is sent
(declare-const at.3 Bool) (assert (= at.3 at.2))
(declare-const looked.3 Bool) (assert (= looked.3 (and at.3 (or (= STATE@2 FIN-WAIT-1) (= STATE@2 CLOSE-WAIT) (= STATE@2 CLOSING)) (close-waits SND.CLS))))
(declare-const send/fin@3 Bool) (assert (= send/fin@3 (and looked.3 (or (= STATE@2 FIN-WAIT-1) (= STATE@2 CLOSING)) (not (text-queued SND.QUE@1)))))
(declare-const send/fin/last@3 Bool) (assert (= send/fin/last@3 (and looked.3 (= STATE@2 CLOSE-WAIT) (not (text-queued SND.QUE@1)))))
(declare-const send/fin/later@3 Bool) (assert (= send/fin/later@3 (and looked.3 (text-queued SND.QUE@1))))
; send/fin: send-fin
(declare-const SND.NXT@3.1 Num) (assert (= SND.NXT@3.1 (send-fin/SND.NXT SND.NXT@1)))
(declare-const SND.FIN@3.2 Num) (assert (= SND.FIN@3.2 send-fin/SND.FIN))
(declare-const SND.CLS@3.3 Num) (assert (= SND.CLS@3.3 send-fin/SND.CLS))
(declare-const TMR.RTX@3.4 Num) (assert (= TMR.RTX@3.4 send-fin/TMR.RTX))
(declare-const ACK.DUE@3.5 Num) (assert (= ACK.DUE@3.5 send-fin/ACK.DUE))
; send/fin/last: send-fin
(declare-const SND.NXT@3.6 Num) (assert (= SND.NXT@3.6 (send-fin/SND.NXT SND.NXT@1)))
(declare-const SND.FIN@3.7 Num) (assert (= SND.FIN@3.7 send-fin/SND.FIN))
(declare-const SND.CLS@3.8 Num) (assert (= SND.CLS@3.8 send-fin/SND.CLS))
(declare-const TMR.RTX@3.9 Num) (assert (= TMR.RTX@3.9 send-fin/TMR.RTX))
(declare-const ACK.DUE@3.10 Num) (assert (= ACK.DUE@3.10 send-fin/ACK.DUE))
(declare-const SND.NXT@3 Num) (assert (= SND.NXT@3 (ite send/fin@3 SND.NXT@3.1 (ite send/fin/last@3 SND.NXT@3.6 SND.NXT@1))))
(declare-const SND.CLS@3 Num) (assert (= SND.CLS@3 (ite send/fin@3 SND.CLS@3.3 (ite send/fin/last@3 SND.CLS@3.8 SND.CLS))))
(declare-const SND.FIN@3 Num) (assert (= SND.FIN@3 (ite send/fin@3 SND.FIN@3.2 (ite send/fin/last@3 SND.FIN@3.7 SND.FIN))))
(declare-const TMR.RTX@3 Num) (assert (= TMR.RTX@3 (ite send/fin@3 TMR.RTX@3.4 (ite send/fin/last@3 TMR.RTX@3.9 TMR.RTX@1))))
(declare-const ACK.DUE@3 Num) (assert (= ACK.DUE@3 (ite send/fin@3 ACK.DUE@3.5 (ite send/fin/last@3 ACK.DUE@3.10 ACK.DUE@1))))
(declare-const STATE@3 State) (assert (= STATE@3 (ite send/fin/last@3 LAST-ACK STATE@2)))

; ---- 4. 3.8, acknowledge what is owed
(declare-const at.4 Bool) (assert (= at.4 at.3))
(declare-const looked.4 Bool) (assert (= looked.4 (and at.4 (ack-owed ACK.DUE@3))))
(declare-const acknowledge@4 Bool) (assert (= acknowledge@4 looked.4))
; acknowledge: send-ack
(declare-const ACK.DUE@4.1 Num) (assert (= ACK.DUE@4.1 send-ack/ACK.DUE))
(declare-const ACK.DUE@4 Num) (assert (= ACK.DUE@4 (ite acknowledge@4 ACK.DUE@4.1 ACK.DUE@3)))

; ==== invariant
; Every event of every state keeps the invariant of the TCB.
(push 1) ; una-nxt-order if send/text@1
(assert (not (=> send/text@1 (inv.una-nxt-order SND.UNA SND.NXT@3 SND.FIN@3))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order if send/text/urgent@1
(assert (not (=> send/text/urgent@1 (inv.una-nxt-order SND.UNA SND.NXT@3 SND.FIN@3))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order otherwise
(assert (not (=> (not (or send/text@1 send/text/urgent@1)) (inv.una-nxt-order SND.UNA SND.NXT@3 SND.FIN@3))))
(check-sat)
(pop 1)
(push 1) ; fin-not-sent
(assert (not (=> (or (= STATE@3 LISTEN) (= STATE@3 SYN-SENT) (= STATE@3 SYN-RECEIVED) (= STATE@3 ESTABLISHED) (= STATE@3 CLOSE-WAIT)) (inv.fin-not-sent SND.FIN@3))))
(check-sat)
(pop 1)
(push 1) ; fin-or-close
(assert (not (=> (or (= STATE@3 FIN-WAIT-1) (= STATE@3 CLOSING)) (inv.fin-or-close SND.CLS@3 SND.FIN@3))))
(check-sat)
(pop 1)
(push 1) ; fin-sent
(assert (not (=> (or (= STATE@3 FIN-WAIT-2) (= STATE@3 LAST-ACK) (= STATE@3 TIME-WAIT)) (inv.fin-sent SND.CLS@3 SND.FIN@3))))
(check-sat)
(pop 1)
(push 1) ; fin-outstanding
(assert (not (=> (or (= STATE@3 FIN-WAIT-1) (= STATE@3 CLOSING) (= STATE@3 LAST-ACK)) (inv.fin-outstanding SND.UNA SND.NXT@3 SND.FIN@3))))
(check-sat)
(pop 1)
(push 1) ; all-acknowledged
(assert (not (=> (or (= STATE@3 FIN-WAIT-2) (= STATE@3 TIME-WAIT)) (inv.all-acknowledged SND.UNA SND.NXT@3))))
(check-sat)
(pop 1)
(push 1) ; no-text-after-fin
(assert (not (inv.no-text-after-fin SND.QUE@1 SND.FIN@3)))
(check-sat)
(pop 1)
(push 1) ; retransmission-timer
(assert (not (inv.retransmission-timer SND.UNA SND.NXT@3 TMR.RTX@3)))
(check-sat)
(pop 1)
(push 1) ; time-wait-timer
(assert (not (=> (or (= STATE@3 LISTEN) (= STATE@3 SYN-SENT) (= STATE@3 SYN-RECEIVED) (= STATE@3 ESTABLISHED) (= STATE@3 FIN-WAIT-1) (= STATE@3 FIN-WAIT-2) (= STATE@3 CLOSE-WAIT) (= STATE@3 CLOSING) (= STATE@3 LAST-ACK)) (inv.time-wait-timer TMR.TW))))
(check-sat)
(pop 1)
(push 1) ; time-wait-timed
(assert (not (=> (= STATE@3 TIME-WAIT) (inv.time-wait-timed TMR.TW))))
(check-sat)
(pop 1)
(push 1) ; amount/SND.QUE
(assert (not (inv.amount/SND.QUE SND.QUE@1)))
(check-sat)
(pop 1)
(push 1) ; flag
(assert (not (and true (inv.flag/SND.CLS SND.CLS@3)
  (inv.flag/SND.FIN SND.FIN@3)
  (inv.flag/TMR.RTX TMR.RTX@3))))
(check-sat)
(pop 1)
(push 1) ; nothing-left-to-send
(assert (not (=> (not (or send/text@1 send/text/urgent@1)) (=> (or (= STATE@3 ESTABLISHED) (= STATE@3 FIN-WAIT-1) (= STATE@3 CLOSE-WAIT) (= STATE@3 CLOSING)) (inv.nothing-left-to-send SND.UNA SND.NXT@3 SND.WND SND.QUE@1 SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; close-carried-out
(assert (not (=> (not (or send/text@1 send/text/urgent@1)) (=> (= STATE@3 ESTABLISHED) (inv.close-carried-out SND.CLS@3)))))
(check-sat)
(pop 1)
(push 1) ; fin-follows-text
(assert (not (=> (not (or send/text@1 send/text/urgent@1)) (=> (or (= STATE@3 FIN-WAIT-1) (= STATE@3 CLOSE-WAIT) (= STATE@3 CLOSING)) (inv.fin-follows-text SND.QUE@1 SND.CLS@3)))))
(check-sat)
(pop 1)

; ==== every-event-ends
; No event goes round in the table for ever: what is held is released once each, and each segment of text
; leaves less to send.
(push 1) ; less-is-left
(assert (not (=> (or send/text@1 send/text/urgent@1) (bvult SND.QUE@1 SND.QUE))))
(check-sat)
(pop 1)

; ==== allowed-edges
; Every row that changes the state, and every event, moves along one of the 30 edges of RFC 9293.
(push 1) ; edges
(assert (not (and (=> close/queued@2 (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1))) (=> send/fin/last@3 (or (= STATE@2 CLOSE-WAIT) (= STATE@2 LAST-ACK))) (=> (= STATE ESTABLISHED) (or (= STATE@3 ESTABLISHED) (= STATE@3 FIN-WAIT-1) (= STATE@3 CLOSE-WAIT) (= STATE@3 CLOSED))) (=> (= STATE FIN-WAIT-1) (or (= STATE@3 FIN-WAIT-1) (= STATE@3 FIN-WAIT-2) (= STATE@3 CLOSING) (= STATE@3 TIME-WAIT) (= STATE@3 CLOSED))) (=> (= STATE FIN-WAIT-2) (or (= STATE@3 FIN-WAIT-2) (= STATE@3 TIME-WAIT) (= STATE@3 CLOSED))) (=> (= STATE CLOSE-WAIT) (or (= STATE@3 CLOSE-WAIT) (= STATE@3 LAST-ACK) (= STATE@3 CLOSED))) (=> (= STATE CLOSING) (or (= STATE@3 CLOSING) (= STATE@3 TIME-WAIT) (= STATE@3 CLOSED))) (=> (= STATE LAST-ACK) (or (= STATE@3 LAST-ACK) (= STATE@3 CLOSED))) (=> (= STATE TIME-WAIT) (or (= STATE@3 SYN-RECEIVED) (= STATE@3 TIME-WAIT) (= STATE@3 CLOSED))))))
(check-sat)
(pop 1)

; ==== sends-within-window
; New text is sent only as far as the send window, and no more than SND.MSS at once.
(push 1) ; send/text@1 if send/text@1
(assert (not (=> send/text@1 (=> send/text@1 (and (seq=< (bvadd (send-text/SEQ SND.NXT) (send-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)) (bvadd SND.UNA SND.WND)) (bvule (send-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS) SND.MSS) (= (send-text/SEQ SND.NXT) SND.NXT))))))
(check-sat)
(pop 1)
(push 1) ; send/text@1 if send/text/urgent@1
(assert (not (=> send/text/urgent@1 (=> send/text@1 (and (seq=< (bvadd (send-text/SEQ SND.NXT) (send-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)) (bvadd SND.UNA SND.WND)) (bvule (send-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS) SND.MSS) (= (send-text/SEQ SND.NXT) SND.NXT))))))
(check-sat)
(pop 1)
(push 1) ; send/text@1 otherwise
(assert (not (=> (not (or send/text@1 send/text/urgent@1)) (=> send/text@1 (and (seq=< (bvadd (send-text/SEQ SND.NXT) (send-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)) (bvadd SND.UNA SND.WND)) (bvule (send-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS) SND.MSS) (= (send-text/SEQ SND.NXT) SND.NXT))))))
(check-sat)
(pop 1)
(push 1) ; send/text/urgent@1 if send/text@1
(assert (not (=> send/text@1 (=> send/text/urgent@1 (and (seq=< (bvadd (send-urgent-text/SEQ SND.NXT) (send-urgent-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)) (bvadd SND.UNA SND.WND)) (bvule (send-urgent-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS) SND.MSS) (= (send-urgent-text/SEQ SND.NXT) SND.NXT))))))
(check-sat)
(pop 1)
(push 1) ; send/text/urgent@1 if send/text/urgent@1
(assert (not (=> send/text/urgent@1 (=> send/text/urgent@1 (and (seq=< (bvadd (send-urgent-text/SEQ SND.NXT) (send-urgent-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)) (bvadd SND.UNA SND.WND)) (bvule (send-urgent-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS) SND.MSS) (= (send-urgent-text/SEQ SND.NXT) SND.NXT))))))
(check-sat)
(pop 1)
(push 1) ; send/text/urgent@1 otherwise
(assert (not (=> (not (or send/text@1 send/text/urgent@1)) (=> send/text/urgent@1 (and (seq=< (bvadd (send-urgent-text/SEQ SND.NXT) (send-urgent-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)) (bvadd SND.UNA SND.WND)) (bvule (send-urgent-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS) SND.MSS) (= (send-urgent-text/SEQ SND.NXT) SND.NXT))))))
(check-sat)
(pop 1)
