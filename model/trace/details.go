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
	if c := changes(m, all); c != "" {
		d.text(model.EndName(m.End)+": "+c, d.number, d.number+3)
	}
	d.user(m)
}

// rules writes the rules that fired, in order; the decisive one on a line of its
// own with its sentence, and with its note where it decides.
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
		d.text(cited([]fired{f})+" | "+f.rule.Says, d.number, d.number+3)
		if n := f.rule.Note; n != "" && (d.Verbose || f.from != f.to || f.rule.Then == spec.Return) && !d.noted[n] {
			d.noted[n] = true
			d.text("Note "+n, d.number+3, d.number+3)
		}
	}
	flush()
}

// cited names rules and, once for each run of them, their section.
func cited(rules []fired) string {
	var b strings.Builder
	for i, f := range rules {
		b.WriteString(f.rule.Name)
		if edited(f.rule) {
			b.WriteString(" (edited)")
		}
		section := f.rule.Cite.Section
		switch {
		case i+1 == len(rules):
			b.WriteString(" [" + section + "]")
		case rules[i+1].rule.Cite.Section != section:
			b.WriteString(" [" + section + "], ")
		default:
			b.WriteString(", ")
		}
	}
	return b.String()
}

// user writes what the end's user learns of the step.
func (d *drawing) user(m *moment) {
	if !m.Acts {
		return
	}
	var news []string
	if r := m.Out.Result.String(); r != "" && !strings.Contains(d.happening(m), r) {
		news = append(news, "the call returns "+r)
	}
	for _, t := range m.Out.TakenText() {
		if t.Len > 0 {
			news = append(news, fmt.Sprintf("text taken: %s from SEQ %d", octets(t.Len), t.Seq))
		}
	}
	if told := m.Out.Signals.List(); len(told) > 0 {
		news = append(news, "told: "+strings.Join(told, ", "))
	}
	if a := m.Out.Answer.String(); a != "" {
		news = append(news, "calls that wait get: "+a)
	}
	if len(news) > 0 {
		d.text(model.EndName(m.End)+"'s user: "+strings.Join(news, "; "), d.number, d.number+3)
	}
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
func changes(m *moment, all bool) string {
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
		return strings.Join(parts, "; ")
	}
	return strings.Join(append(parts, moves(m, all)...), "; ")
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
		how[i] = strings.Join(who[move], ", ") + " " + move
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
