package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

// outFlags say where to write to.
type outFlags struct {
	file  string
	force bool
}

func (o *outFlags) add(cmd *cobra.Command, what string) {
	cmd.Flags().StringVar(&o.file, "out", "", "write "+what+" to this `file`; one that exists is left alone")
	cmd.Flags().BoolVar(&o.force, "force", false, "let --out overwrite a file")
}

// check says before the work begins whether the file can be written, and others that
// were asked for.
func (o *outFlags) check(others ...string) error {
	known := map[string]bool{}
	for _, file := range append([]string{o.file}, others...) {
		if file == "" {
			continue
		}
		if known[file] && !special(file) {
			return &inputError{fmt.Errorf("%s: found twice, want a file for each", file)}
		}
		known[file] = true
		if err := canWrite(file, o.force); err != nil {
			return err
		}
	}
	if o.force && len(known) == 0 {
		return errors.New("--force: found no --out, want a file to overwrite")
	}
	return nil
}

// write writes the file.
func (o *outFlags) write(data []byte) error { return writeWhole(o.file, o.force, data) }

// deliver writes the text to the file, or if there is none to w.
func (o *outFlags) deliver(w io.Writer, text []byte) error {
	if o.file != "" {
		return o.write(text)
	}
	_, err := w.Write(text)
	return err
}

// writeJSON writes the value for other programs.
func writeJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// some returns the list, or an empty one for none, so that JSON says [].
func some[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
