package trace

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
	"github.com/stretchr/testify/assert"
)

// The part of packetdrill's language that scripts are written in, after lexer.l and
// parser.y of github.com/google/packetdrill (gtests/net/packetdrill), and what its parser
// and tcp_packet.c want besides. What it has more of is refused here.

type pdScript struct {
	Events []*pdEvent `parser:"@@+"`
}

type pdEvent struct {
	Time    *pdTime    `parser:"@@"`
	Packet  *pdPacket  `parser:"( @@"`
	Syscall *pdSyscall `parser:"| @@ )"`
}

type pdTime struct {
	Plus    bool   `parser:"@'+'?"`
	Seconds string `parser:"@(Float | Int)"`
}

type pdPacket struct {
	Direction string     `parser:"@('<' | '>')"`
	ICMP      *pdICMP    `parser:"( @@"`
	Segment   *pdSegment `parser:"| @@ )"`
}

type pdICMP struct {
	Type string `parser:"'icmp' @Word"`
	Code string `parser:"@Word?"`
	Seq  *pdSeq `parser:"('[' @@ ']')?"`
}

type pdSegment struct {
	Flags string     `parser:"( @Word"`
	Dot   string     `parser:"  @'.'? | @'.' | '-' )"`
	Seq   *pdSeq     `parser:"@@"`
	Ack   *int64     `parser:"('ack' @Int)?"`
	Win   *int64     `parser:"('win' @Int)?"`
	Urg   *int64     `parser:"('urg' @Int)?"`
	Any   bool       `parser:"( '<' ( @Ellipsis"`
	Opts  []pdOption `parser:"| @@ (',' @@)* ) '>' )?"`
}

type pdSeq struct {
	From int64 `parser:"@Int ':'"`
	To   int64 `parser:"@Int"`
	Len  int64 `parser:"'(' @Int ')'"`
}

type pdOption struct {
	MSS int64 `parser:"'mss' @Int"`
}

type pdSyscall struct {
	Name   string    `parser:"@Word '('"`
	Args   []*pdExpr `parser:"( @@ (',' @@)* )? ')' '='"`
	Result *pdExpr   `parser:"@@"`
	Errno  string    `parser:"( @Word"`
	Note   []string  `parser:"'(' @Word+ ')' )?"`
}

type pdExpr struct {
	Terms []*pdTerm `parser:"@@ ('|' @@)*"`
}

type pdTerm struct {
	Any    bool      `parser:"  @Ellipsis"`
	Number *int64    `parser:"| @Int"`
	Word   string    `parser:"| @Word"`
	List   []*pdExpr `parser:"| '[' ( @@ (',' @@)* )? ']'"`
	Linger []int64   `parser:"| '{' 'onoff' '=' @Int ',' 'linger' '=' @Int '}'"`
}

// pdReserved are words that the lexer takes for its own: none of them is a name.
var pdReserved = strings.Fields("sa_family sin_port sin_addr msg_name msg_iov msg_flags msg_control cmsg_data cmsg_level cmsg_type " +
	"ee_errno ee_origin ee_type ee_code ee_info ee_data scm_sec scm_nsec fd u32 u64 ptr events revents onoff linger htons ipv4 ipv6 " +
	"icmp udp GREv0 gre raw sum off key seq none checksum present mpls label tc ttl inet_addr inet6_addr ack eol ecr mss mtu " +
	"nop sack sackOK md5 TS FO FOEXP tos flowlabel flags Flags val win urg wscale ect01 ect0 ect1 noecn ce id")

var pdParser = participle.MustBuild[pdScript](
	participle.Lexer(lexer.MustSimple([]lexer.SimpleRule{
		{Name: "Comment", Pattern: `//[^\n]*\n`},
		{Name: "Space", Pattern: `[ \t\n]+`},
		{Name: "Ellipsis", Pattern: `\.\.\.`},
		{Name: "Float", Pattern: `-?[0-9]*\.[0-9]+`},
		{Name: "Reserved", Pattern: `(?:` + strings.Join(pdReserved, "|") + `)\b`},
		{Name: "Int", Pattern: `-?[0-9]+\b`},
		{Name: "Word", Pattern: `[a-zA-Z0-9_]+`},
		{Name: "Sign", Pattern: `[^ \t\n]`},
	})),
	participle.Elide("Comment", "Space"),
	participle.UseLookahead(2),
)

// parsePacketdrill says what is wrong with a script; the descriptors that it uses must be
// open.
func parsePacketdrill(text string) (*pdScript, error) {
	s, err := pdParser.ParseString("script", text)
	if err != nil {
		return nil, err
	}
	open := map[int64]bool{}
	for i, e := range s.Events {
		if err := errors.Join(e.Time.check(), e.Packet.check(), e.Syscall.check(open)); err != nil {
			return nil, fmt.Errorf("event %d: %w", i+1, err)
		}
	}
	return s, nil
}

func (t *pdTime) check() error {
	if strings.HasPrefix(t.Seconds, "-") {
		return errors.New("negative time")
	}
	return nil
}

