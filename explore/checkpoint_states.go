package explore

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
	"os"
)

// wordWriter writes sections of words, each after their number.
type wordWriter struct {
	w   *bufio.Writer
	err error
}

func (w *wordWriter) word(x uint64) {
	var b [8]byte
	binary.LittleEndian.PutUint64(b[:], x)
	if _, err := w.w.Write(b[:]); w.err == nil {
		w.err = err
	}
}

func (w *wordWriter) section(words []uint64) {
	w.word(uint64(len(words)))
	for _, x := range words {
		w.word(x)
	}
}

// wordReader reads what wordWriter writes.
type wordReader struct {
	r   *bufio.Reader
	err error
}

func (r *wordReader) word() uint64 {
	var b [8]byte
	if _, err := io.ReadFull(r.r, b[:]); r.err == nil {
		r.err = err
	}
	return binary.LittleEndian.Uint64(b[:])
}

// section calls f with the words, some at a time.
func (r *wordReader) section(f func(words []uint64)) {
	var buffer [512]uint64
	for left := r.word(); left > 0 && r.err == nil; {
		n := min(left, uint64(len(buffer)))
		for i := range n {
			buffer[i] = r.word()
		}
		f(buffer[:n])
		left -= n
	}
}

// keeper is a code that gathers something by which it knows the states.
type keeper interface {
	saveParts(w *wordWriter)
	loadParts(r *wordReader)
}

var (
	errPointers = errors.New("states that hold pointers, strings, interfaces or floats cannot be saved")
	errBitstate = errors.New("a bitstate search cannot be saved: nobody knows what its bits stand for")
)

// writeStates writes what the code keeps, the level that is being expanded, what has
// been found of the next, and the keys: the set's, or those on disk, first of what is
// found for good and then of the rest. A section of no words ends a list.
func (s *search[S, A]) writeStates(w *wordWriter) error {
	if err := s.unsavable(); err != nil {
		return err
	}
	if k, ok := s.code.(keeper); ok {
		k.saveParts(w)
	}
	for i := range s.queue {
		t := s.queue[i]
		if err := t.read(&s.chunks); err != nil {
			return err
		}
		w.section(t.c[t.lo*s.width:])
		if t.copied && t.path == "" && s.queue[i].path != "" {
			s.chunks.giveBack(t.c)
		}
	}
	w.section(nil)
	for _, c := range s.ahead.chunks {
		w.section(c)
	}
	w.section(nil)
	if s.disk == nil {
		s.writeKeys(w)
		return w.err
	}
	for _, files := range [][]keyFile{s.disk.visited, s.disk.perhaps} {
		for _, f := range files {
			if err := f.copyTo(w); err != nil {
				return err
			}
		}
		w.section(nil)
	}
	return w.err
}

// unsavable is why the search cannot leave a checkpoint, or nil if it can.
func (s *search[S, A]) unsavable() error {
	if s.opt.Store == Bitstate {
		return errBitstate
	}
	if _, interned := s.code.(*interned[S]); interned {
		return errPointers
	}
	return nil
}

func (s *search[S, A]) writeKeys(w *wordWriter) {
	var buffer []uint64
	for piece := range pieces {
		if buffer = s.set.sorted(piece, buffer[:0]); len(buffer) > 0 {
			w.section(buffer)
		}
	}
	w.section(nil)
}

func (f keyFile) copyTo(w *wordWriter) error {
	if f.n == 0 {
		return nil
	}
	r, err := f.open()
	if err != nil {
		return err
	}
	defer r.close()
	w.word(uint64(f.n))
	for ; r.more; r.advance() {
		w.word(r.key)
	}
	return r.err
}

// list reads sections up to one of no words.
func (r *wordReader) list(f func(words []uint64), end func()) {
	for r.err == nil {
		n := 0
		r.section(func(words []uint64) {
			n += len(words)
			f(words)
		})
		if n == 0 {
			return
		}
		end()
	}
}

// readStates is the inverse of writeStates.
func (s *search[S, A]) readStates(r *wordReader, onDisk bool) error {
	if err := s.unsavable(); err != nil {
		return err
	}
	if k, ok := s.code.(keeper); ok {
		k.loadParts(r)
	}
	var queue level
	s.readRecords(r, &queue)
	s.queue = queue.tasks(s.chunks.size, s.queue[:0])
	s.readRecords(r, &s.ahead)
	if !onDisk {
		r.list(func(keys []uint64) { s.readKeys(keys) }, func() {})
		return r.err
	}
	dir, err := os.MkdirTemp(s.opt.Dir, "explore-")
	if err != nil {
		return err
	}
	s.disk = &disk{dir: dir}
	for _, files := range []*[]keyFile{&s.disk.visited, &s.disk.perhaps} {
		if err := s.readFiles(r, files); err != nil {
			return err
		}
	}
	for _, f := range s.disk.visited {
		s.onDisk += f.n
	}
	return r.err
}

func (s *search[S, A]) readRecords(r *wordReader, l *level) {
	var c chunk
	r.list(func(words []uint64) {
		for _, x := range words {
			if len(c) == cap(c) {
				l.add(c, s.width)
				c = s.chunks.take()
			}
			c = append(c, x)
		}
	}, func() {})
	l.add(c, s.width)
}

// readKeys puts keys into the set. They are read before the search begins, so it may
// grow as it likes.
func (s *search[S, A]) readKeys(keys []uint64) {
	for _, key := range keys {
		if s.distinct.Load() >= s.limit {
			s.growSet()
		}
		if s.set.insert(key, noHint) {
			s.distinct.Add(1)
		}
	}
}

func (s *search[S, A]) readFiles(r *wordReader, files *[]keyFile) error {
	for r.err == nil {
		w, err := createKeys(s.disk.dir, "keys-")
		if err != nil {
			return err
		}
		r.section(func(keys []uint64) {
			for _, key := range keys {
				w.write(key)
			}
		})
		f, err := w.close()
		if err != nil {
			return err
		}
		if f.n == 0 {
			return os.Remove(f.path)
		}
		*files = append(*files, f)
	}
	return r.err
}

// save writes the parts in the order of their numbers.
func (p *parts[V]) save(w *wordWriter) {
	w.word(uint64(p.n))
	for n := range uint32(p.n) {
		for _, x := range wordsOf(p.value(n + 1)) {
			w.word(x)
		}
	}
}

// load reads parts into an empty table.
func (p *parts[V]) load(r *wordReader) {
	var v V
	words := wordsOf(&v)
	for n := r.word(); n > 0 && r.err == nil; n-- {
		for i := range words {
			words[i] = r.word()
		}
		p.number(&v)
	}
}

func (c *halves[V]) saveParts(w *wordWriter) { c.parts.save(w) }
func (c *halves[V]) loadParts(r *wordReader) { c.parts.load(r) }
