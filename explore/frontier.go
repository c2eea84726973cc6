package explore

import "sync"

// level is the records of states, in chunks, in no particular order.
type level struct {
	chunks []chunk
	n      int // records
}

// chunk is some records in a row.
type chunk []uint64

func (l *level) add(c chunk, width int) {
	if len(c) > 0 {
		l.chunks = append(l.chunks, c)
		l.n += len(c) / width
	}
}

// chunks hands out empty chunks and takes them back when they are expanded, so that
// a level can be written into the room of the one that is being read.
type chunks struct {
	mu   sync.Mutex
	size int // words in a chunk
	made int // chunks that exist
	free []chunk
}

func (p *chunks) take() chunk {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.free); n > 0 {
		c := p.free[n-1]
		p.free = p.free[:n-1]
		return c
	}
	p.made++
	return make(chunk, 0, p.size)
}

func (p *chunks) giveBack(c chunk) {
	if cap(c) < p.size {
		return // trimmed
	}
	p.mu.Lock()
	p.free = append(p.free, c[:0])
	p.mu.Unlock()
}

// trim makes the chunk as small as what it holds, where that spares much.
func (p *chunks) trim(c chunk) chunk {
	if len(c)*2 > cap(c) || cap(c) < p.size {
		return c
	}
	small := append(make(chunk, 0, len(c)), c...)
	p.giveBack(c)
	return small
}

func (p *chunks) bytes() int64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	return int64(p.made) * int64(p.size) * 8
}
