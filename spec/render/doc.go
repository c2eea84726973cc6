// Package render writes the table of package spec for people: as a page, as
// diagrams, as text for a terminal and as JSON.
//
// Everything here is a reading. Nothing about TCP is said in this package that
// could be read off the table instead; a table changed by an edit gives another
// page and another diagram:
//
//	m := spec.MustCompile(spec.RFC9293())
//	render.Markdown(os.Stdout, m)          // the whole table
//	render.DOT(os.Stdout, m, render.Figure5) // the diagram of section 3.3.2
//	render.Rule(os.Stdout, m, "rst/challenge")
package render
