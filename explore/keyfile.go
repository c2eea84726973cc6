package explore

import (
	"bufio"
	"encoding/binary"
	"io"
	"os"
)

// keyFile is a file of keys in ascending order, each once. It is written once and
// read from the beginning, or piece by piece as a level.
type keyFile struct {
	path string
	n    int64
}

const keyBytes = 8

// keyWriter writes a keyFile.
type keyWriter struct {
	file *os.File
	w    *bufio.Writer
	n    int64
}

func createKeys(dir, pattern string) (*keyWriter, error) {
	f, err := os.CreateTemp(dir, pattern)
	if err != nil {
		return nil, err
	}
	return &keyWriter{file: f, w: bufio.NewWriterSize(f, 1<<16)}, nil
}

// write appends a key. An error stays, and close tells of it.
func (w *keyWriter) write(key uint64) {
	var b [keyBytes]byte
	binary.LittleEndian.PutUint64(b[:], key)
	_, _ = w.w.Write(b[:])
	w.n++
}

func (w *keyWriter) close() (keyFile, error) {
	err := w.w.Flush()
	if e := w.file.Close(); err == nil {
		err = e
	}
	return keyFile{w.file.Name(), w.n}, err
}

// keyReader reads keys in order.
type keyReader struct {
	file *os.File
	r    *bufio.Reader
	key  uint64 // the next
	more bool   // there is one
	err  error
}

func (f keyFile) open() (*keyReader, error) {
	file, err := os.Open(f.path)
	if err != nil {
		return nil, err
	}
	r := &keyReader{file: file, r: bufio.NewReaderSize(file, 1<<16)}
	r.advance()
	return r, r.err
}

func (r *keyReader) advance() {
	var b [keyBytes]byte
	_, err := io.ReadFull(r.r, b[:])
	if err != nil && err != io.EOF {
		r.err = err
	}
	r.key, r.more = binary.LittleEndian.Uint64(b[:]), err == nil
}

// has says whether the keys contain this one, which must not be less than the last
// that was asked for.
func (r *keyReader) has(key uint64) bool {
	for r.more && r.key < key {
		r.advance()
	}
	return r.more && r.key == key
}

func (r *keyReader) close() { _ = r.file.Close() }

// openAll opens the files; close them even after an error.
func openAll(files []keyFile) (readers []*keyReader, err error) {
	for _, f := range files {
		r, err := f.open()
		if err != nil {
			return readers, err
		}
		readers = append(readers, r)
	}
	return readers, nil
}

// mergeKeys writes to w, once and in order, the keys that are in one of the files and in
// none of the others.
func mergeKeys(w *keyWriter, files, without []keyFile) error {
	in, err := openAll(files)
	defer closeAll(in)
	if err != nil {
		return err
	}
	out, err := openAll(without)
	defer closeAll(out)
	if err != nil {
		return err
	}
	for {
		key, more := least(in)
		if !more {
			break
		}
		for _, r := range in {
			if r.more && r.key == key {
				r.advance()
			}
		}
		if !anyHas(out, key) {
			w.write(key)
		}
	}
	for _, r := range append(in, out...) {
		if r.err != nil {
			return r.err
		}
	}
	return nil
}

func closeAll(readers []*keyReader) {
	for _, r := range readers {
		r.close()
	}
}

func least(readers []*keyReader) (key uint64, more bool) {
	for _, r := range readers {
		if r.more && (!more || r.key < key) {
			key, more = r.key, true
		}
	}
	return key, more
}

func anyHas(readers []*keyReader, key uint64) bool {
	found := false
	for _, r := range readers {
		found = r.has(key) || found
	}
	return found
}
