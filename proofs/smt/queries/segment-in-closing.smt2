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
; SEG.LEN is CTL.SYN + SEG.TXT + CTL.FIN: octets of the segment in sequence space, counting SYN and FIN
(define-fun SEG.LEN ((SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Num (bvadd (bvadd CTL.SYN SEG.TXT) CTL.FIN))
; SEG.LAST is SEG.SEQ + SEG.LEN - 1: last sequence number of the segment
(define-fun SEG.LAST ((SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Num (bvsub (bvadd SEG.SEQ (SEG.LEN SEG.TXT CTL.SYN CTL.FIN)) #x00000001))
; RCV.END is RCV.NXT + RCV.WND: first sequence number beyond the receive window
(define-fun RCV.END ((RCV.NXT Num) (RCV.WND Num)) Num (bvadd RCV.NXT RCV.WND))
; SND.ROOM is max(SND.NXT, SND.UNA + SND.WND) - SND.NXT: octets that the send window still has room for
(define-fun SND.ROOM ((SND.UNA Num) (SND.NXT Num) (SND.WND Num)) Num (bvsub (seq.max SND.NXT (bvadd SND.UNA SND.WND)) SND.NXT))
; SEND.LEN is min(SND.QUE, min(SND.MSS, SND.ROOM)): octets of text that can be sent now
(define-fun SEND.LEN ((SND.UNA Num) (SND.NXT Num) (SND.WND Num) (SND.QUE Num) (SND.MSS Num)) Num (seq.min SND.QUE (seq.min SND.MSS (SND.ROOM SND.UNA SND.NXT SND.WND))))
; inv.una-nxt-order is SND.UNA =< SND.NXT and SND.NXT - SND.UNA =< 1073741824 + 1 + SND.FIN: What is
; unacknowledged lies between SND.UNA and SND.NXT, and is no more than the largest window, a SYN and a FIN.
(define-fun inv.una-nxt-order ((SND.UNA Num) (SND.NXT Num) (SND.FIN Num)) Bool (and (seq=< SND.UNA SND.NXT) (seq=< (bvsub SND.NXT SND.UNA) (bvadd (bvadd #x40000000 #x00000001) SND.FIN))))
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
; SEG.LEN = 0 and RCV.WND = 0 and SEG.SEQ = RCV.NXT or SEG.LEN = 0 and RCV.WND > 0 and RCV.NXT =< SEG.SEQ <
; RCV.END or SEG.LEN > 0 and RCV.WND > 0 and (RCV.NXT =< SEG.SEQ < RCV.END or RCV.NXT =< SEG.LAST < RCV.END).
; The segment passes the acceptability test of Table 6; its third row, text against a closed window, never
; passes.
(define-fun acceptable ((RCV.NXT Num) (RCV.WND Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Bool (or (or (and (and (= (SEG.LEN SEG.TXT CTL.SYN CTL.FIN) #x00000000) (= RCV.WND #x00000000)) (= SEG.SEQ RCV.NXT)) (and (and (= (SEG.LEN SEG.TXT CTL.SYN CTL.FIN) #x00000000) (seq< #x00000000 RCV.WND)) (and (seq=< RCV.NXT SEG.SEQ) (seq< SEG.SEQ (RCV.END RCV.NXT RCV.WND))))) (and (and (seq< #x00000000 (SEG.LEN SEG.TXT CTL.SYN CTL.FIN)) (seq< #x00000000 RCV.WND)) (or (and (seq=< RCV.NXT SEG.SEQ) (seq< SEG.SEQ (RCV.END RCV.NXT RCV.WND))) (and (seq=< RCV.NXT (SEG.LAST SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)) (seq< (SEG.LAST SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (RCV.END RCV.NXT RCV.WND)))))))
; SEG.SEQ = RCV.NXT. The segment begins where the next octet is expected.
(define-fun seq-exact ((RCV.NXT Num) (SEG.SEQ Num)) Bool (= SEG.SEQ RCV.NXT))
; SEG.SEQ < RCV.NXT. The segment begins with octets already received.
(define-fun seq-old ((RCV.NXT Num) (SEG.SEQ Num)) Bool (seq< SEG.SEQ RCV.NXT))
; SEG.LEN > 0 and RCV.WND = 0 and SEG.SEQ = RCV.NXT and (CTL.ACK = 1 or CTL.RST = 1). The segment is in order
; and brings an ACK or RST, but the window is closed to its text.
(define-fun excused ((RCV.NXT Num) (RCV.WND Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.ACK Num) (CTL.RST Num) (CTL.FIN Num)) Bool (and (and (and (seq< #x00000000 (SEG.LEN SEG.TXT CTL.SYN CTL.FIN)) (= RCV.WND #x00000000)) (= SEG.SEQ RCV.NXT)) (or (= CTL.ACK #x00000001) (= CTL.RST #x00000001))))
; SEG.SEQ > RCV.NXT and SEG.LEN > 0. The segment's text or FIN lies beyond a hole.
(define-fun ahead ((RCV.NXT Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Bool (and (seq< RCV.NXT SEG.SEQ) (seq< #x00000000 (SEG.LEN SEG.TXT CTL.SYN CTL.FIN))))
; SND.UNA < SEG.ACK =< SND.NXT. The segment acknowledges something new that was sent.
(define-fun ack-acceptable ((SND.UNA Num) (SND.NXT Num) (SEG.ACK Num)) Bool (and (seq< SND.UNA SEG.ACK) (seq=< SEG.ACK SND.NXT)))
; SEG.ACK =< SND.UNA. The segment acknowledges nothing new.
(define-fun ack-duplicate ((SND.UNA Num) (SEG.ACK Num)) Bool (seq=< SEG.ACK SND.UNA))
; not (ack-acceptable or ack-duplicate). The segment acknowledges what was never sent: SEG.ACK > SND.NXT.
(define-fun ack-unsent ((SND.UNA Num) (SND.NXT Num) (SEG.ACK Num)) Bool (not (or (ack-acceptable SND.UNA SND.NXT SEG.ACK) (ack-duplicate SND.UNA SEG.ACK))))
; not SND.UNA - MAX.SND.WND =< SEG.ACK =< SND.NXT. The acknowledgment is older than any window, or of the
; future (RFC 5961 section 5).
(define-fun ack-out-of-range ((SND.UNA Num) (SND.NXT Num) (MAX.SND.WND Num) (SEG.ACK Num)) Bool (not (and (seq=< (bvsub SND.UNA MAX.SND.WND) SEG.ACK) (seq=< SEG.ACK SND.NXT))))
; SND.UNA =< SEG.ACK =< SND.NXT and (SND.WL1 < SEG.SEQ or SND.WL1 = SEG.SEQ and SND.WL2 =< SEG.ACK). The
; window field is newer than the one in use.
(define-fun window-due ((SND.UNA Num) (SND.NXT Num) (SND.WL1 Num) (SND.WL2 Num) (SEG.SEQ Num) (SEG.ACK Num)) Bool (and (and (seq=< SND.UNA SEG.ACK) (seq=< SEG.ACK SND.NXT)) (or (seq< SND.WL1 SEG.SEQ) (and (= SND.WL1 SEG.SEQ) (seq=< SND.WL2 SEG.ACK)))))
; SND.FIN = 1 and SND.UNA = SND.NXT. Our FIN has been sent and acknowledged.
(define-fun fin-acked ((SND.UNA Num) (SND.NXT Num) (SND.FIN Num)) Bool (and (= SND.FIN #x00000001) (= SND.UNA SND.NXT)))
; send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>; ACK.DUE <- 0. Say what is expected next.
(define-fun send-ack/SEQ ((SND.NXT Num)) Num SND.NXT)
(define-fun send-ack/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-ack/ACK.DUE () Num #x00000000)
; send <SEQ=SEG.ACK><CTL=RST>. A reset that the sender of the segment will believe.
(define-fun send-reset-by-ack/SEQ ((SEG.ACK Num)) Num SEG.ACK)
; send <SEQ=0><ACK=SEG.SEQ + SEG.LEN><CTL=RST,ACK>. A reset for a segment that acknowledges nothing.
(define-fun send-reset-by-seq/SEQ () Num #x00000000)
(define-fun send-reset-by-seq/ACK ((SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Num (bvadd SEG.SEQ (SEG.LEN SEG.TXT CTL.SYN CTL.FIN)))
; ACK.DUE <- 1. Acknowledge before this event ends, together with anything else that wants it.
(define-fun owe-ack/ACK.DUE () Num #x00000001)
; SEG.TXT <- SEG.SEQ + CTL.SYN + SEG.TXT - RCV.NXT; SEG.SEQ <- RCV.NXT; CTL.SYN <- 0. Cut off what has been
; received before, SYN included.
(define-fun trim-left/SEG.TXT ((RCV.NXT Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num)) Num (bvsub (bvadd (bvadd SEG.SEQ CTL.SYN) SEG.TXT) RCV.NXT))
(define-fun trim-left/SEG.SEQ ((RCV.NXT Num)) Num RCV.NXT)
(define-fun trim-left/CTL.SYN () Num #x00000000)
; CTL.FIN <- CTL.FIN = 1 and SEG.SEQ + SEG.LEN =< RCV.END; SEG.TXT <- min(SEG.TXT, RCV.END - SEG.SEQ -
; CTL.SYN). Cut off what lies beyond the window, FIN included.
(define-fun trim-right/CTL.FIN ((RCV.NXT Num) (RCV.WND Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Num (num (and (= CTL.FIN #x00000001) (seq=< (bvadd SEG.SEQ (SEG.LEN SEG.TXT CTL.SYN CTL.FIN)) (RCV.END RCV.NXT RCV.WND)))))
(define-fun trim-right/SEG.TXT ((RCV.NXT Num) (RCV.WND Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num)) Num (seq.min SEG.TXT (bvsub (bvsub (RCV.END RCV.NXT RCV.WND) SEG.SEQ) CTL.SYN)))
; SEG.SEQ <- RCV.NXT; SEG.TXT, CTL.SYN, CTL.FIN <- 0. Keep only the header: acknowledgment, window, reset and
; urgent pointer.
(define-fun trim-all/SEG.SEQ ((RCV.NXT Num)) Num RCV.NXT)
(define-fun trim-all/SEG.TXT () Num #x00000000)
(define-fun trim-all/CTL.SYN () Num #x00000000)
(define-fun trim-all/CTL.FIN () Num #x00000000)
; SND.UNA <- SEG.ACK; TMR.RTX <- SEG.ACK < SND.NXT. Advance over what is acknowledged; the timer runs on while
; something is not.
(define-fun take-ack/SND.UNA ((SEG.ACK Num)) Num SEG.ACK)
(define-fun take-ack/TMR.RTX ((SND.NXT Num) (SEG.ACK Num)) Num (num (seq< SEG.ACK SND.NXT)))
; SND.WND <- SEG.WND; MAX.SND.WND <- max(MAX.SND.WND, SEG.WND); SND.WL1 <- SEG.SEQ; SND.WL2 <- SEG.ACK. Take
; the send window and remember which segment it came from.
(define-fun take-window/SND.WND ((SEG.WND Num)) Num SEG.WND)
(define-fun take-window/MAX.SND.WND ((MAX.SND.WND Num) (SEG.WND Num)) Num (seq.max MAX.SND.WND SEG.WND))
(define-fun take-window/SND.WL1 ((SEG.SEQ Num)) Num SEG.SEQ)
(define-fun take-window/SND.WL2 ((SEG.ACK Num)) Num SEG.ACK)
; TMR.TW <- 1; TMR.RTX <- 0. Start or restart the 2 MSL timer and turn off the others.
(define-fun start-time-wait/TMR.TW () Num #x00000001)
(define-fun start-time-wait/TMR.RTX () Num #x00000000)

; the TCB
(declare-const STATE State) (assert (= STATE CLOSING))
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
(assert (inv.fin-or-close SND.CLS SND.FIN))
(assert (inv.fin-outstanding SND.UNA SND.NXT SND.FIN))
(assert (inv.no-text-after-fin SND.QUE SND.FIN))
(assert (inv.retransmission-timer SND.UNA SND.NXT TMR.RTX))
(assert (inv.time-wait-timer TMR.TW))
(assert (inv.window-fits-buffer RCV.WND RCV.UNR RCV.BUF))
(assert (inv.held-fits HLD.CNT HLD.MAX))
(assert (inv.nothing-left-to-send SND.UNA SND.NXT SND.WND SND.QUE SND.MSS))
(assert (inv.fin-follows-text SND.QUE SND.CLS))
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

; ---- 1. 3.10.7.4, First, check sequence number
(declare-const at.1 Bool) (assert (= at.1 true))
(declare-const seq/in-order@1 Bool) (assert (= seq/in-order@1 (and at.1 (and (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (seq-exact RCV.NXT SEG.SEQ)))))
(declare-const seq/straddling@1 Bool) (assert (= seq/straddling@1 (and at.1 (and (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (seq-old RCV.NXT SEG.SEQ)))))
(declare-const seq/ahead@1 Bool) (assert (= seq/ahead@1 (and at.1 (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (not (seq-exact RCV.NXT SEG.SEQ)) (not (seq-old RCV.NXT SEG.SEQ)))))
(declare-const seq/closed-window@1 Bool) (assert (= seq/closed-window@1 (and at.1 (excused RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.ACK CTL.RST CTL.FIN))))
(declare-const seq/unacceptable@1 Bool) (assert (= seq/unacceptable@1 (and at.1 (not (seg-rst CTL.RST)) (not (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)) (not (excused RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.ACK CTL.RST CTL.FIN)))))
(declare-const seq/unacceptable-reset@1 Bool) (assert (= seq/unacceptable-reset@1 (and at.1 (seg-rst CTL.RST) (not (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)) (not (excused RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.ACK CTL.RST CTL.FIN)))))
; seq/in-order: trim-right
(declare-const CTL.FIN@1.1 Num) (assert (= CTL.FIN@1.1 (trim-right/CTL.FIN RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)))
(declare-const SEG.TXT@1.2 Num) (assert (= SEG.TXT@1.2 (trim-right/SEG.TXT RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN)))
; seq/straddling: trim-left
(declare-const SEG.TXT@1.3 Num) (assert (= SEG.TXT@1.3 (trim-left/SEG.TXT RCV.NXT SEG.SEQ SEG.TXT CTL.SYN)))
(declare-const SEG.SEQ@1.4 Num) (assert (= SEG.SEQ@1.4 (trim-left/SEG.SEQ RCV.NXT)))
(declare-const CTL.SYN@1.5 Num) (assert (= CTL.SYN@1.5 trim-left/CTL.SYN))
; seq/ahead: trim-right
(declare-const CTL.FIN@1.6 Num) (assert (= CTL.FIN@1.6 (trim-right/CTL.FIN RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)))
(declare-const SEG.TXT@1.7 Num) (assert (= SEG.TXT@1.7 (trim-right/SEG.TXT RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN)))
; seq/closed-window: trim-all, owe-ack
(declare-const SEG.SEQ@1.8 Num) (assert (= SEG.SEQ@1.8 (trim-all/SEG.SEQ RCV.NXT)))
(declare-const SEG.TXT@1.9 Num) (assert (= SEG.TXT@1.9 trim-all/SEG.TXT))
(declare-const CTL.SYN@1.10 Num) (assert (= CTL.SYN@1.10 trim-all/CTL.SYN))
(declare-const CTL.FIN@1.11 Num) (assert (= CTL.FIN@1.11 trim-all/CTL.FIN))
(declare-const ACK.DUE@1.12 Num) (assert (= ACK.DUE@1.12 owe-ack/ACK.DUE))
; seq/unacceptable: send-ack
(declare-const ACK.DUE@1.13 Num) (assert (= ACK.DUE@1.13 send-ack/ACK.DUE))
(declare-const SEG.TXT@1 Num) (assert (= SEG.TXT@1 (ite seq/in-order@1 SEG.TXT@1.2 (ite seq/straddling@1 SEG.TXT@1.3 (ite seq/ahead@1 SEG.TXT@1.7 (ite seq/closed-window@1 SEG.TXT@1.9 SEG.TXT))))))
(declare-const CTL.FIN@1 Num) (assert (= CTL.FIN@1 (ite seq/in-order@1 CTL.FIN@1.1 (ite seq/ahead@1 CTL.FIN@1.6 (ite seq/closed-window@1 CTL.FIN@1.11 CTL.FIN)))))
(declare-const SEG.SEQ@1 Num) (assert (= SEG.SEQ@1 (ite seq/straddling@1 SEG.SEQ@1.4 (ite seq/closed-window@1 SEG.SEQ@1.8 SEG.SEQ))))
(declare-const CTL.SYN@1 Num) (assert (= CTL.SYN@1 (ite seq/straddling@1 CTL.SYN@1.5 (ite seq/closed-window@1 CTL.SYN@1.10 CTL.SYN))))
(declare-const ACK.DUE@1 Num) (assert (= ACK.DUE@1 (ite seq/closed-window@1 ACK.DUE@1.12 (ite seq/unacceptable@1 ACK.DUE@1.13 #x00000000))))

; ---- 2. 3.10.7.4, Second, check the RST bit: is the reset exact
(declare-const at.2 Bool) (assert (= at.2 (and at.1 (not (or seq/unacceptable@1 seq/unacceptable-reset@1)))))
(declare-const looked.2 Bool) (assert (= looked.2 (and at.2 (seg-rst CTL.RST))))
(declare-const rst/exact@2 Bool) (assert (= rst/exact@2 (and looked.2 (seq-exact RCV.NXT SEG.SEQ@1))))
(declare-const rst/challenge@2 Bool) (assert (= rst/challenge@2 (and looked.2 (not (seq-exact RCV.NXT SEG.SEQ@1)))))
; rst/challenge: send-ack
(declare-const ACK.DUE@2.1 Num) (assert (= ACK.DUE@2.1 send-ack/ACK.DUE))
(declare-const ACK.DUE@2 Num) (assert (= ACK.DUE@2 (ite rst/challenge@2 ACK.DUE@2.1 ACK.DUE@1)))

; ---- 3. 3.10.7.4, Second, check the RST bit
(declare-const at.3 Bool) (assert (= at.3 (and at.2 (not rst/challenge@2))))
(declare-const looked.3 Bool) (assert (= looked.3 (and at.3 (seg-rst CTL.RST))))
(declare-const rst/closing@3 Bool) (assert (= rst/closing@3 looked.3))
; rst/closing: delete-tcb
(declare-const STATE@3 State) (assert (= STATE@3 (ite rst/closing@3 CLOSED STATE)))
(declare-const ISS@3 Num) (assert (= ISS@3 (ite rst/closing@3 #x00000000 ISS)))
(declare-const IRS@3 Num) (assert (= IRS@3 (ite rst/closing@3 #x00000000 IRS)))
(declare-const SND.UNA@3 Num) (assert (= SND.UNA@3 (ite rst/closing@3 #x00000000 SND.UNA)))
(declare-const SND.NXT@3 Num) (assert (= SND.NXT@3 (ite rst/closing@3 #x00000000 SND.NXT)))
(declare-const SND.WND@3 Num) (assert (= SND.WND@3 (ite rst/closing@3 #x00000000 SND.WND)))
(declare-const SND.WL1@3 Num) (assert (= SND.WL1@3 (ite rst/closing@3 #x00000000 SND.WL1)))
(declare-const SND.WL2@3 Num) (assert (= SND.WL2@3 (ite rst/closing@3 #x00000000 SND.WL2)))
(declare-const SND.UP@3 Num) (assert (= SND.UP@3 (ite rst/closing@3 #x00000000 SND.UP)))
(declare-const MAX.SND.WND@3 Num) (assert (= MAX.SND.WND@3 (ite rst/closing@3 #x00000000 MAX.SND.WND)))
(declare-const SND.QUE@3 Num) (assert (= SND.QUE@3 (ite rst/closing@3 #x00000000 SND.QUE)))
(declare-const SND.CLS@3 Num) (assert (= SND.CLS@3 (ite rst/closing@3 #x00000000 SND.CLS)))
(declare-const SND.FIN@3 Num) (assert (= SND.FIN@3 (ite rst/closing@3 #x00000000 SND.FIN)))
(declare-const RCV.NXT@3 Num) (assert (= RCV.NXT@3 (ite rst/closing@3 #x00000000 RCV.NXT)))
(declare-const RCV.WND@3 Num) (assert (= RCV.WND@3 (ite rst/closing@3 #x00000000 RCV.WND)))
(declare-const RCV.UP@3 Num) (assert (= RCV.UP@3 (ite rst/closing@3 #x00000000 RCV.UP)))
(declare-const RCV.UNR@3 Num) (assert (= RCV.UNR@3 (ite rst/closing@3 #x00000000 RCV.UNR)))
(declare-const RCV.REQ@3 Num) (assert (= RCV.REQ@3 (ite rst/closing@3 #x00000000 RCV.REQ)))
(declare-const RCV.PSH@3 Num) (assert (= RCV.PSH@3 (ite rst/closing@3 #x00000000 RCV.PSH)))
(declare-const RCV.URG@3 Num) (assert (= RCV.URG@3 (ite rst/closing@3 #x00000000 RCV.URG)))
(declare-const TCB.PASSIVE@3 Num) (assert (= TCB.PASSIVE@3 (ite rst/closing@3 #x00000000 TCB.PASSIVE)))
(declare-const TCB.WILD@3 Num) (assert (= TCB.WILD@3 (ite rst/closing@3 #x00000000 TCB.WILD)))
(declare-const TCB.REMOTE@3 Num) (assert (= TCB.REMOTE@3 (ite rst/closing@3 #x00000000 TCB.REMOTE)))
(declare-const TMR.RTX@3 Num) (assert (= TMR.RTX@3 (ite rst/closing@3 #x00000000 TMR.RTX)))
(declare-const TMR.TW@3 Num) (assert (= TMR.TW@3 (ite rst/closing@3 #x00000000 TMR.TW)))
(declare-const HLD.CNT@3 Num) (assert (= HLD.CNT@3 (ite rst/closing@3 #x00000000 HLD.CNT)))
(declare-const HLD.SEQ@3 Num) (assert (= HLD.SEQ@3 (ite rst/closing@3 #x00000000 HLD.SEQ)))
(declare-const HLD0.SEQ@3 Num) (assert (= HLD0.SEQ@3 (ite rst/closing@3 #x00000000 HLD0.SEQ)))
(declare-const HLD0.TXT@3 Num) (assert (= HLD0.TXT@3 (ite rst/closing@3 #x00000000 HLD0.TXT)))
(declare-const HLD0.FIN@3 Num) (assert (= HLD0.FIN@3 (ite rst/closing@3 #x00000000 HLD0.FIN)))
(declare-const HLD0.TAG@3 Num) (assert (= HLD0.TAG@3 (ite rst/closing@3 #x00000000 HLD0.TAG)))
(declare-const HLD1.SEQ@3 Num) (assert (= HLD1.SEQ@3 (ite rst/closing@3 #x00000000 HLD1.SEQ)))
(declare-const HLD1.TXT@3 Num) (assert (= HLD1.TXT@3 (ite rst/closing@3 #x00000000 HLD1.TXT)))
(declare-const HLD1.FIN@3 Num) (assert (= HLD1.FIN@3 (ite rst/closing@3 #x00000000 HLD1.FIN)))
(declare-const HLD1.TAG@3 Num) (assert (= HLD1.TAG@3 (ite rst/closing@3 #x00000000 HLD1.TAG)))
(declare-const HLD2.SEQ@3 Num) (assert (= HLD2.SEQ@3 (ite rst/closing@3 #x00000000 HLD2.SEQ)))
(declare-const HLD2.TXT@3 Num) (assert (= HLD2.TXT@3 (ite rst/closing@3 #x00000000 HLD2.TXT)))
(declare-const HLD2.FIN@3 Num) (assert (= HLD2.FIN@3 (ite rst/closing@3 #x00000000 HLD2.FIN)))
(declare-const HLD2.TAG@3 Num) (assert (= HLD2.TAG@3 (ite rst/closing@3 #x00000000 HLD2.TAG)))
(declare-const ACK.DUE@3 Num) (assert (= ACK.DUE@3 (ite rst/closing@3 #x00000000 ACK.DUE@2)))

; ---- 4. 3.10.7.4, Third, check security
(declare-const at.4 Bool) (assert (= at.4 (and at.3 (not rst/closing@3))))
(declare-const looked.4 Bool) (assert (= looked.4 (and at.4 (security-differs SEG.SEC))))
(declare-const security/synchronized/ack@4 Bool) (assert (= security/synchronized/ack@4 (and looked.4 (seg-ack CTL.ACK))))
(declare-const security/synchronized/no-ack@4 Bool) (assert (= security/synchronized/no-ack@4 (and looked.4 (not (seg-ack CTL.ACK)))))
; security/synchronized/ack: send-reset-by-ack, answer-reset, tell-reset, delete-tcb
(declare-const SIGNALS@4.1 Num) (assert (= SIGNALS@4.1 (bvor #x00000000 #x00000001)))
; security/synchronized/no-ack: send-reset-by-seq, answer-reset, tell-reset, delete-tcb
(declare-const SIGNALS@4.2 Num) (assert (= SIGNALS@4.2 (bvor #x00000000 #x00000001)))
(declare-const STATE@4 State) (assert (= STATE@4 (ite security/synchronized/ack@4 CLOSED (ite security/synchronized/no-ack@4 CLOSED STATE@3))))
(declare-const ISS@4 Num) (assert (= ISS@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 ISS@3))))
(declare-const IRS@4 Num) (assert (= IRS@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 IRS@3))))
(declare-const SND.UNA@4 Num) (assert (= SND.UNA@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 SND.UNA@3))))
(declare-const SND.NXT@4 Num) (assert (= SND.NXT@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 SND.NXT@3))))
(declare-const SND.WND@4 Num) (assert (= SND.WND@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 SND.WND@3))))
(declare-const SND.WL1@4 Num) (assert (= SND.WL1@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 SND.WL1@3))))
(declare-const SND.WL2@4 Num) (assert (= SND.WL2@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 SND.WL2@3))))
(declare-const SND.UP@4 Num) (assert (= SND.UP@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 SND.UP@3))))
(declare-const MAX.SND.WND@4 Num) (assert (= MAX.SND.WND@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 MAX.SND.WND@3))))
(declare-const SND.QUE@4 Num) (assert (= SND.QUE@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 SND.QUE@3))))
(declare-const SND.CLS@4 Num) (assert (= SND.CLS@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 SND.CLS@3))))
(declare-const SND.FIN@4 Num) (assert (= SND.FIN@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 SND.FIN@3))))
(declare-const RCV.NXT@4 Num) (assert (= RCV.NXT@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 RCV.NXT@3))))
(declare-const RCV.WND@4 Num) (assert (= RCV.WND@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 RCV.WND@3))))
(declare-const RCV.UP@4 Num) (assert (= RCV.UP@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 RCV.UP@3))))
(declare-const RCV.UNR@4 Num) (assert (= RCV.UNR@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 RCV.UNR@3))))
(declare-const RCV.REQ@4 Num) (assert (= RCV.REQ@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 RCV.REQ@3))))
(declare-const RCV.PSH@4 Num) (assert (= RCV.PSH@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 RCV.PSH@3))))
(declare-const RCV.URG@4 Num) (assert (= RCV.URG@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 RCV.URG@3))))
(declare-const TCB.PASSIVE@4 Num) (assert (= TCB.PASSIVE@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 TCB.PASSIVE@3))))
(declare-const TCB.WILD@4 Num) (assert (= TCB.WILD@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 TCB.WILD@3))))
(declare-const TCB.REMOTE@4 Num) (assert (= TCB.REMOTE@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 TCB.REMOTE@3))))
(declare-const TMR.RTX@4 Num) (assert (= TMR.RTX@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 TMR.RTX@3))))
(declare-const TMR.TW@4 Num) (assert (= TMR.TW@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 TMR.TW@3))))
(declare-const HLD.CNT@4 Num) (assert (= HLD.CNT@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD.CNT@3))))
(declare-const HLD.SEQ@4 Num) (assert (= HLD.SEQ@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD.SEQ@3))))
(declare-const HLD0.SEQ@4 Num) (assert (= HLD0.SEQ@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD0.SEQ@3))))
(declare-const HLD0.TXT@4 Num) (assert (= HLD0.TXT@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD0.TXT@3))))
(declare-const HLD0.FIN@4 Num) (assert (= HLD0.FIN@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD0.FIN@3))))
(declare-const HLD0.TAG@4 Num) (assert (= HLD0.TAG@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD0.TAG@3))))
(declare-const HLD1.SEQ@4 Num) (assert (= HLD1.SEQ@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD1.SEQ@3))))
(declare-const HLD1.TXT@4 Num) (assert (= HLD1.TXT@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD1.TXT@3))))
(declare-const HLD1.FIN@4 Num) (assert (= HLD1.FIN@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD1.FIN@3))))
(declare-const HLD1.TAG@4 Num) (assert (= HLD1.TAG@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD1.TAG@3))))
(declare-const HLD2.SEQ@4 Num) (assert (= HLD2.SEQ@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD2.SEQ@3))))
(declare-const HLD2.TXT@4 Num) (assert (= HLD2.TXT@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD2.TXT@3))))
(declare-const HLD2.FIN@4 Num) (assert (= HLD2.FIN@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD2.FIN@3))))
(declare-const HLD2.TAG@4 Num) (assert (= HLD2.TAG@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 HLD2.TAG@3))))
(declare-const ACK.DUE@4 Num) (assert (= ACK.DUE@4 (ite security/synchronized/ack@4 #x00000000 (ite security/synchronized/no-ack@4 #x00000000 ACK.DUE@3))))
(declare-const ANSWER@4 Num) (assert (= ANSWER@4 (ite security/synchronized/ack@4 #x0000000b (ite security/synchronized/no-ack@4 #x0000000b #x00000000))))
(declare-const SIGNALS@4 Num) (assert (= SIGNALS@4 (ite security/synchronized/ack@4 SIGNALS@4.1 (ite security/synchronized/no-ack@4 SIGNALS@4.2 #x00000000))))

; ---- 5. 3.10.7.4, Fourth, check the SYN bit
(declare-const at.5 Bool) (assert (= at.5 (and at.4 (not (or security/synchronized/ack@4 security/synchronized/no-ack@4)))))
(declare-const looked.5 Bool) (assert (= looked.5 (and at.5 (seg-syn CTL.SYN@1))))
(declare-const syn/challenge@5 Bool) (assert (= syn/challenge@5 looked.5))
; syn/challenge: send-ack
(declare-const ACK.DUE@5.1 Num) (assert (= ACK.DUE@5.1 send-ack/ACK.DUE))
(declare-const ACK.DUE@5 Num) (assert (= ACK.DUE@5 (ite syn/challenge@5 ACK.DUE@5.1 ACK.DUE@4)))

; ---- 6. 3.10.7.4, Fifth, check the ACK field: is there one
(declare-const at.6 Bool) (assert (= at.6 (and at.5 (not syn/challenge@5))))
(declare-const ack/absent@6 Bool) (assert (= ack/absent@6 (and at.6 (not (seg-ack CTL.ACK)))))
(declare-const ack/present@6 Bool) (assert (= ack/present@6 (and at.6 (seg-ack CTL.ACK))))

; ---- 7. 3.10.7.4, Fifth, check the ACK field: is it within RFC 5961's range
(declare-const at.7 Bool) (assert (= at.7 (and at.6 (not ack/absent@6))))
(declare-const looked.7 Bool) (assert (= looked.7 (and at.7 (ack-out-of-range SND.UNA@4 SND.NXT@4 MAX.SND.WND@4 SEG.ACK))))
(declare-const ack/any-range@7 Bool) (assert (= ack/any-range@7 looked.7))

; ---- 8. 3.10.7.4, Fifth, check the ACK field
(declare-const at.8 Bool) (assert (= at.8 at.7))
(declare-const ack/new@8 Bool) (assert (= ack/new@8 (and at.8 (ack-acceptable SND.UNA@4 SND.NXT@4 SEG.ACK))))
(declare-const ack/duplicate@8 Bool) (assert (= ack/duplicate@8 (and at.8 (ack-duplicate SND.UNA@4 SEG.ACK))))
(declare-const ack/unsent@8 Bool) (assert (= ack/unsent@8 (and at.8 (ack-unsent SND.UNA@4 SND.NXT@4 SEG.ACK))))
; ack/new: take-ack, tell-sent
(declare-const SND.UNA@8.1 Num) (assert (= SND.UNA@8.1 (take-ack/SND.UNA SEG.ACK)))
(declare-const TMR.RTX@8.2 Num) (assert (= TMR.RTX@8.2 (take-ack/TMR.RTX SND.NXT@4 SEG.ACK)))
(declare-const SIGNALS@8.3 Num) (assert (= SIGNALS@8.3 (bvor SIGNALS@4 #x00000020)))
; ack/unsent: send-ack
(declare-const ACK.DUE@8.4 Num) (assert (= ACK.DUE@8.4 send-ack/ACK.DUE))
(declare-const SND.UNA@8 Num) (assert (= SND.UNA@8 (ite ack/new@8 SND.UNA@8.1 SND.UNA@4)))
(declare-const TMR.RTX@8 Num) (assert (= TMR.RTX@8 (ite ack/new@8 TMR.RTX@8.2 TMR.RTX@4)))
(declare-const SIGNALS@8 Num) (assert (= SIGNALS@8 (ite ack/new@8 SIGNALS@8.3 SIGNALS@4)))
(declare-const ACK.DUE@8 Num) (assert (= ACK.DUE@8 (ite ack/unsent@8 ACK.DUE@8.4 ACK.DUE@5)))

; ---- 9. 3.10.7.4, Fifth, check the ACK field: the send window
(declare-const at.9 Bool) (assert (= at.9 (and at.8 (not ack/unsent@8))))
(declare-const looked.9 Bool) (assert (= looked.9 (and at.9 (window-due SND.UNA@8 SND.NXT@4 SND.WL1@4 SND.WL2@4 SEG.SEQ@1 SEG.ACK))))
(declare-const window/update@9 Bool) (assert (= window/update@9 looked.9))
; window/update: take-window
(declare-const SND.WND@9.1 Num) (assert (= SND.WND@9.1 (take-window/SND.WND SEG.WND)))
(declare-const MAX.SND.WND@9.2 Num) (assert (= MAX.SND.WND@9.2 (take-window/MAX.SND.WND MAX.SND.WND@4 SEG.WND)))
(declare-const SND.WL1@9.3 Num) (assert (= SND.WL1@9.3 (take-window/SND.WL1 SEG.SEQ@1)))
(declare-const SND.WL2@9.4 Num) (assert (= SND.WL2@9.4 (take-window/SND.WL2 SEG.ACK)))
(declare-const SND.WND@9 Num) (assert (= SND.WND@9 (ite window/update@9 SND.WND@9.1 SND.WND@4)))
(declare-const SND.WL1@9 Num) (assert (= SND.WL1@9 (ite window/update@9 SND.WL1@9.3 SND.WL1@4)))
(declare-const SND.WL2@9 Num) (assert (= SND.WL2@9 (ite window/update@9 SND.WL2@9.4 SND.WL2@4)))
(declare-const MAX.SND.WND@9 Num) (assert (= MAX.SND.WND@9 (ite window/update@9 MAX.SND.WND@9.2 MAX.SND.WND@4)))

; ---- 10. 3.10.7.4, Fifth, check the ACK field: is our FIN acknowledged
(declare-const at.10 Bool) (assert (= at.10 at.9))
(declare-const ack/closing/fin-acked@10 Bool) (assert (= ack/closing/fin-acked@10 (and at.10 (fin-acked SND.UNA@8 SND.NXT@4 SND.FIN@4))))
(declare-const ack/closing/waiting@10 Bool) (assert (= ack/closing/waiting@10 (and at.10 (not (fin-acked SND.UNA@8 SND.NXT@4 SND.FIN@4)))))
; ack/closing/fin-acked: start-time-wait
(declare-const TMR.TW@10.1 Num) (assert (= TMR.TW@10.1 start-time-wait/TMR.TW))
(declare-const TMR.RTX@10.2 Num) (assert (= TMR.RTX@10.2 start-time-wait/TMR.RTX))
(declare-const STATE@10 State) (assert (= STATE@10 (ite ack/closing/fin-acked@10 TIME-WAIT STATE@4)))
(declare-const TMR.RTX@10 Num) (assert (= TMR.RTX@10 (ite ack/closing/fin-acked@10 TMR.RTX@10.2 TMR.RTX@8)))
(declare-const TMR.TW@10 Num) (assert (= TMR.TW@10 (ite ack/closing/fin-acked@10 TMR.TW@10.1 TMR.TW@4)))

; ---- 11. 3.10.7.4, Sixth, check the URG bit
(declare-const at.11 Bool) (assert (= at.11 ack/closing/fin-acked@10))
(declare-const looked.11 Bool) (assert (= looked.11 (and at.11 (seg-urg CTL.URG))))
(declare-const urg/ignored@11 Bool) (assert (= urg/ignored@11 looked.11))

; ---- 12. 3.10.7.4, Seventh, process the segment text: is there a hole before it
(declare-const at.12 Bool) (assert (= at.12 at.11))
(declare-const looked.12 Bool) (assert (= looked.12 (and at.12 (ahead RCV.NXT@4 SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1))))
(declare-const text/ahead/ignored@12 Bool) (assert (= text/ahead/ignored@12 looked.12))

; ==== invariant
; Every event of every state keeps the invariant of the TCB.
(push 1) ; una-nxt-order if seq/in-order@1
(assert (not (=> seq/in-order@1 (=> (or (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.una-nxt-order SND.UNA@8 SND.NXT@4 SND.FIN@4)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order if seq/straddling@1
(assert (not (=> seq/straddling@1 (=> (or (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.una-nxt-order SND.UNA@8 SND.NXT@4 SND.FIN@4)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order if seq/ahead@1
(assert (not (=> seq/ahead@1 (=> (or (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.una-nxt-order SND.UNA@8 SND.NXT@4 SND.FIN@4)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order if seq/closed-window@1
(assert (not (=> seq/closed-window@1 (=> (or (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.una-nxt-order SND.UNA@8 SND.NXT@4 SND.FIN@4)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order if seq/unacceptable@1
(assert (not (=> seq/unacceptable@1 (=> (or (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.una-nxt-order SND.UNA@8 SND.NXT@4 SND.FIN@4)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order if seq/unacceptable-reset@1
(assert (not (=> seq/unacceptable-reset@1 (=> (or (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.una-nxt-order SND.UNA@8 SND.NXT@4 SND.FIN@4)))))
(check-sat)
(pop 1)
(push 1) ; una-nxt-order otherwise
(assert (not (=> (not (or seq/in-order@1 seq/straddling@1 seq/ahead@1 seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1)) (=> (or (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.una-nxt-order SND.UNA@8 SND.NXT@4 SND.FIN@4)))))
(check-sat)
(pop 1)
(push 1) ; fin-or-close
(assert (not (=> (or (= STATE@10 FIN-WAIT-1) (= STATE@10 CLOSING)) (inv.fin-or-close SND.CLS@4 SND.FIN@4))))
(check-sat)
(pop 1)
(push 1) ; fin-sent
(assert (not (=> (or (= STATE@10 FIN-WAIT-2) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.fin-sent SND.CLS@4 SND.FIN@4))))
(check-sat)
(pop 1)
(push 1) ; fin-outstanding
(assert (not (=> (or (= STATE@10 FIN-WAIT-1) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK)) (inv.fin-outstanding SND.UNA@8 SND.NXT@4 SND.FIN@4))))
(check-sat)
(pop 1)
(push 1) ; all-acknowledged
(assert (not (=> (or (= STATE@10 FIN-WAIT-2) (= STATE@10 TIME-WAIT)) (inv.all-acknowledged SND.UNA@8 SND.NXT@4))))
(check-sat)
(pop 1)
(push 1) ; no-text-after-fin
(assert (not (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.no-text-after-fin SND.QUE@4 SND.FIN@4))))
(check-sat)
(pop 1)
(push 1) ; retransmission-timer
(assert (not (=> (or (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.retransmission-timer SND.UNA@8 SND.NXT@4 TMR.RTX@10))))
(check-sat)
(pop 1)
(push 1) ; time-wait-timer
(assert (not (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK)) (inv.time-wait-timer TMR.TW@10))))
(check-sat)
(pop 1)
(push 1) ; time-wait-timed
(assert (not (=> (= STATE@10 TIME-WAIT) (inv.time-wait-timed TMR.TW@10))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if seq/in-order@1
(assert (not (=> seq/in-order@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.window-fits-buffer RCV.WND@4 RCV.UNR@4 RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if seq/straddling@1
(assert (not (=> seq/straddling@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.window-fits-buffer RCV.WND@4 RCV.UNR@4 RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if seq/ahead@1
(assert (not (=> seq/ahead@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.window-fits-buffer RCV.WND@4 RCV.UNR@4 RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if seq/closed-window@1
(assert (not (=> seq/closed-window@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.window-fits-buffer RCV.WND@4 RCV.UNR@4 RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if seq/unacceptable@1
(assert (not (=> seq/unacceptable@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.window-fits-buffer RCV.WND@4 RCV.UNR@4 RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer if seq/unacceptable-reset@1
(assert (not (=> seq/unacceptable-reset@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.window-fits-buffer RCV.WND@4 RCV.UNR@4 RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; window-fits-buffer otherwise
(assert (not (=> (not (or seq/in-order@1 seq/straddling@1 seq/ahead@1 seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1)) (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.window-fits-buffer RCV.WND@4 RCV.UNR@4 RCV.BUF)))))
(check-sat)
(pop 1)
(push 1) ; held-fits
(assert (not (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.held-fits HLD.CNT@4 HLD.MAX))))
(check-sat)
(pop 1)
(push 1) ; no-tcb
(assert (not (and true (=> (= STATE@10 CLOSED) (inv.no-tcb/ISS ISS@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/IRS IRS@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/SND.UNA SND.UNA@8))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/SND.NXT SND.NXT@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/SND.WND SND.WND@9))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/SND.WL1 SND.WL1@9))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/SND.WL2 SND.WL2@9))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/SND.UP SND.UP@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/MAX.SND.WND MAX.SND.WND@9))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/SND.QUE SND.QUE@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/SND.CLS SND.CLS@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/SND.FIN SND.FIN@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/RCV.NXT RCV.NXT@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/RCV.WND RCV.WND@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/RCV.UP RCV.UP@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/RCV.UNR RCV.UNR@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/RCV.REQ RCV.REQ@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/RCV.PSH RCV.PSH@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/RCV.URG RCV.URG@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/TCB.PASSIVE TCB.PASSIVE@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/TCB.WILD TCB.WILD@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/TCB.REMOTE TCB.REMOTE@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/TMR.RTX TMR.RTX@10))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/TMR.TW TMR.TW@10))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/HLD.CNT HLD.CNT@4))
  (=> (= STATE@10 CLOSED) (inv.no-tcb/HLD.SEQ HLD.SEQ@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/SND.WND
(assert (not (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/SND.WND SND.WND@9))))
(check-sat)
(pop 1)
(push 1) ; amount/MAX.SND.WND
(assert (not (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/MAX.SND.WND MAX.SND.WND@9))))
(check-sat)
(pop 1)
(push 1) ; amount/SND.QUE
(assert (not (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/SND.QUE SND.QUE@4))))
(check-sat)
(pop 1)
(push 1) ; flag
(assert (not (and true (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.flag/SND.CLS SND.CLS@4))
  (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.flag/SND.FIN SND.FIN@4))
  (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.flag/RCV.PSH RCV.PSH@4))
  (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.flag/RCV.URG RCV.URG@4))
  (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.flag/TCB.PASSIVE TCB.PASSIVE@4))
  (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.flag/TCB.WILD TCB.WILD@4))
  (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.flag/TCB.REMOTE TCB.REMOTE@4))
  (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.flag/TMR.RTX TMR.RTX@10))
  (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.flag/TMR.TW TMR.TW@10)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if seq/in-order@1
(assert (not (=> seq/in-order@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if seq/straddling@1
(assert (not (=> seq/straddling@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if seq/ahead@1
(assert (not (=> seq/ahead@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if seq/closed-window@1
(assert (not (=> seq/closed-window@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if seq/unacceptable@1
(assert (not (=> seq/unacceptable@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND if seq/unacceptable-reset@1
(assert (not (=> seq/unacceptable-reset@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.WND otherwise
(assert (not (=> (not (or seq/in-order@1 seq/straddling@1 seq/ahead@1 seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1)) (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.WND RCV.WND@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if seq/in-order@1
(assert (not (=> seq/in-order@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if seq/straddling@1
(assert (not (=> seq/straddling@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if seq/ahead@1
(assert (not (=> seq/ahead@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if seq/closed-window@1
(assert (not (=> seq/closed-window@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if seq/unacceptable@1
(assert (not (=> seq/unacceptable@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR if seq/unacceptable-reset@1
(assert (not (=> seq/unacceptable-reset@1 (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.UNR otherwise
(assert (not (=> (not (or seq/in-order@1 seq/straddling@1 seq/ahead@1 seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1)) (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.UNR RCV.UNR@4)))))
(check-sat)
(pop 1)
(push 1) ; amount/RCV.REQ
(assert (not (=> (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (inv.amount/RCV.REQ RCV.REQ@4))))
(check-sat)
(pop 1)

; ==== allowed-edges
; Every row that changes the state, and every event, moves along one of the 30 edges of RFC 9293.
(push 1) ; edges
(assert (not (and (=> rst/closing@3 (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT) (= STATE CLOSED))) (=> security/synchronized/ack@4 (or (= STATE@3 LISTEN) (= STATE@3 SYN-SENT) (= STATE@3 SYN-RECEIVED) (= STATE@3 ESTABLISHED) (= STATE@3 FIN-WAIT-1) (= STATE@3 FIN-WAIT-2) (= STATE@3 CLOSE-WAIT) (= STATE@3 CLOSING) (= STATE@3 LAST-ACK) (= STATE@3 TIME-WAIT) (= STATE@3 CLOSED))) (=> security/synchronized/no-ack@4 (or (= STATE@3 LISTEN) (= STATE@3 SYN-SENT) (= STATE@3 SYN-RECEIVED) (= STATE@3 ESTABLISHED) (= STATE@3 FIN-WAIT-1) (= STATE@3 FIN-WAIT-2) (= STATE@3 CLOSE-WAIT) (= STATE@3 CLOSING) (= STATE@3 LAST-ACK) (= STATE@3 TIME-WAIT) (= STATE@3 CLOSED))) (=> ack/closing/fin-acked@10 (or (= STATE@4 FIN-WAIT-1) (= STATE@4 FIN-WAIT-2) (= STATE@4 CLOSING) (= STATE@4 TIME-WAIT))) (=> (= STATE CLOSING) (or (= STATE@10 CLOSING) (= STATE@10 TIME-WAIT) (= STATE@10 CLOSED))))))
(check-sat)
(pop 1)

; ==== no-rst-for-rst
; A reset is never answered by a reset.
(push 1) ; security/synchronized/ack@4 if seq/in-order@1
(assert (not (=> seq/in-order@1 (=> security/synchronized/ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/ack@4 if seq/straddling@1
(assert (not (=> seq/straddling@1 (=> security/synchronized/ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/ack@4 if seq/ahead@1
(assert (not (=> seq/ahead@1 (=> security/synchronized/ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/ack@4 if seq/closed-window@1
(assert (not (=> seq/closed-window@1 (=> security/synchronized/ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/ack@4 if seq/unacceptable@1
(assert (not (=> seq/unacceptable@1 (=> security/synchronized/ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/ack@4 if seq/unacceptable-reset@1
(assert (not (=> seq/unacceptable-reset@1 (=> security/synchronized/ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/ack@4 otherwise
(assert (not (=> (not (or seq/in-order@1 seq/straddling@1 seq/ahead@1 seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1)) (=> security/synchronized/ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 if seq/in-order@1
(assert (not (=> seq/in-order@1 (=> security/synchronized/no-ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 if seq/straddling@1
(assert (not (=> seq/straddling@1 (=> security/synchronized/no-ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 if seq/ahead@1
(assert (not (=> seq/ahead@1 (=> security/synchronized/no-ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 if seq/closed-window@1
(assert (not (=> seq/closed-window@1 (=> security/synchronized/no-ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 if seq/unacceptable@1
(assert (not (=> seq/unacceptable@1 (=> security/synchronized/no-ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 if seq/unacceptable-reset@1
(assert (not (=> seq/unacceptable-reset@1 (=> security/synchronized/no-ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 otherwise
(assert (not (=> (not (or seq/in-order@1 seq/straddling@1 seq/ahead@1 seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1)) (=> security/synchronized/no-ack@4 (= CTL.RST #x00000000)))))
(check-sat)
(pop 1)

; ==== rst-form
; At most one reset is sent, empty, numbered by the acknowledgment it answers or else 0 and acknowledging the
; segment as cut to the window; after an ABORT it is numbered SND.NXT.
(push 1) ; security/synchronized/ack@4 if seq/in-order@1
(assert (not (=> seq/in-order@1 (=> security/synchronized/ack@4 (and (= #x00000000 #x00000000) (and (= CTL.ACK #x00000001) (= (send-reset-by-ack/SEQ SEG.ACK) SEG.ACK)))))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/ack@4 if seq/straddling@1
(assert (not (=> seq/straddling@1 (=> security/synchronized/ack@4 (and (= #x00000000 #x00000000) (and (= CTL.ACK #x00000001) (= (send-reset-by-ack/SEQ SEG.ACK) SEG.ACK)))))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/ack@4 if seq/ahead@1
(assert (not (=> seq/ahead@1 (=> security/synchronized/ack@4 (and (= #x00000000 #x00000000) (and (= CTL.ACK #x00000001) (= (send-reset-by-ack/SEQ SEG.ACK) SEG.ACK)))))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/ack@4 if seq/closed-window@1
(assert (not (=> seq/closed-window@1 (=> security/synchronized/ack@4 (and (= #x00000000 #x00000000) (and (= CTL.ACK #x00000001) (= (send-reset-by-ack/SEQ SEG.ACK) SEG.ACK)))))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/ack@4 if seq/unacceptable@1
(assert (not (=> seq/unacceptable@1 (=> security/synchronized/ack@4 (and (= #x00000000 #x00000000) (and (= CTL.ACK #x00000001) (= (send-reset-by-ack/SEQ SEG.ACK) SEG.ACK)))))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/ack@4 if seq/unacceptable-reset@1
(assert (not (=> seq/unacceptable-reset@1 (=> security/synchronized/ack@4 (and (= #x00000000 #x00000000) (and (= CTL.ACK #x00000001) (= (send-reset-by-ack/SEQ SEG.ACK) SEG.ACK)))))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/ack@4 otherwise
(assert (not (=> (not (or seq/in-order@1 seq/straddling@1 seq/ahead@1 seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1)) (=> security/synchronized/ack@4 (and (= #x00000000 #x00000000) (and (= CTL.ACK #x00000001) (= (send-reset-by-ack/SEQ SEG.ACK) SEG.ACK)))))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 if seq/in-order@1
(assert (not (=> seq/in-order@1 (=> security/synchronized/no-ack@4 (and (= #x00000000 #x00000000) (and (not (= CTL.ACK #x00000001)) (= send-reset-by-seq/SEQ #x00000000) (or (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd SEG.SEQ CTL.SYN SEG.TXT CTL.FIN)) (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd RCV.NXT RCV.WND)))))))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 if seq/straddling@1
(assert (not (=> seq/straddling@1 (=> security/synchronized/no-ack@4 (and (= #x00000000 #x00000000) (and (not (= CTL.ACK #x00000001)) (= send-reset-by-seq/SEQ #x00000000) (or (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd SEG.SEQ CTL.SYN SEG.TXT CTL.FIN)) (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd RCV.NXT RCV.WND)))))))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 if seq/ahead@1
(assert (not (=> seq/ahead@1 (=> security/synchronized/no-ack@4 (and (= #x00000000 #x00000000) (and (not (= CTL.ACK #x00000001)) (= send-reset-by-seq/SEQ #x00000000) (or (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd SEG.SEQ CTL.SYN SEG.TXT CTL.FIN)) (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd RCV.NXT RCV.WND)))))))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 if seq/closed-window@1
(assert (not (=> seq/closed-window@1 (=> security/synchronized/no-ack@4 (and (= #x00000000 #x00000000) (and (not (= CTL.ACK #x00000001)) (= send-reset-by-seq/SEQ #x00000000) (or (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd SEG.SEQ CTL.SYN SEG.TXT CTL.FIN)) (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd RCV.NXT RCV.WND)))))))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 if seq/unacceptable@1
(assert (not (=> seq/unacceptable@1 (=> security/synchronized/no-ack@4 (and (= #x00000000 #x00000000) (and (not (= CTL.ACK #x00000001)) (= send-reset-by-seq/SEQ #x00000000) (or (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd SEG.SEQ CTL.SYN SEG.TXT CTL.FIN)) (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd RCV.NXT RCV.WND)))))))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 if seq/unacceptable-reset@1
(assert (not (=> seq/unacceptable-reset@1 (=> security/synchronized/no-ack@4 (and (= #x00000000 #x00000000) (and (not (= CTL.ACK #x00000001)) (= send-reset-by-seq/SEQ #x00000000) (or (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd SEG.SEQ CTL.SYN SEG.TXT CTL.FIN)) (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd RCV.NXT RCV.WND)))))))))
(check-sat)
(pop 1)
(push 1) ; security/synchronized/no-ack@4 otherwise
(assert (not (=> (not (or seq/in-order@1 seq/straddling@1 seq/ahead@1 seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1)) (=> security/synchronized/no-ack@4 (and (= #x00000000 #x00000000) (and (not (= CTL.ACK #x00000001)) (= send-reset-by-seq/SEQ #x00000000) (or (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd SEG.SEQ CTL.SYN SEG.TXT CTL.FIN)) (= (send-reset-by-seq/ACK SEG.SEQ@1 SEG.TXT@1 CTL.SYN@1 CTL.FIN@1) (bvadd RCV.NXT RCV.WND)))))))))
(check-sat)
(pop 1)
(push 1) ; at-most-one
(assert (not (=> security/synchronized/ack@4 (not security/synchronized/no-ack@4))))
(check-sat)
(pop 1)

; ==== no-shrink
; The right edge RCV.NXT+RCV.WND never moves left.
(push 1) ; right-edge if seq/in-order@1
(assert (not (=> seq/in-order@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (seq=< (bvadd RCV.NXT RCV.WND) (bvadd RCV.NXT@4 RCV.WND@4))))))
(check-sat)
(pop 1)
(push 1) ; right-edge if seq/straddling@1
(assert (not (=> seq/straddling@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (seq=< (bvadd RCV.NXT RCV.WND) (bvadd RCV.NXT@4 RCV.WND@4))))))
(check-sat)
(pop 1)
(push 1) ; right-edge if seq/ahead@1
(assert (not (=> seq/ahead@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (seq=< (bvadd RCV.NXT RCV.WND) (bvadd RCV.NXT@4 RCV.WND@4))))))
(check-sat)
(pop 1)
(push 1) ; right-edge if seq/closed-window@1
(assert (not (=> seq/closed-window@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (seq=< (bvadd RCV.NXT RCV.WND) (bvadd RCV.NXT@4 RCV.WND@4))))))
(check-sat)
(pop 1)
(push 1) ; right-edge if seq/unacceptable@1
(assert (not (=> seq/unacceptable@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (seq=< (bvadd RCV.NXT RCV.WND) (bvadd RCV.NXT@4 RCV.WND@4))))))
(check-sat)
(pop 1)
(push 1) ; right-edge if seq/unacceptable-reset@1
(assert (not (=> seq/unacceptable-reset@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (seq=< (bvadd RCV.NXT RCV.WND) (bvadd RCV.NXT@4 RCV.WND@4))))))
(check-sat)
(pop 1)
(push 1) ; right-edge otherwise
(assert (not (=> (not (or seq/in-order@1 seq/straddling@1 seq/ahead@1 seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1)) (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (seq=< (bvadd RCV.NXT RCV.WND) (bvadd RCV.NXT@4 RCV.WND@4))))))
(check-sat)
(pop 1)

; ==== within-window
; RCV.NXT moves only forwards, and never beyond the right edge of the window that was offered.
(push 1) ; left-edge if seq/in-order@1
(assert (not (=> seq/in-order@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (bvule (bvsub RCV.NXT@4 RCV.NXT) RCV.WND)))))
(check-sat)
(pop 1)
(push 1) ; left-edge if seq/straddling@1
(assert (not (=> seq/straddling@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (bvule (bvsub RCV.NXT@4 RCV.NXT) RCV.WND)))))
(check-sat)
(pop 1)
(push 1) ; left-edge if seq/ahead@1
(assert (not (=> seq/ahead@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (bvule (bvsub RCV.NXT@4 RCV.NXT) RCV.WND)))))
(check-sat)
(pop 1)
(push 1) ; left-edge if seq/closed-window@1
(assert (not (=> seq/closed-window@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (bvule (bvsub RCV.NXT@4 RCV.NXT) RCV.WND)))))
(check-sat)
(pop 1)
(push 1) ; left-edge if seq/unacceptable@1
(assert (not (=> seq/unacceptable@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (bvule (bvsub RCV.NXT@4 RCV.NXT) RCV.WND)))))
(check-sat)
(pop 1)
(push 1) ; left-edge if seq/unacceptable-reset@1
(assert (not (=> seq/unacceptable-reset@1 (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (bvule (bvsub RCV.NXT@4 RCV.NXT) RCV.WND)))))
(check-sat)
(pop 1)
(push 1) ; left-edge otherwise
(assert (not (=> (not (or seq/in-order@1 seq/straddling@1 seq/ahead@1 seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1)) (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (bvule (bvsub RCV.NXT@4 RCV.NXT) RCV.WND)))))
(check-sat)
(pop 1)

; ==== una-forwards
; SND.UNA moves only forwards, only to SEG.ACK, and only over what was sent.
(push 1) ; una
(assert (not (=> (and (or (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (or (= SND.UNA SND.UNA@8) (and (seq< SND.UNA SND.UNA@8) (= SND.UNA@8 SEG.ACK) (seq=< SEG.ACK SND.NXT))))))
(check-sat)
(pop 1)

; ==== unacceptable-gets-one-ack
; A segment without RST that does not overlap the window changes nothing and is answered by exactly one empty
; ACK.
(push 1) ; changes-nothing
(assert (not (=> (and (= STATE CLOSING) (= CTL.RST #x00000000) (not (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)) (not (excused RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.ACK CTL.RST CTL.FIN))) (and (= STATE STATE@10) (= ISS ISS@4) (= IRS IRS@4) (= SND.UNA SND.UNA@8) (= SND.NXT SND.NXT@4) (= SND.WND SND.WND@9) (= SND.WL1 SND.WL1@9) (= SND.WL2 SND.WL2@9) (= SND.UP SND.UP@4) (= MAX.SND.WND MAX.SND.WND@9) (= SND.QUE SND.QUE@4) (= SND.CLS SND.CLS@4) (= SND.FIN SND.FIN@4) (= RCV.NXT RCV.NXT@4) (= RCV.WND RCV.WND@4) (= RCV.UP RCV.UP@4) (= RCV.UNR RCV.UNR@4) (= RCV.REQ RCV.REQ@4) (= RCV.PSH RCV.PSH@4) (= RCV.URG RCV.URG@4) (= TCB.PASSIVE TCB.PASSIVE@4) (= TCB.WILD TCB.WILD@4) (= TCB.REMOTE TCB.REMOTE@4) (= TMR.RTX TMR.RTX@10) (= TMR.TW TMR.TW@10) (= HLD.CNT HLD.CNT@4) (= HLD.SEQ HLD.SEQ@4) (= HLD0.SEQ HLD0.SEQ@4) (= HLD0.TXT HLD0.TXT@4) (= HLD0.FIN HLD0.FIN@4) (= HLD0.TAG HLD0.TAG@4) (= HLD1.SEQ HLD1.SEQ@4) (= HLD1.TXT HLD1.TXT@4) (= HLD1.FIN HLD1.FIN@4) (= HLD1.TAG HLD1.TAG@4) (= HLD2.SEQ HLD2.SEQ@4) (= HLD2.TXT HLD2.TXT@4) (= HLD2.FIN HLD2.FIN@4) (= HLD2.TAG HLD2.TAG@4)))))
(check-sat)
(pop 1)
(push 1) ; one-ack
(assert (not (=> (and (= STATE CLOSING) (= CTL.RST #x00000000) (not (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)) (not (excused RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.ACK CTL.RST CTL.FIN))) (and (or seq/unacceptable@1 rst/challenge@2 security/synchronized/ack@4 security/synchronized/no-ack@4 syn/challenge@5 ack/unsent@8) (and (=> seq/unacceptable@1 (not (or rst/challenge@2 security/synchronized/ack@4 security/synchronized/no-ack@4 syn/challenge@5 ack/unsent@8))) (=> rst/challenge@2 (not (or security/synchronized/ack@4 security/synchronized/no-ack@4 syn/challenge@5 ack/unsent@8))) (=> security/synchronized/ack@4 (not (or security/synchronized/no-ack@4 syn/challenge@5 ack/unsent@8))) (=> security/synchronized/no-ack@4 (not (or syn/challenge@5 ack/unsent@8))) (=> syn/challenge@5 (not ack/unsent@8))) (and (=> seq/unacceptable@1 (and (= #x00000000 #x00000000) (= (send-ack/SEQ SND.NXT) SND.NXT) (= (send-ack/ACK RCV.NXT) RCV.NXT) (= RCV.WND RCV.WND))) (=> rst/challenge@2 (and (= #x00000000 #x00000000) (= (send-ack/SEQ SND.NXT) SND.NXT) (= (send-ack/ACK RCV.NXT) RCV.NXT) (= RCV.WND RCV.WND))) (=> security/synchronized/ack@4 false) (=> security/synchronized/no-ack@4 false) (=> syn/challenge@5 (and (= #x00000000 #x00000000) (= (send-ack/SEQ SND.NXT@4) SND.NXT) (= (send-ack/ACK RCV.NXT@4) RCV.NXT) (= RCV.WND@4 RCV.WND))) (=> ack/unsent@8 (and (= #x00000000 #x00000000) (= (send-ack/SEQ SND.NXT@4) SND.NXT) (= (send-ack/ACK RCV.NXT@4) RCV.NXT) (= RCV.WND@4 RCV.WND))))))))
(check-sat)
(pop 1)
(push 1) ; no-more-is-owed
(assert (not (=> (and (= STATE CLOSING) (= CTL.RST #x00000000) (not (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)) (not (excused RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.ACK CTL.RST CTL.FIN))) (= ACK.DUE@8 #x00000000))))
(check-sat)
(pop 1)

; ==== origin-remembered
; TCB.PASSIVE stays what the OPEN made it until a call turns the connection active, and a reset in
; SYN-RECEIVED leads to LISTEN or CLOSED accordingly.
(push 1) ; kept
(assert (not (=> (and (or (= STATE LISTEN) (= STATE SYN-SENT) (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (or (= STATE@10 LISTEN) (= STATE@10 SYN-SENT) (= STATE@10 SYN-RECEIVED) (= STATE@10 ESTABLISHED) (= STATE@10 FIN-WAIT-1) (= STATE@10 FIN-WAIT-2) (= STATE@10 CLOSE-WAIT) (= STATE@10 CLOSING) (= STATE@10 LAST-ACK) (= STATE@10 TIME-WAIT)) (not (and (= STATE TIME-WAIT) (= STATE@10 SYN-RECEIVED)))) (= TCB.PASSIVE TCB.PASSIVE@4))))
(check-sat)
(pop 1)
