package trace

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/spec"
)

// tsharkFields are what tshark is asked for of each packet; the last may have any number of values.
var tsharkFields = []string{
	"frame.time_epoch", "ip.src", "ip.dst", "tcp.seq_raw", "tcp.ack_raw", "tcp.flags", "tcp.len", "tcp.window_size_value",
	"tcp.urgent_pointer", "ip.checksum.status", "tcp.checksum.status", "frame.comment", "_ws.expert.message",
}

// seen is a packet as tshark sees it.
type seen struct {
	read
	complaints []string
}

func tshark(file string) ([]seen, error) {
	args := []string{"-r", file, "-o", "tcp.check_checksum:TRUE", "-o", "ip.check_checksum:TRUE", "-T", "fields", "-E", "separator=|", "-E", "aggregator=^"}
	for _, f := range tsharkFields {
		args = append(args, "-e", f)
	}
	out, err := exec.Command("tshark", args...).Output()
	if err != nil {
		return nil, err
	}
	var all []seen
	for line := range strings.Lines(string(out)) {
		s, err := seenIn(strings.Split(strings.TrimSuffix(line, "\n"), "|"))
		if err != nil {
			return nil, fmt.Errorf("%w: %s", err, line)
		}
		all = append(all, s)
	}
	return all, nil
}

func seenIn(fields []string) (s seen, err error) {
	if len(fields) != len(tsharkFields) {
		return s, fmt.Errorf("found %d fields, want %d", len(fields), len(tsharkFields))
	}
	if fields[9] != "1" || fields[10] != "1" {
		return s, fmt.Errorf("found a checksum that is not good")
	}
	number := func(i int) uint32 {
		n, e := strconv.ParseUint(fields[i], 0, 32)
		if e != nil {
			err = e
		}
		return uint32(n)
	}
	seconds, nanos, _ := strings.Cut(fields[0], ".")
	s.at, err = time.ParseDuration(seconds + "s" + strings.TrimLeft(nanos, "0") + "ns")
	if err != nil {
		return s, err
	}
	s.from, s.to = int(fields[1][len(fields[1])-1]-'1'), int(fields[2][len(fields[2])-1]-'1')
	g := spec.Segment{Seq: number(3), Ack: number(4), Wnd: number(7), Text: number(6)}
	flags := number(5)
	for i, bit := range []spec.Bits{spec.FIN, spec.SYN, spec.RST, spec.PSH, spec.ACK, spec.URG} { // section 3.1, from the right
		if flags>>i&1 == 1 {
			g.Ctl |= bit
		}
	}
	if g.Ctl.Has(spec.URG) {
		g.Up = g.Seq + number(8)
	}
	s.Segment, s.comment = segment(&g), fields[11]
	for text := range strings.SplitSeq(fields[12], "^") {
		if text != s.comment && !tsharkRemarks.MatchString(text) {
			s.complaints = append(s.complaints, text)
		}
	}
	return s, err
}

// tsharkRemarks are what tshark remarks of an orderly connection.
var tsharkRemarks = regexp.MustCompile(`^(Connection (establish|finish|reset) .*|This frame (initiates|undergoes) the connection closing|)$`)

// What Wireshark's own reader finds in a capture is what the trace says: every field, good
// checksums, times and comments. It complains of nothing that the trace does not deserve.
func TestTshark(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts tshark")
	}
	if _, err := exec.LookPath("tshark"); err != nil {
		if os.Getenv("TCPCHECK_REQUIRE") == "all" {
			t.Fatal("not installed: tshark")
		}
		t.Skip("not installed: tshark")
	}
	// A trace with duplicates, losses or injected segments deserves these complaints.
	const again = `Duplicate ACK|retransmission|ACKed segment that wasn't captured`
	deserved := map[string]string{"open-and-close": "", "urgent": "", "half-open": "", "rough-network": again, "attacked": again, "war": again}
	check := func(name string, tr *model.Trace) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(t.TempDir(), name+".pcapng")
			require.NoError(t, os.WriteFile(file, captured(t, tr), 0o644))
			found, err := tshark(file)
			require.NoError(t, err)
			steps, err := Steps(tr)
			require.NoError(t, err)
			var packets []read
			var complaints []string
			for _, s := range found {
				packets = append(packets, s.read)
				complaints = append(complaints, s.complaints...)
			}
			require.NoError(t, compare(packets, steps, tr.System.Scenario.Network.Loop))
			if deserved[name] == "" {
				assert.Empty(t, complaints)
				return
			}
			assert.NotEmpty(t, complaints)
			for _, c := range complaints {
				assert.Regexp(t, deserved[name], c)
			}
		})
	}
	for _, p := range pictures(t) {
		if _, wanted := deserved[p.name]; wanted {
			check(p.name, p.find(t).Trace)
		}
	}
	check("war", lasso(t).Trace)
}

// What tshark says can be wrong.
func TestTsharkIsRead(t *testing.T) {
	good := "0.001000000|192.0.2.1|192.0.2.2|100|300|0x0010|1|4|0|1|1|step 1, A: send/text|step 1, A: send/text^Connection finish (FIN)"
	s, err := seenIn(strings.Split(good, "|"))
	require.NoError(t, err)
	assert.Equal(t, "<SEQ=100><ACK=300><DATA=1><CTL=ACK>", s.Text)
	assert.Equal(t, time.Millisecond, s.at)
	assert.Empty(t, s.complaints)
	for _, change := range [][2]string{{"|1|1|", "|0|1|"}, {"|1|1|", "|1|2|"}, {"|100|", "|x|"}, {"0.001", "x"}, {"|4|", "|"}} {
		_, err := seenIn(strings.Split(strings.Replace(good, change[0], change[1], 1), "|"))
		assert.Error(t, err, change)
	}
	s, err = seenIn(strings.Split(good+"^This frame is a (suspected) retransmission", "|"))
	require.NoError(t, err)
	assert.Len(t, s.complaints, 1)
}
