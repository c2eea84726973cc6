package tcp2

// Swap is the mirror image of a state: the ends have changed places. Nothing in
// the model tells them apart, so the steps out of the image are the images of
// the steps.
func (s PackedState) Swap() PackedState { return PackedState{s[1], s[0]} }

// Canonical is the lesser of a state and its mirror image. It stands for both.
func (m Packed) Canonical(s PackedState) PackedState {
	return PackedState{min(s[0], s[1]), max(s[0], s[1])}
}

// Mirrored is the quotient of [Packed] by [PackedState.Swap]: of a state and its
// image only the canonical one is explored, which halves the work. It is sound
// for properties that do not tell the ends apart, as those of Packed. In its
// traces an end may change its letter from one step to the next.
type Mirrored struct{ Packed }

// Next is that of Packed, with canonical states.
func (m Mirrored) Next(s PackedState, steps []packedStep) ([]packedStep, error) {
	old := len(steps)
	steps, err := m.Packed.Next(s, steps)
	for i := range steps[old:] {
		to := &steps[old+i].To
		*to = m.Canonical(*to)
	}
	return steps, err
}
