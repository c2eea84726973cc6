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
; inv.no-tcb/SND.WL1 is SND.WL1 = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.WL1 ((SND.WL1 Num)) Bool (= SND.WL1 #x00000000))
; inv.no-tcb/SND.WL2 is SND.WL2 = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.WL2 ((SND.WL2 Num)) Bool (= SND.WL2 #x00000000))
; inv.no-tcb/SND.UP is SND.UP = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.UP ((SND.UP Num)) Bool (= SND.UP #x00000000))
; inv.no-tcb/MAX.SND.WND is MAX.SND.WND = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/MAX.SND.WND ((MAX.SND.WND Num)) Bool (= MAX.SND.WND #x00000000))
; inv.no-tcb/SND.QUE is SND.QUE = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.QUE ((SND.QUE Num)) Bool (= SND.QUE #x00000000))
; inv.no-tcb/SND.CLS is SND.CLS = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.CLS ((SND.CLS Num)) Bool (= SND.CLS #x00000000))
; inv.no-tcb/SND.FIN is SND.FIN = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/SND.FIN ((SND.FIN Num)) Bool (= SND.FIN #x00000000))
; inv.no-tcb/RCV.NXT is RCV.NXT = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.NXT ((RCV.NXT Num)) Bool (= RCV.NXT #x00000000))
; inv.no-tcb/RCV.WND is RCV.WND = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.WND ((RCV.WND Num)) Bool (= RCV.WND #x00000000))
; inv.no-tcb/RCV.UP is RCV.UP = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.UP ((RCV.UP Num)) Bool (= RCV.UP #x00000000))
; inv.no-tcb/RCV.UNR is RCV.UNR = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.UNR ((RCV.UNR Num)) Bool (= RCV.UNR #x00000000))
; inv.no-tcb/RCV.REQ is RCV.REQ = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.REQ ((RCV.REQ Num)) Bool (= RCV.REQ #x00000000))
; inv.no-tcb/RCV.PSH is RCV.PSH = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.PSH ((RCV.PSH Num)) Bool (= RCV.PSH #x00000000))
; inv.no-tcb/RCV.URG is RCV.URG = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/RCV.URG ((RCV.URG Num)) Bool (= RCV.URG #x00000000))
; inv.no-tcb/TCB.PASSIVE is TCB.PASSIVE = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/TCB.PASSIVE ((TCB.PASSIVE Num)) Bool (= TCB.PASSIVE #x00000000))
; inv.no-tcb/TCB.WILD is TCB.WILD = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/TCB.WILD ((TCB.WILD Num)) Bool (= TCB.WILD #x00000000))
; inv.no-tcb/TCB.REMOTE is TCB.REMOTE = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/TCB.REMOTE ((TCB.REMOTE Num)) Bool (= TCB.REMOTE #x00000000))
; inv.no-tcb/TMR.RTX is TMR.RTX = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/TMR.RTX ((TMR.RTX Num)) Bool (= TMR.RTX #x00000000))
; inv.no-tcb/TMR.TW is TMR.TW = 0: CLOSED has no TCB.
(define-fun inv.no-tcb/TMR.TW ((TMR.TW Num)) Bool (= TMR.TW #x00000000))
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
; CTL.ACK = 1. The ACK bit is on.
(define-fun seg-ack ((CTL.ACK Num)) Bool (= CTL.ACK #x00000001))
; CTL.RST = 1. The RST bit is on.
(define-fun seg-rst ((CTL.RST Num)) Bool (= CTL.RST #x00000001))
; SEG.SRC = 1. The source or destination can be no end of a connection.
(define-fun invalid-address ((SEG.SRC Num)) Bool (= SEG.SRC #x00000001))
; send <SEQ=SEG.ACK><CTL=RST>. A reset that the sender of the segment will believe.
(define-fun send-reset-by-ack/SEQ ((SEG.ACK Num)) Num SEG.ACK)
; send <SEQ=0><ACK=SEG.SEQ + SEG.LEN><CTL=RST,ACK>. A reset for a segment that acknowledges nothing.
(define-fun send-reset-by-seq/SEQ () Num #x00000000)
(define-fun send-reset-by-seq/ACK ((SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Num (bvadd SEG.SEQ (SEG.LEN SEG.TXT CTL.SYN CTL.FIN)))

; the TCB
(declare-const STATE State) (assert (= STATE CLOSED))
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
(assert (inv.no-tcb/ISS ISS))
(assert (inv.no-tcb/IRS IRS))
(assert (inv.no-tcb/SND.UNA SND.UNA))
(assert (inv.no-tcb/SND.NXT SND.NXT))
(assert (inv.no-tcb/SND.WND SND.WND))
(assert (inv.no-tcb/SND.WL1 SND.WL1))
(assert (inv.no-tcb/SND.WL2 SND.WL2))
(assert (inv.no-tcb/SND.UP SND.UP))
(assert (inv.no-tcb/MAX.SND.WND MAX.SND.WND))
(assert (inv.no-tcb/SND.QUE SND.QUE))
(assert (inv.no-tcb/SND.CLS SND.CLS))
(assert (inv.no-tcb/SND.FIN SND.FIN))
(assert (inv.no-tcb/RCV.NXT RCV.NXT))
(assert (inv.no-tcb/RCV.WND RCV.WND))
(assert (inv.no-tcb/RCV.UP RCV.UP))
(assert (inv.no-tcb/RCV.UNR RCV.UNR))
(assert (inv.no-tcb/RCV.REQ RCV.REQ))
(assert (inv.no-tcb/RCV.PSH RCV.PSH))
(assert (inv.no-tcb/RCV.URG RCV.URG))
(assert (inv.no-tcb/TCB.PASSIVE TCB.PASSIVE))
(assert (inv.no-tcb/TCB.WILD TCB.WILD))
(assert (inv.no-tcb/TCB.REMOTE TCB.REMOTE))
(assert (inv.no-tcb/TMR.RTX TMR.RTX))
(assert (inv.no-tcb/TMR.TW TMR.TW))
(assert (inv.no-tcb/HLD.CNT HLD.CNT))
(assert (inv.no-tcb/HLD.SEQ HLD.SEQ))

; ---- 1. 3.10.7.1, can the source be a peer
(declare-const at.1 Bool) (assert (= at.1 true))
(declare-const looked.1 Bool) (assert (= looked.1 (and at.1 (invalid-address SEG.SRC))))
(declare-const closed/invalid-address@1 Bool) (assert (= closed/invalid-address@1 looked.1))

; ---- 2. 3.10.7.1, the connection does not exist
(declare-const at.2 Bool) (assert (= at.2 (and at.1 (not closed/invalid-address@1))))
(declare-const closed/reset@2 Bool) (assert (= closed/reset@2 (and at.2 (seg-rst CTL.RST))))
(declare-const closed/no-ack@2 Bool) (assert (= closed/no-ack@2 (and at.2 (not (seg-ack CTL.ACK)) (not (seg-rst CTL.RST)))))
(declare-const closed/ack@2 Bool) (assert (= closed/ack@2 (and at.2 (seg-ack CTL.ACK) (not (seg-rst CTL.RST)))))
; closed/no-ack: send-reset-by-seq
; closed/ack: send-reset-by-ack

; ==== no-rst-for-rst
; A reset is never answered by a reset.
(push 1) ; closed/no-ack@2
(assert (not (=> closed/no-ack@2 (= CTL.RST #x00000000))))
(check-sat)
(pop 1)
(push 1) ; closed/ack@2
(assert (not (=> closed/ack@2 (= CTL.RST #x00000000))))
(check-sat)
(pop 1)

; ==== rst-form
; At most one reset is sent, empty, numbered by the acknowledgment it answers or else 0 and acknowledging the
; segment as cut to the window; after an ABORT it is numbered SND.NXT.
(push 1) ; closed/no-ack@2
(assert (not (=> closed/no-ack@2 (and (= #x00000000 #x00000000) (and (not (= CTL.ACK #x00000001)) (= send-reset-by-seq/SEQ #x00000000) (= (send-reset-by-seq/ACK SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (bvadd SEG.SEQ CTL.SYN SEG.TXT CTL.FIN)))))))
(check-sat)
(pop 1)
(push 1) ; closed/ack@2
(assert (not (=> closed/ack@2 (and (= #x00000000 #x00000000) (and (= CTL.ACK #x00000001) (= (send-reset-by-ack/SEQ SEG.ACK) SEG.ACK))))))
(check-sat)
(pop 1)
(push 1) ; at-most-one
(assert (not (=> closed/no-ack@2 (not closed/ack@2))))
(check-sat)
(pop 1)
