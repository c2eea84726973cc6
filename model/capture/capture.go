// Package capture writes segments as the packets of a capture, IPv4 and TCP with valid
// checksums, and reads them back.
package capture

import (
	"bytes"
	"errors"
	"fmt"
	"net"

	"github.com/gopacket/gopacket"
	"github.com/gopacket/gopacket/layers"

	"github.com/tcpcheck/tcpcheck/spec"
)

// The ends as a capture has them: A calls from an ephemeral port, B is a server. The
// addresses are for documentation (RFC 5737).
var (
	addresses = [2]net.IP{{192, 0, 2, 1}, {192, 0, 2, 2}}
	ports     = [2]layers.TCPPort{49152, 80}
)

const (
	lifetime   = 64 // hops
	leastWords = 5  // of a header without options
	mostUp     = 1<<16 - 1
	ascii      = 'a' // what the octets of a text are, for the model knows only how many
)

// Encode returns the IPv4 packet of a segment from end 0 (A) or 1 (B) to the other, or to
// itself, as when a socket is connected with itself. Other security and invalid addresses have no place in it, nor have options, which the model lacks.
func Encode(g spec.Segment, from, to int) ([]byte, error) {
	if g.Foreign || g.Bogus {
		return nil, fmt.Errorf("%s: security and invalid addresses are not in a TCP header", g)
	}
	if g.Wnd > mostUp || g.Ctl.Has(spec.URG) && g.Up-g.Seq > mostUp {
		return nil, fmt.Errorf("%s: the window or the urgent pointer does not fit 16 bits", g)
	}
	ip := &layers.IPv4{Version: 4, TTL: lifetime, Protocol: layers.IPProtocolTCP, SrcIP: addresses[from], DstIP: addresses[to]}
	tcp := &layers.TCP{
		SrcPort: ports[from], DstPort: ports[to], Seq: g.Seq, Window: uint16(g.Wnd),
		SYN: g.Ctl.Has(spec.SYN), FIN: g.Ctl.Has(spec.FIN), RST: g.Ctl.Has(spec.RST),
		PSH: g.Ctl.Has(spec.PSH), URG: g.Ctl.Has(spec.URG), ACK: g.Ctl.Has(spec.ACK),
	}
	if tcp.ACK {
		tcp.Ack = g.Ack
	}
	if tcp.URG {
		tcp.Urgent = uint16(g.Up - g.Seq)
	}
	if err := tcp.SetNetworkLayerForChecksum(ip); err != nil {
		return nil, err
	}
	out := gopacket.NewSerializeBuffer()
	text := gopacket.Payload(bytes.Repeat([]byte{ascii}, int(g.Text)))
	if err := gopacket.SerializeLayers(out, gopacket.SerializeOptions{FixLengths: true, ComputeChecksums: true}, ip, tcp, text); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Decode returns the segment of a packet that Encode has made, the end that sent it and
// the end it goes to. It refuses one whose checksums, lengths or fixed fields are wrong.
func Decode(data []byte) (g spec.Segment, from, to int, err error) {
	packet := gopacket.NewPacket(data, layers.LayerTypeIPv4, gopacket.Default)
	if bad := packet.ErrorLayer(); bad != nil {
		return g, 0, 0, bad.Error()
	}
	ip, isIP := packet.NetworkLayer().(*layers.IPv4)
	tcp, isTCP := packet.TransportLayer().(*layers.TCP)
	if !isIP || !isTCP {
		return g, 0, 0, errors.New("this is not IPv4 and TCP")
	}
	for i := range ports {
		if tcp.SrcPort == ports[i] {
			from = i
		}
		if tcp.DstPort == ports[i] {
			to = i
		}
	}
	if err := asWritten(packet, ip, tcp, from, to, len(data)); err != nil {
		return g, 0, 0, err
	}
	g = spec.Segment{Seq: tcp.Seq, Ack: tcp.Ack, Wnd: uint32(tcp.Window), Text: uint32(len(tcp.Payload))}
	for _, b := range []struct {
		on  bool
		bit spec.Bits
	}{{tcp.SYN, spec.SYN}, {tcp.FIN, spec.FIN}, {tcp.RST, spec.RST}, {tcp.PSH, spec.PSH}, {tcp.URG, spec.URG}, {tcp.ACK, spec.ACK}} {
		if b.on {
			g.Ctl |= b.bit
		}
	}
	if tcp.URG {
		g.Up = tcp.Seq + uint32(tcp.Urgent)
	}
	return g, from, to, nil
}

// asWritten says what of a packet is not as Encode writes it, the segment's own fields
// apart.
func asWritten(packet gopacket.Packet, ip *layers.IPv4, tcp *layers.TCP, from, to, length int) error {
	if err := tcp.SetNetworkLayerForChecksum(ip); err != nil {
		return err
	}
	err, wrong := packet.VerifyChecksums()
	switch {
	case err != nil:
		return err
	case len(wrong) > 0:
		return fmt.Errorf("the checksum of layer %d is wrong", wrong[0].LayerIndex)
	case int(ip.Length) != length:
		return fmt.Errorf("the packet says it has %d octets, and has %d", ip.Length, length)
	case !ip.SrcIP.Equal(addresses[from]) || !ip.DstIP.Equal(addresses[to]) || tcp.SrcPort != ports[from] || tcp.DstPort != ports[to]:
		return fmt.Errorf("%v:%d to %v:%d are not the two ends", ip.SrcIP, tcp.SrcPort, ip.DstIP, tcp.DstPort)
	case tcp.DataOffset != leastWords || len(tcp.Options) > 0:
		return fmt.Errorf("found a header of %d words, want %d without options", tcp.DataOffset, leastWords)
	case tcp.NS || tcp.ECE || tcp.CWR || tcp.Contents[reserved]&0x0f != 0:
		return errors.New("a reserved bit is set")
	case !tcp.ACK && tcp.Ack != 0 || !tcp.URG && tcp.Urgent != 0:
		return errors.New("a number is given that no control bit speaks of")
	}
	return nil
}

// reserved is the octet of the TCP header whose lower half is reserved.
const reserved = 12
