package model

// State is a world, packed: the numbers of its parts. The same worlds have the same
// state. It means something only to the System that has made it.
//
// The word of an end holds the number of the end, that of the channel which carries
// what it sends, and a share of what the network may still do: the losses and
// duplications left are in A's word, the injections made in B's.
type State [2]uint64

const (
	partBits = 28
	partMask = 1<<partBits - 1
	wayShift = partBits
	lastByte = 2 * partBits

	loseShift  = lastByte // of word 0; as in a World, 1 stands for no measure
	dupShift   = lastByte + 4
	strayShift = lastByte // of word 1
)

func endOf(word uint64) uint32 { return uint32(word & partMask) }
func wayOf(word uint64) uint32 { return uint32(word >> wayShift & partMask) }

func withEnd(word uint64, end uint32) uint64 { return word&^partMask | uint64(end) }
func withWay(word uint64, way uint32) uint64 {
	return word&^(partMask<<wayShift) | uint64(way)<<wayShift
}

func (s *State) lose() uint8  { return uint8(s[0] >> loseShift & 15) }
func (s *State) dup() uint8   { return uint8(s[0] >> dupShift) }
func (s *State) stray() uint8 { return uint8(s[1] >> strayShift) }

// Pack returns the state of the world.
func (sys *System) Pack(w *World) (State, error) {
	var s State
	for i, last := range [2]uint8{w.Lose | w.Dup<<4, w.Stray} {
		end, err := sys.endPart(&w.Ends[i])
		if err != nil {
			return s, err
		}
		way, err := sys.channelPart(&w.Net[i])
		if err != nil {
			return s, err
		}
		s[i] = withEnd(withWay(uint64(last)<<lastByte, way.number), end.number)
	}
	return s, nil
}

// Unpack returns the world of a state.
func (sys *System) Unpack(s State) *World {
	w := &World{Lose: s.lose(), Dup: s.dup(), Stray: s.stray()}
	for i := range s {
		w.Ends[i] = sys.ends.at(endOf(s[i])).End
		w.Net[i] = sys.channels.at(wayOf(s[i])).Channel
	}
	return w
}
