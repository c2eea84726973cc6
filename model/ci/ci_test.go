package ci

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model/ci/schema"
)

// example is a run with a case of each outcome.
func example() *Run {
	row := Row{Name: "listen/syn", Says: "A request is answered.", File: "my edits/two.toml", Line: 2}
	base := Row{Name: "ack/new", Says: "fired in the same step.", File: "spec/arrives_ack.go", Line: 31}
	return &Run{
		Name: "figure-11", Table: "two.toml", Version: "v1", Command: "tcpcheck check figure-11 --edit 'my edits/two.toml'",
		Bounds: [][2]string{{"network", "no segment lost"}}, Seconds: 1.5, Cut: "depth 3", Status: 12,
		Cases: []Case{
			{Name: "one-fin", Says: "One FIN.", Cite: "3.10.4", Verdict: "holds"},
			{
				Name: "next-state", Says: "As the RFC says.", Cite: "A.2", Verdict: "violated", Outcome: Failed,
				Message: "violated in step 2: 100% wrong", Detail: "a <ladder> ]]> \x1b[31mred\n", Command: "tcpcheck check figure-11 --property next-state",
				Rows: []Row{row, base}, Steps: []Step{{Text: "lost"}, {Text: "B got it", Row: &row}},
			},
			{Name: "stuck", Says: "Not stuck.", Verdict: "violated", Outcome: Failed, Message: "violated after step 0", Command: "tcpcheck"},
			{Name: "late", Says: "Ends.", Verdict: "undecided", Outcome: Skipped, Message: "depth 3"},
			{Name: "later", Says: "Ends.", Verdict: "undecided", Outcome: Skipped, Message: "depth 3"},
			{Name: "urgent", Says: "Urgent.", Verdict: "vacuous", Outcome: Skipped, Message: "nothing happened"},
		},
	}
}

func TestGitHub(t *testing.T) {
	var b strings.Builder
	require.NoError(t, GitHub(&b, example()))
	assert.Equal(t, `::error file=my edits/two.toml,line=2,title=next-state violated in figure-11 with two.toml::violated in step 2: 100%25 wrong%0ARow: listen/syn%0AReproduce: tcpcheck check figure-11 --property next-state
::error title=stuck violated in figure-11 with two.toml::violated after step 0%0AReproduce: tcpcheck
::warning title=2 undecided in figure-11 with two.toml::depth 3: late, later
::notice title=1 vacuous in figure-11 with two.toml::nothing happened: urgent
`, b.String())
}

// Values have more letters that mean something than texts; of many errors GitHub shows
// ten.
func TestGitHubEscapesAndCounts(t *testing.T) {
	r := &Run{Name: "s"}
	for i := range 12 {
		r.Cases = append(r.Cases, Case{Name: fmt.Sprintf("p%d", i), Verdict: "a:b,c%d", Message: "x:y,\r\nz", Command: "do", Outcome: Failed})
	}
	var b strings.Builder
	require.NoError(t, GitHub(&b, r))
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	require.Len(t, lines, mostAnnotations)
	assert.Equal(t, "::error title=p0 a%3Ab%2Cc%25d in s::x:y,%0D%0Az%0AReproduce: do", lines[0])
	assert.Equal(t, "::error title=3 more in s::p9, p10, p11", lines[9])
	r.Cases = append(r.Cases[:9], Case{Name: "v", Verdict: "not-witnessed", Message: "no", Outcome: Failed})
	b.Reset()
	require.NoError(t, GitHub(&b, r))
	assert.NotContains(t, b.String(), "more in")
	assert.Contains(t, b.String(), "::error title=1 not witnessed in s::no: v\n")
	b.Reset()
	require.NoError(t, GitHub(&b, &Run{Name: "s", Cut: "time"}))
	assert.Equal(t, "::warning title=incomplete%3A s::time\n", b.String())
}

