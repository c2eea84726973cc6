// Package peak tells how much memory a process had at most.
package peak
