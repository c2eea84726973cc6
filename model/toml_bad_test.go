package model

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// badScenarios are files with one thing wrong, and the one line that says so: where
// it is, what was found, and what is wanted or nearest.
var badScenarios = []struct{ name, text, want string }{
	{"syntax", "[a\n", `x.toml:1:3: `},
	{"key", "[a]\nlifes = 2\n", `x.toml:2:1: unknown key "lifes", nearest is "lives"`},
	{"type", "[a]\nlives = \"two\"\n", `x.toml:2:9: found string, want a number`},
	{"variant", "\nvariants = [\"rfc739\"]\n", `x.toml:2: variants: unknown variant "rfc739", nearest is "rfc793"`},
	{"choice", "[choices]\ntext-on-sin = true\n", `x.toml:2: choices: unknown choice "text-on-sin", nearest is "text-on-syn"`},
	{"witness", "wanted = [\"both-dead\"]\n", `x.toml:1: wanted: unknown witness "both-dead", nearest is "both-done"`},
	{"call", "[a]\ncalls = [\"OPEN activ\"]\n", `x.toml:2: a.calls: unknown call "OPEN activ", nearest is "OPEN active"`},
	{"octets", "[b]\ncalls = [\"SEND 256\"]\n", `x.toml:2: b.calls: "SEND 256": want 1 to 255 octets`},
	{"call at any time", "[b]\nanytime = [\"ABORD x1\"]\n", `x.toml:2: b.anytime: unknown call "ABORD", nearest is "ABORT"`},
	{"times", "[b]\nanytime = [\"ABORT x256\"]\n", `x.toml:2: b.anytime: ABORT x256: want x1 to x255, or no number`},
	{"too many at any time", "[b]\nanytime = [\"ABORT\", \"STATUS\", \"CLOSE\", \"SEND 1\", \"SEND 2\"]\n", `x.toml:2: b.anytime: found 5 of them, want at most 4`},
	{"too many calls", "[a]\ncalls = [" + strings.Repeat("\"STATUS\", ", 256) + "]\n", `x.toml:2: a.calls: found 256 of them, want at most 255`},
	{"lives", "[a]\nlives = 1\n[b]\nlives = 0\n", `x.toml:4: b.lives: found 0, want 1 to 255`},
	{"buffer", "[a]\nbuffer = 65536\n", `x.toml:2: a.buffer: found 65536, want 0 to 65535`},
	{"mss", "[a]\nmss = 0\n", `x.toml:2: a.mss: found 0, want 1 to 255`},
	{"hold", "[a]\nhold = 4\n", `x.toml:2: a.hold: found 4, want 0 to 3`},
	{"retransmit", "[a]\nretransmit = 256\n", `x.toml:2: a.retransmit: found 256, want 0 to 255 or "any"`},
	{"probe", "[a]\nprobe = -1\n", `x.toml:2: a.probe: found -1, want a number from 0 or "any"`},
	{"user timeout", "[a]\nuser-timeout = 256\n", `x.toml:2: a.user-timeout: found 256, want 0 to 255 or "any"`},
	{"crash", "[a]\ncrash = 256\n", `x.toml:2: a.crash: found 256, want 0 to 255 or "any"`},
	{"crash, dotted", "a.hold = 1\nb.crash = 256\n", `x.toml:2: b.crash: found 256, want 0 to 255 or "any"`},
	{"reads", "[a]\nreads = \"never\"\n", `x.toml:2: a.reads: found "never", want "at once" or "when called"`},
	{"start", "[a]\nstart = { state = \"LISTENING\" }\n", `x.toml:2: a.start.state: unknown state "LISTENING", nearest is "LISTEN"`},
	{"start elsewhere", "[a.start]\nstate = \"CLOSED\"\n", `x.toml:2: a.start.state: found CLOSED, want LISTEN or ESTABLISHED`},
	{"start window", "[b]\nstart = { state = \"LISTEN\", window = 65536 }\n", `x.toml:2: b.start.window: found 65536, want 0 to 65535`},
	{"order", "[network]\norder = \"some\"\n", `x.toml:2: network.order: found "some", want "fifo", "any" or "set"`},
	{"msl", "[network]\nmsl = \"kept\"\n", `x.toml:2: network.msl: found "kept", want "respected" or "violated"`},
	{"timers", "[network]\ntimers = \"calm\"\n", `x.toml:2: network.timers: found "calm", want "patient" or "any"`},
	{"lose", "[network]\nlose = 16\n", `x.toml:2: network.lose: found 16, want 0 to 15 or "any"`},
	{"duplicate", "[network]\nduplicate = -1\n", `x.toml:2: network.duplicate: found -1, want a number from 0 or "any"`},
	{"without measure", "[network]\nduplicate = \"many\"\n", `x.toml:2: network.duplicate: found "many", want a number or "any"`},
	{"half a loss", "[network]\nlose = 0.5\n", `x.toml:2: network.lose: found 0.5, want a number or "any"`},
	{"lives without measure", "[a]\nlives = \"any\"\n", `x.toml:2:9: found string, want a number`},
	{"loop", "[b]\ncalls = [\"CLOSE\"]\n[network]\nloop = true\n", `x.toml:4: network.loop: found calls or a start of B, want none: in a loop A talks to itself`},
	{"loop and start", "[b]\nstart = { state = \"LISTEN\" }\n[network]\nloop = true\n", `x.toml:4: network.loop: found calls or a start of B, want none: in a loop A talks to itself`},
	{"loop and stray", "[network]\nloop = true\n[[network.inject]]\nto = \"B\"\nsegment = \"<SEQ=1><CTL=RST>\"\n", `x.toml:4: network.inject.to: found B, want A: in a loop nothing comes to B`},
	{"blind to", "[network.blind]\nto = \"C\"\ntimes = 1\n", `x.toml:2: network.blind.to: found "C", want "A" or "B"`},
	{"blind times", "[network.blind]\nto = \"A\"\ntimes = 256\n", `x.toml:3: network.blind.times: found 256, want 0 to 255 or "any"`},
	{"blind kind", "[network.blind]\nto = \"A\"\ntimes = 1\nkinds = [\"RST\", \"SIN\"]\n", `x.toml:4: network.blind.kinds: unknown kind of guess "SIN", nearest is "SYN"`},
	{"onpath to", "[network.onpath]\nto = \"b\"\ntimes = 1\n", `x.toml:2: network.onpath.to: found "b", want "A" or "B"`},
	{"onpath times", "[network.onpath]\nto = \"A\"\ntimes = \"often\"\n", `x.toml:3: network.onpath.times: found "often", want a number or "any"`},
	{"onpath what", "[network.onpath]\nto = \"A\"\ntimes = 1\nmay = [\"change\"]\n", `x.toml:4: network.onpath.may: unknown thing to do to a segment "change", want drop, replay, reorder, alter`},
	{"attacked loop", "[network]\nloop = true\n[network.blind]\nto = \"B\"\ntimes = 1\n", `x.toml:4: network.blind.to: found B, want A: in a loop nothing comes to B`},
	{"capacity", "[network]\ncapacity = 17\n", `x.toml:2: network.capacity: found 17, want 1 to 16`},
	{"inject to", "[[network.inject]]\nto = \"C\"\nsegment = \"<SEQ=1><CTL=RST>\"\n", `x.toml:2: network.inject.to: found "C", want "A" or "B"`},
	{"inject what", "[[network.inject]]\nto = \"A\"\nsegment = \"<SEQ=1><CTRL=RST>\"\n", `x.toml:3: network.inject.segment: unknown part of a segment "CTRL", nearest is "CTL"`},
	{"inject bits", "[[network.inject]]\nto = \"A\"\nsegment = \"<SEQ=1><CTL=RSD>\"\n", `x.toml:3: network.inject.segment: unknown control bit "RSD", nearest is "RST"`},
	{"inject number", "[[network.inject]]\nto = \"A\"\nsegment = \"<SEQ=4294967296><CTL=RST>\"\n", `x.toml:3: network.inject.segment: <SEQ=4294967296>: found "4294967296", want a number of 32 bits`},
	{"inject text", "[[network.inject]]\nto = \"A\"\nsegment = \"SYN\"\n", `x.toml:3: network.inject.segment: found "SYN", want a part like <SEQ=90>`},
	{"inject nothing", "[[network.inject]]\nto = \"A\"\n", `x.toml:1: network.inject.segment: found nothing, want a segment like <SEQ=90><CTL=SYN>`},
	{"too many injected", strings.Repeat("[[network.inject]]\nto = \"A\"\nsegment = \"<SEQ=1><CTL=RST>\"\n", 9), `x.toml:1: network.inject: found 9 of them, want at most 8`},
}

func TestBadScenarios(t *testing.T) {
	for _, c := range badScenarios {
		t.Run(c.name, func(t *testing.T) {
			_, err := ParseScenario("x.toml", []byte(c.text))
			require.Error(t, err)
			require.NotContains(t, err.Error(), "\n", "one line")
			if strings.HasSuffix(c.want, ": ") {
				require.Contains(t, err.Error(), c.want) // the words after it are the decoder's
			} else {
				require.Equal(t, c.want, err.Error())
			}
		})
	}
}

// TestBadGoScenario: what TOML cannot get wrong, Go can.
func TestBadGoScenario(t *testing.T) {
	s := *findWorld(t, "handshake")
	s.Ends[1].ISN = nil
	_, err := NewSystem(&s)
	require.EqualError(t, err, "scenario handshake: b.isn: none given, want at least one")

	s = *findWorld(t, "handshake")
	s.Network.Merges = true
	_, err = NewSystem(&s)
	require.EqualError(t, err, "scenario handshake: network.order: found a network that merges equal segments and keeps order, want any order")
}
