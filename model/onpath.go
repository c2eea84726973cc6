package model

import (
	"slices"

	"github.com/tcpcheck/tcpcheck/spec"
)

// OnPath is somebody through whose hands the segments to one end go. What he does to
// them, he does at the moment of their arrival: nobody sees them before.
type OnPath struct {
	To    int      // 0 for A, 1 for B
	Times int      // how many segments he lays hands on, or Unbounded; 0 if there is nobody
	May   []Tamper // what he does to one; everything if nothing is named
}

// Tamper is what somebody on the path does to a segment.
type Tamper uint8

// What can be done to a segment.
const (
	TamperDrop    Tamper = iota // it is gone
	TamperReplay                // it arrives, and a copy stays on the way
	TamperReorder               // it arrives before those that were sent before it
	TamperAlter                 // it arrives with one thing changed
	numTampers
)

var tamperWords = [numTampers]string{"drop", "replay", "reorder", "alter"}

// String returns the word of a scenario file.
func (t Tamper) String() string { return tamperWords[t] }

func (o *OnPath) may(t Tamper) bool { return len(o.May) == 0 || slices.Contains(o.May, t) }

// alterations are the changes that can be made to a segment, each if it changes
// something. The number of one is its place here.
var alterations = []func(g *Segment){
	func(g *Segment) { toggle(g, spec.RST) },
	func(g *Segment) { toggle(g, spec.SYN) },
	func(g *Segment) { toggle(g, spec.FIN) },
	func(g *Segment) { g.Seq++ },
	func(g *Segment) { g.Ack++ },
	func(g *Segment) { g.Text, g.Ctl = 0, g.Ctl&^spec.PSH },
}

// toggle takes a control bit away, or adds it. What has a bit added is nobody's segment
// any more, and the text that somebody sent in it goes.
func toggle(g *Segment, bit spec.Bits) {
	if g.Ctl ^= bit; g.Ctl.Has(bit) {
		g.Text, g.Tag = 0, 0
		g.Ctl &^= spec.PSH
	}
}

// altered returns the segment with the change made, and whether that is another one.
func altered(g Segment, change int) (Segment, bool) {
	was := g
	alterations[change](&g)
	g.clear()
	return g, g != was
}

// indexBits is how much of the Index of an alteration says which segment; the rest says
// what is changed.
const indexBits = 4

func (ev *Event) segment() int { return int(ev.Index & (1<<indexBits - 1)) }
func (ev *Event) change() int  { return int(ev.Index >> indexBits) }

// tamperEvents are what somebody on the path can do to the segments on the way to end i.
func (sys *System) tamperEvents(e *End, way *Channel, i uint8, f func(Event)) {
	o := &sys.Scenario.Network.OnPath
	if e.OnPath == 0 || int(i) != o.To {
		return
	}
	for k := range way.All() {
		at := uint8(k)
		if !sys.moves(way, k) {
			if o.may(TamperReorder) && way.Segs[k] != way.Segs[k-1] {
				f(Event{Reorders, i, at})
			}
			continue
		}
		if o.may(TamperDrop) {
			f(Event{Drops, i, at})
		}
		if o.may(TamperReplay) {
			f(Event{Replays, i, at})
		}
		for change := range alterations {
			if _, other := altered(way.Segs[k], change); other && o.may(TamperAlter) {
				f(Event{Alters, i, at | uint8(change)<<indexBits})
			}
		}
	}
}

// tampered returns the step of end i that gets the segment from the hands of somebody
// on the path; nothing comes of it if the segment is nil.
func (sys *System) tampered(e *endPart, i int, g *segmentPart) *localStep {
	number, kind, got := uint32(0), Drops, &Segment{}
	if g != nil {
		number, kind, got = g.number, Replays, &g.Segment
	}
	all := &e.as[i].tampered
	if n := all.get(number); n != 0 {
		return sys.steps.at(n)
	}
	l := sys.localStep(e, Event{Kind: kind, End: uint8(i)}, got)
	all.put(&sys.writing, number, l.number)
	return l
}

// tamper takes the steps of end i to which somebody on the path does something.
func (x *expansion) tamper(i int) {
	in := x.ways[1-i]
	x.tamperEvents(&x.ends[i].End, &in.Channel, uint8(i), func(ev Event) {
		if x.err != nil {
			return
		}
		k := ev.segment()
		g, rest := in.Segs[k], x.from[1-i]
		if ev.Kind == Alters {
			g, _ = altered(g, ev.change())
		}
		part, err := x.segmentPart(&g)
		if err == nil && ev.Kind != Replays {
			content := in.Channel
			content.remove(k)
			var left *channelPart
			if left, err = x.channelPart(&content); err == nil {
				rest = withWay(rest, left.number)
			}
		}
		if err != nil {
			x.fail(err)
			return
		}
		if ev.Kind == Drops {
			part = nil
		}
		x.take(x.tampered(x.ends[i], i, part), ev, rest)
	})
}

// OnPathFile is the part of a NetworkFile about somebody on the path.
type OnPathFile struct {
	To    string   `json:"to" toml:"to"`
	Times any      `json:"times" toml:"times"` // a number or "any"
	May   []string `json:"may" toml:"may"`
}

func (o *OnPath) file() *OnPathFile {
	if o.Times == 0 {
		return nil
	}
	f := &OnPathFile{To: EndName(o.To), Times: budgetFile(o.Times), May: []string{}}
	for _, t := range o.May {
		f.May = append(f.May, t.String())
	}
	return f
}

func (f *OnPathFile) onPath() (o OnPath, err error) {
	if o.To, err = whichOf("network.onpath.to", f.To, endNames); err != nil {
		return o, err
	}
	if o.Times, err = parseBudget("network.onpath.times", f.Times); err != nil {
		return o, err
	}
	for _, word := range f.May {
		t := slices.Index(tamperWords[:], word)
		if t < 0 {
			return o, &fieldError{"network.onpath.may", word, spec.Unknown("thing to do to a segment", word, tamperWords[:])}
		}
		o.May = append(o.May, Tamper(t))
	}
	return o, nil
}
