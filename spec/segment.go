package spec

import (
	"fmt"
	"strings"
)

// Bits are the control bits of a segment (RFC 9293 section 3.1).
type Bits uint8

// The control bits, in the order in which a segment is written.
const (
	SYN Bits = 1 << iota
	FIN
	RST
	PSH
	URG
	ACK
)

var bitNames = [...]struct {
	bit  Bits
	name string
}{{SYN, "SYN"}, {FIN, "FIN"}, {RST, "RST"}, {PSH, "PSH"}, {URG, "URG"}, {ACK, "ACK"}}

var bitByName = func() map[string]Bits {
	m := map[string]Bits{}
	for _, b := range bitNames {
		m[b.name] = b.bit
	}
	return m
}()

// Has reports whether all the given bits are set.
func (b Bits) Has(bits Bits) bool { return b&bits == bits }

// String spells the bits as in <CTL=SYN,ACK>.
func (b Bits) String() string {
	var names []string
	for _, n := range bitNames {
		if b.Has(n.bit) {
			names = append(names, n.name)
		}
	}
	return strings.Join(names, ",")
}

// Segment is a TCP segment as far as section 3.10 looks at it. SEG.LEN is Len.
type Segment struct {
	Seq, Ack uint32 // sequence and acknowledgment number; Ack is 0 without the ACK bit
	Wnd      uint32 // window in octets
	Up       uint32 // urgent pointer as a sequence number; 0 without the URG bit
	Text     uint32 // octets of text
	Ctl      Bits
	Foreign  bool // the security or compartment is not the connection's
	Bogus    bool // the source or destination is no valid unicast address
	// Tag identifies whose octets the text is. No rule reads it; it comes back in
	// Outcome.Taken, so that a model can tell the octets of one incarnation from
	// those of another.
	Tag uint8
}

// Len is SEG.LEN: octets of text, counting SYN and FIN (RFC 9293 section 3.4).
func (s *Segment) Len() uint32 {
	n := s.Text
	if s.Ctl.Has(SYN) {
		n++
	}
	if s.Ctl.Has(FIN) {
		n++
	}
	return n
}

// String writes the segment as the RFC's figures do: <SEQ=100><ACK=300><CTL=FIN,ACK>.
func (s Segment) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "<SEQ=%d>", s.Seq)
	if s.Ctl.Has(ACK) {
		fmt.Fprintf(&b, "<ACK=%d>", s.Ack)
	}
	if s.Text > 0 {
		fmt.Fprintf(&b, "<DATA=%d>", s.Text)
	}
	if s.Ctl.Has(URG) {
		fmt.Fprintf(&b, "<UP=%d>", s.Up)
	}
	fmt.Fprintf(&b, "<CTL=%s>", s.Ctl)
	if s.Foreign {
		b.WriteString("<other security>")
	}
	if s.Bogus {
		b.WriteString("<invalid address>")
	}
	return b.String()
}

// field is a part of a segment that a send statement may give.
type field uint8

const (
	fieldSeq field = iota
	fieldAck
	fieldLen // octets of text, the next ones of the stream
	fieldUp
	numFields
)

var (
	fieldNames  = [numFields]string{"SEQ", "ACK", "LEN", "UP"}
	fieldByName = map[string]field{"SEQ": fieldSeq, "ACK": fieldAck, "LEN": fieldLen, "UP": fieldUp}
)

// Form is a segment to be sent: its fields as expressions. The window field is
// always RCV.WND, as RFC 9293 section 3.8.6 wants.
type Form struct {
	Fields [numFields]*Expr
	Ctl    Bits
}

// String spells the form in the notation.
func (f *Form) String() string {
	var b strings.Builder
	for i, e := range f.Fields {
		if e != nil {
			fmt.Fprintf(&b, "<%s=%s>", fieldNames[i], e.number())
		}
	}
	fmt.Fprintf(&b, "<CTL=%s>", f.Ctl)
	return b.String()
}

// ParseBits reads control bits as they are written in <CTL=SYN,ACK>.
func ParseBits(text string) (Bits, error) {
	var bits Bits
	for name := range strings.SplitSeq(text, ",") {
		b, ok := bitByName[strings.TrimSpace(name)]
		if !ok {
			return 0, unknown("control bit", name, keys(bitByName))
		}
		bits |= b
	}
	return bits, nil
}
