package model

import "github.com/tcpcheck/tcpcheck/spec"

// Liveness says what happens in the end. Nothing does unless the network and the timers
// go on, so these properties are asked under the assumptions of fairness.go, and unless
// named only of scenarios in which no end runs out of retransmissions. Each speaks of
// one end, and is asked of both.
var liveProperties = []Property{
	{Name: "opens", Kind: Liveness, Cite: "3.10.1, 3.8.1", Own: leadsTo(opening, anyOf(hasOpened), heard),
		Says: "Whoever opens actively gets a connection in the end, or its user hears why not."},
	{Name: "both-open", Kind: Liveness, Cite: "3.5 MUST-10", Own: leadsTo(bothOpening, anyOf(hasOpened), heard),
		Says: "Of two active OPENs that cross each gets a connection in the end, or its user hears why not."},
	{Name: "syn-received-leaves", Kind: Liveness, Cite: "3.10.7.4", Own: leadsTo(synReceived, not(synReceived), nil),
		Says: "Nobody stays in SYN-RECEIVED for ever."},
	{Name: "closes", Kind: Liveness, Cite: "3.6", Own: leadsTo(closing, anyOf(over, waitsForUser, stalled), nil),
		Says: "Every CLOSE leads to CLOSED, or to FIN-WAIT-2 while the peer's user has not closed."},
	{Name: "all-or-told", Kind: Liveness, Cite: "3.10.2, 3.8", Own: stepLeadsTo(accepts, anyOf(delivered, stalled), heard),
		Says: "Every octet that SEND has accepted is delivered in the end, or its sender hears that the connection has failed."},
	{Name: "window-reopens", Kind: Liveness, Cite: "3.8.6.1 MUST-36", Own: leadsTo(misled, not(misled), nil),
		Says: "Whoever has text to send and believes a window closed that is open learns of it in the end."},
	{Name: "half-open-ends", Kind: Liveness, Cite: "3.5.1, 3.5.2", Own: leadsTo(halfOpen, not(halfOpen), nil),
		Says: "A half-open connection that carries traffic ends: nobody for ever sends to a peer that knows nothing of it."},
	{Name: "no-stuck-pair", Kind: Liveness, Cite: "3.8.1", Own: leadsTo(busy, not(busy), moves),
		Says: "No pair of states is kept for ever with work outstanding: a state changes, something new is acknowledged or taken, or there is nothing to do."},
	{Name: "no-leak", Kind: Liveness, Cite: "3.6, 3.10.7.4", Own: leadsTo(usersDone, nothingLeft, nil),
		Says: "When both users are done both ends return to CLOSED or LISTEN, and the network empties."},
	{Name: "no-endless-war", Kind: Liveness, Cite: "3.10.7.4, A.2", Own: endsAgain(answers),
		Says: "Two ends do not answer each other for ever while no user, timer or fault has a part in it."},
}

// view is a world as a liveness property sees it: from one of its ends.
type view struct {
	own, peer *End
	onTheWay  int
}

func (v *view) state() spec.State { return v.own.TCB.State }

// connected reports whether the two ends know each other: each has taken the SYN of the
// incarnation that the other is in.
func (v *view) connected() bool {
	own, peer := &v.own.History, &v.peer.History
	return own.Peer != 0 && own.Peer == peer.Incarnated && peer.Peer == own.Incarnated && v.peer.TCB.State != spec.Closed
}

func not(p func(*view) bool) func(*view) bool { return func(v *view) bool { return !p(v) } }

func anyOf(all ...func(*view) bool) func(*view) bool {
	return func(v *view) bool {
		for _, p := range all {
			if p(v) {
				return true
			}
		}
		return false
	}
}

func opening(v *view) bool {
	return v.state() == spec.SynSent || v.state() == spec.SynReceived && !v.own.History.Passive
}

func bothOpening(v *view) bool {
	other := &view{own: v.peer, peer: v.own}
	return opening(v) && opening(other)
}

func hasOpened(v *view) bool { return spec.Synchronized.Has(v.state()) }

func synReceived(v *view) bool { return v.state() == spec.SynReceived }

func over(v *view) bool { return v.state() == spec.Closed || v.state() == spec.Listen }

func closing(v *view) bool { return v.own.History.Shut && !over(v) }

// waitsForUser is FIN-WAIT-2 with a peer that has taken the FIN and may send as long as
// its user likes.
func waitsForUser(v *view) bool {
	return v.state() == spec.FinWait2 && v.connected() && v.peer.TCB.State == spec.CloseWait && !v.peer.History.Shut
}

// stalled is a sender whose peer has no room because its user does not read.
func stalled(v *view) bool {
	t := &v.own.TCB
	return v.connected() && v.peer.TCB.V[spec.RcvWnd] == 0 && (t.V[spec.SndQue] > 0 || t.V[spec.SndUna] != t.V[spec.SndNxt])
}

func delivered(v *view) bool { return v.connected() && v.peer.History.Got >= v.own.History.Said }

// misled is a sender that keeps text back before a window that has long been opened.
func misled(v *view) bool {
	t := &v.own.TCB
	return spec.Synchronized.Has(t.State) && t.V[spec.SndQue] > 0 && t.V[spec.SndWnd] == 0 && v.connected() && v.peer.TCB.V[spec.RcvWnd] > 0
}

func halfOpen(v *view) bool {
	t := &v.own.TCB
	return spec.Synchronized.Has(t.State) && v.own.History.Peer != 0 && v.peer.History.Peer != v.own.History.Incarnated &&
		t.V[spec.SndUna] != t.V[spec.SndNxt]
}

// busy is a pair of which an end has something to do that does not wait for a user.
func busy(v *view) bool {
	return atWork(v) || atWork(&view{own: v.peer, peer: v.own})
}

func atWork(v *view) bool {
	t := &v.own.TCB
	switch t.State {
	case spec.Closed, spec.Listen:
		return false
	case spec.SynSent, spec.SynReceived, spec.FinWait1, spec.Closing, spec.LastAck, spec.TimeWait:
		return !stalled(v)
	}
	return (t.V[spec.SndUna] != t.V[spec.SndNxt] || t.V[spec.SndQue] > 0 || t.V[spec.SndCls] == 1) && !stalled(v)
}

func usersDone(v *view) bool {
	return isDone(v) && isDone(&view{own: v.peer, peer: v.own})
}

func isDone(v *view) bool { return v.own.History.Shut || over(v) && v.own.Calls > 0 }

func nothingLeft(v *view) bool {
	return over(v) && over(&view{own: v.peer}) && v.onTheWay == 0 || !usersDone(v)
}
