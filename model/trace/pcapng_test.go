package trace

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/gopacket/gopacket/layers"
	"github.com/gopacket/gopacket/pcapgo"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/capture"
	"github.com/tcpcheck/tcpcheck/spec"
)

// read is a packet as another program reads it.
type read struct {
	Segment
	from, to int
	at       time.Duration
	comment  string
}

func readBack(data []byte) ([]read, error) {
	r, err := pcapgo.NewNgReader(bytes.NewReader(data), pcapgo.DefaultNgReaderOptions)
	if err != nil {
		return nil, err
	}
	if r.LinkType() != layers.LinkTypeRaw {
		return nil, fmt.Errorf("found link type %s", r.LinkType())
	}
	var all []read
	for {
		data, info, options, err := r.ReadPacketDataWithOptions()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		g, from, to, err := capture.Decode(data)
		if err != nil {
			return nil, err
		}
		if len(options.Comments) != 1 {
			return nil, fmt.Errorf("found %d comments", len(options.Comments))
		}
		all = append(all, read{segment(&g), from, to, time.Duration(info.Timestamp.UnixNano()), options.Comments[0]})
	}
}

// compare holds a capture against the steps of its trace as JSON has them.
func compare(found []read, steps []Step, loop bool) error {
	last := time.Duration(0)
	for _, s := range steps {
		least := map[string]time.Duration{
			"retransmission-timeout": time.Second, "persist-timeout": time.Second, "time-wait-timeout": 4 * time.Minute, "user-timeout": 5 * time.Minute,
		}[s.Event]
		to := map[string]int{"A": 0, "B": 1}[s.End]
		check := func(g Segment, from, to int) error {
			if loop {
				from, to = 0, 0
			}
			if len(found) == 0 {
				return fmt.Errorf("step %d: no packet for %s", s.N, g.Text)
			}
			p := found[0]
			found = found[1:]
			switch {
			case !assert.ObjectsAreEqual(g, p.Segment) || p.from != from || p.to != to:
				return fmt.Errorf("step %d: found %+v, want %+v from %d to %d", s.N, p, g, from, to)
			case p.at <= last || p.at-last < least:
				return fmt.Errorf("step %d: at %s after %s", s.N, p.at, last)
			case !strings.HasPrefix(p.comment, fmt.Sprintf("step %d, ", s.N)):
				return fmt.Errorf("step %d: comment %q", s.N, p.comment)
			}
			last, least = p.at, 0
			return nil
		}
		switch s.Event {
		case "injection", "guess", "alteration":
			if err := check(*s.Segment, 1-to, to); err != nil {
				return err
			}
		}
		for _, g := range s.Sent {
			if err := check(g, to, 1-to); err != nil {
				return err
			}
		}
	}
	if len(found) > 0 {
		return fmt.Errorf("%d packets too many", len(found))
	}
	return nil
}

func captured(t testing.TB, tr *model.Trace) []byte {
	var b bytes.Buffer
	require.NoError(t, Pcapng(&b, tr, Caption{Title: "A capture:"}))
	return b.Bytes()
}

// What is read back is what the trace says, of every picture; and of no picture is it
// what another says.
func TestPcapng(t *testing.T) {
	var before []read
	for _, p := range pictures(t) {
		tr := p.find(t).Trace
		found, err := readBack(captured(t, tr))
		require.NoError(t, err, p.name)
		steps, err := Steps(tr)
		require.NoError(t, err)
		require.NoError(t, compare(found, steps, p.scenario.Network.Loop), p.name)
		require.NotEmpty(t, found)
		require.Error(t, compare(found[1:], steps, p.scenario.Network.Loop), p.name)
		require.Error(t, compare(append(found, found[0]), steps, p.scenario.Network.Loop), p.name)
		if p.name != "open-and-close-verbose" { // which begins as the one before
			require.Error(t, compare(before, steps, p.scenario.Network.Loop), p.name)
		}
		before = found
	}
}

func TestPcapngOfAnyWalk(t *testing.T) {
	all := systems(t)
	rapid.Check(t, func(t *rapid.T) {
		sys := rapid.SampledFrom(all).Draw(t, "system")
		tr := walk(t, sys)
		var b bytes.Buffer
		if err := Pcapng(&b, tr, Caption{}); err != nil {
			require.Regexp(t, "not in a TCP header|does not fit 16 bits", err.Error())
			return
		}
		found, err := readBack(b.Bytes())
		require.NoError(t, err)
		steps, err := Steps(tr)
		require.NoError(t, err)
		require.NoError(t, compare(found, steps, sys.Scenario.Network.Loop))
	})
}

// The comments tell where a segment comes from and what becomes of it.
func TestPcapngComments(t *testing.T) {
	want := map[string][]string{
		"stray": {
			"step 2, A: open/closed/active (3.10.1); arrives in step 7; arrives in step 8",
			"step 3, a stray, sent by neither; arrives in step 4",
			"step 4, B: listen/syn (3.10.7.2); arrives in step 5",
			"step 5, A: syn-sent/ack/unacceptable (3.10.7.3); is lost in step 6",
			"step 7, B: seq/unacceptable (3.10.7.4)",
			"step 8, B: seq/unacceptable (3.10.7.4)",
		},
		"attacked": {
			"step 1, a blind guess, sent by neither",
			"step 1, B: rst/challenge (3.10.7.4)",
			"step 2, A: send/open, send/text x2 (3.10.2); arrives in step 5; is dropped on the path in step 6",
			"step 2, A: send/open, send/text x2 (3.10.2); arrives in step 4",
			"step 3, A: close/established, send/fin (3.10.4); is changed on the path in step 7",
			"step 4, B: text/ahead/hold, acknowledge (3.10.7.4)",
			"step 5, B: text/accept, held/release, text/accept, acknowledge (3.10.7.4)",
			"step 7, changed on the path from <SEQ=103><ACK=300><CTL=FIN,ACK>",
		},
	}
	for _, p := range pictures(t) {
		if want[p.name] == nil {
			continue
		}
		found, err := readBack(captured(t, p.find(t).Trace))
		require.NoError(t, err)
		var comments []string
		for _, r := range found {
			comments = append(comments, r.comment)
		}
		assert.Equal(t, want[p.name], comments, p.name)
	}
}

// What no TCP header can say is refused, with the step.
func TestPcapngOfOtherSecurity(t *testing.T) {
	p := pictures(t)[0]
	p.scenario.Network.Inject = []model.Injection{{To: 1, Segment: spec.Segment{Seq: 90, Ctl: spec.SYN, Foreign: true}}}
	sys, err := model.NewSystem(p.scenario)
	require.NoError(t, err)
	var b bytes.Buffer
	err = Pcapng(&b, follows(t, sys, []string{"B calls OPEN passive", "a stray"}), Caption{})
	require.ErrorContains(t, err, "step 2, a stray, sent by neither: <SEQ=90>")
	require.ErrorContains(t, err, "are not in a TCP header")
}
