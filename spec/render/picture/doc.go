// Package picture turns the language of Graphviz into pictures, with no Graphviz
// installed: SVG for browsers and documents, PNG for everything else.
//
//	picture.Write(file, []byte(`digraph { LISTEN -> "SYN-RECEIVED" }`), picture.SVG)
//
// Graphviz itself is in go-graphviz, as WebAssembly, and runs inside the program. It is
// translated for the processor when a program that imports this package first starts,
// which takes some 0.6 s, and kept in the user's cache; a start after that takes 40 ms.
//
// PNGs are drawn with Liberation Sans, which is as wide as Helvetica and Arial, and nodes
// are as wide as their labels are in it. Fonts are thus "Helvetica" and "Helvetica-Bold",
// or "Courier" for letters of equal width; any other is taken for the first.
//
// A PNG is the SVG, twice as large. It has lines, curves, shapes and text in one
// colour each: no gradients, images, rotated or italic text.
package picture
