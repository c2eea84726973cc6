package spec

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every row has one place, and there its name stands, or the end of one that is put
// together.
func TestPlaces(t *testing.T) {
	written, places := writtenRows(), Places(BaseVariant)
	RFC9293().EachRule(func(_ *Section, _ *Check, r *Rule) {
		require.Len(t, written[BaseVariant].find(r.Name), 1, r.Name)
		checkPlace(t, r.Name, places[r.Name])
	})
	for _, v := range variants[1:] {
		places := Places(v.Name)
		assert.Len(t, places, len(v.Rules), v.Name)
		for _, r := range v.Rules {
			require.Len(t, written[v.Name].find(r.Name), 1, v.Name+": "+r.Name)
			checkPlace(t, r.Name, places[r.Name])
		}
	}
	assert.NotEqual(t, Places(BaseVariant)["rst/closing"], Places("rfc1337")["rst/closing"])
	assert.Empty(t, written[BaseVariant].find("no/such-row"))
}

func checkPlace(t *testing.T, name string, at Place) {
	data, err := os.ReadFile(filepath.Base(at.File))
	require.NoError(t, err, name)
	lines := strings.Split(string(data), "\n")
	row := strings.Join(lines[at.Line-1:at.Line+1], "\n") // the name may stand on the next line
	end := name[max(0, strings.LastIndex(name, "/")):]
	assert.True(t, strings.Contains(row, `Name: "`+name+`"`) || strings.Contains(row, `Name: name + "`+end+`"`), "%s is not at %v: %s", name, at, row)
}

func TestEditPlaces(t *testing.T) {
	file := `# "rst/open" is not meant here
name = "mine"
says = "rst/open"

[[rule]]
says = "rst/challenge"
name = 'rst/open'
then = "return"

[[rule]]
name = "ack/new" # and not "ack/old"
[[effect]]
  name = "send-ack"
  is = "send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>"
`
	got := EditPlaces("mine.toml", []byte(file), RFC9293())
	assert.Equal(t, Place{"mine.toml", 7}, got["rst/open"])
	assert.Equal(t, Place{"mine.toml", 11}, got["ack/new"])
	assert.Equal(t, Place{"mine.toml", 13}, got["rst/challenge"], "it does send-ack")
	assert.NotContains(t, got, "listen/syn")
	inline := EditPlaces("mine.toml", []byte("rule = [\n  {delete = true, name = \"rst/open\"},\n]\n"), RFC9293())
	assert.Equal(t, map[string]Place{"rst/open": {"mine.toml", 2}}, inline)
}
