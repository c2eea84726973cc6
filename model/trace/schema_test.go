package trace

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

func schema(t testing.TB) *jsonschema.Schema {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(Schema))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	require.NoError(t, c.AddResource("trace.schema.json", doc))
	s, err := c.Compile("trace.schema.json")
	require.NoError(t, err)
	return s
}

// schemaNode is what is used of the language.
type schemaNode struct {
	Description string                 `json:"description"`
	Type        string                 `json:"type"`
	Ref         string                 `json:"$ref"`
	Const       any                    `json:"const"`
	Enum        []string               `json:"enum"`
	Items       *schemaNode            `json:"items"`
	Properties  map[string]*schemaNode `json:"properties"`
	Required    []string               `json:"required"`
	Additional  *schemaNode            `json:"additionalProperties"`
	MinItems    int                    `json:"minItems"`
	MaxItems    int                    `json:"maxItems"`
	Minimum     *float64               `json:"minimum"`
	Maximum     *float64               `json:"maximum"`
	Defs        map[string]*schemaNode `json:"$defs"`
}

// against compares a schema with the type that is written: keys, types, which are always
// there, and that each key is described. It returns what differs.
func (n *schemaNode) against(root *schemaNode, at string, typ reflect.Type) []string {
	if name, is := strings.CutPrefix(n.Ref, "#/$defs/"); is {
		return root.Defs[name].against(root, at, typ)
	}
	wrong := func(is, want string) []string { return []string{at + ": found " + is + ", want " + want} }
	kind := n.Type
	switch {
	case n.Enum != nil:
		kind = "string"
	case n.Const != nil:
		kind = "integer"
	}
	switch typ.Kind() {
	case reflect.Pointer:
		return n.against(root, at, typ.Elem())
	case reflect.String:
		if kind != "string" {
			return wrong(kind, "string")
		}
	case reflect.Bool:
		if kind != "boolean" {
			return wrong(kind, "boolean")
		}
	case reflect.Int:
		if kind != "integer" {
			return wrong(kind, "integer")
		}
	case reflect.Uint32:
		if kind != "integer" || n.Minimum == nil || *n.Minimum != 0 || n.Maximum == nil || *n.Maximum != 1<<32-1 {
			return wrong(kind, "integer of 32 bits")
		}
	case reflect.Slice, reflect.Array:
		if kind != "array" || typ.Kind() == reflect.Array && (n.MinItems != typ.Len() || n.MaxItems != typ.Len()) {
			return wrong(kind, typ.String())
		}
		return n.Items.against(root, at+"[]", typ.Elem())
	case reflect.Map:
		if kind != "object" || n.Additional == nil {
			return wrong(kind, typ.String())
		}
		return n.Additional.against(root, at+"{}", typ.Elem())
	case reflect.Struct:
		if kind != "object" {
			return wrong(kind, "object")
		}
		return n.fields(root, at, typ)
	default:
		return wrong(kind, typ.String())
	}
	return nil
}

func (n *schemaNode) fields(root *schemaNode, at string, typ reflect.Type) []string {
	var all, keys, required []string
	for i := range typ.NumField() {
		key, omit, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
		keys = append(keys, key)
		if omit == "" {
			required = append(required, key)
		}
		of := n.Properties[key]
		switch {
		case of == nil:
			all = append(all, at+"."+key+": not in the schema")
		case of.Description == "":
			all = append(all, at+"."+key+": not described")
		default:
			all = append(all, of.against(root, at+"."+key, typ.Field(i).Type)...)
		}
	}
	for key := range n.Properties {
		if !slices.Contains(keys, key) {
			all = append(all, at+"."+key+": is never written")
		}
	}
	if !slices.Equal(required, n.Required) {
		all = append(all, at+": required "+strings.Join(n.Required, " ")+", want "+strings.Join(required, " "))
	}
	return all
}

// The schema says of each key of the types what it is, and of no other. What it lists is
// what there is.
func TestSchemaIsOfTheTypes(t *testing.T) {
	var root schemaNode
	require.NoError(t, json.Unmarshal([]byte(Schema), &root))
	assert.Empty(t, root.against(&root, "", reflect.TypeFor[File]()))
	assert.Equal(t, float64(Version), root.Properties["version"].Const)
	step := root.Defs["step"]
	assert.Equal(t, EventNames(), step.Properties["event"].Enum)
	var states []string
	for s := spec.Same + 1; s <= spec.Closed; s++ {
		states = append(states, s.String())
	}
	assert.ElementsMatch(t, states, root.Defs["states"].Properties["a"].Enum)
	assert.ElementsMatch(t, states, root.Defs["states"].Properties["b"].Enum)

	// Another type is noticed.
	type other struct {
		Version string `json:"version"`
		Loop    []int  `json:"loop,omitempty"`
		More    bool   `json:"more"`
	}
	assert.GreaterOrEqual(t, len(root.against(&root, "", reflect.TypeFor[other]())), 5)
}

