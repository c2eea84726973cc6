package explore

import (
	"unsafe"

	"golang.org/x/sys/cpu"
)

// vectors says that the processor has what the assembly wants.
var vectors = cpu.X86.HasAVX2 && cpu.X86.HasBMI1 && cpu.X86.HasBMI2 && !portableWanted()

// fetchLines asks the memory for the home lines of some keys in a table of n lines,
// and writes their addresses to at.
//
//go:noescape
func fetchLines(base unsafe.Pointer, n uint64, keys *uint64, count int, at *uintptr)

// findWide writes to fresh the keys that are not in the lines at at, which are those
// of a wide table, and returns how many.
//
//go:noescape
func findWide(keys *uint64, count int, at *uintptr, fresh *finding) int

// findNarrow is the same for the lines of a narrow table.
//
//go:noescape
func findNarrow(keys *uint64, count int, at *uintptr, fresh *finding) int
