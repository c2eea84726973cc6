package main

import (
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

// onTheTerminal runs the program on a terminal with so many columns, and returns what
// that gets to see.
func onTheTerminal(t *testing.T, columns uint16, args ...string) string {
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no terminals here: ", err)
	}
	n, err := unix.IoctlGetInt(int(screen.Fd()), unix.TIOCGPTN)
	require.NoError(t, err)
	require.NoError(t, unix.IoctlSetPointerInt(int(screen.Fd()), unix.TIOCSPTLCK, 0))
	require.NoError(t, unix.IoctlSetWinsize(int(screen.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: columns}))
	terminal, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	require.NoError(t, err)
	seen := make(chan string)
	go func() {
		data, _ := io.ReadAll(screen) // it ends with an error when nobody writes any more
		seen <- string(data)
	}()
	status := run(args, strings.NewReader(""), terminal, terminal)
	require.NotEqual(t, statusBadInput, status, args)
	require.NoError(t, terminal.Close())
	text := <-seen
	require.NoError(t, screen.Close())
	return progressLine.ReplaceAllString(text, "")
}

// progressLine is one that was taken back.
var progressLine = regexp.MustCompile(`[^\n]*\r\x1b\[K`)

// A terminal has colours, but for one that is dumb and for who does not want them.
func TestNoColor(t *testing.T) {
	t.Setenv("COLUMNS", "")
	for _, args := range []string{
		"check figure-11", "check strays --property no-ack-war --stop-at-first", "simulate strays --seed 1 --walks 20", "hazards H12",
		"museum smoltcp-279", "claims C22", "scenarios", "properties", "coverage handshake",
		"mutate --sample 3 --scenario handshake", "check lossy-close --minimize-faults --property no-shrink", "variants",
	} {
		words := strings.Fields(args)
		t.Setenv("TERM", "xterm")
		t.Setenv("NO_COLOR", "")
		coloured := onTheTerminal(t, 100, words...)
		assert.Contains(t, coloured, "\x1b[", "%s has no colours", args)
		t.Setenv("NO_COLOR", "1")
		assert.NotContains(t, onTheTerminal(t, 100, words...), "\x1b", args)
		t.Setenv("NO_COLOR", "")
		t.Setenv("TERM", "dumb")
		assert.NotContains(t, onTheTerminal(t, 100, words...), "\x1b", args)
	}
}

// What people read is broken into lines that fit, between words; commands and files are whole.
func TestLinesFitTheTerminal(t *testing.T) {
	t.Setenv("COLUMNS", "")
	t.Setenv("TERM", "xterm")
	t.Setenv("NO_COLOR", "1")
	const columns = 80
	for _, args := range []string{
		"check strays --property no-ack-war,prefix-delivery,refines-fifo --verbose", "simulate strays --seed 1 --walks 20 --stop-at-first", "hazards H12",
		"museum smoltcp-279", "claims C22", "claims C22 --verbose", "scenarios", "scenarios on-path", "properties", "properties one-fin", "coverage handshake",
		"mutate --sample 3 --scenario handshake", "check lossy-close --minimize-faults --property no-shrink,no-data-after-fin", "variants",
		"audit --edit smoltcp-279 closed-window handshake", "graph end --scenario handshake --witness LISTEN,SYN-RECEIVED",
	} {
		for _, line := range strings.Split(onTheTerminal(t, columns, strings.Fields(args)...), "\n") {
			if line = strings.TrimRight(line, "\r"); strings.Contains(line, "tcpcheck ") || strings.HasPrefix(line, "    #") {
				continue
			}
			assert.LessOrEqual(t, utf8.RuneCountInString(line), columns, "%s: %s", args, line)
		}
	}
}
