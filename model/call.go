package model

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// UserCall is a call that a user may make: OPEN active, SEND 2, CLOSE. An ICMP
// message is written like one, for it comes from outside too, at any time.
type UserCall struct {
	Kind         spec.EventKind
	Call         spec.Call
	Hard, Quench bool // of an ICMP message
}

// CallOf returns the call that an event is.
func CallOf(ev *spec.Event) UserCall { return UserCall{ev.Kind, ev.Call, ev.Hard, ev.Quench} }

// event is the call as it befalls an end.
func (c UserCall) event() spec.Event {
	return spec.Event{Kind: c.Kind, Call: c.Call, Hard: c.Hard, Quench: c.Quench}
}

// callForms are the spellings of a call. N stands for a number of octets. A call that is
// "denied" comes from a user without access, one that is "full" finds no room; both are
// refused if the RFC looks at that in the state, and so made again and again.
var callForms = []struct {
	text string
	call UserCall
}{
	{"OPEN active", UserCall{Kind: spec.CallOpen, Call: spec.Call{Active: true, Remote: true}}},
	{"OPEN active unspecified", UserCall{Kind: spec.CallOpen, Call: spec.Call{Active: true}}},
	{"OPEN passive", UserCall{Kind: spec.CallOpen, Call: spec.Call{}}},
	{"OPEN passive specified", UserCall{Kind: spec.CallOpen, Call: spec.Call{Remote: true}}},
	{"SEND N", UserCall{Kind: spec.CallSend}},
	{"SEND N urgent", UserCall{Kind: spec.CallSend, Call: spec.Call{Urgent: true}}},
	{"RECEIVE N", UserCall{Kind: spec.CallReceive}},
	{"CLOSE", UserCall{Kind: spec.CallClose}},
	{"ABORT", UserCall{Kind: spec.CallAbort}},
	{"STATUS", UserCall{Kind: spec.CallStatus}},
	{"OPEN active denied", UserCall{Kind: spec.CallOpen, Call: spec.Call{Active: true, Remote: true, Denied: true}}},
	{"OPEN active forbidden", UserCall{Kind: spec.CallOpen, Call: spec.Call{Active: true, Remote: true, Forbidden: true}}},
	{"OPEN active multicast", UserCall{Kind: spec.CallOpen, Call: spec.Call{Active: true, Remote: true, Multicast: true}}},
	{"OPEN active full", UserCall{Kind: spec.CallOpen, Call: spec.Call{Active: true, Remote: true, Full: true}}},
	{"SEND N denied", UserCall{Kind: spec.CallSend, Call: spec.Call{Denied: true}}},
	{"SEND N full", UserCall{Kind: spec.CallSend, Call: spec.Call{Full: true}}},
	{"RECEIVE N denied", UserCall{Kind: spec.CallReceive, Call: spec.Call{Denied: true}}},
	{"RECEIVE N full", UserCall{Kind: spec.CallReceive, Call: spec.Call{Full: true}}},
	{"CLOSE denied", UserCall{Kind: spec.CallClose, Call: spec.Call{Denied: true}}},
	{"ABORT denied", UserCall{Kind: spec.CallAbort, Call: spec.Call{Denied: true}}},
	{"STATUS denied", UserCall{Kind: spec.CallStatus, Call: spec.Call{Denied: true}}},
	{"ICMP soft error", UserCall{Kind: spec.MessageArrives}},
	{"ICMP hard error", UserCall{Kind: spec.MessageArrives, Hard: true}},
	{"ICMP source quench", UserCall{Kind: spec.MessageArrives, Quench: true}},
}

// String spells the call as ParseCall reads it.
func (c UserCall) String() string {
	for _, f := range callForms {
		call := c
		call.Call.Len = 0
		if f.call == call {
			return strings.Replace(f.text, " N", " "+strconv.Itoa(int(c.Call.Len)), 1)
		}
	}
	return c.Kind.String()
}

// ParseCall reads a call: a form of callForms with a number for N.
func ParseCall(text string) (UserCall, error) {
	words := strings.Fields(text)
	n := -1
	for i, w := range words {
		if k, err := strconv.Atoi(w); err == nil {
			n, words[i] = k, "N"
		}
	}
	pattern := strings.Join(words, " ")
	var known []string
	for _, f := range callForms {
		known = append(known, f.text)
		if f.text != pattern {
			continue
		}
		call := f.call
		if strings.Contains(pattern, " N") {
			if n < 1 || n > maxCount {
				return UserCall{}, fmt.Errorf("%q: want 1 to %d octets", text, maxCount)
			}
			call.Call.Len = uint32(n)
		}
		return call, nil
	}
	return UserCall{}, spec.Unknown("call", text, known)
}
