package explore

import "os"

// portableWanted says that the environment asks for the search without assembly, so
// that the two can be compared.
func portableWanted() bool { return os.Getenv("TCPCHECK_PORTABLE") == "1" }

// findBy looks the keys up in their home lines, with vectors. What it says is not
// there may be further on, or may have come since; that is for insert to see.
func findBy(find func(keys *uint64, count int, at *uintptr, fresh *finding) int, keys []uint64, at []uintptr, fresh []finding) []finding {
	fresh = resize(fresh, len(keys))
	return fresh[:find(&keys[0], len(keys), &at[0], &fresh[0])]
}
