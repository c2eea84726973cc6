package model

// What follows takes the steps of worlds the plain way: worlds are copied whole, no part
// has a number, nothing is remembered from one step to the next. Next takes the same
// steps some twenty times faster; who would rather not believe in its numbers and
// memories, as somebody who checks a certificate, asks here.

// Start returns the world in which the scenario begins.
func (sys *System) Start() *World {
	w := sys.Scenario.start()
	return &w
}

// EachStep calls f with every step from w, in the order of Next, and what all built-in
// safety properties say of it. The record and the action are good for the call. An error
// names what does not fit; the steps after it are not taken.
func (sys *System) EachStep(w *World, f func(r *Record, a *Action)) error {
	r := &Record{From: w, To: &World{}}
	var failed error
	sys.events(w, func(ev Event) {
		if failed != nil {
			return
		}
		possible, err := sys.perform(ev, r)
		if failed = err; err != nil || !possible {
			return
		}
		v := sys.judgedPlainly(r)
		f(r, &Action{Event: ev, Applied: v.applied, Broken: v.broken})
	})
	return failed
}

// judgedPlainly is what all properties say of a step.
func (sys *System) judgedPlainly(r *Record) verdicts {
	v, beside := sys.judgeLocal(&r.Local), sys.judgeBeside(&r.Local, &r.To.Ends[sys.other(r.End)])
	return verdicts{v.applied | beside.applied, v.broken | beside.broken}
}

// MayRest reports whether the world, if it has no step, may be without one: if not, it
// is stuck. It is Rests for a whole world.
func (sys *System) MayRest(w *World) bool { return sys.resting(w) }

// Violated reports whether the step violates a built-in safety property.
func (p *Property) Violated(a *Action) bool {
	builtIn := p.judge != nil || p.judgeBeside != nil
	return a.Broken != 0 && builtIn && a.Broken>>propertyIndex(p.Name)&1 == 1
}
