package model

// Record is what a step of the world did, for traces: what it did to an end, and the
// worlds around it.
type Record struct {
	Local
	Event Event
	From  *World // the world before
	To    *World // the world after
}
