package explore

import "syscall"

// adviseHuge asks for large pages: with small ones every look into a large table
// misses the address cache too. It is only advice.
func adviseHuge(bytes []byte) { _ = syscall.Madvise(bytes, syscall.MADV_HUGEPAGE) }

// adviseUnused gives pages back that are not needed any more.
func adviseUnused(bytes []byte) { _ = syscall.Madvise(bytes, syscall.MADV_DONTNEED) }
