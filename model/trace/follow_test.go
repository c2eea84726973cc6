package trace

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
)

// fileOf is a finding of a picture, as it is saved.
func fileOf(t *testing.T, f *model.Finding) *File {
	steps, err := Steps(f.Trace)
	require.NoError(t, err)
	return &File{
		Version: Version, Scenario: "s", Variants: []string{}, Asked: Asked{Scenario: "s"},
		Property: f.Name, Says: f.Says, Verdict: string(f.Verdict), Loop: f.Trace.Loop, Steps: steps,
	}
}

// again writes the file and reads it.
func again(t *testing.T, f *File) *File {
	data, err := json.Marshal(f)
	require.NoError(t, err)
	f, err = Read(data)
	require.NoError(t, err)
	return f
}

// Whatever picture is saved is found again, as it was, and judged as it was.
func TestFollowFindsTheTrace(t *testing.T) {
	for _, p := range pictures(t) {
		t.Run(p.name, func(t *testing.T) {
			f := p.find(t)
			if f.Verdict != violated && f.Verdict != witnessed {
				t.Skip("a figure")
			}
			saved := fileOf(t, f)
			followed, err := again(t, saved).Follow(f.Trace.System)
			require.NoError(t, err)
			require.Nil(t, followed.Parts)
			shown := 0
			for _, way := range followed.Ways {
				steps, err := Steps(way)
				require.NoError(t, err)
				assert.Equal(t, saved.Steps, steps)
				assert.Equal(t, f.Trace.Loop, way.Loop)
				is := f.Name == "" // a way that is drawn for its own sake
				if !is {
					is, err = way.Shows(f.Property)
					require.NoError(t, err)
				}
				if is {
					shown++
				}
			}
			assert.NotZero(t, shown)
		})
	}
}

// No effect of a step can be changed without being noticed, at that step.
func TestFollowNoticesEveryEffect(t *testing.T) {
	changes := map[string]func(s *Step) bool{
		"a rule more":    func(s *Step) bool { s.Rules = append(s.Rules, Rule{Name: "no/such"}); return true },
		"a rule less":    func(s *Step) bool { return len(s.Rules) > 0 && set(&s.Rules, s.Rules[1:]) },
		"another state":  func(s *Step) bool { s.States.A += "!"; return true },
		"B's state":      func(s *Step) bool { s.States.B = "CLOSE"; return true },
		"a segment more": func(s *Step) bool { s.Sent = append(s.Sent, Segment{Text: "<SEQ=1>"}); return true },
		"a segment less": func(s *Step) bool { return len(s.Sent) > 0 && set(&s.Sent, s.Sent[1:]) },
		"another window": func(s *Step) bool { return len(s.Sent) > 0 && set(&s.Sent[0].Wnd, s.Sent[0].Wnd+1) },
		"another field":  func(s *Step) bool { return len(s.Sent) > 0 && set(&s.Sent[0].Seq, s.Sent[0].Seq+1) },
		"a variable":     func(s *Step) bool { s.Changed.A = map[string][2]uint32{"SND.XXX": {1, 2}}; return true },
		"B's variable":   func(s *Step) bool { s.Changed.B = map[string][2]uint32{"SND.UNA": {1, 77}}; return true },
		"a result":       func(s *Step) bool { s.Result += "!"; return true },
		"an answer":      func(s *Step) bool { s.Answer += "!"; return true },
		"a signal":       func(s *Step) bool { s.Signals = append(s.Signals, "hello"); return true },
		"text":           func(s *Step) bool { s.Taken = append(s.Taken, Text{7, 7}); return true },
	}
	f := pictureCalled(t, "rough-network").find(t)
	for name, change := range changes {
		tried := 0
		for i := range f.Trace.Events {
			saved := again(t, fileOf(t, f))
			if !change(&saved.Steps[i]) {
				continue
			}
			tried++
			followed, err := saved.Follow(f.Trace.System)
			require.NoError(t, err, name)
			require.NotNil(t, followed.Parts, "%s in step %d", name, i+1)
			assert.Equal(t, i+1, followed.Parts.Saved.N, name)
			assert.Len(t, followed.Parts.Way.Events, i+1, name)
			assert.Contains(t, followed.Parts.String(), fmt.Sprintf("step %d, ", i+1))
			assert.NotContains(t, followed.Parts.String(), "\n")
		}
		assert.NotZero(t, tried, name)
	}
}

func set[T any](to *T, value T) bool { *to = value; return true }

func pictureCalled(t *testing.T, name string) *picture {
	for _, p := range pictures(t) {
		if p.name == name {
			return &p
		}
	}
	t.Fatalf("no picture %s", name)
	return nil
}

