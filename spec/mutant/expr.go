package mutant

import (
	"fmt"

	"github.com/tcpcheck/tcpcheck/spec"
)

// rewrite is an expression changed in one place, and what was changed.
type rewrite struct {
	expr  *spec.Expr
	class Class
	how   string
}

// rewrites returns the expression changed in each place in each way.
func rewrites(e *spec.Expr) []rewrite {
	all := here(e)
	args := e.Args()
	for i, arg := range args {
		for _, r := range rewrites(arg) {
			if flagConstant(e, i) && r.expr.Op() == "number" && r.expr.Num() > 1 {
				continue // a flag is never 2
			}
			changed := append([]*spec.Expr{}, args...)
			changed[i] = r.expr
			all = append(all, rewrite{e.WithArgs(changed...), r.class, r.how})
		}
	}
	return all
}

// compared are the comparisons that are tried instead of each.
var compared = map[string][]string{
	"<": {"=<"}, "=<": {"<"}, ">": {">="}, ">=": {">"}, "#": {"="}, "=": {"#", "=<", ">="},
}

// swapped are the other operators that are taken for each other.
var swapped = map[string]string{"min": "max", "max": "min", "+": "-", "-": "+"}

// here returns the expression changed at its top.
func here(e *spec.Expr) []rewrite {
	var all []rewrite
	args := e.Args()
	switch op := e.Op(); op {
	case "<", "=<", ">", ">=", "=", "#":
		for _, other := range compared[op] {
			if op == "=" && other != "#" && (isFlag(args[0]) || isFlag(args[1])) {
				continue // for flags that is always so, or the same
			}
			all = append(all, rewrite{e.As(other), Comparison, fmt.Sprintf("%s for %s in %s", other, op, e)})
		}
	case "and", "or":
		for i, arg := range args {
			all = append(all, rewrite{args[1-i], Conjunct, fmt.Sprintf("%s %s dropped", op, arg)})
		}
	case "not":
		all = append(all, rewrite{args[0], Conjunct, "not dropped before " + args[0].String()})
	case "min", "max", "+", "-":
		other := swapped[op]
		all = append(all, rewrite{e.As(other), Argument, fmt.Sprintf("%s for %s in %s", other, op, e)})
	case "number":
		all = append(all, rewrite{spec.NumberExpr(e.Num() + 1), Argument, fmt.Sprintf("%d for %d", e.Num()+1, e.Num())})
		if e.Num() > 0 {
			all = append(all, rewrite{spec.NumberExpr(e.Num() - 1), Argument, fmt.Sprintf("%d for %d", e.Num()-1, e.Num())})
		}
	case "variable":
		for _, v := range confused[e.Var()] {
			all = append(all, rewrite{spec.VarExpr(v), Argument, fmt.Sprintf("%s for %s", v, e)})
		}
	}
	return all
}

// isFlag reports whether the expression is worth 0 or 1.
func isFlag(e *spec.Expr) bool {
	if e.Op() == "max" || e.Op() == "min" {
		return isFlag(e.Args()[0]) && isFlag(e.Args()[1])
	}
	return e.Op() == "variable" && e.Var().Def().Space == spec.Flag || e.Proposition()
}

// flagConstant reports whether the i-th argument of a comparison stands beside a flag.
func flagConstant(e *spec.Expr, i int) bool {
	args := e.Args()
	return len(args) == 2 && compared[e.Op()] != nil && isFlag(args[1-i])
}

// confused are the variables that are taken for each.
var confused = map[spec.Var][]spec.Var{
	spec.ISS:        {spec.SndUna, spec.SndNxt},
	spec.IRS:        {spec.RcvNxt},
	spec.SndUna:     {spec.SndNxt, spec.ISS},
	spec.SndNxt:     {spec.SndUna, spec.SegAck},
	spec.SndWnd:     {spec.SegWnd, spec.MaxSndWnd},
	spec.MaxSndWnd:  {spec.SndWnd},
	spec.SndWl1:     {spec.SndWl2, spec.SegAck},
	spec.SndWl2:     {spec.SndWl1, spec.SegSeq},
	spec.SndUp:      {spec.SndNxt, spec.SndUna},
	spec.SndQue:     {spec.SndMss, spec.CallLen},
	spec.SndCls:     {spec.SndFin},
	spec.SndFin:     {spec.SndCls},
	spec.RcvNxt:     {spec.SegSeq, spec.IRS},
	spec.RcvWnd:     {spec.RcvBuf, spec.SegWnd},
	spec.RcvUp:      {spec.SegUp, spec.RcvNxt},
	spec.RcvUnr:     {spec.RcvReq, spec.SegTxt},
	spec.RcvReq:     {spec.RcvUnr, spec.CallLen},
	spec.RcvPsh:     {spec.RcvUrg},
	spec.RcvUrg:     {spec.RcvPsh},
	spec.TcbPassive: {spec.TcbWild},
	spec.TcbWild:    {spec.TcbRemote, spec.TcbPassive},
	spec.TcbRemote:  {spec.TcbWild},
	spec.HldCnt:     {spec.HldMax},
	spec.HldSeq:     {spec.SegSeq},
	spec.SegSeq:     {spec.SegAck, spec.RcvNxt},
	spec.SegAck:     {spec.SegSeq, spec.SndNxt},
	spec.SegWnd:     {spec.SndWnd, spec.RcvWnd},
	spec.SegUp:      {spec.RcvUp, spec.SegSeq},
	spec.SegTxt:     {spec.RcvUnr},
	spec.CtlSyn:     {spec.CtlFin},
	spec.CtlAck:     {spec.CtlRst},
	spec.CtlRst:     {spec.CtlAck},
	spec.CtlFin:     {spec.CtlSyn},
	spec.CtlUrg:     {spec.CtlPsh},
	spec.CtlPsh:     {spec.CtlUrg},
	spec.CallLen:    {spec.SndQue, spec.RcvUnr},
	spec.CallActive: {spec.CallRemote},
	spec.CallRemote: {spec.CallActive},
	spec.CallUrg:    {spec.CallActive},
	spec.MsgHard:    {spec.MsgQuench},
	spec.MsgQuench:  {spec.MsgHard},
	spec.NewISS:     {spec.ISS, spec.SndNxt},
	spec.RcvBuf:     {spec.RcvWnd, spec.RcvUnr},
	spec.RcvStd:     {spec.RcvReq, spec.RcvBuf},
	spec.SndMss:     {spec.SndQue},
	spec.HldMax:     {spec.HldCnt},
}
