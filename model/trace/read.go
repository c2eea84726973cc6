package trace

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Read reads a trace by itself. What a replay needs must be there and make sense; keys
// that it does not know are passed over. The error is one line, with the step it is about.
func Read(data []byte) (*File, error) {
	var head map[string]json.RawMessage
	if err := decode(data, &head); err != nil {
		return nil, err
	}
	if err := checkVersion(head["version"]); err != nil {
		return nil, err
	}
	if err := required(head, "scenario", "asked", "property", "verdict", "loop", "steps"); err != nil {
		return nil, err
	}
	var steps []map[string]json.RawMessage
	if err := decode(head["steps"], &steps); err != nil {
		return nil, fmt.Errorf("steps: %w", err)
	}
	for i := range steps {
		if err := required(steps[i], "n", "event", "end", "sent", "rules", "states", "changed"); err != nil {
			return nil, fmt.Errorf("step %d: %w", i+1, err)
		}
	}
	f := &File{}
	if err := decode(data, f); err != nil {
		return nil, err
	}
	return f, f.check()
}

// decode says in one line what is wrong with the JSON.
func decode(data []byte, into any) error {
	err := json.Unmarshal(data, into)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax) && int(syntax.Offset) >= len(strings.TrimRight(string(data), " \t\r\n")) && strings.Contains(err.Error(), "unexpected end"):
		return fmt.Errorf("line %d: cut short, want the whole of a trace", lineAt(data, syntax.Offset))
	case errors.As(err, &syntax):
		return fmt.Errorf("line %d: found no JSON, %v", lineAt(data, syntax.Offset), err)
	case errors.As(err, &kind):
		return fmt.Errorf("line %d: %s: found a %s, want what is of type %s", lineAt(data, kind.Offset), orWhole(kind.Field), kind.Value, kind.Type)
	}
	return err
}

func orWhole(field string) string {
	if field == "" {
		return "the whole"
	}
	return field
}

func lineAt(data []byte, offset int64) int {
	return 1 + strings.Count(string(data[:min(int(offset), len(data))]), "\n")
}

func checkVersion(raw json.RawMessage) error {
	if raw == nil {
		return fmt.Errorf("version: found none, want %d: a trace as --trace json writes it", Version)
	}
	if found := string(raw); found != fmt.Sprint(Version) {
		return fmt.Errorf("version: found %s, want %d: another tcpcheck has written this", found, Version)
	}
	return nil
}

func required(object map[string]json.RawMessage, keys ...string) error {
	for _, key := range keys {
		if raw, there := object[key]; !there || string(raw) == "null" {
			return fmt.Errorf("%s: found none, want one", key)
		}
	}
	return nil
}

// check returns what cannot be so in any trace.
func (f *File) check() error {
	if f.Verdict != string(violated) && f.Verdict != string(witnessed) {
		return fmt.Errorf("verdict: found %q, want %s or %s", f.Verdict, violated, witnessed)
	}
	if f.Asked.Scenario == "" {
		return errors.New("asked.scenario: found none, want a scenario or its file")
	}
	for i := range f.Steps {
		if err := f.Steps[i].check(i + 1); err != nil {
			return fmt.Errorf("step %d: %w", i+1, err)
		}
	}
	if f.Loop < 0 || f.Loop > len(f.Steps) {
		return fmt.Errorf("loop: found %d, want a number from 0 to %d, that of the steps", f.Loop, len(f.Steps))
	}
	return nil
}

func (s *Step) check(n int) error {
	switch {
	case s.N != n:
		return fmt.Errorf("n: found %d, want %d: a step is missing or misplaced", s.N, n)
	case !slices.Contains(EventNames(), s.Event):
		return spec.Unknown("event", s.Event, EventNames())
	case s.End != "A" && s.End != "B":
		return fmt.Errorf("end: found %q, want A or B", s.End)
	case s.Event == "call" && s.Call == "":
		return errors.New("call: found none, want the call that is made")
	case s.Event != "call" && s.Call != "":
		return fmt.Errorf("call: found %q, want none with a %s", s.Call, s.Event)
	case carries[s.Event] != (s.Segment != nil):
		return fmt.Errorf("segment: found one or none, want it with an event that is about a segment, and a %s is: %t", s.Event, carries[s.Event])
	case (s.Event == "alteration") != (s.Was != nil):
		return errors.New("was: want it with an alteration and with nothing else")
	}
	return nil
}

// carries are the events that are about a segment.
var carries = map[string]bool{
	"delivery": true, "loss": true, "injection": true, "guess": true,
	"drop": true, "replay": true, "reordering": true, "alteration": true,
}
