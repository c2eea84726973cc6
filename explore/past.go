package explore

import "os"

// past is the levels that have been expanded, for as long as they are small. They
// serve to find the way to a state; of a search that has outgrown them they are
// made once more when somebody asks, and then they go to disk.
type past struct {
	keeps  bool
	most   int64  // bytes; 0 means any number
	dir    string // where to write what is more; "" to forget all instead
	levels []level
	bytes  int64
}

// leastPast is what every search may keep: little beside any table worth a thought.
const leastPast = 16 << 20

func (p *past) add(l level, chunks *chunks) error {
	if !p.keeps {
		return nil
	}
	p.levels = append(p.levels, l)
	for _, c := range l.chunks {
		p.bytes += int64(len(c)) * 8
	}
	if p.dir == "" || !p.full() {
		return nil
	}
	for i := range p.levels[:len(p.levels)-1] {
		if err := p.levels[i].write(p.dir, chunks); err != nil {
			return err
		}
	}
	p.bytes = 0
	return nil
}

// full says that the levels take more than they may.
func (p *past) full() bool { return p.most > 0 && p.bytes > p.most }

// forget gives all levels back but the last, which is about to be expanded.
func (p *past) forget(chunks *chunks) {
	for _, l := range p.levels[:max(0, len(p.levels)-1)] {
		for _, c := range l.chunks {
			chunks.giveBack(c)
		}
	}
	*p = past{}
}

func (p *past) leave() {
	if p.dir != "" {
		_ = os.RemoveAll(p.dir)
	}
}

// write moves the records of a level to a file.
func (l *level) write(dir string, chunks *chunks) error {
	if len(l.chunks) == 0 {
		return nil
	}
	w, err := createKeys(dir, "past-")
	if err != nil {
		return err
	}
	for _, c := range l.chunks {
		for _, word := range c {
			w.write(word)
		}
		chunks.giveBack(c)
	}
	l.chunks = nil
	file, err := w.close()
	l.files = append(l.files, file)
	return err
}
