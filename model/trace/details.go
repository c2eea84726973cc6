package trace

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// details writes what stands beneath a step: the rules, what changed, and what the
// user learns. all leaves nothing out.
func (d *drawing) details(m *moment, all bool) {
	d.rules(m, all)
	if c := whatChanged(m, all); len(c) > 0 {
		d.text(model.EndName(m.End)+": "+strings.Join(c, "; "), d.number, d.number+3)
	}
	d.user(m)
}

// whatChanged says what changed at the end, if a segment arrived also that nothing did.
// all leaves nothing out.
func whatChanged(m *moment, all bool) []string {
	if m.unmoved() {
		return []string{"nothing changes"}
	}
	if c := changes(m, all); len(c) > 0 {
		return c
	}
	return changes(m, true) // something small is better than nothing
}

// rules writes the rules that fired, in order; the decisive one on a line of its
// own with its sentence.
func (d *drawing) rules(m *moment, all bool) {
	worth, best := m.worth(), m.decisive()
	if all {
		worth = m.fired()
	}
	var group []fired
	flush := func() {
		if len(group) > 0 {
			d.text(cited(group), d.number, d.number+3)
			group = nil
		}
	}
	for _, f := range worth {
		if best == nil || f != *best {
			group = append(group, f)
			continue
		}
		flush()
		d.text(cited([]fired{f})+": "+sentence(f.rule), d.number, d.number+3)
		if n := f.rule.Note; n != "" && (all || matters(m, &f)) && !d.noted[n] {
			d.noted[n] = true
			d.text("Note "+n, d.number+3, d.number+3)
		}
	}
	flush()
}

// matters reports whether a rule's note says why the step went as it did: not where
// the event goes on to other rules or a handshake just proceeds, and of a segment
// that is not looked at only if its acknowledgment would have been news.
func matters(m *moment, f *fired) bool {
	opening := m.Before.State == spec.Listen || m.Before.State == spec.SynSent
	switch {
	case f.rule.Then != spec.Return, opening && f.from != f.to:
		return false
	case f.rule.Unless&spec.Acceptable != 0:
		v := &m.Before.V
		return m.Got.Ctl.Has(spec.ACK) && spec.Before(v[spec.SndUna], m.Got.Ack) && spec.AtOrBefore(m.Got.Ack, v[spec.SndNxt])
	}
	return true
}

// cited names rules and, once for each run of them, their section.
func cited(rules []fired) string {
	var b strings.Builder
	for i := 0; i < len(rules); i++ {
		r, times := rules[i].rule, 1
		for ; i+1 < len(rules) && rules[i+1].rule == r; i++ {
			times++
		}
		b.WriteString(r.Name)
		if times > 1 {
			fmt.Fprintf(&b, "%sx%d", hard, times)
		}
		last := i+1 == len(rules)
		switch {
		case edited(r):
			where := ""
			if r.Cite.Section != "" { // a row that an edit has added may cite nothing
				where = r.Cite.Section + "," + hard
			}
			b.WriteString(hard + "(" + where + "edited)")
		case last || rules[i+1].rule.Cite.Section != r.Cite.Section || edited(rules[i+1].rule):
			b.WriteString(hard + "(" + r.Cite.Section + ")")
		}
		if !last {
			b.WriteString(", ")
		}
	}
	return b.String()
}

// sentence says what a rule is for. What was said of a row before an edit need not
// fit it any more.
func sentence(r *spec.Rule) string {
	if base, err := baseTable().Rule(r.Name); err == nil && *base != *r && base.Says == r.Says {
		return "before the edit, \"" + r.Says + "\""
	}
	return r.Says
}

// unmoved reports whether a segment arrived and changed nothing.
func (m *moment) unmoved() bool { return m.Spec.Kind == spec.SegmentArrives && *m.Before == *m.After }

// user writes what the end's user learns of the step.
func (d *drawing) user(m *moment) {
	if !m.Acts {
		return
	}
	var news []string
	if r := m.Out.Result.String(); r != "" && !strings.Contains(d.happening(m), r) {
		news = append(news, "the call returns \""+r+"\"")
	}
	news = append(news, learns(m, d.Verbose)...)
	if len(news) > 0 {
		d.text(model.EndName(m.End)+"'s user: "+strings.Join(news, "; "), d.number, d.number+3)
	}
}

