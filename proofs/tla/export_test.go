package tla

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
)

func TestTry(t *testing.T) {
	for _, s := range model.Scenarios() {
		sys, err := model.NewSystem(s)
		require.NoError(t, err)
		files, err := Files(sys, Properties{})
		if err != nil {
			t.Log(err)
			continue
		}
		dir := filepath.Join(os.Getenv("OUT"), s.Name)
		os.MkdirAll(dir, 0o755)
		for _, f := range files {
			require.NoError(t, os.WriteFile(filepath.Join(dir, f.Name), []byte(f.Text), 0o644))
		}
		seen := map[model.State]bool{}
		queue := sys.Init()
		seen[queue[0]] = true
		n := 0
		var steps []explore.Step[model.State, model.Action]
		for len(queue) > 0 && len(seen) < 60000 {
			steps, err = sys.Next(queue[0], steps[:0])
			require.NoError(t, err)
			queue = queue[1:]
			n += len(steps)
			for _, st := range steps {
				if !seen[st.To] {
					seen[st.To] = true
					queue = append(queue, st.To)
				}
			}
		}
		fmt.Println(s.Name, len(seen), n, len(queue) == 0)
	}
}
