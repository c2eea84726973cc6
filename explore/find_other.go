//go:build !amd64

package explore

import "unsafe"

const vectors = false

func fetchLines(unsafe.Pointer, uint64, *uint64, int, *uintptr) {}

func findWide(*uint64, int, *uintptr, *finding) int { panic("explore: no vectors here") }

func findNarrow(*uint64, int, *uintptr, *finding) int { panic("explore: no vectors here") }
