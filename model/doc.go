// Package model puts two ends, each run by the table of package spec, on a network
// between them, and lets the checker of package explore try everything.
//
// A [World] is two TCBs, the segments on the way in each direction, how far each
// user has come, what is left of the budgets, and the little history that the
// properties need. A step is one of: a user call; the delivery, loss or
// duplication of one segment; a timer; a crash; an injected segment. Each step is
// atomic: a delivery runs all checks of section 3.10.7 and sends all replies.
//
// A [Scenario] is data: what the users do, how the network behaves, and every
// bound. Nothing else bounds the search, and a value that does not fit a bound
// stops it with the name of the field. Check runs a scenario against a table
// and decides every [Property].
package model
