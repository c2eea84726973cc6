package model

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEveryPropertyHasOneJudgement: a property is judged, and in one way.
func TestEveryPropertyHasOneJudgement(t *testing.T) {
	require.LessOrEqual(t, len(properties), 64, "verdicts have a bit for each")
	for _, p := range properties {
		require.Equal(t, Safety, p.Kind)
		require.NotEqual(t, p.judge == nil, p.judgeBeside == nil, p.Name)
	}
}

// TestLocalSeesOneEnd: what is remembered by one end and one event has no way to the
// rest of the world. An End leads to one end only.
func TestLocalSeesOneEnd(t *testing.T) {
	for _, of := range []reflect.Type{reflect.TypeFor[Local](), reflect.TypeFor[End]()} {
		for _, seen := range reachable(of, map[reflect.Type]bool{}) {
			switch seen {
			case reflect.TypeFor[World](), reflect.TypeFor[Record](), reflect.TypeFor[Channel](), reflect.TypeFor[State](), reflect.TypeFor[endPart]():
				t.Errorf("%s leads to %s", of, seen)
			case reflect.TypeFor[End]():
				require.Equal(t, reflect.TypeFor[End](), of, "%s leads to a whole end", of)
			}
		}
	}
}

// reachable lists the types that a value of the type leads to, itself the first.
func reachable(of reflect.Type, known map[reflect.Type]bool) []reflect.Type {
	if known[of] {
		return nil
	}
	known[of] = true
	all := []reflect.Type{of}
	switch of.Kind() {
	case reflect.Struct:
		for f := range of.Fields() {
			all = append(all, reachable(f.Type, known)...)
		}
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		all = append(all, reachable(of.Elem(), known)...)
	}
	return all
}
