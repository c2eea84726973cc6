package model

import "fmt"

// A FitError says which field of which part of a world does not fit its bound.
type FitError struct {
	Place, Field string
	Found, Most  uint64
}

func (e *FitError) Error() string {
	return fmt.Sprintf("%s does not fit: %s is %d, at most %d", e.Place, e.Field, e.Found, e.Most)
}
