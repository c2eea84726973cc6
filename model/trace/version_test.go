package trace

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/formula"
)

const firstVersion = "version-1"

// golden is the file of version 1 that must be read for ever. It has every key.
func golden(t testing.TB) (*model.System, []byte) {
	toml, err := os.ReadFile(filepath.Join("testdata", firstVersion+".toml"))
	require.NoError(t, err)
	s, err := model.ParseScenario(firstVersion+".toml", toml)
	require.NoError(t, err)
	sys, err := model.NewSystem(s)
	require.NoError(t, err)
	data, err := os.ReadFile(filepath.Join("testdata", firstVersion+".json"))
	require.NoError(t, err)
	return sys, data
}

// The file of version 1 replays to itself, byte for byte. This file is never written anew:
// what no longer reads it is version 2.
func TestVersion1(t *testing.T) {
	sys, data := golden(t)
	f, err := Read(data)
	require.NoError(t, err)
	followed, err := f.Follow(sys)
	require.NoError(t, err)
	require.Nil(t, followed.Parts, "%v", followed.Parts)
	p, err := formula.Parse(f.Property, f.Formula, "formula")
	require.NoError(t, err)
	own, err := p.Property(sys)
	require.NoError(t, err)
	require.NotEmpty(t, followed.Ways)
	shown, err := followed.Ways[0].Shows(own)
	require.NoError(t, err)
	require.True(t, shown)
	f.Steps, err = Steps(followed.Ways[0])
	require.NoError(t, err)
	assert.Equal(t, string(data), string(saved(t, f)))

	keys := map[string]bool{}
	var collect func(any)
	collect = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for k, of := range v {
				keys[k] = true
				collect(of)
			}
		case []any:
			for _, of := range v {
				collect(of)
			}
		}
	}
	var doc any
	require.NoError(t, json.Unmarshal(data, &doc))
	collect(doc)
	var root schemaNode
	require.NoError(t, json.Unmarshal([]byte(Schema), &root))
	for _, n := range append([]*schemaNode{&root}, root.Defs["step"], root.Defs["segment"], root.Defs["rule"], root.Defs["text"], root.Defs["states"]) {
		for k := range n.Properties {
			assert.True(t, keys[k], "%s is not in the file", k)
		}
	}
}
