package certificate

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
	"github.com/tcpcheck/tcpcheck/spec"
)

// made is a certificate with what it was made from, so that a test can make a false one.
type made struct {
	*Header
	sys    *model.System
	states []model.State
	report *model.Report
}

// explored makes a certificate that claims of the scenario all that a search decides,
// whether it holds or not.
func explored(t testing.TB, s *model.Scenario, edits []Edit, bounds model.Bounds, formulas ...string) *made {
	t.Helper()
	sys, err := model.NewSystem(s, parsed(t, s, edits)...)
	require.NoError(t, err)
	var own []model.Property
	for _, text := range formulas {
		f, err := formula.Parse("own", text, "test")
		require.NoError(t, err)
		p, err := f.Property(sys)
		require.NoError(t, err)
		own = append(own, p)
	}
	var names []string
	if len(own) > 0 {
		names = []string{"allowed-edges"}
	}
	var visited Collector
	bounds.Visit = visited.Visit
	report, err := model.Check(context.Background(), sys, names, bounds, own...)
	require.NoError(t, err)
	require.True(t, report.Search.Complete)
	var props []model.Property
	for _, f := range report.Findings {
		props = append(props, f.Property)
	}
	h, err := HeaderOf(sys, nil, edits, props)
	require.NoError(t, err)
	h.Distinct, h.Transitions = report.Search.Distinct, report.Search.Transitions
	return &made{h, sys, visited.States(), report}
}

func parsed(t testing.TB, s *model.Scenario, edits []Edit) (all []*spec.Edit) {
	t.Helper()
	table, err := s.Table()
	require.NoError(t, err)
	for _, e := range edits {
		edit, err := spec.ParseEdit(e.Name, []byte(e.Text), table)
		require.NoError(t, err)
		table, err = table.Apply(edit)
		require.NoError(t, err)
		all = append(all, edit)
	}
	return all
}

func scenario(t testing.TB, name string) *model.Scenario {
	t.Helper()
	s, err := model.FindScenario(name)
	require.NoError(t, err)
	return s
}

func of(t testing.TB, name string) *made {
	t.Helper()
	return explored(t, scenario(t, name), nil, model.Bounds{})
}

func (m *made) bytes(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Write(&b, m.Header, m.sys, m.states))
	return b.Bytes()
}

// verdict is what comes of the certificate: "verified", why it is refuted, or the error.
func verdict(data []byte) string {
	c, err := Read(data)
	if err != nil {
		return "error: " + err.Error()
	}
	return said(c.Verify(context.Background(), Verification{}))
}

// verdict is that of a text whose header is that of the system, which is not made again.
func (m *made) verdict(text []byte) string {
	c, err := readText(bufio.NewReader(bytes.NewReader(text)))
	if err != nil {
		return "error: " + err.Error()
	}
	return said(c.verifyIn(context.Background(), m.sys, Verification{}))
}

// text is what the certificate says, not sealed.
func (m *made) text() []byte {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	t := &text{w}
	t.header(m.Header)
	t.worlds(m.sys, m.states)
	w.Flush()
	return b.Bytes()
}

func said(r *Refutation, err error) string {
	switch {
	case err != nil:
		return "error: " + err.Error()
	case r != nil:
		return "refuted: " + r.String()
	}
	return "verified"
}

// safe reports whether the search has found no violation that a certificate speaks of.
func (m *made) safe() bool {
	return !slices.ContainsFunc(m.report.Findings, func(f model.Finding) bool {
		return Speaks(&f.Property) && f.Verdict == explore.Violated
	})
}

// body is the text of a certificate, and sealed a certificate of a text.
func body(t testing.TB, data []byte) []byte {
	t.Helper()
	r, err := open(data)
	require.NoError(t, err)
	text, err := io.ReadAll(r)
	require.NoError(t, err)
	return text
}

func sealed(t testing.TB, text []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, seal(&b, func(w *bufio.Writer) { w.Write(text) }))
	return b.Bytes()
}
