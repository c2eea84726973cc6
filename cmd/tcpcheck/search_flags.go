package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// searchFlags bound a search beyond its scenario.
type searchFlags struct {
	workers             crew
	maxDepth, maxStates count
	memory              size
	time                span
	stopAtFirst         bool
	store               word
	files               folder
	checkpoint          checkpointFlags
}

func (f *searchFlags) add(cmd *cobra.Command) {
	f.addBounds(cmd)
	flags := cmd.Flags()
	flags.Lookup("memory").Usage += ", and with a --store other than exact ends the search"
	f.store = word{kind: "store", known: storeNames()}
	flags.Var(&f.store, "store", "how to remember states, a `store`: exact, compact (58 bits of a hash of each) or bitstate (3 bits)")
	flags.Var(&f.files, "files", "the `folder` for what goes to disk; by default that for temporary files")
	f.checkpoint.add(cmd)
}

// addBounds adds those that say no more than where the search ends.
func (f *searchFlags) addBounds(cmd *cobra.Command) {
	f.memory = defaultMemory
	flags := cmd.Flags()
	flags.Var(&f.workers, "workers", "search with `n` goroutines, 0 for one a processor; the answer does not depend on it")
	flags.Var(&f.memory, "memory", "use memory up to this `size`, 0 for no bound; what is more goes to disk")
	flags.Var(&f.maxDepth, "max-depth", "go no deeper than `n` steps, 0 for no bound")
	flags.Var(&f.maxStates, "max-states", "give up after `n` states, 0 for no bound")
	flags.Var(&f.time, "time", "give up after a `duration` like 90s or 5m, 0 for no bound")
}

func storeNames() (names []string) {
	for _, s := range explore.Stores {
		names = append(names, string(s))
	}
	return names
}

// bounds are the flags as the explorer takes them.
func (f *searchFlags) bounds() model.Bounds {
	return model.Bounds{
		Workers: int(f.workers), MaxStates: int(f.maxStates), MaxDepth: int(f.maxDepth),
		MaxMemory: int64(f.memory), StopAtFirst: f.stopAtFirst,
		Store: explore.Store(f.store.is), Dir: string(f.files),
	}
}

// arguments are those of the flags that a search keeps when it is taken up again, as
// they are written on a command line.
func (f *searchFlags) arguments() []string {
	var args []string
	if f.store.is != "" {
		args = append(args, "--store", f.store.is)
	}
	if f.memory != defaultMemory {
		args = append(args, "--memory", f.memory.String())
	}
	if f.files != "" {
		args = append(args, "--files", string(f.files))
	}
	return args
}

// all are those, and the bounds that a search that is taken up again leaves behind.
func (f *searchFlags) all() []string {
	args := f.arguments()
	add := func(flag string, given bool, value string) {
		if given {
			args = append(args, flag, value)
		}
	}
	add("--max-depth", f.maxDepth > 0, f.maxDepth.String())
	add("--max-states", f.maxStates > 0, f.maxStates.String())
	add("--time", f.time > 0, f.time.String())
	return args
}

// said are the bounds that were asked for, in words.
func (f *searchFlags) said() []string {
	var said []string
	if f.maxDepth > 0 {
		said = append(said, "at most "+amount(int(f.maxDepth), "step")+" deep")
	}
	if f.maxStates > 0 {
		said = append(said, "at most "+amount(int(f.maxStates), "state"))
	}
	if f.time > 0 {
		said = append(said, "at most "+f.time.String())
	}
	if f.memory > 0 {
		said = append(said, "at most "+f.memory.String()+" of memory")
	}
	if f.stopAtFirst {
		said = append(said, "the search ends at the first violation")
	}
	return said
}

// context is cancelled by an interrupt or when the time is over. After the first
// interrupt the next one ends the program at once.
func (f *searchFlags) context() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	if f.time == 0 {
		return ctx, stop
	}
	ctx, cancel := context.WithTimeout(ctx, time.Duration(f.time))
	return ctx, func() { cancel(); stop() }
}

// searching begins a search, and tells how far it has come until it is done.
func (p *program) searching(f *searchFlags) (context.Context, model.Bounds, func()) {
	bounds := f.bounds()
	ctx, cancel := f.context()
	live := p.progress()
	bounds.Progress = live.search("", bounds.MaxMemory)
	return ctx, bounds, func() { live.clear(); cancel() }
}
