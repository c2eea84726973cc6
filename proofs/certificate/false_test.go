package certificate

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Certificates that lie: each way of lying is noticed by what it is about. The checksum
// is right in all of them but in those of the first test.

// A byte changed anywhere, in any of a few ways, and a file cut short at any length.
func TestEveryByteCounts(t *testing.T) {
	data := of(t, "handshake").bytes(t)
	require.Equal(t, "verified", verdict(data))
	for k := range data {
		for _, flip := range []byte{1, 0x20, 0x80, 0xff} {
			changed := bytes.Clone(data)
			changed[k] ^= flip
			_, err := Read(changed)
			require.Error(t, err, "byte %d by %x", k, flip)
		}
		_, err := Read(data[:k])
		require.Error(t, err, "cut to %d bytes", k)
	}
	_, err := Read(append(bytes.Clone(data), '\n'))
	require.Error(t, err)
}

// A byte of the text changed, and the checksum made anew. Nothing of the text is without
// meaning; only a property left out or another one in its place makes another true claim.
func TestEveryCharacterMeansSomething(t *testing.T) {
	m := of(t, "handshake")
	text := body(t, m.bytes(t))
	worlds := bytes.Index(text, []byte("\ncounts ")) // before it the system is described
	flips := []byte{1, 16}
	if testing.Short() {
		flips = flips[:1]
	}
	for k := range text {
		if k < worlds && k%907 != 0 {
			continue
		}
		for _, flip := range flips {
			changed := bytes.Clone(text)
			changed[k] ^= flip
			if k < worlds {
				require.NotEqual(t, "verified", verdict(sealed(t, changed)), "byte %d by %d", k, flip)
				continue
			}
			require.NotEqual(t, "verified", m.verdict(changed), "byte %d by %d: %q", k, flip, changed[max(0, k-20):k+1])
		}
	}
}

// A world left out: it is where something leads, or where all begins.
func TestAWorldLess(t *testing.T) {
	m := of(t, "open-close")
	all := m.states
	m.Distinct--
	for k := range all {
		m.states = slices.Delete(slices.Clone(all), k, k+1)
		require.Regexp(t, `^refuted: .*(leads to a world that is not in the certificate|begins is not in the certificate)`, m.verdict(m.text()))
	}
}

// altered returns the state with something of it changed.
func (m *made) altered(t *testing.T, s model.State, change func(*model.World)) model.State {
	t.Helper()
	w := m.sys.Unpack(s)
	change(w)
	out, err := m.sys.Pack(w)
	require.NoError(t, err)
	require.NotEqual(t, s, out)
	return out
}

// A world more: it is counted, and what follows from it is not there. One from which
// nothing follows does no harm: see TestALargerSet.
func TestAWorldMore(t *testing.T) {
	m := of(t, "open-close")
	all := m.states
	for k, s := range all {
		more := m.altered(t, s, func(w *model.World) { w.Ends[k%2].TCB.V[spec.SndNxt]++ })
		m.states = append(slices.Clone(all), more)
		require.Regexp(t, "^refuted: ", m.verdict(m.text()))
		if len(m.sys.Possible(m.sys.Unpack(more))) > 0 {
			m.Distinct++
			require.Regexp(t, "^refuted: ", m.verdict(m.text()))
			m.Distinct--
		}
	}
}

// A world altered.
func TestAnAlteredWorld(t *testing.T) {
	m := of(t, "open-close")
	all := m.states
	for k, s := range all {
		for _, change := range []func(*model.World){
			func(w *model.World) { w.Ends[0].TCB.V[spec.RcvWnd]++ },
			func(w *model.World) { w.Ends[1].Calls ^= 1 },
			func(w *model.World) { w.Ends[0].History.Got++ },
			func(w *model.World) { w.Lose++ },
		} {
			m.states = slices.Clone(all)
			m.states[k] = m.altered(t, s, change)
			require.Regexp(t, "^refuted: ", m.verdict(m.text()))
		}
	}
}

// A set that is larger than what can be reached is no lie: it is closed, and nothing in
// it is violated, so nothing that can be reached is. Its count is not that of the search.
func TestALargerSet(t *testing.T) {
	m := of(t, "handshake")
	last := slices.IndexFunc(m.states, func(s model.State) bool {
		steps, err := m.sys.Next(s, nil)
		require.NoError(t, err)
		return len(steps) == 0
	})
	m.states = append(m.states, m.altered(t, m.states[last], func(w *model.World) { w.Ends[0].Anytime[0] = 7 }))
	require.Equal(t, "refuted: it says that there are 11 worlds, and has 12", verdict(m.bytes(t)))
	m.Distinct = 12
	require.Equal(t, "verified", verdict(m.bytes(t)))
	m.Transitions++
	require.Equal(t, "refuted: it says that there are 13 steps, and 12 can be taken", verdict(m.bytes(t)))
}

