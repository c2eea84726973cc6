package trace

// Version is that of the form of a [File]. It changes when a key changes its meaning or
// goes away, not when one is added.
const Version = 1

// File is a trace by itself, as JSON: what "check --trace json" writes and [Read] reads.
// Keys are stable; more may be added.
type File struct {
	Version  int      `json:"version"`
	Scenario string   `json:"scenario"` // its name
	Variants []string `json:"variants"` // of the table, those of the scenario and of edits included
	Asked    Asked    `json:"asked"`
	Property string   `json:"property"`
	Formula  string   `json:"formula,omitempty"` // of a property that is not built in
	Says     string   `json:"says"`
	Verdict  string   `json:"verdict"` // violated or witnessed
	Command  string   `json:"command"` // shows the trace again
	Loop     int      `json:"loop"`    // so many steps at the end repeat for ever
	Steps    []Step   `json:"steps"`
}

// Asked is what has to be named to have the same system again.
type Asked struct {
	Scenario string   `json:"scenario"` // its name or its file
	Variants []string `json:"variants"` // beside those of the scenario
	Edits    []string `json:"edits"`    // files, and exhibits of the museum
}
