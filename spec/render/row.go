package render

import "github.com/tcpcheck/tcpcheck/spec"

// row is a rule and where it stands.
type row struct {
	*spec.Rule
	section *spec.Section
	check   *spec.Check
}

// allRows returns every rule of the table in order, standing or not.
func allRows(t *spec.Table) []row {
	var rows []row
	t.EachRule(func(s *spec.Section, c *spec.Check, r *spec.Rule) {
		rows = append(rows, row{r, s, c})
	})
	return rows
}

// from returns the states in which the row can apply.
func (r row) from() spec.States { return r.In & r.check.In }
