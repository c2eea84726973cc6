package model

import (
	"errors"
	"fmt"
	"reflect"
)

// Symmetric returns nil if the two ends are set up alike, so that a world and the
// one with A and B swapped take the same steps, and else the reason why they do not.
func (sys *System) Symmetric() error {
	if len(sys.Scenario.Network.Inject) > 0 {
		return errors.New("segments are injected, to A or to B")
	}
	a, b := reflect.ValueOf(endFile(&sys.Scenario.Ends[0])), reflect.ValueOf(endFile(&sys.Scenario.Ends[1]))
	for i := range a.NumField() {
		if x, y := a.Field(i).Interface(), b.Field(i).Interface(); !reflect.DeepEqual(x, y) {
			key := a.Type().Field(i).Tag.Get("json")
			return fmt.Errorf("%s is %v for A and %v for B", key, x, y)
		}
	}
	return nil
}

// Swap returns the state of the world with A and B swapped.
func (sys *System) Swap(s State) State {
	const parts = 1<<lastByte - 1
	return State{
		s[0]&^parts | s[1]&parts,
		s[1]&^parts | s[0]&parts,
	}
}
