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
; inv.call-is-active is HLD.CNT = 0 and TCB.PASSIVE = 0 and RCV.UNR = 0: Whoever calls has taken nothing from
; the peer yet.
(define-fun inv.call-is-active ((RCV.UNR Num) (TCB.PASSIVE Num) (HLD.CNT Num)) Bool (and (and (= HLD.CNT #x00000000) (= TCB.PASSIVE #x00000000)) (= RCV.UNR #x00000000)))
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
; inv.nothing-left-to-send is SEND.LEN = 0: What the window lets out has been sent.
(define-fun inv.nothing-left-to-send ((SND.UNA Num) (SND.NXT Num) (SND.WND Num) (SND.QUE Num) (SND.MSS Num)) Bool (= (SEND.LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS) #x00000000))
; inv.close-carried-out is SND.CLS = 0: A CLOSE does not wait in ESTABLISHED.
(define-fun inv.close-carried-out ((SND.CLS Num)) Bool (= SND.CLS #x00000000))
; inv.text-in-order is SEG.TXT = 0 and CTL.FIN = 0 or SEG.SEQ = RCV.NXT: Text and FIN that come to the seventh
; step begin where the next octet is expected.
(define-fun inv.text-in-order ((RCV.NXT Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.FIN Num)) Bool (or (and (= SEG.TXT #x00000000) (= CTL.FIN #x00000000)) (= SEG.SEQ RCV.NXT)))
; inv.text-in-window is SEG.TXT + CTL.FIN =< RCV.WND and 0 =< SEG.TXT: Text and FIN that come to the seventh
; step have been cut to the window.
(define-fun inv.text-in-window ((RCV.WND Num) (SEG.TXT Num) (CTL.FIN Num)) Bool (and (seq=< (bvadd SEG.TXT CTL.FIN) RCV.WND) (seq=< #x00000000 SEG.TXT)))
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
; CTL.URG = 1. The URG bit is on.
(define-fun seg-urg ((CTL.URG Num)) Bool (= CTL.URG #x00000001))
; SEG.SEC = 1. Security or compartment do not exactly match the TCB's.
(define-fun security-differs ((SEG.SEC Num)) Bool (= SEG.SEC #x00000001))
; SEG.SEQ > RCV.NXT and SEG.LEN > 0. The segment's text or FIN lies beyond a hole.
(define-fun ahead ((RCV.NXT Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Bool (and (seq< RCV.NXT SEG.SEQ) (seq< #x00000000 (SEG.LEN SEG.TXT CTL.SYN CTL.FIN))))
; SND.UNA < SEG.ACK =< SND.NXT. The segment acknowledges something new that was sent.
(define-fun ack-acceptable ((SND.UNA Num) (SND.NXT Num) (SEG.ACK Num)) Bool (and (seq< SND.UNA SEG.ACK) (seq=< SEG.ACK SND.NXT)))
; max(RCV.UP, SEG.UP) > RCV.NXT - RCV.UNR. The urgent pointer is in advance of the data consumed.
(define-fun urgent-ahead ((RCV.NXT Num) (RCV.UP Num) (RCV.UNR Num) (SEG.UP Num)) Bool (seq< (bvsub RCV.NXT RCV.UNR) (seq.max RCV.UP SEG.UP)))
; RCV.URG = 1. The user is still in urgent mode.
(define-fun urgent-told ((RCV.URG Num)) Bool (= RCV.URG #x00000001))
; HLD.MAX > HLD.CNT. There is room to hold a segment.
(define-fun hold-room ((HLD.CNT Num) (HLD.MAX Num)) Bool (seq< HLD.CNT HLD.MAX))
; IRS, RCV.UP <- SEG.SEQ; RCV.NXT, SEG.SEQ <- SEG.SEQ + 1; CTL.SYN <- 0. Take the peer's initial sequence
; number; the SYN is then done with.
(define-fun take-syn/IRS ((SEG.SEQ Num)) Num SEG.SEQ)
(define-fun take-syn/RCV.UP ((SEG.SEQ Num)) Num SEG.SEQ)
(define-fun take-syn/RCV.NXT ((SEG.SEQ Num)) Num (bvadd SEG.SEQ #x00000001))
(define-fun take-syn/SEG.SEQ ((SEG.SEQ Num)) Num (bvadd SEG.SEQ #x00000001))
(define-fun take-syn/CTL.SYN () Num #x00000000)
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
; send <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>; TMR.RTX <- 1. Send our SYN once more, with the acknowledgment of
; the peer's.
(define-fun send-syn-ack-again/SEQ ((ISS Num)) Num ISS)
(define-fun send-syn-ack-again/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-syn-ack-again/TMR.RTX () Num #x00000001)
; ACK.DUE <- 1. Acknowledge before this event ends, together with anything else that wants it.
(define-fun owe-ack/ACK.DUE () Num #x00000001)
; CTL.FIN <- CTL.FIN = 1 and SEG.SEQ + SEG.LEN =< RCV.END; SEG.TXT <- min(SEG.TXT, RCV.END - SEG.SEQ -
; CTL.SYN). Cut off what lies beyond the window, FIN included.
(define-fun trim-right/CTL.FIN ((RCV.NXT Num) (RCV.WND Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Num (num (and (= CTL.FIN #x00000001) (seq=< (bvadd SEG.SEQ (SEG.LEN SEG.TXT CTL.SYN CTL.FIN)) (RCV.END RCV.NXT RCV.WND)))))
(define-fun trim-right/SEG.TXT ((RCV.NXT Num) (RCV.WND Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num)) Num (seq.min SEG.TXT (bvsub (bvsub (RCV.END RCV.NXT RCV.WND) SEG.SEQ) CTL.SYN)))
; SND.UNA <- SEG.ACK; TMR.RTX <- SEG.ACK < SND.NXT. Advance over what is acknowledged; the timer runs on while
; something is not.
(define-fun take-ack/SND.UNA ((SEG.ACK Num)) Num SEG.ACK)
(define-fun take-ack/TMR.RTX ((SND.NXT Num) (SEG.ACK Num)) Num (num (seq< SEG.ACK SND.NXT)))
; RCV.UP <- max(RCV.UP, SEG.UP); RCV.URG <- max(RCV.UP, SEG.UP) > RCV.NXT - RCV.UNR. Advance the urgent
; pointer.
(define-fun take-urgent/RCV.UP ((RCV.UP Num) (SEG.UP Num)) Num (seq.max RCV.UP SEG.UP))
(define-fun take-urgent/RCV.URG ((RCV.NXT Num) (RCV.UP Num) (RCV.UNR Num) (SEG.UP Num)) Num (num (seq< (bvsub RCV.NXT RCV.UNR) (seq.max RCV.UP SEG.UP))))
; hold; SEG.TXT, CTL.FIN <- 0. Hold the text and FIN until the hole before them is filled.
(define-fun hold-text/SEG.TXT () Num #x00000000)
(define-fun hold-text/CTL.FIN () Num #x00000000)
; SEG.TXT, CTL.FIN <- 0. Let the text and FIN go; the peer will send them again.
(define-fun drop-text/SEG.TXT () Num #x00000000)
(define-fun drop-text/CTL.FIN () Num #x00000000)

; the TCB
(declare-const STATE State) (assert (= STATE SYN-SENT))
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
(assert (inv.una-nxt-order SND.UNA SND.NXT SND.FIN))
(assert (inv.syn-unacknowledged ISS SND.UNA SND.NXT))
(assert (inv.call-is-active RCV.UNR TCB.PASSIVE HLD.CNT))
(assert (inv.fin-not-sent SND.FIN))
(assert (inv.no-text-after-fin SND.QUE SND.FIN))
(assert (inv.retransmission-timer SND.UNA SND.NXT TMR.RTX))
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

; ---- 1. 3.10.7.3, First, check the ACK bit
(declare-const at.1 Bool) (assert (= at.1 true))
(declare-const looked.1 Bool) (assert (= looked.1 (and at.1 (seg-ack CTL.ACK))))
(declare-const syn-sent/ack/unacceptable@1 Bool) (assert (= syn-sent/ack/unacceptable@1 (and looked.1 (not (seg-rst CTL.RST)) (not (ack-acceptable SND.UNA SND.NXT SEG.ACK)))))
(declare-const syn-sent/ack/unacceptable-reset@1 Bool) (assert (= syn-sent/ack/unacceptable-reset@1 (and looked.1 (seg-rst CTL.RST) (not (ack-acceptable SND.UNA SND.NXT SEG.ACK)))))
(declare-const syn-sent/ack/acceptable@1 Bool) (assert (= syn-sent/ack/acceptable@1 (and looked.1 (ack-acceptable SND.UNA SND.NXT SEG.ACK))))
; syn-sent/ack/unacceptable: send-reset-by-ack

; ---- 2. 3.10.7.3, Second, check the RST bit
(declare-const at.2 Bool) (assert (= at.2 (and at.1 (not (or syn-sent/ack/unacceptable@1 syn-sent/ack/unacceptable-reset@1)))))
(declare-const looked.2 Bool) (assert (= looked.2 (and at.2 (seg-rst CTL.RST))))
(declare-const syn-sent/reset/refused@2 Bool) (assert (= syn-sent/reset/refused@2 (and looked.2 (seg-ack CTL.ACK))))
(declare-const syn-sent/reset/stray@2 Bool) (assert (= syn-sent/reset/stray@2 (and looked.2 (not (seg-ack CTL.ACK)))))
; syn-sent/reset/refused: tell-reset, delete-tcb
(declare-const SIGNALS@2.1 Num) (assert (= SIGNALS@2.1 (bvor #x00000000 #x00000001)))
(declare-const STATE@2 State) (assert (= STATE@2 (ite syn-sent/reset/refused@2 CLOSED STATE)))
(declare-const ISS@2 Num) (assert (= ISS@2 (ite syn-sent/reset/refused@2 #x00000000 ISS)))
(declare-const IRS@2 Num) (assert (= IRS@2 (ite syn-sent/reset/refused@2 #x00000000 IRS)))
(declare-const SND.UNA@2 Num) (assert (= SND.UNA@2 (ite syn-sent/reset/refused@2 #x00000000 SND.UNA)))
(declare-const SND.NXT@2 Num) (assert (= SND.NXT@2 (ite syn-sent/reset/refused@2 #x00000000 SND.NXT)))
(declare-const SND.WND@2 Num) (assert (= SND.WND@2 (ite syn-sent/reset/refused@2 #x00000000 SND.WND)))
(declare-const SND.WL1@2 Num) (assert (= SND.WL1@2 (ite syn-sent/reset/refused@2 #x00000000 SND.WL1)))
(declare-const SND.WL2@2 Num) (assert (= SND.WL2@2 (ite syn-sent/reset/refused@2 #x00000000 SND.WL2)))
(declare-const SND.UP@2 Num) (assert (= SND.UP@2 (ite syn-sent/reset/refused@2 #x00000000 SND.UP)))
(declare-const MAX.SND.WND@2 Num) (assert (= MAX.SND.WND@2 (ite syn-sent/reset/refused@2 #x00000000 MAX.SND.WND)))
(declare-const SND.QUE@2 Num) (assert (= SND.QUE@2 (ite syn-sent/reset/refused@2 #x00000000 SND.QUE)))
(declare-const SND.CLS@2 Num) (assert (= SND.CLS@2 (ite syn-sent/reset/refused@2 #x00000000 SND.CLS)))
(declare-const SND.FIN@2 Num) (assert (= SND.FIN@2 (ite syn-sent/reset/refused@2 #x00000000 SND.FIN)))
(declare-const RCV.NXT@2 Num) (assert (= RCV.NXT@2 (ite syn-sent/reset/refused@2 #x00000000 RCV.NXT)))
(declare-const RCV.WND@2 Num) (assert (= RCV.WND@2 (ite syn-sent/reset/refused@2 #x00000000 RCV.WND)))
(declare-const RCV.UP@2 Num) (assert (= RCV.UP@2 (ite syn-sent/reset/refused@2 #x00000000 RCV.UP)))
(declare-const RCV.UNR@2 Num) (assert (= RCV.UNR@2 (ite syn-sent/reset/refused@2 #x00000000 RCV.UNR)))
(declare-const RCV.REQ@2 Num) (assert (= RCV.REQ@2 (ite syn-sent/reset/refused@2 #x00000000 RCV.REQ)))
(declare-const RCV.PSH@2 Num) (assert (= RCV.PSH@2 (ite syn-sent/reset/refused@2 #x00000000 RCV.PSH)))
(declare-const RCV.URG@2 Num) (assert (= RCV.URG@2 (ite syn-sent/reset/refused@2 #x00000000 RCV.URG)))
(declare-const TCB.PASSIVE@2 Num) (assert (= TCB.PASSIVE@2 (ite syn-sent/reset/refused@2 #x00000000 TCB.PASSIVE)))
(declare-const TCB.WILD@2 Num) (assert (= TCB.WILD@2 (ite syn-sent/reset/refused@2 #x00000000 TCB.WILD)))
(declare-const TCB.REMOTE@2 Num) (assert (= TCB.REMOTE@2 (ite syn-sent/reset/refused@2 #x00000000 TCB.REMOTE)))
(declare-const TMR.RTX@2 Num) (assert (= TMR.RTX@2 (ite syn-sent/reset/refused@2 #x00000000 TMR.RTX)))
(declare-const TMR.TW@2 Num) (assert (= TMR.TW@2 (ite syn-sent/reset/refused@2 #x00000000 TMR.TW)))
(declare-const HLD.CNT@2 Num) (assert (= HLD.CNT@2 (ite syn-sent/reset/refused@2 #x00000000 HLD.CNT)))
(declare-const HLD.SEQ@2 Num) (assert (= HLD.SEQ@2 (ite syn-sent/reset/refused@2 #x00000000 HLD.SEQ)))
(declare-const HLD0.SEQ@2 Num) (assert (= HLD0.SEQ@2 (ite syn-sent/reset/refused@2 #x00000000 HLD0.SEQ)))
(declare-const HLD0.TXT@2 Num) (assert (= HLD0.TXT@2 (ite syn-sent/reset/refused@2 #x00000000 HLD0.TXT)))
(declare-const HLD0.FIN@2 Num) (assert (= HLD0.FIN@2 (ite syn-sent/reset/refused@2 #x00000000 HLD0.FIN)))
(declare-const HLD0.TAG@2 Num) (assert (= HLD0.TAG@2 (ite syn-sent/reset/refused@2 #x00000000 HLD0.TAG)))
(declare-const HLD1.SEQ@2 Num) (assert (= HLD1.SEQ@2 (ite syn-sent/reset/refused@2 #x00000000 HLD1.SEQ)))
(declare-const HLD1.TXT@2 Num) (assert (= HLD1.TXT@2 (ite syn-sent/reset/refused@2 #x00000000 HLD1.TXT)))
(declare-const HLD1.FIN@2 Num) (assert (= HLD1.FIN@2 (ite syn-sent/reset/refused@2 #x00000000 HLD1.FIN)))
(declare-const HLD1.TAG@2 Num) (assert (= HLD1.TAG@2 (ite syn-sent/reset/refused@2 #x00000000 HLD1.TAG)))
(declare-const HLD2.SEQ@2 Num) (assert (= HLD2.SEQ@2 (ite syn-sent/reset/refused@2 #x00000000 HLD2.SEQ)))
(declare-const HLD2.TXT@2 Num) (assert (= HLD2.TXT@2 (ite syn-sent/reset/refused@2 #x00000000 HLD2.TXT)))
(declare-const HLD2.FIN@2 Num) (assert (= HLD2.FIN@2 (ite syn-sent/reset/refused@2 #x00000000 HLD2.FIN)))
(declare-const HLD2.TAG@2 Num) (assert (= HLD2.TAG@2 (ite syn-sent/reset/refused@2 #x00000000 HLD2.TAG)))
(declare-const SIGNALS@2 Num) (assert (= SIGNALS@2 (ite syn-sent/reset/refused@2 SIGNALS@2.1 #x00000000)))

; ---- 3. 3.10.7.3, Third, check the security
(declare-const at.3 Bool) (assert (= at.3 (and at.2 (not (or syn-sent/reset/refused@2 syn-sent/reset/stray@2)))))
(declare-const looked.3 Bool) (assert (= looked.3 (and at.3 (security-differs SEG.SEC))))
(declare-const syn-sent/security/ack@3 Bool) (assert (= syn-sent/security/ack@3 (and looked.3 (seg-ack CTL.ACK))))
(declare-const syn-sent/security/no-ack@3 Bool) (assert (= syn-sent/security/no-ack@3 (and looked.3 (not (seg-ack CTL.ACK)))))
; syn-sent/security/ack: send-reset-by-ack
; syn-sent/security/no-ack: send-reset-by-seq

; ---- 4. 3.10.7.3, Fourth, check the SYN bit
(declare-const at.4 Bool) (assert (= at.4 (and at.3 (not (or syn-sent/security/ack@3 syn-sent/security/no-ack@3)))))
(declare-const syn-sent/syn/acked@4 Bool) (assert (= syn-sent/syn/acked@4 (and at.4 (and (seg-syn CTL.SYN) (seg-ack CTL.ACK)))))
(declare-const syn-sent/syn/crossing@4 Bool) (assert (= syn-sent/syn/crossing@4 (and at.4 (seg-syn CTL.SYN) (not (seg-ack CTL.ACK)))))
(declare-const syn-sent/other@4 Bool) (assert (= syn-sent/other@4 (and at.4 (not (seg-syn CTL.SYN)))))
; syn-sent/syn/acked: take-syn, take-ack, reset-window, trim-right, owe-ack
(declare-const IRS@4.1 Num) (assert (= IRS@4.1 (take-syn/IRS SEG.SEQ)))
(declare-const RCV.UP@4.2 Num) (assert (= RCV.UP@4.2 (take-syn/RCV.UP SEG.SEQ)))
(declare-const RCV.NXT@4.3 Num) (assert (= RCV.NXT@4.3 (take-syn/RCV.NXT SEG.SEQ)))
(declare-const SEG.SEQ@4.4 Num) (assert (= SEG.SEQ@4.4 (take-syn/SEG.SEQ SEG.SEQ)))
(declare-const CTL.SYN@4.5 Num) (assert (= CTL.SYN@4.5 take-syn/CTL.SYN))
(declare-const SND.UNA@4.6 Num) (assert (= SND.UNA@4.6 (take-ack/SND.UNA SEG.ACK)))
(declare-const TMR.RTX@4.7 Num) (assert (= TMR.RTX@4.7 (take-ack/TMR.RTX SND.NXT@2 SEG.ACK)))
(declare-const SND.WND@4.8 Num) (assert (= SND.WND@4.8 (reset-window/SND.WND SEG.WND)))
(declare-const MAX.SND.WND@4.9 Num) (assert (= MAX.SND.WND@4.9 (reset-window/MAX.SND.WND SEG.WND)))
(declare-const SND.WL1@4.10 Num) (assert (= SND.WL1@4.10 (reset-window/SND.WL1 IRS@4.1)))
(declare-const SND.WL2@4.11 Num) (assert (= SND.WL2@4.11 (reset-window/SND.WL2 SND.UNA@4.6)))
(declare-const CTL.FIN@4.12 Num) (assert (= CTL.FIN@4.12 (trim-right/CTL.FIN RCV.NXT@4.3 RCV.WND@2 SEG.SEQ@4.4 SEG.TXT CTL.SYN@4.5 CTL.FIN)))
(declare-const SEG.TXT@4.13 Num) (assert (= SEG.TXT@4.13 (trim-right/SEG.TXT RCV.NXT@4.3 RCV.WND@2 SEG.SEQ@4.4 SEG.TXT CTL.SYN@4.5)))
(declare-const ACK.DUE@4.14 Num) (assert (= ACK.DUE@4.14 owe-ack/ACK.DUE))
; syn-sent/syn/crossing: take-syn, reset-window, trim-right, keep-rest, send-syn-ack-again
(declare-const IRS@4.15 Num) (assert (= IRS@4.15 (take-syn/IRS SEG.SEQ)))
(declare-const RCV.UP@4.16 Num) (assert (= RCV.UP@4.16 (take-syn/RCV.UP SEG.SEQ)))
(declare-const RCV.NXT@4.17 Num) (assert (= RCV.NXT@4.17 (take-syn/RCV.NXT SEG.SEQ)))
(declare-const SEG.SEQ@4.18 Num) (assert (= SEG.SEQ@4.18 (take-syn/SEG.SEQ SEG.SEQ)))
(declare-const CTL.SYN@4.19 Num) (assert (= CTL.SYN@4.19 take-syn/CTL.SYN))
(declare-const SND.WND@4.20 Num) (assert (= SND.WND@4.20 (reset-window/SND.WND SEG.WND)))
(declare-const MAX.SND.WND@4.21 Num) (assert (= MAX.SND.WND@4.21 (reset-window/MAX.SND.WND SEG.WND)))
(declare-const SND.WL1@4.22 Num) (assert (= SND.WL1@4.22 (reset-window/SND.WL1 IRS@4.15)))
(declare-const SND.WL2@4.23 Num) (assert (= SND.WL2@4.23 (reset-window/SND.WL2 SND.UNA@2)))
(declare-const CTL.FIN@4.24 Num) (assert (= CTL.FIN@4.24 (trim-right/CTL.FIN RCV.NXT@4.17 RCV.WND@2 SEG.SEQ@4.18 SEG.TXT CTL.SYN@4.19 CTL.FIN)))
(declare-const SEG.TXT@4.25 Num) (assert (= SEG.TXT@4.25 (trim-right/SEG.TXT RCV.NXT@4.17 RCV.WND@2 SEG.SEQ@4.18 SEG.TXT CTL.SYN@4.19)))
(declare-const hold.at@4.26 Bool) (assert (= hold.at@4.26 (and (bvult #x00000000 HLD.CNT@2) (or (held.same HLD0.SEQ@2 HLD0.TXT@2 HLD0.FIN@2 HLD0.TAG@2 SEG.SEQ@4.18 SEG.TXT@4.25 (num (= CTL.FIN@4.24 #x00000001)) SEG.TAG) (held.before SEG.SEQ@4.18 SEG.TXT@4.25 (num (= CTL.FIN@4.24 #x00000001)) SEG.TAG HLD0.SEQ@2 HLD0.TXT@2 HLD0.FIN@2 HLD0.TAG@2)))))
(declare-const hold.at@4.27 Bool) (assert (= hold.at@4.27 (and (bvult #x00000001 HLD.CNT@2) (or (held.same HLD1.SEQ@2 HLD1.TXT@2 HLD1.FIN@2 HLD1.TAG@2 SEG.SEQ@4.18 SEG.TXT@4.25 (num (= CTL.FIN@4.24 #x00000001)) SEG.TAG) (held.before SEG.SEQ@4.18 SEG.TXT@4.25 (num (= CTL.FIN@4.24 #x00000001)) SEG.TAG HLD1.SEQ@2 HLD1.TXT@2 HLD1.FIN@2 HLD1.TAG@2)) (not hold.at@4.26))))
(declare-const hold.at@4.28 Bool) (assert (= hold.at@4.28 (and (bvult #x00000002 HLD.CNT@2) (or (held.same HLD2.SEQ@2 HLD2.TXT@2 HLD2.FIN@2 HLD2.TAG@2 SEG.SEQ@4.18 SEG.TXT@4.25 (num (= CTL.FIN@4.24 #x00000001)) SEG.TAG) (held.before SEG.SEQ@4.18 SEG.TXT@4.25 (num (= CTL.FIN@4.24 #x00000001)) SEG.TAG HLD2.SEQ@2 HLD2.TXT@2 HLD2.FIN@2 HLD2.TAG@2)) (not hold.at@4.26) (not hold.at@4.27))))
(declare-const hold.keep@4.29 Bool) (assert (= hold.keep@4.29 (and (or (distinct SEG.TXT@4.25 #x00000000) (= CTL.FIN@4.24 #x00000001)) (bvult HLD.CNT@2 HLD.MAX) (not (or (and hold.at@4.26 (held.same HLD0.SEQ@2 HLD0.TXT@2 HLD0.FIN@2 HLD0.TAG@2 SEG.SEQ@4.18 SEG.TXT@4.25 (num (= CTL.FIN@4.24 #x00000001)) SEG.TAG)) (and hold.at@4.27 (held.same HLD1.SEQ@2 HLD1.TXT@2 HLD1.FIN@2 HLD1.TAG@2 SEG.SEQ@4.18 SEG.TXT@4.25 (num (= CTL.FIN@4.24 #x00000001)) SEG.TAG)) (and hold.at@4.28 (held.same HLD2.SEQ@2 HLD2.TXT@2 HLD2.FIN@2 HLD2.TAG@2 SEG.SEQ@4.18 SEG.TXT@4.25 (num (= CTL.FIN@4.24 #x00000001)) SEG.TAG)))))))
(declare-const HLD0.SEQ@4.30 Num) (assert (= HLD0.SEQ@4.30 (ite hold.keep@4.29 (ite (or hold.at@4.26 (and (= HLD.CNT@2 #x00000000) (not false))) SEG.SEQ@4.18 HLD0.SEQ@2) HLD0.SEQ@2)))
(declare-const HLD0.TXT@4.31 Num) (assert (= HLD0.TXT@4.31 (ite hold.keep@4.29 (ite (or hold.at@4.26 (and (= HLD.CNT@2 #x00000000) (not false))) SEG.TXT@4.25 HLD0.TXT@2) HLD0.TXT@2)))
(declare-const HLD0.FIN@4.32 Num) (assert (= HLD0.FIN@4.32 (ite hold.keep@4.29 (ite (or hold.at@4.26 (and (= HLD.CNT@2 #x00000000) (not false))) (num (= CTL.FIN@4.24 #x00000001)) HLD0.FIN@2) HLD0.FIN@2)))
(declare-const HLD0.TAG@4.33 Num) (assert (= HLD0.TAG@4.33 (ite hold.keep@4.29 (ite (or hold.at@4.26 (and (= HLD.CNT@2 #x00000000) (not false))) SEG.TAG HLD0.TAG@2) HLD0.TAG@2)))
(declare-const HLD1.SEQ@4.34 Num) (assert (= HLD1.SEQ@4.34 (ite hold.keep@4.29 (ite hold.at@4.26 HLD0.SEQ@2 (ite (or hold.at@4.27 (and (= HLD.CNT@2 #x00000001) (not hold.at@4.26))) SEG.SEQ@4.18 HLD1.SEQ@2)) HLD1.SEQ@2)))
(declare-const HLD1.TXT@4.35 Num) (assert (= HLD1.TXT@4.35 (ite hold.keep@4.29 (ite hold.at@4.26 HLD0.TXT@2 (ite (or hold.at@4.27 (and (= HLD.CNT@2 #x00000001) (not hold.at@4.26))) SEG.TXT@4.25 HLD1.TXT@2)) HLD1.TXT@2)))
(declare-const HLD1.FIN@4.36 Num) (assert (= HLD1.FIN@4.36 (ite hold.keep@4.29 (ite hold.at@4.26 HLD0.FIN@2 (ite (or hold.at@4.27 (and (= HLD.CNT@2 #x00000001) (not hold.at@4.26))) (num (= CTL.FIN@4.24 #x00000001)) HLD1.FIN@2)) HLD1.FIN@2)))
(declare-const HLD1.TAG@4.37 Num) (assert (= HLD1.TAG@4.37 (ite hold.keep@4.29 (ite hold.at@4.26 HLD0.TAG@2 (ite (or hold.at@4.27 (and (= HLD.CNT@2 #x00000001) (not hold.at@4.26))) SEG.TAG HLD1.TAG@2)) HLD1.TAG@2)))
(declare-const HLD2.SEQ@4.38 Num) (assert (= HLD2.SEQ@4.38 (ite hold.keep@4.29 (ite (or hold.at@4.26 hold.at@4.27) HLD1.SEQ@2 (ite (or hold.at@4.28 (and (= HLD.CNT@2 #x00000002) (not (or hold.at@4.26 hold.at@4.27)))) SEG.SEQ@4.18 HLD2.SEQ@2)) HLD2.SEQ@2)))
(declare-const HLD2.TXT@4.39 Num) (assert (= HLD2.TXT@4.39 (ite hold.keep@4.29 (ite (or hold.at@4.26 hold.at@4.27) HLD1.TXT@2 (ite (or hold.at@4.28 (and (= HLD.CNT@2 #x00000002) (not (or hold.at@4.26 hold.at@4.27)))) SEG.TXT@4.25 HLD2.TXT@2)) HLD2.TXT@2)))
(declare-const HLD2.FIN@4.40 Num) (assert (= HLD2.FIN@4.40 (ite hold.keep@4.29 (ite (or hold.at@4.26 hold.at@4.27) HLD1.FIN@2 (ite (or hold.at@4.28 (and (= HLD.CNT@2 #x00000002) (not (or hold.at@4.26 hold.at@4.27)))) (num (= CTL.FIN@4.24 #x00000001)) HLD2.FIN@2)) HLD2.FIN@2)))
(declare-const HLD2.TAG@4.41 Num) (assert (= HLD2.TAG@4.41 (ite hold.keep@4.29 (ite (or hold.at@4.26 hold.at@4.27) HLD1.TAG@2 (ite (or hold.at@4.28 (and (= HLD.CNT@2 #x00000002) (not (or hold.at@4.26 hold.at@4.27)))) SEG.TAG HLD2.TAG@2)) HLD2.TAG@2)))
(declare-const HLD.CNT@4.42 Num) (assert (= HLD.CNT@4.42 (ite hold.keep@4.29 (bvadd HLD.CNT@2 #x00000001) HLD.CNT@2)))
(declare-const HLD.SEQ@4.43 Num) (assert (= HLD.SEQ@4.43 (ite hold.keep@4.29 HLD0.SEQ@4.30 HLD.SEQ@2)))
(declare-const TMR.RTX@4.44 Num) (assert (= TMR.RTX@4.44 send-syn-ack-again/TMR.RTX))
(declare-const STATE@4 State) (assert (= STATE@4 (ite syn-sent/syn/acked@4 ESTABLISHED (ite syn-sent/syn/crossing@4 SYN-RECEIVED STATE@2))))
(declare-const IRS@4 Num) (assert (= IRS@4 (ite syn-sent/syn/acked@4 IRS@4.1 (ite syn-sent/syn/crossing@4 IRS@4.15 IRS@2))))
(declare-const SND.UNA@4 Num) (assert (= SND.UNA@4 (ite syn-sent/syn/acked@4 SND.UNA@4.6 SND.UNA@2)))
(declare-const SND.WND@4 Num) (assert (= SND.WND@4 (ite syn-sent/syn/acked@4 SND.WND@4.8 (ite syn-sent/syn/crossing@4 SND.WND@4.20 SND.WND@2))))
(declare-const SND.WL1@4 Num) (assert (= SND.WL1@4 (ite syn-sent/syn/acked@4 SND.WL1@4.10 (ite syn-sent/syn/crossing@4 SND.WL1@4.22 SND.WL1@2))))
(declare-const SND.WL2@4 Num) (assert (= SND.WL2@4 (ite syn-sent/syn/acked@4 SND.WL2@4.11 (ite syn-sent/syn/crossing@4 SND.WL2@4.23 SND.WL2@2))))
(declare-const MAX.SND.WND@4 Num) (assert (= MAX.SND.WND@4 (ite syn-sent/syn/acked@4 MAX.SND.WND@4.9 (ite syn-sent/syn/crossing@4 MAX.SND.WND@4.21 MAX.SND.WND@2))))
(declare-const RCV.NXT@4 Num) (assert (= RCV.NXT@4 (ite syn-sent/syn/acked@4 RCV.NXT@4.3 (ite syn-sent/syn/crossing@4 RCV.NXT@4.17 RCV.NXT@2))))
(declare-const RCV.UP@4 Num) (assert (= RCV.UP@4 (ite syn-sent/syn/acked@4 RCV.UP@4.2 (ite syn-sent/syn/crossing@4 RCV.UP@4.16 RCV.UP@2))))
(declare-const TMR.RTX@4 Num) (assert (= TMR.RTX@4 (ite syn-sent/syn/acked@4 TMR.RTX@4.7 (ite syn-sent/syn/crossing@4 TMR.RTX@4.44 TMR.RTX@2))))
(declare-const SEG.SEQ@4 Num) (assert (= SEG.SEQ@4 (ite syn-sent/syn/acked@4 SEG.SEQ@4.4 (ite syn-sent/syn/crossing@4 SEG.SEQ@4.18 SEG.SEQ))))
(declare-const SEG.TXT@4 Num) (assert (= SEG.TXT@4 (ite syn-sent/syn/acked@4 SEG.TXT@4.13 (ite syn-sent/syn/crossing@4 SEG.TXT@4.25 SEG.TXT))))
(declare-const CTL.SYN@4 Num) (assert (= CTL.SYN@4 (ite syn-sent/syn/acked@4 CTL.SYN@4.5 (ite syn-sent/syn/crossing@4 CTL.SYN@4.19 CTL.SYN))))
(declare-const CTL.FIN@4 Num) (assert (= CTL.FIN@4 (ite syn-sent/syn/acked@4 CTL.FIN@4.12 (ite syn-sent/syn/crossing@4 CTL.FIN@4.24 CTL.FIN))))
(declare-const ACK.DUE@4 Num) (assert (= ACK.DUE@4 (ite syn-sent/syn/acked@4 ACK.DUE@4.14 #x00000000)))
(declare-const HLD.CNT@4 Num) (assert (= HLD.CNT@4 (ite syn-sent/syn/crossing@4 HLD.CNT@4.42 HLD.CNT@2)))
(declare-const HLD.SEQ@4 Num) (assert (= HLD.SEQ@4 (ite syn-sent/syn/crossing@4 HLD.SEQ@4.43 HLD.SEQ@2)))
(declare-const HLD0.SEQ@4 Num) (assert (= HLD0.SEQ@4 (ite syn-sent/syn/crossing@4 HLD0.SEQ@4.30 HLD0.SEQ@2)))
(declare-const HLD0.TXT@4 Num) (assert (= HLD0.TXT@4 (ite syn-sent/syn/crossing@4 HLD0.TXT@4.31 HLD0.TXT@2)))
(declare-const HLD0.FIN@4 Num) (assert (= HLD0.FIN@4 (ite syn-sent/syn/crossing@4 HLD0.FIN@4.32 HLD0.FIN@2)))
(declare-const HLD0.TAG@4 Num) (assert (= HLD0.TAG@4 (ite syn-sent/syn/crossing@4 HLD0.TAG@4.33 HLD0.TAG@2)))
(declare-const HLD1.SEQ@4 Num) (assert (= HLD1.SEQ@4 (ite syn-sent/syn/crossing@4 HLD1.SEQ@4.34 HLD1.SEQ@2)))
(declare-const HLD1.TXT@4 Num) (assert (= HLD1.TXT@4 (ite syn-sent/syn/crossing@4 HLD1.TXT@4.35 HLD1.TXT@2)))
(declare-const HLD1.FIN@4 Num) (assert (= HLD1.FIN@4 (ite syn-sent/syn/crossing@4 HLD1.FIN@4.36 HLD1.FIN@2)))
(declare-const HLD1.TAG@4 Num) (assert (= HLD1.TAG@4 (ite syn-sent/syn/crossing@4 HLD1.TAG@4.37 HLD1.TAG@2)))
(declare-const HLD2.SEQ@4 Num) (assert (= HLD2.SEQ@4 (ite syn-sent/syn/crossing@4 HLD2.SEQ@4.38 HLD2.SEQ@2)))
(declare-const HLD2.TXT@4 Num) (assert (= HLD2.TXT@4 (ite syn-sent/syn/crossing@4 HLD2.TXT@4.39 HLD2.TXT@2)))
(declare-const HLD2.FIN@4 Num) (assert (= HLD2.FIN@4 (ite syn-sent/syn/crossing@4 HLD2.FIN@4.40 HLD2.FIN@2)))
(declare-const HLD2.TAG@4 Num) (assert (= HLD2.TAG@4 (ite syn-sent/syn/crossing@4 HLD2.TAG@4.41 HLD2.TAG@2)))

; ---- 5. 3.10.7.4, Sixth, check the URG bit
(declare-const at.5 Bool) (assert (= at.5 syn-sent/syn/acked@4))
(declare-const looked.5 Bool) (assert (= looked.5 (and at.5 (seg-urg CTL.URG))))
(declare-const urg/news@5 Bool) (assert (= urg/news@5 (and looked.5 (urgent-ahead RCV.NXT@4 RCV.UP@4 RCV.UNR@2 SEG.UP) (not (urgent-told RCV.URG@2)))))
(declare-const urg/again@5 Bool) (assert (= urg/again@5 (and looked.5 (and (urgent-ahead RCV.NXT@4 RCV.UP@4 RCV.UNR@2 SEG.UP) (urgent-told RCV.URG@2)))))
(declare-const urg/past@5 Bool) (assert (= urg/past@5 (and looked.5 (not (urgent-ahead RCV.NXT@4 RCV.UP@4 RCV.UNR@2 SEG.UP)))))
; urg/news: take-urgent, tell-urgent
(declare-const RCV.UP@5.1 Num) (assert (= RCV.UP@5.1 (take-urgent/RCV.UP RCV.UP@4 SEG.UP)))
(declare-const RCV.URG@5.2 Num) (assert (= RCV.URG@5.2 (take-urgent/RCV.URG RCV.NXT@4 RCV.UP@4 RCV.UNR@2 SEG.UP)))
(declare-const SIGNALS@5.3 Num) (assert (= SIGNALS@5.3 (bvor SIGNALS@2 #x00000010)))
; urg/again: take-urgent
(declare-const RCV.UP@5.4 Num) (assert (= RCV.UP@5.4 (take-urgent/RCV.UP RCV.UP@4 SEG.UP)))
(declare-const RCV.URG@5.5 Num) (assert (= RCV.URG@5.5 (take-urgent/RCV.URG RCV.NXT@4 RCV.UP@4 RCV.UNR@2 SEG.UP)))
; urg/past: take-urgent
(declare-const RCV.UP@5.6 Num) (assert (= RCV.UP@5.6 (take-urgent/RCV.UP RCV.UP@4 SEG.UP)))
(declare-const RCV.URG@5.7 Num) (assert (= RCV.URG@5.7 (take-urgent/RCV.URG RCV.NXT@4 RCV.UP@4 RCV.UNR@2 SEG.UP)))
(declare-const RCV.UP@5 Num) (assert (= RCV.UP@5 (ite urg/news@5 RCV.UP@5.1 (ite urg/again@5 RCV.UP@5.4 (ite urg/past@5 RCV.UP@5.6 RCV.UP@4)))))
(declare-const RCV.URG@5 Num) (assert (= RCV.URG@5 (ite urg/news@5 RCV.URG@5.2 (ite urg/again@5 RCV.URG@5.5 (ite urg/past@5 RCV.URG@5.7 RCV.URG@2)))))
(declare-const SIGNALS@5 Num) (assert (= SIGNALS@5 (ite urg/news@5 SIGNALS@5.3 SIGNALS@2)))

; ---- 6. 3.10.7.4, Seventh, process the segment text: is there a hole before it
(declare-const at.6 Bool) (assert (= at.6 at.5))
(declare-const looked.6 Bool) (assert (= looked.6 (and at.6 (ahead RCV.NXT@4 SEG.SEQ@4 SEG.TXT@4 CTL.SYN@4 CTL.FIN@4))))
(declare-const text/ahead/hold@6 Bool) (assert (= text/ahead/hold@6 (and looked.6 (hold-room HLD.CNT@4 HLD.MAX))))
(declare-const text/ahead/full@6 Bool) (assert (= text/ahead/full@6 (and looked.6 (not (hold-room HLD.CNT@4 HLD.MAX)))))
; text/ahead/hold: hold-text, owe-ack
(declare-const hold.at@6.1 Bool) (assert (= hold.at@6.1 (and (bvult #x00000000 HLD.CNT@4) (or (held.same HLD0.SEQ@4 HLD0.TXT@4 HLD0.FIN@4 HLD0.TAG@4 SEG.SEQ@4 SEG.TXT@4 (num (= CTL.FIN@4 #x00000001)) SEG.TAG) (held.before SEG.SEQ@4 SEG.TXT@4 (num (= CTL.FIN@4 #x00000001)) SEG.TAG HLD0.SEQ@4 HLD0.TXT@4 HLD0.FIN@4 HLD0.TAG@4)))))
(declare-const hold.at@6.2 Bool) (assert (= hold.at@6.2 (and (bvult #x00000001 HLD.CNT@4) (or (held.same HLD1.SEQ@4 HLD1.TXT@4 HLD1.FIN@4 HLD1.TAG@4 SEG.SEQ@4 SEG.TXT@4 (num (= CTL.FIN@4 #x00000001)) SEG.TAG) (held.before SEG.SEQ@4 SEG.TXT@4 (num (= CTL.FIN@4 #x00000001)) SEG.TAG HLD1.SEQ@4 HLD1.TXT@4 HLD1.FIN@4 HLD1.TAG@4)) (not hold.at@6.1))))
(declare-const hold.at@6.3 Bool) (assert (= hold.at@6.3 (and (bvult #x00000002 HLD.CNT@4) (or (held.same HLD2.SEQ@4 HLD2.TXT@4 HLD2.FIN@4 HLD2.TAG@4 SEG.SEQ@4 SEG.TXT@4 (num (= CTL.FIN@4 #x00000001)) SEG.TAG) (held.before SEG.SEQ@4 SEG.TXT@4 (num (= CTL.FIN@4 #x00000001)) SEG.TAG HLD2.SEQ@4 HLD2.TXT@4 HLD2.FIN@4 HLD2.TAG@4)) (not hold.at@6.1) (not hold.at@6.2))))
(declare-const hold.keep@6.4 Bool) (assert (= hold.keep@6.4 (and (or (distinct SEG.TXT@4 #x00000000) (= CTL.FIN@4 #x00000001)) (bvult HLD.CNT@4 HLD.MAX) (not (or (and hold.at@6.1 (held.same HLD0.SEQ@4 HLD0.TXT@4 HLD0.FIN@4 HLD0.TAG@4 SEG.SEQ@4 SEG.TXT@4 (num (= CTL.FIN@4 #x00000001)) SEG.TAG)) (and hold.at@6.2 (held.same HLD1.SEQ@4 HLD1.TXT@4 HLD1.FIN@4 HLD1.TAG@4 SEG.SEQ@4 SEG.TXT@4 (num (= CTL.FIN@4 #x00000001)) SEG.TAG)) (and hold.at@6.3 (held.same HLD2.SEQ@4 HLD2.TXT@4 HLD2.FIN@4 HLD2.TAG@4 SEG.SEQ@4 SEG.TXT@4 (num (= CTL.FIN@4 #x00000001)) SEG.TAG)))))))
(declare-const HLD0.SEQ@6.5 Num) (assert (= HLD0.SEQ@6.5 (ite hold.keep@6.4 (ite (or hold.at@6.1 (and (= HLD.CNT@4 #x00000000) (not false))) SEG.SEQ@4 HLD0.SEQ@4) HLD0.SEQ@4)))
(declare-const HLD0.TXT@6.6 Num) (assert (= HLD0.TXT@6.6 (ite hold.keep@6.4 (ite (or hold.at@6.1 (and (= HLD.CNT@4 #x00000000) (not false))) SEG.TXT@4 HLD0.TXT@4) HLD0.TXT@4)))
(declare-const HLD0.FIN@6.7 Num) (assert (= HLD0.FIN@6.7 (ite hold.keep@6.4 (ite (or hold.at@6.1 (and (= HLD.CNT@4 #x00000000) (not false))) (num (= CTL.FIN@4 #x00000001)) HLD0.FIN@4) HLD0.FIN@4)))
(declare-const HLD0.TAG@6.8 Num) (assert (= HLD0.TAG@6.8 (ite hold.keep@6.4 (ite (or hold.at@6.1 (and (= HLD.CNT@4 #x00000000) (not false))) SEG.TAG HLD0.TAG@4) HLD0.TAG@4)))
(declare-const HLD1.SEQ@6.9 Num) (assert (= HLD1.SEQ@6.9 (ite hold.keep@6.4 (ite hold.at@6.1 HLD0.SEQ@4 (ite (or hold.at@6.2 (and (= HLD.CNT@4 #x00000001) (not hold.at@6.1))) SEG.SEQ@4 HLD1.SEQ@4)) HLD1.SEQ@4)))
(declare-const HLD1.TXT@6.10 Num) (assert (= HLD1.TXT@6.10 (ite hold.keep@6.4 (ite hold.at@6.1 HLD0.TXT@4 (ite (or hold.at@6.2 (and (= HLD.CNT@4 #x00000001) (not hold.at@6.1))) SEG.TXT@4 HLD1.TXT@4)) HLD1.TXT@4)))
(declare-const HLD1.FIN@6.11 Num) (assert (= HLD1.FIN@6.11 (ite hold.keep@6.4 (ite hold.at@6.1 HLD0.FIN@4 (ite (or hold.at@6.2 (and (= HLD.CNT@4 #x00000001) (not hold.at@6.1))) (num (= CTL.FIN@4 #x00000001)) HLD1.FIN@4)) HLD1.FIN@4)))
(declare-const HLD1.TAG@6.12 Num) (assert (= HLD1.TAG@6.12 (ite hold.keep@6.4 (ite hold.at@6.1 HLD0.TAG@4 (ite (or hold.at@6.2 (and (= HLD.CNT@4 #x00000001) (not hold.at@6.1))) SEG.TAG HLD1.TAG@4)) HLD1.TAG@4)))
(declare-const HLD2.SEQ@6.13 Num) (assert (= HLD2.SEQ@6.13 (ite hold.keep@6.4 (ite (or hold.at@6.1 hold.at@6.2) HLD1.SEQ@4 (ite (or hold.at@6.3 (and (= HLD.CNT@4 #x00000002) (not (or hold.at@6.1 hold.at@6.2)))) SEG.SEQ@4 HLD2.SEQ@4)) HLD2.SEQ@4)))
(declare-const HLD2.TXT@6.14 Num) (assert (= HLD2.TXT@6.14 (ite hold.keep@6.4 (ite (or hold.at@6.1 hold.at@6.2) HLD1.TXT@4 (ite (or hold.at@6.3 (and (= HLD.CNT@4 #x00000002) (not (or hold.at@6.1 hold.at@6.2)))) SEG.TXT@4 HLD2.TXT@4)) HLD2.TXT@4)))
(declare-const HLD2.FIN@6.15 Num) (assert (= HLD2.FIN@6.15 (ite hold.keep@6.4 (ite (or hold.at@6.1 hold.at@6.2) HLD1.FIN@4 (ite (or hold.at@6.3 (and (= HLD.CNT@4 #x00000002) (not (or hold.at@6.1 hold.at@6.2)))) (num (= CTL.FIN@4 #x00000001)) HLD2.FIN@4)) HLD2.FIN@4)))
(declare-const HLD2.TAG@6.16 Num) (assert (= HLD2.TAG@6.16 (ite hold.keep@6.4 (ite (or hold.at@6.1 hold.at@6.2) HLD1.TAG@4 (ite (or hold.at@6.3 (and (= HLD.CNT@4 #x00000002) (not (or hold.at@6.1 hold.at@6.2)))) SEG.TAG HLD2.TAG@4)) HLD2.TAG@4)))
(declare-const HLD.CNT@6.17 Num) (assert (= HLD.CNT@6.17 (ite hold.keep@6.4 (bvadd HLD.CNT@4 #x00000001) HLD.CNT@4)))
(declare-const HLD.SEQ@6.18 Num) (assert (= HLD.SEQ@6.18 (ite hold.keep@6.4 HLD0.SEQ@6.5 HLD.SEQ@4)))
(declare-const SEG.TXT@6.19 Num) (assert (= SEG.TXT@6.19 hold-text/SEG.TXT))
(declare-const CTL.FIN@6.20 Num) (assert (= CTL.FIN@6.20 hold-text/CTL.FIN))
(declare-const ACK.DUE@6.21 Num) (assert (= ACK.DUE@6.21 owe-ack/ACK.DUE))
; text/ahead/full: drop-text, owe-ack
(declare-const SEG.TXT@6.22 Num) (assert (= SEG.TXT@6.22 drop-text/SEG.TXT))
(declare-const CTL.FIN@6.23 Num) (assert (= CTL.FIN@6.23 drop-text/CTL.FIN))
(declare-const ACK.DUE@6.24 Num) (assert (= ACK.DUE@6.24 owe-ack/ACK.DUE))
(declare-const HLD.CNT@6 Num) (assert (= HLD.CNT@6 (ite text/ahead/hold@6 HLD.CNT@6.17 HLD.CNT@4)))
(declare-const HLD.SEQ@6 Num) (assert (= HLD.SEQ@6 (ite text/ahead/hold@6 HLD.SEQ@6.18 HLD.SEQ@4)))
(declare-const HLD0.SEQ@6 Num) (assert (= HLD0.SEQ@6 (ite text/ahead/hold@6 HLD0.SEQ@6.5 HLD0.SEQ@4)))
(declare-const HLD0.TXT@6 Num) (assert (= HLD0.TXT@6 (ite text/ahead/hold@6 HLD0.TXT@6.6 HLD0.TXT@4)))
(declare-const HLD0.FIN@6 Num) (assert (= HLD0.FIN@6 (ite text/ahead/hold@6 HLD0.FIN@6.7 HLD0.FIN@4)))
(declare-const HLD0.TAG@6 Num) (assert (= HLD0.TAG@6 (ite text/ahead/hold@6 HLD0.TAG@6.8 HLD0.TAG@4)))
(declare-const HLD1.SEQ@6 Num) (assert (= HLD1.SEQ@6 (ite text/ahead/hold@6 HLD1.SEQ@6.9 HLD1.SEQ@4)))
(declare-const HLD1.TXT@6 Num) (assert (= HLD1.TXT@6 (ite text/ahead/hold@6 HLD1.TXT@6.10 HLD1.TXT@4)))
(declare-const HLD1.FIN@6 Num) (assert (= HLD1.FIN@6 (ite text/ahead/hold@6 HLD1.FIN@6.11 HLD1.FIN@4)))
(declare-const HLD1.TAG@6 Num) (assert (= HLD1.TAG@6 (ite text/ahead/hold@6 HLD1.TAG@6.12 HLD1.TAG@4)))
(declare-const HLD2.SEQ@6 Num) (assert (= HLD2.SEQ@6 (ite text/ahead/hold@6 HLD2.SEQ@6.13 HLD2.SEQ@4)))
(declare-const HLD2.TXT@6 Num) (assert (= HLD2.TXT@6 (ite text/ahead/hold@6 HLD2.TXT@6.14 HLD2.TXT@4)))
(declare-const HLD2.FIN@6 Num) (assert (= HLD2.FIN@6 (ite text/ahead/hold@6 HLD2.FIN@6.15 HLD2.FIN@4)))
(declare-const HLD2.TAG@6 Num) (assert (= HLD2.TAG@6 (ite text/ahead/hold@6 HLD2.TAG@6.16 HLD2.TAG@4)))
(declare-const SEG.TXT@6 Num) (assert (= SEG.TXT@6 (ite text/ahead/hold@6 SEG.TXT@6.19 (ite text/ahead/full@6 SEG.TXT@6.22 SEG.TXT@4))))
(declare-const CTL.FIN@6 Num) (assert (= CTL.FIN@6 (ite text/ahead/hold@6 CTL.FIN@6.20 (ite text/ahead/full@6 CTL.FIN@6.23 CTL.FIN@4))))
(declare-const ACK.DUE@6 Num) (assert (= ACK.DUE@6 (ite text/ahead/hold@6 ACK.DUE@6.21 (ite text/ahead/full@6 ACK.DUE@6.24 ACK.DUE@4))))

; ==== invariant
; Every event of every state keeps the invariant of the TCB.
(push 1) ; una-nxt-order if syn-sent/ack/unacceptable@1
(assert (not (=> syn-sent/ack/unacceptable@1 (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.una-nxt-order SND.UNA@4 SND.NXT@2 SND.FIN@2)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order if syn-sent/ack/unacceptable-reset@1
(assert (not (=> syn-sent/ack/unacceptable-reset@1 (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.una-nxt-order SND.UNA@4 SND.NXT@2 SND.FIN@2)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order if syn-sent/ack/acceptable@1
(assert (not (=> syn-sent/ack/acceptable@1 (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.una-nxt-order SND.UNA@4 SND.NXT@2 SND.FIN@2)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order otherwise
(assert (not (=> (not (or syn-sent/ack/unacceptable@1 syn-sent/ack/unacceptable-reset@1 syn-sent/ack/acceptable@1)) (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.una-nxt-order SND.UNA@4 SND.NXT@2 SND.FIN@2)))))
(check-sat)
(pop 1)
(push 1) ; syn-unacknowledged
(assert (not (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED)) (inv.syn-unacknowledged ISS@2 SND.UNA@4 SND.NXT@2))))
(check-sat)
(pop 1)
(push 1) ; call-is-active
(assert (not (=> (= STATE@4 SYN-SENT) (inv.call-is-active RCV.UNR@2 TCB.PASSIVE@2 HLD.CNT@6))))
(check-sat)
(pop 1)
(push 1) ; nothing-taken
(assert (not (=> (= STATE@4 SYN-RECEIVED) (inv.nothing-taken RCV.UNR@2))))
(check-sat)
(pop 1)
(push 1) ; fin-not-sent
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 CLOSE-WAIT)) (inv.fin-not-sent SND.FIN@2))))
(check-sat)
(pop 1)
(push 1) ; no-text-after-fin
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.no-text-after-fin SND.QUE@2 SND.FIN@2))))
(check-sat)
(pop 1)
(push 1) ; retransmission-timer
(assert (not (=> (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.retransmission-timer SND.UNA@4 SND.NXT@2 TMR.RTX@4))))
(check-sat)
(pop 1)
(push 1) ; time-wait-timer
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK)) (inv.time-wait-timer TMR.TW@2))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if syn-sent/ack/unacceptable@1
(assert (not (=> syn-sent/ack/unacceptable@1 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.window-fits-buffer RCV.WND@2 RCV.UNR@2 RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if syn-sent/ack/unacceptable-reset@1
(assert (not (=> syn-sent/ack/unacceptable-reset@1 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.window-fits-buffer RCV.WND@2 RCV.UNR@2 RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if syn-sent/ack/acceptable@1
(assert (not (=> syn-sent/ack/acceptable@1 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.window-fits-buffer RCV.WND@2 RCV.UNR@2 RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer otherwise
(assert (not (=> (not (or syn-sent/ack/unacceptable@1 syn-sent/ack/unacceptable-reset@1 syn-sent/ack/acceptable@1)) (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.window-fits-buffer RCV.WND@2 RCV.UNR@2 RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; held-fits
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.held-fits HLD.CNT@6 HLD.MAX))))
(check-sat)
(pop 1)
(push 1) ; no-tcb
(assert (not (and true (=> (= STATE@4 CLOSED) (inv.no-tcb/ISS ISS@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/IRS IRS@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.UNA SND.UNA@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.NXT SND.NXT@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.WND SND.WND@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.WL1 SND.WL1@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.WL2 SND.WL2@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.UP SND.UP@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/MAX.SND.WND MAX.SND.WND@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.QUE SND.QUE@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.CLS SND.CLS@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/SND.FIN SND.FIN@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.NXT RCV.NXT@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.WND RCV.WND@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.UP RCV.UP@5))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.UNR RCV.UNR@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.REQ RCV.REQ@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.PSH RCV.PSH@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/RCV.URG RCV.URG@5))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/TCB.PASSIVE TCB.PASSIVE@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/TCB.WILD TCB.WILD@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/TCB.REMOTE TCB.REMOTE@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/TMR.RTX TMR.RTX@4))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/TMR.TW TMR.TW@2))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/HLD.CNT HLD.CNT@6))
  (=> (= STATE@4 CLOSED) (inv.no-tcb/HLD.SEQ HLD.SEQ@6)))))
(check-sat)
(pop 1)
(push 1) ; amount/SND.WND
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/SND.WND SND.WND@4))))
(check-sat)
(pop 1)
(push 1) ; amount/MAX.SND.WND
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/MAX.SND.WND MAX.SND.WND@4))))
(check-sat)
(pop 1)
(push 1) ; amount/SND.QUE
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/SND.QUE SND.QUE@2))))
(check-sat)
(pop 1)
(push 1) ; flag
(assert (not (and true (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/SND.CLS SND.CLS@2))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/SND.FIN SND.FIN@2))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/RCV.PSH RCV.PSH@2))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/RCV.URG RCV.URG@5))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/TCB.PASSIVE TCB.PASSIVE@2))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/TCB.WILD TCB.WILD@2))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/TCB.REMOTE TCB.REMOTE@2))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/TMR.RTX TMR.RTX@4))
  (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.flag/TMR.TW TMR.TW@2)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if syn-sent/ack/unacceptable@1
(assert (not (=> syn-sent/ack/unacceptable@1 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND@2)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if syn-sent/ack/unacceptable-reset@1
(assert (not (=> syn-sent/ack/unacceptable-reset@1 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND@2)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if syn-sent/ack/acceptable@1
(assert (not (=> syn-sent/ack/acceptable@1 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND@2)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND otherwise
(assert (not (=> (not (or syn-sent/ack/unacceptable@1 syn-sent/ack/unacceptable-reset@1 syn-sent/ack/acceptable@1)) (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND@2)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if syn-sent/ack/unacceptable@1
(assert (not (=> syn-sent/ack/unacceptable@1 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR@2)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if syn-sent/ack/unacceptable-reset@1
(assert (not (=> syn-sent/ack/unacceptable-reset@1 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR@2)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if syn-sent/ack/acceptable@1
(assert (not (=> syn-sent/ack/acceptable@1 (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR@2)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR otherwise
(assert (not (=> (not (or syn-sent/ack/unacceptable@1 syn-sent/ack/unacceptable-reset@1 syn-sent/ack/acceptable@1)) (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR@2)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.REQ
(assert (not (=> (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (inv.amount/RCV.REQ RCV.REQ@2))))
(check-sat)
(pop 1)
(push 1) ; text-in-order if syn-sent/ack/unacceptable@1
(assert (not (=> syn-sent/ack/unacceptable@1 (=> at.6 (=> (or (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2)) (inv.text-in-order RCV.NXT@4 SEG.SEQ@4 SEG.TXT@6 CTL.FIN@6))))))
(check-sat)
(pop 1)
(push 1) ; text-in-order if syn-sent/ack/unacceptable-reset@1
(assert (not (=> syn-sent/ack/unacceptable-reset@1 (=> at.6 (=> (or (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2)) (inv.text-in-order RCV.NXT@4 SEG.SEQ@4 SEG.TXT@6 CTL.FIN@6))))))
(check-sat)
(pop 1)
(push 1) ; text-in-order if syn-sent/ack/acceptable@1
(assert (not (=> syn-sent/ack/acceptable@1 (=> at.6 (=> (or (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2)) (inv.text-in-order RCV.NXT@4 SEG.SEQ@4 SEG.TXT@6 CTL.FIN@6))))))
(check-sat)
(pop 1)
(push 1) ; text-in-order otherwise
(assert (not (=> (not (or syn-sent/ack/unacceptable@1 syn-sent/ack/unacceptable-reset@1 syn-sent/ack/acceptable@1)) (=> at.6 (=> (or (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2)) (inv.text-in-order RCV.NXT@4 SEG.SEQ@4 SEG.TXT@6 CTL.FIN@6))))))
(check-sat)
(pop 1)
(push 1) ; text-in-window if syn-sent/ack/unacceptable@1
(assert (not (=> syn-sent/ack/unacceptable@1 (=> at.6 (=> (or (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2)) (inv.text-in-window RCV.WND@2 SEG.TXT@6 CTL.FIN@6))))))
(check-sat)
(pop 1)
(push 1) ; text-in-window if syn-sent/ack/unacceptable-reset@1
(assert (not (=> syn-sent/ack/unacceptable-reset@1 (=> at.6 (=> (or (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2)) (inv.text-in-window RCV.WND@2 SEG.TXT@6 CTL.FIN@6))))))
(check-sat)
(pop 1)
(push 1) ; text-in-window if syn-sent/ack/acceptable@1
(assert (not (=> syn-sent/ack/acceptable@1 (=> at.6 (=> (or (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2)) (inv.text-in-window RCV.WND@2 SEG.TXT@6 CTL.FIN@6))))))
(check-sat)
(pop 1)
(push 1) ; text-in-window otherwise
(assert (not (=> (not (or syn-sent/ack/unacceptable@1 syn-sent/ack/unacceptable-reset@1 syn-sent/ack/acceptable@1)) (=> at.6 (=> (or (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2)) (inv.text-in-window RCV.WND@2 SEG.TXT@6 CTL.FIN@6))))))
(check-sat)
(pop 1)

; ==== allowed-edges
; Every row that changes the state, and every event, moves along one of the 30 edges of RFC 9293.
(push 1) ; edges
(assert (not (and (=> syn-sent/reset/refused@2 (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT) (= STATE CLOSED))) (=> syn-sent/syn/acked@4 (or (= STATE@2 SYN-SENT) (= STATE@2 SYN-RECEIVED) (= STATE@2 ESTABLISHED))) (=> syn-sent/syn/crossing@4 (or (= STATE@2 LISTEN) (= STATE@2 SYN-SENT) (= STATE@2 SYN-RECEIVED) (= STATE@2 TIME-WAIT))) (=> (= STATE SYN-SENT) (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSED))))))
(check-sat)
(pop 1)

; ==== no-rst-for-rst
; A reset is never answered by a reset.
(push 1) ; syn-sent/ack/unacceptable@1
(assert (not (=> syn-sent/ack/unacceptable@1 (= CTL.RST #x00000000))))
(check-sat)
(pop 1)
(push 1) ; syn-sent/security/ack@3
(assert (not (=> syn-sent/security/ack@3 (= CTL.RST #x00000000))))
(check-sat)
(pop 1)
(push 1) ; syn-sent/security/no-ack@3
(assert (not (=> syn-sent/security/no-ack@3 (= CTL.RST #x00000000))))
(check-sat)
(pop 1)

; ==== rst-form
; At most one reset is sent, empty, numbered by the acknowledgment it answers or else 0 and acknowledging the
; segment as cut to the window; after an ABORT it is numbered SND.NXT.
(push 1) ; syn-sent/ack/unacceptable@1
(assert (not (=> syn-sent/ack/unacceptable@1 (and (= #x00000000 #x00000000) (and (= CTL.ACK #x00000001) (= (send-reset-by-ack/SEQ SEG.ACK) SEG.ACK))))))
(check-sat)
(pop 1)
(push 1) ; syn-sent/security/ack@3
(assert (not (=> syn-sent/security/ack@3 (and (= #x00000000 #x00000000) (and (= CTL.ACK #x00000001) (= (send-reset-by-ack/SEQ SEG.ACK) SEG.ACK))))))
(check-sat)
(pop 1)
(push 1) ; syn-sent/security/no-ack@3
(assert (not (=> syn-sent/security/no-ack@3 (and (= #x00000000 #x00000000) (and (not (= CTL.ACK #x00000001)) (= send-reset-by-seq/SEQ #x00000000) (= (send-reset-by-seq/ACK SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (bvadd SEG.SEQ CTL.SYN SEG.TXT CTL.FIN)))))))
(check-sat)
(pop 1)
(push 1) ; at-most-one
(assert (not (and (=> syn-sent/ack/unacceptable@1 (not (or syn-sent/security/ack@3 syn-sent/security/no-ack@3))) (=> syn-sent/security/ack@3 (not syn-sent/security/no-ack@3)))))
(check-sat)
(pop 1)

; ==== una-forwards
; SND.UNA moves only forwards, only to SEG.ACK, and only over what was sent.
(push 1) ; una
(assert (not (=> (and (or (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@4 SYN-RECEIVED)))) (or (= SND.UNA SND.UNA@4) (and (seq< SND.UNA SND.UNA@4) (= SND.UNA@4 SEG.ACK) (seq=< SEG.ACK SND.NXT))))))
(check-sat)
(pop 1)

; ==== origin-remembered
; TCB.PASSIVE stays what the OPEN made it until a call turns the connection active, and a reset in
; SYN-RECEIVED leads to LISTEN or CLOSED accordingly.
(push 1) ; kept
(assert (not (=> (and (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@4 LISTEN) (= STATE@4 SYN-SENT) (= STATE@4 SYN-RECEIVED) (= STATE@4 ESTABLISHED) (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSE-WAIT) (= STATE@4 CLOSING) (= STATE@4 LAST-ACK) (= STATE@4 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@4 SYN-RECEIVED)))) (= TCB.PASSIVE TCB.PASSIVE@2))))
(check-sat)
(pop 1)
