// Package explore is an explicit-state model checker for transition systems
// written in Go. It visits every reachable state, level by level, and decides
// properties of the states and the steps between them; what it finds it shows
// as a shortest trace.
//
// A model is a comparable Go value for the state and a function that yields
// the steps out of it. The smallest whole example is the puzzle of the two
// jugs: one holds three gallons, one five, and four are wanted.
//
//	type jugs struct{ small, big int }
//
//	model := explore.Func(jugs{}, func(s jugs, step func(string, jugs)) {
//		step("fill the small jug", jugs{3, s.big})
//		step("fill the big jug", jugs{s.small, 5})
//		step("empty the small jug", jugs{0, s.big})
//		step("empty the big jug", jugs{s.small, 0})
//		pour := min(s.small, 5-s.big)
//		step("pour small into big", jugs{s.small - pour, s.big + pour})
//		pour = min(s.big, 3-s.small)
//		step("pour big into small", jugs{s.small + pour, s.big - pour})
//	})
//	fourGallons := explore.Sometimes[jugs, string]("four gallons", func(s jugs) bool { return s.big == 4 })
//	noSpill := explore.Always[jugs, string]("no spill", func(s jugs) bool { return s.small <= 3 && s.big <= 5 })
//
//	result := explore.Run(context.Background(), model,
//		[]explore.Property[jugs, string]{fourGallons, noSpill}, explore.Options[jugs, string]{})
//	fmt.Println(result.Verdict, result.Distinct, "states", result.Transitions, "transitions")
//	fmt.Print(result.Findings[0].Trace)
//
// In a test, [Check] does the same with one subtest for each property.
//
// Where there is more than can be visited, [Simulate] walks through the model at
// random, and [Swarm] sends many small searches into it that differ at random.
// They find what is wrong, shrink the way there to a short one, and never say
// that something holds.
//
// # What a verdict means
//
// "holds" is said only of a search that expanded every reachable state. States
// are kept whole, unless [Options].Store says otherwise: two are taken for one only
// if they are equal. A search that a bound cut short is "incomplete" and names the
// bound. Counts, depth and traces do not depend on the number of workers. A bound of
// time and an interrupt are the exception: where they cut is chance.
//
// # Liveness
//
// [Temporal] is a formula of linear temporal logic (package ltl) over states and steps,
// about all endless runs that are fair: [Weak] and [Strong] say to which actions. It
// is decided when the search is complete, on the graph of all states, which then has
// to fit into memory. What refutes it is a trace with a loop at its end. [LeadsTo] and
// [Eventually] are for the usual cases.
//
// # Large models
//
// A state that is a struct or an array of numbers and booleans takes seven to eleven
// bytes in the exact store, however large it is, if it is made of parts that occur in
// many states; one that holds strings or pointers takes itself and more. What does not
// fit into [Options].MaxMemory goes to disk. With [Options].Checkpoint an interrupted
// run goes on later, and [Options].Symmetry explores one of several states that are
// alike. Append the steps in Next, rather than yield them in a Func, and keep Step
// small, for speed.
package explore
