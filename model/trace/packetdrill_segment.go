package trace

import (
	"errors"
	"fmt"
	"math"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// life is a socket of the end under test, from one OPEN to the next: where its numbers
// begin in either direction. A script counts from there, since a host chooses its own ISN.
//
// packetdrill takes the first segment that gets to a listening socket for the beginning of
// the other side, and of a socket that calls the SYN,ACK that gets to it (run_packet.c);
// numbers of segments with a SYN are absolute and all others relative to it (socket.h). They
// are the same where that segment has the number 0.
type life struct {
	sent, got uint32
	mss       int // that its peer tells it
}

// opens reports whether the step makes a socket.
func opens(m *moment) bool {
	was := m.Before.State
	return m.calls() && (was == spec.Closed || was == spec.Listen) && m.After.State != was && m.After.State != spec.Closed
}

// livesOf finds out where the numbers of each of the end's sockets begin. The first life is
// that before any OPEN.
func livesOf(moments []moment, sys *model.System, end int) []life {
	setup := &sys.Scenario.Ends[end]
	all := []life{{mss: setup.MSS}}
	l := &all[0]
	sent, got, answered := false, false, false
	if s := setup.Start; s != nil && s.State != spec.Listen {
		l.sent, l.got = s.Send-1, s.Receive-1
		sent, got, answered = true, true, true
	}
	for i := range moments {
		m := &moments[i]
		if m.End != end || !m.Acts {
			continue
		}
		if opens(m) {
			all = append(all, life{mss: setup.MSS})
			l = &all[len(all)-1]
			sent, got, answered = false, false, false
		}
		if m.moves() {
			g := &m.Got.Segment
			listens := m.Before.State == spec.Listen || m.Before.State == spec.Closed
			answers := !answered && g.Ctl.Has(spec.SYN|spec.ACK)
			if !got || answers {
				l.got = g.Seq
			}
			got = got || listens || g.Ctl.Has(spec.SYN)
			answered = answered || listens || answers
		}
		for _, g := range m.SentSegments() {
			if g.Ctl.Has(spec.SYN) && !sent {
				l.sent, sent = g.Seq, true
			}
		}
	}
	return all
}

// inject writes a segment that gets to the end.
func (s *script) inject(l *life, g spec.Segment) error {
	if g.Wnd > math.MaxUint16 {
		return errors.New("the window does not fit 16 bits")
	}
	text, err := spell(&g, g.Seq-l.got, g.Ack-l.sent, false)
	if err != nil {
		return err
	}
	text += fmt.Sprintf(" win %d", g.Wnd)
	if g.Ctl.Has(spec.URG) {
		text += fmt.Sprintf(" urg %d", g.Up-g.Seq)
	}
	if g.Ctl.Has(spec.SYN) {
		text += fmt.Sprintf(" <mss %d>", l.mss)
	}
	s.event("< %s", text)
	return nil
}

// expect writes a segment that the end sends.
func (s *script) expect(l *life, g spec.Segment, push bool) error {
	text, err := spell(&g, g.Seq-l.sent, g.Ack-l.got, push)
	if err != nil {
		return err
	}
	if g.Ctl.Has(spec.URG) {
		text += fmt.Sprintf(" urg %d", g.Up-g.Seq)
	}
	if g.Ctl.Has(spec.SYN) {
		text += " <...>"
	}
	s.event("> %s", text)
	return nil
}

// spell writes control bits, numbers and length of a segment: "S. 0:0(0) ack 1".
func spell(g *spec.Segment, seq, ack uint32, push bool) (string, error) {
	switch {
	case g.Foreign || g.Bogus:
		return "", errors.New("security and invalid addresses are not in a script")
	case seq+g.Text < seq:
		return "", fmt.Errorf("%s reaches across relative number 0, which a script cannot say", g)
	case g.Ctl.Has(spec.URG) && g.Up-g.Seq > math.MaxUint16:
		return "", errors.New("the urgent pointer does not fit 16 bits")
	}
	flags := ""
	for _, f := range []struct {
		bit  spec.Bits
		name string
	}{{spec.SYN, "S"}, {spec.FIN, "F"}, {spec.RST, "R"}, {spec.PSH, "P"}, {spec.URG, "U"}, {spec.ACK, "."}} {
		if g.Ctl.Has(f.bit) || push && f.bit == spec.PSH {
			flags += f.name
		}
	}
	text := fmt.Sprintf("%s %d:%d(%d)", or(flags, "-"), seq, seq+g.Text, g.Text)
	if g.Ctl.Has(spec.ACK) {
		text += fmt.Sprintf(" ack %d", ack)
	}
	return text, nil
}

// message writes an ICMP message about the oldest octet that is not acknowledged
// (RFC 9293 section 3.9.2.2): soft errors, hard ones, source quench.
func (s *script) message(l *life, m *moment) {
	kind := "unreachable host_unreachable"
	switch {
	case m.Spec.Hard:
		kind = "unreachable port_unreachable"
	case m.Spec.Quench:
		kind = "source_quench"
	}
	una := uint32(0)
	if v := &m.Before.V; v[spec.SndNxt] != v[spec.ISS] {
		una = v[spec.SndUna] - l.sent
	}
	s.event("< icmp %s [%d:%d(0)]", kind, una, una)
}
