package spec

import (
	"fmt"
	"strings"
)

// An UnknownError says that a name is not one of those known here, and which known
// name is nearest to it, or if none is near what is known.
type UnknownError struct {
	Kind, Name, Nearest string
	Known               []string
}

// few are as many names as a line has room for.
const few = 8

func (e *UnknownError) Error() string {
	text := fmt.Sprintf("unknown %s %q", e.Kind, e.Name)
	switch n := len(e.Known); {
	case e.Nearest != "":
		return text + fmt.Sprintf(", nearest is %q", e.Nearest)
	case n == 0:
		return text
	case n <= few:
		return text + ", want " + strings.Join(e.Known, ", ")
	default:
		return text + fmt.Sprintf(", want one of %d like %s", n, strings.Join(e.Known[:3], ", "))
	}
}

// Unknown returns the error for a name that is none of the known ones.
func Unknown(kind, name string, known []string) error { return unknown(kind, name, known) }

func unknown(kind, name string, known []string) error {
	return &UnknownError{kind, name, nearest(name, known), known}
}

// nearest returns the known name with the least edit distance to name. One that begins
// with it is as near as if one letter were wrong, but for those where that is so; one that
// has it within, as if two were. There is none if half of the letters would have to be others.
func nearest(name string, known []string) string {
	best, least := "", 1<<30 // twice the distance
	for _, k := range known {
		small, known := strings.ToLower(name), strings.ToLower(k)
		d := 2 * distance(small, known)
		switch {
		case len(name) < 3:
		case strings.HasPrefix(known, small):
			d = min(d, 3)
		case strings.Contains(known, small):
			d = min(d, 4)
		}
		if d < least {
			best, least = k, d
		}
	}
	if least > 2*max(2, (len(name)+1)/2) {
		return ""
	}
	return best
}

// distance is how many letters have to be put in, taken out, changed, or swapped with the
// next to make b of a. (Damerau 1964; no letter is edited twice.)
func distance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			change := last[j]
			if a[i] != b[j] {
				change++
			}
			row[j+1] = min(change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
