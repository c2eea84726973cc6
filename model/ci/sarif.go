package ci

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

const (
	home        = "https://github.com/tcpcheck/tcpcheck"
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

// SARIF writes the run as a log of SARIF 2.1.0: a rule for each case and a result for
// each that failed, at the row to blame, with the trace as a code flow.
func SARIF(w io.Writer, r *Run) error {
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{Name: "tcpcheck", Version: r.Version, InformationURI: home, Rules: []sarifRule{}}},
		Automation:  sarifID{"tcpcheck/" + r.Name + "/" + r.Table + "/"},
		Invocations: []sarifInvocation{{CommandLine: r.Command, Status: r.Status, Successful: true}},
		Results:     []sarifResult{},
		Properties:  map[string]string{"scenario": r.Name, "table": r.Table},
	}
	for _, b := range r.Bounds {
		run.Properties[b[0]] = b[1]
	}
	if r.Cut != "" {
		run.Invocations[0].Notifications = []sarifNotification{{sarifText{"incomplete: " + r.Cut}, "warning"}}
	}
	for i := range r.Cases {
		c := &r.Cases[i]
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{c.Name, sarifText{c.Says}, helpOf(c), helpURI(c.Cite)})
		if c.Outcome == Failed {
			run.Results = append(run.Results, resultOf(r, c, i))
		}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(&sarifLog{sarifSchema, "2.1.0", []sarifRun{run}})
}

func resultOf(r *Run, c *Case, rule int) sarifResult {
	text := r.full() + ": " + c.Message
	if c.Command != "" {
		text += "\nReproduce: " + c.Command
	}
	out := sarifResult{
		RuleID: c.Name, Rule: rule, Level: "error", Message: sarifText{text}, Locations: []sarifLocation{},
		// The name is GitHub's, which knows no other; the line may move, the finding stays.
		Fingerprints: map[string]string{"primaryLocationLineHash": fingerprint(r.Name, r.Table, c.Name, c.Verdict)},
	}
	for i := range c.Rows {
		at := locationOf(&c.Rows[i], c.Rows[i].Name+": "+c.Rows[i].Says)
		if i == 0 {
			out.Locations = append(out.Locations, at)
		} else {
			at.ID = i
			out.Related = append(out.Related, at)
		}
	}
	var flow []sarifStep
	for i := range c.Steps {
		text := fmt.Sprintf("%d. %s", i+1, c.Steps[i].Text)
		at := sarifLocation{Message: &sarifText{text}}
		if row := c.Steps[i].Row; row != nil {
			at = locationOf(row, text+" ["+row.Name+"]")
		}
		flow = append(flow, sarifStep{at})
	}
	if len(flow) > 0 {
		out.Flows = []sarifFlow{{[]sarifThread{{flow}}}}
	}
	return out
}

func locationOf(row *Row, says string) sarifLocation {
	at := sarifLocation{Physical: &sarifPhysical{Artifact: sarifArtifact{uri(row.File)}}, Message: &sarifText{says}}
	at.Physical.Region.Line = row.Line
	return at
}

// fingerprint tells findings apart, whatever their traces are.
func fingerprint(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\n")))
	return fmt.Sprintf("%x:1", sum[:16])
}

// uri writes the name of a file as SARIF wants it.
func uri(file string) string {
	file = filepath.ToSlash(file)
	switch {
	case path.IsAbs(file):
		return (&url.URL{Scheme: "file", Path: file}).String()
	case drive.MatchString(file):
		return (&url.URL{Scheme: "file", Path: "/" + file}).String()
	}
	return (&url.URL{Path: path.Clean(file)}).String()
}

var drive = regexp.MustCompile(`^[A-Za-z]:/`)

func helpOf(c *Case) sarifText {
	if c.Cite == "" {
		return sarifText{c.Says}
	}
	return sarifText{c.Says + " [" + c.Cite + "]"}
}

// sections are those of RFC 9293 with which a citation begins.
var sections = regexp.MustCompile(`^([0-9]+|[A-Z])((?:\.[0-9]+)*)(?:[ ,-]|$)`)

// helpURI is the place in RFC 9293 that is cited, or what there is to read about
// properties.
func helpURI(cite string) string {
	m := sections.FindStringSubmatch(cite)
	switch {
	case m == nil:
		return home + "/blob/main/docs/properties-language.md"
	case slices.Contains([]string{"A", "B"}, m[1]):
		return "https://www.rfc-editor.org/rfc/rfc9293.html#appendix-" + m[1] + m[2]
	}
	return "https://www.rfc-editor.org/rfc/rfc9293.html#section-" + m[1] + m[2]
}
