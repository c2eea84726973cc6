package hazards

import (
	"testing"

	"github.com/tcpcheck/tcpcheck/model"
)

func TestX(t *testing.T) {
	for _, h := range all {
		d, err := Decide(t.Context(), h, model.Bounds{})
		if err != nil {
			t.Error(err)
			continue
		}
		t.Log(h.ID, d.BeforeVerdict(), d.AfterVerdict(), d.Elapsed)
		for _, c := range d.Cases {
			for _, f := range c.Before.Findings {
				n := -1
				if f.Trace != nil {
					n = len(f.Trace.Events)
				}
				t.Log("   ", c.Case.Before, f.Name, f.Verdict, n, c.After.Search.Distinct, c.Remains())
			}
		}
		for _, w := range d.Wrong() {
			t.Error(h.ID, w)
		}
	}
}
