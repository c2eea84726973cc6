// Package claims decides what people teach about TCP.
//
// A [Claim] is one entry of a list: what is said, and demonstrations as data. What the
// claim asserts must hold on every step of scenarios explored to the end, or be shown
// by a trace, or replay step by step; whoever says that a rule is needed removes the
// rule and shows the disaster. [Decide] explores now and reads no verdict from
// anywhere: a claim holds if all that it asserts came out so, is false as soon as
// something did not, and is undecided if a search did not end or was about nothing.
//
// A claim that holds under a condition is put with the condition, and beside it stands
// what happens where the condition does not hold, which must be seen as well.
package claims
