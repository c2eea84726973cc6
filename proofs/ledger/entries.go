package ledger

// table are the claims about the table by itself.
var table = []Entry{
	{
		ID:    "exactly-one-row",
		Claim: "In every state and situation exactly one row of a check applies.",
		How:   Tried, Bound: "every set of facts but those declared impossible, for every check and state; that the impossible ones are is tested on random values",
		Again: []string{"go test ./spec -run TestExactlyOne", "go test ./spec -run TestImpossible"},
		Fails: "go test ./spec -run TestBroken",
	},
	{
		ID:    "table-is-the-rfc",
		Claim: "The table says what section 3.10 of RFC 9293 says.",
		How:   Agreed, Bound: "with a straight-line transliteration of the text, on random TCBs and segments over all 32 bits; both are ours",
		Again: []string{"go test ./spec -run TestRFC", "go test ./spec -run TestEveryRuleCompared"},
		Fails: "go test ./spec -run TestRFCNoticesBroken",
	},
	{
		ID:    "checklist-covered",
		Claim: "Every id of a 179-rule checklist is in a row or has a written exception.",
		How:   Tried, Bound: "the checklist is ours, drawn from the RFC",
		Again: []string{"go test ./spec -run TestChecklist"},
	},
	{
		ID:    "rows-are-edges",
		Claim: "Every row that changes the state does so along one of the 30 edges, and every edge has a row or is composed of rows in one event.",
		How:   Tried, Bound: "none: the table is finite",
		Again: []string{"go test ./spec -run TestEdges", "go test ./spec -run TestComposedEdges"},
	},
	{
		ID:    "translation-sampled",
		Claim: "Shifting all sequence numbers of one direction shifts what an event does, and changes nothing else.",
		How:   Sampled, Bound: "random TCBs, events and shifts; and every explored step, by one pair of constants",
		Again: []string{"go test ./spec -run TestTranslation", "tcpcheck check --property translation"},
	},
}

// exploration are those about worlds.
var exploration = []Entry{
	{
		ID:    "safety",
		Claim: "52 properties of safety hold in the built-in scenarios and no world is stuck, but for those that a scenario names as broken by RFC 9293 itself.",
		How:   Explored, Bound: "each scenario's own, printed with the verdict: calls, losses, duplicates, timers, segments on the way",
		Again: []string{"go test ./model -run TestFindings", "tcpcheck check"},
		Fails: "go test ./model -run TestEveryPropertyCanFail",
	},
	{
		ID:    "counts",
		Claim: "Each built-in scenario has so many distinct worlds, transitions and steps to the farthest world.",
		How:   Explored, Bound: "the table in the test",
		Again: []string{"go test ./model -run TestCounts"},
	},
	{
		ID:    "liveness",
		Claim: "Ten properties of liveness hold where timers never give up, but for those that a scenario names.",
		How:   Explored, Bound: "the scenarios lasting-..., under stated fairness; the whole graph",
		Again: []string{"go test ./model -run TestFindings", "tcpcheck check lasting-close"},
		Fails: "go test ./model -run TestLivenessCanFail",
	},
	{
		ID:    "figures",
		Claim: "The eight message sequences of RFC 9293 sections 3.5 and 3.6 happen, and lead to the states that are drawn; where the text goes another way (figure 7) that is said.",
		How:   Explored, Bound: "the figures' own numbers",
		Again: []string{"go test ./model -run TestFigures"},
	},
	{
		ID:    "hazards",
		Claim: "Thirty known hazards are there before their mitigation, and gone after it.",
		How:   Explored, Bound: "each in a scenario of its own",
		Again: []string{"go test ./model/hazards -run TestHazards", "tcpcheck hazards"},
		Fails: "go test ./model/hazards -run TestWrong",
	},
	{
		ID:    "museum",
		Claim: "Fifty defects, of real stacks and errata but for three, are noticed.",
		How:   Explored, Bound: "as edits of the table",
		Again: []string{"go test ./model/museum -run TestMuseum", "tcpcheck museum"},
	},
}

// certificates are those that can be checked without the search.
var certificates = []Entry{
	{
		ID:    "safety-certified",
		Claim: "What a complete search says of safety and deadlock is checked again without the search, world by world and step by step.",
		How:   Certified, Bound: "any scenario that holds; two-hosts has 729 855 worlds. Liveness, witnesses and depth are not spoken of; the step function and the judgements are trusted",
		Again: []string{"tcpcheck check --certificate two-hosts.cert", "tcpcheck verify two-hosts.cert", "go test ./proofs/certificate -run TestVerified"},
		Fails: "go test ./proofs/certificate -run TestMutants",
	},
	{
		ID:    "certificate-unforged",
		Claim: "A certificate that was changed, cut short, lacks a world, has another world, another table or a property that does not hold is not verified.",
		How:   Tried, Bound: "every byte of a small certificate, every world of a small scenario, mutants",
		Again: []string{"go test ./proofs/certificate -run TestEveryByteCounts", "go test ./proofs/certificate -run TestEveryCharacterMeansSomething", "go test ./proofs/certificate -run TestAWorldLess", "go test ./proofs/certificate -run TestAnAlteredWorld", "go test ./proofs/certificate -run TestAnotherTable"},
	},
}

// refinements are those about what remains if one looks at less.
var refinements = []Entry{
	{
		ID:    "figure-5",
		Claim: "The machine of figure 5, with the edges that the text adds, is the projection of the model on the state of one end: no explored step takes another edge, and each of the 30 is taken.",
		How:   Explored, Bound: "all built-in scenarios together; a CLOSE queued in SYN-RECEIVED composes three edges in one event, and under the choice reset-lingers aborted ends go to TIME-WAIT",
		Again: []string{"go test ./proofs/refinement -run TestFigure5IsTheProjection", "tcpcheck coverage"},
		Fails: "go test ./proofs/refinement -run TestProjectionCanFail",
	},
	{
		ID:    "byte-streams",
		Claim: "The data path refines a pair of FIFO byte streams: every step of the world is a few steps of the streams (append, end, take, take end, begin, break), or none.",
		How:   Explored, Bound: "all built-in scenarios but loops; 12 of them let in segments of another connection or of nobody, and are refused, as they should be",
		Again: []string{"go test ./proofs/refinement -run TestScenarios", "go test ./proofs/refinement -run TestEveryAbstractStepOccurs", "go test ./proofs/refinement -run TestMappingAgreesWithHistory"},
		Fails: "go test ./proofs/refinement -run TestMutantsDoNotRefine",
	},
}

// meansOfChecking are those about the tools.
var meansOfChecking = []Entry{
	{
		ID:    "explorer-agrees",
		Claim: "The explorer finds what a naive search of whole worlds finds: as many worlds and transitions, the same verdicts, as short traces.",
		How:   Agreed, Bound: "some twenty built-in scenarios; the naive search shares the step function",
		Again: []string{"go test ./model -run TestNaiveSearchAgrees", "go test ./model -run TestNextByParts", "go test ./model -run TestStoresAgree"},
	},
	{
		ID:    "liveness-agrees",
		Claim: "Liveness is decided as by a naive search for fair cycles.",
		How:   Agreed, Bound: "small scenarios, with the base table and broken ones",
		Again: []string{"go test ./model -run TestLivenessAgreesNaively"},
	},
	{
		ID:    "properties-see",
		Claim: "Of some 5 500 single-point mutants of the table 99.8 % of those not equivalent are killed.",
		How:   Explored, Bound: "what the built-in scenarios reach; docs/mutation.md",
		Again: []string{"tcpcheck mutate", "go test ./model/mutation -run TestFixedSample"},
	},
}
