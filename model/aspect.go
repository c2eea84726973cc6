package model

import "github.com/tcpcheck/tcpcheck/spec"

// aspect is something that a liveness property asks of a world as one end sees it.
type aspect uint8

// The aspects.
const (
	opening aspect = iota
	bothOpening
	synReceived
	synchronized
	closing
	over
	stalled
	waitsForUser
	delivered
	misled
	halfOpen
	busy
	usersDone
	nothingLeft
	numAspects = iota
)

var aspects = [numAspects]struct {
	says string // of an end
	is   func(v view) bool
}{
	opening:      {"is opening", view.opening},
	bothOpening:  {"and its peer are opening", func(v view) bool { return v.opening() && v.turned().opening() }},
	synReceived:  {"is SYN-RECEIVED", func(v view) bool { return v.state() == spec.SynReceived }},
	synchronized: {"is synchronized", func(v view) bool { return spec.Synchronized.Has(v.state()) }},
	closing:      {"is closing", func(v view) bool { return v.own.History.Shut && !v.over() }},
	over:         {"has no connection", view.over},
	stalled:      {"waits for its peer's user to read", view.stalled},
	waitsForUser: {"waits for its peer's user to close", view.waitsForUser},
	delivered:    {"has delivered all", func(v view) bool { return v.connected() && v.peer.History.Got >= v.own.History.Said }},
	misled:       {"believes an open window closed", view.misled},
	halfOpen:     {"sends to a peer that knows nothing of it", view.halfOpen},
	busy:         {"or its peer has work", func(v view) bool { return v.atWork() || v.turned().atWork() }},
	usersDone:    {"and its peer have users that are done", view.usersDone},
	nothingLeft: {"and its peer are through, with nothing on the way", func(v view) bool {
		return v.over() && v.turned().over() && v.onTheWay == 0 || !v.usersDone()
	}},
}

// aspectsOf are those that each end sees, a bit each: A's, and then B's.
func (sys *System) aspectsOf(s State) (bits uint64) {
	w := sys.View(s)
	v := view{w.Ends[0], w.Ends[1], int(w.Net[0].N) + int(w.Net[1].N)}
	for _, v := range [2]view{v.turned(), v} { // B's first, to be shifted
		bits <<= numAspects
		for k := range aspects {
			if aspects[k].is(v) {
				bits |= 1 << k
			}
		}
	}
	return bits
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

// waitsForUser is FIN-WAIT-2 with a peer that has taken the FIN and may send as long as its
// user likes.
func (v view) waitsForUser() bool {
	return v.state() == spec.FinWait2 && v.connected() && v.peer.TCB.State == spec.CloseWait && !v.peer.History.Shut
}

// misled keeps text back before a window that has long been opened.
func (v view) misled() bool {
	t := &v.own.TCB
	return spec.Synchronized.Has(t.State) && t.V[spec.SndQue] > 0 && t.V[spec.SndWnd] == 0 && v.connected() && v.peer.TCB.V[spec.RcvWnd] > 0
}

// halfOpen has something on the way to a peer that is in no connection with it.
func (v view) halfOpen() bool {
	t := &v.own.TCB
	return spec.Synchronized.Has(t.State) && v.own.History.Peer != 0 && v.peer.History.Peer != v.own.History.Incarnated &&
		t.V[spec.SndUna] != t.V[spec.SndNxt]
}
