package spec

import "math/bits"

// Result is what a user call returns at once, or what an outstanding SEND or
// RECEIVE is answered with later (RFC 9293 sections 3.9.1 and 3.10).
type Result uint8

// The results, in the order in which section 3.10 meets them.
const (
	NoResult Result = iota
	OK
	IllegalForProcess
	InsufficientResources
	NotAllowed
	RemoteUnspecified
	RemoteInvalid
	AlreadyExists
	DoesNotExist
	Queued
	ConnectionClosing
	ConnectionReset
	UserTimeout
	StateReported
	numResults
)

var resultNames = [numResults]string{
	NoResult:              "",
	OK:                    "ok",
	IllegalForProcess:     "error: connection illegal for this process",
	InsufficientResources: "error: insufficient resources",
	NotAllowed:            "error: security/compartment or Diffserv value not allowed",
	RemoteUnspecified:     "error: remote socket unspecified",
	RemoteInvalid:         "error: remote address is broadcast or multicast",
	AlreadyExists:         "error: connection already exists",
	DoesNotExist:          "error: connection does not exist",
	Queued:                "queued",
	ConnectionClosing:     "error: connection closing",
	ConnectionReset:       "error: connection reset",
	UserTimeout:           "error: connection aborted due to user timeout",
	StateReported:         "state and TCB pointer",
}

// String returns the result as the RFC spells it.
func (r Result) String() string { return resultNames[r] }

// Refused reports whether the result is an error.
func (r Result) Refused() bool { return len(resultNames[r]) > 6 && resultNames[r][:6] == "error:" }

// ParseResult returns the result of that spelling, with or without "error: ".
func ParseResult(text string) (Result, error) {
	for r := OK; r < numResults; r++ {
		if resultNames[r] == text || resultNames[r] == "error: "+text {
			return r, nil
		}
	}
	return NoResult, unknown("result", text, resultNames[OK:])
}

// Signals are the things a user is told without having asked (the RFC's
// asynchronous signals and reports).
type Signals uint16

// The signals.
const (
	SignalReset Signals = 1 << iota
	SignalRefused
	SignalClosing
	SignalTimeout
	SignalUrgent
	SignalSent
	SignalClosed
	SignalSoftError
	SignalHardError
	numSignals = iota
)

var signalNames = [numSignals]string{
	"connection reset",
	"connection refused",
	"connection closing",
	"connection aborted due to user timeout",
	"urgent data",
	"SENDs acknowledged",
	"CLOSE acknowledged",
	"soft error",
	"hard error",
}

// List returns the signals' names.
func (s Signals) List() []string {
	var names []string
	for ; s != 0; s &= s - 1 {
		names = append(names, signalNames[bits.TrailingZeros16(uint16(s))])
	}
	return names
}

func parseSignal(name string) (Signals, error) {
	for i, n := range signalNames {
		if n == name {
			return 1 << i, nil
		}
	}
	return 0, unknown("signal", name, signalNames[:])
}
