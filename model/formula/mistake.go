package formula

import (
	"errors"
	"strings"

	"github.com/alecthomas/participle/v2"
)

// spellings are what other notations write, and what this one does.
var spellings = map[string]string{
	"<=": "=<", "==": "=", "!=": "/=", "<>": "/=", "#": "/=", "&&": "and", "||": "or", "->": "=>", "!": "not",
	"implies": "=>", "iff": "<=>", "globally": "always", "finally": "eventually", "release": "releases", "never": "always not",
}

// uses show how a word is used that stands where it cannot, or without what it wants.
var uses = map[string]string{
	"in": "A.state in {CLOSED, LISTEN}", "on": "on the way to B: SYN,ACK", "network": "network empty",
	"leads": "p leads to q", "weakly": "p weakly until q", "each": "each end (X.state = CLOSED)", "some": "some end (X.state = CLOSED)",
	"calls": "A calls CLOSE", "sends": "A sends <CTL=SYN,ACK>", "gets": "A gets RST", "misses": "A misses text", "fires": "A fires rst/challenge",
	"is": "A is told \"connection reset\"", "times": "A times out", "starts": "A starts over", "new": "A.SND.UNA =< new A.SND.UNA",
	"retransmits": "A retransmits", "probes": "A probes", "crashes": "A crashes", "expires": "A expires",
	"=": "A.state = CLOSED", "/=": "A.state /= CLOSED", "<": "A.SND.UNA < A.SND.NXT", "=<": "A.SND.UNA =< A.SND.NXT", ">": "A.SND.NXT > A.SND.UNA", ">=": "A.SND.NXT >= A.SND.UNA",
	"until": "p until q", "releases": "p releases q", "sometimes": "sometimes (p), before all else", "unfairly": "unfairly p leads to q, before all else",
}

// syntaxProblem says where the text stops being a formula.
func syntaxProblem(text string, err error) error {
	var p participle.Error
	if !errors.As(err, &p) {
		return &problem{0, err}
	}
	at, message := p.Position().Offset, p.Message()
	var unexpected *participle.UnexpectedTokenError
	switch {
	case strings.TrimSpace(text) == "":
		return wrong(0, "found nothing, want a formula")
	case errors.As(err, &unexpected) && unexpected.Unexpected.EOF():
		return wrong(len(text), "found the end, want %s", expected(message))
	case errors.As(err, &unexpected):
		return unexpectedWord(text[:at], unexpected.Unexpected.Value, at, message)
	case strings.Contains(message, "invalid input"):
		return wrong(at, "found %q, which is no part of the language", text[at:])
	}
	return wrong(at, "%s", message)
}

// unexpectedWord says what is wrong with a word that the grammar does not want there.
func unexpectedWord(before, found string, at int, message string) error {
	ours, foreign := spellings[found]
	use, known := uses[found]
	switch {
	case foreign:
		return wrong(at, "found %q, which is spelled %q here", found, ours)
	case known:
		return wrong(at, "found %q, which is used as in: %s", found, use)
	case isEnd(lastWord(before)) && isWord(found):
		return unknown(at, "verb", found, verbs)
	}
	return wrong(at, "found %q, want %s", found, expected(message))
}

func lastWord(text string) string {
	words := strings.Fields(text)
	if len(words) == 0 {
		return ""
	}
	return strings.TrimLeft(words[len(words)-1], "(")
}

func isWord(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }

// wanted translates the names of the grammar.
var wanted = map[string]string{
	"PropertySyntax": "a formula", "BinarySyntax": "a formula", "OrSyntax": "a formula", "AndSyntax": "a formula",
	"UnarySyntax": "a formula", "CmpSyntax": "a formula", "<path>": "a formula",
	"SumSyntax": "a state or number", "AtomSyntax": "a state or number",
	"NameSyntax": "a name in capitals", "RowSyntax": "the name of a rule", "QuotedSyntax": "a text in quotes", "<string>": "a text in quotes",
	"PatternSyntax": "a segment: <CTL=SYN,ACK>, SYN,ACK, text or anything", "<name>": "a name in capitals",
}

// expected picks what is wanted out of the parser's message.
func expected(message string) string {
	_, names, ok := strings.Cut(message, "(expected ")
	if !ok {
		return "an operator or the end"
	}
	names = strings.TrimSuffix(names, ")")
	first, _, _ := strings.Cut(names, " ")
	if plain, ok := wanted[first]; ok {
		return plain
	}
	if list, ok := strings.CutPrefix(names, "("); ok {
		return strings.NewReplacer(" | ", " or ", `"`, "").Replace(strings.TrimSuffix(list, ")"))
	}
	return names
}
