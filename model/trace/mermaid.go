package trace

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// Mermaid draws the trace as a sequence diagram in the language of Mermaid, which
// GitHub renders. A segment that arrives in the step after it left goes straight from
// one end to the other; any other goes to the network, and from there when it arrives
// or is lost, which is an arrow with a cross. Steps that repeat for ever stand in a
// loop. Each statement is a line.
func Mermaid(w io.Writer, t *model.Trace, c Caption) error {
	moments, err := replay(t)
	if err != nil {
		return err
	}
	s := &sequence{Writer: bufio.NewWriter(w)}
	s.head(t, c)
	for i := range moments {
		if t.Loop > 0 && i == len(moments)-t.Loop {
			s.line("loop for ever")
			s.indent += indentation
		}
		s.moment(i+1, &moments[i])
	}
	if t.Loop > 0 {
		s.indent = indentation
		s.line("end")
	}
	if c.Finding != nil {
		s.verdict(t, moments, c.Finding)
	}
	return s.Flush()
}

// The participants beside the ends, which have their own names.
const (
	network = "N"
	both    = "A,B"
)

const (
	indentation = "    "
	noteWidth   = 48 // letters in a line of a text
)

// sequence is a sequence diagram in the making.
type sequence struct {
	*bufio.Writer
	indent string
}

func (s *sequence) line(format string, parts ...any) {
	fmt.Fprintf(s, s.indent+format+"\n", parts...)
}

// head names the participants and says how they begin, and in comments how to come here
// again.
func (s *sequence) head(t *model.Trace, c Caption) {
	s.line("sequenceDiagram")
	s.indent = indentation
	scenario := t.System.Scenario
	s.comment("table", t.System.Machine.Table().TableName())
	s.comment("scenario", scenario.Name)
	s.comment("reproduce", c.Command)
	if c.Title != "" {
		s.line("title %s", escape(strings.TrimSuffix(c.Title, ":")))
	}
	s.line("participant A as TCP Peer A")
	s.line("participant %s as network", network)
	s.line("participant B as TCP Peer B")
	for i := range scenario.Ends {
		s.note("over", model.EndName(i), startState(scenario, i).String())
	}
}

func startState(s *model.Scenario, end int) spec.State {
	if start := s.Ends[end].Start; start != nil {
		return start.State
	}
	return spec.Closed
}

// comment writes what is not drawn, a line for each of the text's.
func (s *sequence) comment(name, text string) {
	if text == "" {
		return
	}
	for l := range strings.SplitSeq(text, "\n") {
		s.line("%%%% %s: %s", name, l)
	}
}

// note writes a note of at least one line; long ones are broken.
func (s *sequence) note(where, who string, texts ...string) {
	s.line("Note %s %s: %s", where, who, broken(texts...))
}

// broken returns the texts escaped, each begun on a line of its own and broken where it
// is too wide.
func broken(texts ...string) string {
	var lines []string
	for _, text := range texts {
		for _, l := range wrap(text, noteWidth, 0, 0) {
			if l != "" {
				lines = append(lines, escape(l))
			}
		}
	}
	return strings.Join(lines, "<br/>")
}

// moment writes a step: what arrived or befell the end, the rules and what its user
// learns, the state if it is another, and what left.
func (s *sequence) moment(n int, m *moment) {
	all := arrows(m)
	var told []string
	if m.moves() {
		s.arrow(fmt.Sprintf("%d. ", n), &all[0])
		all = all[1:]
	} else {
		text := fmt.Sprintf("%d. %s", n, befell(m))
		if result := m.Out.Result.String(); m.calls() && result != "" {
			text += ": " + result
		}
		told = append(told, text)
	}
	if rules := m.worth(); len(rules) > 0 {
		told = append(told, cited(rules))
	}
	if m.Acts {
		told = append(told, learns(m, false)...)
	}
	if len(told) > 0 {
		s.note([2]string{"left of", "right of"}[m.End], model.EndName(m.End), told...)
	}
	if m.Before.State != m.After.State {
		s.note("over", model.EndName(m.End), m.After.State.String())
	}
	for i := range all {
		s.arrow("", &all[i])
	}
}

func (s *sequence) arrow(number string, a *arrow) {
	from, to, head := model.EndName(1-a.to), model.EndName(a.to), "->>"
	if a.from == onTheWay {
		from = network
	}
	switch a.at {
	case onTheWay:
		to = network
	case lost:
		head = "-x"
	}
	if from == to { // a stray: nobody has sent it, and nobody gets it yet
		s.note("over", network, number+a.text, a.comment)
		return
	}
	s.line("%s%s%s: %s", from, head, to, broken(number+a.text, a.comment))
}

// verdict says in a note what the trace shows.
func (s *sequence) verdict(t *model.Trace, moments []moment, f *model.Finding) {
	texts := []string{headline(t, f), statement(f)}
	if text := here(t, moments, f); text != "" {
		texts = append(texts, "Here: "+text)
	}
	s.note("over", both, texts...)
}

// escape writes letters that mean something in Mermaid, or in the HTML it makes, by
// their names. A line ends a statement, as does a semicolon.
func escape(text string) string { return escapes.Replace(text) }

var escapes = strings.NewReplacer(
	"#", "#35;", ";", "#59;", "<", "#lt;", ">", "#gt;", "&", "#amp;", `"`, "#quot;",
	"\n", " ", hard, " ", "%%", "#37;#37;",
)
