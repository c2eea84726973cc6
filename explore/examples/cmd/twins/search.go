package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/explore/examples/internal/peak"
)

// options is the one place where settings become options of the search. The
// symmetry is the model's; nil is none.
func options[S comparable, A any](name string, symmetry func(S) S, set *settings) (explore.Options[S, A], error) {
	store := explore.Store(set.store)
	if !slices.Contains(explore.Stores, store) {
		return explore.Options[S, A]{}, fmt.Errorf("store %q, want one of %v", set.store, explore.Stores)
	}
	opt := explore.Options[S, A]{Workers: set.workers, Store: store, MaxMemory: int64(set.memory), MaxStates: set.states, Symmetry: symmetry}
	if set.checkpoint != "" {
		opt.Checkpoint = &explore.Checkpoint{Path: set.checkpoint, Every: set.every, Resume: set.resume, Identity: name}
	}
	return opt, nil
}

// report is what is printed.
type report struct {
	Model       string  `json:"model"`
	Verdict     string  `json:"verdict"`
	Cut         string  `json:"cut,omitempty"`
	Distinct    int     `json:"distinct"`
	Transitions int     `json:"transitions"`
	Depth       int     `json:"depth"`
	Seconds     float64 `json:"seconds"`         // of the search
	Peak        int64   `json:"peak_bytes"`      // of the process; 0 where that is not known
	PerState    float64 `json:"bytes_per_state"` // of the peak
}

func search[S comparable, A any](name string, m explore.Model[S, A], props []explore.Property[S, A], symmetry func(S) S, set *settings) (*report, error) {
	opt, err := options[S, A](name, symmetry, set)
	if err != nil {
		return nil, err
	}
	if !set.witness {
		props = slices.DeleteFunc(props, func(p explore.Property[S, A]) bool { return p.Kind == explore.Witness })
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	r := explore.Run(ctx, m, props, opt)
	most := peak.Self()
	return &report{
		Model:       name,
		Verdict:     string(r.Verdict),
		Cut:         r.Cut,
		Distinct:    r.Distinct,
		Transitions: r.Transitions,
		Depth:       r.Depth,
		Seconds:     r.Elapsed.Seconds(),
		Peak:        most,
		PerState:    float64(most) / float64(max(1, r.Distinct)),
	}, nil
}

func (r *report) print(w io.Writer, asJSON bool) error {
	if asJSON {
		return json.NewEncoder(w).Encode(r)
	}
	verdict := r.Verdict
	if r.Cut != "" {
		verdict += " (" + r.Cut + ")"
	}
	_, err := fmt.Fprintf(w, "%s: %s\n%d distinct, %d transitions, depth %d\n%.2f s, %.1f bytes a state\n",
		r.Model, verdict, r.Distinct, r.Transitions, r.Depth, r.Seconds, r.PerState)
	return err
}