// What happens in a step cannot be changed into what is not possible.
func TestFollowRefusesWhatIsNotPossible(t *testing.T) {
	f := pictureCalled(t, "rough-network").find(t)
	tried := 0
	for i := range f.Trace.Events {
		saved := again(t, fileOf(t, f))
		s := &saved.Steps[i]
		if s.Segment == nil {
			s.Event, s.Call = "crash", ""
		} else {
			s.Segment.Seq += 1000
			s.Segment.Text = "<SEQ=1>"
		}
		tried++
		_, err := saved.Follow(f.Trace.System)
		require.ErrorContains(t, err, fmt.Sprintf("step %d: ", i+1))
		require.ErrorContains(t, err, " is not possible there")
	}
	assert.Greater(t, tried, 3)
	saved := again(t, fileOf(t, f))
	saved.Loop = 1
	_, err := saved.Follow(f.Trace.System)
	require.EqualError(t, err, "loop: the last 1 steps do not lead back to where they began")
}

// One word of a good file is replaced; want says what is found wrong with it.
func TestReadRefuses(t *testing.T) {
	f := pictureCalled(t, "rough-network").find(t)
	data, err := json.MarshalIndent(fileOf(t, f), "", " ")
	require.NoError(t, err)
	good := string(data)
	for _, c := range []struct{ old, new, want string }{
		{`"version": 1,`, ``, "version: found none, want 1: a trace as --trace json writes it"},
		{`"version": 1`, `"version": 2`, "version: found 2, want 1: another tcpcheck has written this"},
		{`"version": 1`, `"version": null`, "version: found null, want 1: another tcpcheck has written this"},
		{`"loop": 0`, `"loop": 900`, "loop: found 900, want a number from 0 to"},
		{`"loop": 0`, `"loop": "0"`, "loop: found string, want a number"},
		{`"verdict": "`, `"verdict": "un`, "verdict: found \"un"},
		{`"asked": `, `"ask": `, "asked: found none, want one"},
		{`"scenario": "s",` + "\n  ", ``, "asked.scenario: found none, want a scenario or its file"},
		{`"steps": [`, `"steps": [3, `, "step 1: found number, want an object"},
		{`"n": 2`, `"n": 3`, "step 2: n: found 3, want 2: a step is missing or misplaced"},
		{`"n": 2`, `"n": "2"`, "step 2: n: found string, want a number"},
		{`"event": "call"`, `"event": "cal"`, `step 1: unknown event "cal", nearest is "call"`},
		{`"event": "call"`, `"event": "loss"`, "step 1: call: found \"SEND 3\", want none with a loss"},
		{`"end": "A"`, `"end": "C"`, `: end: found "C", want A or B`},
		{`"event": "delivery"`, `"event": "crash"`, "segment: found <SEQ="},
		{`"sent": `, `"send": `, "step 1: sent: found none, want one"},
		{`"states": {`, `"states": null, "x": {`, "step 1: states: found none, want one"},
	} {
		bad := strings.Replace(good, c.old, c.new, 1)
		if bad == good {
			t.Errorf("nothing like %s in the file", c.old)
			continue
		}
		_, err := Read([]byte(bad))
		if assert.ErrorContains(t, err, c.want, "%s for %s", c.new, c.old) {
			assert.NotContains(t, err.Error(), "\n")
		}
	}
	_, err = Read([]byte(strings.Replace(good, `"n": 2`, `"later": [], "n": 2`, 1)))
	assert.NoError(t, err, "a key more")
	_, err = Read([]byte(good + "x"))
	assert.ErrorContains(t, err, "found no JSON: invalid character 'x' after top-level value")
}

// A file that is cut anywhere is refused, and the step is named.
func TestReadRefusesWhatIsCut(t *testing.T) {
	f := pictureCalled(t, "rough-network").find(t)
	data, err := json.MarshalIndent(fileOf(t, f), "", " ")
	require.NoError(t, err)
	for n := 0; n < len(data); n += 7 {
		_, err := Read(data[:n])
		require.ErrorContains(t, err, "cut short")
	}
	for _, c := range []struct {
		at    int
		where string
	}{
		{0, "line 1: cut short, found nothing"},
		{1, "line 1: cut short, before the steps"},
		{strings.Index(string(data), `"steps"`), "cut short, before the steps"},
		{strings.Index(string(data), `"n": 1`), "cut short, in step 1"},
		{strings.Index(string(data), `"n": 3`), "cut short, in step 3"},
		{len(data) - 1, fmt.Sprintf("cut short, after step %d", len(f.Trace.Events))},
	} {
		_, err = Read(data[:c.at])
		require.ErrorContains(t, err, c.where+", want the whole of a trace")
	}
}
