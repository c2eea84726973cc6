package explore

import (
	"bufio"
	"encoding/binary"
	"encoding/gob"
	"errors"
	"fmt"
	"hash/crc64"
	"io"
	"os"
	"reflect"
	"strings"
	"time"
)

// Checkpoint has a run leave behind what it takes to go on later. The file is written
// beside the one that was there before and takes its place when it is whole, so that
// there is a whole one at any time. A run that completes removes it.
type Checkpoint struct {
	// Path is the file.
	Path string

	// Every is the time between two checkpoints, or as long as the last one took if that
	// is more. One is written, besides, when the run
	// is interrupted or its time is over. 0 means only then.
	Every time.Duration

	// Resume goes on from the file instead of the initial states.
	Resume bool

	// Identity says in lines of text what the model is. A checkpoint of another
	// identity is refused, and the first line that differs is named.
	Identity string
}

// CheckpointError says why a run did not go on from a checkpoint, or could not leave one.
type CheckpointError struct {
	Path string
	Err  error
}

func (e *CheckpointError) Error() string { return fmt.Sprintf("checkpoint %s: %v", e.Path, e.Err) }
func (e *CheckpointError) Unwrap() error { return e.Err }

// Saver is a model whose states mean something only together with what it has gathered
// on the way, such as numbers of parts. It is saved with a checkpoint, and loaded into
// a new model before the search goes on.
type Saver interface {
	Save(w io.Writer) error
	Load(r io.Reader) error
}

// checkpointMagic is the first line of the file.
const checkpointMagic = "explore checkpoint 1\n"

// checkpointHead is all but the states.
type checkpointHead struct {
	Identity, State string
	Store           Store
	Symmetry        bool
	Levels          []int
	OutDegree       []int
	Transitions     int
	Elapsed         time.Duration
	Properties      []string
	Hits            []*hitsRecord
	Failed          *hitsRecord
	OnDisk          bool
	Found           int64
}

type hitsRecord struct {
	Level  int
	States []uint64
}

func (h *hits) saved() *hitsRecord {
	if h == nil {
		return &hitsRecord{Level: -1}
	}
	return &hitsRecord{h.level, h.states}
}

func (h *hitsRecord) restored() *hits {
	if h.Level < 0 {
		return nil
	}
	return &hits{h.Level, h.States}
}

// head is that of the search as it stands.
func (s *search[S, A]) head() checkpointHead {
	h := checkpointHead{
		Identity: s.opt.Checkpoint.Identity, State: reflect.TypeFor[S]().String(), Store: s.opt.Store.name(),
		Levels: s.levels, Transitions: s.transitions, Elapsed: time.Since(s.began),
		Symmetry: s.opt.Symmetry != nil, OutDegree: s.outDegree, OnDisk: s.disk != nil, Found: s.onDisk + s.distinct.Load(), Failed: s.failed.saved(),
	}
	for k, p := range s.props {
		h.Properties = append(h.Properties, string(p.Kind)+" "+p.Name)
		h.Hits = append(h.Hits, s.hits[k].saved())
	}
	return h
}

// fits says what differs between the checkpoint's search and this one.
func (h *checkpointHead) fits(now checkpointHead) error {
	for _, c := range []struct{ what, then, now string }{
		{"model", h.Identity, now.Identity},
		{"type of state", h.State, now.State},
		{"store", string(h.Store), string(now.Store)},
		{"search", scope(h.Symmetry), scope(now.Symmetry)},
		{"list of properties", strings.Join(h.Properties, "\n"), strings.Join(now.Properties, "\n")},
	} {
		if c.then != c.now {
			then, now := firstDifference(c.then, c.now)
			return fmt.Errorf("it is of another %s: found %q, want %q", c.what, then, now)
		}
	}
	return nil
}

// scope says which states a search explores.
func scope(symmetry bool) string {
	if symmetry {
		return "with symmetry"
	}
	return "without symmetry"
}

// firstDifference is the first line in which two texts differ.
func firstDifference(a, b string) (inA, inB string) {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range max(len(as), len(bs)) {
		inA, inB = "", ""
		if i < len(as) {
			inA = strings.TrimSpace(as[i])
		}
		if i < len(bs) {
			inB = strings.TrimSpace(bs[i])
		}
		if inA != inB {
			break
		}
	}
	return inA, inB
}

