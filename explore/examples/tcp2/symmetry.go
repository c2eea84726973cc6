package tcp2

// Swap is the mirror image of a state: the ends have changed places. Nothing in
// the model tells them apart, so the steps out of the image are the images of
// the steps.
func (s PackedState) Swap() PackedState { return PackedState{s[1], s[0]} }

// Canonical is the lesser of a state and its mirror image, for Symmetry in
// [explore.Options]: it halves the work. The properties do not tell the ends apart.
func (m Packed) Canonical(s PackedState) PackedState {
	return PackedState{min(s[0], s[1]), max(s[0], s[1])}
}
