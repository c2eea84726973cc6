package smt

import (
	"fmt"
	"os"
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
			s := p.script()
			var names, parts []string
			for i, c := range cs {
				n := fmt.Sprintf("claim.%d.%s", i, c.name)
				s += fmt.Sprintf("(declare-const %s Bool) (assert (= %s %s))\n", n, n, c.is)
				names = append(names, n)
				parts = append(parts, n)
			}
			s += "(assert " + not(all(parts...)) + ")\n(check-sat)\n"
			f := dir + "/" + p.name + "." + th.Name + ".smt2"
			os.WriteFile(f, []byte(s), 0o644)
		}
	}
}
