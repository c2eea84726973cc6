package mutation

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/tcpcheck/tcpcheck/model"
)

// Identity is a hash of all that the results depend on and that is data: the scenarios
// with their tables and the properties by what they say. Of the program itself it knows
// only the version that it is given.
func (l *Ladder) Identity(version string) string {
	h := sha256.New()
	fmt.Fprintln(h, version)
	for _, g := range l.rungs {
		sys, err := model.NewSystemOf(g.scenario, g.machine)
		if err != nil {
			panic(err) // it was one before
		}
		fmt.Fprintln(h, sys.Identity(), g.keeps, g.shows)
	}
	for _, p := range model.Properties() {
		fmt.Fprintln(h, p.Name, p.Says)
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:16])
}

// Checkpoint is a file of results, a line of JSON each, that grows while a run goes on.
type Checkpoint struct{ file *os.File }

type checkpointHead struct {
	Identity string `json:"tcpcheck_mutate"`
}

// CreateCheckpoint begins a file; it is an error if there is one already.
func CreateCheckpoint(path, identity string) (*Checkpoint, error) {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, err
	}
	c := &Checkpoint{file}
	return c, c.line(checkpointHead{identity})
}

// ResumeCheckpoint goes on with a file and returns what is in it. A last line that was
// not written to its end is forgotten.
func ResumeCheckpoint(path, identity string) (*Checkpoint, map[string]Result, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	whole := data[:bytes.LastIndexByte(data, '\n')+1]
	lines := bytes.Split(bytes.TrimSuffix(whole, []byte("\n")), []byte("\n"))
	var head checkpointHead
	if err := json.Unmarshal(lines[0], &head); err != nil || head.Identity == "" {
		return nil, nil, fmt.Errorf("%s: found no checkpoint of mutate", path)
	}
	if head.Identity != identity {
		return nil, nil, fmt.Errorf("%s: found the results of other scenarios, another table or another version; want those of this one", path)
	}
	known := map[string]Result{}
	for i, line := range lines[1:] {
		var r Result
		if err := json.Unmarshal(line, &r); err != nil || r.Name == "" {
			return nil, nil, fmt.Errorf("%s:%d: found no result of a mutant", path, i+2)
		}
		known[r.Name] = r
	}
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil, nil, err
	}
	_, seek := file.Seek(int64(len(whole)), 0)
	return &Checkpoint{file}, known, errors.Join(file.Truncate(int64(len(whole))), seek)
}

// Add appends a result.
func (c *Checkpoint) Add(r Result) error { return c.line(r) }

// Close ends the file.
func (c *Checkpoint) Close() error { return c.file.Close() }

func (c *Checkpoint) line(value any) error {
	data, err := json.Marshal(value)
	if err == nil {
		_, err = c.file.Write(append(data, '\n'))
	}
	return err
}
