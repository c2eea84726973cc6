package trace

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"

	"github.com/tcpcheck/tcpcheck/spec"
)

// Read reads a trace by itself. What a replay needs must be there and make sense; keys
// that it does not know are passed over. The error is one line, with the step it is about.
func Read(data []byte) (*File, error) {
	if !json.Valid(data) {
		return nil, notJSON(data)
	}
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
	steps, err := readSteps(head["steps"])
	if err != nil {
		return nil, err
	}
	f := &File{}
	if err := decode(data, f); err != nil {
		return nil, err
	}
	f.Steps = steps
	return f, f.check()
}

func readSteps(data json.RawMessage) ([]Step, error) {
	var raw []json.RawMessage
	if err := decode(data, &raw); err != nil {
		return nil, fmt.Errorf("steps: %w", err)
	}
	steps := make([]Step, len(raw))
	for i := range raw {
		var keys map[string]json.RawMessage
		err := decode(raw[i], &keys)
		if err == nil {
			err = required(keys, "n", "event", "end", "sent", "rules", "states", "changed")
		}
		if err == nil {
			err = decode(raw[i], &steps[i])
		}
		if err == nil {
			err = steps[i].check(i + 1)
		}
		if err != nil {
			return nil, fmt.Errorf("step %d: %w", i+1, err)
		}
	}
	return steps, nil
}

// decode says what is of the wrong type, in words of JSON.
func decode(data []byte, into any) error {
	err := json.Unmarshal(data, into)
	var kind *json.UnmarshalTypeError
	if !errors.As(err, &kind) {
		return err
	}
	want, known := jsonKinds[kind.Type.Kind()]
	if !known {
		want = "a number from 0"
	}
	text := fmt.Sprintf("found %s, want %s", kind.Value, want)
	if kind.Field != "" {
		text = kind.Field + ": " + text
	}
	return errors.New(text)
}

var jsonKinds = map[reflect.Kind]string{
	reflect.Map: "an object", reflect.Struct: "an object", reflect.Slice: "a list", reflect.Array: "a pair",
	reflect.String: "a string", reflect.Bool: "true or false", reflect.Int: "a number",
}

// notJSON says where data ceases to be JSON, and if it is cut short how many steps are whole.
func notJSON(data []byte) error {
	err := json.NewDecoder(bytes.NewReader(data)).Decode(new(any))
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		line := 1 + bytes.Count(data, []byte("\n"))
		return fmt.Errorf("line %d: cut short, %s, want the whole of a trace", line, cutWhere(data))
	}
	err = json.Unmarshal(data, new(any)) // it tells where
	line := 1
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		line += bytes.Count(data[:min(int(syntax.Offset), len(data))], []byte("\n"))
	}
	return fmt.Errorf("line %d: found no JSON: %w", line, err)
}

// cutWhere says where in the trace data ends that is cut short: in which step, or before or
// behind the steps.
func cutWhere(data []byte) string {
	if len(bytes.TrimSpace(data)) == 0 {
		return "found nothing"
	}
	d := json.NewDecoder(bytes.NewReader(data))
	var skipped json.RawMessage
	for key, err := d.Token(); key != "steps"; key, err = d.Token() { // begins with the brace
		if err != nil || key != json.Delim('{') && d.Decode(&skipped) != nil {
			return "before the steps"
		}
	}
	if _, err := d.Token(); err != nil {
		return "before the steps"
	}
	n := 0
	for d.More() {
		if n++; d.Decode(&skipped) != nil {
			return fmt.Sprintf("in step %d", n)
		}
	}
	return fmt.Sprintf("after step %d", n)
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
	case carries[s.Event] && s.Segment == nil:
		return fmt.Errorf("segment: found none, want that of the %s", s.Event)
	case !carries[s.Event] && s.Segment != nil:
		return fmt.Errorf("segment: found %s, want none with a %s", s.Segment.Text, s.Event)
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
