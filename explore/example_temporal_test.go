package explore_test

import (
	"context"
	"fmt"

	"github.com/tcpcheck/tcpcheck/explore"
)

// lock is where two processes are that share one: 0 outside, 1 waiting, 2 inside.
type lock [2]int

// Whoever waits for the lock gets it if it goes to each that finds it free often enough. That each
// goes on that always can is not enough: the lock is not always free.
func ExampleLeadsTo() {
	model := explore.Func(lock{}, func(s lock, step func(string, lock)) {
		for i, name := range []string{"A", "B"} {
			to := s
			to[i] = (s[i] + 1) % 3
			switch {
			case s[i] == 0:
				step(name+" waits", to)
			case s[i] == 1 && s[1-i] != 2:
				step(name+" enters", to)
			case s[i] == 2:
				step(name+" leaves", to)
			}
		}
	})
	waits := func(s lock) bool { return s[0] == 1 }
	inside := func(s lock) bool { return s[0] == 2 }
	process := func(_ lock, a *string) (which uint64, ok bool) { return uint64((*a)[0]), true }

	result := explore.Run(context.Background(), model, []explore.Property[lock, string]{
		explore.LeadsTo("strong fairness", waits, inside, explore.StrongEach("each process", process)),
		explore.LeadsTo("weak fairness", waits, inside, explore.WeakEach("each process", process)),
		explore.LeadsTo[lock, string]("no fairness", waits, inside),
	}, explore.Options[lock, string]{})
	for _, f := range result.Findings {
		fmt.Println(f.Name+":", f.Verdict)
	}
	fmt.Print(result.Findings[1].Trace)

	// Output:
	// strong fairness: holds
	// weak fairness: violated
	// no fairness: violated
	//    0. initially  [0 0]
	//    1. A waits    [1 0]
	//    2. B waits    [1 1]
	//    3. B enters   [1 2]
	//    4. B leaves   [1 0]
	//       loop: steps 2 to 4 repeat for ever
}
