package main

import (
	"regexp"
	"slices"
	"strings"
)

var plainWord = regexp.MustCompile(`^[A-Za-z0-9_./:=,+@%-]+$`)

// shellLine writes the words so that a shell reads them as they are.
func shellLine(args []string) string {
	args = slices.Clone(args)
	for i, arg := range args {
		if !plainWord.MatchString(arg) {
			args[i] = "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
		}
	}
	return strings.Join(args, " ")
}
