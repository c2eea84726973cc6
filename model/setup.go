package model

import "github.com/tcpcheck/tcpcheck/spec"

// What follows lets a scenario be written in a few lines.

// end is an end with the usual bounds and some of its own.
func end(isn uint32, changes ...func(*EndSetup)) EndSetup {
	e := EndSetup{Lives: 1, ISN: []uint32{isn}, Buffer: 4, MSS: 2, Hold: 1}
	for _, change := range changes {
		change(&e)
	}
	return e
}

func calls(texts ...string) func(*EndSetup) {
	return func(e *EndSetup) {
		for _, text := range texts {
			e.Calls = append(e.Calls, must(ParseCall(text)))
		}
	}
}

func anytime(text string, times int) func(*EndSetup) {
	return func(e *EndSetup) { e.Anytime = append(e.Anytime, Budgeted{must(ParseCall(text)), times}) }
}

func isn(numbers ...uint32) func(*EndSetup) { return func(e *EndSetup) { e.ISN = numbers } }
func lives(n int) func(*EndSetup)           { return func(e *EndSetup) { e.Lives = n } }
func retransmit(n int) func(*EndSetup)      { return func(e *EndSetup) { e.Retransmit = n } }
func probes(n int) func(*EndSetup)          { return func(e *EndSetup) { e.Probe = n } }
func timeout(n int) func(*EndSetup)         { return func(e *EndSetup) { e.Timeout = n } }
func crash(n int) func(*EndSetup)           { return func(e *EndSetup) { e.Crash = n } }
func mss(n int) func(*EndSetup)             { return func(e *EndSetup) { e.MSS = n } }
func hold(n int) func(*EndSetup)            { return func(e *EndSetup) { e.Hold = n } }
func buffer(n int) func(*EndSetup)          { return func(e *EndSetup) { e.Buffer = n } }
func readsWhenCalled(e *EndSetup)           { e.ReadsCalls = true }

// established starts an end as the figures say it: (send 300, receive 100).
func established(send, receive uint32) func(*EndSetup) {
	return func(e *EndSetup) {
		e.Start = &Start{State: spec.Established, Send: send, Receive: receive, Window: e.Buffer}
		e.ISN = append([]uint32{send - 1}, e.ISN...)
	}
}

func listening(e *EndSetup) { e.Start = &Start{State: spec.Listen} }

func stray(to int, segment string) Injection {
	return Injection{To: to, Segment: must(ParseSegment(segment))}
}

func foreign(x Injection) Injection {
	x.Segment.Foreign = true
	return x
}

// must is for texts in the source, which the tests read.
func must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}