func TestJUnit(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, JUnit(&b, example(), &Run{Name: "hazards", Seconds: 2}))
	require.NoError(t, wellFormed(b.Bytes()))
	text := b.String()
	assert.Contains(t, text, `<testsuites name="tcpcheck" tests="6" failures="2" time="3.500">`)
	assert.Contains(t, text, `<testsuite name="figure-11 with two.toml" tests="6" failures="2" errors="0" skipped="3" time="1.500">`)
	assert.Contains(t, text, `<testcase name="one-fin" classname="tcpcheck.figure-11.two_toml" time="0.000"></testcase>`)
	assert.Contains(t, text, `<failure message="violated in step 2: 100% wrong" type="violated"><![CDATA[`+"\na <ladder> ")
	assert.Contains(t, text, `<property name="cut" value="depth 3">`)
	assert.Contains(t, text, `<skipped message="undecided: depth 3">`)
	assert.NotContains(t, text, "\x1b")
}

// structure is what junit-10.xsd of the xunit plugin of Jenkins allows: the attributes of
// each element, those required with a !, and the elements in it.
var structure = map[string]struct{ attributes, elements string }{
	"":           {"", "testsuites testsuite"},
	"testsuites": {"name time tests failures disabled errors", "testsuite"},
	"testsuite":  {"name! tests! failures! errors! group time skipped timestamp hostname id package file log url version", "properties testcase system-out system-err"},
	"properties": {"", "property"},
	"property":   {"name! value!", ""},
	"testcase":   {"name! assertions time timestamp classname status class file line log group url", "skipped error failure system-out system-err"},
	"failure":    {"type message", ""},
	"skipped":    {"type message", ""},
}

// wellFormed compares a report with that, and its numbers with its elements.
func wellFormed(report []byte) error {
	decoder := xml.NewDecoder(bytes.NewReader(report))
	path := []string{""}
	var said, counted [3]int // cases, failures, skipped
	for {
		token, err := decoder.Token()
		if token == nil {
			if said != counted {
				return fmt.Errorf("suites count %v, found %v", said, counted)
			}
			if len(path) > 1 {
				return fmt.Errorf("it ends in %s: %w", path[len(path)-1], err)
			}
			return nil
		}
		switch x := token.(type) {
		case xml.StartElement:
			name, in := x.Name.Local, path[len(path)-1]
			if !contains(structure[in].elements, name) {
				return fmt.Errorf("found %s in %s", name, in)
			}
			found := ""
			for _, a := range x.Attr {
				found += " " + a.Name.Local
				if !contains(structure[name].attributes, a.Name.Local) {
					return fmt.Errorf("found %s of %s", a.Name.Local, name)
				}
				if at := strings.Index("tests    failures skipped", a.Name.Local); name == "testsuite" && at >= 0 {
					n := 0
					fmt.Sscan(a.Value, &n)
					said[at/9] += n
				}
			}
			for a := range strings.FieldsSeq(structure[name].attributes) {
				if must, ok := strings.CutSuffix(a, "!"); ok && !contains(found, must) {
					return fmt.Errorf("%s has no %s", name, must)
				}
			}
			if at := strings.Index("testcase failure  skipped", name); at >= 0 {
				counted[at/9]++
			}
			path = append(path, name)
		case xml.EndElement:
			path = path[:len(path)-1]
		}
	}
}

func contains(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if strings.TrimSuffix(w, "!") == word {
			return true
		}
	}
	return false
}

func TestNotWellFormed(t *testing.T) {
	const suite = `<testsuite name="a" tests="%d" failures="0" errors="0">%s</testsuite>`
	for text, want := range map[string]string{
		fmt.Sprintf(suite, 1, `<testcase name="x"/>`):                  "",
		fmt.Sprintf(suite, 2, `<testcase name="x"/>`):                  "suites count [2 0 0], found [1 0 0]",
		fmt.Sprintf(suite, 1, `<testcase/>`):                           "testcase has no name",
		fmt.Sprintf(suite, 1, `<testcase name="x"><fail/></testcase>`): "found fail in testcase",
		fmt.Sprintf(suite, 1, `<testcase name="x" why="y"/>`):          "found why of testcase",
		`<testsuites>`: "it ends in testsuites",
	} {
		err := wellFormed([]byte(text))
		if want == "" {
			assert.NoError(t, err)
		} else {
			assert.ErrorContains(t, err, want, text)
		}
	}
}

