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
; PASS.LEN is min(RCV.UNR + SEG.TXT, max(RCV.REQ, RCV.STD)): octets that arriving text lets pass to waiting
; RECEIVEs
(define-fun PASS.LEN ((RCV.UNR Num) (RCV.REQ Num) (SEG.TXT Num) (RCV.STD Num)) Num (seq.min (bvadd RCV.UNR SEG.TXT) (seq.max RCV.REQ RCV.STD)))
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
; inv.text-in-order is SEG.TXT = 0 and CTL.FIN = 0 or SEG.SEQ = RCV.NXT: Text and FIN that come to the seventh
; step begin where the next octet is expected.
(define-fun inv.text-in-order ((RCV.NXT Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.FIN Num)) Bool (or (and (= SEG.TXT #x00000000) (= CTL.FIN #x00000000)) (= SEG.SEQ RCV.NXT)))
; inv.text-in-window is SEG.TXT + CTL.FIN =< RCV.WND and 0 =< SEG.TXT: Text and FIN that come to the seventh
; step have been cut to the window.
(define-fun inv.text-in-window ((RCV.WND Num) (SEG.TXT Num) (CTL.FIN Num)) Bool (and (seq=< (bvadd SEG.TXT CTL.FIN) RCV.WND) (seq=< #x00000000 SEG.TXT)))
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
; CTL.FIN = 1. The FIN bit is on.
(define-fun seg-fin ((CTL.FIN Num)) Bool (= CTL.FIN #x00000001))
; SEG.TXT > 0. The segment has text.
(define-fun seg-text ((SEG.TXT Num)) Bool (seq< #x00000000 SEG.TXT))
; SND.FIN = 1 and SND.UNA = SND.NXT. Our FIN has been sent and acknowledged.
(define-fun fin-acked ((SND.UNA Num) (SND.NXT Num) (SND.FIN Num)) Bool (and (= SND.FIN #x00000001) (= SND.UNA SND.NXT)))
; HLD.CNT > 0 and HLD.SEQ =< RCV.NXT. The hole before a held segment is filled.
(define-fun held-ready ((RCV.NXT Num) (HLD.CNT Num) (HLD.SEQ Num)) Bool (and (seq< #x00000000 HLD.CNT) (seq=< HLD.SEQ RCV.NXT)))
; ACK.DUE <- 1. Acknowledge before this event ends, together with anything else that wants it.
(define-fun owe-ack/ACK.DUE () Num #x00000001)
; accept; RCV.NXT <- SEG.SEQ + SEG.TXT; RCV.UNR <- RCV.UNR + SEG.TXT - PASS.LEN; RCV.WND <- RCV.BUF - (RCV.UNR
; + SEG.TXT - PASS.LEN); RCV.REQ <- max(RCV.REQ, PASS.LEN) - PASS.LEN; RCV.PSH <- max(RCV.PSH, CTL.PSH) = 1
; and RCV.UNR + SEG.TXT > PASS.LEN; RCV.URG <- RCV.URG = 1 and RCV.UP > SEG.SEQ + SEG.TXT - (RCV.UNR + SEG.TXT
; - PASS.LEN). Take the text, pass on what the user waits for, and offer the space that is left.
(define-fun take-text/RCV.NXT ((SEG.SEQ Num) (SEG.TXT Num)) Num (bvadd SEG.SEQ SEG.TXT))
(define-fun take-text/RCV.UNR ((RCV.UNR Num) (RCV.REQ Num) (SEG.TXT Num) (RCV.STD Num)) Num (bvsub (bvadd RCV.UNR SEG.TXT) (PASS.LEN RCV.UNR RCV.REQ SEG.TXT RCV.STD)))
(define-fun take-text/RCV.WND ((RCV.UNR Num) (RCV.REQ Num) (SEG.TXT Num) (RCV.BUF Num) (RCV.STD Num)) Num (bvsub RCV.BUF (bvsub (bvadd RCV.UNR SEG.TXT) (PASS.LEN RCV.UNR RCV.REQ SEG.TXT RCV.STD))))
(define-fun take-text/RCV.REQ ((RCV.UNR Num) (RCV.REQ Num) (SEG.TXT Num) (RCV.STD Num)) Num (bvsub (seq.max RCV.REQ (PASS.LEN RCV.UNR RCV.REQ SEG.TXT RCV.STD)) (PASS.LEN RCV.UNR RCV.REQ SEG.TXT RCV.STD)))
(define-fun take-text/RCV.PSH ((RCV.UNR Num) (RCV.REQ Num) (RCV.PSH Num) (SEG.TXT Num) (CTL.PSH Num) (RCV.STD Num)) Num (num (and (= (seq.max RCV.PSH CTL.PSH) #x00000001) (seq< (PASS.LEN RCV.UNR RCV.REQ SEG.TXT RCV.STD) (bvadd RCV.UNR SEG.TXT)))))
(define-fun take-text/RCV.URG ((RCV.UP Num) (RCV.UNR Num) (RCV.REQ Num) (RCV.URG Num) (SEG.SEQ Num) (SEG.TXT Num) (RCV.STD Num)) Num (num (and (= RCV.URG #x00000001) (seq< (bvsub (bvadd SEG.SEQ SEG.TXT) (bvsub (bvadd RCV.UNR SEG.TXT) (PASS.LEN RCV.UNR RCV.REQ SEG.TXT RCV.STD))) RCV.UP))))
; signal "connection closing"; answer "error: connection closing"; RCV.NXT <- RCV.NXT + 1; RCV.REQ <- 0;
; RCV.PSH <- RCV.PSH = 1 or RCV.UNR > 0; ACK.DUE <- 1. Advance over the FIN, acknowledge it, tell the user,
; and push what the user has not read.
(define-fun take-fin/RCV.NXT ((RCV.NXT Num)) Num (bvadd RCV.NXT #x00000001))
(define-fun take-fin/RCV.REQ () Num #x00000000)
(define-fun take-fin/RCV.PSH ((RCV.UNR Num) (RCV.PSH Num)) Num (num (or (= RCV.PSH #x00000001) (seq< #x00000000 RCV.UNR))))
(define-fun take-fin/ACK.DUE () Num #x00000001)
; TMR.TW <- 1; TMR.RTX <- 0. Start or restart the 2 MSL timer and turn off the others.
(define-fun start-time-wait/TMR.TW () Num #x00000001)
(define-fun start-time-wait/TMR.RTX () Num #x00000000)

; the TCB
(declare-const STATE State)
(assert (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE LAST-ACK) (= STATE TIME-WAIT)))
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
(assert (=> (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2)) (inv.text-in-order RCV.NXT SEG.SEQ SEG.TXT CTL.FIN)))
(assert (=> (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2)) (inv.text-in-window RCV.WND SEG.TXT CTL.FIN)))
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

; ---- 1. 3.10.7.4, Seventh, process the segment text
(declare-const at.1 Bool) (assert (= at.1 true))
(declare-const looked.1 Bool) (assert (= looked.1 (and at.1 (seg-text SEG.TXT))))
(declare-const text/accept@1 Bool) (assert (= text/accept@1 (and looked.1 (= STATE ESTABLISHED))))
(declare-const text/accept/half-closed@1 Bool) (assert (= text/accept/half-closed@1 (and looked.1 (or (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2)))))
(declare-const text/ignored@1 Bool) (assert (= text/ignored@1 (and looked.1 (or (= STATE CLOSE-WAIT) (= STATE LAST-ACK) (= STATE TIME-WAIT)))))
; text/accept: take-text, owe-ack
(declare-const RCV.NXT@1.1 Num) (assert (= RCV.NXT@1.1 (take-text/RCV.NXT SEG.SEQ SEG.TXT)))
(declare-const RCV.UNR@1.2 Num) (assert (= RCV.UNR@1.2 (take-text/RCV.UNR RCV.UNR RCV.REQ SEG.TXT RCV.STD)))
(declare-const RCV.WND@1.3 Num) (assert (= RCV.WND@1.3 (take-text/RCV.WND RCV.UNR RCV.REQ SEG.TXT RCV.BUF RCV.STD)))
(declare-const RCV.REQ@1.4 Num) (assert (= RCV.REQ@1.4 (take-text/RCV.REQ RCV.UNR RCV.REQ SEG.TXT RCV.STD)))
(declare-const RCV.PSH@1.5 Num) (assert (= RCV.PSH@1.5 (take-text/RCV.PSH RCV.UNR RCV.REQ RCV.PSH SEG.TXT CTL.PSH RCV.STD)))
(declare-const RCV.URG@1.6 Num) (assert (= RCV.URG@1.6 (take-text/RCV.URG RCV.UP RCV.UNR RCV.REQ RCV.URG SEG.SEQ SEG.TXT RCV.STD)))
(declare-const ACK.DUE@1.7 Num) (assert (= ACK.DUE@1.7 owe-ack/ACK.DUE))
; text/accept/half-closed: take-text, owe-ack
(declare-const RCV.NXT@1.8 Num) (assert (= RCV.NXT@1.8 (take-text/RCV.NXT SEG.SEQ SEG.TXT)))
(declare-const RCV.UNR@1.9 Num) (assert (= RCV.UNR@1.9 (take-text/RCV.UNR RCV.UNR RCV.REQ SEG.TXT RCV.STD)))
(declare-const RCV.WND@1.10 Num) (assert (= RCV.WND@1.10 (take-text/RCV.WND RCV.UNR RCV.REQ SEG.TXT RCV.BUF RCV.STD)))
(declare-const RCV.REQ@1.11 Num) (assert (= RCV.REQ@1.11 (take-text/RCV.REQ RCV.UNR RCV.REQ SEG.TXT RCV.STD)))
(declare-const RCV.PSH@1.12 Num) (assert (= RCV.PSH@1.12 (take-text/RCV.PSH RCV.UNR RCV.REQ RCV.PSH SEG.TXT CTL.PSH RCV.STD)))
(declare-const RCV.URG@1.13 Num) (assert (= RCV.URG@1.13 (take-text/RCV.URG RCV.UP RCV.UNR RCV.REQ RCV.URG SEG.SEQ SEG.TXT RCV.STD)))
(declare-const ACK.DUE@1.14 Num) (assert (= ACK.DUE@1.14 owe-ack/ACK.DUE))
(declare-const RCV.NXT@1 Num) (assert (= RCV.NXT@1 (ite text/accept@1 RCV.NXT@1.1 (ite text/accept/half-closed@1 RCV.NXT@1.8 RCV.NXT))))
(declare-const RCV.WND@1 Num) (assert (= RCV.WND@1 (ite text/accept@1 RCV.WND@1.3 (ite text/accept/half-closed@1 RCV.WND@1.10 RCV.WND))))
(declare-const RCV.UNR@1 Num) (assert (= RCV.UNR@1 (ite text/accept@1 RCV.UNR@1.2 (ite text/accept/half-closed@1 RCV.UNR@1.9 RCV.UNR))))
(declare-const RCV.REQ@1 Num) (assert (= RCV.REQ@1 (ite text/accept@1 RCV.REQ@1.4 (ite text/accept/half-closed@1 RCV.REQ@1.11 RCV.REQ))))
(declare-const RCV.PSH@1 Num) (assert (= RCV.PSH@1 (ite text/accept@1 RCV.PSH@1.5 (ite text/accept/half-closed@1 RCV.PSH@1.12 RCV.PSH))))
(declare-const RCV.URG@1 Num) (assert (= RCV.URG@1 (ite text/accept@1 RCV.URG@1.6 (ite text/accept/half-closed@1 RCV.URG@1.13 RCV.URG))))
(declare-const ACK.DUE@1 Num) (assert (= ACK.DUE@1 (ite text/accept@1 ACK.DUE@1.7 (ite text/accept/half-closed@1 ACK.DUE@1.14 ACK.DUE))))

; ---- 2. 3.10.7.4, Eighth, check the FIN bit
(declare-const at.2 Bool) (assert (= at.2 at.1))
(declare-const looked.2 Bool) (assert (= looked.2 (and at.2 (seg-fin CTL.FIN))))
(declare-const fin/established@2 Bool) (assert (= fin/established@2 (and looked.2 (= STATE ESTABLISHED))))
(declare-const fin/fin-wait-1/acked@2 Bool) (assert (= fin/fin-wait-1/acked@2 (and looked.2 (= STATE FIN-WAIT-1) (fin-acked SND.UNA SND.NXT SND.FIN))))
(declare-const fin/fin-wait-1/crossing@2 Bool) (assert (= fin/fin-wait-1/crossing@2 (and looked.2 (= STATE FIN-WAIT-1) (not (fin-acked SND.UNA SND.NXT SND.FIN)))))
(declare-const fin/fin-wait-2@2 Bool) (assert (= fin/fin-wait-2@2 (and looked.2 (= STATE FIN-WAIT-2))))
(declare-const fin/again@2 Bool) (assert (= fin/again@2 (and looked.2 (or (= STATE CLOSE-WAIT) (= STATE LAST-ACK)))))
(declare-const fin/again/time-wait@2 Bool) (assert (= fin/again/time-wait@2 (and looked.2 (= STATE TIME-WAIT))))
; fin/established: take-fin
(declare-const SIGNALS@2.1 Num) (assert (= SIGNALS@2.1 (bvor #x00000000 #x00000004)))
(declare-const RCV.NXT@2.2 Num) (assert (= RCV.NXT@2.2 (take-fin/RCV.NXT RCV.NXT@1)))
(declare-const RCV.REQ@2.3 Num) (assert (= RCV.REQ@2.3 take-fin/RCV.REQ))
(declare-const RCV.PSH@2.4 Num) (assert (= RCV.PSH@2.4 (take-fin/RCV.PSH RCV.UNR@1 RCV.PSH@1)))
(declare-const ACK.DUE@2.5 Num) (assert (= ACK.DUE@2.5 take-fin/ACK.DUE))
; fin/fin-wait-1/acked: take-fin, start-time-wait
(declare-const SIGNALS@2.6 Num) (assert (= SIGNALS@2.6 (bvor #x00000000 #x00000004)))
(declare-const RCV.NXT@2.7 Num) (assert (= RCV.NXT@2.7 (take-fin/RCV.NXT RCV.NXT@1)))
(declare-const RCV.REQ@2.8 Num) (assert (= RCV.REQ@2.8 take-fin/RCV.REQ))
(declare-const RCV.PSH@2.9 Num) (assert (= RCV.PSH@2.9 (take-fin/RCV.PSH RCV.UNR@1 RCV.PSH@1)))
(declare-const ACK.DUE@2.10 Num) (assert (= ACK.DUE@2.10 take-fin/ACK.DUE))
(declare-const TMR.TW@2.11 Num) (assert (= TMR.TW@2.11 start-time-wait/TMR.TW))
(declare-const TMR.RTX@2.12 Num) (assert (= TMR.RTX@2.12 start-time-wait/TMR.RTX))
; fin/fin-wait-1/crossing: take-fin
(declare-const SIGNALS@2.13 Num) (assert (= SIGNALS@2.13 (bvor #x00000000 #x00000004)))
(declare-const RCV.NXT@2.14 Num) (assert (= RCV.NXT@2.14 (take-fin/RCV.NXT RCV.NXT@1)))
(declare-const RCV.REQ@2.15 Num) (assert (= RCV.REQ@2.15 take-fin/RCV.REQ))
(declare-const RCV.PSH@2.16 Num) (assert (= RCV.PSH@2.16 (take-fin/RCV.PSH RCV.UNR@1 RCV.PSH@1)))
(declare-const ACK.DUE@2.17 Num) (assert (= ACK.DUE@2.17 take-fin/ACK.DUE))
; fin/fin-wait-2: take-fin, start-time-wait
(declare-const SIGNALS@2.18 Num) (assert (= SIGNALS@2.18 (bvor #x00000000 #x00000004)))
(declare-const RCV.NXT@2.19 Num) (assert (= RCV.NXT@2.19 (take-fin/RCV.NXT RCV.NXT@1)))
(declare-const RCV.REQ@2.20 Num) (assert (= RCV.REQ@2.20 take-fin/RCV.REQ))
(declare-const RCV.PSH@2.21 Num) (assert (= RCV.PSH@2.21 (take-fin/RCV.PSH RCV.UNR@1 RCV.PSH@1)))
(declare-const ACK.DUE@2.22 Num) (assert (= ACK.DUE@2.22 take-fin/ACK.DUE))
(declare-const TMR.TW@2.23 Num) (assert (= TMR.TW@2.23 start-time-wait/TMR.TW))
(declare-const TMR.RTX@2.24 Num) (assert (= TMR.RTX@2.24 start-time-wait/TMR.RTX))
; fin/again: owe-ack
(declare-const ACK.DUE@2.25 Num) (assert (= ACK.DUE@2.25 owe-ack/ACK.DUE))
; fin/again/time-wait: owe-ack, start-time-wait
(declare-const ACK.DUE@2.26 Num) (assert (= ACK.DUE@2.26 owe-ack/ACK.DUE))
(declare-const TMR.TW@2.27 Num) (assert (= TMR.TW@2.27 start-time-wait/TMR.TW))
(declare-const TMR.RTX@2.28 Num) (assert (= TMR.RTX@2.28 start-time-wait/TMR.RTX))
(declare-const STATE@2 State) (assert (= STATE@2 (ite fin/established@2 CLOSE-WAIT (ite fin/fin-wait-1/acked@2 TIME-WAIT (ite fin/fin-wait-1/crossing@2 CLOSING (ite fin/fin-wait-2@2 TIME-WAIT STATE))))))
(declare-const RCV.NXT@2 Num) (assert (= RCV.NXT@2 (ite fin/established@2 RCV.NXT@2.2 (ite fin/fin-wait-1/acked@2 RCV.NXT@2.7 (ite fin/fin-wait-1/crossing@2 RCV.NXT@2.14 (ite fin/fin-wait-2@2 RCV.NXT@2.19 RCV.NXT@1))))))
(declare-const RCV.REQ@2 Num) (assert (= RCV.REQ@2 (ite fin/established@2 RCV.REQ@2.3 (ite fin/fin-wait-1/acked@2 RCV.REQ@2.8 (ite fin/fin-wait-1/crossing@2 RCV.REQ@2.15 (ite fin/fin-wait-2@2 RCV.REQ@2.20 RCV.REQ@1))))))
(declare-const RCV.PSH@2 Num) (assert (= RCV.PSH@2 (ite fin/established@2 RCV.PSH@2.4 (ite fin/fin-wait-1/acked@2 RCV.PSH@2.9 (ite fin/fin-wait-1/crossing@2 RCV.PSH@2.16 (ite fin/fin-wait-2@2 RCV.PSH@2.21 RCV.PSH@1))))))
(declare-const ACK.DUE@2 Num) (assert (= ACK.DUE@2 (ite fin/established@2 ACK.DUE@2.5 (ite fin/fin-wait-1/acked@2 ACK.DUE@2.10 (ite fin/fin-wait-1/crossing@2 ACK.DUE@2.17 (ite fin/fin-wait-2@2 ACK.DUE@2.22 (ite fin/again@2 ACK.DUE@2.25 (ite fin/again/time-wait@2 ACK.DUE@2.26 ACK.DUE@1))))))))
(declare-const ANSWER@2 Num) (assert (= ANSWER@2 (ite fin/established@2 #x0000000a (ite fin/fin-wait-1/acked@2 #x0000000a (ite fin/fin-wait-1/crossing@2 #x0000000a (ite fin/fin-wait-2@2 #x0000000a #x00000000))))))
(declare-const SIGNALS@2 Num) (assert (= SIGNALS@2 (ite fin/established@2 SIGNALS@2.1 (ite fin/fin-wait-1/acked@2 SIGNALS@2.6 (ite fin/fin-wait-1/crossing@2 SIGNALS@2.13 (ite fin/fin-wait-2@2 SIGNALS@2.18 #x00000000))))))
(declare-const TMR.RTX@2 Num) (assert (= TMR.RTX@2 (ite fin/fin-wait-1/acked@2 TMR.RTX@2.12 (ite fin/fin-wait-2@2 TMR.RTX@2.24 (ite fin/again/time-wait@2 TMR.RTX@2.28 TMR.RTX)))))
(declare-const TMR.TW@2 Num) (assert (= TMR.TW@2 (ite fin/fin-wait-1/acked@2 TMR.TW@2.11 (ite fin/fin-wait-2@2 TMR.TW@2.23 (ite fin/again/time-wait@2 TMR.TW@2.27 TMR.TW)))))

; ---- 3. 3.10.7.4, Afterwards, what was held for later
(declare-const at.3 Bool) (assert (= at.3 at.2))
(declare-const looked.3 Bool) (assert (= looked.3 (and at.3 (or (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2)) (held-ready RCV.NXT@2 HLD.CNT HLD.SEQ))))
(declare-const held/release@3 Bool) (assert (= held/release@3 looked.3))
; held/release: release-text
(declare-const SEG.TAG@3.1 Num) (assert (= SEG.TAG@3.1 (ite (distinct HLD.CNT #x00000000) HLD0.TAG SEG.TAG)))
(declare-const HLD0.SEQ@3.2 Num) (assert (= HLD0.SEQ@3.2 (ite (distinct HLD.CNT #x00000000) (ite (bvult #x00000001 HLD.CNT) HLD1.SEQ #x00000000) HLD0.SEQ)))
(declare-const HLD0.TXT@3.3 Num) (assert (= HLD0.TXT@3.3 (ite (distinct HLD.CNT #x00000000) (ite (bvult #x00000001 HLD.CNT) HLD1.TXT #x00000000) HLD0.TXT)))
(declare-const HLD0.FIN@3.4 Num) (assert (= HLD0.FIN@3.4 (ite (distinct HLD.CNT #x00000000) (ite (bvult #x00000001 HLD.CNT) HLD1.FIN #x00000000) HLD0.FIN)))
(declare-const HLD0.TAG@3.5 Num) (assert (= HLD0.TAG@3.5 (ite (distinct HLD.CNT #x00000000) (ite (bvult #x00000001 HLD.CNT) HLD1.TAG #x00000000) HLD0.TAG)))
(declare-const HLD1.SEQ@3.6 Num) (assert (= HLD1.SEQ@3.6 (ite (distinct HLD.CNT #x00000000) (ite (bvult #x00000002 HLD.CNT) HLD2.SEQ #x00000000) HLD1.SEQ)))
(declare-const HLD1.TXT@3.7 Num) (assert (= HLD1.TXT@3.7 (ite (distinct HLD.CNT #x00000000) (ite (bvult #x00000002 HLD.CNT) HLD2.TXT #x00000000) HLD1.TXT)))
(declare-const HLD1.FIN@3.8 Num) (assert (= HLD1.FIN@3.8 (ite (distinct HLD.CNT #x00000000) (ite (bvult #x00000002 HLD.CNT) HLD2.FIN #x00000000) HLD1.FIN)))
(declare-const HLD1.TAG@3.9 Num) (assert (= HLD1.TAG@3.9 (ite (distinct HLD.CNT #x00000000) (ite (bvult #x00000002 HLD.CNT) HLD2.TAG #x00000000) HLD1.TAG)))
(declare-const HLD2.SEQ@3.10 Num) (assert (= HLD2.SEQ@3.10 (ite (distinct HLD.CNT #x00000000) #x00000000 HLD2.SEQ)))
(declare-const HLD2.TXT@3.11 Num) (assert (= HLD2.TXT@3.11 (ite (distinct HLD.CNT #x00000000) #x00000000 HLD2.TXT)))
(declare-const HLD2.FIN@3.12 Num) (assert (= HLD2.FIN@3.12 (ite (distinct HLD.CNT #x00000000) #x00000000 HLD2.FIN)))
(declare-const HLD2.TAG@3.13 Num) (assert (= HLD2.TAG@3.13 (ite (distinct HLD.CNT #x00000000) #x00000000 HLD2.TAG)))
(declare-const HLD.CNT@3.14 Num) (assert (= HLD.CNT@3.14 (ite (distinct HLD.CNT #x00000000) (bvsub HLD.CNT #x00000001) HLD.CNT)))
(declare-const HLD.SEQ@3.15 Num) (assert (= HLD.SEQ@3.15 (ite (distinct HLD.CNT #x00000000) HLD0.SEQ@3.2 HLD.SEQ)))
(declare-const SEG.SEQ@3.16 Num) (assert (= SEG.SEQ@3.16 (ite (distinct HLD.CNT #x00000000) RCV.NXT@2 SEG.SEQ)))
(declare-const SEG.TXT@3.17 Num) (assert (= SEG.TXT@3.17 (ite (distinct HLD.CNT #x00000000) (ite (seq< RCV.NXT@2 (bvadd HLD0.SEQ HLD0.TXT)) (bvsub (bvadd HLD0.SEQ HLD0.TXT) RCV.NXT@2) #x00000000) SEG.TXT)))
(declare-const CTL.FIN@3.18 Num) (assert (= CTL.FIN@3.18 (ite (distinct HLD.CNT #x00000000) (num (and (= HLD0.FIN #x00000001) (seq=< RCV.NXT@2 (bvadd HLD0.SEQ HLD0.TXT)))) CTL.FIN)))
(declare-const CTL.SYN@3.19 Num) (assert (= CTL.SYN@3.19 (ite (distinct HLD.CNT #x00000000) #x00000000 CTL.SYN)))
(declare-const CTL.URG@3.20 Num) (assert (= CTL.URG@3.20 (ite (distinct HLD.CNT #x00000000) #x00000000 CTL.URG)))
(declare-const CTL.PSH@3.21 Num) (assert (= CTL.PSH@3.21 (ite (distinct HLD.CNT #x00000000) #x00000000 CTL.PSH)))
(declare-const HLD.CNT@3 Num) (assert (= HLD.CNT@3 (ite held/release@3 HLD.CNT@3.14 HLD.CNT)))
(declare-const HLD.SEQ@3 Num) (assert (= HLD.SEQ@3 (ite held/release@3 HLD.SEQ@3.15 HLD.SEQ)))
(declare-const HLD0.SEQ@3 Num) (assert (= HLD0.SEQ@3 (ite held/release@3 HLD0.SEQ@3.2 HLD0.SEQ)))
(declare-const HLD0.TXT@3 Num) (assert (= HLD0.TXT@3 (ite held/release@3 HLD0.TXT@3.3 HLD0.TXT)))
(declare-const HLD0.FIN@3 Num) (assert (= HLD0.FIN@3 (ite held/release@3 HLD0.FIN@3.4 HLD0.FIN)))
(declare-const HLD0.TAG@3 Num) (assert (= HLD0.TAG@3 (ite held/release@3 HLD0.TAG@3.5 HLD0.TAG)))
(declare-const HLD1.SEQ@3 Num) (assert (= HLD1.SEQ@3 (ite held/release@3 HLD1.SEQ@3.6 HLD1.SEQ)))
(declare-const HLD1.TXT@3 Num) (assert (= HLD1.TXT@3 (ite held/release@3 HLD1.TXT@3.7 HLD1.TXT)))
(declare-const HLD1.FIN@3 Num) (assert (= HLD1.FIN@3 (ite held/release@3 HLD1.FIN@3.8 HLD1.FIN)))
(declare-const HLD1.TAG@3 Num) (assert (= HLD1.TAG@3 (ite held/release@3 HLD1.TAG@3.9 HLD1.TAG)))
(declare-const HLD2.SEQ@3 Num) (assert (= HLD2.SEQ@3 (ite held/release@3 HLD2.SEQ@3.10 HLD2.SEQ)))
(declare-const HLD2.TXT@3 Num) (assert (= HLD2.TXT@3 (ite held/release@3 HLD2.TXT@3.11 HLD2.TXT)))
(declare-const HLD2.FIN@3 Num) (assert (= HLD2.FIN@3 (ite held/release@3 HLD2.FIN@3.12 HLD2.FIN)))
(declare-const HLD2.TAG@3 Num) (assert (= HLD2.TAG@3 (ite held/release@3 HLD2.TAG@3.13 HLD2.TAG)))
(declare-const SEG.SEQ@3 Num) (assert (= SEG.SEQ@3 (ite held/release@3 SEG.SEQ@3.16 SEG.SEQ)))
(declare-const SEG.TXT@3 Num) (assert (= SEG.TXT@3 (ite held/release@3 SEG.TXT@3.17 SEG.TXT)))
(declare-const CTL.SYN@3 Num) (assert (= CTL.SYN@3 (ite held/release@3 CTL.SYN@3.19 CTL.SYN)))
(declare-const CTL.FIN@3 Num) (assert (= CTL.FIN@3 (ite held/release@3 CTL.FIN@3.18 CTL.FIN)))
(declare-const CTL.URG@3 Num) (assert (= CTL.URG@3 (ite held/release@3 CTL.URG@3.20 CTL.URG)))
(declare-const CTL.PSH@3 Num) (assert (= CTL.PSH@3 (ite held/release@3 CTL.PSH@3.21 CTL.PSH)))
(declare-const SEG.TAG@3 Num) (assert (= SEG.TAG@3 (ite held/release@3 SEG.TAG@3.1 SEG.TAG)))

; ==== invariant
; Every event of every state keeps the invariant of the TCB.
(push 1) ; fin-not-sent
(assert (not (=> (or (= STATE@2 LISTEN) (= STATE@2 SYN-SENT) (= STATE@2 SYN-RECEIVED) (= STATE@2 ESTABLISHED) (= STATE@2 CLOSE-WAIT)) (inv.fin-not-sent SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; fin-or-close
(assert (not (=> (or (= STATE@2 FIN-WAIT-1) (= STATE@2 CLOSING)) (inv.fin-or-close SND.CLS SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; fin-sent
(assert (not (=> (or (= STATE@2 FIN-WAIT-2) (= STATE@2 LAST-ACK) (= STATE@2 TIME-WAIT)) (inv.fin-sent SND.CLS SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; fin-outstanding
(assert (not (=> (or (= STATE@2 FIN-WAIT-1) (= STATE@2 CLOSING) (= STATE@2 LAST-ACK)) (inv.fin-outstanding SND.UNA SND.NXT SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; all-acknowledged
(assert (not (=> (or (= STATE@2 FIN-WAIT-2) (= STATE@2 TIME-WAIT)) (inv.all-acknowledged SND.UNA SND.NXT))))
(check-sat)
(pop 1)
(push 1) ; retransmission-timer
(assert (not (inv.retransmission-timer SND.UNA SND.NXT TMR.RTX@2)))
(check-sat)
(pop 1)
(push 1) ; time-wait-timer
(assert (not (=> (or (= STATE@2 LISTEN) (= STATE@2 SYN-SENT) (= STATE@2 SYN-RECEIVED) (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2) (= STATE@2 CLOSE-WAIT) (= STATE@2 CLOSING) (= STATE@2 LAST-ACK)) (inv.time-wait-timer TMR.TW@2))))
(check-sat)
(pop 1)
(push 1) ; time-wait-timed
(assert (not (=> (= STATE@2 TIME-WAIT) (inv.time-wait-timed TMR.TW@2))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if text/accept@1
(assert (not (=> text/accept@1 (inv.window-fits-buffer RCV.WND@1 RCV.UNR@1 RCV.BUF))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if text/accept/half-closed@1
(assert (not (=> text/accept/half-closed@1 (inv.window-fits-buffer RCV.WND@1 RCV.UNR@1 RCV.BUF))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if text/ignored@1
(assert (not (=> text/ignored@1 (inv.window-fits-buffer RCV.WND@1 RCV.UNR@1 RCV.BUF))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer otherwise
(assert (not (=> (not (or text/accept@1 text/accept/half-closed@1 text/ignored@1)) (inv.window-fits-buffer RCV.WND@1 RCV.UNR@1 RCV.BUF))))
(check-sat)
(pop 1)
(push 1) ; held-fits
(assert (not (inv.held-fits HLD.CNT@3 HLD.MAX)))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if text/accept@1
(assert (not (=> text/accept@1 (inv.amount/RCV.WND RCV.WND@1))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if text/accept/half-closed@1
(assert (not (=> text/accept/half-closed@1 (inv.amount/RCV.WND RCV.WND@1))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if text/ignored@1
(assert (not (=> text/ignored@1 (inv.amount/RCV.WND RCV.WND@1))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND otherwise
(assert (not (=> (not (or text/accept@1 text/accept/half-closed@1 text/ignored@1)) (inv.amount/RCV.WND RCV.WND@1))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if text/accept@1
(assert (not (=> text/accept@1 (inv.amount/RCV.UNR RCV.UNR@1))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if text/accept/half-closed@1
(assert (not (=> text/accept/half-closed@1 (inv.amount/RCV.UNR RCV.UNR@1))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if text/ignored@1
(assert (not (=> text/ignored@1 (inv.amount/RCV.UNR RCV.UNR@1))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR otherwise
(assert (not (=> (not (or text/accept@1 text/accept/half-closed@1 text/ignored@1)) (inv.amount/RCV.UNR RCV.UNR@1))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.REQ
(assert (not (inv.amount/RCV.REQ RCV.REQ@2)))
(check-sat)
(pop 1)
(push 1) ; flag
(assert (not (and true (inv.flag/RCV.PSH RCV.PSH@2)
  (inv.flag/RCV.URG RCV.URG@1)
  (inv.flag/TMR.RTX TMR.RTX@2)
  (inv.flag/TMR.TW TMR.TW@2))))
(check-sat)
(pop 1)
(push 1) ; text-in-order if text/accept@1
(assert (not (=> text/accept@1 (=> held/release@3 (=> (or (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2)) (inv.text-in-order RCV.NXT@2 SEG.SEQ@3 SEG.TXT@3 CTL.FIN@3))))))
(check-sat)
(pop 1)
(push 1) ; text-in-order if text/accept/half-closed@1
(assert (not (=> text/accept/half-closed@1 (=> held/release@3 (=> (or (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2)) (inv.text-in-order RCV.NXT@2 SEG.SEQ@3 SEG.TXT@3 CTL.FIN@3))))))
(check-sat)
(pop 1)
(push 1) ; text-in-order if text/ignored@1
(assert (not (=> text/ignored@1 (=> held/release@3 (=> (or (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2)) (inv.text-in-order RCV.NXT@2 SEG.SEQ@3 SEG.TXT@3 CTL.FIN@3))))))
(check-sat)
(pop 1)
(push 1) ; text-in-order otherwise
(assert (not (=> (not (or text/accept@1 text/accept/half-closed@1 text/ignored@1)) (=> held/release@3 (=> (or (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2)) (inv.text-in-order RCV.NXT@2 SEG.SEQ@3 SEG.TXT@3 CTL.FIN@3))))))
(check-sat)
(pop 1)
(push 1) ; text-in-window if text/accept@1
(assert (not (=> text/accept@1 (=> held/release@3 (=> (or (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2)) (inv.text-in-window RCV.WND@1 SEG.TXT@3 CTL.FIN@3))))))
(check-sat)
(pop 1)
(push 1) ; text-in-window if text/accept/half-closed@1
(assert (not (=> text/accept/half-closed@1 (=> held/release@3 (=> (or (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2)) (inv.text-in-window RCV.WND@1 SEG.TXT@3 CTL.FIN@3))))))
(check-sat)
(pop 1)
(push 1) ; text-in-window if text/ignored@1
(assert (not (=> text/ignored@1 (=> held/release@3 (=> (or (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2)) (inv.text-in-window RCV.WND@1 SEG.TXT@3 CTL.FIN@3))))))
(check-sat)
(pop 1)
(push 1) ; text-in-window otherwise
(assert (not (=> (not (or text/accept@1 text/accept/half-closed@1 text/ignored@1)) (=> held/release@3 (=> (or (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2)) (inv.text-in-window RCV.WND@1 SEG.TXT@3 CTL.FIN@3))))))
(check-sat)
(pop 1)

; ==== every-event-ends
; No event goes round in the table for ever: what is held is released once each, and each segment of text
; leaves less to send.
(push 1) ; less-is-left
(assert (not (=> held/release@3 (bvult HLD.CNT@3 HLD.CNT))))
(check-sat)
(pop 1)

; ==== allowed-edges
; Every row that changes the state, and every event, moves along one of the 30 edges of RFC 9293.
(push 1) ; edges
(assert (not (and (=> fin/established@2 (or (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE CLOSE-WAIT))) (=> fin/fin-wait-1/acked@2 (or (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSING) (= STATE TIME-WAIT))) (=> fin/fin-wait-1/crossing@2 (or (= STATE FIN-WAIT-1) (= STATE CLOSING))) (=> fin/fin-wait-2@2 (or (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSING) (= STATE TIME-WAIT))) (=> (= STATE ESTABLISHED) (or (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 CLOSE-WAIT) (= STATE@2 CLOSED))) (=> (= STATE FIN-WAIT-1) (or (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2) (= STATE@2 CLOSING) (= STATE@2 TIME-WAIT) (= STATE@2 CLOSED))) (=> (= STATE FIN-WAIT-2) (or (= STATE@2 FIN-WAIT-2) (= STATE@2 TIME-WAIT) (= STATE@2 CLOSED))) (=> (= STATE CLOSE-WAIT) (or (= STATE@2 CLOSE-WAIT) (= STATE@2 LAST-ACK) (= STATE@2 CLOSED))) (=> (= STATE LAST-ACK) (or (= STATE@2 LAST-ACK) (= STATE@2 CLOSED))) (=> (= STATE TIME-WAIT) (or (= STATE@2 SYN-RECEIVED) (= STATE@2 TIME-WAIT) (= STATE@2 CLOSED))))))
(check-sat)
(pop 1)

; ==== no-shrink
; The right edge RCV.NXT+RCV.WND never moves left.
(push 1) ; right-edge if text/accept@1
(assert (not (=> text/accept@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@2 SYN-RECEIVED) (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2) (= STATE@2 CLOSE-WAIT) (= STATE@2 CLOSING) (= STATE@2 LAST-ACK) (= STATE@2 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@2 SYN-RECEIVED)))) (seq=< (bvadd RCV.NXT RCV.WND) (bvadd RCV.NXT@2 RCV.WND@1))))))
(check-sat)
(pop 1)
(push 1) ; right-edge if text/accept/half-closed@1
(assert (not (=> text/accept/half-closed@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@2 SYN-RECEIVED) (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2) (= STATE@2 CLOSE-WAIT) (= STATE@2 CLOSING) (= STATE@2 LAST-ACK) (= STATE@2 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@2 SYN-RECEIVED)))) (seq=< (bvadd RCV.NXT RCV.WND) (bvadd RCV.NXT@2 RCV.WND@1))))))
(check-sat)
(pop 1)
(push 1) ; right-edge if text/ignored@1
(assert (not (=> text/ignored@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@2 SYN-RECEIVED) (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2) (= STATE@2 CLOSE-WAIT) (= STATE@2 CLOSING) (= STATE@2 LAST-ACK) (= STATE@2 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@2 SYN-RECEIVED)))) (seq=< (bvadd RCV.NXT RCV.WND) (bvadd RCV.NXT@2 RCV.WND@1))))))
(check-sat)
(pop 1)
(push 1) ; right-edge otherwise
(assert (not (=> (not (or text/accept@1 text/accept/half-closed@1 text/ignored@1)) (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@2 SYN-RECEIVED) (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2) (= STATE@2 CLOSE-WAIT) (= STATE@2 CLOSING) (= STATE@2 LAST-ACK) (= STATE@2 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@2 SYN-RECEIVED)))) (seq=< (bvadd RCV.NXT RCV.WND) (bvadd RCV.NXT@2 RCV.WND@1))))))
(check-sat)
(pop 1)

; ==== within-window
; RCV.NXT moves only forwards, and never beyond the right edge of the window that was offered.
(push 1) ; left-edge if text/accept@1
(assert (not (=> text/accept@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@2 SYN-RECEIVED) (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2) (= STATE@2 CLOSE-WAIT) (= STATE@2 CLOSING) (= STATE@2 LAST-ACK) (= STATE@2 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@2 SYN-RECEIVED)))) (bvule (bvsub RCV.NXT@2 RCV.NXT) RCV.WND)))))
(check-sat)
(pop 1)
(push 1) ; left-edge if text/accept/half-closed@1
(assert (not (=> text/accept/half-closed@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@2 SYN-RECEIVED) (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2) (= STATE@2 CLOSE-WAIT) (= STATE@2 CLOSING) (= STATE@2 LAST-ACK) (= STATE@2 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@2 SYN-RECEIVED)))) (bvule (bvsub RCV.NXT@2 RCV.NXT) RCV.WND)))))
(check-sat)
(pop 1)
(push 1) ; left-edge if text/ignored@1
(assert (not (=> text/ignored@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@2 SYN-RECEIVED) (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2) (= STATE@2 CLOSE-WAIT) (= STATE@2 CLOSING) (= STATE@2 LAST-ACK) (= STATE@2 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@2 SYN-RECEIVED)))) (bvule (bvsub RCV.NXT@2 RCV.NXT) RCV.WND)))))
(check-sat)
(pop 1)
(push 1) ; left-edge otherwise
(assert (not (=> (not (or text/accept@1 text/accept/half-closed@1 text/ignored@1)) (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@2 SYN-RECEIVED) (= STATE@2 ESTABLISHED) (= STATE@2 FIN-WAIT-1) (= STATE@2 FIN-WAIT-2) (= STATE@2 CLOSE-WAIT) (= STATE@2 CLOSING) (= STATE@2 LAST-ACK) (= STATE@2 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@2 SYN-RECEIVED)))) (bvule (bvsub RCV.NXT@2 RCV.NXT) RCV.WND)))))
(check-sat)
(pop 1)
