package explore

import (
	"os"
	"sync"
	"sync/atomic"
)

// level is the records of states, in no particular order: in chunks, and in files if
// the search has gone to disk.
type level struct {
	chunks []chunk
	files  []keyFile
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

// task is what is left of a chunk, or a piece of a file that is to be read as one.
type task struct {
	c    chunk
	lo   int
	path string
	at   int64 // byte
	size int   // words

	copied bool // the chunk is of what a file has
}

// tasks are those of the level, each of at most size words.
func (l *level) tasks(size int, queue []task) []task {
	for _, c := range l.chunks {
		queue = append(queue, task{c: c})
	}
	for _, f := range l.files {
		for i := int64(0); i < f.n; i += int64(size) {
			queue = append(queue, task{path: f.path, at: i * keyBytes, size: int(min(int64(size), f.n-i))})
		}
	}
	return queue
}

// read makes a chunk of a piece of a file.
func (t *task) read(chunks *chunks) error {
	if t.path == "" {
		return nil
	}
	f, err := os.Open(t.path)
	if err != nil {
		return err
	}
	defer f.Close()
	t.c = chunks.take()[:t.size]
	if _, err := f.ReadAt(bytesOf(t.c), t.at); err != nil {
		return err
	}
	littleEndian(t.c)
	t.path = ""
	t.copied = true
	return nil
}

// chunks hands out empty chunks and takes them back when they are expanded, so that
// a level can be written into the room of the one that is being read.
type chunks struct {
	size int          // words in a chunk
	made atomic.Int64 // chunks that exist
	mu   sync.Mutex
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
	p.made.Add(1)
	return make(chunk, 0, p.size)
}

func (p *chunks) giveBack(c chunk) {
	if cap(c) != p.size {
		return // trimmed
	}
	p.mu.Lock()
	p.free = append(p.free, c[:0])
	p.mu.Unlock()
}

// shed forgets the chunks that nobody has taken.
func (p *chunks) shed() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.made.Add(-int64(len(p.free)))
	p.free = nil
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

func (p *chunks) bytes() int64 { return p.made.Load() * int64(p.size) * 8 }
