package model

import (
	"github.com/tcpcheck/tcpcheck/spec"
)

// leaf is one field of a world, and the most that it may be. The bounds are written
// here a second time, apart from the packing that they are to test.
type leaf struct {
	place, field string
	at           any    // pointer to the field
	most         uint64 // 0 for a sequence number, which has no most
}

// leaves are the fields of a world in which everything is in use.
func leaves(w *World) []leaf {
	var all []leaf
	add := func(place, field string, at any, most uint64) { all = append(all, leaf{place, field, at, most}) }
	for i := range w.Ends {
		e, place := &w.Ends[i], "end "+EndName(i)
		h := &e.History
		add(place, "state", &e.TCB.State, 15)
		for _, v := range spec.TCBVars() {
			add(place, v.String(), &e.TCB.V[v], mostOf(v))
		}
		for j := range e.TCB.Held {
			held := &e.TCB.Held[j]
			add(place, "held SEQ", &held.Seq, 0)
			add(place, "held text", &held.Text, maxCount)
			add(place, "held FIN", &held.FIN, 1)
			add(place, "held tag", &held.Tag, 7)
		}
		for j := range e.Anytime {
			add(place, "calls for any time", &e.Anytime[j], maxBudget)
		}
		add(place, "calls made", &e.Calls, maxCalls)
		add(place, "lives", &e.Lives, maxBudget)
		add(place, "retransmissions", &e.Retransmit, maxBudget)
		add(place, "probes", &e.Probe, maxBudget)
		add(place, "user timeouts", &e.Timeout, maxBudget)
		add(place, "crashes", &e.Crash, maxBudget)
		add(place, "incarnations", &h.Incarnated, 7)
		add(place, "incarnation of the peer", &h.Peer, 7)
		add(place, "passive", &h.Passive, 1)
		add(place, "closed by the user", &h.Shut, 1)
		add(place, "octets sent by the user", &h.Said, maxCount)
		add(place, "octets taken", &h.Got, maxCount)
		add(place, "FIN sent", &h.FinSent, 1)
		add(place, "number of the FIN", &h.FinAt, 0)
		add(place, "closed first", &h.First, 1)
		add(place, "FIN taken", &h.FinTaken, 1)
		add(place, "been in TIME-WAIT", &h.Lingered, 1)
	}
	for i := range w.Net {
		c, place := &w.Net[i], "network from "+EndName(i)
		add(place, "segments on the way", &c.N, 15)
		for j := range c.Segs {
			g := &c.Segs[j]
			add(place, "CTL", &g.Ctl, 63)
			add(place, "SEG.SEQ", &g.Seq, 0)
			add(place, "SEG.ACK", &g.Ack, 0)
			add(place, "SEG.WND", &g.Wnd, maxWindow)
			add(place, "SEG.TXT", &g.Text, maxCount)
			add(place, "SEG.UP", &g.Up, 0)
			add(place, "security", &g.Foreign, 1)
			add(place, "address", &g.Bogus, 1)
			add(place, "incarnation of the sender", &g.Segment.Tag, 7)
			add(place, "incarnation of the receiver", &g.To, 7)
		}
	}
	add("network", "losses", &w.Lose, maxLoss)
	add("network", "duplications", &w.Dup, maxLoss)
	add("network", "injections", &w.Stray, 1<<maxInject-1)
	return all
}

func mostOf(v spec.Var) uint64 {
	switch v {
	case spec.SndWnd, spec.MaxSndWnd, spec.RcvWnd, spec.RcvUnr:
		return maxWindow
	case spec.HldCnt:
		return spec.HoldSlots
	}
	switch v.Def().Space {
	case spec.SendSeq, spec.RecvSeq:
		return 0
	case spec.Flag:
		return 1
	}
	return maxCount
}

// set gives the field a value.
func (l leaf) set(x uint64) {
	switch at := l.at.(type) {
	case *uint8:
		*at = uint8(x)
	case *uint32:
		*at = uint32(x)
	case *bool:
		*at = x == 1
	case *spec.State:
		*at = spec.State(x)
	case *spec.Bits:
		*at = spec.Bits(x)
	}
}

// canonical clears what is not in use, as every step of a world leaves it.
func canonical(w *World) {
	for i := range w.Ends {
		t, h := &w.Ends[i].TCB, &w.Ends[i].History
		for j := int(t.V[spec.HldCnt]); j < len(t.Held); j++ {
			t.Held[j] = spec.Held{}
		}
		t.V[spec.HldSeq] = t.Held[0].Seq
		if !h.FinSent {
			h.FinAt = 0
		}
		c := &w.Net[i]
		for j := range c.Segs {
			g := &c.Segs[j]
			if j >= int(c.N) {
				*g = Segment{}
			}
			if !g.Ctl.Has(spec.ACK) {
				g.Ack = 0
			}
			if !g.Ctl.Has(spec.URG) {
				g.Up = 0
			}
		}
	}
}
