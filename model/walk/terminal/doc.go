// Package terminal shows a walk through the worlds of a system to somebody at a terminal, and
// takes it by keys. [New] is the model that bubbletea runs; [Text] is the same as plain
// lines, for where there is no terminal.
//
// A screen is 80 columns and 24 lines at least. Each part of it says how many lines it could
// use, and gets more of them in a larger one.
package terminal

// The least that a screen can be.
const (
	leastWidth  = 80
	leastHeight = 24
)
