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
; RTX.LEN is min(SND.MSS, SND.NXT - SND.FIN - SND.UNA): octets of text at the front of the retransmission
; queue
(define-fun RTX.LEN ((SND.UNA Num) (SND.NXT Num) (SND.FIN Num) (SND.MSS Num)) Num (seq.min SND.MSS (bvsub (bvsub SND.NXT SND.FIN) SND.UNA)))
; PASS.LEN is min(RCV.UNR + SEG.TXT, max(RCV.REQ, RCV.STD)): octets that arriving text lets pass to waiting
; RECEIVEs
(define-fun PASS.LEN ((RCV.UNR Num) (RCV.REQ Num) (SEG.TXT Num) (RCV.STD Num)) Num (seq.min (bvadd RCV.UNR SEG.TXT) (seq.max RCV.REQ RCV.STD)))
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
; CALL.DENIED = 1. The caller has no access to the local socket.
(define-fun call-denied ((CALL.DENIED Num)) Bool (= CALL.DENIED #x00000001))
; CALL.FORBIDDEN = 1. The security or Diffserv value is not allowed for this user.
(define-fun call-forbidden ((CALL.FORBIDDEN Num)) Bool (= CALL.FORBIDDEN #x00000001))
; CALL.FULL = 1. There is no room for a TCB or to queue the request.
(define-fun call-full ((CALL.FULL Num)) Bool (= CALL.FULL #x00000001))
; CALL.MULTI = 1. The remote address is a broadcast or multicast address.
(define-fun call-multicast ((CALL.MULTI Num)) Bool (= CALL.MULTI #x00000001))
; CALL.ACTIVE = 1. The OPEN is active.
(define-fun call-active ((CALL.ACTIVE Num)) Bool (= CALL.ACTIVE #x00000001))
; CALL.REMOTE = 1 or TCB.REMOTE = 1. The remote socket is specified, in this call or before.
(define-fun remote-named ((TCB.REMOTE Num) (CALL.REMOTE Num)) Bool (or (= CALL.REMOTE #x00000001) (= TCB.REMOTE #x00000001)))
; CALL.URG = 1. The SEND carries the URGENT flag.
(define-fun call-urgent ((CALL.URG Num)) Bool (= CALL.URG #x00000001))
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
; SEG.SRC = 1. The source or destination can be no end of a connection.
(define-fun invalid-address ((SEG.SRC Num)) Bool (= SEG.SRC #x00000001))
; SEG.LEN = 0 and RCV.WND = 0 and SEG.SEQ = RCV.NXT or SEG.LEN = 0 and RCV.WND > 0 and RCV.NXT =< SEG.SEQ <
; RCV.END or SEG.LEN > 0 and RCV.WND > 0 and (RCV.NXT =< SEG.SEQ < RCV.END or RCV.NXT =< SEG.LAST < RCV.END).
; The segment passes the acceptability test of Table 6; its third row, text against a closed window, never
; passes.
(define-fun acceptable ((RCV.NXT Num) (RCV.WND Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Bool (or (or (and (and (= (SEG.LEN SEG.TXT CTL.SYN CTL.FIN) #x00000000) (= RCV.WND #x00000000)) (= SEG.SEQ RCV.NXT)) (and (and (= (SEG.LEN SEG.TXT CTL.SYN CTL.FIN) #x00000000) (seq< #x00000000 RCV.WND)) (and (seq=< RCV.NXT SEG.SEQ) (seq< SEG.SEQ (RCV.END RCV.NXT RCV.WND))))) (and (and (seq< #x00000000 (SEG.LEN SEG.TXT CTL.SYN CTL.FIN)) (seq< #x00000000 RCV.WND)) (or (and (seq=< RCV.NXT SEG.SEQ) (seq< SEG.SEQ (RCV.END RCV.NXT RCV.WND))) (and (seq=< RCV.NXT (SEG.LAST SEG.SEQ SEG.TXT CTL.SYN CTL.FIN)) (seq< (SEG.LAST SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (RCV.END RCV.NXT RCV.WND)))))))
; SEG.SEQ = RCV.NXT. The segment begins where the next octet is expected.
(define-fun seq-exact ((RCV.NXT Num) (SEG.SEQ Num)) Bool (= SEG.SEQ RCV.NXT))
; SEG.SEQ < RCV.NXT. The segment begins with octets already received.
(define-fun seq-old ((RCV.NXT Num) (SEG.SEQ Num)) Bool (seq< SEG.SEQ RCV.NXT))
; SEG.SEQ = RCV.NXT - 1 and SEG.LEN =< 1. The segment is at most the one octet before the window.
(define-fun seq-below ((RCV.NXT Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Bool (and (= SEG.SEQ (bvsub RCV.NXT #x00000001)) (seq=< (SEG.LEN SEG.TXT CTL.SYN CTL.FIN) #x00000001)))
; seq-below and seg-ack. The octet is old, but the acknowledgment behind it may be news.
(define-fun below-with-ack ((RCV.NXT Num) (SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.ACK Num) (CTL.FIN Num)) Bool (and (seq-below RCV.NXT SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) (seg-ack CTL.ACK)))
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
; RCV.UNR > 0. Text waits for the user.
(define-fun unread ((RCV.UNR Num)) Bool (seq< #x00000000 RCV.UNR))
; RCV.UNR > 0 and RCV.UNR >= CALL.LEN. Enough text waits to satisfy the RECEIVE.
(define-fun enough ((RCV.UNR Num) (CALL.LEN Num)) Bool (and (seq< #x00000000 RCV.UNR) (seq=< CALL.LEN RCV.UNR)))
; SND.QUE > 0. The user's octets wait to be segmentized.
(define-fun text-queued ((SND.QUE Num)) Bool (seq< #x00000000 SND.QUE))
; SND.QUE > 0 or SND.NXT > ISS + 1. A SEND has been issued: its octets wait, or have left with the SYN.
(define-fun send-issued ((ISS Num) (SND.NXT Num) (SND.QUE Num)) Bool (or (seq< #x00000000 SND.QUE) (seq< (bvadd ISS #x00000001) SND.NXT)))
; SEND.LEN > 0. There are octets to send and the window has room for some.
(define-fun text-fits ((SND.UNA Num) (SND.NXT Num) (SND.WND Num) (SND.QUE Num) (SND.MSS Num)) Bool (seq< #x00000000 (SEND.LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))
; SND.UP > SND.NXT. The next octets to be sent are urgent.
(define-fun urgent-pending ((SND.NXT Num) (SND.UP Num)) Bool (seq< SND.NXT SND.UP))
; SND.CLS = 1. A CLOSE is queued.
(define-fun close-waits ((SND.CLS Num)) Bool (= SND.CLS #x00000001))
; ACK.DUE = 1. This event owes the peer an acknowledgment.
(define-fun ack-owed ((ACK.DUE Num)) Bool (= ACK.DUE #x00000001))
; SND.UNA < SND.NXT. The retransmission queue is not empty.
(define-fun outstanding ((SND.UNA Num) (SND.NXT Num)) Bool (seq< SND.UNA SND.NXT))
; SND.UNA = ISS and SND.UNA < SND.NXT. Our SYN is at the front of the retransmission queue.
(define-fun syn-outstanding ((ISS Num) (SND.UNA Num) (SND.NXT Num)) Bool (and (= SND.UNA ISS) (seq< SND.UNA SND.NXT)))
; RTX.LEN > 0. Text is at the front of the retransmission queue.
(define-fun text-outstanding ((SND.UNA Num) (SND.NXT Num) (SND.FIN Num) (SND.MSS Num)) Bool (seq< #x00000000 (RTX.LEN SND.UNA SND.NXT SND.FIN SND.MSS)))
; SND.UP > SND.UNA. Text at the front of the retransmission queue is urgent.
(define-fun urgent-outstanding ((SND.UNA Num) (SND.UP Num)) Bool (seq< SND.UNA SND.UP))
; SND.QUE > 0 and SEND.LEN = 0 and SND.UNA = SND.NXT. Text waits, the send window is closed and nothing is on
; the way.
(define-fun window-shut ((SND.UNA Num) (SND.NXT Num) (SND.WND Num) (SND.QUE Num) (SND.MSS Num)) Bool (and (and (seq< #x00000000 SND.QUE) (= (SEND.LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS) #x00000000)) (= SND.UNA SND.NXT)))
; MSG.HARD = 1. The message reports destination unreachable, codes 2 to 4.
(define-fun hard-error ((MSG.HARD Num)) Bool (= MSG.HARD #x00000001))
; MSG.QUENCH = 1. The message is a Source Quench.
(define-fun source-quench ((MSG.QUENCH Num)) Bool (= MSG.QUENCH #x00000001))
; RCV.WND <- RCV.BUF; TCB.REMOTE <- CALL.REMOTE; TCB.WILD <- CALL.REMOTE = 0; TCB.PASSIVE <- CALL.ACTIVE = 0.
; Make a TCB and fill in what the OPEN says.
(define-fun create-tcb/RCV.WND ((RCV.BUF Num)) Num RCV.BUF)
(define-fun create-tcb/TCB.REMOTE ((CALL.REMOTE Num)) Num CALL.REMOTE)
(define-fun create-tcb/TCB.WILD ((CALL.REMOTE Num)) Num (num (= CALL.REMOTE #x00000000)))
(define-fun create-tcb/TCB.PASSIVE ((CALL.ACTIVE Num)) Num (num (= CALL.ACTIVE #x00000000)))
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
; send <SEQ=ISS><LEN=min(SND.QUE, SND.MSS)><CTL=SYN>; SND.NXT <- ISS + 1 + min(SND.QUE, SND.MSS); SND.QUE <-
; SND.QUE - min(SND.QUE, SND.MSS); TMR.RTX <- 1. Ask for a connection and send the first octets along.
(define-fun send-syn-text/SEQ ((ISS Num)) Num ISS)
(define-fun send-syn-text/LEN ((SND.QUE Num) (SND.MSS Num)) Num (seq.min SND.QUE SND.MSS))
(define-fun send-syn-text/SND.NXT ((ISS Num) (SND.QUE Num) (SND.MSS Num)) Num (bvadd (bvadd ISS #x00000001) (seq.min SND.QUE SND.MSS)))
(define-fun send-syn-text/SND.QUE ((SND.QUE Num) (SND.MSS Num)) Num (bvsub SND.QUE (seq.min SND.QUE SND.MSS)))
(define-fun send-syn-text/TMR.RTX () Num #x00000001)
; send <SEQ=ISS><LEN=min(SND.QUE, SND.MSS)><UP=ISS + 1 + SND.QUE><CTL=SYN,URG>; SND.NXT <- ISS + 1 +
; min(SND.QUE, SND.MSS); SND.QUE <- SND.QUE - min(SND.QUE, SND.MSS); TMR.RTX <- 1. Ask for a connection, send
; the first octets along and say where the urgent data ends.
(define-fun send-urgent-syn-text/SEQ ((ISS Num)) Num ISS)
(define-fun send-urgent-syn-text/LEN ((SND.QUE Num) (SND.MSS Num)) Num (seq.min SND.QUE SND.MSS))
(define-fun send-urgent-syn-text/UP ((ISS Num) (SND.QUE Num)) Num (bvadd (bvadd ISS #x00000001) SND.QUE))
(define-fun send-urgent-syn-text/SND.NXT ((ISS Num) (SND.QUE Num) (SND.MSS Num)) Num (bvadd (bvadd ISS #x00000001) (seq.min SND.QUE SND.MSS)))
(define-fun send-urgent-syn-text/SND.QUE ((SND.QUE Num) (SND.MSS Num)) Num (bvsub SND.QUE (seq.min SND.QUE SND.MSS)))
(define-fun send-urgent-syn-text/TMR.RTX () Num #x00000001)
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
; delete; RCV.WND <- RCV.BUF; TCB.REMOTE <- 1. Start the new incarnation from an empty TCB.
(define-fun reopen/RCV.WND ((RCV.BUF Num)) Num RCV.BUF)
(define-fun reopen/TCB.REMOTE () Num #x00000001)
; ISS, IRS, SND.UNA, SND.NXT, SND.WND, SND.WL1, SND.WL2, SND.UP, MAX.SND.WND, RCV.NXT, RCV.UP, HLD.CNT,
; HLD.SEQ, TMR.RTX <- 0; TCB.REMOTE <- TCB.WILD = 0; RCV.WND <- RCV.BUF. Flush the retransmission queue and
; wait for a request again; calls queued by the user stay.
(define-fun return-to-listen/SND.WND () Num #x00000000)
(define-fun return-to-listen/MAX.SND.WND () Num #x00000000)
(define-fun return-to-listen/HLD.CNT () Num #x00000000)
(define-fun return-to-listen/TMR.RTX () Num #x00000000)
(define-fun return-to-listen/TCB.REMOTE ((TCB.WILD Num)) Num (num (= TCB.WILD #x00000000)))
(define-fun return-to-listen/RCV.WND ((RCV.BUF Num)) Num RCV.BUF)
; SND.UNA <- SND.NXT; SND.QUE, SND.CLS, RCV.UNR, RCV.REQ, RCV.PSH, RCV.URG, HLD.CNT, HLD.SEQ <- 0. Throw away
; all that was queued to send, to retransmit and to receive.
(define-fun flush-queues/SND.UNA ((SND.NXT Num)) Num SND.NXT)
(define-fun flush-queues/SND.QUE () Num #x00000000)
(define-fun flush-queues/SND.CLS () Num #x00000000)
(define-fun flush-queues/RCV.UNR () Num #x00000000)
(define-fun flush-queues/RCV.REQ () Num #x00000000)
(define-fun flush-queues/RCV.PSH () Num #x00000000)
(define-fun flush-queues/RCV.URG () Num #x00000000)
(define-fun flush-queues/HLD.CNT () Num #x00000000)
; SND.QUE <- SND.QUE + CALL.LEN. Queue the octets to be sent.
(define-fun queue-text/SND.QUE ((SND.QUE Num) (CALL.LEN Num)) Num (bvadd SND.QUE CALL.LEN))
; SND.UP <- SND.NXT + SND.QUE. Everything up to here is urgent.
(define-fun mark-urgent/SND.UP ((SND.NXT Num) (SND.QUE Num)) Num (bvadd SND.NXT SND.QUE))
; RCV.REQ <- RCV.REQ + CALL.LEN. Queue the request.
(define-fun queue-receive/RCV.REQ ((RCV.REQ Num) (CALL.LEN Num)) Num (bvadd RCV.REQ CALL.LEN))
; RCV.UNR <- RCV.UNR - min(RCV.UNR, CALL.LEN); RCV.PSH <- 0; RCV.URG <- RCV.URG = 1 and RCV.UP > RCV.NXT -
; RCV.UNR + min(RCV.UNR, CALL.LEN). Pass text to the user, mark a PUSH, and leave urgent mode when its data is
; consumed.
(define-fun pass-text/RCV.UNR ((RCV.UNR Num) (CALL.LEN Num)) Num (bvsub RCV.UNR (seq.min RCV.UNR CALL.LEN)))
(define-fun pass-text/RCV.PSH () Num #x00000000)
(define-fun pass-text/RCV.URG ((RCV.NXT Num) (RCV.UP Num) (RCV.UNR Num) (RCV.URG Num) (CALL.LEN Num)) Num (num (and (= RCV.URG #x00000001) (seq< (bvadd (bvsub RCV.NXT RCV.UNR) (seq.min RCV.UNR CALL.LEN)) RCV.UP))))
; RCV.WND <- RCV.BUF - RCV.UNR; ACK.DUE <- 1. Offer the space that has become free.
(define-fun update-window/RCV.WND ((RCV.UNR Num) (RCV.BUF Num)) Num (bvsub RCV.BUF RCV.UNR))
(define-fun update-window/ACK.DUE () Num #x00000001)
; SND.CLS <- 1. Queue the CLOSE behind the octets SENT before it.
(define-fun queue-close/SND.CLS () Num #x00000001)
; send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>; ACK.DUE <- 0. Say what is expected next.
(define-fun send-ack/SEQ ((SND.NXT Num)) Num SND.NXT)
(define-fun send-ack/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-ack/ACK.DUE () Num #x00000000)
; send <SEQ=SEG.ACK><CTL=RST>. A reset that the sender of the segment will believe.
(define-fun send-reset-by-ack/SEQ ((SEG.ACK Num)) Num SEG.ACK)
; send <SEQ=0><ACK=SEG.SEQ + SEG.LEN><CTL=RST,ACK>. A reset for a segment that acknowledges nothing.
(define-fun send-reset-by-seq/ACK ((SEG.SEQ Num) (SEG.TXT Num) (CTL.SYN Num) (CTL.FIN Num)) Num (bvadd SEG.SEQ (SEG.LEN SEG.TXT CTL.SYN CTL.FIN)))
; send <SEQ=SND.NXT><CTL=RST>. Tell the peer that the connection is gone.
(define-fun send-abort/SEQ ((SND.NXT Num)) Num SND.NXT)
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
; send <SEQ=SND.NXT><ACK=RCV.NXT><LEN=1><CTL=ACK>; SND.NXT <- SND.NXT + 1; SND.QUE <- SND.QUE - 1; TMR.RTX <-
; 1. Send one octet into the closed window.
(define-fun send-probe/SEQ ((SND.NXT Num)) Num SND.NXT)
(define-fun send-probe/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-probe/LEN () Num #x00000001)
(define-fun send-probe/SND.NXT ((SND.NXT Num)) Num (bvadd SND.NXT #x00000001))
(define-fun send-probe/SND.QUE ((SND.QUE Num)) Num (bvsub SND.QUE #x00000001))
(define-fun send-probe/TMR.RTX () Num #x00000001)
; send <SEQ=SND.NXT><ACK=RCV.NXT><LEN=1><UP=SND.UP><CTL=URG,ACK>; SND.NXT <- SND.NXT + 1; SND.QUE <- SND.QUE -
; 1; TMR.RTX <- 1. Send one urgent octet into the closed window.
(define-fun send-urgent-probe/SEQ ((SND.NXT Num)) Num SND.NXT)
(define-fun send-urgent-probe/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-urgent-probe/LEN () Num #x00000001)
(define-fun send-urgent-probe/UP ((SND.UP Num)) Num SND.UP)
(define-fun send-urgent-probe/SND.NXT ((SND.NXT Num)) Num (bvadd SND.NXT #x00000001))
(define-fun send-urgent-probe/SND.QUE ((SND.QUE Num)) Num (bvsub SND.QUE #x00000001))
(define-fun send-urgent-probe/TMR.RTX () Num #x00000001)
; send <SEQ=ISS><CTL=SYN>; TMR.RTX <- 1. Send the SYN once more.
(define-fun send-syn-again/SEQ ((ISS Num)) Num ISS)
(define-fun send-syn-again/TMR.RTX () Num #x00000001)
; send <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>; TMR.RTX <- 1. Send our SYN once more, with the acknowledgment of
; the peer's.
(define-fun send-syn-ack-again/SEQ ((ISS Num)) Num ISS)
(define-fun send-syn-ack-again/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-syn-ack-again/TMR.RTX () Num #x00000001)
; send <SEQ=SND.UNA><ACK=RCV.NXT><LEN=RTX.LEN><CTL=ACK>; TMR.RTX <- 1. Send the text at the front of the queue
; once more.
(define-fun send-text-again/SEQ ((SND.UNA Num)) Num SND.UNA)
(define-fun send-text-again/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-text-again/LEN ((SND.UNA Num) (SND.NXT Num) (SND.FIN Num) (SND.MSS Num)) Num (RTX.LEN SND.UNA SND.NXT SND.FIN SND.MSS))
(define-fun send-text-again/TMR.RTX () Num #x00000001)
; send <SEQ=SND.UNA><ACK=RCV.NXT><LEN=RTX.LEN><UP=SND.UP><CTL=URG,ACK>; TMR.RTX <- 1. Send the text at the
; front of the queue once more, and where the urgent data ends.
(define-fun send-urgent-text-again/SEQ ((SND.UNA Num)) Num SND.UNA)
(define-fun send-urgent-text-again/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-urgent-text-again/LEN ((SND.UNA Num) (SND.NXT Num) (SND.FIN Num) (SND.MSS Num)) Num (RTX.LEN SND.UNA SND.NXT SND.FIN SND.MSS))
(define-fun send-urgent-text-again/UP ((SND.UP Num)) Num SND.UP)
(define-fun send-urgent-text-again/TMR.RTX () Num #x00000001)
; send <SEQ=SND.UNA><ACK=RCV.NXT><CTL=FIN,ACK>; TMR.RTX <- 1. Send the FIN once more, with the same number.
(define-fun send-fin-again/SEQ ((SND.UNA Num)) Num SND.UNA)
(define-fun send-fin-again/ACK ((RCV.NXT Num)) Num RCV.NXT)
(define-fun send-fin-again/TMR.RTX () Num #x00000001)
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
; RCV.UP <- max(RCV.UP, SEG.UP); RCV.URG <- max(RCV.UP, SEG.UP) > RCV.NXT - RCV.UNR. Advance the urgent
; pointer.
(define-fun take-urgent/RCV.UP ((RCV.UP Num) (SEG.UP Num)) Num (seq.max RCV.UP SEG.UP))
(define-fun take-urgent/RCV.URG ((RCV.NXT Num) (RCV.UP Num) (RCV.UNR Num) (SEG.UP Num)) Num (num (seq< (bvsub RCV.NXT RCV.UNR) (seq.max RCV.UP SEG.UP))))
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
; hold; SEG.TXT, CTL.FIN <- 0. Hold the text and FIN until the hole before them is filled.
(define-fun hold-text/SEG.TXT () Num #x00000000)
(define-fun hold-text/CTL.FIN () Num #x00000000)
; SEG.TXT, CTL.FIN <- 0. Let the text and FIN go; the peer will send them again.
(define-fun drop-text/SEG.TXT () Num #x00000000)
(define-fun drop-text/CTL.FIN () Num #x00000000)
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
; how far the numbers of the two directions are shifted
(declare-const shift.send Num)
(declare-const shift.recv Num)

; ==== translation
; Shifting all numbers of a direction changes no fact and shifts whatever an effect assigns or sends.
(push 1) ; call-denied
(assert (not (= (call-denied CALL.DENIED) (call-denied CALL.DENIED))))
(check-sat)
(pop 1)
(push 1) ; call-forbidden
(assert (not (= (call-forbidden CALL.FORBIDDEN) (call-forbidden CALL.FORBIDDEN))))
(check-sat)
(pop 1)
(push 1) ; call-full
(assert (not (= (call-full CALL.FULL) (call-full CALL.FULL))))
(check-sat)
(pop 1)
(push 1) ; call-multicast
(assert (not (= (call-multicast CALL.MULTI) (call-multicast CALL.MULTI))))
(check-sat)
(pop 1)
(push 1) ; call-active
(assert (not (= (call-active CALL.ACTIVE) (call-active CALL.ACTIVE))))
(check-sat)
(pop 1)
(push 1) ; remote-named
(assert (not (= (remote-named TCB.REMOTE CALL.REMOTE) (remote-named TCB.REMOTE CALL.REMOTE))))
(check-sat)
(pop 1)
(push 1) ; call-urgent
(assert (not (= (call-urgent CALL.URG) (call-urgent CALL.URG))))
(check-sat)
(pop 1)
(push 1) ; seg-syn
(assert (not (= (seg-syn CTL.SYN) (seg-syn CTL.SYN))))
(check-sat)
(pop 1)
(push 1) ; seg-ack
(assert (not (= (seg-ack CTL.ACK) (seg-ack CTL.ACK))))
(check-sat)
(pop 1)
(push 1) ; seg-rst
(assert (not (= (seg-rst CTL.RST) (seg-rst CTL.RST))))
(check-sat)
(pop 1)
(push 1) ; seg-fin
(assert (not (= (seg-fin CTL.FIN) (seg-fin CTL.FIN))))
(check-sat)
(pop 1)
(push 1) ; seg-urg
(assert (not (= (seg-urg CTL.URG) (seg-urg CTL.URG))))
(check-sat)
(pop 1)
(push 1) ; seg-text
(assert (not (= (seg-text SEG.TXT) (seg-text SEG.TXT))))
(check-sat)
(pop 1)
(push 1) ; security-differs
(assert (not (= (security-differs SEG.SEC) (security-differs SEG.SEC))))
(check-sat)
(pop 1)
(push 1) ; invalid-address
(assert (not (= (invalid-address SEG.SRC) (invalid-address SEG.SRC))))
(check-sat)
(pop 1)
(push 1) ; acceptable
(assert (not (= (acceptable (bvadd RCV.NXT shift.recv) RCV.WND (bvadd SEG.SEQ shift.recv) SEG.TXT CTL.SYN CTL.FIN) (acceptable RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN))))
(check-sat)
(pop 1)
(push 1) ; seq-exact
(assert (not (= (seq-exact (bvadd RCV.NXT shift.recv) (bvadd SEG.SEQ shift.recv)) (seq-exact RCV.NXT SEG.SEQ))))
(check-sat)
(pop 1)
(push 1) ; seq-old
(assert (not (= (seq-old (bvadd RCV.NXT shift.recv) (bvadd SEG.SEQ shift.recv)) (seq-old RCV.NXT SEG.SEQ))))
(check-sat)
(pop 1)
(push 1) ; seq-below
(assert (not (= (seq-below (bvadd RCV.NXT shift.recv) (bvadd SEG.SEQ shift.recv) SEG.TXT CTL.SYN CTL.FIN) (seq-below RCV.NXT SEG.SEQ SEG.TXT CTL.SYN CTL.FIN))))
(check-sat)
(pop 1)
(push 1) ; below-with-ack
(assert (not (= (below-with-ack (bvadd RCV.NXT shift.recv) (bvadd SEG.SEQ shift.recv) SEG.TXT CTL.SYN CTL.ACK CTL.FIN) (below-with-ack RCV.NXT SEG.SEQ SEG.TXT CTL.SYN CTL.ACK CTL.FIN))))
(check-sat)
(pop 1)
(push 1) ; excused
(assert (not (= (excused (bvadd RCV.NXT shift.recv) RCV.WND (bvadd SEG.SEQ shift.recv) SEG.TXT CTL.SYN CTL.ACK CTL.RST CTL.FIN) (excused RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.ACK CTL.RST CTL.FIN))))
(check-sat)
(pop 1)
(push 1) ; ahead
(assert (not (= (ahead (bvadd RCV.NXT shift.recv) (bvadd SEG.SEQ shift.recv) SEG.TXT CTL.SYN CTL.FIN) (ahead RCV.NXT SEG.SEQ SEG.TXT CTL.SYN CTL.FIN))))
(check-sat)
(pop 1)
(push 1) ; new-syn
(assert (not (= (new-syn (bvadd RCV.NXT shift.recv) (bvadd SEG.SEQ shift.recv) SEG.SEC CTL.SYN CTL.ACK CTL.RST) (new-syn RCV.NXT SEG.SEQ SEG.SEC CTL.SYN CTL.ACK CTL.RST))))
(check-sat)
(pop 1)
(push 1) ; ack-acceptable
(assert (not (= (ack-acceptable (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) (bvadd SEG.ACK shift.send)) (ack-acceptable SND.UNA SND.NXT SEG.ACK))))
(check-sat)
(pop 1)
(push 1) ; ack-duplicate
(assert (not (= (ack-duplicate (bvadd SND.UNA shift.send) (bvadd SEG.ACK shift.send)) (ack-duplicate SND.UNA SEG.ACK))))
(check-sat)
(pop 1)
(push 1) ; ack-unsent
(assert (not (= (ack-unsent (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) (bvadd SEG.ACK shift.send)) (ack-unsent SND.UNA SND.NXT SEG.ACK))))
(check-sat)
(pop 1)
(push 1) ; ack-out-of-range
(assert (not (= (ack-out-of-range (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) MAX.SND.WND (bvadd SEG.ACK shift.send)) (ack-out-of-range SND.UNA SND.NXT MAX.SND.WND SEG.ACK))))
(check-sat)
(pop 1)
(push 1) ; window-due
(assert (not (= (window-due (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) (bvadd SND.WL1 shift.recv) (bvadd SND.WL2 shift.send) (bvadd SEG.SEQ shift.recv) (bvadd SEG.ACK shift.send)) (window-due SND.UNA SND.NXT SND.WL1 SND.WL2 SEG.SEQ SEG.ACK))))
(check-sat)
(pop 1)
(push 1) ; fin-acked
(assert (not (= (fin-acked (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.FIN) (fin-acked SND.UNA SND.NXT SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; urgent-ahead
(assert (not (= (urgent-ahead (bvadd RCV.NXT shift.recv) (bvadd RCV.UP shift.recv) RCV.UNR (bvadd SEG.UP shift.recv)) (urgent-ahead RCV.NXT RCV.UP RCV.UNR SEG.UP))))
(check-sat)
(pop 1)
(push 1) ; urgent-told
(assert (not (= (urgent-told RCV.URG) (urgent-told RCV.URG))))
(check-sat)
(pop 1)
(push 1) ; hold-room
(assert (not (= (hold-room HLD.CNT HLD.MAX) (hold-room HLD.CNT HLD.MAX))))
(check-sat)
(pop 1)
(push 1) ; held-ready
(assert (not (= (held-ready (bvadd RCV.NXT shift.recv) HLD.CNT (bvadd HLD.SEQ shift.recv)) (held-ready RCV.NXT HLD.CNT HLD.SEQ))))
(check-sat)
(pop 1)
(push 1) ; opened-passively
(assert (not (= (opened-passively TCB.PASSIVE) (opened-passively TCB.PASSIVE))))
(check-sat)
(pop 1)
(push 1) ; unread
(assert (not (= (unread RCV.UNR) (unread RCV.UNR))))
(check-sat)
(pop 1)
(push 1) ; enough
(assert (not (= (enough RCV.UNR CALL.LEN) (enough RCV.UNR CALL.LEN))))
(check-sat)
(pop 1)
(push 1) ; text-queued
(assert (not (= (text-queued SND.QUE) (text-queued SND.QUE))))
(check-sat)
(pop 1)
(push 1) ; send-issued
(assert (not (= (send-issued (bvadd ISS shift.send) (bvadd SND.NXT shift.send) SND.QUE) (send-issued ISS SND.NXT SND.QUE))))
(check-sat)
(pop 1)
(push 1) ; text-fits, room
(assert (not (=> (seq< SND.NXT (bvadd SND.UNA SND.WND)) (= (text-fits (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (text-fits SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; text-fits, no room
(assert (not (=> (not (seq< SND.NXT (bvadd SND.UNA SND.WND))) (= (text-fits (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (text-fits SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; urgent-pending
(assert (not (= (urgent-pending (bvadd SND.NXT shift.send) (bvadd SND.UP shift.send)) (urgent-pending SND.NXT SND.UP))))
(check-sat)
(pop 1)
(push 1) ; close-waits
(assert (not (= (close-waits SND.CLS) (close-waits SND.CLS))))
(check-sat)
(pop 1)
(push 1) ; ack-owed
(assert (not (= (ack-owed ACK.DUE) (ack-owed ACK.DUE))))
(check-sat)
(pop 1)
(push 1) ; outstanding
(assert (not (= (outstanding (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send)) (outstanding SND.UNA SND.NXT))))
(check-sat)
(pop 1)
(push 1) ; syn-outstanding
(assert (not (= (syn-outstanding (bvadd ISS shift.send) (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send)) (syn-outstanding ISS SND.UNA SND.NXT))))
(check-sat)
(pop 1)
(push 1) ; text-outstanding
(assert (not (= (text-outstanding (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.FIN SND.MSS) (text-outstanding SND.UNA SND.NXT SND.FIN SND.MSS))))
(check-sat)
(pop 1)
(push 1) ; urgent-outstanding
(assert (not (= (urgent-outstanding (bvadd SND.UNA shift.send) (bvadd SND.UP shift.send)) (urgent-outstanding SND.UNA SND.UP))))
(check-sat)
(pop 1)
(push 1) ; window-shut, room
(assert (not (=> (seq< SND.NXT (bvadd SND.UNA SND.WND)) (= (window-shut (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (window-shut SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; window-shut, no room
(assert (not (=> (not (seq< SND.NXT (bvadd SND.UNA SND.WND))) (= (window-shut (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (window-shut SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; hard-error
(assert (not (= (hard-error MSG.HARD) (hard-error MSG.HARD))))
(check-sat)
(pop 1)
(push 1) ; source-quench
(assert (not (= (source-quench MSG.QUENCH) (source-quench MSG.QUENCH))))
(check-sat)
(pop 1)
(push 1) ; inv.una-nxt-order
(assert (not (= (inv.una-nxt-order (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.FIN) (inv.una-nxt-order SND.UNA SND.NXT SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; inv.syn-unacknowledged
(assert (not (= (inv.syn-unacknowledged (bvadd ISS shift.send) (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send)) (inv.syn-unacknowledged ISS SND.UNA SND.NXT))))
(check-sat)
(pop 1)
(push 1) ; inv.listen-is-bare
(assert (not (= (inv.listen-is-bare (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) RCV.UNR TCB.PASSIVE TMR.RTX HLD.CNT) (inv.listen-is-bare SND.UNA SND.NXT RCV.UNR TCB.PASSIVE TMR.RTX HLD.CNT))))
(check-sat)
(pop 1)
(push 1) ; inv.call-is-active
(assert (not (= (inv.call-is-active RCV.UNR TCB.PASSIVE HLD.CNT) (inv.call-is-active RCV.UNR TCB.PASSIVE HLD.CNT))))
(check-sat)
(pop 1)
(push 1) ; inv.nothing-taken
(assert (not (= (inv.nothing-taken RCV.UNR) (inv.nothing-taken RCV.UNR))))
(check-sat)
(pop 1)
(push 1) ; inv.fin-not-sent
(assert (not (= (inv.fin-not-sent SND.FIN) (inv.fin-not-sent SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; inv.fin-or-close
(assert (not (= (inv.fin-or-close SND.CLS SND.FIN) (inv.fin-or-close SND.CLS SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; inv.fin-sent
(assert (not (= (inv.fin-sent SND.CLS SND.FIN) (inv.fin-sent SND.CLS SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; inv.fin-outstanding
(assert (not (= (inv.fin-outstanding (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.FIN) (inv.fin-outstanding SND.UNA SND.NXT SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; inv.all-acknowledged
(assert (not (= (inv.all-acknowledged (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send)) (inv.all-acknowledged SND.UNA SND.NXT))))
(check-sat)
(pop 1)
(push 1) ; inv.no-text-after-fin
(assert (not (= (inv.no-text-after-fin SND.QUE SND.FIN) (inv.no-text-after-fin SND.QUE SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; inv.retransmission-timer
(assert (not (= (inv.retransmission-timer (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) TMR.RTX) (inv.retransmission-timer SND.UNA SND.NXT TMR.RTX))))
(check-sat)
(pop 1)
(push 1) ; inv.time-wait-timer
(assert (not (= (inv.time-wait-timer TMR.TW) (inv.time-wait-timer TMR.TW))))
(check-sat)
(pop 1)
(push 1) ; inv.time-wait-timed
(assert (not (= (inv.time-wait-timed TMR.TW) (inv.time-wait-timed TMR.TW))))
(check-sat)
(pop 1)
(push 1) ; inv.window-fits-buffer
(assert (not (= (inv.window-fits-buffer RCV.WND RCV.UNR RCV.BUF) (inv.window-fits-buffer RCV.WND RCV.UNR RCV.BUF))))
(check-sat)
(pop 1)
(push 1) ; inv.held-fits
(assert (not (= (inv.held-fits HLD.CNT HLD.MAX) (inv.held-fits HLD.CNT HLD.MAX))))
(check-sat)
(pop 1)
(push 1) ; inv.nothing-left-to-send, room
(assert (not (=> (seq< SND.NXT (bvadd SND.UNA SND.WND)) (= (inv.nothing-left-to-send (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (inv.nothing-left-to-send SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; inv.nothing-left-to-send, no room
(assert (not (=> (not (seq< SND.NXT (bvadd SND.UNA SND.WND))) (= (inv.nothing-left-to-send (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (inv.nothing-left-to-send SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; inv.close-carried-out
(assert (not (= (inv.close-carried-out SND.CLS) (inv.close-carried-out SND.CLS))))
(check-sat)
(pop 1)
(push 1) ; inv.fin-follows-text
(assert (not (= (inv.fin-follows-text SND.QUE SND.CLS) (inv.fin-follows-text SND.QUE SND.CLS))))
(check-sat)
(pop 1)
(push 1) ; inv.text-in-order
(assert (not (= (inv.text-in-order (bvadd RCV.NXT shift.recv) (bvadd SEG.SEQ shift.recv) SEG.TXT CTL.FIN) (inv.text-in-order RCV.NXT SEG.SEQ SEG.TXT CTL.FIN))))
(check-sat)
(pop 1)
(push 1) ; inv.text-in-window
(assert (not (= (inv.text-in-window RCV.WND SEG.TXT CTL.FIN) (inv.text-in-window RCV.WND SEG.TXT CTL.FIN))))
(check-sat)
(pop 1)
(push 1) ; inv.amount.SND.WND
(assert (not (= (inv.amount/SND.WND SND.WND) (inv.amount/SND.WND SND.WND))))
(check-sat)
(pop 1)
(push 1) ; inv.amount.MAX.SND.WND
(assert (not (= (inv.amount/MAX.SND.WND MAX.SND.WND) (inv.amount/MAX.SND.WND MAX.SND.WND))))
(check-sat)
(pop 1)
(push 1) ; inv.amount.SND.QUE
(assert (not (= (inv.amount/SND.QUE SND.QUE) (inv.amount/SND.QUE SND.QUE))))
(check-sat)
(pop 1)
(push 1) ; inv.flag.SND.CLS
(assert (not (= (inv.flag/SND.CLS SND.CLS) (inv.flag/SND.CLS SND.CLS))))
(check-sat)
(pop 1)
(push 1) ; inv.flag.SND.FIN
(assert (not (= (inv.flag/SND.FIN SND.FIN) (inv.flag/SND.FIN SND.FIN))))
(check-sat)
(pop 1)
(push 1) ; inv.amount.RCV.WND
(assert (not (= (inv.amount/RCV.WND RCV.WND) (inv.amount/RCV.WND RCV.WND))))
(check-sat)
(pop 1)
(push 1) ; inv.amount.RCV.UNR
(assert (not (= (inv.amount/RCV.UNR RCV.UNR) (inv.amount/RCV.UNR RCV.UNR))))
(check-sat)
(pop 1)
(push 1) ; inv.amount.RCV.REQ
(assert (not (= (inv.amount/RCV.REQ RCV.REQ) (inv.amount/RCV.REQ RCV.REQ))))
(check-sat)
(pop 1)
(push 1) ; inv.flag.RCV.PSH
(assert (not (= (inv.flag/RCV.PSH RCV.PSH) (inv.flag/RCV.PSH RCV.PSH))))
(check-sat)
(pop 1)
(push 1) ; inv.flag.RCV.URG
(assert (not (= (inv.flag/RCV.URG RCV.URG) (inv.flag/RCV.URG RCV.URG))))
(check-sat)
(pop 1)
(push 1) ; inv.flag.TCB.PASSIVE
(assert (not (= (inv.flag/TCB.PASSIVE TCB.PASSIVE) (inv.flag/TCB.PASSIVE TCB.PASSIVE))))
(check-sat)
(pop 1)
(push 1) ; inv.flag.TCB.WILD
(assert (not (= (inv.flag/TCB.WILD TCB.WILD) (inv.flag/TCB.WILD TCB.WILD))))
(check-sat)
(pop 1)
(push 1) ; inv.flag.TCB.REMOTE
(assert (not (= (inv.flag/TCB.REMOTE TCB.REMOTE) (inv.flag/TCB.REMOTE TCB.REMOTE))))
(check-sat)
(pop 1)
(push 1) ; inv.flag.TMR.RTX
(assert (not (= (inv.flag/TMR.RTX TMR.RTX) (inv.flag/TMR.RTX TMR.RTX))))
(check-sat)
(pop 1)
(push 1) ; inv.flag.TMR.TW
(assert (not (= (inv.flag/TMR.TW TMR.TW) (inv.flag/TMR.TW TMR.TW))))
(check-sat)
(pop 1)
(push 1) ; create-tcb.RCV.WND
(assert (not (= (create-tcb/RCV.WND RCV.BUF) (create-tcb/RCV.WND RCV.BUF))))
(check-sat)
(pop 1)
(push 1) ; create-tcb.TCB.REMOTE
(assert (not (= (create-tcb/TCB.REMOTE CALL.REMOTE) (create-tcb/TCB.REMOTE CALL.REMOTE))))
(check-sat)
(pop 1)
(push 1) ; create-tcb.TCB.WILD
(assert (not (= (create-tcb/TCB.WILD CALL.REMOTE) (create-tcb/TCB.WILD CALL.REMOTE))))
(check-sat)
(pop 1)
(push 1) ; create-tcb.TCB.PASSIVE
(assert (not (= (create-tcb/TCB.PASSIVE CALL.ACTIVE) (create-tcb/TCB.PASSIVE CALL.ACTIVE))))
(check-sat)
(pop 1)
(push 1) ; turn-active.TCB.PASSIVE
(assert (not (= turn-active/TCB.PASSIVE turn-active/TCB.PASSIVE)))
(check-sat)
(pop 1)
(push 1) ; turn-active.TCB.REMOTE
(assert (not (= turn-active/TCB.REMOTE turn-active/TCB.REMOTE)))
(check-sat)
(pop 1)
(push 1) ; choose-iss.ISS
(assert (not (= (choose-iss/ISS (bvadd NEW.ISS shift.send)) (bvadd (choose-iss/ISS NEW.ISS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; choose-iss.SND.UNA
(assert (not (= (choose-iss/SND.UNA (bvadd NEW.ISS shift.send)) (bvadd (choose-iss/SND.UNA NEW.ISS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; choose-iss.SND.NXT
(assert (not (= (choose-iss/SND.NXT (bvadd NEW.ISS shift.send)) (bvadd (choose-iss/SND.NXT NEW.ISS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; choose-iss.SND.UP
(assert (not (= (choose-iss/SND.UP (bvadd NEW.ISS shift.send)) (bvadd (choose-iss/SND.UP NEW.ISS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; choose-iss.SND.WL2
(assert (not (= (choose-iss/SND.WL2 (bvadd NEW.ISS shift.send)) (bvadd (choose-iss/SND.WL2 NEW.ISS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-syn.SEQ
(assert (not (= (send-syn/SEQ (bvadd ISS shift.send)) (bvadd (send-syn/SEQ ISS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-syn.SND.NXT
(assert (not (= (send-syn/SND.NXT (bvadd ISS shift.send)) (bvadd (send-syn/SND.NXT ISS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-syn.TMR.RTX
(assert (not (= send-syn/TMR.RTX send-syn/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; send-syn-text.SEQ
(assert (not (= (send-syn-text/SEQ (bvadd ISS shift.send)) (bvadd (send-syn-text/SEQ ISS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-syn-text.LEN
(assert (not (= (send-syn-text/LEN SND.QUE SND.MSS) (send-syn-text/LEN SND.QUE SND.MSS))))
(check-sat)
(pop 1)
(push 1) ; send-syn-text.SND.NXT
(assert (not (= (send-syn-text/SND.NXT (bvadd ISS shift.send) SND.QUE SND.MSS) (bvadd (send-syn-text/SND.NXT ISS SND.QUE SND.MSS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-syn-text.SND.QUE
(assert (not (= (send-syn-text/SND.QUE SND.QUE SND.MSS) (send-syn-text/SND.QUE SND.QUE SND.MSS))))
(check-sat)
(pop 1)
(push 1) ; send-syn-text.TMR.RTX
(assert (not (= send-syn-text/TMR.RTX send-syn-text/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; send-urgent-syn-text.SEQ
(assert (not (= (send-urgent-syn-text/SEQ (bvadd ISS shift.send)) (bvadd (send-urgent-syn-text/SEQ ISS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-syn-text.LEN
(assert (not (= (send-urgent-syn-text/LEN SND.QUE SND.MSS) (send-urgent-syn-text/LEN SND.QUE SND.MSS))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-syn-text.UP
(assert (not (= (send-urgent-syn-text/UP (bvadd ISS shift.send) SND.QUE) (bvadd (send-urgent-syn-text/UP ISS SND.QUE) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-syn-text.SND.NXT
(assert (not (= (send-urgent-syn-text/SND.NXT (bvadd ISS shift.send) SND.QUE SND.MSS) (bvadd (send-urgent-syn-text/SND.NXT ISS SND.QUE SND.MSS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-syn-text.SND.QUE
(assert (not (= (send-urgent-syn-text/SND.QUE SND.QUE SND.MSS) (send-urgent-syn-text/SND.QUE SND.QUE SND.MSS))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-syn-text.TMR.RTX
(assert (not (= send-urgent-syn-text/TMR.RTX send-urgent-syn-text/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; send-syn-ack.SEQ
(assert (not (= (send-syn-ack/SEQ (bvadd ISS shift.send)) (bvadd (send-syn-ack/SEQ ISS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-syn-ack.ACK
(assert (not (= (send-syn-ack/ACK (bvadd RCV.NXT shift.recv)) (bvadd (send-syn-ack/ACK RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; send-syn-ack.SND.NXT
(assert (not (= (send-syn-ack/SND.NXT (bvadd ISS shift.send)) (bvadd (send-syn-ack/SND.NXT ISS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-syn-ack.TMR.RTX
(assert (not (= send-syn-ack/TMR.RTX send-syn-ack/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; take-syn.IRS
(assert (not (= (take-syn/IRS (bvadd SEG.SEQ shift.recv)) (bvadd (take-syn/IRS SEG.SEQ) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; take-syn.RCV.UP
(assert (not (= (take-syn/RCV.UP (bvadd SEG.SEQ shift.recv)) (bvadd (take-syn/RCV.UP SEG.SEQ) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; take-syn.RCV.NXT
(assert (not (= (take-syn/RCV.NXT (bvadd SEG.SEQ shift.recv)) (bvadd (take-syn/RCV.NXT SEG.SEQ) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; take-syn.SEG.SEQ
(assert (not (= (take-syn/SEG.SEQ (bvadd SEG.SEQ shift.recv)) (bvadd (take-syn/SEG.SEQ SEG.SEQ) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; take-syn.CTL.SYN
(assert (not (= take-syn/CTL.SYN take-syn/CTL.SYN)))
(check-sat)
(pop 1)
(push 1) ; fill-remote.TCB.REMOTE
(assert (not (= fill-remote/TCB.REMOTE fill-remote/TCB.REMOTE)))
(check-sat)
(pop 1)
(push 1) ; reset-window.SND.WND
(assert (not (= (reset-window/SND.WND SEG.WND) (reset-window/SND.WND SEG.WND))))
(check-sat)
(pop 1)
(push 1) ; reset-window.MAX.SND.WND
(assert (not (= (reset-window/MAX.SND.WND SEG.WND) (reset-window/MAX.SND.WND SEG.WND))))
(check-sat)
(pop 1)
(push 1) ; reset-window.SND.WL1
(assert (not (= (reset-window/SND.WL1 (bvadd IRS shift.recv)) (bvadd (reset-window/SND.WL1 IRS) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; reset-window.SND.WL2
(assert (not (= (reset-window/SND.WL2 (bvadd SND.UNA shift.send)) (bvadd (reset-window/SND.WL2 SND.UNA) shift.send))))
(check-sat)
(pop 1)
(push 1) ; reopen.RCV.WND
(assert (not (= (reopen/RCV.WND RCV.BUF) (reopen/RCV.WND RCV.BUF))))
(check-sat)
(pop 1)
(push 1) ; reopen.TCB.REMOTE
(assert (not (= reopen/TCB.REMOTE reopen/TCB.REMOTE)))
(check-sat)
(pop 1)
(push 1) ; return-to-listen.SND.WND
(assert (not (= return-to-listen/SND.WND return-to-listen/SND.WND)))
(check-sat)
(pop 1)
(push 1) ; return-to-listen.MAX.SND.WND
(assert (not (= return-to-listen/MAX.SND.WND return-to-listen/MAX.SND.WND)))
(check-sat)
(pop 1)
(push 1) ; return-to-listen.HLD.CNT
(assert (not (= return-to-listen/HLD.CNT return-to-listen/HLD.CNT)))
(check-sat)
(pop 1)
(push 1) ; return-to-listen.TMR.RTX
(assert (not (= return-to-listen/TMR.RTX return-to-listen/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; return-to-listen.TCB.REMOTE
(assert (not (= (return-to-listen/TCB.REMOTE TCB.WILD) (return-to-listen/TCB.REMOTE TCB.WILD))))
(check-sat)
(pop 1)
(push 1) ; return-to-listen.RCV.WND
(assert (not (= (return-to-listen/RCV.WND RCV.BUF) (return-to-listen/RCV.WND RCV.BUF))))
(check-sat)
(pop 1)
(push 1) ; flush-queues.SND.UNA
(assert (not (= (flush-queues/SND.UNA (bvadd SND.NXT shift.send)) (bvadd (flush-queues/SND.UNA SND.NXT) shift.send))))
(check-sat)
(pop 1)
(push 1) ; flush-queues.SND.QUE
(assert (not (= flush-queues/SND.QUE flush-queues/SND.QUE)))
(check-sat)
(pop 1)
(push 1) ; flush-queues.SND.CLS
(assert (not (= flush-queues/SND.CLS flush-queues/SND.CLS)))
(check-sat)
(pop 1)
(push 1) ; flush-queues.RCV.UNR
(assert (not (= flush-queues/RCV.UNR flush-queues/RCV.UNR)))
(check-sat)
(pop 1)
(push 1) ; flush-queues.RCV.REQ
(assert (not (= flush-queues/RCV.REQ flush-queues/RCV.REQ)))
(check-sat)
(pop 1)
(push 1) ; flush-queues.RCV.PSH
(assert (not (= flush-queues/RCV.PSH flush-queues/RCV.PSH)))
(check-sat)
(pop 1)
(push 1) ; flush-queues.RCV.URG
(assert (not (= flush-queues/RCV.URG flush-queues/RCV.URG)))
(check-sat)
(pop 1)
(push 1) ; flush-queues.HLD.CNT
(assert (not (= flush-queues/HLD.CNT flush-queues/HLD.CNT)))
(check-sat)
(pop 1)
(push 1) ; queue-text.SND.QUE
(assert (not (= (queue-text/SND.QUE SND.QUE CALL.LEN) (queue-text/SND.QUE SND.QUE CALL.LEN))))
(check-sat)
(pop 1)
(push 1) ; mark-urgent.SND.UP
(assert (not (= (mark-urgent/SND.UP (bvadd SND.NXT shift.send) SND.QUE) (bvadd (mark-urgent/SND.UP SND.NXT SND.QUE) shift.send))))
(check-sat)
(pop 1)
(push 1) ; queue-receive.RCV.REQ
(assert (not (= (queue-receive/RCV.REQ RCV.REQ CALL.LEN) (queue-receive/RCV.REQ RCV.REQ CALL.LEN))))
(check-sat)
(pop 1)
(push 1) ; pass-text.RCV.UNR
(assert (not (= (pass-text/RCV.UNR RCV.UNR CALL.LEN) (pass-text/RCV.UNR RCV.UNR CALL.LEN))))
(check-sat)
(pop 1)
(push 1) ; pass-text.RCV.PSH
(assert (not (= pass-text/RCV.PSH pass-text/RCV.PSH)))
(check-sat)
(pop 1)
(push 1) ; pass-text.RCV.URG
(assert (not (= (pass-text/RCV.URG (bvadd RCV.NXT shift.recv) (bvadd RCV.UP shift.recv) RCV.UNR RCV.URG CALL.LEN) (pass-text/RCV.URG RCV.NXT RCV.UP RCV.UNR RCV.URG CALL.LEN))))
(check-sat)
(pop 1)
(push 1) ; update-window.RCV.WND
(assert (not (= (update-window/RCV.WND RCV.UNR RCV.BUF) (update-window/RCV.WND RCV.UNR RCV.BUF))))
(check-sat)
(pop 1)
(push 1) ; update-window.ACK.DUE
(assert (not (= update-window/ACK.DUE update-window/ACK.DUE)))
(check-sat)
(pop 1)
(push 1) ; queue-close.SND.CLS
(assert (not (= queue-close/SND.CLS queue-close/SND.CLS)))
(check-sat)
(pop 1)
(push 1) ; send-ack.SEQ
(assert (not (= (send-ack/SEQ (bvadd SND.NXT shift.send)) (bvadd (send-ack/SEQ SND.NXT) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-ack.ACK
(assert (not (= (send-ack/ACK (bvadd RCV.NXT shift.recv)) (bvadd (send-ack/ACK RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; send-ack.ACK.DUE
(assert (not (= send-ack/ACK.DUE send-ack/ACK.DUE)))
(check-sat)
(pop 1)
(push 1) ; send-reset-by-ack.SEQ
(assert (not (= (send-reset-by-ack/SEQ (bvadd SEG.ACK shift.send)) (bvadd (send-reset-by-ack/SEQ SEG.ACK) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-reset-by-seq.ACK
(assert (not (= (send-reset-by-seq/ACK (bvadd SEG.SEQ shift.recv) SEG.TXT CTL.SYN CTL.FIN) (bvadd (send-reset-by-seq/ACK SEG.SEQ SEG.TXT CTL.SYN CTL.FIN) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; send-abort.SEQ
(assert (not (= (send-abort/SEQ (bvadd SND.NXT shift.send)) (bvadd (send-abort/SEQ SND.NXT) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-text.SEQ
(assert (not (= (send-text/SEQ (bvadd SND.NXT shift.send)) (bvadd (send-text/SEQ SND.NXT) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-text.ACK
(assert (not (= (send-text/ACK (bvadd RCV.NXT shift.recv)) (bvadd (send-text/ACK RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; send-text.LEN, room
(assert (not (=> (seq< SND.NXT (bvadd SND.UNA SND.WND)) (= (send-text/LEN (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (send-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; send-text.LEN, no room
(assert (not (=> (not (seq< SND.NXT (bvadd SND.UNA SND.WND))) (= (send-text/LEN (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (send-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; send-text.SND.NXT, room
(assert (not (=> (seq< SND.NXT (bvadd SND.UNA SND.WND)) (= (send-text/SND.NXT (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (bvadd (send-text/SND.NXT SND.UNA SND.NXT SND.WND SND.QUE SND.MSS) shift.send)))))
(check-sat)
(pop 1)
(push 1) ; send-text.SND.NXT, no room
(assert (not (=> (not (seq< SND.NXT (bvadd SND.UNA SND.WND))) (= (send-text/SND.NXT (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (bvadd (send-text/SND.NXT SND.UNA SND.NXT SND.WND SND.QUE SND.MSS) shift.send)))))
(check-sat)
(pop 1)
(push 1) ; send-text.SND.QUE, room
(assert (not (=> (seq< SND.NXT (bvadd SND.UNA SND.WND)) (= (send-text/SND.QUE (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (send-text/SND.QUE SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; send-text.SND.QUE, no room
(assert (not (=> (not (seq< SND.NXT (bvadd SND.UNA SND.WND))) (= (send-text/SND.QUE (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (send-text/SND.QUE SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; send-text.TMR.RTX
(assert (not (= send-text/TMR.RTX send-text/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; send-text.ACK.DUE
(assert (not (= send-text/ACK.DUE send-text/ACK.DUE)))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text.SEQ
(assert (not (= (send-urgent-text/SEQ (bvadd SND.NXT shift.send)) (bvadd (send-urgent-text/SEQ SND.NXT) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text.ACK
(assert (not (= (send-urgent-text/ACK (bvadd RCV.NXT shift.recv)) (bvadd (send-urgent-text/ACK RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text.LEN, room
(assert (not (=> (seq< SND.NXT (bvadd SND.UNA SND.WND)) (= (send-urgent-text/LEN (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (send-urgent-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text.LEN, no room
(assert (not (=> (not (seq< SND.NXT (bvadd SND.UNA SND.WND))) (= (send-urgent-text/LEN (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (send-urgent-text/LEN SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text.UP
(assert (not (= (send-urgent-text/UP (bvadd SND.UP shift.send)) (bvadd (send-urgent-text/UP SND.UP) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text.SND.NXT, room
(assert (not (=> (seq< SND.NXT (bvadd SND.UNA SND.WND)) (= (send-urgent-text/SND.NXT (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (bvadd (send-urgent-text/SND.NXT SND.UNA SND.NXT SND.WND SND.QUE SND.MSS) shift.send)))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text.SND.NXT, no room
(assert (not (=> (not (seq< SND.NXT (bvadd SND.UNA SND.WND))) (= (send-urgent-text/SND.NXT (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (bvadd (send-urgent-text/SND.NXT SND.UNA SND.NXT SND.WND SND.QUE SND.MSS) shift.send)))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text.SND.QUE, room
(assert (not (=> (seq< SND.NXT (bvadd SND.UNA SND.WND)) (= (send-urgent-text/SND.QUE (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (send-urgent-text/SND.QUE SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text.SND.QUE, no room
(assert (not (=> (not (seq< SND.NXT (bvadd SND.UNA SND.WND))) (= (send-urgent-text/SND.QUE (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.WND SND.QUE SND.MSS) (send-urgent-text/SND.QUE SND.UNA SND.NXT SND.WND SND.QUE SND.MSS)))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text.TMR.RTX
(assert (not (= send-urgent-text/TMR.RTX send-urgent-text/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text.ACK.DUE
(assert (not (= send-urgent-text/ACK.DUE send-urgent-text/ACK.DUE)))
(check-sat)
(pop 1)
(push 1) ; send-fin.SEQ
(assert (not (= (send-fin/SEQ (bvadd SND.NXT shift.send)) (bvadd (send-fin/SEQ SND.NXT) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-fin.ACK
(assert (not (= (send-fin/ACK (bvadd RCV.NXT shift.recv)) (bvadd (send-fin/ACK RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; send-fin.SND.NXT
(assert (not (= (send-fin/SND.NXT (bvadd SND.NXT shift.send)) (bvadd (send-fin/SND.NXT SND.NXT) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-fin.SND.FIN
(assert (not (= send-fin/SND.FIN send-fin/SND.FIN)))
(check-sat)
(pop 1)
(push 1) ; send-fin.SND.CLS
(assert (not (= send-fin/SND.CLS send-fin/SND.CLS)))
(check-sat)
(pop 1)
(push 1) ; send-fin.TMR.RTX
(assert (not (= send-fin/TMR.RTX send-fin/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; send-fin.ACK.DUE
(assert (not (= send-fin/ACK.DUE send-fin/ACK.DUE)))
(check-sat)
(pop 1)
(push 1) ; send-probe.SEQ
(assert (not (= (send-probe/SEQ (bvadd SND.NXT shift.send)) (bvadd (send-probe/SEQ SND.NXT) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-probe.ACK
(assert (not (= (send-probe/ACK (bvadd RCV.NXT shift.recv)) (bvadd (send-probe/ACK RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; send-probe.LEN
(assert (not (= send-probe/LEN send-probe/LEN)))
(check-sat)
(pop 1)
(push 1) ; send-probe.SND.NXT
(assert (not (= (send-probe/SND.NXT (bvadd SND.NXT shift.send)) (bvadd (send-probe/SND.NXT SND.NXT) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-probe.SND.QUE
(assert (not (= (send-probe/SND.QUE SND.QUE) (send-probe/SND.QUE SND.QUE))))
(check-sat)
(pop 1)
(push 1) ; send-probe.TMR.RTX
(assert (not (= send-probe/TMR.RTX send-probe/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; send-urgent-probe.SEQ
(assert (not (= (send-urgent-probe/SEQ (bvadd SND.NXT shift.send)) (bvadd (send-urgent-probe/SEQ SND.NXT) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-probe.ACK
(assert (not (= (send-urgent-probe/ACK (bvadd RCV.NXT shift.recv)) (bvadd (send-urgent-probe/ACK RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-probe.LEN
(assert (not (= send-urgent-probe/LEN send-urgent-probe/LEN)))
(check-sat)
(pop 1)
(push 1) ; send-urgent-probe.UP
(assert (not (= (send-urgent-probe/UP (bvadd SND.UP shift.send)) (bvadd (send-urgent-probe/UP SND.UP) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-probe.SND.NXT
(assert (not (= (send-urgent-probe/SND.NXT (bvadd SND.NXT shift.send)) (bvadd (send-urgent-probe/SND.NXT SND.NXT) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-probe.SND.QUE
(assert (not (= (send-urgent-probe/SND.QUE SND.QUE) (send-urgent-probe/SND.QUE SND.QUE))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-probe.TMR.RTX
(assert (not (= send-urgent-probe/TMR.RTX send-urgent-probe/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; send-syn-again.SEQ
(assert (not (= (send-syn-again/SEQ (bvadd ISS shift.send)) (bvadd (send-syn-again/SEQ ISS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-syn-again.TMR.RTX
(assert (not (= send-syn-again/TMR.RTX send-syn-again/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; send-syn-ack-again.SEQ
(assert (not (= (send-syn-ack-again/SEQ (bvadd ISS shift.send)) (bvadd (send-syn-ack-again/SEQ ISS) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-syn-ack-again.ACK
(assert (not (= (send-syn-ack-again/ACK (bvadd RCV.NXT shift.recv)) (bvadd (send-syn-ack-again/ACK RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; send-syn-ack-again.TMR.RTX
(assert (not (= send-syn-ack-again/TMR.RTX send-syn-ack-again/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; send-text-again.SEQ
(assert (not (= (send-text-again/SEQ (bvadd SND.UNA shift.send)) (bvadd (send-text-again/SEQ SND.UNA) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-text-again.ACK
(assert (not (= (send-text-again/ACK (bvadd RCV.NXT shift.recv)) (bvadd (send-text-again/ACK RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; send-text-again.LEN
(assert (not (= (send-text-again/LEN (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.FIN SND.MSS) (send-text-again/LEN SND.UNA SND.NXT SND.FIN SND.MSS))))
(check-sat)
(pop 1)
(push 1) ; send-text-again.TMR.RTX
(assert (not (= send-text-again/TMR.RTX send-text-again/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text-again.SEQ
(assert (not (= (send-urgent-text-again/SEQ (bvadd SND.UNA shift.send)) (bvadd (send-urgent-text-again/SEQ SND.UNA) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text-again.ACK
(assert (not (= (send-urgent-text-again/ACK (bvadd RCV.NXT shift.recv)) (bvadd (send-urgent-text-again/ACK RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text-again.LEN
(assert (not (= (send-urgent-text-again/LEN (bvadd SND.UNA shift.send) (bvadd SND.NXT shift.send) SND.FIN SND.MSS) (send-urgent-text-again/LEN SND.UNA SND.NXT SND.FIN SND.MSS))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text-again.UP
(assert (not (= (send-urgent-text-again/UP (bvadd SND.UP shift.send)) (bvadd (send-urgent-text-again/UP SND.UP) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-urgent-text-again.TMR.RTX
(assert (not (= send-urgent-text-again/TMR.RTX send-urgent-text-again/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; send-fin-again.SEQ
(assert (not (= (send-fin-again/SEQ (bvadd SND.UNA shift.send)) (bvadd (send-fin-again/SEQ SND.UNA) shift.send))))
(check-sat)
(pop 1)
(push 1) ; send-fin-again.ACK
(assert (not (= (send-fin-again/ACK (bvadd RCV.NXT shift.recv)) (bvadd (send-fin-again/ACK RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; send-fin-again.TMR.RTX
(assert (not (= send-fin-again/TMR.RTX send-fin-again/TMR.RTX)))
(check-sat)
(pop 1)
(push 1) ; owe-ack.ACK.DUE
(assert (not (= owe-ack/ACK.DUE owe-ack/ACK.DUE)))
(check-sat)
(pop 1)
(push 1) ; trim-left.SEG.TXT
(assert (not (= (trim-left/SEG.TXT (bvadd RCV.NXT shift.recv) (bvadd SEG.SEQ shift.recv) SEG.TXT CTL.SYN) (trim-left/SEG.TXT RCV.NXT SEG.SEQ SEG.TXT CTL.SYN))))
(check-sat)
(pop 1)
(push 1) ; trim-left.SEG.SEQ
(assert (not (= (trim-left/SEG.SEQ (bvadd RCV.NXT shift.recv)) (bvadd (trim-left/SEG.SEQ RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; trim-left.CTL.SYN
(assert (not (= trim-left/CTL.SYN trim-left/CTL.SYN)))
(check-sat)
(pop 1)
(push 1) ; trim-right.CTL.FIN
(assert (not (= (trim-right/CTL.FIN (bvadd RCV.NXT shift.recv) RCV.WND (bvadd SEG.SEQ shift.recv) SEG.TXT CTL.SYN CTL.FIN) (trim-right/CTL.FIN RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN CTL.FIN))))
(check-sat)
(pop 1)
(push 1) ; trim-right.SEG.TXT
(assert (not (= (trim-right/SEG.TXT (bvadd RCV.NXT shift.recv) RCV.WND (bvadd SEG.SEQ shift.recv) SEG.TXT CTL.SYN) (trim-right/SEG.TXT RCV.NXT RCV.WND SEG.SEQ SEG.TXT CTL.SYN))))
(check-sat)
(pop 1)
(push 1) ; trim-all.SEG.SEQ
(assert (not (= (trim-all/SEG.SEQ (bvadd RCV.NXT shift.recv)) (bvadd (trim-all/SEG.SEQ RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; trim-all.SEG.TXT
(assert (not (= trim-all/SEG.TXT trim-all/SEG.TXT)))
(check-sat)
(pop 1)
(push 1) ; trim-all.CTL.SYN
(assert (not (= trim-all/CTL.SYN trim-all/CTL.SYN)))
(check-sat)
(pop 1)
(push 1) ; trim-all.CTL.FIN
(assert (not (= trim-all/CTL.FIN trim-all/CTL.FIN)))
(check-sat)
(pop 1)
(push 1) ; take-ack.SND.UNA
(assert (not (= (take-ack/SND.UNA (bvadd SEG.ACK shift.send)) (bvadd (take-ack/SND.UNA SEG.ACK) shift.send))))
(check-sat)
(pop 1)
(push 1) ; take-ack.TMR.RTX
(assert (not (= (take-ack/TMR.RTX (bvadd SND.NXT shift.send) (bvadd SEG.ACK shift.send)) (take-ack/TMR.RTX SND.NXT SEG.ACK))))
(check-sat)
(pop 1)
(push 1) ; take-window.SND.WND
(assert (not (= (take-window/SND.WND SEG.WND) (take-window/SND.WND SEG.WND))))
(check-sat)
(pop 1)
(push 1) ; take-window.MAX.SND.WND
(assert (not (= (take-window/MAX.SND.WND MAX.SND.WND SEG.WND) (take-window/MAX.SND.WND MAX.SND.WND SEG.WND))))
(check-sat)
(pop 1)
(push 1) ; take-window.SND.WL1
(assert (not (= (take-window/SND.WL1 (bvadd SEG.SEQ shift.recv)) (bvadd (take-window/SND.WL1 SEG.SEQ) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; take-window.SND.WL2
(assert (not (= (take-window/SND.WL2 (bvadd SEG.ACK shift.send)) (bvadd (take-window/SND.WL2 SEG.ACK) shift.send))))
(check-sat)
(pop 1)
(push 1) ; take-urgent.RCV.UP
(assert (not (= (take-urgent/RCV.UP (bvadd RCV.UP shift.recv) (bvadd SEG.UP shift.recv)) (bvadd (take-urgent/RCV.UP RCV.UP SEG.UP) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; take-urgent.RCV.URG
(assert (not (= (take-urgent/RCV.URG (bvadd RCV.NXT shift.recv) (bvadd RCV.UP shift.recv) RCV.UNR (bvadd SEG.UP shift.recv)) (take-urgent/RCV.URG RCV.NXT RCV.UP RCV.UNR SEG.UP))))
(check-sat)
(pop 1)
(push 1) ; take-text.RCV.NXT
(assert (not (= (take-text/RCV.NXT (bvadd SEG.SEQ shift.recv) SEG.TXT) (bvadd (take-text/RCV.NXT SEG.SEQ SEG.TXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; take-text.RCV.UNR
(assert (not (= (take-text/RCV.UNR RCV.UNR RCV.REQ SEG.TXT RCV.STD) (take-text/RCV.UNR RCV.UNR RCV.REQ SEG.TXT RCV.STD))))
(check-sat)
(pop 1)
(push 1) ; take-text.RCV.WND
(assert (not (= (take-text/RCV.WND RCV.UNR RCV.REQ SEG.TXT RCV.BUF RCV.STD) (take-text/RCV.WND RCV.UNR RCV.REQ SEG.TXT RCV.BUF RCV.STD))))
(check-sat)
(pop 1)
(push 1) ; take-text.RCV.REQ
(assert (not (= (take-text/RCV.REQ RCV.UNR RCV.REQ SEG.TXT RCV.STD) (take-text/RCV.REQ RCV.UNR RCV.REQ SEG.TXT RCV.STD))))
(check-sat)
(pop 1)
(push 1) ; take-text.RCV.PSH
(assert (not (= (take-text/RCV.PSH RCV.UNR RCV.REQ RCV.PSH SEG.TXT CTL.PSH RCV.STD) (take-text/RCV.PSH RCV.UNR RCV.REQ RCV.PSH SEG.TXT CTL.PSH RCV.STD))))
(check-sat)
(pop 1)
(push 1) ; take-text.RCV.URG
(assert (not (= (take-text/RCV.URG (bvadd RCV.UP shift.recv) RCV.UNR RCV.REQ RCV.URG (bvadd SEG.SEQ shift.recv) SEG.TXT RCV.STD) (take-text/RCV.URG RCV.UP RCV.UNR RCV.REQ RCV.URG SEG.SEQ SEG.TXT RCV.STD))))
(check-sat)
(pop 1)
(push 1) ; hold-text.SEG.TXT
(assert (not (= hold-text/SEG.TXT hold-text/SEG.TXT)))
(check-sat)
(pop 1)
(push 1) ; hold-text.CTL.FIN
(assert (not (= hold-text/CTL.FIN hold-text/CTL.FIN)))
(check-sat)
(pop 1)
(push 1) ; drop-text.SEG.TXT
(assert (not (= drop-text/SEG.TXT drop-text/SEG.TXT)))
(check-sat)
(pop 1)
(push 1) ; drop-text.CTL.FIN
(assert (not (= drop-text/CTL.FIN drop-text/CTL.FIN)))
(check-sat)
(pop 1)
(push 1) ; take-fin.RCV.NXT
(assert (not (= (take-fin/RCV.NXT (bvadd RCV.NXT shift.recv)) (bvadd (take-fin/RCV.NXT RCV.NXT) shift.recv))))
(check-sat)
(pop 1)
(push 1) ; take-fin.RCV.REQ
(assert (not (= take-fin/RCV.REQ take-fin/RCV.REQ)))
(check-sat)
(pop 1)
(push 1) ; take-fin.RCV.PSH
(assert (not (= (take-fin/RCV.PSH RCV.UNR RCV.PSH) (take-fin/RCV.PSH RCV.UNR RCV.PSH))))
(check-sat)
(pop 1)
(push 1) ; take-fin.ACK.DUE
(assert (not (= take-fin/ACK.DUE take-fin/ACK.DUE)))
(check-sat)
(pop 1)
(push 1) ; start-time-wait.TMR.TW
(assert (not (= start-time-wait/TMR.TW start-time-wait/TMR.TW)))
(check-sat)
(pop 1)
(push 1) ; start-time-wait.TMR.RTX
(assert (not (= start-time-wait/TMR.RTX start-time-wait/TMR.RTX)))
(check-sat)
(pop 1)
