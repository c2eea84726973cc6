package promela

import (
	"strings"

	"github.com/tcpcheck/tcpcheck/spec"
)

// stores writes the four statements about text that the notation has no definition of:
// as spec/action.go has them.
func (x *export) stores() {
	x.part("Text: hold, release, accept, delete")
	x.line(`inline accept() { taken = taken + SEG_TXT; taken_n++; assert(taken_n <= %d) }

inline delete_tcb() { %s; ACK_DUE = 0; clear_held(0); clear_held(1); clear_held(2) }

inline clear_held(I) { held[I].seq = 0; held[I].text = 0; held[I].fin = 0; held[I].tag = 0 }
inline copy_held(TO, FROM) { held[TO].seq = held[FROM].seq; held[TO].text = held[FROM].text; held[TO].fin = held[FROM].fin; held[TO].tag = held[FROM].tag }

#define is_held(I) (held[I].seq == SEG_SEQ && held[I].text == SEG_TXT && held[I].fin == (CTL_FIN == 1) && held[I].tag == tag)
#define before_held(I) (held[I].seq != SEG_SEQ -> LT(SEG_SEQ, held[I].seq) : (held[I].text != SEG_TXT -> ULT(SEG_TXT, held[I].text) : (held[I].fin != (CTL_FIN == 1) -> held[I].fin : tag < held[I].tag)))

/* Keep the segment's text and FIN, in sequence order and not twice. */
inline hold()
{
	if
	:: SEG_TXT == 0 && CTL_FIN != 1
	:: else ->
		if
		:: !ULT(HLD_CNT, HLD_MAX)
		:: else ->
			at = 0;
			do
			:: at < HLD_CNT && !is_held(at) && !before_held(at) -> at++
			:: else -> break
			od;
			if
			:: at < HLD_CNT && is_held(at)
			:: else ->
				moved = HLD_CNT;
				do
				:: moved > at -> copy_held(moved, moved - 1); moved--
				:: else -> break
				od;
				held[at].seq = SEG_SEQ; held[at].text = SEG_TXT; held[at].fin = (CTL_FIN == 1); held[at].tag = tag;
				HLD_CNT++;
				HLD_SEQ = held[0].seq
			fi
		fi
	fi
}

/* Make the first held segment the current one, without what has been received since. */
inline release()
{
	if
	:: HLD_CNT == 0
	:: else ->
		tag = held[0].tag;
		SEG_TXT = held[0].text; CTL_FIN = held[0].fin;
		last = held[0].seq + held[0].text;
		at = 1;
		do
		:: at < HLD_CNT -> copy_held(at - 1, at); at++
		:: else -> break
		od;
		HLD_CNT--;
		clear_held(HLD_CNT);
		HLD_SEQ = held[0].seq;
		SEG_SEQ = RCV_NXT; CTL_SYN = 0; CTL_URG = 0; CTL_PSH = 0;
		SEG_TXT = (LT(RCV_NXT, last) -> last - RCV_NXT : 0);
		CTL_FIN = (CTL_FIN == 1 && LE(RCV_NXT, last))
	fi
}`, spec.MaxTaken, assignAll(spec.TCBVars(), "0"))
}

// assignAll gives all variables one value.
func assignAll(vars []spec.Var, value string) string {
	var parts []string
	for _, v := range vars {
		parts = append(parts, variable(v)+" = "+value)
	}
	return strings.Join(parts, "; ")
}
