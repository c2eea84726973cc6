package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

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

// check says before the work begins whether the file can be written.
func (o *outFlags) check() error {
	if o.file == "" {
		if o.force {
			return errors.New("--force: found no --out, want a file to overwrite")
		}
		return nil
	}
	info, err := os.Lstat(o.file)
	switch {
	case err == nil && info.IsDir():
		return &inputError{fmt.Errorf("%s: found a directory, want a file to write to", o.file)}
	case err == nil && !o.force:
		return o.exists()
	}
	if info, err := os.Stat(filepath.Dir(o.file)); err != nil || !info.IsDir() {
		return &inputError{fmt.Errorf("%s: found no directory %s to write it in", o.file, filepath.Dir(o.file))}
	}
	return nil
}

func (o *outFlags) exists() error {
	return &inputError{fmt.Errorf("%s: exists already, want a new file; --force overwrites it", o.file)}
}

// write writes the file.
func (o *outFlags) write(data []byte) error {
	mode := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if o.force {
		mode = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	}
	f, err := os.OpenFile(o.file, mode, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return o.exists()
	}
	if err == nil {
		_, err = f.Write(data)
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		return &inputError{fmt.Errorf("%s: cannot be written: %w", o.file, errors.Unwrap(err))}
	}
	return nil
}

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
