package trace

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/gopacket/gopacket"
	"github.com/gopacket/gopacket/layers"
	"github.com/gopacket/gopacket/pcapgo"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/capture"
	"github.com/tcpcheck/tcpcheck/spec"
)

// The model has no clock: its steps have an order, and a timer may go off at any time.
// A capture wants times, so each step takes this long, except that before a timer goes
// off its time passes in full. 2 MSL and the user timeout are those of RFC 9293 (3.4.2,
// 3.8.3), a second is what RFC 6298 begins with.
const (
	stepTime       = time.Millisecond
	retransmitTime = time.Second // of the persist timer too
	lingerTime     = 240 * time.Second
	userTime       = 5 * time.Minute
	betweenTime    = time.Microsecond // from one segment to the next within a step
)

// passes is how much time passes before a step.
func passes(kind model.EventKind) time.Duration {
	switch kind {
	case model.Retransmits, model.Probes:
		return retransmitTime
	case model.Lingers:
		return lingerTime
	case model.TimesOut:
		return userTime
	}
	return stepTime
}

// packet is a segment as it is put on the way.
type packet struct {
	spec.Segment
	from, to int
	at       time.Duration // since the trace began
	comments []string      // where it comes from, and what becomes of it
}

// Pcapng writes the segments of the trace as a capture for tcpdump and Wireshark: each
// once, when it is put on the way, by an end, as a stray, as a guess, or changed by
// somebody on the path. What is lost is there too. A comment on each packet names the
// step, its rules, and the steps in which the segment arrives or is lost; a copy that
// the network makes is a packet no more. Steps that repeat for ever are there once.
//
// It fails where a segment does not fit a TCP header; see [capture.Encode].
func Pcapng(w io.Writer, t *model.Trace, c Caption) error {
	moments, err := replay(t)
	if err != nil {
		return err
	}
	about := []string{strings.TrimSuffix(c.Title, ":")}
	if f := c.Finding; f != nil {
		about = append(about, headline(t, f), statement(f), here(t, moments, f))
	}
	about = append(about, "table "+t.System.Machine.Table().TableName(), "scenario "+t.System.Scenario.Name, c.Command)
	out, err := pcapgo.NewNgWriterInterface(w,
		pcapgo.NgInterface{Name: "network", LinkType: layers.LinkTypeRaw},
		pcapgo.NgWriterOptions{SectionInfo: pcapgo.NgSectionInfo{Application: "tcpcheck", Comment: paragraph("\n", about...)}})
	if err != nil {
		return err
	}
	for _, p := range packets(moments, &t.System.Scenario.Network) {
		comment := strings.Join(p.comments, "; ")
		data, err := capture.Encode(p.Segment, p.from, p.to)
		if err != nil {
			return fmt.Errorf("%s: %w", comment, err)
		}
		info := gopacket.CaptureInfo{Timestamp: time.Unix(0, int64(p.at)), CaptureLength: len(data), Length: len(data)}
		if err := out.WritePacketWithOptions(info, data, pcapgo.NgPacketOptions{Comments: []string{comment}}); err != nil {
			return err
		}
	}
	return out.Flush()
}

// packets returns what is put on the way, in order.
func packets(moments []moment, n *model.Network) []*packet {
	var all, onWay []*packet // onWay is what has an origin, by its nth
	now := time.Duration(0)
	for i := range moments {
		m := &moments[i]
		now += passes(m.Event.Kind)
		at := now
		put := func(g *model.Segment, to int, comment string) *packet {
			p := &packet{g.Segment, 1 - to, to, at, []string{comment}}
			if n.Loop {
				p.from = to
			}
			at += betweenTime
			all = append(all, p)
			return p
		}
		step := fmt.Sprintf("step %d, ", i+1)
		if m.origin.nth > 0 {
			p := onWay[m.origin.nth-1]
			p.comments = append(p.comments, fate(m, i+1))
		}
		switch m.Event.Kind {
		case model.Injects:
			onWay = append(onWay, put(&m.Got, m.End, step+"a stray, sent by neither"))
		case model.Guesses:
			put(&m.Got, m.End, step+"a blind guess, sent by neither")
		case model.Alters:
			was := m.Was()
			put(&m.Got, m.End, step+"changed on the path from "+was.Segment.String())
		}
		for j := range m.SentSegments() {
			to := 1 - m.End
			if n.Loop {
				to = m.End
			}
			comment := step + model.EndName(m.End) + ": " + strings.ReplaceAll(cited(m.worth()), hard, " ")
			onWay = append(onWay, put(&m.Sent[j], to, comment))
		}
	}
	return all
}

// fate says what a step does to the segment that it takes from the way.
func fate(m *moment, n int) string {
	what := "arrives"
	switch m.Event.Kind {
	case model.Loses:
		what = "is lost"
	case model.Drops:
		what = "is dropped on the path"
	case model.Alters:
		what = "is changed on the path"
	}
	return fmt.Sprintf("%s in step %d", what, n)
}

// paragraph joins what is not empty.
func paragraph(by string, texts ...string) string {
	var all []string
	for _, text := range texts {
		if text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, by)
}
