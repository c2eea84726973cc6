package model

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// UserCall is a call that a user may make: OPEN active, SEND 2, CLOSE.
type UserCall struct {
	Kind spec.EventKind
	Call spec.Call
}

// callForms are the spellings of a call. N stands for a number of octets.
var callForms = []struct {
	text string
	call UserCall
}{
	{"OPEN active", UserCall{spec.CallOpen, spec.Call{Active: true, Remote: true}}},
	{"OPEN active unspecified", UserCall{spec.CallOpen, spec.Call{Active: true}}},
	{"OPEN passive", UserCall{spec.CallOpen, spec.Call{}}},
	{"OPEN passive specified", UserCall{spec.CallOpen, spec.Call{Remote: true}}},
	{"SEND N", UserCall{Kind: spec.CallSend}},
	{"SEND N urgent", UserCall{spec.CallSend, spec.Call{Urgent: true}}},
	{"RECEIVE N", UserCall{Kind: spec.CallReceive}},
	{"CLOSE", UserCall{Kind: spec.CallClose}},
	{"ABORT", UserCall{Kind: spec.CallAbort}},
	{"STATUS", UserCall{Kind: spec.CallStatus}},
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
