package trace

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

func scriptOf(tr *model.Trace, c Caption, end int) (string, error) {
	var b strings.Builder
	err := Packetdrill(&b, tr, c, end)
	return b.String(), err
}

// scriptRefused are the reasons that there are to refuse a trace.
const scriptRefused = "^(a socket that is connected with itself: .*|(nothing befalls [AB], and a script wants something that happens" +
	"|step [0-9]+, .*: (a script cannot make a host forget|no system call .*|security and invalid addresses are not in a script" +
	"|.* reaches across relative number 0, .*|the (window|urgent pointer) does not fit 16 bits)); --end [AB] is the view of the other end)$"

func TestPacketdrill(t *testing.T) {
	ends := map[string][]int{"open-and-close": {0, 1}, "rough-network": {0}, "half-open": {1}, "urgent": {0}, "attacked": {1}, "simultaneous-open": {0}}
	for _, p := range pictures(t) {
		for _, end := range ends[p.name] {
			name := p.name + "-" + model.EndName(end)
			t.Run(name, func(t *testing.T) {
				f := p.find(t)
				c := Caption{Title: p.title}
				if f.Name != "" {
					c.Finding, c.Command = f, "tcpcheck check SCENARIO --property "+f.Name
				}
				text, err := scriptOf(f.Trace, c, end)
				require.NoError(t, err)
				file := filepath.Join("testdata", name+".pkt")
				if *update {
					require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
				}
				want, err := os.ReadFile(file)
				require.NoError(t, err, "no such script yet: run go test -update and read it")
				assert.Equal(t, string(want), text)
			})
		}
	}
}

// Of every trace of the small built-in scenarios, as both ends see it: the script is
// grammatical and says what the trace says, or it is refused for a reason.
func TestPacketdrillOfScenarios(t *testing.T) {
	said, refused := 0, 0
	for _, s := range model.Scenarios() {
		if testing.Short() && said > 50 {
			break
		}
		sys, err := model.NewSystem(s)
		require.NoError(t, err)
		report, err := model.Check(t.Context(), sys, nil, model.Bounds{MaxStates: 500})
		require.NoError(t, err)
		for i := range report.Findings {
			f := &report.Findings[i]
			if f.Trace == nil {
				continue
			}
			for end := range 2 {
				text, err := scriptOf(f.Trace, Caption{Title: "A way to " + f.Name, Finding: f, Command: "tcpcheck check " + s.Name}, end)
				if err != nil {
					require.Regexp(t, scriptRefused, err)
					refused++
					continue
				}
				require.NoError(t, sameInScript(f.Trace, text, end), "%s\n%s", s.Name, text)
				said++
			}
		}
	}
	t.Logf("%d scripts, %d refused", said, refused)
	assert.Positive(t, refused)
	assert.Greater(t, said, 5*refused)
}

func TestPacketdrillOfAnyWalk(t *testing.T) {
	all := systems(t)
	rapid.Check(t, func(t *rapid.T) {
		tr := walk(t, rapid.SampledFrom(all).Draw(t, "system"))
		end := rapid.IntRange(0, 1).Draw(t, "end")
		text, err := scriptOf(tr, Caption{Title: rapid.StringMatching(`[ -~\n]{1,30}`).Draw(t, "title"), Command: "a\nb"}, end)
		if err != nil {
			require.Regexp(t, scriptRefused, err.Error())
			return
		}
		require.NoError(t, sameInScript(tr, text, end))
	})
}

