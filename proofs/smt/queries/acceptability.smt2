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
; inv.syn-unacknowledged is SND.UNA = ISS and SND.UNA < SND.NXT: Until the handshake is over our SYN is the
; first thing unacknowledged.
(define-fun inv.syn-unacknowledged ((ISS Num) (SND.UNA Num) (SND.NXT Num)) Bool (and (= SND.UNA ISS) (seq< SND.UNA SND.NXT)))
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
; SEG.LEN = 0 and RCV.WND = 0 and SEG.SEQ = RCV.NXT or SEG.LEN = 0 and RCV.WND > 0 and RCV.NXT =< SEG.SEQ <
; RCV.END or SEG.LEN > 0 and RCV.WND > 0 and (RCV.NXT =< SEG.SEQ < RCV.END or RCV.NXT =< SEG.LAST < RCV.END).
; The segment passes the acceptability test of Table 6; its third row, text against a closed window, never
; passes.
(define-fun acceptable ((RCV.NXT Num) (RCV.WND Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Bool (or (or (and (and (= (SEG.LEN SEG.TXT CTL.SYN CTL.FIN) #x00000000) (= RCV.WND #x00000000)) (= SEG.SEQ RCV.NXT)) (and (and (= (SEG.LEN SEG.TXT CTL.SYN CTL.FIN) #x00000000) (seq< #x00000000 RCV.WND)) (and (seq=< RCV.NXT SEG.SEQ) (seq< SEG.SEQ (RCV.END RCV.NXT RCV.WND))))) (and (and (seq< #x00000000 (SEG.LEN SEG.TXT CTL.SYN CTL.FIN)) (seq< #x00000000 RCV.WND)) (or (and (seq=< RCV.NXT SEG.SEQ) (seq< SEG.SEQ (RCV.END RCV.NXT RCV.WND))) (and (seq=< RCV.NXT (SEG.LAST SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)) (seq< (SEG.LAST SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (RCV.END RCV.NXT RCV.WND)))))))

; the TCB
(declare-const STATE State)
(assert (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)))
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
(assert (=> (or (= STATE SYN-SENT) (= STATE SYN-RECEIVED)) (inv.syn-unacknowledged ISS SND.UNA SND.NXT)))
(assert (=> (= STATE SYN-RECEIVED) (inv.nothing-taken RCV.UNR)))
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
(assert (=> (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE CLOSE-WAIT) (= STATE CLOSING)) (inv.nothing-left-to-send SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))
(assert (=> (= STATE ESTABLISHED) (inv.close-carried-out SND.CLS)))
(assert (=> (or (= STATE FIN-WAIT-1) (= STATE CLOSE-WAIT) (= STATE CLOSING)) (inv.fin-follows-text SND.QUE SND.CLS)))
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

; ==== acceptability
; The word acceptable is the four-row test by distances, and refuses only one kind of segment that overlaps
; the window: one that begins before it and ends beyond it.
(push 1) ; four-rows
(assert (not (= (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (or (and (= (bvadd CTL.SYN SEG.TXT CTL.FIN) #x00000000) (= RCV.WND #x00000000) (= SEG.SEQ RCV.NXT)) (and (= (bvadd CTL.SYN SEG.TXT CTL.FIN) #x00000000) (bvult (bvsub SEG.SEQ RCV.NXT) RCV.WND)) (and (not (= (bvadd CTL.SYN SEG.TXT CTL.FIN) #x00000000)) (or (bvult (bvsub SEG.SEQ RCV.NXT) RCV.WND) (bvult (bvsub (bvsub (bvadd SEG.SEQ (bvadd CTL.SYN SEG.TXT CTL.FIN)) #x00000001) RCV.NXT) RCV.WND)))))))
(check-sat)
(pop 1)
(push 1) ; is-overlap
(assert (not (=> (and (not (= (bvadd CTL.SYN SEG.TXT CTL.FIN) #x00000000)) (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)) (and (not (= (bvadd CTL.SYN SEG.TXT CTL.FIN) #x00000000)) (not (= RCV.WND #x00000000)) (or (bvult (bvsub SEG.SEQ RCV.NXT) RCV.WND) (bvult (bvsub RCV.NXT SEG.SEQ) (bvadd CTL.SYN SEG.TXT CTL.FIN)))))))
(check-sat)
(pop 1)
(push 1) ; but-for-covering
(assert (not (=> (and (and (not (= (bvadd CTL.SYN SEG.TXT CTL.FIN) #x00000000)) (not (= RCV.WND #x00000000)) (or (bvult (bvsub SEG.SEQ RCV.NXT) RCV.WND) (bvult (bvsub RCV.NXT SEG.SEQ) (bvadd CTL.SYN SEG.TXT CTL.FIN)))) (not (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN))) (and (bvult #x00000000 (bvsub RCV.NXT SEG.SEQ)) (bvult RCV.WND (bvsub (bvadd CTL.SYN SEG.TXT CTL.FIN) (bvsub RCV.NXT SEG.SEQ)))))))
(check-sat)
(pop 1)
