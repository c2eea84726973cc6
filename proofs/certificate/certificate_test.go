package certificate

import (
	"bytes"
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
)

func TestZZ(t *testing.T) {
	for _, name := range []string{"handshake", "two-hosts"} {
		s, err := model.FindScenario(name)
		require.NoError(t, err)
		sys, err := model.NewSystem(s)
		require.NoError(t, err)
		var c Collector
		report, err := model.Check(context.Background(), sys, nil, model.Bounds{Visit: c.Visit})
		require.NoError(t, err)
		var props []model.Property
		for _, f := range report.Findings {
			props = append(props, f.Property)
		}
		h, err := HeaderOf(sys, nil, nil, props)
		require.NoError(t, err)
		h.Distinct, h.Transitions = report.Search.Distinct, report.Search.Transitions
		var b bytes.Buffer
		began := time.Now()
		require.NoError(t, Write(&b, h, sys, c.States()))
		t.Log(name, b.Len(), "bytes", time.Since(began))
		began = time.Now()
		cert, err := Read(b.Bytes())
		require.NoError(t, err)
		t.Log("read", time.Since(began))
		began = time.Now()
		r, err := cert.Verify(context.Background(), Verification{})
		require.NoError(t, err)
		require.Nil(t, r)
		t.Log("verified", time.Since(began))
	}
}
