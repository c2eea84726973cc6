package model

import (
	"fmt"
	"strings"
)

// Unbounded is a budget without measure: it is never used up, and a world does not
// count what has been spent of it.
const Unbounded = -1

// anyWord is how a scenario file says Unbounded.
const anyWord = "any"

// full is what a budget begins with in a world. Of an unbounded one a world keeps that
// there is something left.
func full(budget int) uint8 {
	if budget == Unbounded {
		return 1
	}
	return uint8(budget)
}

// spend takes one from what is left of a budget.
func spend(left *uint8, budget int) {
	if budget != Unbounded {
		*left--
	}
}

// untouched reports whether it is sure that nothing has been spent of a budget.
func untouched(left uint8, budget int) bool {
	return budget != Unbounded && int(left) == budget
}

// withinBudget wants a number from 0 to most, or Unbounded.
func withinBudget(field string, found, most int) error {
	if found == Unbounded {
		return nil
	}
	if err := within(field, found, 0, most); err != nil {
		return &fieldError{field, lastKey(field), fmt.Errorf("found %d, want 0 to %d or %q", found, most, anyWord)}
	}
	return nil
}

func lastKey(field string) string { return field[strings.LastIndex(field, ".")+1:] }

// budgetFile is a budget as a file says it: a number, or "any".
func budgetFile(budget int) any {
	if budget == Unbounded {
		return anyWord
	}
	return budget
}

// saidBudget is a budget that a file says, and where it is to go.
type saidBudget struct {
	field string
	said  any
	to    *int
}

func parseBudgets(all []saidBudget) (err error) {
	for _, b := range all {
		if *b.to, err = parseBudget(b.field, b.said); err != nil {
			return err
		}
	}
	return nil
}

// parseBudget reads what budgetFile says, or what a decoder makes of it; nil is 0.
func parseBudget(field string, said any) (int, error) {
	switch x := said.(type) {
	case nil:
		return 0, nil
	case int:
		return x, nil
	case int64:
		if x < 0 || int64(int(x)) != x {
			return 0, &fieldError{field, lastKey(field), fmt.Errorf("found %d, want a number from 0 or %q", x, anyWord)}
		}
		return int(x), nil
	case string:
		if x == anyWord {
			return Unbounded, nil
		}
		return 0, &fieldError{field, x, fmt.Errorf("found %q, want a number or %q", x, anyWord)}
	}
	return 0, &fieldError{field, lastKey(field), fmt.Errorf("found %v, want a number or %q", said, anyWord)}
}
