package model

import "github.com/tcpcheck/tcpcheck/spec"

// packedTCB is the part of a packed world that a TCB makes. A step changes one TCB
// at most, and mostly to one that was met before, so it is packed once and copied.
type packedTCB struct {
	words [maxTCBWords]uint64
	width int
	bad   bool // a value does not fit; packing the world will say which
}

const maxTCBWords = 4

func (c *codec) packTCB(t *spec.TCB) packedTCB {
	var s State
	p := packer{codec: c, state: &s}
	p.tcb(t)
	packed := packedTCB{width: p.word*64 + p.have}
	if p.have > 0 {
		p.flush()
	}
	packed.bad = p.err != nil || p.word > maxTCBWords
	copy(packed.words[:], s[:])
	return packed
}

// copy writes the bits of a TCB that has been packed before.
func (p *packer) copy(t *packedTCB) {
	left := t.width
	for i := 0; left > 0; i++ {
		p.write(t.words[i], min(left, 64), "")
		left -= 64
	}
}