// save leaves a checkpoint. No worker is at work.
func (s *search[S, A]) save() error {
	c := s.opt.Checkpoint
	began := time.Now()
	err := s.saveTo(c.Path)
	// At most half of the time goes into checkpoints, or the run would not get on.
	s.rest.Store(time.Now().Add(max(c.Every, time.Since(began))).UnixNano())
	if err != nil {
		return &CheckpointError{c.Path, err}
	}
	return nil
}

func (s *search[S, A]) saveTo(path string) error {
	f, err := os.OpenFile(path+".part", os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600) // one name, so that runs that are killed leave one behind
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // does nothing once it is renamed
	err = s.writeTo(f)
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// writeTo writes the file: the first line, the head, then words in sections, each
// after their number, then what the model saves, and a checksum of it all.
func (s *search[S, A]) writeTo(f io.Writer) error {
	if s.disk != nil && s.distinct.Load() > 0 {
		if err := s.spill(); err != nil {
			return err
		}
	}
	sum := crc64.New(crcTable)
	w := bufio.NewWriterSize(io.MultiWriter(f, sum), 1<<20)
	if _, err := io.WriteString(w, checkpointMagic); err != nil {
		return err
	}
	if err := gob.NewEncoder(w).Encode(s.head()); err != nil {
		return err
	}
	if err := s.writeStates(&wordWriter{w: w}); err != nil {
		return err
	}
	if m, ok := s.model.(Saver); ok {
		if err := m.Save(w); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return binary.Write(f, binary.LittleEndian, sum.Sum64())
}

var crcTable = crc64.MakeTable(crc64.ECMA)

// load goes on from the checkpoint.
func (s *search[S, A]) load() error {
	path := s.opt.Checkpoint.Path
	f, err := os.Open(path)
	if err == nil {
		defer f.Close()
		err = s.readFrom(f)
	}
	if err != nil {
		return &CheckpointError{path, err}
	}
	return nil
}

func (s *search[S, A]) readFrom(f *os.File) error {
	if err := whole(f); err != nil {
		return err
	}
	r := bufio.NewReaderSize(f, 1<<20)
	if _, err := r.Discard(len(checkpointMagic)); err != nil {
		return err
	}
	var h checkpointHead
	if err := gob.NewDecoder(r).Decode(&h); err != nil {
		return err
	}
	if err := h.fits(s.head()); err != nil {
		return err
	}
	s.levels, s.transitions, s.outDegree, s.began = h.Levels, h.Transitions, h.OutDegree, s.began.Add(-h.Elapsed)
	s.failed = h.Failed.restored()
	for k := range s.props {
		s.hits[k] = h.Hits[k].restored()
	}
	s.past = past{} // it is made again if somebody asks for the way
	if err := s.readStates(&wordReader{r: r}, h.OnDisk); err != nil {
		return err
	}
	if found := s.onDisk + s.distinct.Load(); found != h.Found {
		return fmt.Errorf("it holds %d states where it says %d", found, h.Found)
	}
	if m, ok := s.model.(Saver); ok {
		return m.Load(r)
	}
	return nil
}

// whole says whether the file is a checkpoint that was written to its end.
func whole(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	const sumBytes = 8
	magic := make([]byte, len(checkpointMagic))
	if _, err := f.ReadAt(magic, 0); err != nil || string(magic) != checkpointMagic {
		line, _, _ := strings.Cut(string(magic), "\n")
		return fmt.Errorf("found a file that begins with %q, want %q", line, strings.TrimSpace(checkpointMagic))
	}
	sum := crc64.New(crcTable)
	if _, err := io.Copy(sum, bufio.NewReaderSize(io.LimitReader(f, info.Size()-sumBytes), 1<<20)); err != nil {
		return err
	}
	var want uint64
	if err := binary.Read(f, binary.LittleEndian, &want); err != nil {
		return err
	}
	if sum.Sum64() != want {
		return errors.New("it is damaged: its checksum is not that of its contents")
	}
	_, err = f.Seek(0, io.SeekStart)
	return err
}
