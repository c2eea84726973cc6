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
; SND.UNA < SEG.ACK =< SND.NXT. The segment acknowledges something new that was sent.
(define-fun ack-acceptable ((SND.UNA Num) (SND.NXT Num) (SEG.ACK Num)) Bool (and (seq< SND.UNA SEG.ACK) (seq=< SEG.ACK SND.NXT)))
; SEG.ACK =< SND.UNA. The segment acknowledges nothing new.
(define-fun ack-duplicate ((SND.UNA Num) (SEG.ACK Num)) Bool (seq=< SEG.ACK SND.UNA))
; not (ack-acceptable or ack-duplicate). The segment acknowledges what was never sent: SEG.ACK > SND.NXT.
(define-fun ack-unsent ((SND.UNA Num) (SND.NXT Num) (SEG.ACK Num)) Bool (not (or (ack-acceptable SND.UNA SND.NXT SEG.ACK) (ack-duplicate SND.UNA SEG.ACK))))
; SND.FIN = 1 and SND.UNA = SND.NXT. Our FIN has been sent and acknowledged.
(define-fun fin-acked ((SND.UNA Num) (SND.NXT Num) (SND.FIN Num)) Bool (and (= SND.FIN #x00000001) (= SND.UNA SND.NXT)))
; RCV.UNR > 0. Text waits for the user.
(define-fun unread ((RCV.UNR Num)) Bool (seq< #x00000000 RCV.UNR))
; RCV.UNR > 0 and RCV.UNR >= CALL.LEN. Enough text waits to satisfy the RECEIVE.
(define-fun enough ((RCV.UNR Num) (CALL.LEN Num)) Bool (and (seq< #x00000000 RCV.UNR) (seq=< CALL.LEN RCV.UNR)))
; SND.UNA = ISS and SND.UNA < SND.NXT. Our SYN is at the front of the retransmission queue.
(define-fun syn-outstanding ((ISS Num) (SND.UNA Num) (SND.NXT Num)) Bool (and (= SND.UNA ISS) (seq< SND.UNA SND.NXT)))

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

; ==== impossible
; Facts declared impossible together are so for all values.
(push 1) ; 1: a number is not before itself
(assert (not (not (and (seq-exact RCV.NXT SEG.SEQ) (seq-old RCV.NXT SEG.SEQ)))))
(check-sat)
(pop 1)
(push 1) ; 2: Table 6 refuses text against a closed window
(assert (not (not (and (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (excused RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.ACK CTL.RST CTL.FIN)))))
(check-sat)
(pop 1)
(push 1) ; 3: the excuse is for the left edge of the window
(assert (not (not (and (excused RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.ACK CTL.RST CTL.FIN) (not (seq-exact RCV.NXT SEG.SEQ))))))
(check-sat)
(pop 1)
(push 1) ; 4: new means beyond SND.UNA
(assert (not (not (and (ack-acceptable SND.UNA SND.NXT SEG.ACK) (ack-duplicate SND.UNA SEG.ACK)))))
(check-sat)
(pop 1)
(push 1) ; 5: unsent is neither new nor duplicate
(assert (not (not (and (ack-acceptable SND.UNA SND.NXT SEG.ACK) (ack-unsent SND.UNA SND.NXT SEG.ACK)))))
(check-sat)
(pop 1)
(push 1) ; 6: unsent is neither new nor duplicate
(assert (not (not (and (ack-duplicate SND.UNA SEG.ACK) (ack-unsent SND.UNA SND.NXT SEG.ACK)))))
(check-sat)
(pop 1)
(push 1) ; 7: unsent is all that is neither new nor duplicate
(assert (not (not (and (not (ack-acceptable SND.UNA SND.NXT SEG.ACK)) (not (ack-duplicate SND.UNA SEG.ACK)) (not (ack-unsent SND.UNA SND.NXT SEG.ACK))))))
(check-sat)
(pop 1)
(push 1) ; 8: enough text is some text
(assert (not (not (and (enough RCV.UNR CALL.LEN) (not (unread RCV.UNR))))))
(check-sat)
(pop 1)
(push 1) ; 9: the FIN is sent after the SYN
(assert (not (not (and (fin-acked SND.UNA SND.NXT SND.FIN) (syn-outstanding ISS SND.UNA SND.NXT)))))
(check-sat)
(pop 1)
