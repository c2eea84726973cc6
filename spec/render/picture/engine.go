package picture

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/goccy/go-graphviz"

	"github.com/tcpcheck/tcpcheck/spec/render/picture/private"
)

func init() { private.Restore() }

// drawing is held while Graphviz works: there is one of it, with one memory.
var drawing sync.Mutex

// layout has Graphviz lay out the graph and write it as SVG.
func layout(ctx context.Context, dot []byte) (svg []byte, err error) {
	if len(bytes.TrimSpace(dot)) == 0 {
		return nil, errors.New("graph: found nothing, want a graph")
	}
	if i := bytes.IndexByte(dot, 0); i >= 0 {
		return nil, fmt.Errorf("graph: found a NUL at octet %d, want text", i)
	}
	drawing.Lock()
	defer drawing.Unlock()
	defer func() {
		if err != nil {
			err = complaint(err)
		}
	}()
	gv, err := graphviz.New(ctx)
	if err != nil {
		return nil, err
	}
	defer gv.Close() // it counts the errors so far, and has none of its own
	graph, err := graphviz.ParseBytes(dot)
	if err != nil {
		return nil, err
	}
	defer graph.Close()
	if err := widen(graph); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := gv.Render(ctx, graph, graphviz.SVG, &out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// complaint says what Graphviz says, in a line.
func complaint(err error) error {
	text, _, _ := strings.Cut(strings.TrimSpace(err.Error()), "\n")
	text = strings.TrimPrefix(strings.TrimPrefix(text, "Error: "), "<stdin>: ")
	return errors.New("graph: " + text)
}
