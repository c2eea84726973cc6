package explore

import "os"

// past is the levels that have been expanded. They serve to find the way to a state.
// What is more than little of them is kept, on disk, only as long as a witness is
// wanted, for one is likely to be found; for a violation, which is not, they are made
// once more.
type past struct {
	keeps  bool
	most   int64  // bytes; 0 means any number
	dir    string // where to write what is more, if it is not forgotten
	owned  bool   // by a search that wants nothing else
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
	return p.write(chunks)
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
	p.leave()
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

// toDisk makes a directory and moves the levels there, and those to come.
func (p *past) toDisk(dir string, chunks *chunks) (err error) {
	if p.dir, err = os.MkdirTemp(dir, "explore-"); err != nil {
		return err
	}
	return p.write(chunks)
}

// write moves the levels to disk that are not being expanded.
func (p *past) write(chunks *chunks) error {
	for i := range p.levels[:len(p.levels)-1] {
		if err := p.levels[i].write(p.dir, chunks); err != nil {
			return err
		}
	}
	p.bytes = 0
	return nil
}
