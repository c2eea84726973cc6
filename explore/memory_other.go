//go:build !unix

package explore

func mapWords(int) (memory, bool) { return memory{}, false }

func unmap([]byte) {}

func unmapPages([]byte) {}
