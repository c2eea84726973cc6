package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/cmd/tcpcheck/help"
)

// seeAlso is what every manual page refers to.
const seeAlso = "RFC 9293 (https://www.rfc-editor.org/rfc/rfc9293)"

func manCommand(p *program) *cobra.Command {
	var out folder
	var force bool
	cmd := &cobra.Command{
		Use:   "man [COMMAND]",
		Short: "Write the manual pages",
		Long: `Write the manual page of a command, or that of tcpcheck, in the language of man; with
--out-dir write all of them to a folder, tcpcheck.1 and one more for each command. To
read one:

  tcpcheck man check | man -l -

To install all, where MANPATH or the list of "manpath" has ~/.local/share/man:

  mkdir -p ~/.local/share/man/man1
  tcpcheck man --out-dir ~/.local/share/man/man1

The date on the pages is that of SOURCE_DATE_EPOCH, or of the commit that tcpcheck was
built from, or none if that is not known.`,
		Example: `  tcpcheck man
  tcpcheck man check
  tcpcheck man graph spec
  tcpcheck man --out-dir . --force`,
		ValidArgsFunction: commandWords,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case out == "" && force:
				return fmt.Errorf("--force: found no --out-dir, want a folder with files to overwrite")
			case out != "" && len(args) > 0:
				return fmt.Errorf("--out-dir: found %q as well, want no command: all pages are written", args[0])
			}
			edition, err := thisEdition()
			if err != nil {
				return err
			}
			if out != "" {
				return p.writeManual(cmd.Root(), edition, string(out), force)
			}
			about, err := commandOf(cmd.Root(), args)
			if err != nil {
				return err
			}
			return help.Man(&p.page, about, edition)
		},
	}
	cmd.Flags().Var(&out, "out-dir", "write all pages to this `folder`; files that exist are left alone")
	cmd.Flags().BoolVar(&force, "force", false, "let --out-dir overwrite files")
	return cmd
}

// writeManual writes every page, or if one is in the way none.
func (p *program) writeManual(root *cobra.Command, e help.Edition, folder string, force bool) error {
	file := func(c *cobra.Command) *outFlags {
		return &outFlags{file: filepath.Join(folder, help.PageName(c)+".1"), force: force}
	}
	pages := help.Pages(root)
	for _, c := range pages {
		if err := file(c).check(); err != nil {
			return err
		}
	}
	for _, c := range pages {
		var page bytes.Buffer
		if err := help.Man(&page, c, e); err != nil {
			return err
		}
		if err := file(c).write(page.Bytes()); err != nil {
			return err
		}
	}
	fmt.Fprintf(&p.page, "%s in %s\n", amount(len(pages), "page"), folder)
	return nil
}

// thisEdition is what the program knows of itself. The date never is that of today, so
// that the same program writes the same pages.
func thisEdition() (help.Edition, error) {
	e := help.Edition{Version: version(), SeeAlso: seeAlso}
	if given := os.Getenv("SOURCE_DATE_EPOCH"); given != "" {
		seconds, err := strconv.ParseInt(given, 10, 64)
		if err != nil {
			return e, fmt.Errorf("SOURCE_DATE_EPOCH: found %q, want seconds since 1970", given)
		}
		e.Date = time.Unix(seconds, 0)
		return e, nil
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.time" {
				e.Date, _ = time.Parse(time.RFC3339, s.Value) // none if it is not readable
			}
		}
	}
	return e, nil
}
