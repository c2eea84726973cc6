package certificate

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"strings"
)

const (
	name    = "tcpcheck certificate "
	version = "1"
)

// seal writes the first line, the body compressed, and the last.
func seal(w io.Writer, body func(*bufio.Writer)) error {
	sum := sha256.New()
	all := io.MultiWriter(w, sum)
	if _, err := fmt.Fprintln(all, name+version); err != nil {
		return err
	}
	packed, err := gzip.NewWriterLevel(all, gzip.BestCompression)
	if err != nil {
		return err
	}
	plain := bufio.NewWriter(packed)
	body(plain)
	if err := errors.Join(plain.Flush(), packed.Close()); err != nil {
		return err
	}
	_, err = fmt.Fprint(w, lastLine(sum.Sum(nil)))
	return err
}

func lastLine(sum []byte) string { return fmt.Sprintf("sha256 %x\n", sum) }

// open returns the body of a file whose first and last line are as seal wrote them.
func open(data []byte) (*bufio.Reader, error) {
	first, rest, whole := bytes.Cut(data, []byte("\n"))
	switch found, named := strings.CutPrefix(string(first[:min(len(first), 80)]), name); {
	case !named || !whole:
		return nil, fmt.Errorf("it is no certificate: it does not begin with the line %q", name+version)
	case found != version:
		return nil, fmt.Errorf("found a certificate of version %q, want %q", found, version)
	}
	length := len(lastLine(make([]byte, sha256.Size)))
	end := len(data) - length
	if end < len(first)+1 || !bytes.HasPrefix(data[end:], []byte("sha256 ")) {
		return nil, errors.New("it is cut short or changed: its last line is no checksum")
	}
	if sum := sha256.Sum256(data[:end]); lastLine(sum[:]) != string(data[end:]) {
		return nil, errors.New("it is cut short or changed: it does not have the checksum of its last line")
	}
	packed := bytes.NewReader(rest[:len(rest)-length])
	plain, err := gzip.NewReader(packed)
	if err != nil {
		return nil, err
	}
	return bufio.NewReaderSize(plain, 1<<16), nil
}
