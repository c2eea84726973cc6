//go:build !unix

package main

import "os"

// columns is the width of the terminal, where nothing better is known.
func columns(*os.File) int { return pageWidth }
