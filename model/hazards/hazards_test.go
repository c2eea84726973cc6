package hazards

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/museum"
)

// want is what the cases of a hazard must find: the steps of each broken property's
// shortest counterexample, and the worlds after the mitigation.
type want struct {
	steps []int
	after int
}

var wanted = map[string][]want{
	"H01": {{[]int{9, 2}, 186}},
	"H02": {{[]int{18, 8}, 211}},
	"H03": {{[]int{4}, 5}, {[]int{3}, 24}},
	"H04": {{[]int{5}, 24}},
	"H05": {{[]int{4}, 8238}, {[]int{2, 5}, 2213}, {[]int{4}, 7514}, {[]int{5}, 27}},
	"H06": {{[]int{5}, 6966}},
	"H07": {{[]int{3}, 6966}},
	"H08": {{[]int{2}, 11}},
	"H09": {{[]int{3}, 11}},
	"H10": {{[]int{5}, 6966}},
	"H11": {{[]int{8, 9}, 187}},
	"H12": {{[]int{14, 15, 15}, 4684}},
	"H13": {{[]int{8, 9, 9}, 1758}},
	"H14": {{[]int{6}, 8371}, {[]int{8}, 11734}},
	"H15": {{[]int{2}, 14}},
	"H16": {{[]int{3}, 5}, {[]int{3}, 10}, {[]int{4}, 19}},
	"H17": {{[]int{4}, 5}, {[]int{4}, 63}},
	"H18": {{[]int{4}, 4684}},
	"H19": {{[]int{11}, 15675}, {[]int{3}, 4684}},
	"H20": {{[]int{6}, 43397}, {[]int{7}, 4684}, {[]int{3}, 25}},
	"H21": {{[]int{2}, 4839}, {[]int{7}, 6966}},
	"H22": {{[]int{14}, 11734}},
	"H23": {{[]int{3}, 60}, {[]int{5}, 10257}},
	"H24": {{[]int{5}, 4684}},
	"H25": {{[]int{5}, 6966}},
	"H26": {{[]int{6}, 78}, {[]int{3}, 19}},
	"H27": {{[]int{5}, 25}, {[]int{5}, 4684}, {[]int{4}, 4684}},
	"H28": {{[]int{3}, 10}},
	"H29": {{[]int{3}, 10}, {[]int{3}, 60}, {[]int{7}, 6162}},
	"H30": {{[]int{5}, 300}, {[]int{2, 2, 2}, 18}},
}

// TestHazards: each is there before its mitigation, after as many steps as written down,
// and gone after it.
func TestHazards(t *testing.T) {
	for _, h := range Hazards() {
		t.Run(h.ID, func(t *testing.T) {
			t.Parallel()
			d, err := Decide(t.Context(), h, model.Bounds{})
			require.NoError(t, err)
			require.Empty(t, d.Wrong())
			require.Equal(t, explore.Violated, d.BeforeVerdict())
			require.Equal(t, explore.Holds, d.AfterVerdict())
			var got []want
			for i := range d.Cases {
				c := &d.Cases[i]
				one := want{after: c.After.Search.Distinct}
				for _, f := range c.Before.Findings[:len(c.Broken)] {
					one.steps = append(one.steps, len(f.Trace.Events))
				}
				got = append(got, one)
			}
			require.Equal(t, wanted[h.ID], got)
		})
	}
}

// TestListIsWhole: H01 to H30, each with words and a case.
func TestListIsWhole(t *testing.T) {
	require.Len(t, Hazards(), 30)
	for i, h := range Hazards() {
		require.Equal(t, fmt.Sprintf("H%02d", i+1), h.ID)
		require.NotEmpty(t, h.Name)
		require.NotEmpty(t, h.Source)
		require.NotEmpty(t, h.Mitigation)
		require.NotEmpty(t, h.Cases)
		for _, c := range h.Cases {
			require.NotEmpty(t, c.Broken)
			require.Equal(t, len(c.Except) > 0, c.Because != "", "%s: exceptions want a reason", h.ID)
		}
	}
	_, err := Find("H31")
	require.ErrorContains(t, err, `unknown hazard "H31"`)
}

// TestWrong: what is no hazard, or no mitigation, is called so.
func TestWrong(t *testing.T) {
	for name, c := range map[string]struct {
		Case
		before, after model.Verdict
		says          string
	}{
		"no hazard": {Case{Before: plain("handshake"), Broken: []string{"one-fin"}, After: plain("handshake")},
			explore.Holds, explore.Holds, "before, in handshake: one-fin holds, want violated"},
		"no mitigation": {Case{Before: edited("handshake", "erratum-1562"), Broken: []string{"rst-form"}, After: edited("handshake", "erratum-1562")},
			explore.Violated, explore.Violated, "after, in handshake: rst-form is violated, want holds"},
		"a mitigation that breaks something else": {Case{Before: edited("figure-11", "listener-forgotten"), Broken: []string{"origin-remembered"}, After: edited("figure-11", "no-resets")},
			explore.Violated, explore.Violated, "after, in figure-11: rst-on-half-open is violated, want holds"},
		"what the scenario breaks anyway is to be mended": {Case{Before: plain("blind-text"), Broken: []string{"prefix-delivery"}, After: variant("blind-text", "a2-fix")},
			explore.Violated, explore.Violated, "after, in blind-text: prefix-delivery is violated, want holds"},
		"an idle exception": {Case{Before: edited("handshake", "erratum-1562"), Broken: []string{"rst-form"}, After: plain("handshake"), Except: []string{"one-fin"}, Because: "nothing"},
			explore.Violated, explore.Holds, "after, in handshake: one-fin holds, and is excepted all the same"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := Decide(t.Context(), &Hazard{ID: "H00", Cases: []Case{c.Case}}, model.Bounds{})
			require.NoError(t, err)
			require.Contains(t, d.Wrong(), c.says)
			require.Equal(t, c.before, d.BeforeVerdict())
			require.Equal(t, c.after, d.AfterVerdict())
		})
	}
}

// TestCut: a search that a bound has cut decides nothing.
func TestCut(t *testing.T) {
	h, err := Find("H24")
	require.NoError(t, err)
	d, err := Decide(t.Context(), h, model.Bounds{MaxDepth: 3})
	require.NoError(t, err)
	require.Equal(t, explore.Incomplete, d.BeforeVerdict())
	require.Equal(t, explore.Incomplete, d.AfterVerdict())
	require.Len(t, d.Wrong(), 2)
}

// TestEdits: every edit has a name of its own and is used, and an unknown one is refused.
func TestEdits(t *testing.T) {
	used := map[string]bool{}
	for _, h := range Hazards() {
		for _, c := range h.Cases {
			used[c.Before.Edit], used[c.After.Edit] = true, true
		}
	}
	seen := map[string]bool{}
	for _, name := range EditNames() {
		require.False(t, seen[name], "two edits are called %s", name)
		seen[name] = true
		if _, err := museum.Find(name); err != nil {
			require.True(t, used[name], "no hazard has the edit %s", name)
		}
	}
	_, err := edited("handshake", "erratum-1563").System()
	require.ErrorContains(t, err, `unknown edit "erratum-1563", nearest is "erratum-1562"`)
	_, err = edited("handshaker", "").System()
	require.ErrorContains(t, err, "unknown scenario")
	_, err = variant("handshake", "rfc794").System()
	require.ErrorContains(t, err, "unknown variant")
}
