package spec

import (
	"errors"
	"fmt"
	"strings"

	"github.com/alecthomas/participle/v2"
)

// What the grammar wants, in plain words.
const (
	aNumber      = "a variable, a word, a number or a parenthesis"
	aProposition = "a proposition or a number"
	aStatement   = "a statement"
)

// wanted translates the grammar's own names.
var wanted = map[string]string{
	"OrSyntax": aProposition, "AndSyntax": aProposition, "NotSyntax": aProposition, "CmpSyntax": aProposition,
	"SumSyntax": aNumber, "AtomSyntax": aNumber,
	"EffectSyntax": aStatement, "StatementSyntax": aStatement,
	"SendSyntax": "a segment like <SEQ=SND.NXT><CTL=ACK>",
	"<string>":   "a text in quotes",
}

// reserved words can be no facts.
var reserved = map[string]bool{"and": true, "or": true, "not": true, "min": true, "max": true}

// spellings are what other notations write, and what this one does.
var spellings = [][2]string{{"<=", "=<"}, {"==", "="}, {"!=", "#"}, {":=", "<-"}, {"&&", "and"}, {"||", "or"}}

// notationError says in one line what was found where, and what is wanted there.
// whole is what the text should have been.
func notationError(text, whole string, err error) error {
	column, problem := 1, err.Error()
	if p := participle.Error(nil); errors.As(err, &p) {
		column, problem = p.Position().Column, p.Message()
	}
	if at := column - 1; at <= len(text) {
		for _, s := range spellings {
			if strings.HasPrefix(text[at:], s[0]) || at > 0 && strings.HasPrefix(text[at-1:], s[0]) {
				return fmt.Errorf("%q, column %d: found %q, which is spelled %q here", text, column, s[0], s[1])
			}
		}
	}
	var unexpected *participle.UnexpectedTokenError
	switch {
	case errors.As(err, &unexpected):
		found := fmt.Sprintf("%q", unexpected.Unexpected.Value)
		if unexpected.Unexpected.EOF() {
			found = "the end"
		}
		problem = fmt.Sprintf("found %s, want %s", found, expected(problem, whole, column))
	case strings.HasPrefix(problem, "lexer: "):
		problem = fmt.Sprintf("found %q, which is no part of the notation", text[column-1:])
	case strings.Contains(problem, "out of range"):
		problem = "the number does not fit into 32 bits"
	}
	return fmt.Errorf("%q, column %d: %s", text, column, problem)
}

// expected picks what is wanted out of the parser's message.
func expected(message, whole string, column int) string {
	_, names, ok := strings.Cut(message, "(expected ")
	if !ok {
		if column == 1 {
			return whole
		}
		return "an operator or the end"
	}
	first, _, _ := strings.Cut(strings.TrimSuffix(names, ")"), " ")
	if plain, ok := wanted[first]; ok {
		return plain
	}
	return first
}
