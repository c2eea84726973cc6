package spec

// Sequence numbers are 32 bits and compared modulo 2^32 (RFC 9293 section 3.4).
// a precedes b when the way forward from a to b is shorter than half the space.
// Two numbers exactly 2^31 apart are not ordered: neither precedes the other.
// The popular int32(a-b) < 0 makes each precede the other there.

// Before reports a < b modulo 2^32.
func Before(a, b uint32) bool { return int32(b-a) > 0 }

// AtOrBefore reports a =< b modulo 2^32.
func AtOrBefore(a, b uint32) bool { return a == b || Before(a, b) }

// Later returns the later of a and b modulo 2^32; a if they are not ordered.
func Later(a, b uint32) uint32 {
	if Before(a, b) {
		return b
	}
	return a
}

// Earlier returns the earlier of a and b modulo 2^32; a if they are not ordered.
func Earlier(a, b uint32) uint32 {
	if Before(b, a) {
		return b
	}
	return a
}
