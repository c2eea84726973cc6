package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

// checkpointFlags say where a search that is interrupted leaves what it takes to go on.
type checkpointFlags struct {
	file, resume string
	every        span
}

func (f *checkpointFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.file, "checkpoint", "", "leave a checkpoint in this `file` when interrupted, and as often as --every says; without it one of a name of its own among the temporary files, when interrupted")
	flags.Var(&f.every, "every", "with --checkpoint, the `duration` between two checkpoints; 0 for only when interrupted")
	flags.StringVar(&f.resume, "resume", "", "go on from the checkpoint in this `file`, of the same scenario, table, properties, store and symmetry")
}

func (f *checkpointFlags) check() error {
	switch {
	case f.every > 0 && f.file == "" && f.resume == "":
		return errors.New("--every: found no --checkpoint, want the file that is to be written")
	case isFolder(f.resume):
		return fmt.Errorf("--resume: found a directory %s, want a file", f.resume)
	case isFolder(f.file):
		return fmt.Errorf("--checkpoint: found a directory %s, want a file", f.file)
	case f.resume == "" && f.file != "" && exists(f.file):
		return fmt.Errorf("--checkpoint: %s exists; want a new file, or --resume %s to go on from it", f.file, f.file)
	case f.resume != "" && !exists(f.resume):
		return fmt.Errorf("--resume: there is no file %s", f.resume)
	}
	return nil
}

func isFolder(file string) bool {
	info, err := os.Stat(file)
	return err == nil && info.IsDir()
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}

// asked says that the command line speaks of a checkpoint.
func (f *checkpointFlags) asked() bool { return f.file != "" || f.resume != "" }

// of is the checkpoint of the system's search; nil if its store cannot be saved.
func (f *checkpointFlags) of(sys *model.System, store explore.Store) *explore.Checkpoint {
	if store == explore.Bitstate {
		return nil
	}
	c := &explore.Checkpoint{Path: f.file, Every: time.Duration(f.every), Identity: "tcpcheck " + version() + "\n" + sys.Identity()}
	switch {
	case f.resume != "":
		c.Path, c.Resume = f.resume, true
	case f.file == "":
		c.Path = filepath.Join(os.TempDir(), fmt.Sprintf("tcpcheck-%s-%d.checkpoint", sys.Scenario.Name, os.Getpid()))
	}
	return c
}

// notResumed is the error of a checkpoint that the search could not go on from.
func notResumed(r *model.Report) error {
	var e *explore.CheckpointError
	if errors.As(r.Search.CutErr, &e) && r.Search.Distinct == 0 {
		return e
	}
	return nil
}

// goOn says how to take the search up again, if it has left a checkpoint.
func (o *outcome) goOn() string {
	if o.simulated != nil || o.checkpoint == nil || o.Search.CutErr != nil || !exists(o.checkpoint.Path) {
		return ""
	}
	return o.goingOn()
}

func isCheckpoint(err error) bool {
	var e *explore.CheckpointError
	return errors.As(err, &e)
}

// omissions says what a store that is not exact may have missed.
func omissions(r *explore.Result[model.State, model.Action]) string {
	return fmt.Sprintf("store %s: of the states that there are about %.2g are expected to have been missed; --store exact misses none.", r.Store, r.Omissions)
}
