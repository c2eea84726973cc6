package explore

import "math/bits"

// The constants are odd and without pattern: fractional parts of roots.
const (
	mixA = 0x9e3779b97f4a7c15
	mixB = 0xbf58476d1ce4e5b9
	mixC = 0x94d049bb133111eb
	mixD = 0xd6e8feb86659fd93
)

// mix is one to one, so that the mixed word stands for the word, and its first bits
// depend on all of the word's.
func mix(x uint64) uint64 {
	x *= mixA
	x ^= x >> 32
	return x * mixB
}

// unmix is the inverse of mix.
func unmix(x uint64) uint64 {
	x *= inverseB
	x ^= x >> 32
	return x * inverseA
}

// shortMix is mix for words of keyBits, and leaves the last bits of the key zero.
func shortMix(x uint64) uint64 {
	x = x * mixA & (1<<keyBits - 1)
	x ^= x >> (keyBits / 2)
	return x * mixB << (64 - keyBits)
}

// shortUnmix is the inverse of shortMix.
func shortUnmix(key uint64) uint64 {
	x := key >> (64 - keyBits) * inverseB & (1<<keyBits - 1)
	x ^= x >> (keyBits / 2)
	return x * inverseA & (1<<keyBits - 1)
}

var inverseA, inverseB = inverse(mixA), inverse(mixB)

// inverse is that of an odd number, modulo 2^64, by Newton's iteration.
func inverse(a uint64) uint64 {
	x := a // three bits are right
	for range 5 {
		x *= 2 - a*x
	}
	return x
}

// hash makes one word of several; distinct ones seldom share it.
func hash(words []uint64) uint64 {
	h := uint64(mixC)
	for len(words) >= 2 {
		hi, lo := bits.Mul64(words[0]^h, words[1]^mixD)
		h = hi ^ lo ^ mixA
		words = words[2:]
	}
	if len(words) == 1 {
		hi, lo := bits.Mul64(words[0]^h, mixD)
		h = hi ^ lo
	}
	return mix(h ^ h>>29)
}

// hashTwo is hash of two words, written out.
func hashTwo(w *[2]uint64) uint64 {
	hi, lo := bits.Mul64(w[0]^mixC, w[1]^mixD)
	h := hi ^ lo ^ mixA
	return mix(h ^ h>>29)
}

// scale maps the words to the numbers below n, keeping their order.
func scale(x, n uint64) uint64 {
	hi, _ := bits.Mul64(x, n)
	return hi
}
