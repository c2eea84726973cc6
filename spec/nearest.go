package spec

import (
	"fmt"
	"slices"
	"strings"
)

// An UnknownError says that a name is not one of those known here, and which known
// name is nearest to it.
type UnknownError struct {
	Kind, Name, Nearest string
}

func (e *UnknownError) Error() string {
	if e.Nearest == "" {
		return fmt.Sprintf("unknown %s %q", e.Kind, e.Name)
	}
	return fmt.Sprintf("unknown %s %q, nearest is %q", e.Kind, e.Name, e.Nearest)
}

// Unknown returns the error for a name that is none of the known ones.
func Unknown(kind, name string, known []string) error { return unknown(kind, name, known) }

func unknown(kind, name string, known []string) error {
	return &UnknownError{kind, name, nearest(name, known)}
}

// nearest returns the known name with the least edit distance to name. One that begins
// with it is as near as if one letter were wrong, but for those where that is so.
func nearest(name string, known []string) string {
	best, least := "", 1<<30 // twice the distance
	for _, k := range known {
		small, known := strings.ToLower(name), strings.ToLower(k)
		d := 2 * distance(small, known)
		if len(name) >= 3 && strings.HasPrefix(known, small) {
			d = min(d, 3)
		}
		if d < least {
			best, least = k, d
		}
	}
	return best
}

// distance is the edit distance of Levenshtein between a and b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = slices.Min([]int{cost, row[j] + 1, row[j+1] + 1})
		}
	}
	return row[len(b)]
}
