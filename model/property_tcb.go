package model

import "github.com/tcpcheck/tcpcheck/spec"

// tcbProperties say what a connection remembers of itself and of its peer.
var tcbProperties = []Property{
	{Name: "connection-remembered", Kind: Safety, Cite: "3.3.1, 3.4.1, 3.10.1", judge: becomes(connectionRemembered), wrong: wrongDue(connectionRemembered),
		Says: "The initial send sequence number, who the peer is, whether the OPEN left it open and whether it was passive are settled when a connection begins, and stay while it lasts."},
	{Name: "listener-knows-nobody", Kind: Safety, Cite: "3.10.7.4", judge: becomes(listenerKnowsNobody), wrong: wrongDue(listenerKnowsNobody),
		Says: "Who listens, or listens again, has nothing to retransmit and nothing left of a handshake that came to nothing."},
	{Name: "time-wait-timer", Kind: Safety, Cite: "3.6.1, 3.10.7.4 MUST-13", judge: becomes(timeWaitTimer), wrong: wrongDue(timeWaitTimer),
		Says: "The time-wait timer runs exactly in TIME-WAIT."},
	{Name: "refused-changes-nothing", Kind: Safety, Cite: "3.10", judge: refusedChangesNothing,
		Says: "A call that is refused, and one that asks for the state, changes nothing, sends nothing and tells nobody."},
	{Name: "abort-flushes", Kind: Safety, Cite: "3.10.5", judge: abortFlushes,
		Says: "An ABORT throws away all that was queued: to send, to retransmit and to receive."},
}

func connectionRemembered(sys *System, l *Local, d *dues) {
	v, call := &l.Before.V, &l.Spec.Call
	iss, passive, wild, remote := v[spec.ISS], v[spec.TcbPassive], v[spec.TcbWild], v[spec.TcbRemote]
	reopened := l.Before.State == spec.TimeWait && l.After.State == spec.SynReceived
	switch {
	case numberless.Has(l.After.State):
		iss = 0
	case numberless.Has(l.Before.State), reopened:
		iss = sys.Scenario.Ends[l.End].isn(int(l.Past.Incarnated))
	}
	opens := l.Spec.Kind == spec.CallOpen && !l.Out.Result.Refused()
	switch {
	case opens && l.Before.State == spec.Closed:
		passive, wild, remote = oneIf(!call.Active), oneIf(!call.Remote), oneIf(call.Remote)
	case l.Before.State == spec.Listen && l.After.State == spec.SynSent:
		passive, remote = 0, 1
	case l.Before.State == spec.Listen && l.After.State == spec.SynReceived:
		remote = 1
	case l.Before.State != spec.Listen && l.After.State == spec.Listen:
		remote = oneIf(wild == 0)
	case reopened:
		passive, wild, remote = 0, 0, 1
	}
	d.add(spec.ISS, iss)
	d.add(spec.TcbPassive, passive)
	d.add(spec.TcbWild, wild)
	d.add(spec.TcbRemote, remote)
}

func listenerKnowsNobody(_ *System, l *Local, d *dues) {
	if l.After.State != spec.Listen {
		d.none = true
		return
	}
	for _, v := range []spec.Var{spec.SndUna, spec.SndNxt, spec.SndWnd, spec.MaxSndWnd, spec.HldCnt, spec.TmrRtx} {
		d.add(v, 0)
	}
}

func timeWaitTimer(_ *System, l *Local, d *dues) {
	d.add(spec.TmrTw, oneIf(l.After.State == spec.TimeWait))
}

func refusedChangesNothing(_ *System, l *Local) (bool, bool) {
	if !l.Acts || !l.Out.Result.Refused() && l.Spec.Kind != spec.CallStatus {
		return notHere()
	}
	return true, *l.After == *l.Before && l.NSent == 0 && l.Out.Signals == 0 && l.Out.Answer == spec.NoResult
}

func abortFlushes(sys *System, l *Local) (bool, bool) {
	if !l.Acts || l.Spec.Kind != spec.CallAbort || l.Out.Result.Refused() {
		return notHere()
	}
	v := &l.After.V
	left := v[spec.SndQue] | v[spec.SndCls] | v[spec.RcvUnr] | v[spec.RcvReq] | v[spec.HldCnt] | v[spec.TmrRtx]
	return true, left == 0 && v[spec.SndUna] == v[spec.SndNxt]
}
