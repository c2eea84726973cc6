package ledger

// forSPIN is what the comparison with SPIN takes.
var forSPIN = []string{"spin", "gcc", "TCPCHECK_SPIN=all for more than a glance"}

// otherTools are what other model checkers say of the same worlds.
var otherTools = []Entry{
	{
		ID:    "spin-same-worlds",
		Claim: "SPIN's exhaustive search of the exported scenario visits the worlds that ours does, and takes as many steps between them.",
		How:   Agreed, Bound: "world by world in 15 scenarios; by the numbers of worlds and transitions in all built-in ones up to 200 000 worlds (proofs/counts.json). What surrounds the table is written twice, by the same hands; depth is not compared",
		Again: []string{"go test ./proofs/promela -run TestWorlds", "go test ./proofs/promela -run TestCountsOfSPIN", "tcpcheck export promela wrap"},
		Needs: forSPIN,
		Fails: "go test ./proofs/promela -run TestBrokenTable",
	},
	{
		ID:    "spin-same-verdicts",
		Claim: "SPIN decides the exported properties as we do, under RFC 9293 and under broken tables.",
		How:   Agreed, Bound: "26 properties and witnesses in 15 scenarios, each also under two or three mutants that show, 32 in all; the built-in properties are Go and are not exported but for one",
		Again: []string{"go test ./proofs/promela -run TestAgreement", "go test ./proofs/promela -run TestAgreementOnMutants"},
		Needs: forSPIN,
		Fails: "go test ./proofs/promela -run TestBrokenTable",
	},
	{
		ID:    "spin-same-liveness",
		Claim: "SPIN decides formulas of linear time as we do.",
		How:   Agreed, Bound: "13 formulas in three scenarios, eight with fairness written into the formula; our own fairness, to each segment, is not translated",
		Again: []string{"go test ./proofs/promela -run TestLiveness"},
		Needs: forSPIN,
	},
}
