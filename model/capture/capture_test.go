package capture

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/spec"
)

// segments are any that a model can send.
func segments() *rapid.Generator[spec.Segment] {
	return rapid.Custom(func(t *rapid.T) spec.Segment {
		g := spec.Segment{
			Seq:  rapid.Uint32().Draw(t, "seq"),
			Wnd:  rapid.Uint32Range(0, mostUp).Draw(t, "wnd"),
			Text: rapid.Uint32Range(0, 255).Draw(t, "text"),
			Ctl:  spec.Bits(rapid.Uint8Range(0, 63).Draw(t, "ctl")),
		}
		if g.Ctl.Has(spec.ACK) {
			g.Ack = rapid.Uint32().Draw(t, "ack")
		}
		if g.Ctl.Has(spec.URG) {
			g.Up = g.Seq + rapid.Uint32Range(0, mostUp).Draw(t, "up")
		}
		return g
	})
}

// TestRoundTrip: what was encoded decodes to the same fields, and both checksums are
// right, by a sum of our own.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := segments().Draw(t, "segment")
		from := rapid.IntRange(0, 1).Draw(t, "from")
		to := rapid.IntRange(0, 1).Draw(t, "to")
		data, err := Encode(want, from, to)
		require.NoError(t, err)
		got, sender, receiver, err := Decode(data)
		require.NoError(t, err)
		require.Equal(t, want, got)
		require.Equal(t, [2]int{from, to}, [2]int{sender, receiver})

		header, segment := data[:20], data[20:]
		require.EqualValues(t, 0xffff, sum(header))
		pseudo := binary.BigEndian.AppendUint16(append(append([]byte{}, header[12:20]...), 0, 6), uint16(len(segment)))
		require.EqualValues(t, 0xffff, sum(append(pseudo, segment...)))
	})
}

// sum is the one's complement sum of 16-bit words (RFC 1071).
func sum(data []byte) uint32 {
	if len(data)%2 == 1 {
		data = append(append([]byte{}, data...), 0)
	}
	total := uint32(0)
	for i := 0; i < len(data); i += 2 {
		total += uint32(binary.BigEndian.Uint16(data[i:]))
		total = total>>16 + total&0xffff
	}
	return total
}

// TestOneBitIsNoticed: no bit of a packet can change and the packet still be read as
// the same segment.
func TestOneBitIsNoticed(t *testing.T) {
	want := spec.Segment{Seq: 301, Ack: 501, Wnd: 4, Up: 303, Text: 3, Ctl: spec.ACK | spec.URG | spec.PSH}
	data, err := Encode(want, 1, 0)
	require.NoError(t, err)
	for bit := range 8 * len(data) {
		bad := append([]byte{}, data...)
		bad[bit/8] ^= 1 << (bit % 8)
		_, _, _, err := Decode(bad)
		require.Error(t, err, "bit %d", bit)
	}
}

func TestNotToBeEncoded(t *testing.T) {
	for _, g := range []spec.Segment{{Foreign: true}, {Bogus: true}, {Wnd: mostUp + 1}, {Ctl: spec.URG, Up: mostUp + 1}} {
		_, err := Encode(g, 0, 1)
		require.Error(t, err)
	}
}
