package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// inputError is something wrong with a file; it names the place itself.
type inputError struct{ err error }

func (e *inputError) Error() string { return e.err.Error() }
func (e *inputError) Unwrap() error { return e.err }

var quoted = regexp.MustCompile(`^unknown command "(.*)" for "`)

// oneLine says in one line what is wrong with the command line or a file.
func oneLine(root *cobra.Command, args []string, err error) string {
	var input *inputError
	if errors.As(err, &input) {
		return firstLine(input.Error())
	}
	cmd, _, found := root.Find(args)
	if found != nil {
		cmd = root
	}
	if m := quoted.FindStringSubmatch(err.Error()); m != nil {
		err = unknownCommand(cmd, m[1])
	}
	return cmd.CommandPath() + ": " + firstLine(flagError(cmd, err).Error()) + misnamed(err)
}

// flagError says an error of the flag parser as ours are said.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var valueless *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "":
		return unknownFlag(cmd, "--"+unknown.GetSpecifiedName())
	case errors.As(err, &unknown):
		return fmt.Errorf("unknown flag %q, flags are written out: --help lists them", "-"+unknown.GetSpecifiedShortnames())
	case errors.As(err, &valueless):
		return fmt.Errorf("--%s: found no value, want %s", valueless.GetFlag().Name, wanted(valueless.GetFlag()))
	case errors.As(err, &invalid):
		if _, ours := invalid.GetFlag().Value.(described); ours {
			return fmt.Errorf("--%s: %w", invalid.GetFlag().Name, errors.Unwrap(invalid))
		}
		return fmt.Errorf("--%s: found %q, want %s", invalid.GetFlag().Name, invalid.GetValue(), wanted(invalid.GetFlag()))
	}
	return err
}

// described is a flag value that can say what it wants.
type described interface{ Wants() string }

func wanted(f *pflag.Flag) string {
	if d, ok := f.Value.(described); ok {
		return d.Wants()
	}
	if f.Value.Type() == "bool" {
		return "true or false"
	}
	name, _ := pflag.UnquoteUsage(f)
	return "a " + name
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return strings.TrimSpace(line)
}

// noArguments and atMostOne say how many arguments a command takes.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return unknownCommand(cmd, args[0])
	}
	return nil
}

func atMostOne(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return fmt.Errorf("found %d arguments, %q and %q, want at most one", len(args), args[0], args[1])
	}
	return nil
}

// readFile reads a file that the user has named.
func readFile(name string) ([]byte, error) {
	data, err := os.ReadFile(name)
	var path *fs.PathError
	if errors.As(err, &path) {
		hint := ""
		if errors.Is(err, fs.ErrNotExist) {
			hint = namesake(name)
		}
		return nil, &inputError{fmt.Errorf("%s: cannot be read: %w%s", name, path.Err, hint)}
	}
	return data, err
}
