package trace

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// picture is a trace to be drawn: where it is found, and what of.
type picture struct {
	name     string
	title    string
	scenario *model.Scenario
	edit     *spec.Edit
	property string   // whose trace it is,
	script   []string // unless the steps are given: how each is described, or how that begins
	options  Options
}

func calls(t testing.TB, texts ...string) []model.UserCall {
	var all []model.UserCall
	for _, text := range texts {
		c, err := model.ParseCall(text)
		require.NoError(t, err)
		all = append(all, c)
	}
	return all
}

func end(isn uint32, calls []model.UserCall) model.EndSetup {
	return model.EndSetup{Calls: calls, Lives: 1, ISN: []uint32{isn}, Buffer: 4, MSS: 2, Hold: 1}
}

// started is an end that is ESTABLISHED from the beginning.
func started(isn, send, receive uint32, calls []model.UserCall) model.EndSetup {
	e := end(isn, calls)
	e.ISN = []uint32{send - 1, isn}
	e.Start = &model.Start{State: spec.Established, Send: send, Receive: receive, Window: 4}
	return e
}

func pictures(t testing.TB) []picture {
	client := end(100, calls(t, "OPEN active", "CLOSE"))
	server := end(300, calls(t, "OPEN passive", "CLOSE"))
	orderly := model.Network{Capacity: 4, Patient: true}
	talker := started(900, 100, 300, calls(t, "SEND 3", "CLOSE"))
	talker.Retransmit = 1
	crasher := started(400, 100, 300, calls(t, "OPEN active"))
	crasher.Crash = 1
	wrapped := end(4294967295, calls(t, "OPEN active", "SEND 2 urgent"))
	listener := end(300, calls(t, "OPEN passive"))
	listener.Hold = 0
	return []picture{
		{
			name: "open-and-close", script: openAndClose, title: "A client opens and closes, a server follows.", property: "both-done",
			scenario: &model.Scenario{Name: "open-and-close", Ends: [2]model.EndSetup{client, server}, Network: orderly},
		},
		{
			name: "open-and-close-verbose", title: "The same, with nothing left out.", property: "both-established",
			scenario: &model.Scenario{Name: "open-and-close", Ends: [2]model.EndSetup{client, server}, Network: orderly},
			options:  Options{Verbose: true},
		},
		{
			name: "simultaneous-open", title: "Both ends call each other at once.", property: "both-established",
			scenario: &model.Scenario{
				Name:    "simultaneous-open",
				Ends:    [2]model.EndSetup{end(100, calls(t, "OPEN active")), end(300, calls(t, "OPEN active"))},
				Network: orderly,
			},
		},
		{
			name: "simultaneous-close", title: "Both ends close at once.", property: "both-time-wait",
			scenario: &model.Scenario{
				Name:    "simultaneous-close",
				Ends:    [2]model.EndSetup{started(900, 100, 300, calls(t, "CLOSE")), started(800, 300, 100, calls(t, "CLOSE"))},
				Network: orderly,
			},
		},
		{
			name: "rough-network", script: roughNetwork, title: "Text is lost, overtaken and duplicated.",
			scenario: &model.Scenario{
				Name:    "rough-network",
				Ends:    [2]model.EndSetup{talker, started(700, 300, 100, nil)},
				Network: model.Network{AnyOrder: true, Lose: 1, Duplicate: 1, Capacity: 4, Patient: true},
			},
		},
		{
			name: "half-open", script: halfOpen, title: "A loses its memory; B does not know (Figure 9).",
			scenario: &model.Scenario{
				Name:    "half-open",
				Ends:    [2]model.EndSetup{crasher, started(700, 300, 100, nil)},
				Network: orderly,
			},
		},
		{
			name: "stray", script: stray, title: "A copy, a stray and a loss (Figure 8).",
			scenario: &model.Scenario{
				Name: "stray", Ends: [2]model.EndSetup{client, server},
				Network: model.Network{AnyOrder: true, Lose: 1, Duplicate: 1, Capacity: 4, Inject: []model.Injection{
					{To: 1, Segment: spec.Segment{Seq: 90, Ctl: spec.SYN}},
				}},
			},
		},
		{
			name: "urgent", script: urgent, title: "Urgent text across the wrap of the sequence numbers.",
			scenario: &model.Scenario{
				Name: "urgent", Ends: [2]model.EndSetup{wrapped, listener}, Network: orderly,
			},
		},
		{
			name: "self-connect", title: "A socket that is connected with itself.", script: selfConnect,
			scenario: &model.Scenario{
				Name:    "self-connect",
				Ends:    [2]model.EndSetup{end(100, calls(t, "OPEN active", "SEND 1", "CLOSE")), end(300, nil)},
				Network: model.Network{Capacity: 4, Patient: true, Loop: true},
			},
		},
		{
			name: "attacked", script: attacked, title: "Somebody guesses, and somebody else has the segments in his hands.",
			scenario: &model.Scenario{
				Name:    "attacked",
				Ends:    [2]model.EndSetup{talker, started(700, 300, 100, nil)},
				Network: model.Network{Capacity: 4, Patient: true, Blind: model.Blind{To: 1, Times: 1}, OnPath: model.OnPath{To: 1, Times: 4}},
			},
		},
		{
			name: "no-time-wait", title: "A table without TIME-WAIT.", property: "time-wait-on-active-close",
			scenario: &model.Scenario{Name: "open-and-close", Ends: [2]model.EndSetup{client, server}, Network: orderly},
			edit: edited1("no-time-wait", spec.RuleEdit{
				Name: "fin/fin-wait-2", Do: &[]string{"take-fin", "send-ack", "delete-tcb"}, Next: new("CLOSED"),
			}),
		},
		{
			name: "silent-closed", title: "A table that never answers in CLOSED.", property: "rst-on-half-open",
			scenario: &model.Scenario{
				Name:    "half-open",
				Ends:    [2]model.EndSetup{crasher, started(700, 300, 100, calls(t, "SEND 1"))},
				Network: orderly,
			},
			edit: edited1("silent-closed", spec.RuleEdit{Name: "closed/ack", Do: &[]string{}}),
		},
	}
}

