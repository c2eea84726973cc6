package trace

import (
	"bufio"
	"bytes"
	"slices"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// What follows tells of a trace where it ends: what whoever takes it step by step sees.

// StepOf returns a step as data, taken as the n-th of a trace.
func StepOf(sys *model.System, r *model.Record, n int) Step {
	m := moment{Record: *r, machine: sys.Machine}
	return m.step(n)
}

// Last returns what stands beneath the last step of a ladder: the rules that made it, what
// changed and what the user learns, in lines of at most width columns. There are none of a
// trace without steps.
func Last(t *model.Trace, width int) ([]string, error) {
	moments, err := replay(t)
	if err != nil || len(moments) == 0 {
		return nil, err
	}
	var b bytes.Buffer
	d := &drawing{Options: Options{Width: width}, out: bufio.NewWriter(&b), system: t.System, noted: map[string]bool{}}
	d.details(&moments[len(moments)-1], false)
	d.out.Flush()
	return strings.FieldsFunc(b.String(), func(r rune) bool { return r == '\n' }), nil
}

// Wrong says in a sentence or two what was wrong in the last step of a trace that violates
// the property there, or in its loop; "" if there is nothing to say.
func Wrong(t *model.Trace, f *model.Finding) (string, error) {
	moments, err := replay(t)
	if err != nil {
		return "", err
	}
	return here(t, moments, f), nil
}

// Flight is a segment on the way.
type Flight struct {
	model.Segment
	From string // "sent in step 3"
}

// OnTheWay returns the segments on the way where the trace ends, by the end that they lead
// to, in the order in which they were put there. Equal ones cannot be told apart.
func OnTheWay(t *model.Trace) (ways [2][]Flight, err error) {
	w := t.System.Unpack(t.System.Init()[0])
	var moments []moment
	if moments, err = replay(t); err != nil {
		return ways, err
	}
	if len(moments) > 0 {
		w = moments[len(moments)-1].To
	}
	came := follow(moments, &t.System.Scenario.Network)
	for end := range ways {
		left := slices.Clone(w.Net[1-end].All())
		for _, f := range came[end] {
			if at := slices.Index(left, f.Segment); at >= 0 {
				left = slices.Delete(left, at, at+1)
				ways[end] = append(ways[end], Flight{f.Segment, strings.Join(f.origin.comments(), "; ")})
			}
		}
		for _, g := range left {
			ways[end] = append(ways[end], Flight{Segment: g})
		}
	}
	return ways, nil
}

// SegmentOf returns a segment as data.
func SegmentOf(g *spec.Segment) Segment { return segment(g) }
