package diagram

// Drawing is a diagram before it is written in some language: boxes of nodes, and arrows
// between the nodes.
type Drawing struct {
	Name   string
	Down   bool     // it is laid out from top to bottom, else from left to right
	Title  []string // lines beneath it
	Boxes  []Box
	Arrows []Arrow
}

// Box is a frame around some nodes; one without a label has no frame.
type Box struct {
	Label string
	Nodes []Node
}

// Node is a node. Its tip is what is shown to somebody who points at it.
type Node struct {
	ID, Label, Tip string
	Look           Look
	Way            Look // Wrong or Wanted, if it is on such a way
}

// Arrow leads from one node to another, or back to the same one.
type Arrow struct {
	From, To   string
	Label, Tip string
	Look       Look
}

// Look is how a node or an arrow looks.
type Look uint8

// The looks of nodes and arrows.
const (
	Plain      Look = iota
	Start           // where everything begins
	Resting         // nothing more happens there, and nothing need happen
	Stuck           // nothing more happens there, and something should
	Unsure          // what comes after it was not looked at
	Absent          // it is there, but was not seen
	ByA             // an arrow that A makes,
	ByB             // B,
	ByNetwork       // or the network
	OnlyFirst       // it is in the first of two only,
	OnlySecond      // in the second only,
	Otherwise       // or in both, but not the same
	Wrong           // it is on the way to a violation
	Wanted          // it is on the way to what a witness looks for
)

// appearance is what a look comes to in the languages. A colour is also that of the text.
type appearance struct {
	name         string
	colour, fill string
	width        float64 // of the line; 0 for the usual one
	dashed       bool
	double       bool // the frame
}

var appearances = map[Look]appearance{
	Plain:      {name: "plain", colour: "#1f2937", fill: "#eef2f7"},
	Start:      {name: "start", colour: "#1f2937", fill: "#1f2937"},
	Resting:    {name: "resting", colour: "#1f2937", fill: "#dbe3ee", double: true},
	Stuck:      {name: "stuck", colour: "#c2261d", fill: "#fde68a", double: true, width: 2},
	Unsure:     {name: "unsure", colour: "#6b7280", fill: "#ffffff", dashed: true},
	Absent:     {name: "absent", colour: "#b8bec8", fill: "#ffffff"},
	ByA:        {name: "byA", colour: "#1d4ed8"},
	ByB:        {name: "byB", colour: "#0f766e"},
	ByNetwork:  {name: "byNetwork", colour: "#6b7280", dashed: true},
	OnlyFirst:  {name: "onlyFirst", colour: "#b4530a", dashed: true, width: 1.6},
	OnlySecond: {name: "onlySecond", colour: "#1d4ed8", width: 2.2},
	Otherwise:  {name: "otherwise", colour: "#7e22ce", width: 1.4},
	Wrong:      {name: "wrong", colour: "#c2261d", fill: "#fde3e1", width: 2.4},
	Wanted:     {name: "wanted", colour: "#15803d", fill: "#dcf5e3", width: 2.4},
}

// appearance is how a node looks: the way that it is on shows, and so does what it is.
func (n *Node) appearance() appearance {
	a := appearances[n.Look]
	if n.Way != Plain {
		way := appearances[n.Way]
		a.colour, a.fill, a.width = way.colour, way.fill, 2
		a.name += way.name
	}
	return a
}

// text is the colour of a node's text.
func (a appearance) text() string {
	if a.name == appearances[Absent].name {
		return "#8a93a1"
	}
	return "#1f2937"
}
