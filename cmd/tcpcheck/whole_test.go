package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What cannot be written to its end leaves nothing behind, and an old file as it was.
func TestHalfAFile(t *testing.T) {
	full := errors.New("the disk is full")
	half := func(part string) error {
		return errors.Join(os.WriteFile(part, []byte("ha"), 0o666), full)
	}
	for _, old := range []bool{false, true} {
		dir := t.TempDir()
		name := filepath.Join(dir, "report.txt")
		if old {
			require.NoError(t, os.WriteFile(name, []byte("old"), 0o666))
		}
		require.ErrorIs(t, replace(name, old, half), full)
		var left []string
		if old {
			left = []string{"report.txt"}
			assert.Equal(t, "old", content(t, name))
		}
		assert.Equal(t, left, filesIn(t, dir))
	}
}

func TestWriteWhole(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "report.txt")
	require.NoError(t, writeWhole(name, false, []byte("one")))
	assert.EqualError(t, writeWhole(name, false, []byte("two")), name+": exists already, want a new file; --force overwrites it")
	assert.Equal(t, "one", content(t, name))
	require.NoError(t, os.Chmod(name, 0o640))
	require.NoError(t, writeWhole(name, true, []byte("three")))
	assert.Equal(t, "three", content(t, name))
	assert.Equal(t, []string{"report.txt"}, filesIn(t, dir))
	if runtime.GOOS == "windows" {
		return // neither modes nor links are the same there
	}
	info, err := os.Stat(name)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o640), info.Mode().Perm(), "the mode of the old file")
	link := filepath.Join(dir, "link")
	require.NoError(t, os.Symlink("report.txt", link))
	assert.Error(t, canWrite(link, false))
	assert.Error(t, writeWhole(link, false, nil))
	require.NoError(t, writeWhole(link, true, []byte("four")))
	assert.Equal(t, "four", content(t, name), "through the link")
	assert.Equal(t, []string{"link", "report.txt"}, filesIn(t, dir))
	require.NoError(t, os.Symlink("nowhere", filepath.Join(dir, "dangling")))
	assert.Error(t, writeWhole(filepath.Join(dir, "dangling"), false, nil))
}

// Where files cannot be linked a file is whole all the same, and none is replaced.
func TestWriteWithoutLinks(t *testing.T) {
	link = func(string, string) error { return errors.ErrUnsupported }
	defer func() { link = os.Link }()
	dir := t.TempDir()
	name := filepath.Join(dir, "report.txt")
	require.NoError(t, writeWhole(name, false, []byte("one")))
	assert.ErrorContains(t, writeWhole(name, false, []byte("two")), "exists already")
	assert.Equal(t, "one", content(t, name))
	assert.Equal(t, []string{"report.txt"}, filesIn(t, dir))
}

// Devices and pipes are no files that could be overwritten.
func TestSpecialFiles(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("for the devices of Linux")
	}
	require.NoError(t, canWrite(os.DevNull, false))
	require.NoError(t, writeWhole(os.DevNull, false, []byte("gone")))
	assert.EqualError(t, writeWhole("/dev/full", true, []byte("x")), "/dev/full: cannot be written: no space left on device")
	in, out, err := os.Pipe()
	require.NoError(t, err)
	pipe := fmt.Sprintf("/proc/self/fd/%d", out.Fd())
	require.NoError(t, writeWhole(pipe, false, []byte("through the pipe")))
	require.NoError(t, out.Close())
	got, err := io.ReadAll(in)
	require.NoError(t, err)
	assert.Equal(t, "through the pipe", string(got))
}

func content(t *testing.T, name string) string {
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}

// filesIn are the files of the folder.
func filesIn(t *testing.T, dir string) (list []string) {
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}
