package explore

// past is the levels that have been expanded, for as long as they are small. They
// serve to find the way to a state; of a search that has outgrown them they are
// made once more when somebody asks.
type past struct {
	keeps  bool
	most   int64 // bytes; 0 means any number
	levels []level
	bytes  int64
}

// leastPast is what every search may keep: little beside any table worth a thought.
const leastPast = 64 << 20

func (p *past) add(l level, chunks *chunks, width int) {
	if !p.keeps {
		return
	}
	p.levels = append(p.levels, l)
	p.bytes += int64(l.n) * int64(width) * 8
	if p.most > 0 && p.bytes > p.most {
		p.forget(chunks)
	}
}

// forget gives all levels back but the last, which is about to be expanded.
func (p *past) forget(chunks *chunks) {
	for _, l := range p.levels[:len(p.levels)-1] {
		for _, c := range l.chunks {
			chunks.giveBack(c)
		}
	}
	*p = past{}
}
