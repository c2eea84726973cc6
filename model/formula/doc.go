// Package formula is the language in which users write properties:
//
//	always (A.state = TIME-WAIT => B.state /= ESTABLISHED)
//	sometimes (A.state = CLOSING and B.state = CLOSING)
//	A.state = SYN-SENT leads to A.state in {ESTABLISHED, CLOSED}
//
// A formula is parsed (syntax.go), given sorts and checked (lower.go), and compiled to
// closures over worlds and steps (compile.go). What the explorer is asked depends on
// its form (property.go, temporal.go). docs/properties-language.md is the page for users.
package formula
