package main

import (
	"fmt"
	"strconv"
	"strings"
)

// size is a number of bytes, as a flag.
type size int64

func (s *size) String() string { return strconv.FormatInt(int64(*s), 10) }

// Set takes a number with KiB, MiB, GiB or nothing behind it.
func (s *size) Set(text string) error {
	number, unit := text, int64(1)
	for i, suffix := range []string{"KiB", "MiB", "GiB"} {
		if rest, ok := strings.CutSuffix(text, suffix); ok {
			number, unit = rest, 1<<(10*(i+1))
		}
	}
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n < 0 || n > (1<<62)/unit {
		return fmt.Errorf("found %q, want such as 1GiB", text)
	}
	*s = size(n * unit)
	return nil
}
