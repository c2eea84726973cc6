package promela

import (
	_ "embed"
	"sync"

	"github.com/tcpcheck/tcpcheck/model/formula"
)

//go:embed properties.props
var ready []byte

// Formulas returns properties, and witnesses, that are written as formulas, so that SPIN
// can decide them too.
var Formulas = sync.OnceValue(func() []*formula.Formula {
	all, err := formula.ParseFile("properties.props", ready)
	if err != nil {
		panic(err) // the tests read it
	}
	return all
})
