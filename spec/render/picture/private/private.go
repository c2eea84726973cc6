// Package private keeps machine code where only its user can write.
//
// The library that has Graphviz in it, go-graphviz, translates it when the program
// starts and keeps the translation in a directory of fixed name under that for temporary
// files, from which the next start loads and runs it. Where all users share that, another
// one can put there what he wants to be run. So while packages are initialized the
// directory for temporary files is one of the user's own.
//
// It works because of the order in which Go initializes packages: sorted by path, each
// as soon as its imports are. This one imports nothing but the standard library, and comes
// before all of go-graphviz, which waits for github.com/tetratelabs/wazero.
package private

import (
	"os"
	"path/filepath"
	"runtime"
)

// variable is what [os.TempDir] looks at. Windows gives each user a directory.
const variable = "TMPDIR"

var was, set = os.LookupEnv(variable)

func init() {
	if runtime.GOOS == "windows" {
		return
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.DevNull // where nothing can be kept
	} else if dir = filepath.Join(dir, "tcpcheck"); os.MkdirAll(dir, 0o700) != nil {
		dir = os.DevNull
	}
	os.Setenv(variable, dir)
}

// Restore gives the directory for temporary files back.
func Restore() {
	if set {
		os.Setenv(variable, was)
	} else if runtime.GOOS != "windows" {
		os.Unsetenv(variable)
	}
}
