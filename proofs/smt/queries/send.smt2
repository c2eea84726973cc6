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
; inv.syn-unacknowledged is SND.UNA = ISS and SND.UNA < SND.NXT: Until the handshake is over our SYN is the
; first thing unacknowledged.
(define-fun inv.syn-unacknowledged ((ISS Num) (SND.UNA Num) (SND.NXT Num)) Bool (and (= SND.UNA ISS) (seq< SND.UNA SND.NXT)))
; inv.listen-is-bare is SND.UNA = SND.NXT and TMR.RTX = 0 and HLD.CNT = 0 and TCB.PASSIVE = 1 and RCV.UNR = 0:
; A listener has sent nothing, holds nothing and comes from a passive OPEN.
(define-fun inv.listen-is-bare ((SND.UNA Num) (SND.NXT Num) (RCV.UNR Num) (TCB.PASSIVE Num) (TMR.RTX Num) (HLD.CNT Num)) Bool (and (and (and (and (= SND.UNA SND.NXT) (= TMR.RTX #x00000000)) (= HLD.CNT #x00000000)) (= TCB.PASSIVE #x00000001)) (= RCV.UNR #x00000000)))
; inv.call-is-active is HLD.CNT = 0 and TCB.PASSIVE = 0 and RCV.UNR = 0: Whoever calls has taken nothing from
; the peer yet.
(define-fun inv.call-is-active ((RCV.UNR Num) (TCB.PASSIVE Num) (HLD.CNT Num)) Bool (and (and (= HLD.CNT #x00000000) (= TCB.PASSIVE #x00000000)) (= RCV.UNR #x00000000)))
; inv.nothing-taken is RCV.UNR = 0: No text is taken before the handshake is over.
(define-fun inv.nothing-taken ((RCV.UNR Num)) Bool (= RCV.UNR #x00000000))
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
; inv.no-tcb/ISS is ISS = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/ISS ((ISS Num)) Bool (= ISS #x00000000))
; inv.no-tcb/IRS is IRS = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/IRS ((IRS Num)) Bool (= IRS #x00000000))
; inv.no-tcb/SND.UNA is SND.UNA = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.UNA ((SND.UNA Num)) Bool (= SND.UNA #x00000000))
; inv.no-tcb/SND.NXT is SND.NXT = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.NXT ((SND.NXT Num)) Bool (= SND.NXT #x00000000))
; inv.no-tcb/SND.WND is SND.WND = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.WND ((SND.WND Num)) Bool (= SND.WND #x00000000))
; inv.amount/SND.WND is 0 =< SND.WND =< 1073741824: An amount stays an amount.
(define-fun inv.amount/SND.WND ((SND.WND Num)) Bool (and (seq=< #x00000000 SND.WND) (seq=< SND.WND #x40000000)))
; inv.no-tcb/SND.WL1 is SND.WL1 = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.WL1 ((SND.WL1 Num)) Bool (= SND.WL1 #x00000000))
; inv.no-tcb/SND.WL2 is SND.WL2 = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.WL2 ((SND.WL2 Num)) Bool (= SND.WL2 #x00000000))
; inv.no-tcb/SND.UP is SND.UP = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.UP ((SND.UP Num)) Bool (= SND.UP #x00000000))
; inv.no-tcb/MAX.SND.WND is MAX.SND.WND = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/MAX.SND.WND ((MAX.SND.WND Num)) Bool (= MAX.SND.WND #x00000000))
; inv.amount/MAX.SND.WND is 0 =< MAX.SND.WND =< 1073741824: An amount stays an amount.
(define-fun inv.amount/MAX.SND.WND ((MAX.SND.WND Num)) Bool (and (seq=< #x00000000 MAX.SND.WND) (seq=< MAX.SND.WND #x40000000)))
; inv.no-tcb/SND.QUE is SND.QUE = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.QUE ((SND.QUE Num)) Bool (= SND.QUE #x00000000))
; inv.amount/SND.QUE is 0 =< SND.QUE =< 1073741824: An amount stays an amount.
(define-fun inv.amount/SND.QUE ((SND.QUE Num)) Bool (and (seq=< #x00000000 SND.QUE) (seq=< SND.QUE #x40000000)))
; inv.no-tcb/SND.CLS is SND.CLS = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.CLS ((SND.CLS Num)) Bool (= SND.CLS #x00000000))
; inv.flag/SND.CLS is SND.CLS = 0 or SND.CLS = 1: A flag is 0 or 1.
(define-fun inv.flag/SND.CLS ((SND.CLS Num)) Bool (or (= SND.CLS #x00000000) (= SND.CLS #x00000001)))
; inv.no-tcb/SND.FIN is SND.FIN = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.FIN ((SND.FIN Num)) Bool (= SND.FIN #x00000000))
; inv.flag/SND.FIN is SND.FIN = 0 or SND.FIN = 1: A flag is 0 or 1.
(define-fun inv.flag/SND.FIN ((SND.FIN Num)) Bool (or (= SND.FIN #x00000000) (= SND.FIN #x00000001)))
; inv.no-tcb/RCV.NXT is RCV.NXT = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.NXT ((RCV.NXT Num)) Bool (= RCV.NXT #x00000000))
; inv.no-tcb/RCV.WND is RCV.WND = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.WND ((RCV.WND Num)) Bool (= RCV.WND #x00000000))
; inv.amount/RCV.WND is 0 =< RCV.WND =< 1073741824: An amount stays an amount.
(define-fun inv.amount/RCV.WND ((RCV.WND Num)) Bool (and (seq=< #x00000000 RCV.WND) (seq=< RCV.WND #x40000000)))
; inv.no-tcb/RCV.UP is RCV.UP = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.UP ((RCV.UP Num)) Bool (= RCV.UP #x00000000))
; inv.no-tcb/RCV.UNR is RCV.UNR = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.UNR ((RCV.UNR Num)) Bool (= RCV.UNR #x00000000))
; inv.amount/RCV.UNR is 0 =< RCV.UNR =< 1073741824: An amount stays an amount.
(define-fun inv.amount/RCV.UNR ((RCV.UNR Num)) Bool (and (seq=< #x00000000 RCV.UNR) (seq=< RCV.UNR #x40000000)))
; inv.no-tcb/RCV.REQ is RCV.REQ = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.REQ ((RCV.REQ Num)) Bool (= RCV.REQ #x00000000))
; inv.amount/RCV.REQ is 0 =< RCV.REQ =< 1073741824: An amount stays an amount.
(define-fun inv.amount/RCV.REQ ((RCV.REQ Num)) Bool (and (seq=< #x00000000 RCV.REQ) (seq=< RCV.REQ #x40000000)))
; inv.no-tcb/RCV.PSH is RCV.PSH = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.PSH ((RCV.PSH Num)) Bool (= RCV.PSH #x00000000))
; inv.flag/RCV.PSH is RCV.PSH = 0 or RCV.PSH = 1: A flag is 0 or 1.
(define-fun inv.flag/RCV.PSH ((RCV.PSH Num)) Bool (or (= RCV.PSH #x00000000) (= RCV.PSH #x00000001)))
; inv.no-tcb/RCV.URG is RCV.URG = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.URG ((RCV.URG Num)) Bool (= RCV.URG #x00000000))
; inv.flag/RCV.URG is RCV.URG = 0 or RCV.URG = 1: A flag is 0 or 1.
(define-fun inv.flag/RCV.URG ((RCV.URG Num)) Bool (or (= RCV.URG #x00000000) (= RCV.URG #x00000001)))
; inv.no-tcb/TCB.PASSIVE is TCB.PASSIVE = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/TCB.PASSIVE ((TCB.PASSIVE Num)) Bool (= TCB.PASSIVE #x00000000))
; inv.flag/TCB.PASSIVE is TCB.PASSIVE = 0 or TCB.PASSIVE = 1: A flag is 0 or 1.
(define-fun inv.flag/TCB.PASSIVE ((TCB.PASSIVE Num)) Bool (or (= TCB.PASSIVE #x00000000) (= TCB.PASSIVE #x00000001)))
; inv.no-tcb/TCB.WILD is TCB.WILD = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/TCB.WILD ((TCB.WILD Num)) Bool (= TCB.WILD #x00000000))
; inv.flag/TCB.WILD is TCB.WILD = 0 or TCB.WILD = 1: A flag is 0 or 1.
(define-fun inv.flag/TCB.WILD ((TCB.WILD Num)) Bool (or (= TCB.WILD #x00000000) (= TCB.WILD #x00000001)))
; inv.no-tcb/TCB.REMOTE is TCB.REMOTE = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/TCB.REMOTE ((TCB.REMOTE Num)) Bool (= TCB.REMOTE #x00000000))
; inv.flag/TCB.REMOTE is TCB.REMOTE = 0 or TCB.REMOTE = 1: A flag is 0 or 1.
(define-fun inv.flag/TCB.REMOTE ((TCB.REMOTE Num)) Bool (or (= TCB.REMOTE #x00000000) (= TCB.REMOTE #x00000001)))
; inv.no-tcb/TMR.RTX is TMR.RTX = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/TMR.RTX ((TMR.RTX Num)) Bool (= TMR.RTX #x00000000))
; inv.flag/TMR.RTX is TMR.RTX = 0 or TMR.RTX = 1: A flag is 0 or 1.
(define-fun inv.flag/TMR.RTX ((TMR.RTX Num)) Bool (or (= TMR.RTX #x00000000) (= TMR.RTX #x00000001)))
; inv.no-tcb/TMR.TW is TMR.TW = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/TMR.TW ((TMR.TW Num)) Bool (= TMR.TW #x00000000))
; inv.flag/TMR.TW is TMR.TW = 0 or TMR.TW = 1: A flag is 0 or 1.
(define-fun inv.flag/TMR.TW ((TMR.TW Num)) Bool (or (= TMR.TW #x00000000) (= TMR.TW #x00000001)))
; inv.no-tcb/HLD.CNT is HLD.CNT = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/HLD.CNT ((HLD.CNT Num)) Bool (= HLD.CNT #x00000000))
; inv.no-tcb/HLD.SEQ is HLD.SEQ = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/HLD.SEQ ((HLD.SEQ Num)) Bool (= HLD.SEQ #x00000000))
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
; given.bounded/CALL.LEN is 0 =< CALL.LEN =< 1073741824: No more than the largest window of RFC 7323.
(define-fun given.bounded/CALL.LEN ((CALL.LEN Num)) Bool (and (seq=< #x00000000 CALL.LEN) (seq=< CALL.LEN #x40000000)))
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
; CALL.DENIED = 1. The caller has no access to the local socket.
(define-fun call-denied ((CALL.DENIED Num)) Bool (= CALL.DENIED #x00000001))
; CALL.FULL = 1. There is no room for a TCB or to queue the request.
(define-fun call-full ((CALL.FULL Num)) Bool (= CALL.FULL #x00000001))
; CALL.REMOTE = 1 or TCB.REMOTE = 1. The remote socket is specified, in this call or before.
(define-fun remote-named ((TCB.REMOTE Num) (CALL.REMOTE Num)) Bool (or (= CALL.REMOTE #x00000001) (= TCB.REMOTE #x00000001)))
; CALL.URG = 1. The SEND carries the URGENT flag.
(define-fun call-urgent ((CALL.URG Num)) Bool (= CALL.URG #x00000001))
; SND.CLS = 1. A CLOSE is queued.
(define-fun close-waits ((SND.CLS Num)) Bool (= SND.CLS #x00000001))
; TCB.PASSIVE <- 0; TCB.REMOTE <- 1. Change the connection from passive to active.
(define-fun turn-active/TCB.PASSIVE () Num #x00000000)
(define-fun turn-active/TCB.REMOTE () Num #x00000001)
; ISS, SND.UNA, SND.NXT, SND.UP, SND.WL2 <- NEW.ISS. Select an initial send sequence number.
(define-fun choose-iss/ISS ((NEW.ISS Num)) Num NEW.ISS)
(define-fun choose-iss/SND.UNA ((NEW.ISS Num)) Num NEW.ISS)
(define-fun choose-iss/SND.NXT ((NEW.ISS Num)) Num NEW.ISS)
(define-fun choose-iss/SND.UP ((NEW.ISS Num)) Num NEW.ISS)
(define-fun choose-iss/SND.WL2 ((NEW.ISS Num)) Num NEW.ISS)
; send <SEQ=ISS><CTL=SYN>; SND.NXT <- ISS + 1; TMR.RTX <- 1. Ask for a connection.
(define-fun send-syn/SEQ ((ISS Num)) Num ISS)
(define-fun send-syn/SND.NXT ((ISS Num)) Num (bvadd ISS #x00000001))
(define-fun send-syn/TMR.RTX () Num #x00000001)
; SND.QUE <- SND.QUE + CALL.LEN. Queue the octets to be sent.
(define-fun queue-text/SND.QUE ((SND.QUE Num) (CALL.LEN Num)) Num (bvadd SND.QUE CALL.LEN))
; SND.UP <- SND.NXT + SND.QUE. Everything up to here is urgent.
(define-fun mark-urgent/SND.UP ((SND.NXT Num) (SND.QUE Num)) Num (bvadd SND.NXT SND.QUE))

; the TCB
(declare-const STATE State)
(assert (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT) (= STATE CLOSED)))
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
; the event: SEND
(declare-const NEW.ISS Num)
(declare-const RCV.BUF Num)
(declare-const RCV.STD Num)
(declare-const SND.MSS Num)
(declare-const HLD.MAX Num)
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

; ---- what is given
(assert (given.segments-hold-an-octet SND.MSS))
(assert (given.slots HLD.MAX))
(assert (given.queue-has-an-end SND.QUE RCV.REQ CALL.LEN CALL.FULL))
(assert (given.bounded/RCV.BUF RCV.BUF))
(assert (given.bounded/RCV.STD RCV.STD))
(assert (given.bounded/CALL.LEN CALL.LEN))
(assert (given.bit/CALL.ACTIVE CALL.ACTIVE))
(assert (given.bit/CALL.REMOTE CALL.REMOTE))
(assert (given.bit/CALL.URG CALL.URG))
(assert (given.bit/CALL.DENIED CALL.DENIED))
(assert (given.bit/CALL.FORBIDDEN CALL.FORBIDDEN))
(assert (given.bit/CALL.MULTI CALL.MULTI))
(assert (given.bit/CALL.FULL CALL.FULL))
(assert (given.bit/MSG.HARD MSG.HARD))
(assert (given.bit/MSG.QUENCH MSG.QUENCH))
(assert (=> (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2)) (and (=> (bvult #x00000000 HLD.CNT) (held.inside RCV.NXT RCV.WND HLD0.SEQ HLD0.TXT HLD0.FIN)) (=> (bvult #x00000001 HLD.CNT) (held.inside RCV.NXT RCV.WND HLD1.SEQ HLD1.TXT HLD1.FIN)) (=> (bvult #x00000002 HLD.CNT) (held.inside RCV.NXT RCV.WND HLD2.SEQ HLD2.TXT HLD2.FIN)) (=> (distinct HLD.CNT #x00000000) (= HLD.SEQ HLD0.SEQ)))))
; where an end is in the sequence space does not matter: see the theorem translation
(assert (= SND.UNA #x00000000))
(assert (= RCV.NXT #x00000000))

; ---- the invariant
(assert (=> (or (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.una-nxt-order SND.UNA SND.NXT SND.FIN)))
(assert (=> (or (= STATE SYN-SENT) (= STATE SYN-RECEIVED)) (inv.syn-unacknowledged ISS SND.UNA SND.NXT)))
(assert (=> (= STATE LISTEN) (inv.listen-is-bare SND.UNA SND.NXT RCV.UNR TCB.PASSIVE TMR.RTX HLD.CNT)))
(assert (=> (= STATE SYN-SENT) (inv.call-is-active RCV.UNR TCB.PASSIVE HLD.CNT)))
(assert (=> (= STATE SYN-RECEIVED) (inv.nothing-taken RCV.UNR)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE CLOSE-WAIT)) (inv.fin-not-sent SND.FIN)))
(assert (=> (or (= STATE FIN-WAIT-1) (= STATE CLOSING)) (inv.fin-or-close SND.CLS SND.FIN)))
(assert (=> (or (= STATE FIN-WAIT-2) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.fin-sent SND.CLS SND.FIN)))
(assert (=> (or (= STATE FIN-WAIT-1) (= STATE CLOSING) (= STATE LAST-ACK)) (inv.fin-outstanding SND.UNA SND.NXT SND.FIN)))
(assert (=> (or (= STATE FIN-WAIT-2) (= STATE TIME-WAIT)) (inv.all-acknowledged SND.UNA SND.NXT)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.no-text-after-fin SND.QUE SND.FIN)))
(assert (=> (or (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.retransmission-timer SND.UNA SND.NXT TMR.RTX)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK)) (inv.time-wait-timer TMR.TW)))
(assert (=> (= STATE TIME-WAIT) (inv.time-wait-timed TMR.TW)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.window-fits-buffer RCV.WND RCV.UNR RCV.BUF)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.held-fits HLD.CNT HLD.MAX)))
(assert (=> (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE CLOSE-WAIT) (= STATE CLOSING)) (inv.nothing-left-to-send SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))
(assert (=> (= STATE ESTABLISHED) (inv.close-carried-out SND.CLS)))
(assert (=> (or (= STATE FIN-WAIT-1) (= STATE CLOSE-WAIT) (= STATE CLOSING)) (inv.fin-follows-text SND.QUE SND.CLS)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/ISS ISS)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/IRS IRS)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/SND.UNA SND.UNA)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/SND.NXT SND.NXT)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/SND.WND SND.WND)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.amount/SND.WND SND.WND)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/SND.WL1 SND.WL1)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/SND.WL2 SND.WL2)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/SND.UP SND.UP)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/MAX.SND.WND MAX.SND.WND)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.amount/MAX.SND.WND MAX.SND.WND)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/SND.QUE SND.QUE)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.amount/SND.QUE SND.QUE)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/SND.CLS SND.CLS)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.flag/SND.CLS SND.CLS)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/SND.FIN SND.FIN)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.flag/SND.FIN SND.FIN)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/RCV.NXT RCV.NXT)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/RCV.WND RCV.WND)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.amount/RCV.WND RCV.WND)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/RCV.UP RCV.UP)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/RCV.UNR RCV.UNR)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/RCV.REQ RCV.REQ)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.amount/RCV.REQ RCV.REQ)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/RCV.PSH RCV.PSH)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.flag/RCV.PSH RCV.PSH)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/RCV.URG RCV.URG)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.flag/RCV.URG RCV.URG)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/TCB.PASSIVE TCB.PASSIVE)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.flag/TCB.PASSIVE TCB.PASSIVE)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/TCB.WILD TCB.WILD)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.flag/TCB.WILD TCB.WILD)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/TCB.REMOTE TCB.REMOTE)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.flag/TCB.REMOTE TCB.REMOTE)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/TMR.RTX TMR.RTX)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.flag/TMR.RTX TMR.RTX)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/TMR.TW TMR.TW)))
(assert (=> (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (inv.flag/TMR.TW TMR.TW)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/HLD.CNT HLD.CNT)))
(assert (=> (= STATE CLOSED) (inv.no-tcb/HLD.SEQ HLD.SEQ)))

; ---- 1. 3.10.2, may the caller use this connection
(declare-const at.1 Bool) (assert (= at.1 true))
(declare-const looked.1 Bool) (assert (= looked.1 (and at.1 (= STATE CLOSED) (call-denied CALL.DENIED))))
(declare-const send/denied@1 Bool) (assert (= send/denied@1 looked.1))
; send/denied: return-illegal
(declare-const RESULT@1 Num) (assert (= RESULT@1 (ite send/denied@1 #x00000002 #x00000000)))

; ---- 2. 3.10.2, is the remote socket specified
(declare-const at.2 Bool) (assert (= at.2 (and at.1 (not send/denied@1))))
(declare-const looked.2 Bool) (assert (= looked.2 (and at.2 (= STATE LISTEN))))
(declare-const send/listen/unspecified@2 Bool) (assert (= send/listen/unspecified@2 (and looked.2 (not (remote-named TCB.REMOTE CALL.REMOTE)))))
(declare-const send/listen/specified@2 Bool) (assert (= send/listen/specified@2 (and looked.2 (remote-named TCB.REMOTE CALL.REMOTE))))
; send/listen/unspecified: return-unspecified
(declare-const RESULT@2 Num) (assert (= RESULT@2 (ite send/listen/unspecified@2 #x00000005 RESULT@1)))

; ---- 3. 3.10.2, is there room to queue the octets
(declare-const at.3 Bool) (assert (= at.3 (and at.2 (not send/listen/unspecified@2))))
(declare-const looked.3 Bool) (assert (= looked.3 (and at.3 (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE CLOSE-WAIT)) (call-full CALL.FULL))))
(declare-const send/full@3 Bool) (assert (= send/full@3 looked.3))
; send/full: return-insufficient
(declare-const RESULT@3 Num) (assert (= RESULT@3 (ite send/full@3 #x00000003 RESULT@2)))

; ---- 4. 3.10.2, send
(declare-const at.4 Bool) (assert (= at.4 (and at.3 (not send/full@3))))
(declare-const send/closed@4 Bool) (assert (= send/closed@4 (and at.4 (= STATE CLOSED))))
(declare-const send/listen@4 Bool) (assert (= send/listen@4 (and at.4 (= STATE LISTEN))))
(declare-const send/close-queued@4 Bool) (assert (= send/close-queued@4 (and at.4 (or (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE CLOSE-WAIT)) (close-waits SND.CLS))))
(declare-const send/early@4 Bool) (assert (= send/early@4 (and at.4 (or (= STATE SYN-SENT) (= STATE SYN-RECEIVED)) (not (close-waits SND.CLS)))))
(declare-const send/open@4 Bool) (assert (= send/open@4 (and at.4 (or (= STATE ESTABLISHED) (= STATE CLOSE-WAIT)) (not (close-waits SND.CLS)))))
(declare-const send/closing@4 Bool) (assert (= send/closing@4 (and at.4 (or (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)))))
; send/closed: return-not-exist
; send/listen: turn-active, choose-iss, send-syn, queue-text, return-queued
(declare-const TCB.PASSIVE@4.1 Num) (assert (= TCB.PASSIVE@4.1 turn-active/TCB.PASSIVE))
(declare-const TCB.REMOTE@4.2 Num) (assert (= TCB.REMOTE@4.2 turn-active/TCB.REMOTE))
(declare-const ISS@4.3 Num) (assert (= ISS@4.3 (choose-iss/ISS NEW.ISS)))
(declare-const SND.UNA@4.4 Num) (assert (= SND.UNA@4.4 (choose-iss/SND.UNA NEW.ISS)))
(declare-const SND.NXT@4.5 Num) (assert (= SND.NXT@4.5 (choose-iss/SND.NXT NEW.ISS)))
(declare-const SND.UP@4.6 Num) (assert (= SND.UP@4.6 (choose-iss/SND.UP NEW.ISS)))
(declare-const SND.WL2@4.7 Num) (assert (= SND.WL2@4.7 (choose-iss/SND.WL2 NEW.ISS)))
(declare-const SND.NXT@4.8 Num) (assert (= SND.NXT@4.8 (send-syn/SND.NXT ISS@4.3)))
(declare-const TMR.RTX@4.9 Num) (assert (= TMR.RTX@4.9 send-syn/TMR.RTX))
(declare-const SND.QUE@4.10 Num) (assert (= SND.QUE@4.10 (queue-text/SND.QUE SND.QUE CALL.LEN)))
; send/close-queued: return-closing
; send/early: queue-text, return-queued
(declare-const SND.QUE@4.11 Num) (assert (= SND.QUE@4.11 (queue-text/SND.QUE SND.QUE CALL.LEN)))
; send/open: queue-text, return-ok
(declare-const SND.QUE@4.12 Num) (assert (= SND.QUE@4.12 (queue-text/SND.QUE SND.QUE CALL.LEN)))
; send/closing: return-closing
(declare-const RESULT@4 Num) (assert (= RESULT@4 (ite send/closed@4 #x00000008 (ite send/listen@4 #x00000009 (ite send/close-queued@4 #x0000000a (ite send/early@4 #x00000009 (ite send/open@4 #x00000001 (ite send/closing@4 #x0000000a RESULT@3))))))))
(declare-const STATE@4 State) (assert (= STATE@4 (ite send/listen@4 SYN-SENT STATE)))
(declare-const ISS@4 Num) (assert (= ISS@4 (ite send/listen@4 ISS@4.3 ISS)))
(declare-const SND.UNA@4 Num) (assert (= SND.UNA@4 (ite send/listen@4 SND.UNA@4.4 SND.UNA)))
(declare-const SND.NXT@4 Num) (assert (= SND.NXT@4 (ite send/listen@4 SND.NXT@4.8 SND.NXT)))
(declare-const SND.WL2@4 Num) (assert (= SND.WL2@4 (ite send/listen@4 SND.WL2@4.7 SND.WL2)))
(declare-const SND.UP@4 Num) (assert (= SND.UP@4 (ite send/listen@4 SND.UP@4.6 SND.UP)))
(declare-const SND.QUE@4 Num) (assert (= SND.QUE@4 (ite send/listen@4 SND.QUE@4.10 (ite send/early@4 SND.QUE@4.11 (ite send/open@4 SND.QUE@4.12 SND.QUE)))))
(declare-const TCB.PASSIVE@4 Num) (assert (= TCB.PASSIVE@4 (ite send/listen@4 TCB.PASSIVE@4.1 TCB.PASSIVE)))
(declare-const TCB.REMOTE@4 Num) (assert (= TCB.REMOTE@4 (ite send/listen@4 TCB.REMOTE@4.2 TCB.REMOTE)))
(declare-const TMR.RTX@4 Num) (assert (= TMR.RTX@4 (ite send/listen@4 TMR.RTX@4.9 TMR.RTX)))

; ---- 5. 3.10.2, is the SEND urgent
(declare-const at.5 Bool) (assert (= at.5 (and at.4 (not (or send/closed@4 send/close-queued@4 send/closing@4)))))
(declare-const looked.5 Bool) (assert (= looked.5 (and at.5 (call-urgent CALL.URG))))
(declare-const send/urgent@5 Bool) (assert (= send/urgent@5 looked.5))
; send/urgent: mark-urgent
(declare-const SND.UP@5.1 Num) (assert (= SND.UP@5.1 (mark-urgent/SND.UP SND.NXT@4 SND.QUE@4)))
(declare-const SND.UP@5 Num) (assert (= SND.UP@5 (ite send/urgent@5 SND.UP@5.1 SND.UP@4)))

; ==== invariant
; Every event of every state keeps the invariant of the TCB.
(push 1) ; una-nxt-order if send/listen/unspecified@2
(assert (not (=> send/listen/unspecified@2 (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.una-nxt-order SND.UNA@4 SND.NXT@4 SND.FIN)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order if send/listen/specified@2
(assert (not (=> send/listen/specified@2 (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.una-nxt-order SND.UNA@4 SND.NXT@4 SND.FIN)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order otherwise
(assert (not (=> (not (or send/listen/unspecified@2 send/listen/specified@2)) (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.una-nxt-order SND.UNA@4 SND.NXT@4 SND.FIN)))))
(check-sat)
(pop 1)
(push 1) ; syn-unacknowledged
(assert (not (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED)) (inv.syn-unacknowledged ISS@4 SND.UNA@4 SND.NXT@4))))
(check-sat)
(pop 1)
(push 1) ; listen-is-bare
(assert (not (=> (= STATE@4 LISTEN) (inv.listen-is-bare SND.UNA@4 SND.NXT@4 RCV.UNR TCB.PASSIVE@4 TMR.RTX@4 HLD.CNT))))
(check-sat)
(pop 1)
(push 1) ; call-is-active
(assert (not (=> (= STATE@4 SYN-SENT) (inv.call-is-active RCV.UNR TCB.PASSIVE@4 HLD.CNT))))
(check-sat)
(pop 1)
(push 1) ; nothing-taken
(assert (not (=> (= STATE@4 SYN-RECEIVED) (inv.nothing-taken RCV.UNR))))
(check-sat)
(pop 1)
(push 1) ; fin-not-sent
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 CLOSE-WAIT)) (inv.fin-not-sent SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; fin-or-close
(assert (not (=> (or (= STATE@4 FIN-WAIT-1) (= STATE@4 CLOSING)) (inv.fin-or-close SND.CLS SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; fin-sent
(assert (not (=> (or (= STATE@4 FIN-WAIT-2) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.fin-sent SND.CLS SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; fin-outstanding
(assert (not (=> (or (= STATE@4 FIN-WAIT-1) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK)) (inv.fin-outstanding SND.UNA@4 SND.NXT@4 SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; all-acknowledged
(assert (not (=> (or (= STATE@4 FIN-WAIT-2) (= STATE@4 TIME-WAIT)) (inv.all-acknowledged SND.UNA@4 SND.NXT@4))))
(check-sat)
(pop 1)
(push 1) ; no-text-after-fin
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.no-text-after-fin SND.QUE@4 SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; retransmission-timer
(assert (not (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.retransmission-timer SND.UNA@4 SND.NXT@4 TMR.RTX@4))))
(check-sat)
(pop 1)
(push 1) ; time-wait-timer
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK)) (inv.time-wait-timer TMR.TW))))
(check-sat)
(pop 1)
(push 1) ; time-wait-timed
(assert (not (=> (= STATE@4 TIME-WAIT) (inv.time-wait-timed TMR.TW))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if send/listen/unspecified@2
(assert (not (=> send/listen/unspecified@2 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.window-fits-buffer RCV.WND RCV.UNR RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if send/listen/specified@2
(assert (not (=> send/listen/specified@2 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.window-fits-buffer RCV.WND RCV.UNR RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer otherwise
(assert (not (=> (not (or send/listen/unspecified@2 send/listen/specified@2)) (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.window-fits-buffer RCV.WND RCV.UNR RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; held-fits
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.held-fits HLD.CNT HLD.MAX))))
(check-sat)
(pop 1)
(push 1) ; no-tcb
(assert (not (and true (=> (= STATE@4 CLOSED) (inv.no-tcb/ISS ISS@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/IRS IRS))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.UNA SND.UNA@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.NXT SND.NXT@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.WND SND.WND))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.WL1 SND.WL1))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.WL2 SND.WL2@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.UP SND.UP@5))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/MAX.SND.WND MAX.SND.WND))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.QUE SND.QUE@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.CLS SND.CLS))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.FIN SND.FIN))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.NXT RCV.NXT))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.WND RCV.WND))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.UP RCV.UP))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.UNR RCV.UNR))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.REQ RCV.REQ))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.PSH RCV.PSH))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.URG RCV.URG))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/TCB.PASSIVE TCB.PASSIVE@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/TCB.WILD TCB.WILD))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/TCB.REMOTE TCB.REMOTE@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/TMR.RTX TMR.RTX@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/TMR.TW TMR.TW))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/HLD.CNT HLD.CNT))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/HLD.SEQ HLD.SEQ)))))
(check-sat)
(pop 1)
(push 1) ; amount/SND.WND
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/SND.WND SND.WND))))
(check-sat)
(pop 1)
(push 1) ; amount/MAX.SND.WND
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/MAX.SND.WND MAX.SND.WND))))
(check-sat)
(pop 1)
(push 1) ; amount/SND.QUE
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/SND.QUE SND.QUE@4))))
(check-sat)
(pop 1)
(push 1) ; flag
(assert (not (and true (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/SND.CLS SND.CLS))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/SND.FIN SND.FIN))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/RCV.PSH RCV.PSH))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/RCV.URG RCV.URG))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/TCB.PASSIVE TCB.PASSIVE@4))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/TCB.WILD TCB.WILD))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/TCB.REMOTE TCB.REMOTE@4))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/TMR.RTX TMR.RTX@4))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/TMR.TW TMR.TW)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if send/listen/unspecified@2
(assert (not (=> send/listen/unspecified@2 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if send/listen/specified@2
(assert (not (=> send/listen/specified@2 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND otherwise
(assert (not (=> (not (or send/listen/unspecified@2 send/listen/specified@2)) (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if send/listen/unspecified@2
(assert (not (=> send/listen/unspecified@2 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if send/listen/specified@2
(assert (not (=> send/listen/specified@2 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR otherwise
(assert (not (=> (not (or send/listen/unspecified@2 send/listen/specified@2)) (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.REQ
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.REQ RCV.REQ))))
(check-sat)
(pop 1)

; ==== allowed-edges
; Every row that changes the state, and every event, moves along one of the 30 edges of RFC 9293.
(push 1) ; edges
(assert (not (and (=> send/listen@4 (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE CLOSED))) (=> (= STATE LISTEN) (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 CLOSED))) (=> (= STATE SYN-SENT) (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSED))) (=> (= STATE SYN-RECEIVED) (or (= STATE@4 LISTEN) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSED))) (=> (= STATE ESTABLISHED) (or (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSED))) (=> (= STATE FIN-WAIT-1) (or (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSING) (= STATE@4 TIME-WAIT) (= STATE@4 CLOSED))) (=> (= STATE FIN-WAIT-2) (or (= STATE@4 FIN-WAIT-2) (= STATE@4 TIME-WAIT) (= STATE@4 CLOSED))) (=> (= STATE CLOSE-WAIT) (or (= STATE@4 CLOSE-WAIT) (= STATE@4 LAST-ACK) (= STATE@4 CLOSED))) (=> (= STATE CLOSING) (or (= STATE@4 CLOSING) (= STATE@4 TIME-WAIT) (= STATE@4 CLOSED))) (=> (= STATE LAST-ACK) (or (= STATE@4 LAST-ACK) (= STATE@4 CLOSED))) (=> (= STATE TIME-WAIT) (or (= STATE@4 SYN-RECEIVED) (= STATE@4 TIME-WAIT) (= STATE@4 CLOSED))) (=> (= STATE CLOSED) (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 CLOSED))))))
(check-sat)
(pop 1)

; ==== una-forwards
; SND.UNA moves only forwards, only to SEG.ACK, and only over what was sent.
(push 1) ; una
(assert (not (=> (and (or (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@4 SYN-RECEIVED)))) (or (= SND.UNA SND.UNA@4) (and (seq< SND.UNA SND.UNA@4) (= SND.UNA@4 #x00000000) (seq=< #x00000000 SND.NXT))))))
(check-sat)
(pop 1)

; ==== origin-remembered
; TCB.PASSIVE stays what the OPEN made it until a call turns the connection active, and a reset in
; SYN-RECEIVED leads to LISTEN or CLOSED accordingly.
(push 1) ; kept
(assert (not (=> (and (or (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@4 SYN-RECEIVED)))) (= TCB.PASSIVE TCB.PASSIVE@4))))
(check-sat)
(pop 1)