// sameInScript holds a script against the steps of its trace: the same segments get to the
// end and leave it, in order, their numbers shifted by one constant for each direction from
// one OPEN to the next; and time passes as in a capture.
func sameInScript(tr *model.Trace, text string, end int) error {
	parsed, err := parsePacketdrill(text)
	if err != nil {
		return err
	}
	events := parsed.Events
	seconds := func(e *pdEvent) float64 {
		n, _ := strconv.ParseFloat(e.Time.Seconds, 64)
		return n
	}
	if s := tr.System.Scenario.Ends[end].Start; s != nil {
		skip := 7 // the handshake before the trace
		if s.State == spec.Listen {
			skip = 4
		}
		events = events[skip:]
	}
	moments, err := replay(tr)
	if err != nil {
		return err
	}
	var told, now float64
	// next is the next packet; it adds up the time.
	next := func() *pdPacket {
		for len(events) > 0 {
			e := events[0]
			events = events[1:]
			told += seconds(e)
			if e.Packet != nil && e.Packet.Segment != nil {
				return e.Packet
			}
		}
		return nil
	}
	shifts := map[bool]uint32{} // by whether it is a number of what the end sends
	number := func(mine bool, said int64, is uint32) error {
		shift, known := shifts[mine]
		if !known {
			shift = is - uint32(said)
			shifts[mine] = shift
		}
		if is-uint32(said) != shift {
			return fmt.Errorf("found %d for %d, where %d is 0", said, is, shift)
		}
		return nil
	}
	for i := range moments {
		m := &moments[i]
		now += passes(m.Event.Kind).Seconds()
		if m.End != end || !m.Acts {
			continue
		}
		if m.calls() && (m.Before.State == spec.Closed || m.Before.State == spec.Listen) && m.After.State != m.Before.State {
			clear(shifts)
		}
		same := func(g *model.Segment, mine bool) error {
			packet := next()
			if packet == nil || (packet.Direction == ">") != mine {
				return fmt.Errorf("step %d: no packet for %s", i+1, g)
			}
			p := packet.Segment
			switch {
			case p.Seq.Len != int64(g.Text), strings.Contains(p.Flags, "S") != g.Ctl.Has(spec.SYN), strings.Contains(p.Flags, "F") != g.Ctl.Has(spec.FIN),
				strings.Contains(p.Flags, "R") != g.Ctl.Has(spec.RST), (p.Ack != nil) != g.Ctl.Has(spec.ACK), !mine && *p.Win != int64(g.Wnd),
				p.Urg != nil && uint32(*p.Urg) != g.Up-g.Seq, g.Ctl.Has(spec.URG) != (p.Urg != nil), mine && p.Win != nil:
				return fmt.Errorf("step %d: found %+v for %s", i+1, p, g)
			case told-now > 1e-6 || now-told > 1e-6:
				return fmt.Errorf("step %d: at %f, want %f", i+1, told, now)
			}
			if err := number(mine, p.Seq.From, g.Seq); err != nil {
				return fmt.Errorf("step %d: %w", i+1, err)
			}
			if p.Ack != nil {
				if err := number(!mine, *p.Ack, g.Ack); err != nil {
					return fmt.Errorf("step %d: %w", i+1, err)
				}
			}
			return nil
		}
		if m.moves() {
			if err := same(&m.Got, false); err != nil {
				return err
			}
		}
		for j := range m.SentSegments() {
			if err := same(&m.Sent[j], true); err != nil {
				return err
			}
		}
	}
	if p := next(); p != nil {
		return fmt.Errorf("a packet too many: %+v", p)
	}
	return nil
}

// What is held against the trace can differ from it.
func TestAnotherScript(t *testing.T) {
	p := pictures(t)[0]
	tr := p.find(t).Trace
	text, err := scriptOf(tr, Caption{}, 0)
	require.NoError(t, err)
	require.NoError(t, sameInScript(tr, text, 0))
	require.Error(t, sameInScript(tr, text, 1))
	for old, bad := range map[string]string{
		"> S 0:0(0)": "> S 1:1(0)", "< S. 0:0(0)": "< S. 9:9(0)", "ack 1 win": "ack 2 win", "win 4": "win 5", "> F.": "> .", "+240 ": "+1 ", "+0.003 <": "+0.004 <",
	} {
		if !strings.Contains(text, old) {
			continue
		}
		assert.Error(t, sameInScript(tr, strings.Replace(text, old, bad, 1), 0), "%s for %s", bad, old)
	}
}

func TestConcerns(t *testing.T) {
	for _, p := range pictures(t) {
		switch p.name {
		case "no-time-wait":
			f := p.find(t)
			assert.Equal(t, int(f.Trace.Events[len(f.Trace.Events)-1].End), Concerns(f.Trace, f))
		case "open-and-close":
			assert.Equal(t, 0, Concerns(p.find(t).Trace, nil))
		}
	}
}