// learns says what the end's user learns of the step besides what a call returns.
func learns(m *moment, all bool) []string {
	var news []string
	if taken := runs(m); taken != "" {
		news = append(news, "text taken: "+taken)
	}
	signals := m.Out.Signals
	if !all {
		signals &^= m.idle()
	}
	for _, s := range signals.List() {
		news = append(news, "told \""+s+"\"")
	}
	if a := m.Out.Answer.String(); a != "" && (all || m.waits()) {
		news = append(news, "SENDs and RECEIVEs that wait get \""+a+"\"")
	}
	return news
}

// idle returns signals about calls that nobody has made, or that returned before:
// an acknowledgment of a SYN alone ends no SEND.
func (m *moment) idle() spec.Signals {
	v := &m.Before.V
	if m.Spec.Kind != spec.SegmentArrives {
		return 0
	}
	acked := m.Got.Ack - v[spec.SndUna]
	if v[spec.SndUna] == v[spec.ISS] && acked > 0 {
		acked--
	}
	var none spec.Signals
	if acked == 0 {
		none |= spec.SignalClosed | spec.SignalSent
	}
	if acked == 1 && v[spec.SndFin] == 1 && m.Got.Ack == v[spec.SndNxt] {
		none |= spec.SignalSent
	}
	return none
}

// waits reports whether the user has a SEND or RECEIVE outstanding, but for the
// RECEIVE that a user who reads at once always has.
func (m *moment) waits() bool {
	v := &m.Before.V
	sent := v[spec.SndNxt] - v[spec.SndUna] - v[spec.SndFin]
	if v[spec.SndUna] == v[spec.ISS] && sent > 0 {
		sent--
	}
	return v[spec.RcvReq] > 0 || v[spec.SndQue] > 0 || int32(sent) > 0
}

func octets(n uint32) string {
	if n == 1 {
		return "1 octet"
	}
	return fmt.Sprintf("%d octets", n)
}

// small are variables that only serve a later comparison, or follow from others.
var small = map[spec.Var]bool{
	spec.SndWl1: true, spec.SndWl2: true, spec.SndUp: true, spec.RcvUp: true, spec.MaxSndWnd: true, spec.SndFin: true, spec.RcvPsh: true,
	spec.TcbPassive: true, spec.TcbWild: true, spec.TcbRemote: true, spec.TmrRtx: true, spec.HldSeq: true,
}

// changes says what changed at the end: its state, and variables of its TCB.
func changes(m *moment, all bool) []string {
	var parts []string
	if m.Before.State != m.After.State {
		path := m.Before.State.String()
		last := m.Before.State
		for _, f := range m.fired() {
			if f.to != last {
				path += " -> " + f.to.String()
				last = f.to
			}
		}
		if last != m.After.State {
			path += " -> " + m.After.State.String()
		}
		parts = append(parts, path)
	}
	if *m.After == spec.NewTCB() {
		if *m.Before != *m.After {
			parts = append(parts, "its TCB is gone")
		}
		return parts
	}
	return append(parts, moves(m, all)...)
}

// moves spells the variables that changed: those that went the same way together.
func moves(m *moment, all bool) []string {
	var how []string
	who := map[string][]string{}
	urgent := (m.Got.Ctl | m.sentBits()).Has(spec.URG) || m.Spec.Call.Urgent
	for _, v := range spec.TCBVars() {
		old, now := m.Before.V[v], m.After.V[v]
		shown := all || !small[v] || urgent && (v == spec.SndUp || v == spec.RcvUp)
		if old == now || !shown {
			continue
		}
		move := fmt.Sprintf("%d -> %d", old, now)
		if v.Def().Space == spec.Flag {
			move = [2]string{"off", "on"}[now&1]
		}
		if who[move] == nil {
			how = append(how, move)
		}
		who[move] = append(who[move], v.String())
	}
	for i, move := range how {
		how[i] = strings.Join(who[move], ", ") + hard + strings.ReplaceAll(move, " ", hard)
	}
	return how
}

func (m *moment) sentBits() spec.Bits {
	var bits spec.Bits
	for _, g := range m.SentSegments() {
		bits |= g.Ctl
	}
	return bits
}
