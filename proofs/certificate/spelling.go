package certificate

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// spell writes a part, of a struct of numbers and flags, as the names and values of all in
// it that is not 0. It goes by the fields there are, so that none can be forgotten.
func spell[P any](part *P) string {
	var words []string
	leaves(reflect.ValueOf(part).Elem(), "", func(name string, v reflect.Value) {
		if !v.IsZero() {
			words = append(words, name+"="+spellValue(v))
		}
	})
	return strings.Join(words, " ")
}

// parsePart reads what spell has written. It takes no other spelling of the same.
func parsePart[P any](line string) (part P, err error) {
	values := map[string]string{}
	for word := range strings.FieldsSeq(line) {
		name, value, _ := strings.Cut(word, "=")
		values[name] = value
	}
	leaves(reflect.ValueOf(&part).Elem(), "", func(name string, v reflect.Value) {
		if value, ok := values[name]; ok && err == nil {
			err = parseValue(value, v)
		}
	})
	if err != nil {
		return part, fmt.Errorf("%q: %w", line, err)
	}
	if again := spell(&part); again != line {
		return part, fmt.Errorf("found %q, which is spelled %q", line, again)
	}
	return part, nil
}

// leaves calls f with every number and flag in v. The variables of a TCB have the names
// of the RFC.
func leaves(v reflect.Value, name string, f func(name string, v reflect.Value)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			switch field := v.Type().Field(i); {
			case field.Anonymous, field.Type == reflect.TypeFor[spec.TCB]():
				leaves(v.Field(i), name, f)
			case v.Type() == reflect.TypeFor[spec.TCB]() && field.Name == "V":
				for k := range v.Field(i).Len() {
					leaves(v.Field(i).Index(k), spec.Var(k).String(), f)
				}
			default:
				leaves(v.Field(i), strings.TrimPrefix(name+"."+strings.ToLower(field.Name), "."), f)
			}
		}
	case reflect.Array:
		for k := range v.Len() {
			leaves(v.Index(k), fmt.Sprintf("%s[%d]", name, k), f)
		}
	default:
		f(name, v)
	}
}

func spellValue(v reflect.Value) string {
	switch x := v.Interface().(type) {
	case bool:
		return "1"
	case fmt.Stringer: // a state or control bits
		return x.String()
	}
	return strconv.FormatUint(v.Uint(), 10)
}

func parseValue(text string, v reflect.Value) error {
	switch v.Interface().(type) {
	case bool:
		v.SetBool(text == "1")
		return nil
	case spec.State:
		s, err := spec.ParseState(text)
		v.SetUint(uint64(s))
		return err
	case spec.Bits:
		b, err := spec.ParseBits(text)
		v.SetUint(uint64(b))
		return err
	}
	n, err := strconv.ParseUint(text, 10, v.Type().Bits())
	if err != nil {
		return fmt.Errorf("found %q, want a number of %d bits", text, v.Type().Bits())
	}
	v.SetUint(n)
	return nil
}
