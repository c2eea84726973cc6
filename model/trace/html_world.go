package trace

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// worldView is the whole world after a step.
type worldView struct {
	Ways   [2]wayView // to A, and to B
	Groups []groupView
	Rules  []ruleView // all that fired, in order
}

// wayView are the segments on the way to an end.
type wayView struct {
	To       string
	Ordered  bool
	Segments []onWay
}

// onWay is a segment on the way. It is new if the step has put it there.
type onWay struct {
	Fields []string
	New    bool
}

// groupView are variables that belong together.
type groupView struct {
	Name string // "" says nothing
	Rows []rowView
}

// rowView is a variable, or something else that is counted, of the two ends; or of
// the network, whose only cell is wide.
type rowView struct {
	Name  string
	Cells []cellView
}

// cellView is a value.
type cellView struct {
	Is      string
	Was     string // before it changed, if that is to be seen
	Changed bool
	Nothing bool // 0, off, or none
}

func newCell(was, is string) cellView {
	c := cellView{Is: is, Nothing: is == "0" || is == "off" || is == none}
	if was != is {
		c.Was, c.Changed = was, true
	}
	return c
}

// newList is a cell that shows what there is, and not what there was.
func newList(was, is string) cellView {
	c := newCell(was, is)
	c.Was = ""
	return c
}

// none stands where there is nothing to name.
const none = "none"

func newWorldView(s *model.Scenario, from, to *model.World) worldView {
	var v worldView
	for end := range v.Ways {
		v.Ways[end] = newWay(s, end, from, to)
	}
	ofEnds := func(name string, say func(end int, w *model.World) string) rowView {
		row := rowView{Name: name}
		for end := range to.Ends {
			row.Cells = append(row.Cells, newCell(say(end, from), say(end, to)))
		}
		return row
	}
	group := func(name string, vars ...spec.Var) {
		g := groupView{Name: name}
		for _, x := range vars {
			g.Rows = append(g.Rows, ofEnds(x.String(), func(end int, w *model.World) string { return value(x, w.Ends[end].TCB.V[x]) }))
		}
		v.Groups = append(v.Groups, g)
	}
	v.Groups = []groupView{{Rows: []rowView{
		ofEnds("state", func(end int, w *model.World) string { return w.Ends[end].TCB.State.String() }),
	}}}
	group("Sending", spec.ISS, spec.SndUna, spec.SndNxt, spec.SndWnd, spec.SndWl1, spec.SndWl2, spec.SndUp, spec.MaxSndWnd, spec.SndQue, spec.SndCls, spec.SndFin)
	group("Receiving", spec.IRS, spec.RcvNxt, spec.RcvWnd, spec.RcvUp, spec.RcvUnr, spec.RcvReq, spec.RcvPsh, spec.RcvUrg, spec.HldCnt, spec.HldSeq)
	group("Connection and timers", spec.TcbPassive, spec.TcbWild, spec.TcbRemote, spec.TmrRtx, spec.TmrTw)
	v.Groups = append(v.Groups, groupView{Name: "Queues", Rows: []rowView{
		ofEnds("unacknowledged", func(end int, w *model.World) string { return unacknowledged(&w.Ends[end].TCB) }),
		ofEnds("held", func(end int, w *model.World) string { return held(&w.Ends[end].TCB) }),
	}})
	v.Groups = append(v.Groups, remaining(s, from, to)...)
	return v
}

// value spells a variable's value.
func value(v spec.Var, x uint32) string {
	if v.Def().Space == spec.Flag {
		return [2]string{"off", "on"}[x&1]
	}
	return strconv.FormatUint(uint64(x), 10)
}

// unacknowledged are the sequence numbers that wait for an acknowledgment.
func unacknowledged(t *spec.TCB) string {
	return span(t.V[spec.SndUna], t.V[spec.SndNxt]-t.V[spec.SndUna])
}

// held is the text that waits for a hole to be filled.
func held(t *spec.TCB) string {
	var parts []string
	for _, h := range t.Held[:min(int(t.V[spec.HldCnt]), len(t.Held))] {
		text := span(h.Seq, h.Text)
		switch {
		case h.FIN && h.Text == 0:
			text = fmt.Sprintf("FIN %d", h.Seq)
		case h.FIN:
			text += ", FIN"
		}
		parts = append(parts, text)
	}
	return or(strings.Join(parts, "; "), none)
}

// span names the sequence numbers from the first on, n of them.
func span(first, n uint32) string {
	switch n {
	case 0:
		return none
	case 1:
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d to %d", first, first+n-1)
}

// newWay shows the segments on the way to an end. Of equal ones as many are new as
// there are more of them than before.
func newWay(s *model.Scenario, end int, from, to *model.World) wayView {
	v := wayView{To: model.EndName(end), Ordered: !s.Network.AnyOrder}
	old := slices.Clone(from.Net[1-end].All())
	for _, g := range to.Net[1-end].All() {
		at := slices.Index(old, g)
		if at >= 0 {
			old = slices.Delete(old, at, at+1)
		}
		v.Segments = append(v.Segments, onWay{fields(g.Segment.String()), at < 0})
	}
	return v
}
