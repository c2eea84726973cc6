package explore

import (
	"cmp"
	"fmt"
	"os"
)

// disk is where a search goes that has outgrown its memory. What has been found is
// in files there, sorted; the set holds only what may be new in the level that is
// being found, and that too goes into a file when the set is full. At the end of a
// level the files are merged, and what is nowhere among the old is the next level.
// (Stern and Dill, Using Magnetic Disk instead of Main Memory in the Murphi Verifier,
// 1998; Korf, Best-First Frontier Search with Delayed Duplicate Detection, 2004.)
type disk struct {
	dir     string
	visited []keyFile
	perhaps []keyFile // of the level that is being found
}

// mostVisited is how many files are merged into one before they become a burden.
const mostVisited = 24

// overflow makes room when memory is short: by going to disk, or once there by
// writing what the set holds. What cannot go to disk is cut.
func (s *search[S, A]) overflow() (cut string) {
	if !s.exact || s.opt.NoDisk {
		return s.outOfMemory()
	}
	if err := s.spill(); err != nil {
		return diskTrouble(err)
	}
	return ""
}

func (s *search[S, A]) spill() error {
	first := s.disk == nil
	if first {
		dir, err := os.MkdirTemp(s.opt.Dir, "explore-")
		if err != nil {
			return err
		}
		s.disk = &disk{dir: dir}
		if !s.past.owned {
			s.forget()
		}
	}
	file, err := s.writeSet()
	if err != nil {
		return err
	}
	if first {
		// All of it has been found for good, also what is ahead.
		s.disk.visited = append(s.disk.visited, file)
		s.onDisk += s.distinct.Load()
	} else {
		s.disk.perhaps = append(s.disk.perhaps, file)
		if err := s.disk.mergePerhaps(); err != nil {
			return err
		}
	}
	s.chunks.shed()
	s.distinct.Store(0)
	s.set.clear()
	s.crowded.Store(false)
	return nil
}

// writeSet writes the keys of the set.
func (s *search[S, A]) writeSet() (keyFile, error) {
	w, err := createKeys(s.disk.dir, "keys-")
	if err != nil {
		return keyFile{}, err
	}
	var buffer []uint64
	for piece := range pieces {
		buffer = s.set.sorted(piece, buffer[:0])
		for _, key := range buffer {
			w.write(key)
		}
	}
	return w.close()
}

// settleDisk finds out what of a level is new, which is then ahead.
func (s *search[S, A]) settleDisk() error {
	if s.distinct.Load() > 0 {
		if err := s.spill(); err != nil {
			return err
		}
	}
	d := s.disk
	file, err := d.merged(d.perhaps, d.visited)
	if err != nil {
		return err
	}
	remove(d.perhaps)
	d.perhaps = nil
	d.visited = append(d.visited, file)
	s.ahead.files = append(s.ahead.files, file)
	s.ahead.n += int(file.n)
	s.onDisk += file.n
	return nil
}

// mergePerhaps makes one file of those of the level when they become many: they are
// all open when the level is settled, and a process may not have so many.
func (d *disk) mergePerhaps() error {
	if len(d.perhaps) <= mostVisited {
		return nil
	}
	file, err := d.merged(d.perhaps, nil)
	if err != nil {
		return err
	}
	remove(d.perhaps)
	d.perhaps = []keyFile{file}
	return nil
}

// merged is a new file of the keys in some files and in none of the others.
func (d *disk) merged(files, without []keyFile) (keyFile, error) {
	w, err := createKeys(d.dir, "keys-")
	if err != nil {
		return keyFile{}, err
	}
	err = mergeKeys(w, files, without)
	file, e := w.close()
	return file, cmp.Or(err, e)
}

func remove(files []keyFile) {
	for _, f := range files {
		_ = os.Remove(f.path)
	}
}

// compact makes one file of those that no level needs any more.
func (s *search[S, A]) compact() error {
	d := s.disk
	if len(d.visited) <= mostVisited {
		return nil
	}
	last := len(d.visited) - 1 // it is the level ahead
	file, err := d.merged(d.visited[:last], nil)
	if err != nil {
		return err
	}
	if !s.past.keeps {
		remove(d.visited[:last])
	}
	d.visited = []keyFile{file, d.visited[last]}
	return nil
}

// unsettled says that a level has been expanded and what it found is not ahead yet,
// which is so when a run goes on from a checkpoint left at that moment.
func (d *disk) unsettled() bool { return d != nil && len(d.perhaps) > 0 }

func diskTrouble(err error) string { return fmt.Sprintf("the disk: %v", err) }

// leave removes what is on disk.
func (d *disk) leave() {
	if d != nil {
		_ = os.RemoveAll(d.dir)
	}
}
