package model

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// Symmetry returns what takes a world and the one with A and B swapped to the same of
// the two, for a search that decides the properties that Check does with them. An error says
// why such a search would miss something.
//
// Which of the two it is depends on the numbers of parts, and so on the run; nothing
// that is found does. A trace is a path of worlds as they are, and of all shortest the
// same that a search without symmetry shows.
func (sys *System) Symmetry(names []string, own ...Property) (func(State) State, error) {
	props, err := sys.selectProperties(names, own...)
	if err != nil {
		return nil, err
	}
	if err := sys.Symmetric(); err != nil {
		return nil, err
	}
	if err := alikeFor(props); err != nil {
		return nil, err
	}
	return sys.lesser, nil
}

// alikeFor returns an error if one of the properties tells the ends apart.
func alikeFor(props []Property) error {
	for _, p := range props {
		if p.Kind == Liveness {
			return fmt.Errorf("%s is liveness: a run that is fair to A and B need not be fair to the world that stands for two", p.Name)
		}
		if p.TellsApart {
			return fmt.Errorf("%s tells A from B", p.Name)
		}
	}
	return nil
}

// Symmetric returns nil if the two ends are set up alike, so that a world and the
// one with A and B swapped take the same steps, and else the reason why they do not.
func (sys *System) Symmetric() error {
	if sys.Scenario.Network.Loop {
		return errors.New("the ends are not alike: the network is a loop, and only A takes part")
	}
	if n := &sys.Scenario.Network; n.Blind.Times != 0 || n.OnPath.Times != 0 {
		return errors.New("the ends are not alike: somebody attacks A or B")
	}
	if len(sys.Scenario.Network.Inject) > 0 {
		return errors.New("the ends are not alike: segments are injected, to A or to B")
	}
	a, b := reflect.ValueOf(endFile(&sys.Scenario.Ends[0])), reflect.ValueOf(endFile(&sys.Scenario.Ends[1]))
	for i := range a.NumField() {
		if x, y := a.Field(i).Interface(), b.Field(i).Interface(); !reflect.DeepEqual(x, y) {
			key, _, _ := strings.Cut(a.Type().Field(i).Tag.Get("toml"), ",")
			return fmt.Errorf("the ends are not alike: %s is %s for A and %s for B", key, inWords(x), inWords(y))
		}
	}
	return nil
}

// inWords is a value of a scenario file on one line.
func inWords(x any) string {
	text, err := json.Marshal(x)
	if err != nil {
		panic(err) // an EndFile is strings and numbers
	}
	return string(text)
}

// Swap returns the state of the world with A and B swapped.
func (sys *System) Swap(s State) State {
	return State{
		s[0]&^partsOf | s[1]&partsOf,
		s[1]&^partsOf | s[0]&partsOf,
	}
}

// partsOf is the part of a word that is about the end.
const partsOf = 1<<lastByte - 1

// lesser is that of the state and its mirror image with the lesser parts first.
func (sys *System) lesser(s State) State {
	if s[0]&partsOf <= s[1]&partsOf {
		return s
	}
	return sys.Swap(s)
}
