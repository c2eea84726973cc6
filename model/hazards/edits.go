package hazards

import (
	"embed"
	"strings"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/model/museum"
	"github.com/tcpcheck/tcpcheck/spec"
)

//go:embed edits/*.toml
var files embed.FS

// EditNames returns the names of the built-in edits: the exhibits of the museum, and
// those that are made up for a hazard.
func EditNames() []string {
	var names []string
	for _, e := range museum.Exhibits() {
		names = append(names, e.Name)
	}
	entries, err := files.ReadDir("edits")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	for _, entry := range entries {
		names = append(names, strings.TrimSuffix(entry.Name(), ".toml"))
	}
	return names
}

// TOML returns the built-in edit of that name as a file for check --edit.
func TOML(name string) (string, error) {
	if e, err := museum.Find(name); err == nil {
		return e.TOML, nil
	}
	text, err := files.ReadFile("edits/" + name + ".toml")
	if err != nil {
		return "", spec.Unknown("edit", name, EditNames())
	}
	return string(text), nil
}

// edits are the changes of the side, in order.
func (s Side) edits() ([]*spec.Edit, error) {
	var list []*spec.Edit
	if s.Variant != "" {
		v, err := spec.Variant(s.Variant)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	if s.Edit == "" {
		return list, nil
	}
	text, err := TOML(s.Edit)
	if err != nil {
		return nil, err
	}
	table, err := spec.RFC9293().Apply(list...)
	if err != nil {
		return nil, err
	}
	edit, err := spec.ParseEdit(s.Edit+".toml", []byte(text), table)
	if err != nil {
		return nil, err
	}
	edit.Name = s.Edit
	return append(list, edit), nil
}

// System is the scenario with the side's table.
func (s Side) System() (*model.System, error) {
	scenario, err := model.FindScenario(s.Scenario)
	if err != nil {
		return nil, err
	}
	edits, err := s.edits()
	if err != nil {
		return nil, err
	}
	return model.NewSystem(scenario, edits...)
}
