//go:build unix

package peak

import (
	"os"
	"runtime"
	"syscall"
)

// Self is the greatest resident size of this process so far, in bytes.
func Self() int64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return bytes(&usage)
}

// Of is the greatest resident size of a process that has ended, in bytes.
func Of(process *os.ProcessState) int64 {
	usage, ok := process.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return bytes(usage)
}

// bytes undoes the unit, which is KiB but for one system.
func bytes(usage *syscall.Rusage) int64 {
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) << 10
}
