package spec

import (
	"embed"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"strconv"
	"strings"
)

// Place is where something stands in a file.
type Place struct {
	File string
	Line int // from 1
}

// sources are the files of this package in which rows and variants are written.
//
//go:embed arrives*.go calls.go timeouts.go variant.go
var sources embed.FS

// Places returns where the rows of a variant are written, by name: those that it changes
// or adds, or of [BaseVariant] all of the base table. Files are named from the root of
// the module: spec/calls.go.
func Places(variant string) map[string]Place {
	places := map[string]Place{}
	written := writtenRows()[variant]
	for name, at := range written {
		places[name] = at[0]
	}
	if variant != BaseVariant {
		return places
	}
	RFC9293().EachRule(func(_ *Section, _ *Check, r *Rule) {
		if at := written.find(r.Name); len(at) > 0 {
			places[r.Name] = at[0]
		}
	})
	return places
}

// rows are the places of rows, by name; of those that a function makes for several
// events by the end of it: "*/denied".
type rows map[string][]Place

// find returns the places of the row: one, if all is well.
func (r rows) find(name string) []Place {
	if at := r[name]; at != nil {
		return at
	}
	var all []Place
	for pattern, at := range r {
		if end, ok := strings.CutPrefix(pattern, "*"); ok && strings.HasSuffix(name, end) {
			all = append(all, at...)
		}
	}
	return all
}

// writtenRows reads the sources: for each variant the rows in it.
func writtenRows() map[string]rows {
	all := map[string]rows{BaseVariant: {}}
	files, err := sources.ReadDir(".")
	if err != nil {
		panic(err) // it is in memory
	}
	set := token.NewFileSet()
	for _, f := range files {
		data, err := sources.ReadFile(f.Name())
		if err != nil {
			panic(err)
		}
		file, err := parser.ParseFile(set, f.Name(), data, parser.SkipObjectResolution)
		if err != nil {
			panic(err) // it has been compiled
		}
		add := func(variant string, row ast.Expr) {
			name := member(row, "Name")
			if name == nil {
				return // a call of a function that makes it
			}
			if all[variant] == nil {
				all[variant] = rows{}
			}
			key := spelled(name)
			all[variant][key] = append(all[variant][key], Place{path.Join("spec", f.Name()), set.Position(row.Pos()).Line})
		}
		ast.Inspect(file, func(n ast.Node) bool {
			list, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			switch typeOf(list) {
			case "Rule":
				add(BaseVariant, list)
			case "[]Rule":
				for _, row := range list.Elts {
					add(BaseVariant, row)
				}
			case "[]*Edit":
				for _, variant := range list.Elts {
					if edits, ok := member(variant, "Rules").(*ast.CompositeLit); ok {
						for _, row := range edits.Elts {
							add(spelled(member(variant, "Name")), row)
						}
					}
				}
			}
			return true
		})
	}
	return all
}

// typeOf names the type of a literal, if it is one that matters here.
func typeOf(list *ast.CompositeLit) string {
	switch t := list.Type.(type) {
	case *ast.Ident:
		return t.Name
	case *ast.ArrayType:
		if star, ok := t.Elt.(*ast.StarExpr); ok {
			if of, ok := star.X.(*ast.Ident); ok {
				return "[]*" + of.Name
			}
		}
		if of, ok := t.Elt.(*ast.Ident); ok {
			return "[]" + of.Name
		}
	}
	return ""
}

// member returns the value of that field in a literal; nil if it has none.
func member(x ast.Expr, name string) ast.Expr {
	list, ok := x.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	for _, e := range list.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			if key, ok := pair.Key.(*ast.Ident); ok && key.Name == name {
				return pair.Value
			}
		}
	}
	return nil
}

// spelled returns the string of the expression, with * for what is put in front of it.
func spelled(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.BasicLit:
		text, _ := strconv.Unquote(x.Value)
		return text
	case *ast.BinaryExpr:
		return "*" + spelled(x.Y)
	}
	return ""
}
