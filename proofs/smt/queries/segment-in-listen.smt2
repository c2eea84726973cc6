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
; a held segment is the same as, or is kept before, another
(define-fun held.same ((q Num) (t Num) (f Num) (g Num) (q2 Num) (t2 Num) (f2 Num) (g2 Num)) Bool
  (and (= q q2) (= t t2) (= f f2) (= g g2)))
(define-fun held.before ((q Num) (t Num) (f Num) (g Num) (q2 Num) (t2 Num) (f2 Num) (g2 Num)) Bool
  (ite (distinct q q2) (seq< q q2) (ite (distinct t t2) (bvult t t2) (ite (distinct f f2) (bvult f f2) (bvult g g2)))))
; what is held in a slot that is in use ends in the window
(define-fun held.inside ((RCV.NXT Num) (RCV.WND Num) (seq Num) (text Num) (fin Num)) Bool
  (and (bvule fin #x00000001) (seq=< (bvadd seq text fin) (bvadd RCV.NXT RCV.WND))))

; ---- the words of the table that are used, each as it is defined there
; SEG.LEN is CTL.SYN + SEG.TXT + CTL.FIN: octets of the segment in sequence space, counting SYN and FIN
(define-fun SEG.LEN ((SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Num (bvadd (bvadd CTL.SYN SEG.TXT) CTL.FIN))
; RCV.END is RCV.NXT + RCV.WND: first sequence number beyond the receive window
(define-fun RCV.END ((RCV.NXT Num) (RCV.WND Num)) Num (bvadd RCV.NXT RCV.WND))
; inv.una-nxt-order is SND.UNA =< SND.NXT and SND.NXT - SND.UNA =< 1073741824 + 1 + SND.FIN: What is
; unacknowledged lies between SND.UNA and SND.NXT, and is no more than the largest window, a SYN and a FIN.
(define-fun inv.una-nxt-order ((SND.UNA Num) (SND.NXT Num) (SND.FIN Num)) Bool (and (seq=< SND.UNA SND.NXT) (seq=< (bvsub SND.NXT SND.UNA) (bvadd (bvadd #x40000000 #x00000001) SND.FIN))))
; inv.syn-unacknowledged is SND.UNA = ISS and SND.UNA < SND.NXT: Until the handshake is over our SYN is the
; first thing unacknowledged.
(define-fun inv.syn-unacknowledged ((ISS Num) (SND.UNA Num) (SND.NXT Num)) Bool (and (= SND.UNA ISS) (seq< SND.UNA SND.NXT)))
; inv.listen-is-bare is SND.UNA = SND.NXT and TMR.RTX = 0 and HLD.CNT = 0 and TCB.PASSIVE = 1 and RCV.UNR = 0:
; A listener has sent nothing, holds nothing and comes from a passive OPEN.
(define-fun inv.listen-is-bare ((SND.UNA Num) (SND.NXT Num) (RCV.UNR Num) (TCB.PASSIVE Num) (TMR.RTX Num) (HLD.CNT Num)) Bool (and (and (and (and (= SND.UNA SND.NXT) (= TMR.RTX #x00000000)) (= HLD.CNT #x00000000)) (= TCB.PASSIVE #x00000001)) (= RCV.UNR #x00000000)))
; inv.nothing-taken is RCV.UNR = 0: No text is taken before the handshake is over.
(define-fun inv.nothing-taken ((RCV.UNR Num)) Bool (= RCV.UNR #x00000000))
; inv.fin-not-sent is SND.FIN = 0: The FIN belongs to the states that follow it.
(define-fun inv.fin-not-sent ((SND.FIN Num)) Bool (= SND.FIN #x00000000))
; inv.no-text-after-fin is SND.FIN = 0 or SND.QUE = 0: Behind a FIN nothing waits to be sent.
(define-fun inv.no-text-after-fin ((SND.QUE Num) (SND.FIN Num)) Bool (or (= SND.FIN #x00000000) (= SND.QUE #x00000000)))
; inv.retransmission-timer is TMR.RTX = (SND.UNA < SND.NXT): The retransmission timer runs exactly while
; something is unacknowledged.
(define-fun inv.retransmission-timer ((SND.UNA Num) (SND.NXT Num) (TMR.RTX Num)) Bool (= TMR.RTX (num (seq< SND.UNA SND.NXT))))
; inv.time-wait-timer is TMR.TW = 0: The time-wait timer belongs to TIME-WAIT.
(define-fun inv.time-wait-timer ((TMR.TW Num)) Bool (= TMR.TW #x00000000))
; inv.window-fits-buffer is RCV.WND + RCV.UNR =< RCV.BUF: What is offered and what is unread fit into the
; buffer together.
(define-fun inv.window-fits-buffer ((RCV.WND Num) (RCV.UNR Num) (RCV.BUF Num)) Bool (seq=< (bvadd RCV.WND RCV.UNR) RCV.BUF))
; inv.held-fits is 0 =< HLD.CNT =< HLD.MAX: No more is held than there is room for.
(define-fun inv.held-fits ((HLD.CNT Num) (HLD.MAX Num)) Bool (and (seq=< #x00000000 HLD.CNT) (seq=< HLD.CNT HLD.MAX)))
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
; given.bounded/RCV.BUF is 0 =< RCV.BUF =< 1073741824: No more than the largest window of RFC 7323.
(define-fun given.bounded/RCV.BUF ((RCV.BUF Num)) Bool (and (seq=< #x00000000 RCV.BUF) (seq=< RCV.BUF #x40000000)))
; given.bounded/RCV.STD is 0 =< RCV.STD =< 1073741824: No more than the largest window of RFC 7323.
(define-fun given.bounded/RCV.STD ((RCV.STD Num)) Bool (and (seq=< #x00000000 RCV.STD) (seq=< RCV.STD #x40000000)))
; given.bounded/SEG.WND is 0 =< SEG.WND =< 1073741824: No more than the largest window of RFC 7323.
(define-fun given.bounded/SEG.WND ((SEG.WND Num)) Bool (and (seq=< #x00000000 SEG.WND) (seq=< SEG.WND #x40000000)))
; given.bounded/SEG.TXT is 0 =< SEG.TXT =< 1073741824: No more than the largest window of RFC 7323.
(define-fun given.bounded/SEG.TXT ((SEG.TXT Num)) Bool (and (seq=< #x00000000 SEG.TXT) (seq=< SEG.TXT #x40000000)))
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
; CTL.SYN = 1. The SYN bit is on.
(define-fun seg-syn ((CTL.SYN Num)) Bool (= CTL.SYN #x00000001))
; CTL.ACK = 1. The ACK bit is on.
(define-fun seg-ack ((CTL.ACK Num)) Bool (= CTL.ACK #x00000001))
; CTL.RST = 1. The RST bit is on.
(define-fun seg-rst ((CTL.RST Num)) Bool (= CTL.RST #x00000001))
; SEG.SEC = 1. Security or compartment do not exactly match the TCB's.
(define-fun security-differs ((SEG.SEC Num)) Bool (= SEG.SEC #x00000001))
; SEG.SRC = 1. The source or destination can be no end of a connection.
(define-fun invalid-address ((SEG.SRC Num)) Bool (= SEG.SRC #x00000001))
; ISS, SND.UNA, SND.NXT, SND.UP, SND.WL2 <- NEW.ISS. Select an initial send sequence number.
(define-fun choose-iss/ISS ((NEW.ISS Num)) Num NEW.ISS)
(define-fun choose-iss/SND.UNA ((NEW.ISS Num)) Num NEW.ISS)
(define-fun choose-iss/SND.NXT ((NEW.ISS Num)) Num NEW.ISS)
(define-fun choose-iss/SND.UP ((NEW.ISS Num)) Num NEW.ISS)
(define-fun choose-iss/SND.WL2 ((NEW.ISS Num)) Num NEW.ISS)
; send <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>; SND.NXT <- ISS + 1; TMR.RTX <- 1. Ask for the other direction and
; acknowledge the peer's SYN.
(define-fun send-syn-ack/SEQ ((ISS Num)) Num ISS)
(define-fun send-syn-ack/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-syn-ack/SND.NXT ((ISS Num)) Num (bvadd ISS #x00000001))
(define-fun send-syn-ack/TMR.RTX () Num #x00000001)
; IRS, RCV.UP <- SEG.SEQ; RCV.NXT, SEG.SEQ <- SEG.SEQ + 1; CTL.SYN <- 0. Take the peer's initial sequence
; number; the SYN is then done with.
(define-fun take-syn/IRS ((SEG.SEQ Num)) Num SEG.SEQ)
(define-fun take-syn/RCV.UP ((SEG.SEQ Num)) Num SEG.SEQ)
(define-fun take-syn/RCV.NXT ((SEG.SEQ Num)) Num (bvadd SEG.SEQ #x00000001))
(define-fun take-syn/SEG.SEQ ((SEG.SEQ Num)) Num (bvadd SEG.SEQ #x00000001))
(define-fun take-syn/CTL.SYN () Num #x00000000)
; TCB.REMOTE <- 1. The segment says who the peer is.
(define-fun fill-remote/TCB.REMOTE () Num #x00000001)
; SND.WND, MAX.SND.WND <- SEG.WND; SND.WL1 <- IRS; SND.WL2 <- SND.UNA. Take the send window from the peer's
; SYN.
(define-fun reset-window/SND.WND ((SEG.WND Num)) Num SEG.WND)
(define-fun reset-window/MAX.SND.WND ((SEG.WND Num)) Num SEG.WND)
(define-fun reset-window/SND.WL1 ((IRS Num)) Num IRS)
(define-fun reset-window/SND.WL2 ((SND.UNA Num)) Num SND.UNA)
; send <SEQ=SEG.ACK><CTL=RST>. A reset that the sender of the segment will believe.
(define-fun send-reset-by-ack/SEQ ((SEG.ACK Num)) Num SEG.ACK)
; send <SEQ=0><ACK=SEG.SEQ + SEG.LEN><CTL=RST,ACK>. A reset for a segment that acknowledges nothing.
(define-fun send-reset-by-seq/SEQ () Num #x00000000)
(define-fun send-reset-by-seq/ACK ((SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Num (bvadd SEG.SEQ (SEG.LEN SEG.TXT CTL.SYN CTL.FIN)))
; CTL.FIN <- CTL.FIN = 1 and SEG.SEQ + SEG.LEN =< RCV.END; SEG.TXT <- min(SEG.TXT, RCV.END - SEG.SEQ -
; CTL.SYN). Cut off what lies beyond the window, FIN included.
(define-fun trim-right/CTL.FIN ((RCV.NXT Num) (RCV.WND Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Num (num (and (= CTL.FIN #x00000001) (seq=< (bvadd SEG.SEQ (SEG.LEN SEG.TXT CTL.SYN CTL.FIN)) (RCV.END RCV.NXT RCV.WND)))))
(define-fun trim-right/SEG.TXT ((RCV.NXT Num) (RCV.WND Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num)) Num (seq.min SEG.TXT (bvsub (bvsub (RCV.END RCV.NXT RCV.WND) SEG.SEQ) CTL.SYN)))

; the TCB
(declare-const STATE State) (assert (= STATE LISTEN))
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
; the event: SEGMENT ARRIVES
(declare-const NEW.ISS Num)
(declare-const RCV.BUF Num)
(declare-const RCV.STD Num)
(declare-const SND.MSS Num)
(declare-const HLD.MAX Num)
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
(declare-const SEG.TAG Num)

; ---- what is given
(assert (given.segments-hold-an-octet SND.MSS))
(assert (given.slots HLD.MAX))
(assert (given.bounded/RCV.BUF RCV.BUF))
(assert (given.bounded/RCV.STD RCV.STD))
(assert (given.bounded/SEG.WND SEG.WND))
(assert (given.bounded/SEG.TXT SEG.TXT))
(assert (given.bit/SEG.SEC SEG.SEC))
(assert (given.bit/SEG.SRC SEG.SRC))
(assert (given.bit/CTL.SYN CTL.SYN))
(assert (given.bit/CTL.ACK CTL.ACK))
(assert (given.bit/CTL.RST CTL.RST))
(assert (given.bit/CTL.FIN CTL.FIN))
(assert (given.bit/CTL.URG CTL.URG))
(assert (given.bit/CTL.PSH CTL.PSH))
(assert (=> (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2)) (and (=> (bvult #x00000000 HLD.CNT) (held.inside RCV.NXT RCV.WND HLD0.SEQ HLD0.TXT HLD0.FIN)) (=> (bvult #x00000001 HLD.CNT) (held.inside RCV.NXT RCV.WND HLD1.SEQ HLD1.TXT HLD1.FIN)) (=> (bvult #x00000002 HLD.CNT) (held.inside RCV.NXT RCV.WND HLD2.SEQ HLD2.TXT HLD2.FIN)) (=> (distinct HLD.CNT #x00000000) (= HLD.SEQ HLD0.SEQ)))))
; where an end is in the sequence space does not matter: see the theorem translation
(assert (= SND.UNA #x00000000))
(assert (= RCV.NXT #x00000000))

; ---- the invariant
(assert (inv.listen-is-bare SND.UNA SND.NXT RCV.UNR TCB.PASSIVE TMR.RTX HLD.CNT))
(assert (inv.fin-not-sent SND.FIN))
(assert (inv.no-text-after-fin SND.QUE SND.FIN))
(assert (inv.time-wait-timer TMR.TW))
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

; ---- 1. 3.10.7.2, can the source be a peer
(declare-const at.1 Bool) (assert (= at.1 true))
(declare-const looked.1 Bool) (assert (= looked.1 (and at.1 (invalid-address SEG.SRC))))
(declare-const listen/invalid-address@1 Bool) (assert (= listen/invalid-address@1 looked.1))

; ---- 2. 3.10.7.2, First, check for a RST
(declare-const at.2 Bool) (assert (= at.2 (and at.1 (not listen/invalid-address@1))))
(declare-const looked.2 Bool) (assert (= looked.2 (and at.2 (seg-rst CTL.RST))))
(declare-const listen/reset@2 Bool) (assert (= listen/reset@2 looked.2))

; ---- 3. 3.10.7.2, Second, check for an ACK
(declare-const at.3 Bool) (assert (= at.3 (and at.2 (not listen/reset@2))))
(declare-const looked.3 Bool) (assert (= looked.3 (and at.3 (seg-ack CTL.ACK))))
(declare-const listen/ack@3 Bool) (assert (= listen/ack@3 looked.3))
; listen/ack: send-reset-by-ack

; ---- 4. 3.10.7.2, Third, check for a SYN
(declare-const at.4 Bool) (assert (= at.4 (and at.3 (not listen/ack@3))))
(declare-const listen/syn/security@4 Bool) (assert (= listen/syn/security@4 (and at.4 (and (seg-syn CTL.SYN) (security-differs SEG.SEC)))))
(declare-const listen/syn@4 Bool) (assert (= listen/syn@4 (and at.4 (seg-syn CTL.SYN) (not (security-differs SEG.SEC)))))
(declare-const listen/other@4 Bool) (assert (= listen/other@4 (and at.4 (not (seg-syn CTL.SYN)))))
; listen/syn/security: send-reset-by-seq
; listen/syn: take-syn, fill-remote, choose-iss, reset-window, trim-right, keep-rest, send-syn-ack
(declare-const IRS@4.1 Num) (assert (= IRS@4.1 (take-syn/IRS SEG.SEQ)))
(declare-const RCV.UP@4.2 Num) (assert (= RCV.UP@4.2 (take-syn/RCV.UP SEG.SEQ)))
(declare-const RCV.NXT@4.3 Num) (assert (= RCV.NXT@4.3 (take-syn/RCV.NXT SEG.SEQ)))
(declare-const SEG.SEQ@4.4 Num) (assert (= SEG.SEQ@4.4 (take-syn/SEG.SEQ SEG.SEQ)))
(declare-const CTL.SYN@4.5 Num) (assert (= CTL.SYN@4.5 take-syn/CTL.SYN))
(declare-const TCB.REMOTE@4.6 Num) (assert (= TCB.REMOTE@4.6 fill-remote/TCB.REMOTE))
(declare-const ISS@4.7 Num) (assert (= ISS@4.7 (choose-iss/ISS NEW.ISS)))
(declare-const SND.UNA@4.8 Num) (assert (= SND.UNA@4.8 (choose-iss/SND.UNA NEW.ISS)))
(declare-const SND.NXT@4.9 Num) (assert (= SND.NXT@4.9 (choose-iss/SND.NXT NEW.ISS)))
(declare-const SND.UP@4.10 Num) (assert (= SND.UP@4.10 (choose-iss/SND.UP NEW.ISS)))
(declare-const SND.WL2@4.11 Num) (assert (= SND.WL2@4.11 (choose-iss/SND.WL2 NEW.ISS)))
(declare-const SND.WND@4.12 Num) (assert (= SND.WND@4.12 (reset-window/SND.WND SEG.WND)))
(declare-const MAX.SND.WND@4.13 Num) (assert (= MAX.SND.WND@4.13 (reset-window/MAX.SND.WND SEG.WND)))
(declare-const SND.WL1@4.14 Num) (assert (= SND.WL1@4.14 (reset-window/SND.WL1 IRS@4.1)))
(declare-const SND.WL2@4.15 Num) (assert (= SND.WL2@4.15 (reset-window/SND.WL2 SND.UNA@4.8)))
(declare-const CTL.FIN@4.16 Num) (assert (= CTL.FIN@4.16 (trim-right/CTL.FIN RCV.NXT@4.3 RCV.WND SEG.SEQ@4.4 SEG.TXT CTL.SYN@4.5 CTL.FIN)))
(declare-const SEG.TXT@4.17 Num) (assert (= SEG.TXT@4.17 (trim-right/SEG.TXT RCV.NXT@4.3 RCV.WND SEG.SEQ@4.4 SEG.TXT CTL.SYN@4.5)))
(declare-const hold.at@4.18 Bool) (assert (= hold.at@4.18 (and (bvult #x00000000 HLD.CNT) (or (held.same HLD0.SEQ HLD0.TXT HLD0.FIN HLD0.TAG SEG.SEQ@4.4 SEG.TXT@4.17 (num (= CTL.FIN@4.16 #x00000001)) SEG.TAG) (held.before SEG.SEQ@4.4 SEG.TXT@4.17 (num (= CTL.FIN@4.16 #x00000001)) SEG.TAG HLD0.SEQ HLD0.TXT HLD0.FIN HLD0.TAG)))))
(declare-const hold.at@4.19 Bool) (assert (= hold.at@4.19 (and (bvult #x00000001 HLD.CNT) (or (held.same HLD1.SEQ HLD1.TXT HLD1.FIN HLD1.TAG SEG.SEQ@4.4 SEG.TXT@4.17 (num (= CTL.FIN@4.16 #x00000001)) SEG.TAG) (held.before SEG.SEQ@4.4 SEG.TXT@4.17 (num (= CTL.FIN@4.16 #x00000001)) SEG.TAG HLD1.SEQ HLD1.TXT HLD1.FIN HLD1.TAG)) (not hold.at@4.18))))
(declare-const hold.at@4.20 Bool) (assert (= hold.at@4.20 (and (bvult #x00000002 HLD.CNT) (or (held.same HLD2.SEQ HLD2.TXT HLD2.FIN HLD2.TAG SEG.SEQ@4.4 SEG.TXT@4.17 (num (= CTL.FIN@4.16 #x00000001)) SEG.TAG) (held.before SEG.SEQ@4.4 SEG.TXT@4.17 (num (= CTL.FIN@4.16 #x00000001)) SEG.TAG HLD2.SEQ HLD2.TXT HLD2.FIN HLD2.TAG)) (not hold.at@4.18) (not hold.at@4.19))))
(declare-const hold.keep@4.21 Bool) (assert (= hold.keep@4.21 (and (or (distinct SEG.TXT@4.17 #x00000000) (= CTL.FIN@4.16 #x00000001)) (bvult HLD.CNT HLD.MAX) (not (or (and hold.at@4.18 (held.same HLD0.SEQ HLD0.TXT HLD0.FIN HLD0.TAG SEG.SEQ@4.4 SEG.TXT@4.17 (num (= CTL.FIN@4.16 #x00000001)) SEG.TAG)) (and hold.at@4.19 (held.same HLD1.SEQ HLD1.TXT HLD1.FIN HLD1.TAG SEG.SEQ@4.4 SEG.TXT@4.17 (num (= CTL.FIN@4.16 #x00000001)) SEG.TAG)) (and hold.at@4.20 (held.same HLD2.SEQ HLD2.TXT HLD2.FIN HLD2.TAG SEG.SEQ@4.4 SEG.TXT@4.17 (num (= CTL.FIN@4.16 #x00000001)) SEG.TAG)))))))
(declare-const HLD0.SEQ@4.22 Num) (assert (= HLD0.SEQ@4.22 (ite hold.keep@4.21 (ite (or hold.at@4.18 (and (= HLD.CNT #x00000000) (not false))) SEG.SEQ@4.4 HLD0.SEQ) HLD0.SEQ)))
(declare-const HLD0.TXT@4.23 Num) (assert (= HLD0.TXT@4.23 (ite hold.keep@4.21 (ite (or hold.at@4.18 (and (= HLD.CNT #x00000000) (not false))) SEG.TXT@4.17 HLD0.TXT) HLD0.TXT)))
(declare-const HLD0.FIN@4.24 Num) (assert (= HLD0.FIN@4.24 (ite hold.keep@4.21 (ite (or hold.at@4.18 (and (= HLD.CNT #x00000000) (not false))) (num (= CTL.FIN@4.16 #x00000001)) HLD0.FIN) HLD0.FIN)))
(declare-const HLD0.TAG@4.25 Num) (assert (= HLD0.TAG@4.25 (ite hold.keep@4.21 (ite (or hold.at@4.18 (and (= HLD.CNT #x00000000) (not false))) SEG.TAG HLD0.TAG) HLD0.TAG)))
(declare-const HLD1.SEQ@4.26 Num) (assert (= HLD1.SEQ@4.26 (ite hold.keep@4.21 (ite hold.at@4.18 HLD0.SEQ (ite (or hold.at@4.19 (and (= HLD.CNT #x00000001) (not hold.at@4.18))) SEG.SEQ@4.4 HLD1.SEQ)) HLD1.SEQ)))
(declare-const HLD1.TXT@4.27 Num) (assert (= HLD1.TXT@4.27 (ite hold.keep@4.21 (ite hold.at@4.18 HLD0.TXT (ite (or hold.at@4.19 (and (= HLD.CNT #x00000001) (not hold.at@4.18))) SEG.TXT@4.17 HLD1.TXT)) HLD1.TXT)))
(declare-const HLD1.FIN@4.28 Num) (assert (= HLD1.FIN@4.28 (ite hold.keep@4.21 (ite hold.at@4.18 HLD0.FIN (ite (or hold.at@4.19 (and (= HLD.CNT #x00000001) (not hold.at@4.18))) (num (= CTL.FIN@4.16 #x00000001)) HLD1.FIN)) HLD1.FIN)))
(declare-const HLD1.TAG@4.29 Num) (assert (= HLD1.TAG@4.29 (ite hold.keep@4.21 (ite hold.at@4.18 HLD0.TAG (ite (or hold.at@4.19 (and (= HLD.CNT #x00000001) (not hold.at@4.18))) SEG.TAG HLD1.TAG)) HLD1.TAG)))
(declare-const HLD2.SEQ@4.30 Num) (assert (= HLD2.SEQ@4.30 (ite hold.keep@4.21 (ite (or hold.at@4.18 hold.at@4.19) HLD1.SEQ (ite (or hold.at@4.20 (and (= HLD.CNT #x00000002) (not (or hold.at@4.18 hold.at@4.19)))) SEG.SEQ@4.4 HLD2.SEQ)) HLD2.SEQ)))
(declare-const HLD2.TXT@4.31 Num) (assert (= HLD2.TXT@4.31 (ite hold.keep@4.21 (ite (or hold.at@4.18 hold.at@4.19) HLD1.TXT (ite (or hold.at@4.20 (and (= HLD.CNT #x00000002) (not (or hold.at@4.18 hold.at@4.19)))) SEG.TXT@4.17 HLD2.TXT)) HLD2.TXT)))
(declare-const HLD2.FIN@4.32 Num) (assert (= HLD2.FIN@4.32 (ite hold.keep@4.21 (ite (or hold.at@4.18 hold.at@4.19) HLD1.FIN (ite (or hold.at@4.20 (and (= HLD.CNT #x00000002) (not (or hold.at@4.18 hold.at@4.19)))) (num (= CTL.FIN@4.16 #x00000001)) HLD2.FIN)) HLD2.FIN)))
(declare-const HLD2.TAG@4.33 Num) (assert (= HLD2.TAG@4.33 (ite hold.keep@4.21 (ite (or hold.at@4.18 hold.at@4.19) HLD1.TAG (ite (or hold.at@4.20 (and (= HLD.CNT #x00000002) (not (or hold.at@4.18 hold.at@4.19)))) SEG.TAG HLD2.TAG)) HLD2.TAG)))
(declare-const HLD.CNT@4.34 Num) (assert (= HLD.CNT@4.34 (ite hold.keep@4.21 (bvadd HLD.CNT #x00000001) HLD.CNT)))
(declare-const HLD.SEQ@4.35 Num) (assert (= HLD.SEQ@4.35 (ite hold.keep@4.21 HLD0.SEQ@4.22 HLD.SEQ)))
(declare-const SND.NXT@4.36 Num) (assert (= SND.NXT@4.36 (send-syn-ack/SND.NXT ISS@4.7)))
(declare-const TMR.RTX@4.37 Num) (assert (= TMR.RTX@4.37 send-syn-ack/TMR.RTX))
(declare-const STATE@4 State) (assert (= STATE@4 (ite listen/syn@4 SYN-RECEIVED STATE)))
(declare-const ISS@4 Num) (assert (= ISS@4 (ite listen/syn@4 ISS@4.7 ISS)))
(declare-const IRS@4 Num) (assert (= IRS@4 (ite listen/syn@4 IRS@4.1 IRS)))
(declare-const SND.UNA@4 Num) (assert (= SND.UNA@4 (ite listen/syn@4 SND.UNA@4.8 SND.UNA)))
(declare-const SND.NXT@4 Num) (assert (= SND.NXT@4 (ite listen/syn@4 SND.NXT@4.36 SND.NXT)))
(declare-const SND.WND@4 Num) (assert (= SND.WND@4 (ite listen/syn@4 SND.WND@4.12 SND.WND)))
(declare-const SND.WL1@4 Num) (assert (= SND.WL1@4 (ite listen/syn@4 SND.WL1@4.14 SND.WL1)))
(declare-const SND.WL2@4 Num) (assert (= SND.WL2@4 (ite listen/syn@4 SND.WL2@4.15 SND.WL2)))
(declare-const SND.UP@4 Num) (assert (= SND.UP@4 (ite listen/syn@4 SND.UP@4.10 SND.UP)))
(declare-const MAX.SND.WND@4 Num) (assert (= MAX.SND.WND@4 (ite listen/syn@4 MAX.SND.WND@4.13 MAX.SND.WND)))
(declare-const RCV.NXT@4 Num) (assert (= RCV.NXT@4 (ite listen/syn@4 RCV.NXT@4.3 RCV.NXT)))
(declare-const RCV.UP@4 Num) (assert (= RCV.UP@4 (ite listen/syn@4 RCV.UP@4.2 RCV.UP)))
(declare-const TCB.REMOTE@4 Num) (assert (= TCB.REMOTE@4 (ite listen/syn@4 TCB.REMOTE@4.6 TCB.REMOTE)))
(declare-const TMR.RTX@4 Num) (assert (= TMR.RTX@4 (ite listen/syn@4 TMR.RTX@4.37 TMR.RTX)))
(declare-const HLD.CNT@4 Num) (assert (= HLD.CNT@4 (ite listen/syn@4 HLD.CNT@4.34 HLD.CNT)))
(declare-const HLD.SEQ@4 Num) (assert (= HLD.SEQ@4 (ite listen/syn@4 HLD.SEQ@4.35 HLD.SEQ)))
(declare-const HLD0.SEQ@4 Num) (assert (= HLD0.SEQ@4 (ite listen/syn@4 HLD0.SEQ@4.22 HLD0.SEQ)))
(declare-const HLD0.TXT@4 Num) (assert (= HLD0.TXT@4 (ite listen/syn@4 HLD0.TXT@4.23 HLD0.TXT)))
(declare-const HLD0.FIN@4 Num) (assert (= HLD0.FIN@4 (ite listen/syn@4 HLD0.FIN@4.24 HLD0.FIN)))
(declare-const HLD0.TAG@4 Num) (assert (= HLD0.TAG@4 (ite listen/syn@4 HLD0.TAG@4.25 HLD0.TAG)))
(declare-const HLD1.SEQ@4 Num) (assert (= HLD1.SEQ@4 (ite listen/syn@4 HLD1.SEQ@4.26 HLD1.SEQ)))
(declare-const HLD1.TXT@4 Num) (assert (= HLD1.TXT@4 (ite listen/syn@4 HLD1.TXT@4.27 HLD1.TXT)))
(declare-const HLD1.FIN@4 Num) (assert (= HLD1.FIN@4 (ite listen/syn@4 HLD1.FIN@4.28 HLD1.FIN)))
(declare-const HLD1.TAG@4 Num) (assert (= HLD1.TAG@4 (ite listen/syn@4 HLD1.TAG@4.29 HLD1.TAG)))
(declare-const HLD2.SEQ@4 Num) (assert (= HLD2.SEQ@4 (ite listen/syn@4 HLD2.SEQ@4.30 HLD2.SEQ)))
(declare-const HLD2.TXT@4 Num) (assert (= HLD2.TXT@4 (ite listen/syn@4 HLD2.TXT@4.31 HLD2.TXT)))
(declare-const HLD2.FIN@4 Num) (assert (= HLD2.FIN@4 (ite listen/syn@4 HLD2.FIN@4.32 HLD2.FIN)))
(declare-const HLD2.TAG@4 Num) (assert (= HLD2.TAG@4 (ite listen/syn@4 HLD2.TAG@4.33 HLD2.TAG)))
(declare-const SEG.SEQ@4 Num) (assert (= SEG.SEQ@4 (ite listen/syn@4 SEG.SEQ@4.4 SEG.SEQ)))
(declare-const SEG.TXT@4 Num) (assert (= SEG.TXT@4 (ite listen/syn@4 SEG.TXT@4.17 SEG.TXT)))
(declare-const CTL.SYN@4 Num) (assert (= CTL.SYN@4 (ite listen/syn@4 CTL.SYN@4.5 CTL.SYN)))
(declare-const CTL.FIN@4 Num) (assert (= CTL.FIN@4 (ite listen/syn@4 CTL.FIN@4.16 CTL.FIN)))

; ==== invariant
; Every event of every state keeps the invariant of the TCB.
(push 1) ; una-nxt-order if listen/syn/security@4
(assert (not (=> listen/syn/security@4 (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.una-nxt-order SND.UNA@4 SND.NXT@4 SND.FIN)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order if listen/syn@4
(assert (not (=> listen/syn@4 (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.una-nxt-order SND.UNA@4 SND.NXT@4 SND.FIN)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order if listen/other@4
(assert (not (=> listen/other@4 (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.una-nxt-order SND.UNA@4 SND.NXT@4 SND.FIN)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order otherwise
(assert (not (=> (not (or listen/syn/security@4 listen/syn@4 listen/other@4)) (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.una-nxt-order SND.UNA@4 SND.NXT@4 SND.FIN)))))
(check-sat)
(pop 1)
(push 1) ; syn-unacknowledged
(assert (not (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED)) (inv.syn-unacknowledged ISS@4 SND.UNA@4 SND.NXT@4))))
(check-sat)
(pop 1)
(push 1) ; listen-is-bare
(assert (not (=> (= STATE@4 LISTEN) (inv.listen-is-bare SND.UNA@4 SND.NXT@4 RCV.UNR TCB.PASSIVE TMR.RTX@4 HLD.CNT@4))))
(check-sat)
(pop 1)
(push 1) ; nothing-taken
(assert (not (=> (= STATE@4 SYN-RECEIVED) (inv.nothing-taken RCV.UNR))))
(check-sat)
(pop 1)
(push 1) ; retransmission-timer
(assert (not (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.retransmission-timer SND.UNA@4 SND.NXT@4 TMR.RTX@4))))
(check-sat)
(pop 1)
(push 1) ; held-fits
(assert (not (inv.held-fits HLD.CNT@4 HLD.MAX)))
(check-sat)
(pop 1)
(push 1) ; amount/SND.WND
(assert (not (inv.amount/SND.WND SND.WND@4)))
(check-sat)
(pop 1)
(push 1) ; amount/MAX.SND.WND
(assert (not (inv.amount/MAX.SND.WND MAX.SND.WND@4)))
(check-sat)
(pop 1)
(push 1) ; flag
(assert (not (and true (inv.flag/TCB.REMOTE TCB.REMOTE@4)
  (inv.flag/TMR.RTX TMR.RTX@4))))
(check-sat)
(pop 1)

; ==== allowed-edges
; Every row that changes the state, and every event, moves along one of the 30 edges of RFC 9293.
(push 1) ; edges
(assert (not (and (=> listen/syn@4 (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE TIME-WAIT))) (=> (= STATE LISTEN) (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 CLOSED))))))
(check-sat)
(pop 1)

; ==== no-rst-for-rst
; A reset is never answered by a reset.
(push 1) ; listen/ack@3
(assert (not (=> listen/ack@3 (= CTL.RST #x00000000))))
(check-sat)
(pop 1)
(push 1) ; listen/syn/security@4
(assert (not (=> listen/syn/security@4 (= CTL.RST #x00000000))))
(check-sat)
(pop 1)

; ==== rst-form
; At most one reset is sent, empty, numbered by the acknowledgment it answers or else 0 and acknowledging the
; segment as cut to the window; after an ABORT it is numbered SND.NXT.
(push 1) ; listen/ack@3
(assert (not (=> listen/ack@3 (and (= #x00000000 #x00000000) (and (= CTL.ACK #x00000001) (= (send-reset-by-ack/SEQ SEG.ACK) SEG.ACK))))))
(check-sat)
(pop 1)
(push 1) ; listen/syn/security@4
(assert (not (=> listen/syn/security@4 (and (= #x00000000 #x00000000) (and (not (= CTL.ACK #x00000001)) (= send-reset-by-seq/SEQ #x00000000) (= (send-reset-by-seq/ACK SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (bvadd SEG.SEQ CTL.SYN SEG.TXT CTL.FIN)))))))
(check-sat)
(pop 1)
(push 1) ; at-most-one
(assert (not (=> listen/ack@3 (not listen/syn/security@4))))
(check-sat)
(pop 1)
