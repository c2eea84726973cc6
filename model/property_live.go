package model

import (
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Liveness says what happens in the end. Nothing does unless the network and the timers
// go on, so these properties are asked under the assumptions of fairness.go, and unless
// named only of scenarios in which no end runs out of retransmissions. Each speaks of
// one end, and is asked of both.
var liveProperties = []Property{
	{Name: "opens", Kind: Liveness, Cite: "3.10.1, 3.8.1", Own: leadsTo(opening, anyOf(hasOpened), heard),
		Says: "Whoever opens actively gets a connection in the end, or its user hears why not."},
	{Name: "both-open", Kind: Liveness, Cite: "3.5 MUST-10", Own: leadsTo(bothOpening, anyOf(hasOpened), heard),
		Says: "Of two active OPENs that cross each gets a connection in the end, or its user hears why not."},
	{Name: "syn-received-leaves", Kind: Liveness, Cite: "3.10.7.4", Own: leadsTo(synReceived, not(synReceived), inStep{}),
		Says: "Nobody stays in SYN-RECEIVED for ever."},
	{Name: "closes", Kind: Liveness, Cite: "3.6", Own: leadsTo(closing, anyOf(over, waitsForUser, stalled), inStep{}),
		Says: "Every CLOSE leads to CLOSED, or to FIN-WAIT-2 while the peer's user has not closed."},
	{Name: "all-or-told", Kind: Liveness, Cite: "3.10.2, 3.8", Own: stepLeadsTo(accepts, anyOf(delivered, stalled), heard),
		Says: "Every octet that SEND has accepted is delivered in the end, or its sender hears that the connection has failed."},
	{Name: "window-reopens", Kind: Liveness, Cite: "3.8.6.1 MUST-36", Own: leadsTo(misled, not(misled), inStep{}),
		Says: "Whoever has text to send and believes a window closed that is open learns of it in the end."},
	{Name: "half-open-ends", Kind: Liveness, Cite: "3.5.1, 3.5.2", Own: leadsTo(halfOpen, not(halfOpen), inStep{}),
		Says: "A half-open connection that carries traffic ends: nobody for ever sends to a peer that knows nothing of it."},
	{Name: "no-stuck-pair", Kind: Liveness, Cite: "3.8.1", Own: leadsTo(busy, not(busy), moves),
		Says: "No pair of states is kept for ever with work outstanding: a state changes, something new is acknowledged or taken, or there is nothing to do."},
	{Name: "no-leak", Kind: Liveness, Cite: "3.6, 3.10.7.4", Own: leadsTo(usersDone, nothingLeft, inStep{}),
		Says: "When both users are done both ends return to CLOSED or LISTEN, and the network empties."},
	{Name: "no-endless-war", Kind: Liveness, Cite: "3.10.7.4, A.2", Own: endsAgain(answers),
		Says: "Two ends do not answer each other for ever while no user, timer or fault has a part in it."},
}

// view is a world as a liveness property sees it: from one of its ends.
type view struct {
	own, peer *End
	onTheWay  int
}

func (v view) state() spec.State { return v.own.TCB.State }

// turned is the view from the other end.
func (v view) turned() view { return view{v.peer, v.own, v.onTheWay} }

// connected reports whether the two ends know each other: each has taken the SYN of the
// incarnation that the other is in.
func (v view) connected() bool {
	own, peer := &v.own.History, &v.peer.History
	return own.Peer != 0 && own.Peer == peer.Incarnated && peer.Peer == own.Incarnated && v.peer.TCB.State != spec.Closed
}

// over says that an end has no connection.
func (v view) over() bool { return v.state() == spec.Closed || v.state() == spec.Listen }

// stalled is a sender whose peer has no room because its user does not read.
func (v view) stalled() bool {
	t := &v.own.TCB
	return v.connected() && v.peer.TCB.V[spec.RcvWnd] == 0 && (t.V[spec.SndQue] > 0 || t.V[spec.SndUna] != t.V[spec.SndNxt])
}

func (v view) opening() bool {
	return v.state() == spec.SynSent || v.state() == spec.SynReceived && !v.own.History.Passive
}

// atWork says that an end has something to do that does not wait for a user.
func (v view) atWork() bool {
	t := &v.own.TCB
	switch t.State {
	case spec.Closed, spec.Listen:
		return false
	case spec.SynSent, spec.SynReceived, spec.FinWait1, spec.Closing, spec.LastAck, spec.TimeWait:
		return !v.stalled()
	}
	return (t.V[spec.SndUna] != t.V[spec.SndNxt] || t.V[spec.SndQue] > 0 || t.V[spec.SndCls] == 1) && !v.stalled()
}

// usersDone says that each user has closed, or called and lost the connection.
func (v view) usersDone() bool {
	for _, x := range [2]view{v, v.turned()} {
		if !x.own.History.Shut && (!x.over() || x.own.Calls == 0) {
			return false
		}
	}
	return true
}

// What the properties ask of worlds.
var (
	opening     = inWorld{"opening", view.opening}
	bothOpening = inWorld{"both opening", func(v view) bool { return v.opening() && v.turned().opening() }}
	hasOpened   = inWorld{"synchronized", func(v view) bool { return spec.Synchronized.Has(v.state()) }}
	synReceived = inWorld{"SYN-RECEIVED", func(v view) bool { return v.state() == spec.SynReceived }}

	closing = inWorld{"closing", func(v view) bool { return v.own.History.Shut && !v.over() }}
	over    = inWorld{"over", view.over}
	stalled = inWorld{"stalled", view.stalled}
	// It may send as long as its user likes.
	waitsForUser = inWorld{"waits for the peer's user", func(v view) bool {
		return v.state() == spec.FinWait2 && v.connected() && v.peer.TCB.State == spec.CloseWait && !v.peer.History.Shut
	}}

	delivered = inWorld{"delivered", func(v view) bool { return v.connected() && v.peer.History.Got >= v.own.History.Said }}
	// It keeps text back before a window that has long been opened.
	misled = inWorld{"misled", func(v view) bool {
		t := &v.own.TCB
		return spec.Synchronized.Has(t.State) && t.V[spec.SndQue] > 0 && t.V[spec.SndWnd] == 0 && v.connected() && v.peer.TCB.V[spec.RcvWnd] > 0
	}}
	halfOpen = inWorld{"half-open", func(v view) bool {
		t := &v.own.TCB
		return spec.Synchronized.Has(t.State) && v.own.History.Peer != 0 && v.peer.History.Peer != v.own.History.Incarnated &&
			t.V[spec.SndUna] != t.V[spec.SndNxt]
	}}

	busy        = inWorld{"at work", func(v view) bool { return v.atWork() || v.turned().atWork() }}
	usersDone   = inWorld{"users done", view.usersDone}
	nothingLeft = inWorld{"nothing left", func(v view) bool {
		return v.over() && v.turned().over() && v.onTheWay == 0 || !v.usersDone()
	}}
)

func not(p inWorld) inWorld {
	return inWorld{"not " + p.name, func(v view) bool { return !p.is(v) }}
}

func anyOf(all ...inWorld) inWorld {
	var names []string
	for _, p := range all {
		names = append(names, p.name)
	}
	return inWorld{strings.Join(names, " or "), func(v view) bool {
		for _, p := range all {
			if p.is(v) {
				return true
			}
		}
		return false
	}}
}
