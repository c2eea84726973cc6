package ci

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// JUnit writes the runs as JUnit XML, of the structure that Jenkins publishes as
// junit-10.xsd and others read as well: a testsuite for each run, a testcase for each case.
// Time is that of the whole run where a search decides all cases at once.
func JUnit(w io.Writer, runs ...*Run) error {
	all := xmlSuites{Name: "tcpcheck"}
	seconds := 0.0
	for _, r := range runs {
		suite := xmlSuiteOf(r)
		all.Suites = append(all.Suites, suite)
		all.Tests += suite.Tests
		all.Failures += suite.Failures
		seconds += r.Seconds
	}
	all.Time = xmlTime(seconds)
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(&all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

type xmlSuites struct {
	XMLName  xml.Name   `xml:"testsuites"`
	Name     string     `xml:"name,attr"`
	Tests    int        `xml:"tests,attr"`
	Failures int        `xml:"failures,attr"`
	Time     string     `xml:"time,attr"`
	Suites   []xmlSuite `xml:"testsuite"`
}

type xmlSuite struct {
	Name       string        `xml:"name,attr"`
	Tests      int           `xml:"tests,attr"`
	Failures   int           `xml:"failures,attr"`
	Errors     int           `xml:"errors,attr"`
	Skipped    int           `xml:"skipped,attr"`
	Time       string        `xml:"time,attr"`
	Properties []xmlProperty `xml:"properties>property"`
	Cases      []xmlCase     `xml:"testcase"`
}

type xmlProperty struct {
	Name  string `xml:"name,attr"`
	Value string `xml:"value,attr"`
}

type xmlCase struct {
	Name      string      `xml:"name,attr"`
	Classname string      `xml:"classname,attr"`
	Time      string      `xml:"time,attr"`
	Failure   *xmlFailure `xml:"failure"`
	Skipped   *xmlSkipped `xml:"skipped"`
}

type xmlFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",cdata"`
}

type xmlSkipped struct {
	Message string `xml:"message,attr"`
}

func xmlSuiteOf(r *Run) xmlSuite {
	s := xmlSuite{
		Name: r.full(), Tests: len(r.Cases), Failures: len(r.with(Failed)), Skipped: len(r.with(Skipped)), Time: xmlTime(r.Seconds),
	}
	for _, about := range append([][2]string{{"tcpcheck", r.Version}, {"command", r.Command}, {"cut", r.Cut}}, r.Bounds...) {
		if about[1] != "" {
			s.Properties = append(s.Properties, xmlProperty{about[0], about[1]})
		}
	}
	// Readers take dots in a class for packages.
	class := "tcpcheck." + strings.ReplaceAll(r.Name, ".", "_")
	if r.Table != "" {
		class += "." + strings.ReplaceAll(r.Table, ".", "_")
	}
	for i := range r.Cases {
		c := &r.Cases[i]
		x := xmlCase{Name: c.Name, Classname: class, Time: xmlTime(c.Seconds)}
		switch c.Outcome {
		case Failed:
			x.Failure = &xmlFailure{c.Message, c.Verdict, "\n" + printable(c.Detail)}
		case Skipped:
			x.Skipped = &xmlSkipped{c.Verdict + ": " + c.Message}
		}
		s.Cases = append(s.Cases, x)
	}
	return s
}

func xmlTime(seconds float64) string { return fmt.Sprintf("%.3f", seconds) }

// printable leaves out the letters that XML cannot hold.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "?"))
}