func edited1(name string, r spec.RuleEdit) *spec.Edit {
	return &spec.Edit{Name: name, Rules: []spec.RuleEdit{r}}
}

// The steps of scripted pictures.
var (
	openAndClose = []string{
		"B calls OPEN passive", "A calls OPEN active", "B gets", "A gets", "B gets",
		"A calls CLOSE", "B gets", "A gets", "B calls CLOSE", "A gets", "B gets", "A: TIME-WAIT TIMEOUT",
	}
	roughNetwork = []string{
		"A calls SEND 3", "A calls CLOSE", "B gets <SEQ=102>", "A gets", "the network loses <SEQ=100>", "B gets <SEQ=103>",
		"A gets", "A: RETRANSMISSION TIMEOUT", "B gets <SEQ=100><ACK=300><DATA=2><CTL=ACK>, and a copy", "A gets", "B gets <SEQ=100>", "A gets",
	}
	halfOpen    = []string{"A crashes", "A calls OPEN active", "B gets", "A gets", "B gets"}
	selfConnect = []string{
		"A calls OPEN active", "A gets", "A gets", "A gets", "A calls SEND 1", "A gets", "A gets", "A calls CLOSE", "A gets", "A gets", "A: TIME-WAIT TIMEOUT",
	}
	attacked = []string{
		"B gets <SEQ=101><CTL=RST>", "A calls SEND 3", "A calls CLOSE",
		"B gets <SEQ=102><ACK=300><DATA=1><CTL=ACK>, which somebody on the path has sent ahead",
		"B gets <SEQ=100><ACK=300><DATA=2><CTL=ACK>, and somebody", "somebody on the path drops", "B gets <SEQ=103><ACK=300><CTL=FIN,RST",
	}
	urgent = []string{"B calls OPEN passive", "A calls OPEN active", "B gets", "A gets", "A calls SEND 2 urgent", "B gets", "B gets", "A gets"}
	stray  = []string{
		"B calls OPEN passive", "A calls OPEN active", "a stray", "B gets <SEQ=90>", "A gets", "the network loses <SEQ=91>",
		"B gets <SEQ=100><CTL=SYN>, and a copy", "B gets",
	}
)

// follows returns the trace whose steps are described so.
func follows(t testing.TB, sys *model.System, script []string) *model.Trace {
	tr := &model.Trace{System: sys}
	w := sys.Unpack(sys.Init()[0])
	for _, want := range script {
		var found *model.Record
		var others []string
		for _, ev := range sys.Possible(w) {
			r, _, err := sys.Replay(w, ev)
			require.NoError(t, err)
			others = append(others, sys.Describe(r))
			if found == nil && strings.HasPrefix(sys.Describe(r), want) {
				found = r
			}
		}
		require.NotNil(t, found, "step %d: no %q, but %q", len(tr.Events)+1, want, others)
		tr.Events = append(tr.Events, found.Event)
		w = found.To
	}
	return tr
}

// find explores until the picture's property is decided.
func (p *picture) find(t testing.TB) *model.Finding {
	var edits []*spec.Edit
	if p.edit != nil {
		edits = append(edits, p.edit)
	}
	sys, err := model.NewSystem(p.scenario, edits...)
	require.NoError(t, err)
	if p.script != nil {
		f := &model.Finding{Verdict: witnessed, Trace: follows(t, sys, p.script)}
		if p.property != "" {
			f.Property, err = model.FindWitness(p.property)
			require.NoError(t, err)
		}
		return f
	}
	report, err := model.Check(t.Context(), sys, []string{p.property}, model.Bounds{MaxStates: 2_000_000})
	require.NoError(t, err)
	require.NoError(t, report.Search.CutErr)
	f := &report.Findings[0]
	require.NotNil(t, f.Trace, "%s: %s is %s, want a trace", p.name, p.property, f.Verdict)
	return f
}
