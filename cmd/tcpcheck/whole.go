package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// unwritten is a file that could not be written when the work was done. What there is to
// print is printed all the same.
type unwritten struct{ error }

func (e *unwritten) Unwrap() error { return e.error }

// canWrite says before the work begins whether a file of that name can be written.
func canWrite(name string, force bool) error {
	info, err := os.Stat(name)
	if err == nil && info.IsDir() {
		return &inputError{fmt.Errorf("%s: found a directory, want a file to write to", name)}
	}
	if special(name) {
		return nil
	}
	if _, err := os.Lstat(name); err == nil && !force {
		return &inputError{taken(name)}
	}
	if info, err := os.Stat(filepath.Dir(name)); err != nil || !info.IsDir() {
		return &inputError{fmt.Errorf("%s: found no directory %s to write it in", name, filepath.Dir(name))}
	}
	return nil
}

func taken(name string) error {
	return fmt.Errorf("%s: exists already, want a new file; --force overwrites it", name)
}

// special reports whether the name is of something that is written to as it stands: a
// device, a pipe, or /dev/stdout, whatever that may lead to.
func special(name string) bool {
	info, err := os.Stat(name)
	return err == nil && !info.IsDir() && (!info.Mode().IsRegular() || strings.HasPrefix(filepath.ToSlash(filepath.Clean(name)), "/dev/std"))
}

// writeWhole writes the file whole or not at all. One that exists is left alone, unless
// by force; then it is replaced, and a link to it stays a link.
func writeWhole(name string, force bool, data []byte) error {
	var err error
	switch {
	case special(name):
		err = writeTo(name, os.O_WRONLY|os.O_APPEND, data)
	default:
		err = replace(name, force, func(part string) error { return writeTo(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, data) })
	}
	var path *fs.PathError
	var linked *os.LinkError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrExist):
		return &inputError{&unwritten{taken(name)}}
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &linked):
		err = linked.Err
	}
	return &inputError{&unwritten{fmt.Errorf("%s: cannot be written: %w", name, err)}}
}

func writeTo(name string, mode int, data []byte) error {
	f, err := os.OpenFile(name, mode, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// link is os.Link but in tests.
var link = os.Link

// replace has write make a new file beside that of the name, which then takes its place.
// If anything fails all is as it was.
func replace(name string, force bool, write func(part string) error) error {
	if force {
		if target, err := filepath.EvalSymlinks(name); err == nil {
			name = target
		}
	}
	part := filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+"."+strconv.FormatUint(rand.Uint64(), 36))
	defer os.Remove(part) // does nothing once it is renamed
	if err := write(part); err != nil {
		return err
	}
	if force {
		if info, err := os.Stat(name); err == nil {
			if err := os.Chmod(part, info.Mode().Perm()); err != nil {
				return err
			}
		}
		return os.Rename(part, name)
	}
	err := link(part, name) // unlike Rename it replaces nothing
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	// A file system without links: an empty file keeps the name until the whole one comes.
	if err := writeTo(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, nil); err != nil {
		return err
	}
	if err := os.Rename(part, name); err != nil {
		return errors.Join(err, os.Remove(name))
	}
	return nil
}
