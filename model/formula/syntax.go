package formula

import (
	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// A path is what an end has (A.SND.UNA, X.state), a name is in capitals (TIME-WAIT,
// CLOSE, SYN, B), a row is the name of a rule (rst/challenge, rst/*), a word is in
// small letters. Foreign operators are read so that their spelling can be told.
var tokens = lexer.MustSimple([]lexer.SimpleRule{
	{Name: "Bits", Pattern: `<CTL=[^<>]*>`},
	{Name: "Path", Pattern: `[A-Za-z]+\.[A-Za-z0-9]+(\.[A-Za-z0-9]+)*`},
	{Name: "Name", Pattern: `[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)*`},
	{Name: "Row", Pattern: `[a-z][a-z0-9-]*(/[a-z0-9*-]+)+`},
	{Name: "Word", Pattern: `[a-z]+(-[a-z0-9]+)*`},
	{Name: "Int", Pattern: `[0-9]+`},
	{Name: "String", Pattern: `"[^"]*"`},
	{Name: "Op", Pattern: `<=>|=>|=<|>=|/=|~>|&&|\|\||==|!=|<>|<=|->|[<>=+\-(){},:!#]`},
	{Name: "space", Pattern: `[ \t\r\n]+`},
})

// The structs below are the grammar; they live only between parsing and lowering.

type propertySyntax struct {
	Unfairly  bool          `parser:"@'unfairly'?"`
	Sometimes bool          `parser:"@'sometimes'?"`
	Formula   *binarySyntax `parser:"@@"`
}

// binarySyntax does not chain: two such operators want parentheses.
type binarySyntax struct {
	Left  *orSyntax `parser:"@@"`
	Op    string    `parser:"( @( '=>' | '<=>' | '~>' | 'until' | 'releases' | 'leads' 'to' | 'weakly' 'until' )"`
	Right *orSyntax `parser:"  @@ )?"`
}

type orSyntax struct {
	Terms []*andSyntax `parser:"@@ ('or' @@)*"`
}

type andSyntax struct {
	Terms []*unarySyntax `parser:"@@ ('and' @@)*"`
}

type unarySyntax struct {
	Pos      lexer.Position
	Op       string        `parser:"( @( 'not' | 'always' | 'eventually' | 'next' )"`
	Of       *unarySyntax  `parser:"  @@ )"`
	Quantity string        `parser:"| ( @( 'each' | 'some' ) 'end'"`
	Ends     *binarySyntax `parser:"    '(' @@ ')' )"`
	Cmp      *cmpSyntax    `parser:"| @@"`
}

type cmpSyntax struct {
	Pos   lexer.Position
	First *sumSyntax    `parser:"@@"`
	In    []*nameSyntax `parser:"( 'in' '{' @@ (',' @@)* '}'"`
	Rest  []*cmpClause  `parser:"| @@+ )?"`
}

type nameSyntax struct {
	Pos  lexer.Position
	Name string `parser:"@Name"`
}

type rowSyntax struct {
	Pos  lexer.Position
	Name string `parser:"@( Row | Word )"`
}

type quotedSyntax struct {
	Pos  lexer.Position
	Text string `parser:"@String"`
}

type cmpClause struct {
	Pos  lexer.Position
	Op   string     `parser:"@('<'|'=<'|'='|'>'|'>='|'/=')"`
	Term *sumSyntax `parser:"@@"`
}

type sumSyntax struct {
	First *atomSyntax  `parser:"@@"`
	Rest  []*sumClause `parser:"@@*"`
}

type sumClause struct {
	Pos  lexer.Position
	Op   string      `parser:"@('+'|'-')"`
	Term *atomSyntax `parser:"@@"`
}

type atomSyntax struct {
	Pos     lexer.Position
	New     bool           `parser:"( @'new'?"`
	Path    string         `parser:"  @Path )"`
	Int     string         `parser:"| @Int"`
	Network string         `parser:"| 'network' @( 'empty' | 'loses' | 'duplicates' | 'injects' )"`
	WayTo   string         `parser:"| 'on' 'the' 'way' 'to' @Name ':'"`
	Way     *patternSyntax `parser:"  @@"`
	Name    string         `parser:"| @Name"`
	Deed    *deedSyntax    `parser:"  @@?"`
	Paren   *binarySyntax  `parser:"| '(' @@ ')'"`
}

// deedSyntax is what an end does in a step, or what befalls it.
type deedSyntax struct {
	Pos   lexer.Position
	Calls *nameSyntax    `parser:"  'calls' @@"`
	Verb  string         `parser:"| @( 'sends' | 'gets' | 'misses' )"`
	What  *patternSyntax `parser:"  @@"`
	Fires *rowSyntax     `parser:"| 'fires' @@"`
	Told  *quotedSyntax  `parser:"| 'is' ( 'told' @@"`
	Is    string         `parser:"       | @( 'refused' | 'done' ) )"`
	Does  string         `parser:"| @( 'retransmits' | 'probes' | 'crashes' | 'expires' | 'times' 'out' | 'starts' 'over' )"`
}

// patternSyntax is what a segment is like: <CTL=SYN> has exactly these bits, SYN at
// least these; text has octets, anything is any segment.
type patternSyntax struct {
	Pos   lexer.Position
	Exact string   `parser:"  @Bits"`
	Bits  []string `parser:"| @Name (',' @Name)*"`
	Word  string   `parser:"| @( 'text' | 'anything' )"`
}

var parser = participle.MustBuild[propertySyntax](participle.Lexer(tokens), participle.Elide("space"), participle.Unquote("String"), participle.UseLookahead(2))