// What it says of its table: another table than the one that its edits make is bad input,
// and the worlds of another table are refuted.
func TestAnotherTable(t *testing.T) {
	twoWay := Edit{"two-way", "[[rule]]\nname = \"listen/syn\"\nnext = \"ESTABLISHED\"\n"}
	s := scenario(t, "figure-11")
	base, broken := of(t, "figure-11"), explored(t, s, []Edit{twoWay}, model.Bounds{})
	require.Regexp(t, `^refuted: .* B gets <SEQ=90><CTL=SYN>: it violates `, verdict(broken.bytes(t)))

	h := *broken.Header
	h.Table = strings.Replace(base.Table, "table rfc9293", "table two-way", 1)
	require.Regexp(t, `^error: it was made for another table: it says "rule listen/syn: .*, and here that is "rule listen/syn: .*ESTABLISHED`, verdict((&made{Header: &h, sys: broken.sys, states: broken.states}).bytes(t)))

	h = *base.Header
	h.Distinct, h.Transitions = broken.Distinct, broken.Transitions
	require.Regexp(t, `^refuted: .* leads to a world that is not in the certificate`, verdict((&made{Header: &h, sys: broken.sys, states: broken.states}).bytes(t)))

	h = *base.Header
	h.Scenario = strings.Replace(h.Scenario, "capacity = 3", "capacity = 5", 1)
	require.NotEqual(t, base.Scenario, h.Scenario)
	require.Regexp(t, `^error: it was made for another table: it says "capacity = 3", and here that is "capacity = 5"`, verdict((&made{Header: &h, sys: base.sys, states: base.states}).bytes(t)))
}

// What refutes a certificate does not depend on the number of workers.
func TestSameRefutation(t *testing.T) {
	m := of(t, "wrap")
	m.states = slices.DeleteFunc(m.states, func(s model.State) bool { return m.sys.Unpack(s).Ends[1].TCB.State == spec.LastAck })
	c, err := readText(bufio.NewReader(bytes.NewReader(m.text())))
	require.NoError(t, err)
	var first *Refutation
	for _, workers := range []int{1, 2, 8, 8, 8} {
		r, err := c.verifyIn(context.Background(), m.sys, Verification{Workers: workers})
		require.NoError(t, err)
		if first == nil {
			first = r
		}
		require.Equal(t, first, r)
	}
	require.Contains(t, first.Why, "not in the certificate, A")
}

// A world that is stuck.
func TestStuck(t *testing.T) {
	m := of(t, "handshake")
	last := slices.IndexFunc(m.states, func(s model.State) bool {
		w := m.sys.Unpack(s)
		return w.Ends[0].TCB.State == spec.Established && w.Ends[1].TCB.State == spec.Established
	})
	m.states = append(m.states, m.altered(t, m.states[last], func(w *model.World) { w.Ends[0].TCB.V[spec.SndCls] = 1 }))
	m.Distinct++
	require.Regexp(t, `^refuted: world \d+, A ESTABLISHED, B ESTABLISHED: no step leaves it, which violates no-deadlock$`, verdict(m.bytes(t)))
}

// Claims that cannot be, and texts that nobody has written.
func TestMalformed(t *testing.T) {
	m := of(t, "handshake")
	text := string(body(t, m.bytes(t)))
	for _, c := range []struct{ old, new, want string }{
		{"properties 52", "properties 53", `found property "counts 2"`},
		{"safety one-fin", "safety one-fit", `property one-fit: unknown property`},
		{"safety one-fin", "deadlock one-fin", `property one-fin: found deadlock, and it is one of safety`},
		{"safety one-fin", "safety queue-shape", `property queue-shape: found twice`},
		{"safety one-fin", "liveness one-fin", `found property "liveness one-fin"`},
		{"\nends 7", "\nends 6", `want the section segments`},
		{"state=CLOSED\n", "state=CLOSED ISS=0\n", `which is spelled "state=CLOSED"`},
		{"seq=100 wnd=4 ctl=SYN", "seq=4294967296 wnd=4 ctl=SYN", "want a number of 32 bits"},
		{"channels 5\n\n0\n1", "channels 5\n\n1\n0", "does not come after the line before it"},
		{"worlds 11\n0 0 0 0 0 0 0", "worlds 11\n0 0 9 0 0 0 0", "a world of part 9, want less than 5"},
		{"worlds 11\n0 0 0 0 0 0 0", "worlds 11\n0 0 0 0 0 0 256", "at most 255"},
		{"worlds 11\n0 0 0 0 0 0 0", "worlds 11\n0 0 0 0 0 0 00", "want numbers"},
		{"worlds 11", "worlds 12", "ends too early"},
		{"worlds 11", "worlds 10", "after the last world"},
		{"variants 0", "variants 1\nrfc794", "unknown variant"},
		{"distinct 11\n", "distinct 011\n", "counts: found"},
	} {
		require.Contains(t, text, c.old)
		require.Contains(t, verdict(sealed(t, []byte(strings.Replace(text, c.old, c.new, 1)))), c.want, fmt.Sprintf("%q for %q", c.new, c.old))
	}
	for _, c := range []struct{ data, want string }{
		{"", "no certificate"},
		{"{}\n", "no certificate"},
		{"tcpcheck certificate 2\n", `found a certificate of version "2", want "1"`},
		{"tcpcheck certificate 1\n", "cut short"},
	} {
		require.Contains(t, verdict([]byte(c.data)), c.want)
	}
}
