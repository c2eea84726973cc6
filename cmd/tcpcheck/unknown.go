package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/tcpcheck/tcpcheck/cmd/tcpcheck/help"
	"github.com/tcpcheck/tcpcheck/spec"
)

// unknownCommand is the error for a word that is no command of cmd.
func unknownCommand(cmd *cobra.Command, word string) error {
	var known []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() || c.IsAdditionalHelpTopicCommand() && !c.Hidden {
			known = append(known, c.Name())
		}
	}
	if len(known) == 0 {
		return fmt.Errorf("found argument %q, want none", word)
	}
	err := spec.Unknown("command", word, known)
	if cmd.HasParent() {
		return err
	}
	taker := takers[kindNamed(word)]
	if strings.HasSuffix(word, ".toml") {
		taker = "check"
	}
	if taker != "" {
		return fmt.Errorf("%w; is it tcpcheck %s?", err, shellLine([]string{taker, word}))
	}
	return fmt.Errorf("%w%s", err, namesake(word))
}

// takers are the commands that take a name of that kind.
var takers = map[string]string{
	"scenario": "check", "property": "properties", "claim": "claims", "hazard": "hazards", "exhibit": "museum", "rule": "rules",
}

// misnamed says what else is called so, where a name is not known.
func misnamed(err error) string {
	var unknown *spec.UnknownError
	if !errors.As(err, &unknown) || kinds[unknown.Kind] == nil || unknown.Name == "" {
		return ""
	}
	switch info, err := os.Stat(unknown.Name); {
	case err == nil && info.IsDir():
		return "; of that name there is a directory, want a file"
	case err == nil:
		return "; for the file write ." + string(filepath.Separator) + unknown.Name
	}
	if same := namesake(unknown.Name); same != "" || unknown.Nearest != "" {
		return same
	}
	if lister := listers[unknown.Kind]; lister != "" {
		return "; tcpcheck " + lister + " lists them"
	}
	return ""
}

// listers are the commands that list what there is of a kind.
var listers = map[string]string{
	"scenario": "scenarios", "property": "properties", "variant": "variants", "claim": "claims", "hazard": "hazards", "exhibit": "museum", "rule": "rules",
}

// namesake says of what kind the name is, if there is one of that name.
func namesake(name string) string {
	if kind := kindNamed(name); kind != "" {
		return "; of that name there is " + article(kind)
	}
	return ""
}

// kindNamed is the kind that the name is of, "" if there is none of that name.
func kindNamed(name string) string {
	for _, kind := range []string{"scenario", "property", "variant", "claim", "hazard", "exhibit", "edit", "rule"} {
		for _, one := range kinds[kind]() {
			if known, _, _ := strings.Cut(one, "\t"); known == name {
				return kind
			}
		}
	}
	return ""
}

func article(noun string) string {
	if strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

// unknownFlag names the nearest flag of cmd, and the commands that have one of that name.
func unknownFlag(cmd *cobra.Command, flag string) error {
	var near, elsewhere []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { near = append(near, "--"+f.Name) })
	for _, c := range help.Pages(cmd.Root()) {
		if c != cmd && c.Flags().Lookup(strings.TrimPrefix(flag, "--")) != nil {
			elsewhere = append(elsewhere, c.CommandPath())
		}
	}
	err := spec.Unknown("flag", flag, near)
	switch n := len(elsewhere); {
	case n > 0 && cmd == cmd.Root():
		return fmt.Errorf("found %s before a command, want it after one: tcpcheck COMMAND %s", flag, flag)
	case n == 1:
		return fmt.Errorf("%w; %s has it", err, elsewhere[0])
	case n == 2 || n == 3:
		return fmt.Errorf("%w; %s and %s have it", err, strings.Join(elsewhere[:n-1], ", "), elsewhere[n-1])
	case n > 3:
		return fmt.Errorf("%w; %s, %s and others have it", err, elsewhere[0], elsewhere[1])
	}
	return err
}
