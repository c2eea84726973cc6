package promela

import (
	"fmt"
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// arriving takes what the step is about off the way, and makes it the event if it arrives.
func (x *export) arriving() {
	var fields []string
	for _, f := range []struct {
		v    spec.Var
		from string
	}{{spec.SegSeq, "seq"}, {spec.SegAck, "ack"}, {spec.SegWnd, "wnd"}, {spec.SegUp, "up"}, {spec.SegTxt, "text"}, {spec.SegSec, "foreign"}, {spec.SegSrc, "bogus"}} {
		fields = append(fields, variable(f.v)+" = seg."+f.from)
	}
	for _, f := range []struct {
		v   spec.Var
		bit spec.Bits
	}{{spec.CtlSyn, spec.SYN}, {spec.CtlAck, spec.ACK}, {spec.CtlRst, spec.RST}, {spec.CtlFin, spec.FIN}, {spec.CtlUrg, spec.URG}, {spec.CtlPsh, spec.PSH}} {
		fields = append(fields, fmt.Sprintf("%s = ((seg.ctl & %s) != 0)", variable(f.v), f.bit))
	}
	x.line(`
/* What the bits say is not there is 0. */
inline only_what_counts()
{
	if
	:: (seg.ctl & ACK) == 0 -> seg.ack = 0
	:: else
	fi;
	if
	:: (seg.ctl & URG) == 0 -> seg.up = 0
	:: else
	fi
}

/* The segment arrives. */
inline arrives()
{
	what = SEGMENT_ARRIVES; delivered = 1; tag = seg.tag; seg_tag = seg.tag; seg_meant = seg.meant;
	came_ctl = seg.ctl; came_text = seg.text;
	%s
}

/* What the step is about comes off the way, unless a copy stays there. */
inline comes()
{
	copy_segment(seg, net[1 - who].s[which]);
	if
	:: kind == DUPLICATES%s
	:: kind == REPLAYS
	:: else -> take_off(1 - who, which)
	fi;
	if
	:: kind == LOSES -> acts = 0; came_ctl = seg.ctl; came_text = seg.text%s
	:: kind == DROPS -> acts = 0
	:: else -> arrives()
	fi
}`, strings.Join(fields, ";\n\t"), after(spent("copies", x.network.Duplicate)), then(spent("losses", x.network.Lose)))
	x.guess()
	x.touch()
}
