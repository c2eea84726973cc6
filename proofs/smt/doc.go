// Package smt proves things about single events for all values of all 32-bit
// variables: it writes the table as SMT-LIB 2 (logic QF_BV) and asks z3 and cvc5.
//
// Every word of the table becomes a define-fun, translated from the syntax tree that
// is executed too. An event is a run through the checks of its section, in order, of
// values that have no value yet: each check defines who fires and what the variables
// are afterwards. What is claimed is negated; "unsat" then means that it holds for all
// TCBs, segments and calls that satisfy the invariant.
//
// The invariant is inductive: CLOSED satisfies it, and every event of every state keeps
// it. So it holds of every TCB that any number of events can lead to. What is assumed
// of the world outside is in Given, and nowhere else.
package smt
