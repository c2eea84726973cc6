package help

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tree is a small program with one of everything.
func tree() *cobra.Command {
	run := func(*cobra.Command, []string) {}
	root := &cobra.Command{Use: "prog", Short: "do things", Long: "It does\nthings.\n\nExit status: 0 done; 2 not done; or so.", Run: run}
	inner := &cobra.Command{
		Use: "inner [NAME]", Short: "look inside", Run: run,
		Long:    "Look, with --deep-down, by\n  .key = 'x\\y'\nor so:\n\n  a     the first, and what is to\n        be said of it\n  long tag of many letters  the second",
		Example: "  prog inner\n  prog inner 'a b'",
	}
	inner.Flags().Int("deep-down", 3, "look `n` deep")
	root.AddCommand(inner, &cobra.Command{Use: "files", Short: "on files", Long: "No files."})
	return root
}

func TestTerminal(t *testing.T) {
	var page bytes.Buffer
	require.NoError(t, Terminal(&page, tree().Commands()[1], 60))
	assert.Equal(t, `Look, with --deep-down, by
  .key = 'x\y'
or so:

  a                         the first, and what is to be
                            said of it
  long tag of many letters  the second

Usage:
  prog inner [NAME] [flags]

Examples:
  prog inner
  prog inner 'a b'

Flags:
      --deep-down n   look n deep (default 3)
`, page.String())
}

func TestMan(t *testing.T) {
	var page bytes.Buffer
	require.NoError(t, Man(&page, tree().Commands()[1], Edition{Version: "v1", Date: time.Unix(0, 0), SeeAlso: "a book"}))
	assert.Equal(t, `.TH "PROG\-INNER" "1" "1970-01-01" "prog v1" "prog manual"
.SH "NAME"
prog\-inner \- look inside
.SH "SYNOPSIS"
\fBprog inner\fR [\fINAME\fR] [\fIflags\fR]
.SH "DESCRIPTION"
Look, with \fB\-\-deep\-down\fR, by
.RS "4"
.nf
\&.key = \(aqx\ey\(aq
.fi
.RE
or so:
.TP
\fBa\fR
the first, and what is to be said of it
.TP
\fBlong tag of many letters\fR
the second
.SH "OPTIONS"
.TP
\fB\-\-deep\-down\fR \fIn\fR
look n deep (default 3)
.TP
\fB\-h\fR, \fB\-\-help\fR
help for inner
.SH "EXAMPLES"
.RS "4"
.nf
prog inner
prog inner \(aqa b\(aq
.fi
.RE
.SH "EXIT STATUS"
.TP
\fB0\fR
it is done
.TP
\fB2\fR
usage or bad input
.TP
\fB70\fR
a fault of the program itself
.SH "SEE ALSO"
\fBprog\fR(1),
a book
`, page.String())
}

// The page of the root has the texts that are no commands as sections, and takes the
// exit statuses out of what is said at length.
func TestManOfRoot(t *testing.T) {
	var page bytes.Buffer
	require.NoError(t, Man(&page, tree(), Edition{}))
	text := page.String()
	assert.Contains(t, text, ".SH \"FILES\"\nNo files.\n")
	assert.Contains(t, text, ".SH \"COMMANDS\"\n.TP\n\\fBinner\\fR\nlook inside\n")
	assert.Contains(t, text, "\\fB2\\fR\nnot done; or so\n")
	assert.Contains(t, text, `.TH "PROG" "1" "" "prog " "prog manual"`)
	assert.NotContains(t, text, "Exit status")
	assert.Len(t, Pages(tree()), 2)
}

func TestFill(t *testing.T) {
	assert.Equal(t, "aa bb\ncccccccc\ndd", fill("aa  bb cccccccc\ndd", 5))
	assert.Equal(t, "", fill(" ", 5))
	assert.Equal(t, "ää ö", fill("ää ö", 4))
}

// Indented lines without a gap behind a tag are no list.
func TestEntries(t *testing.T) {
	for text, want := range map[string]int{"  a  b\n  c  d": 2, "  a b": 0, "  a  b\n    more": 0, "  mkdir x\n  a  b": 0} {
		all := blocks(text)
		require.Len(t, all, 1)
		assert.Len(t, all[0].entries(), want, strings.ReplaceAll(text, "\n", "|"))
	}
}
