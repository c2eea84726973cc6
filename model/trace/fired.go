package trace

import (
	"sync"

	"github.com/tcpcheck/tcpcheck/spec"
)

// fired is a rule that fired in a step.
type fired struct {
	rule     *spec.Rule
	from, to spec.State
	sending  bool // it belongs to what every event ends with
}

// fired returns all rules that fired, in order.
func (m *moment) fired() []fired {
	if !m.Acts {
		return nil
	}
	var all []fired
	for _, f := range m.Out.FiredRules() {
		_, check := m.machine.Home(f.Rule)
		all = append(all, fired{m.machine.Rule(f.Rule), f.From, f.To, m.sends(check)})
	}
	return all
}

func (m *moment) sends(c *spec.Check) bool {
	for i := range m.machine.Table().Sending.Checks {
		if &m.machine.Table().Sending.Checks[i] == c {
			return true
		}
	}
	return false
}

// worth are the rules worth telling: those that did something, or all if none did.
func (m *moment) worth() []fired {
	all := m.fired()
	var out []fired
	for _, f := range all {
		if m.did(f) {
			out = append(out, f)
		}
	}
	if len(out) == 0 {
		return all
	}
	return out
}

// did reports whether the rule did more than to let the event go on.
func (m *moment) did(f fired) bool {
	if f.rule.Then != spec.Continue && f.rule.Then != spec.Repeat || f.from != f.to {
		return true
	}
	for _, e := range f.rule.Do.List() {
		switch e {
		case spec.TrimRight:
			if m.overhangs() {
				return true
			}
		case spec.TakeWindow:
			if m.Before.V[spec.SndWnd] != m.After.V[spec.SndWnd] {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// overhangs reports whether the segment reaches beyond the receive window.
func (m *moment) overhangs() bool {
	v := &m.Before.V
	return spec.Before(v[spec.RcvNxt]+v[spec.RcvWnd], m.Got.Seq+m.Got.Len())
}

// decisive returns the rule that tells best why the step went as it did: the last
// that changed the state; or the one that ended the event, or led it elsewhere; or
// the last that did something.
func (m *moment) decisive() *fired {
	worth := m.worth()
	grade := func(f *fired) int {
		switch {
		case f.from != f.to:
			return 4
		case f.sending:
			return 1
		case f.rule.Then != spec.Continue:
			return 3
		}
		return 2
	}
	var best *fired
	for i := range worth {
		if best == nil || grade(&worth[i]) >= grade(best) {
			best = &worth[i]
		}
	}
	return best
}

// edited reports whether the rule reads otherwise than in RFC 9293.
func edited(r *spec.Rule) bool {
	base, err := baseTable().Rule(r.Name)
	return err != nil || *base != *r
}

// baseTable returns RFC 9293 as it stands, to compare with. It is not to be changed.
var baseTable = sync.OnceValue(spec.RFC9293)