func (p *pdPacket) check() error {
	switch {
	case p == nil:
		return nil
	case p.ICMP != nil:
		types := map[string][]string{"source_quench": {""}, "unreachable": {"host_unreachable", "port_unreachable"}}
		if !slices.Contains(types[p.ICMP.Type], p.ICMP.Code) || p.Direction != "<" || p.ICMP.Seq == nil {
			return errors.New("no ICMP message")
		}
		return p.ICMP.Seq.check()
	}
	g, in := p.Segment, p.Direction == "<"
	switch {
	case strings.Trim(g.Flags, "FSRPU") != "":
		return errors.New("invalid TCP flag")
	case in && g.Any:
		return errors.New("<...> can only be used with outbound packets")
	case in && g.Win == nil:
		return errors.New("window must be specified for inbound packets")
	case (g.Ack != nil) != (g.Dot != ""):
		return errors.New("acknowledgment without its bit, or the bit alone") // of ours: packetdrill takes 0
	case (g.Urg != nil) != strings.Contains(g.Flags, "U"):
		return errors.New("urgent pointer without its bit, or the bit alone")
	}
	for _, o := range g.Opts {
		if err := number(&o.MSS, math.MaxUint16); err != nil {
			return err
		}
	}
	return errors.Join(g.Seq.check(), number(g.Ack, math.MaxUint32), number(g.Win, math.MaxUint16), number(g.Urg, math.MaxUint16))
}

func number(n *int64, most int64) error {
	if n != nil && (*n < 0 || *n > most) {
		return fmt.Errorf("%d is out of range", *n)
	}
	return nil
}

func (s *pdSeq) check() error {
	if s.To != s.From+s.Len {
		return errors.New("inconsistent TCP sequence numbers and payload size")
	}
	return errors.Join(number(&s.From, math.MaxUint32), number(&s.To, math.MaxUint32), number(&s.Len, math.MaxUint16))
}

// pdCalls are the system calls that are used, and how many arguments each has.
var pdCalls = map[string]int{
	"socket": 3, "setsockopt": 5, "bind": 3, "listen": 2, "accept": 3, "connect": 3, "fcntl": 3,
	"write": 3, "send": 4, "read": 3, "shutdown": 2, "close": 1,
}

func (c *pdSyscall) check(open map[int64]bool) error {
	if c == nil {
		return nil
	}
	if n, known := pdCalls[c.Name]; !known || n != len(c.Args) {
		return fmt.Errorf("%s with %d arguments", c.Name, len(c.Args))
	}
	value := func(e *pdExpr) int64 {
		if len(e.Terms) != 1 || e.Terms[0].Number == nil {
			return -1
		}
		return *e.Terms[0].Number
	}
	result := value(c.Result)
	if c.Name != "socket" && !open[value(c.Args[0])] {
		return fmt.Errorf("%s of a descriptor that is not open", c.Name)
	}
	switch c.Name {
	case "socket", "accept":
		if result < 3 || open[result] {
			return fmt.Errorf("%s returns %d", c.Name, result)
		}
		open[result] = true
	case "close":
		delete(open, value(c.Args[0]))
	case "write", "read":
		if value(c.Args[2]) != result || result < 1 {
			return fmt.Errorf("%s returns %d", c.Name, result)
		}
	}
	return nil
}

// The check can fail, of each thing that it wants.
func TestPacketdrillGrammarRefuses(t *testing.T) {
	const socket = "+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n"
	for _, good := range []string{
		socket, "+0.001 < S 0:0(0) win 4 <mss 2>\n// a remark\n+0 > S. 0:0(0) ack 1 <...>\n", "1 < - 0:0(0) win 0", "+0 > R 4294967295:4294967295(0)",
		"+0 < U. 0:2(2) ack 1 win 0 urg 2", "+0 < icmp source_quench [1:1(0)]", "+0 < icmp unreachable host_unreachable [1:1(0)]",
		socket + "+0 setsockopt(3, SOL_SOCKET, SO_LINGER, {onoff=1, linger=0}, 8) = 0\n+0 close(3) = 0",
		socket + "+0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)",
		socket + "+0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0",
	} {
		_, err := parsePacketdrill(good)
		assert.NoError(t, err, good)
	}
	for _, bad := range []string{
		"", "// a remark", "< S 0:0(0) win 4", "+0", "+-1 > S 0:0(0)", "+0 S 0:0(0) win 4", "+0 < 0:0(0) win 4",
		"+0 < S 0:0(0)", "+0 < X 0:0(0) win 4", "+0 < S 0:0 win 4", "+0 < S 0:1(0) win 4", "+0 < S 4294967295:4294967296(1) win 4",
		"+0 < S -1:-1(0) win 4", "+0 < S 0:0(0) win 65536", "+0 < S 0:0(0) win 4 <...>", "+0 < S. 0:0(0) win 4", "+0 < S 0:0(0) ack 1 win 4",
		"+0 < S. 0:0(0) win 4 ack 1", "+0 < S. 0:0(0) ack 4294967296 win 4", "+0 < U. 0:1(1) ack 1 win 4", "+0 < . 0:1(1) ack 1 win 4 urg 1",
		"+0 < S 0:0(0) win 4 <mss 65536>", "+0 < S 0:0(0) win 4 <mss>", "+0 < S 0:0(0) win 4 <mss 2", "+0 < win 0:0(0) win 4",
		"+0 < icmp unreachable [1:1(0)]", "+0 < icmp source_quench", "+0 > icmp source_quench [1:1(0)]",
		"+0 socket(..., SOCK_STREAM, IPPROTO_TCP)", "+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 1", "+0 socket(SOCK_STREAM) = 3",
		socket + socket, "+0 close(3) = 0", socket + "+0 close(3) = 0\n+0 close(3) = 0", socket + "+0 write(3, ..., 2) = 1",
		socket + "+0 close(off) = 0", socket + "+0 STATUS(3) = 0", socket + "+0 connect(3, ..., ...) = -1 EINPROGRESS", "# a remark\n" + socket,
	} {
		_, err := parsePacketdrill(bad)
		assert.Error(t, err, bad)
	}
}