func sarif(t *testing.T, r *Run) map[string]any {
	var b bytes.Buffer
	require.NoError(t, SARIF(&b, r))
	var log map[string]any
	require.NoError(t, json.Unmarshal(b.Bytes(), &log))
	require.NoError(t, valid(t, log))
	return log
}

// valid looks at a log with the schema of the standard.
func valid(t *testing.T, log any) error {
	s, err := schema.SARIF()
	require.NoError(t, err)
	return s.Validate(log)
}

func TestSARIF(t *testing.T) {
	log := sarif(t, example())
	run := log["runs"].([]any)[0].(map[string]any)
	results := run["results"].([]any)
	require.Len(t, results, 2)
	text, err := json.Marshal(results[0])
	require.NoError(t, err)
	for _, part := range []string{
		`"ruleId":"next-state"`, `"ruleIndex":1`,
		`"locations":[{"message":{"text":"listen/syn: A request is answered."},"physicalLocation":{"artifactLocation":{"uri":"my%20edits/two.toml"},"region":{"startLine":2}}}]`,
		`"relatedLocations":[{"id":1,`, `"uri":"spec/arrives_ack.go"`, `"text":"1. lost"`, `"text":"2. B got it [listen/syn]"`,
	} {
		assert.Contains(t, string(text), part)
	}
	rules := run["tool"].(map[string]any)["driver"].(map[string]any)["rules"].([]any)
	assert.Len(t, rules, 6)
	assert.Contains(t, fmt.Sprint(run["invocations"]), "incomplete: depth 3")

	again := example()
	again.Cases[1].Message, again.Cases[1].Rows = "otherwise", nil
	same := sarif(t, again)["runs"].([]any)[0].(map[string]any)["results"].([]any)
	prints := func(results []any, i int) any { return results[i].(map[string]any)["partialFingerprints"] }
	assert.Equal(t, prints(results, 0), prints(same, 0), "the same finding by another trace")
	assert.NotEqual(t, prints(results, 0), prints(results, 1))
}

// A run that found nothing says so with an empty list, and the schema sees what is wrong.
func TestSARIFOfNothing(t *testing.T) {
	run := sarif(t, &Run{Name: "quiet", Command: "tcpcheck check quiet"})["runs"].([]any)[0].(map[string]any)
	assert.Equal(t, []any{}, run["results"])
	run["results"] = []any{map[string]any{"ruleId": "x"}}
	assert.Error(t, valid(t, map[string]any{"version": "2.1.0", "runs": []any{run}}), "a result without a message")
	run["results"] = []any{map[string]any{"ruleIdentity": "x", "message": map[string]any{"text": "x"}}}
	assert.Error(t, valid(t, map[string]any{"version": "2.1.0", "runs": []any{run}}), "a key that there is not")
}

func TestHelpURI(t *testing.T) {
	for cite, want := range map[string]string{
		"3.10.7.4, 3.5.2": "rfc9293.html#section-3.10.7.4", "1, 3.4": "rfc9293.html#section-1", "A.2": "rfc9293.html#appendix-A.2",
		"3.10.1-3.10.6": "rfc9293.html#section-3.10.1", "3.8.6 SHLD-14": "rfc9293.html#section-3.8.6",
		"my.props:3": "properties-language.md", "--property": "properties-language.md", "": "properties-language.md",
	} {
		assert.True(t, strings.HasSuffix(helpURI(cite), want), "%q: found %s", cite, helpURI(cite))
	}
	for file, want := range map[string]string{"/tmp/a b.toml": "file:///tmp/a%20b.toml", "C:/a.toml": "file:///C:/a.toml", "./x.toml": "x.toml", "../x.toml": "../x.toml"} {
		assert.Equal(t, want, uri(file))
	}
}
