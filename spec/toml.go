package spec

import (
	"errors"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// ParseEdit reads an edit from TOML. file is its name for errors, which say line,
// what was found and what is known. The edit is tried on table.
func ParseEdit(file string, data []byte, table *Table) (*Edit, error) {
	var e Edit
	decoder := toml.NewDecoder(strings.NewReader(string(data))).DisallowUnknownFields()
	if err := decoder.Decode(&e); err != nil {
		return nil, TOMLError(file, err)
	}
	if e.Name == "" {
		e.Name = file
	}
	edited, err := table.Apply(&e)
	if err == nil {
		_, err = Compile(edited)
	}
	if err != nil {
		return nil, located(file, data, err)
	}
	return &e, nil
}

// TOMLError makes one line of an error of the TOML decoder.
func TOMLError(file string, err error) error {
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) && len(strict.Errors) > 0 {
		first := strict.Errors[0]
		row, column := first.Position()
		return fmt.Errorf("%s:%d:%d: unknown key %q", file, row, column, strings.Join(first.Key(), "."))
	}
	var syntax *toml.DecodeError
	if errors.As(err, &syntax) {
		row, column := syntax.Position()
		return fmt.Errorf("%s:%d:%d: %s", file, row, column, strings.TrimPrefix(syntax.Error(), "toml: "))
	}
	return fmt.Errorf("%s: %w", file, err)
}

// located puts file and line before an error that names a token of the file.
func located(file string, data []byte, err error) error {
	var edit *EditError
	if errors.As(err, &edit) {
		if line := LineOf(data, edit.Token); line > 0 {
			return fmt.Errorf("%s:%d: %s: %w", file, line, edit.Place, edit.Err)
		}
		return fmt.Errorf("%s: %s: %w", file, edit.Place, edit.Err)
	}
	var overlap *OverlapError
	if errors.As(err, &overlap) {
		for _, rule := range overlap.Rules {
			if line := LineOf(data, rule); line > 0 {
				return fmt.Errorf("%s:%d: %w", file, line, err)
			}
		}
	}
	return fmt.Errorf("%s: %w", file, err)
}

// LineOf returns the first line of data that holds the token, quoted or as a key;
// 0 if none does.
func LineOf(data []byte, token string) int {
	for i, line := range strings.Split(string(data), "\n") {
		code, _, _ := strings.Cut(line, " #")
		if strings.Contains(code, `"`+token+`"`) || strings.Contains(code, "'"+token+"'") || strings.HasPrefix(strings.TrimSpace(code), token) {
			return i + 1
		}
	}
	return 0
}