// saved is a trace as it is written.
func saved(t testing.TB, f *File) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(f))
	return b.Bytes()
}

func asFile(t testing.TB, s *model.Scenario, f *model.Finding) *File {
	steps, err := Steps(f.Trace)
	require.NoError(t, err)
	return &File{
		Version: Version, Scenario: s.Name, Variants: []string{}, Asked: Asked{s.Name, []string{}, []string{}},
		Property: f.Name, Formula: f.Formula, Says: f.Says, Verdict: string(f.Verdict), Command: "tcpcheck check " + s.Name,
		Loop: f.Trace.Loop, Steps: steps,
	}
}

// Traces of the small built-in scenarios are as the schema says.
func TestSchemaOfScenarios(t *testing.T) {
	valid, traces := schema(t), 0
	for _, s := range model.Scenarios() {
		if testing.Short() && traces > 50 {
			break
		}
		sys, err := model.NewSystem(s)
		require.NoError(t, err)
		report, err := model.Check(t.Context(), sys, nil, model.Bounds{MaxStates: 300})
		require.NoError(t, err)
		for i := range report.Findings {
			f := &report.Findings[i]
			if f.Trace == nil {
				continue
			}
			doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(saved(t, asFile(t, s, f))))
			require.NoError(t, err)
			require.NoError(t, valid.Validate(doc), "%s, %s", s.Name, f.Name)
			traces++
		}
	}
	t.Logf("%d traces", traces)
	assert.Greater(t, traces, 50)
}

// What is broken is not as the schema says.
func TestSchemaRefuses(t *testing.T) {
	_, data := golden(t)
	valid := schema(t)
	check := func(change func(file map[string]any, steps []any)) error {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		require.NoError(t, err)
		file := doc.(map[string]any)
		change(file, file["steps"].([]any))
		return valid.Validate(doc)
	}
	require.NoError(t, check(func(map[string]any, []any) {}))
	require.NoError(t, check(func(f map[string]any, _ []any) { f["more"] = 1 }))
	is := func(steps []any, event string) map[string]any {
		for _, s := range steps {
			if s := s.(map[string]any); s["event"] == event {
				return s
			}
		}
		require.FailNow(t, "no such step", event)
		return nil
	}
	for what, change := range map[string]func(f map[string]any, steps []any){
		"version":          func(f map[string]any, _ []any) { f["version"] = 2 },
		"no version":       func(f map[string]any, _ []any) { delete(f, "version") },
		"no steps":         func(f map[string]any, _ []any) { delete(f, "steps") },
		"verdict":          func(f map[string]any, _ []any) { f["verdict"] = "holds" },
		"loop":             func(f map[string]any, _ []any) { f["loop"] = -1 },
		"no asked":         func(f map[string]any, _ []any) { f["asked"] = map[string]any{} },
		"number":           func(_ map[string]any, s []any) { s[0].(map[string]any)["n"] = 0 },
		"event":            func(_ map[string]any, s []any) { s[0].(map[string]any)["event"] = "sneeze" },
		"end":              func(_ map[string]any, s []any) { s[0].(map[string]any)["end"] = "C" },
		"a call without":   func(_ map[string]any, s []any) { delete(is(s, "call"), "call") },
		"a loss with":      func(_ map[string]any, s []any) { is(s, "loss")["call"] = "CLOSE" },
		"delivery without": func(_ map[string]any, s []any) { delete(is(s, "delivery"), "segment") },
		"a call with":      func(_ map[string]any, s []any) { is(s, "call")["segment"] = is(s, "loss")["segment"] },
		"no was":           func(_ map[string]any, s []any) { delete(is(s, "alteration"), "was") },
		"null":             func(_ map[string]any, s []any) { is(s, "call")["sent"] = nil },
		"state":            func(_ map[string]any, s []any) { is(s, "call")["states"] = map[string]any{"a": "OPEN", "b": "CLOSED"} },
		"ctl":              func(_ map[string]any, s []any) { is(s, "loss")["segment"].(map[string]any)["ctl"] = "SYN+ACK" },
		"33 bits":          func(_ map[string]any, s []any) { is(s, "loss")["segment"].(map[string]any)["seq"] = 1 << 32 },
		"changed": func(_ map[string]any, s []any) {
			is(s, "call")["changed"] = map[string]any{"a": map[string]any{"X": []any{1}}, "b": map[string]any{}}
		},
	} {
		assert.Error(t, check(change), what)
	}
}
