package render

import "github.com/tcpcheck/tcpcheck/spec"

// RuleJSON is a row for other programs. Lists are empty rather than null.
type RuleJSON struct {
	Name    string   `json:"name"`
	Section string   `json:"section"` // the number: 3.10.7.4
	Check   string   `json:"check"`
	IDs     []string `json:"ids"` // of the checklist and of the RFC's requirements
	In      []string `json:"in"`
	When    []string `json:"when"`
	Unless  []string `json:"unless"`
	Do      []string `json:"do"`
	Next    string   `json:"next"` // empty if the state stays
	Then    string   `json:"then"`
	Says    string   `json:"says"`
	Note    string   `json:"note,omitempty"`
	Never   string   `json:"never,omitempty"`
	Cite    string   `json:"cite,omitempty"` // the section cited, if not that of the row
	If      []string `json:"if,omitempty"`
	IfNot   []string `json:"if_not,omitempty"`
}

// JSON returns every row of the table in order. Rows that belong to readings
// that the table does not take are among them; If and IfNot tell which.
func JSON(m *spec.Machine) []RuleJSON {
	t := m.Table()
	list := []RuleJSON{}
	for _, r := range allRows(t) {
		one := RuleJSON{
			Name: r.Name, Section: r.section.Number, Check: r.check.Name,
			IDs: some(r.Cite.List()), In: names(r.In.List()),
			When: some(t.FactWords(r.When)), Unless: some(t.FactWords(r.Unless)), Do: some(t.EffectWords(r.Do)),
			Then: r.Then.String(), Says: r.Says, Note: r.Note, Never: r.Never,
			If: r.If.List(), IfNot: r.IfNot.List(),
		}
		if r.Next != spec.Same {
			one.Next = r.Next.String()
		}
		if r.Cite.Section != r.section.Number {
			one.Cite = r.Cite.Section
		}
		list = append(list, one)
	}
	return list
}

// some returns the list, or an empty one for none.
func some(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

func names(states []spec.State) []string {
	list := make([]string, len(states))
	for i, s := range states {
		list[i] = s.String()
	}
	return list
}
