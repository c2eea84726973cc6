package trace

import _ "embed"

// Schema is what a [File] looks like as JSON, in the language of JSON Schema, draft
// 2020-12: every key and what it means. Required are the keys that are always written;
// [Read] does without some of them.
//
//go:embed trace.schema.json
var Schema string
