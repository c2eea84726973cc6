package smt

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// Answer is what a solver says of a query.
type Answer string

// The answers. Anything else that a solver prints is an error.
const (
	Unsat   Answer = "unsat" // what is claimed holds
	Sat     Answer = "sat"   // it fails, and there is a model
	Unknown Answer = "unknown"
)

// solvers are the programs that are asked, in this order, and how each reads its input.
var solvers = map[string][]string{
	"z3":   {"-in", "-smt2"},
	"cvc5": {"--lang=smt2", "--bitblast=eager", "-"},
}

// Solvers returns those of the solvers that are installed here, z3 first.
func Solvers() (found, missing []string) {
	for _, name := range []string{"z3", "cvc5"} {
		if _, err := exec.LookPath(name); err == nil {
			found = append(found, name)
		} else {
			missing = append(missing, name)
		}
	}
	return found, missing
}

// ask asks the solver; Unknown if it does not answer within the limit.
func ask(ctx context.Context, solver, text string, limit time.Duration) (Answer, string, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, solver, solvers[solver]...)
	cmd.Stdin = strings.NewReader(text)
	reply, err := cmd.Output()
	if ctx.Err() != nil {
		return Unknown, "", nil
	}
	first, rest, _ := strings.Cut(string(reply), "\n")
	switch a := Answer(strings.TrimSpace(first)); a {
	case Unsat, Sat, Unknown:
		return a, rest, nil
	}
	return "", "", fmt.Errorf("%s: %s", solver, errors.Join(err, errors.New(first)))
}

// Instance is a value of a counterexample.
type Instance struct {
	Name  string `json:"name"`
	Value uint32 `json:"value"`
}

// example asks for the values that refute a claim.
func example(ctx context.Context, solver string, q *Query, limit time.Duration) ([]Instance, []string, error) {
	var guards []string
	for _, f := range q.phase.rows {
		guards = append(guards, f.guard)
	}
	names := append(append([]string{}, q.ask...), guards...)
	text := "(set-option :produce-models true)\n" + q.Text() + "(get-value (" + strings.Join(names, " ") + "))\n"
	answer, rest, err := ask(ctx, solver, text, limit)
	if err != nil || answer != Sat {
		return nil, nil, err
	}
	var values []Instance
	var fired []string
	words := strings.Fields(strings.NewReplacer("(", " ", ")", " ").Replace(rest))
	for i := 0; i+1 < len(words); i += 2 {
		name, value := words[i], words[i+1]
		switch {
		case value == "true":
			rule, _, _ := strings.Cut(name, "@")
			fired = append(fired, rule)
		case strings.HasPrefix(value, "#x"), strings.HasPrefix(value, "#b"):
			base := map[byte]int{'x': 16, 'b': 2}[value[1]]
			n, err := strconv.ParseUint(value[2:], base, 32)
			if err != nil {
				return nil, nil, fmt.Errorf("%s: a value of a model: %w", solver, err)
			}
			values = append(values, Instance{name, uint32(n)})
		}
	}
	return values, fired, nil
}
