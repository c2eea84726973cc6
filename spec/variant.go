package spec

// BaseVariant is the name of the table without edits.
const BaseVariant = "rfc9293"

func words(w ...string) *[]string { return &w }
func text(s string) *string       { return &s }

// variants are the built-in edits. A variant is one entry here.
var variants = []*Edit{
	{Name: BaseVariant, Says: "RFC 9293 with the readings of the base table."},
	{
		Name: "rfc793",
		Says: "RFC 793 as written in 1981, where it differs in what this table decides: a reset or SYN anywhere in the window ends a connection, and the urgent pointer points at the last octet.",
		Choices: map[string]bool{
			"challenge-rst": false,
			"challenge-syn": false,
		},
		Effects: []WordEdit{{"mark-urgent", "SND.UP <- SND.NXT + SND.QUE - 1"}},
	},
	{
		Name: "rfc5961",
		Says: "RFC 5961 in full against blind guesses: challenge ACKs for a reset that is not at RCV.NXT and for any SYN, as RFC 9293 has them, and the check of old acknowledgments (section 5), which RFC 9293 leaves open.",
		Choices: map[string]bool{
			"challenge-rst":  true,
			"challenge-syn":  true,
			"check-old-acks": true,
		},
	},
	{
		Name: "rfc1337",
		Says: "RFC 1337, fix F1: a reset does not end TIME-WAIT.",
		Rules: []RuleEdit{
			{Name: "rst/closing", In: words("CLOSING", "LAST-ACK")},
			{Name: "rst/time-wait", Check: "3.10.7.4 second", In: words("TIME-WAIT"), Do: words(), Then: text("return"),
				Says: text("An old reset must not cut TIME-WAIT short (RFC 1337 F1).")},
		},
	},
	{
		Name:    "a2-fix",
		Says:    "RFC 9293 appendix A.2: a segment that is at most the one octet before the window is not in order, but its acknowledgment is looked at.",
		Choices: map[string]bool{"accept-below": true},
	},
}
