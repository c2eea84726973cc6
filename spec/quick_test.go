package spec
import "testing"
func TestQuick(t *testing.T) {
	m, err := Compile(RFC9293())
	if err != nil { t.Fatal(err) }
	t.Log(len(m.rules), len(m.facts), len(m.effects))
	for _, w := range []string{"acceptable","ack-acceptable","window-due","send-ack","take-text","trim-right","ack-unsent"} {
		s, err := m.Meaning(w); t.Log(w, s, err)
	}
}
func BenchmarkStep(b *testing.B) {
	m := MustCompile(RFC9293())
	host := Host{ISS: 100, Buffer: 4, Reads: 4, MSS: 2, Hold: 2}
	tcb := NewTCB()
	var out Outcome
	m.Step(&tcb, &host, &Event{Kind: CallOpen, Call: Call{Active: true, Remote: true}}, &out)
	m.Step(&tcb, &host, &Event{Kind: SegmentArrives, Segment: Segment{Seq: 300, Ack: 101, Wnd: 4, Ctl: SYN | ACK}}, &out)
	b.Log(tcb, out.SentSegments(), out.NFired)
	b.ReportAllocs()
	ev := Event{Kind: SegmentArrives, Segment: Segment{Seq: 301, Ack: 101, Wnd: 4, Text: 1, Ctl: ACK}}
	for b.Loop() {
		c := tcb
		m.Step(&c, &host, &ev, &out)
	}
}
