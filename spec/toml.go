package spec

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// ParseEdit reads an edit from TOML. file is its name for errors, which say line,
// what was found and what is known. The edit is tried on table.
func ParseEdit(file string, data []byte, table *Table) (*Edit, error) {
	var e Edit
	decoder := toml.NewDecoder(strings.NewReader(string(data))).DisallowUnknownFields()
	if err := decoder.Decode(&e); err != nil {
		return nil, TOMLError(file, err, editKeys...)
	}
	if e.Name == "" {
		e.Name = file
	}
	edited, err := table.Apply(&e)
	if err == nil {
		_, err = Compile(edited)
	}
	if err != nil {
		return nil, located(file, data, err, namesIn(&e, err))
	}
	return &e, nil
}

// editKeys are the keys of an edit's file.
var editKeys = []string{
	"name", "says", "base", "choices", "term", "fact", "effect", "rule",
	"is", "check", "delete", "in", "when", "unless", "do", "next", "then",
}

// TOMLError makes one line of an error of the TOML decoder. known are the keys that
// the file may have.
func TOMLError(file string, err error, known ...string) error {
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) && len(strict.Errors) > 0 {
		first := strict.Errors[0]
		row, column := first.Position()
		key := first.Key()
		return fmt.Errorf("%s:%d:%d: %w", file, row, column, unknown("key", key[len(key)-1], known))
	}
	var syntax *toml.DecodeError
	if errors.As(err, &syntax) {
		row, column := syntax.Position()
		return fmt.Errorf("%s:%d:%d: %s", file, row, column, plainly(strings.TrimPrefix(syntax.Error(), "toml: ")))
	}
	return fmt.Errorf("%s: %w", file, err)
}

var (
	wrongType = regexp.MustCompile(`^cannot decode TOML (.+?) into (?:a )?(?:struct field \S+ of type )?(\S+)$`)
	goTypes   = map[string]string{"string": "a string", "bool": "true or false", "[]string": "a list of strings"}
)

// plainly says what was found and wanted without the names of Go types.
func plainly(message string) string {
	part := wrongType.FindStringSubmatch(message)
	if part == nil {
		return message
	}
	want, ok := goTypes[part[2]]
	switch {
	case ok:
	case strings.HasPrefix(part[2], "[]"):
		want = "tables [[...]]"
	case strings.HasPrefix(part[2], "map"):
		want = "a table"
	default:
		want = "a number"
	}
	return fmt.Sprintf("found %s, want %s", part[1], want)
}

// located puts file and line before an error that names a token of the file.
// Of an error about a check it names the first of the edit's rules there.
func located(file string, data []byte, err error, rules []string) error {
	var edit *EditError
	if errors.As(err, &edit) {
		if line := LineOf(data, edit.Token); line > 0 {
			return fmt.Errorf("%s:%d: %s: %w", file, line, edit.Place, edit.Err)
		}
		return fmt.Errorf("%s: %s: %w", file, edit.Place, edit.Err)
	}
	var overlap *OverlapError
	if errors.As(err, &overlap) {
		for _, rule := range append(overlap.Rules, rules...) {
			if line := LineOf(data, rule); line > 0 {
				return fmt.Errorf("%s:%d: %w", file, line, err)
			}
		}
	}
	return fmt.Errorf("%s: %w", file, err)
}

// namesIn returns the rules of the edit; those of the check at fault first.
func namesIn(e *Edit, err error) []string {
	var overlap *OverlapError
	if !errors.As(err, &overlap) {
		return nil
	}
	var here, others []string
	base := RFC9293()
	for _, edited := range e.Rules {
		others = append(others, edited.Name)
		base.EachRule(func(_ *Section, c *Check, r *Rule) {
			if r.Name == edited.Name && c.Name == overlap.Check {
				here = append(here, r.Name)
			}
		})
	}
	return append(here, others...)
}

// LineOf returns the first line of data that holds the token, quoted or as a key;
// 0 if none does.
func LineOf(data []byte, token string) int {
	if token == "" {
		return 0
	}
	for i, line := range strings.Split(string(data), "\n") {
		code, _, _ := strings.Cut(line, " #")
		if strings.Contains(code, `"`+token+`"`) || strings.Contains(code, "'"+token+"'") || strings.HasPrefix(strings.TrimSpace(code), token) {
			return i + 1
		}
	}
	return 0
}
