package trace

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Packetdrill writes what one end, 0 (A) or 1 (B), lives through as a script for packetdrill
// (github.com/google/packetdrill): the calls of its user are system calls, what gets to it
// is injected, what it sends is expected. Everything else is a comment. A stack that passes
// the script does what the trace shows, be that right or wrong.
//
// It fails, with the step, where a script cannot say what happens.
func Packetdrill(w io.Writer, t *model.Trace, c Caption, end int) error {
	moments, err := replay(t)
	if err != nil {
		return err
	}
	if t.System.Scenario.Network.Loop {
		return errors.New("a socket that is connected with itself: a script plays the other end, and there is none")
	}
	s := &script{Writer: bufio.NewWriter(w), sys: t.System, end: end, lives: livesOf(moments, t.System, end), next: 3}
	s.head(t, moments, c)
	if err := s.begin(); err != nil {
		return err
	}
	for i := range moments {
		if t.Loop > 0 && i == len(moments)-t.Loop {
			s.comment("From here on for ever:")
		}
		if err := s.moment(i+1, &moments[i]); err != nil {
			return fmt.Errorf("step %d, %s: %w; %s", i+1, t.System.Describe(&moments[i].Record), err, s.otherwise())
		}
	}
	if t.Loop > 0 {
		s.comment(fmt.Sprintf("And again step %d.", len(moments)-t.Loop+1))
	}
	if s.events == 0 {
		return fmt.Errorf("nothing befalls %s, and a script wants something that happens; %s", model.EndName(end), s.otherwise())
	}
	return s.Flush()
}

// Concerns returns the end that a finding speaks of: that of the step that violates it, and
// else A.
func Concerns(t *model.Trace, f *model.Finding) int {
	if f == nil || f.Verdict != violated || f.Kind == model.Liveness || len(t.Events) == 0 {
		return 0
	}
	return int(t.Events[len(t.Events)-1].End)
}

// script is a script in the making.
type script struct {
	*bufio.Writer
	sys   *model.System
	end   int
	lives []life // of the end's sockets, the present one first

	now, told time.Duration // where the trace is, and the last event of the script
	events    int

	next      int // file descriptor
	listening int // that of the socket that listens; 0 for none
	socket    int // that of the connection
	waiting   []spec.Call
}

// scriptWidth is how wide comments are.
const scriptWidth = 98

// otherwise says what may be written instead.
func (s *script) otherwise() string {
	return "--end " + model.EndName(1-s.end) + " is the view of the other end"
}

// comment writes a paragraph that packetdrill passes over.
func (s *script) comment(text string) {
	s.WriteString("\n")
	s.remark(text)
}

func (s *script) remark(text string) {
	for paragraph := range strings.SplitSeq(text, "\n") {
		for _, l := range wrap(paragraph, scriptWidth-3, 0, 0) {
			fmt.Fprintln(s, strings.TrimRight("// "+l, " "))
		}
	}
}

// event writes something that happens now.
func (s *script) event(format string, parts ...any) {
	fmt.Fprintf(s, "+%s ", strconv.FormatFloat((s.now-s.told).Seconds(), 'f', -1, 64))
	fmt.Fprintf(s, format+"\n", parts...)
	s.told = s.now
	s.events++
}

// head says what this is about, and how to read it.
func (s *script) head(t *model.Trace, moments []moment, c Caption) {
	me, other := model.EndName(s.end), model.EndName(1-s.end)
	if c.Title != "" {
		s.remark(strings.TrimRight(c.Title, ":.") + ".")
	}
	if f := c.Finding; f != nil {
		s.remark(paragraph("\n", headline(t, f), statement(f)))
		if text := here(t, moments, f); text != "" {
			s.remark("Here: " + text)
		}
	}
	table := s.sys.Machine.Table().TableName()
	s.remark("table " + table + "; scenario " + s.sys.Scenario.Name)
	if c.Command != "" {
		for l := range strings.SplitSeq(c.Command, "\n") {
			fmt.Fprintf(s, "// reproduce: %s\n", l)
		}
	}
	s.WriteString("//\n")
	s.remark(paragraph("\n",
		fmt.Sprintf("%s is the host under test; what %s and the network do is injected. A stack that passes does what the trace shows, which is what table %s does, be it right or wrong.", me, other, table),
		"Numbers count from the first SYN of each side, those of strays and of other incarnations too. Times are made up, as those of a capture.",
		fmt.Sprintf("Not compared: the windows that %s offers, the options of its SYN.", me),
		"Added: an MSS in injected SYNs, so that segments are as short as in the trace, and a PSH where nothing more is to be sent (3.9.1.2, MUST-61)."))
}

// begin brings the end to where the trace begins.
func (s *script) begin() error {
	start := s.sys.Scenario.Ends[s.end].Start
	switch {
	case start == nil:
		return nil
	case start.State == spec.Listen:
		s.comment("The trace begins in LISTEN:")
		s.listen()
		return nil
	}
	s.comment("The trace begins ESTABLISHED, after a handshake like this:")
	s.connect()
	l := &s.lives[0]
	return errors.Join(
		s.expect(l, spec.Segment{Seq: start.Send - 1, Ctl: spec.SYN}, false),
		s.inject(l, spec.Segment{Seq: start.Receive - 1, Ack: start.Send, Wnd: uint32(start.Window), Ctl: spec.SYN | spec.ACK}),
		s.expect(l, spec.Segment{Seq: start.Send, Ack: start.Receive, Ctl: spec.ACK}, false))
}

// moment writes a step.
func (s *script) moment(n int, m *moment) error {
	s.now += passes(m.Event.Kind)
	text := fmt.Sprintf("%d. %s", n, s.sys.Describe(&m.Record))
	if m.End != s.end || !m.Acts {
		s.comment(text)
		if m.End == s.end && m.Event.Kind == model.Crashes {
			return errors.New("a script cannot make a host forget")
		}
		return nil
	}
	if rules := m.worth(); len(rules) > 0 {
		text += ": " + cited(rules)
	}
	s.comment(text)
	if opens(m) {
		s.lives = s.lives[1:]
	}
	l := &s.lives[0]
	var err error
	switch {
	case m.moves():
		err = s.inject(l, m.Got.Segment)
	case m.Spec.Kind == spec.MessageArrives:
		s.message(l, m)
	case m.calls():
		err = s.call(m)
	}
	if err != nil {
		return err
	}
	s.accept(m)
	for _, g := range m.SentSegments() {
		if err := s.expect(l, g.Segment, m.pushes(&g.Segment)); err != nil {
			return err
		}
	}
	if !m.calls() {
		s.read(m)
	}
	return nil
}

// pushes reports whether nothing is left to be sent behind the text of a segment.
func (m *moment) pushes(g *spec.Segment) bool {
	v := &m.After.V
	return g.Text > 0 && v[spec.SndQue] == 0 && g.Seq+g.Text == v[spec.SndNxt]-v[spec.SndFin]
}
