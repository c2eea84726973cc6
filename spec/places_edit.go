package spec

import (
	"slices"

	"github.com/pelletier/go-toml/v2/unstable"
)

// EditPlaces returns where the file of an edit changes rows of the table that came of it,
// by the row's name: where the row is named, or else where a fact or an effect that it
// uses has another definition. file is only a name.
func EditPlaces(file string, data []byte, edited *Table) map[string]Place {
	named := namedIn(data)
	places := map[string]Place{}
	edited.EachRule(func(_ *Section, _ *Check, r *Rule) {
		words := slices.Concat(edited.FactWords(r.When|r.Unless), edited.EffectWords(r.Do))
		for _, word := range words {
			for _, kind := range []string{"fact", "effect"} {
				if line := named[[2]string{kind, word}]; line > 0 {
					places[r.Name] = Place{file, line}
				}
			}
		}
		if line := named[[2]string{"rule", r.Name}]; line > 0 {
			places[r.Name] = Place{file, line}
		}
	})
	return places
}

// namedIn returns the lines of the names in the lists of tables of a TOML file, by list
// and name. The file has been read without an error before.
func namedIn(data []byte) map[[2]string]int {
	lines := map[[2]string]int{}
	var p unstable.Parser
	var visit func(list string, pair *unstable.Node)
	visit = func(list string, pair *unstable.Node) {
		key := ""
		for k := pair.Key(); k.Next(); {
			key = string(k.Node().Data)
		}
		switch value := pair.Value(); value.Kind {
		case unstable.String:
			if key == "name" {
				lines[[2]string{list, string(value.Data)}] = p.Shape(value.Raw).Start.Line
			}
		case unstable.Array: // rule = [{name = "..."}]
			for tables := value.Children(); tables.Next(); {
				for pairs := tables.Node().Children(); tables.Node().Kind == unstable.InlineTable && pairs.Next(); {
					visit(key, pairs.Node())
				}
			}
		}
	}
	list := ""
	for p.Reset(data); p.NextExpression(); {
		switch e := p.Expression(); e.Kind {
		case unstable.ArrayTable, unstable.Table:
			for k := e.Key(); k.Next(); {
				list = string(k.Node().Data)
			}
		case unstable.KeyValue:
			visit(list, e)
		}
	}
	return lines
}
