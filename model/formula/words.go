package formula

import (
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// quantities are the numbers that an end has besides the variables of its TCB.
var quantities = map[string]func(w *model.View, end int) int64{
	"said":        func(w *model.View, end int) int64 { return int64(w.Ends[end].History.Said) },
	"got":         func(w *model.View, end int) int64 { return int64(w.Ends[end].History.Got) },
	"incarnation": func(w *model.View, end int) int64 { return int64(w.Ends[end].History.Incarnated) },
	"coming":      func(w *model.View, end int) int64 { return int64(w.Net[1-end].N) },
}

// deeds are steps of an end that need no more to be said of.
var deeds = map[string]model.EventKind{
	"retransmits": model.Retransmits,
	"probes":      model.Probes,
	"crashes":     model.Crashes,
	"expires":     model.Lingers,
	"timesout":    model.TimesOut,
	"startsover":  model.StartsOver,
}

// networkDeeds are steps of the network.
var networkDeeds = map[string]model.EventKind{
	"loses":      model.Loses,
	"duplicates": model.Duplicates,
	"injects":    model.Injects,
}

// calls are the calls of a user.
var calls = func() map[string]spec.EventKind {
	all := map[string]spec.EventKind{}
	for k := spec.CallOpen; k <= spec.CallStatus; k++ {
		all[k.String()] = k
	}
	return all
}()

// verbs are the words that may follow an end, for the nearest of them.
var verbs = []string{"calls", "sends", "gets", "misses", "fires", "is", "retransmits", "probes", "crashes", "expires", "times", "starts"}

// signals are what a user can be told.
var signals = func() map[string]spec.Signals {
	all := map[string]spec.Signals{}
	for bit := spec.Signals(1); bit <= spec.SignalHardError; bit <<= 1 {
		all[bit.List()[0]] = bit
	}
	return all
}()

// tcbVars are the variables of a TCB by name.
var tcbVars = func() map[string]spec.Var {
	all := map[string]spec.Var{}
	for _, v := range spec.TCBVars() {
		all[v.String()] = v
	}
	return all
}()

// sortOf is the sort of an end's variable.
func sortOf(v spec.Var, end int) sort {
	switch v.Def().Space {
	case spec.SendSeq:
		return sequence(end)
	case spec.RecvSeq:
		return sequence(1 - end)
	}
	return amount
}
