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
; CTL.SYN = 1. The SYN bit is on.
(define-fun seg-syn ((CTL.SYN Num)) Bool (= CTL.SYN #x00000001))
; CTL.ACK = 1. The ACK bit is on.
(define-fun seg-ack ((CTL.ACK Num)) Bool (= CTL.ACK #x00000001))
; CTL.RST = 1. The RST bit is on.
(define-fun seg-rst ((CTL.RST Num)) Bool (= CTL.RST #x00000001))
; CTL.FIN = 1. The FIN bit is on.
(define-fun seg-fin ((CTL.FIN Num)) Bool (= CTL.FIN #x00000001))
; CTL.URG = 1. The URG bit is on.
(define-fun seg-urg ((CTL.URG Num)) Bool (= CTL.URG #x00000001))
; SEG.TXT > 0. The segment has text.
(define-fun seg-text ((SEG.TXT Num)) Bool (seq< #x00000000 SEG.TXT))
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
; CTL.SYN = 1 and CTL.ACK = 0 and CTL.RST = 0 and SEG.SEC = 0 and SEG.SEQ > RCV.NXT. A request numbered above
; everything the last incarnation used.
(define-fun new-syn ((RCV.NXT Num) (SEG.SEQ Num) (SEG.SEC Num) (CTL.SYN Num) (CTL.ACK Num) (CTL.RST Num)) Bool (and (and (and (and (= CTL.SYN #x00000001) (= CTL.ACK #x00000000)) (= CTL.RST #x00000000)) (= SEG.SEC #x00000000)) (seq< RCV.NXT SEG.SEQ)))
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
; max(RCV.UP, SEG.UP) > RCV.NXT - RCV.UNR. The urgent pointer is in advance of the data consumed.
(define-fun urgent-ahead ((RCV.NXT Num) (RCV.UP Num) (RCV.UNR Num) (SEG.UP Num)) Bool (seq< (bvsub RCV.NXT RCV.UNR) (seq.max RCV.UP SEG.UP)))
; RCV.URG = 1. The user is still in urgent mode.
(define-fun urgent-told ((RCV.URG Num)) Bool (= RCV.URG #x00000001))
; HLD.MAX > HLD.CNT. There is room to hold a segment.
(define-fun hold-room ((HLD.CNT Num) (HLD.MAX Num)) Bool (seq< HLD.CNT HLD.MAX))
; HLD.CNT > 0 and HLD.SEQ =< RCV.NXT. The hole before a held segment is filled.
(define-fun held-ready ((RCV.NXT Num) (HLD.CNT Num) (HLD.SEQ Num)) Bool (and (seq< #x00000000 HLD.CNT) (seq=< HLD.SEQ RCV.NXT)))
; TCB.PASSIVE = 1. The connection comes from a passive OPEN.
(define-fun opened-passively ((TCB.PASSIVE Num)) Bool (= TCB.PASSIVE #x00000001))
; SND.UNA < SND.NXT. The retransmission queue is not empty.
(define-fun outstanding ((SND.UNA Num) (SND.NXT Num)) Bool (seq< SND.UNA SND.NXT))

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
(declare-const seq/time-wait/wait@0 Bool) (assert (= seq/time-wait/wait@0 (= STATE TIME-WAIT)))
(declare-const seq/in-order@1 Bool) (assert (= seq/in-order@1 (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (and (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (seq-exact RCV.NXT SEG.SEQ)))))
(declare-const seq/straddling@1 Bool) (assert (= seq/straddling@1 (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (and (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (seq-old RCV.NXT SEG.SEQ)))))
(declare-const seq/ahead@1 Bool) (assert (= seq/ahead@1 (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (not (seq-exact RCV.NXT SEG.SEQ)) (not (seq-old RCV.NXT SEG.SEQ)))))
(declare-const seq/closed-window@1 Bool) (assert (= seq/closed-window@1 (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (excused RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.ACK CTL.RST CTL.FIN))))
(declare-const seq/unacceptable@1 Bool) (assert (= seq/unacceptable@1 (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (not (seg-rst CTL.RST)) (not (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)) (not (excused RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.ACK CTL.RST CTL.FIN)))))
(declare-const seq/unacceptable-reset@1 Bool) (assert (= seq/unacceptable-reset@1 (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (seg-rst CTL.RST) (not (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)) (not (excused RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.ACK CTL.RST CTL.FIN)))))
(declare-const rst/exact@2 Bool) (assert (= rst/exact@2 (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (seq-exact RCV.NXT SEG.SEQ))))
(declare-const rst/challenge@2 Bool) (assert (= rst/challenge@2 (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (not (seq-exact RCV.NXT SEG.SEQ)))))
(declare-const rst/syn-received/passive@3 Bool) (assert (= rst/syn-received/passive@3 (and (= STATE SYN-RECEIVED) (opened-passively TCB.PASSIVE))))
(declare-const rst/syn-received/active@3 Bool) (assert (= rst/syn-received/active@3 (and (= STATE SYN-RECEIVED) (not (opened-passively TCB.PASSIVE)))))
(declare-const rst/open@3 Bool) (assert (= rst/open@3 (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT))))
(declare-const rst/closing@3 Bool) (assert (= rst/closing@3 (or (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT))))
(declare-const security/syn-received/ack@4 Bool) (assert (= security/syn-received/ack@4 (and (= STATE SYN-RECEIVED) (seg-ack CTL.ACK))))
(declare-const security/syn-received/no-ack@4 Bool) (assert (= security/syn-received/no-ack@4 (and (= STATE SYN-RECEIVED) (not (seg-ack CTL.ACK)))))
(declare-const security/synchronized/ack@4 Bool) (assert (= security/synchronized/ack@4 (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (seg-ack CTL.ACK))))
(declare-const security/synchronized/no-ack@4 Bool) (assert (= security/synchronized/no-ack@4 (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (not (seg-ack CTL.ACK)))))
(declare-const syn/syn-received/passive@5 Bool) (assert (= syn/syn-received/passive@5 (and (= STATE SYN-RECEIVED) (opened-passively TCB.PASSIVE))))
(declare-const syn/syn-received/challenge@5 Bool) (assert (= syn/syn-received/challenge@5 (and (= STATE SYN-RECEIVED) (not (opened-passively TCB.PASSIVE)))))
(declare-const syn/challenge@5 Bool) (assert (= syn/challenge@5 (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT))))
(declare-const ack/absent@6 Bool) (assert (= ack/absent@6 (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (not (seg-ack CTL.ACK)))))
(declare-const ack/present@6 Bool) (assert (= ack/present@6 (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (seg-ack CTL.ACK))))
(declare-const ack/any-range@7 Bool) (assert (= ack/any-range@7 (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT))))
(declare-const ack/syn-received/established@8 Bool) (assert (= ack/syn-received/established@8 (and (= STATE SYN-RECEIVED) (ack-acceptable SND.UNA SND.NXT SEG.ACK))))
(declare-const ack/syn-received/unacceptable@8 Bool) (assert (= ack/syn-received/unacceptable@8 (and (= STATE SYN-RECEIVED) (not (ack-acceptable SND.UNA SND.NXT SEG.ACK)))))
(declare-const ack/new@9 Bool) (assert (= ack/new@9 (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK)) (ack-acceptable SND.UNA SND.NXT SEG.ACK))))
(declare-const ack/duplicate@9 Bool) (assert (= ack/duplicate@9 (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK)) (ack-duplicate SND.UNA SEG.ACK))))
(declare-const ack/unsent@9 Bool) (assert (= ack/unsent@9 (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK)) (ack-unsent SND.UNA SND.NXT SEG.ACK))))
(declare-const ack/time-wait@9 Bool) (assert (= ack/time-wait@9 (and (= STATE TIME-WAIT) (not (ack-unsent SND.UNA SND.NXT SEG.ACK)))))
(declare-const ack/time-wait/unsent@9 Bool) (assert (= ack/time-wait/unsent@9 (and (= STATE TIME-WAIT) (ack-unsent SND.UNA SND.NXT SEG.ACK))))
(declare-const window/update@10 Bool) (assert (= window/update@10 (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK))))
(declare-const ack/fin-wait-1/fin-acked@11 Bool) (assert (= ack/fin-wait-1/fin-acked@11 (and (= STATE FIN-WAIT-1) (fin-acked SND.UNA SND.NXT SND.FIN))))
(declare-const ack/fin-wait-1/waiting@11 Bool) (assert (= ack/fin-wait-1/waiting@11 (and (= STATE FIN-WAIT-1) (not (fin-acked SND.UNA SND.NXT SND.FIN)))))
(declare-const ack/closing/fin-acked@11 Bool) (assert (= ack/closing/fin-acked@11 (and (= STATE CLOSING) (fin-acked SND.UNA SND.NXT SND.FIN))))
(declare-const ack/closing/waiting@11 Bool) (assert (= ack/closing/waiting@11 (and (= STATE CLOSING) (not (fin-acked SND.UNA SND.NXT SND.FIN)))))
(declare-const ack/last-ack/fin-acked@11 Bool) (assert (= ack/last-ack/fin-acked@11 (and (= STATE LAST-ACK) (fin-acked SND.UNA SND.NXT SND.FIN))))
(declare-const ack/last-ack/waiting@11 Bool) (assert (= ack/last-ack/waiting@11 (and (= STATE LAST-ACK) (not (fin-acked SND.UNA SND.NXT SND.FIN)))))
(declare-const ack/fin-wait-2@12 Bool) (assert (= ack/fin-wait-2@12 (and (= STATE FIN-WAIT-2) (not (outstanding SND.UNA SND.NXT)))))
(declare-const ack/fin-wait-2/waiting@12 Bool) (assert (= ack/fin-wait-2/waiting@12 (and (= STATE FIN-WAIT-2) (outstanding SND.UNA SND.NXT))))
(declare-const ack/time-wait/fin@12 Bool) (assert (= ack/time-wait/fin@12 (and (= STATE TIME-WAIT) (seg-fin CTL.FIN))))
(declare-const ack/time-wait/bare@12 Bool) (assert (= ack/time-wait/bare@12 (and (= STATE TIME-WAIT) (not (seg-fin CTL.FIN)))))
(declare-const urg/news@13 Bool) (assert (= urg/news@13 (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2)) (urgent-ahead RCV.NXT RCV.UP RCV.UNR SEG.UP) (not (urgent-told RCV.URG)))))
(declare-const urg/again@13 Bool) (assert (= urg/again@13 (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2)) (and (urgent-ahead RCV.NXT RCV.UP RCV.UNR SEG.UP) (urgent-told RCV.URG)))))
(declare-const urg/past@13 Bool) (assert (= urg/past@13 (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2)) (not (urgent-ahead RCV.NXT RCV.UP RCV.UNR SEG.UP)))))
(declare-const urg/ignored@13 Bool) (assert (= urg/ignored@13 (or (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT))))
(declare-const text/ahead/hold@14 Bool) (assert (= text/ahead/hold@14 (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2)) (hold-room HLD.CNT HLD.MAX))))
(declare-const text/ahead/full@14 Bool) (assert (= text/ahead/full@14 (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2)) (not (hold-room HLD.CNT HLD.MAX)))))
(declare-const text/ahead/ignored@14 Bool) (assert (= text/ahead/ignored@14 (or (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT))))
(declare-const text/accept@15 Bool) (assert (= text/accept@15 (= STATE ESTABLISHED)))
(declare-const text/accept/half-closed@15 Bool) (assert (= text/accept/half-closed@15 (or (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2))))
(declare-const text/ignored@15 Bool) (assert (= text/ignored@15 (or (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT))))
(declare-const fin/syn-received@16 Bool) (assert (= fin/syn-received@16 (= STATE SYN-RECEIVED)))
(declare-const fin/established@16 Bool) (assert (= fin/established@16 (= STATE ESTABLISHED)))
(declare-const fin/fin-wait-1/acked@16 Bool) (assert (= fin/fin-wait-1/acked@16 (and (= STATE FIN-WAIT-1) (fin-acked SND.UNA SND.NXT SND.FIN))))
(declare-const fin/fin-wait-1/crossing@16 Bool) (assert (= fin/fin-wait-1/crossing@16 (and (= STATE FIN-WAIT-1) (not (fin-acked SND.UNA SND.NXT SND.FIN)))))
(declare-const fin/fin-wait-2@16 Bool) (assert (= fin/fin-wait-2@16 (= STATE FIN-WAIT-2)))
(declare-const fin/again@16 Bool) (assert (= fin/again@16 (or (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK))))
(declare-const fin/again/time-wait@16 Bool) (assert (= fin/again/time-wait@16 (= STATE TIME-WAIT)))
(declare-const held/release@17 Bool) (assert (= held/release@17 (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2))))

; ==== exactly-one
; In every check, in every state where it is looked at, exactly one row applies, whatever the values of all
; variables.
(push 1) ; first, a new SYN
(assert (not (=> (and (= STATE TIME-WAIT) (new-syn RCV.NXT SEG.SEQ SEG.SEC CTL.SYN CTL.ACK CTL.RST)) seq/time-wait/wait@0)))
(check-sat)
(pop 1)
(push 1) ; first
(assert (not (=> (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (and (or seq/in-order@1 seq/straddling@1 seq/ahead@1 seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1) (and (=> seq/in-order@1 (not (or seq/straddling@1 seq/ahead@1 seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1))) (=> seq/straddling@1 (not (or seq/ahead@1 seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1))) (=> seq/ahead@1 (not (or seq/closed-window@1 seq/unacceptable@1 seq/unacceptable-reset@1))) (=> seq/closed-window@1 (not (or seq/unacceptable@1 seq/unacceptable-reset@1))) (=> seq/unacceptable@1 (not seq/unacceptable-reset@1)))))))
(check-sat)
(pop 1)
(push 1) ; second, RFC 5961
(assert (not (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (seg-rst CTL.RST)) (and (or rst/exact@2 rst/challenge@2) (=> rst/exact@2 (not rst/challenge@2))))))
(check-sat)
(pop 1)
(push 1) ; second
(assert (not (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (seg-rst CTL.RST)) (and (or rst/syn-received/passive@3 rst/syn-received/active@3 rst/open@3 rst/closing@3) (and (=> rst/syn-received/passive@3 (not (or rst/syn-received/active@3 rst/open@3 rst/closing@3))) (=> rst/syn-received/active@3 (not (or rst/open@3 rst/closing@3))) (=> rst/open@3 (not rst/closing@3)))))))
(check-sat)
(pop 1)
(push 1) ; third
(assert (not (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (security-differs SEG.SEC)) (and (or security/syn-received/ack@4 security/syn-received/no-ack@4 security/synchronized/ack@4 security/synchronized/no-ack@4) (and (=> security/syn-received/ack@4 (not (or security/syn-received/no-ack@4 security/synchronized/ack@4 security/synchronized/no-ack@4))) (=> security/syn-received/no-ack@4 (not (or security/synchronized/ack@4 security/synchronized/no-ack@4))) (=> security/synchronized/ack@4 (not security/synchronized/no-ack@4)))))))
(check-sat)
(pop 1)
(push 1) ; fourth
(assert (not (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (seg-syn CTL.SYN)) (and (or syn/syn-received/passive@5 syn/syn-received/challenge@5 syn/challenge@5) (and (=> syn/syn-received/passive@5 (not (or syn/syn-received/challenge@5 syn/challenge@5))) (=> syn/syn-received/challenge@5 (not syn/challenge@5)))))))
(check-sat)
(pop 1)
(push 1) ; fifth, ACK bit
(assert (not (=> (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (and (or ack/absent@6 ack/present@6) (=> ack/absent@6 (not ack/present@6))))))
(check-sat)
(pop 1)
(push 1) ; fifth, RFC 5961
(assert (not (=> (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (ack-out-of-range SND.UNA SND.NXT MAX.SND.WND SEG.ACK)) ack/any-range@7)))
(check-sat)
(pop 1)
(push 1) ; fifth, SYN-RECEIVED
(assert (not (=> (= STATE SYN-RECEIVED) (and (or ack/syn-received/established@8 ack/syn-received/unacceptable@8) (=> ack/syn-received/established@8 (not ack/syn-received/unacceptable@8))))))
(check-sat)
(pop 1)
(push 1) ; fifth
(assert (not (=> (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (and (or ack/new@9 ack/duplicate@9 ack/unsent@9 ack/time-wait@9 ack/time-wait/unsent@9) (and (=> ack/new@9 (not (or ack/duplicate@9 ack/unsent@9 ack/time-wait@9 ack/time-wait/unsent@9))) (=> ack/duplicate@9 (not (or ack/unsent@9 ack/time-wait@9 ack/time-wait/unsent@9))) (=> ack/unsent@9 (not (or ack/time-wait@9 ack/time-wait/unsent@9))) (=> ack/time-wait@9 (not ack/time-wait/unsent@9)))))))
(check-sat)
(pop 1)
(push 1) ; fifth, window
(assert (not (=> (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK)) (window-due SND.UNA SND.NXT SND.WL1 SND.WL2 SEG.SEQ SEG.ACK)) window/update@10)))
(check-sat)
(pop 1)
(push 1) ; fifth, our FIN
(assert (not (=> (or (= STATE FIN-WAIT-1) (= STATE CLOSING) (= STATE LAST-ACK)) (and (or ack/fin-wait-1/fin-acked@11 ack/fin-wait-1/waiting@11 ack/closing/fin-acked@11 ack/closing/waiting@11 ack/last-ack/fin-acked@11 ack/last-ack/waiting@11) (and (=> ack/fin-wait-1/fin-acked@11 (not (or ack/fin-wait-1/waiting@11 ack/closing/fin-acked@11 ack/closing/waiting@11 ack/last-ack/fin-acked@11 ack/last-ack/waiting@11))) (=> ack/fin-wait-1/waiting@11 (not (or ack/closing/fin-acked@11 ack/closing/waiting@11 ack/last-ack/fin-acked@11 ack/last-ack/waiting@11))) (=> ack/closing/fin-acked@11 (not (or ack/closing/waiting@11 ack/last-ack/fin-acked@11 ack/last-ack/waiting@11))) (=> ack/closing/waiting@11 (not (or ack/last-ack/fin-acked@11 ack/last-ack/waiting@11))) (=> ack/last-ack/fin-acked@11 (not ack/last-ack/waiting@11)))))))
(check-sat)
(pop 1)
(push 1) ; fifth, closed
(assert (not (=> (or (= STATE FIN-WAIT-2) (= STATE TIME-WAIT)) (and (or ack/fin-wait-2@12 ack/fin-wait-2/waiting@12 ack/time-wait/fin@12 ack/time-wait/bare@12) (and (=> ack/fin-wait-2@12 (not (or ack/fin-wait-2/waiting@12 ack/time-wait/fin@12 ack/time-wait/bare@12))) (=> ack/fin-wait-2/waiting@12 (not (or ack/time-wait/fin@12 ack/time-wait/bare@12))) (=> ack/time-wait/fin@12 (not ack/time-wait/bare@12)))))))
(check-sat)
(pop 1)
(push 1) ; sixth
(assert (not (=> (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (seg-urg CTL.URG)) (and (or urg/news@13 urg/again@13 urg/past@13 urg/ignored@13) (and (=> urg/news@13 (not (or urg/again@13 urg/past@13 urg/ignored@13))) (=> urg/again@13 (not (or urg/past@13 urg/ignored@13))) (=> urg/past@13 (not urg/ignored@13)))))))
(check-sat)
(pop 1)
(push 1) ; seventh, held
(assert (not (=> (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (ahead RCV.NXT SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)) (and (or text/ahead/hold@14 text/ahead/full@14 text/ahead/ignored@14) (and (=> text/ahead/hold@14 (not (or text/ahead/full@14 text/ahead/ignored@14))) (=> text/ahead/full@14 (not text/ahead/ignored@14)))))))
(check-sat)
(pop 1)
(push 1) ; seventh
(assert (not (=> (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (seg-text SEG.TXT)) (and (or text/accept@15 text/accept/half-closed@15 text/ignored@15) (and (=> text/accept@15 (not (or text/accept/half-closed@15 text/ignored@15))) (=> text/accept/half-closed@15 (not text/ignored@15)))))))
(check-sat)
(pop 1)
(push 1) ; eighth
(assert (not (=> (and (or (= STATE SYN-RECEIVED) (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2) (= STATE CLOSE-WAIT) (= STATE CLOSING) (= STATE LAST-ACK) (= STATE TIME-WAIT)) (seg-fin CTL.FIN)) (and (or fin/syn-received@16 fin/established@16 fin/fin-wait-1/acked@16 fin/fin-wait-1/crossing@16 fin/fin-wait-2@16 fin/again@16 fin/again/time-wait@16) (and (=> fin/syn-received@16 (not (or fin/established@16 fin/fin-wait-1/acked@16 fin/fin-wait-1/crossing@16 fin/fin-wait-2@16 fin/again@16 fin/again/time-wait@16))) (=> fin/established@16 (not (or fin/fin-wait-1/acked@16 fin/fin-wait-1/crossing@16 fin/fin-wait-2@16 fin/again@16 fin/again/time-wait@16))) (=> fin/fin-wait-1/acked@16 (not (or fin/fin-wait-1/crossing@16 fin/fin-wait-2@16 fin/again@16 fin/again/time-wait@16))) (=> fin/fin-wait-1/crossing@16 (not (or fin/fin-wait-2@16 fin/again@16 fin/again/time-wait@16))) (=> fin/fin-wait-2@16 (not (or fin/again@16 fin/again/time-wait@16))) (=> fin/again@16 (not fin/again/time-wait@16)))))))
(check-sat)
(pop 1)
(push 1) ; held
(assert (not (=> (and (or (= STATE ESTABLISHED) (= STATE FIN-WAIT-1) (= STATE FIN-WAIT-2)) (held-ready RCV.NXT HLD.CNT HLD.SEQ)) held/release@17)))
(check-sat)
(pop 1)
