package tcpcheck

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// law says which packages of ours each package may import. An arrow more is a
// change of the house: move code before moving the law.
const law = `
	NONE               < spec, explore/ltl, model/ci;
	explore/ltl        < explore;
	NONE               < model/ci/schema, spec/render/picture/private, cmd/tcpcheck/help;
	spec/render/picture/private < spec/render/picture;
	spec               < spec/render, spec/mutant;
	spec, explore, explore/ltl < model;
	spec, spec/mutant, explore, model < model/mutation;
	spec, explore, explore/ltl, model < model/formula;
	spec, model        < model/museum;
	spec, explore, model < model/audit;
	spec, explore, model, model/museum < model/hazards;
	spec               < model/capture;
	spec, model, model/capture < model/trace;
	spec, explore, model, model/trace < model/walk;
	spec, explore, model, model/trace, model/walk < model/walk/terminal;
	spec, explore, model, model/capture < model/claims;
	spec, spec/render, explore, model, model/trace < model/diagram;
	spec, model, model/formula < proofs/certificate, proofs/promela, proofs/tla;
	spec, model        < proofs/refinement, proofs/smt;
	NONE               < proofs/ledger;
	spec, proofs/certificate, spec/render, explore, model, model/formula, model/trace, model/walk, model/walk/terminal, model/diagram, model/audit, model/museum, model/hazards, model/claims, spec/mutant, model/mutation, model/ci, cmd/tcpcheck/help, spec/render/picture, proofs/promela, proofs/smt, proofs/tla < cmd/tcpcheck;

	NONE               < explore/examples/spin, explore/examples/internal/peak;
	explore            < explore/examples/tcp2, explore/examples/twophase, explore/examples/mutex;
	explore, explore/examples/tcp2, explore/examples/twophase, explore/examples/internal/peak < explore/examples/cmd/twins;
	explore/examples/tcp2, explore/examples/twophase, explore/examples/spin, explore/examples/internal/peak < explore/examples/cmd/versus;
`

const module = "github.com/tcpcheck/tcpcheck/"

func TestImportLaw(t *testing.T) {
	allowed := readLaw(t, law)
	for from, imports := range ourImports(t, ".") {
		may, known := allowed[from]
		if !known {
			t.Errorf("package %s is not in the law", from)
			continue
		}
		for _, to := range imports {
			if !slices.Contains(may, to) {
				t.Errorf("%s imports %s; the law allows it %v", from, to, may)
			}
		}
	}
}

// TestLawIsTight wants every package of the law to exist.
func TestLawIsTight(t *testing.T) {
	packages := ourImports(t, ".")
	for name := range readLaw(t, law) {
		if _, ok := packages[name]; !ok {
			t.Errorf("the law speaks of %s, which does not exist", name)
		}
	}
}

func TestLawCanFail(t *testing.T) {
	allowed := readLaw(t, "NONE < a; a < b;")
	if slices.Contains(allowed["a"], "b") || !slices.Contains(allowed["b"], "a") {
		t.Errorf("a < b allows b to import a and not the reverse, found %v", allowed)
	}
}

// readLaw turns "x, y < z;" into: z may import x and y.
func readLaw(t *testing.T, text string) map[string][]string {
	allowed := map[string][]string{}
	for clause := range strings.SplitSeq(text, ";") {
		if strings.TrimSpace(clause) == "" {
			continue
		}
		left, right, ok := strings.Cut(clause, "<")
		if !ok {
			t.Fatalf("law: %q has no <", clause)
		}
		for _, above := range names(right) {
			allowed[above] = append(allowed[above], names(left)...)
		}
	}
	return allowed
}

func names(list string) []string {
	var out []string
	for name := range strings.SplitSeq(list, ",") {
		out = append(out, strings.TrimSpace(name))
	}
	return out
}

// ourImports returns, for each package below dir, the packages of ours that its
// files outside tests import.
func ourImports(t *testing.T, dir string) map[string][]string {
	imports := map[string][]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && path != ".") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		from := filepath.ToSlash(filepath.Dir(path))
		if _, ok := imports[from]; !ok {
			imports[from] = nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if ours, ok := strings.CutPrefix(name, module); ok && !slices.Contains(imports[from], ours) {
				imports[from] = append(imports[from], ours)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return imports
}
