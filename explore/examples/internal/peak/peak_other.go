//go:build !unix

package peak

import "os"

// Self is not known here.
func Self() int64 { return 0 }

// Of is not known here.
func Of(*os.ProcessState) int64 { return 0 }
