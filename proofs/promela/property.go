package promela

import "github.com/tcpcheck/tcpcheck/model/formula"

// Asked is a property that the model is to check.
type Asked struct {
	Name    string
	Formula *formula.Formula
}

type claim struct{}

func (x *export) ask(asked []Asked) error { return nil }
func (x *export) watchedRows() []string   { return nil }
func (x *export) properties()             { x.line("inline check_step() { skip }") }
func (x *export) atRest()                 {}
