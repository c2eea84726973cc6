package smt

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/spec"
)

func TestQuick(t *testing.T) {
	m, err := spec.Compile(withConjuncts(spec.RFC9293()))
	require.NoError(t, err)
	v, err := newVocabulary(m)
	require.NoError(t, err)
	dir := os.TempDir() + "/q"
	os.MkdirAll(dir, 0o755)
	for _, p := range phases(v) {
		for _, th := range theorems {
			cs := th.claim(p)
			if len(cs) == 0 {
				continue
			}
			for _, c := range cs {
				s := p.script() + "(assert " + not(c.is) + ")\n(check-sat)\n"
				os.WriteFile(dir+"/"+p.name+"."+th.Name+"."+strings.ReplaceAll(c.name, "/", "-")+".smt2", []byte(s), 0o644)
			}
		}
	}
}
