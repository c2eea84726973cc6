//go:build unix

package explore

import (
	"syscall"
	"unsafe"
)

// hugePage is the size of a large page, and its alignment.
const hugePage = 2 << 20

func mapWords(n int) (memory, bool) {
	size := n * 8
	slack := 0
	if size >= hugePage {
		slack = hugePage
	}
	mapping, err := syscall.Mmap(-1, 0, size+slack, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		return memory{}, false
	}
	bytes := mapping
	if slack > 0 {
		bytes = bytes[-addressOf(&bytes[0])%hugePage:][:size]
		adviseHuge(bytes)
	}
	return memory{unsafe.Slice((*uint64)(unsafe.Pointer(&bytes[0])), n), mapping}, true
}

// unmapPages gives back the pages that lie within.
func unmapPages(bytes []byte) {
	page := uintptr(syscall.Getpagesize())
	lo := -addressOf(&bytes[0]) % page
	hi := uintptr(len(bytes)) - (addressOf(&bytes[0])+uintptr(len(bytes)))%page
	if lo < hi {
		adviseUnused(bytes[lo:hi])
	}
}

// unmap cannot fail on what mapWords has mapped.
func unmap(mapping []byte) { _ = syscall.Munmap(mapping) }
