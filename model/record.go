package model

// Record is what a step of the world did, for traces: what it did to an end, and the
// worlds around it.
type Record struct {
	Local
	Event Event
	From  *World // the world before
	To    *World // the world after
}

// Was returns the segment that the step delivers or loses as it was on the way.
func (r *Record) Was() Segment {
	if r.Event.Kind == Alters {
		return r.From.Net[1-r.End].Segs[r.Event.segment()]
	}
	return r.Got
}
