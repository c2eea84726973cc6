package tla

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/proofs/promela"
)

// What follows reads the modules as far as can be without a parser: SANY is not at hand
// where the tests run.

var (
	comments = regexp.MustCompile(`\\\*.*`)
	rulers   = regexp.MustCompile(`(?m)^(-{4,}.*|={4,})$`)
	tokens   = regexp.MustCompile(`"[^"]*"|[A-Za-z_][A-Za-z0-9_]*|[0-9]+|\\[A-Za-z]+|/\\|\\/|\|->|\(\+\)|\(-\)|<<|>>|==|=>|<=>|~>|->|<>|\[\]|\.\.|[^\s]`)
	aWord    = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)
)

// known are the words of the language and of its modules.
var known = strings.Fields(`MODULE EXTENDS CONSTANTS VARIABLE VARIABLES RECURSIVE LET IN IF THEN ELSE CASE OTHER EXCEPT
	CHOOSE DOMAIN SUBSET TRUE FALSE BOOLEAN Nat Int Integers Sequences TLC Table TCP
	Len Head Tail Append SubSeq Seq Assert WF_`)

// tokensOf are the tokens of a module, without its head and its comments.
func tokensOf(text string) []string {
	text = strings.ReplaceAll(comments.ReplaceAllString(text, ""), "]_", "] ") // [Next]_vars
	return tokens.FindAllString(rulers.ReplaceAllString(text, ""), -1)
}

// TestStructure: every bracket is closed, every name is defined once and before something
// else is asked of it, no number is beyond what TLC can read, and /\ and \/ never meet.
func TestStructure(t *testing.T) {
	asked := Properties{Formulas: promela.Formulas(), BuiltIn: BuiltIn()}
	for _, scenario := range []string{"handshake", "any-call", "strays", "on-path", "blind-reset", "icmp", "time-wait-assassination"} {
		texts := filesOf(t, systemOf(t, scenario), asked)
		global := map[string]bool{}
		for _, name := range []string{"Table.tla", "TCP.tla", "MC.tla"} {
			all := tokensOf(texts[name])
			balanced(t, all, name)
			for _, d := range definitions(all) {
				require.False(t, global[d], "%s: %s is defined twice", name, d)
				global[d] = true
			}
			used(t, all, global, scenario+" "+name)
		}
		for _, line := range strings.Split(texts["MC.cfg"], "\n") {
			fields := strings.Fields(line)
			for _, word := range fields[min(1, len(fields)):] {
				if fields[0] != `\*` && aWord.MatchString(word) && word != "FALSE" {
					require.True(t, global[word], "%s: %s is not defined", scenario, word)
				}
			}
		}
	}
}

// balanced wants every bracket closed, and conjunction and disjunction kept apart.
func balanced(t *testing.T, all []string, name string) {
	pairs := map[string]string{"(": ")", "[": "]", "{": "}", "<<": ">>"}
	var open []string
	joined := []string{""} // what joins the terms inside of each bracket
	for i, token := range all {
		switch token {
		case "(", "[", "{", "<<":
			open, joined = append(open, token), append(joined, "")
		case ")", "]", "}", ">>":
			require.NotEmpty(t, open, "%s: %s closes nothing", name, token)
			require.Equal(t, pairs[open[len(open)-1]], token, "%s: near %s", name, strings.Join(all[max(0, i-20):i+1], " "))
			open, joined = open[:len(open)-1], joined[:len(joined)-1]
		case "/\\", "\\/":
			last := &joined[len(joined)-1]
			if len(open) > 0 && open[len(open)-1] == "(" {
				require.True(t, *last == "" || *last == token, "%s: /\\ meets \\/ near %s", name, strings.Join(all[max(0, i-20):i+1], " "))
				*last = token
			}
		case "=>", "IN", "THEN", "ELSE", "->", ",", ":":
			joined[len(joined)-1] = ""
		}
		if n, err := strconv.ParseUint(token, 10, 64); err == nil {
			require.Less(t, n, uint64(1<<31), name)
		}
	}
	require.Empty(t, open, name)
}

// definitions are the names that a module defines for others: constants, variables, and
// operators, which begin with a name at the beginning of a line and come to ==.
func definitions(all []string) (names []string) {
	depth, lets := 0, 0
	for i, token := range all {
		switch token {
		case "(", "[", "{", "<<":
			depth++
		case ")", "]", "}", ">>":
			depth--
		case "LET":
			lets++
		case "IN":
			lets--
		case "CONSTANTS", "VARIABLES", "VARIABLE":
			for j := i + 1; aWord.MatchString(all[j]); j += 2 {
				if names = append(names, all[j]); all[j+1] != "," {
					break
				}
			}
		case "==":
			if depth == 0 && lets == 0 {
				names = append(names, defined(all, i))
			}
		}
	}
	return slices.DeleteFunc(names, func(s string) bool { return s == "" })
}

// defined is the name before the == at i; "" for an infix operator.
func defined(all []string, i int) string {
	switch {
	case aWord.MatchString(all[i-1]) && i > 1 && (all[i-2] == "(+)" || all[i-2] == "(-)" || strings.HasPrefix(all[i-2], `\`)):
		return ""
	case aWord.MatchString(all[i-1]):
		return all[i-1]
	}
	for j := i - 1; j > 0; j-- {
		if all[j] == "(" || all[j] == "[" {
			return all[j-1]
		}
	}
	return ""
}

// used wants every name to be defined: by a module, or near it as a parameter, in a LET or
// by what ranges over a set. A field needs no definition.
func used(t *testing.T, all []string, global map[string]bool, name string) {
	local := map[string]bool{}
	for i, token := range all {
		if token == "==" { // with the parameters before it
			for j := i - 1; j >= 0 && j > i-14; j-- {
				if aWord.MatchString(all[j]) {
					local[all[j]] = true
				}
				if all[j] == "(" || all[j] == "[" {
					local[all[j-1]] = true
					break
				}
			}
		}
		if token == `\in` || token == ":" && i > 0 {
			local[all[i-1]] = true
			for j := i - 2; j > 0 && all[j] == ","; j -= 2 {
				local[all[j-1]] = true
			}
		}
	}
	for i, token := range all {
		if !aWord.MatchString(token) || slices.Contains(known, token) || global[token] || local[token] || token == "_" {
			continue
		}
		before, after := "", ""
		if i > 0 {
			before = all[i-1]
		}
		if i+1 < len(all) {
			after = all[i+1]
		}
		require.True(t, before == "." || after == "|->" || after == ":", "%s: %s is not defined, near %s", name, token, strings.Join(all[max(0, i-10):i+1], " "))
	}
}
