package main

import (
	"github.com/tcpcheck/tcpcheck/spec"
)

// place is where a row of the table is written.
type place struct {
	spec.Place
	edited bool // it is not as in RFC 9293, or a word of it is not
}

// places are where the rows of the table are written: in our sources, or in the variant
// or file that edited them last.
func (o *outcome) places() (map[string]place, error) {
	places := map[string]place{}
	put := func(more map[string]spec.Place, edited bool) {
		for name, at := range more {
			places[name] = place{at, edited}
		}
	}
	put(spec.Places(spec.BaseVariant), false)
	var variant func(name string) error
	variant = func(name string) error {
		v, err := spec.Variant(name)
		if err != nil {
			return err
		}
		for _, base := range v.Base {
			if err := variant(base); err != nil {
				return err
			}
		}
		if name != spec.BaseVariant {
			put(spec.Places(name), true)
		}
		return nil
	}
	for _, name := range o.variants() {
		if err := variant(name); err != nil {
			return nil, err
		}
	}
	for _, name := range o.flags.table.edits {
		data, err := readEdit(name)
		if err != nil {
			return nil, err
		}
		put(spec.EditPlaces(editFile(name), data, o.System.Machine.Table()), true)
	}
	return places, nil
}
