package render

import "github.com/tcpcheck/tcpcheck/spec"

// figureEdge is an arrow of RFC 9293 figure 5: which event takes a connection
// from where to where. What is done about it is not written here; the table says.
type figureEdge struct {
	from, to spec.State
	event    string
}

// figure5 are the twenty arrows of the figure.
var figure5 = map[figureEdge]bool{
	{spec.Closed, spec.Listen, "passive OPEN"}:                        true,
	{spec.Closed, spec.SynSent, "active OPEN"}:                        true,
	{spec.Listen, spec.Closed, "CLOSE"}:                               true,
	{spec.Listen, spec.SynReceived, "rcv SYN"}:                        true,
	{spec.Listen, spec.SynSent, "SEND"}:                               true,
	{spec.SynSent, spec.Closed, "CLOSE"}:                              true,
	{spec.SynSent, spec.SynReceived, "rcv SYN"}:                       true,
	{spec.SynSent, spec.Established, "rcv SYN,ACK"}:                   true,
	{spec.SynReceived, spec.Listen, "rcv RST (note 1)"}:               true,
	{spec.SynReceived, spec.Established, "rcv ACK of SYN"}:            true,
	{spec.SynReceived, spec.FinWait1, "CLOSE"}:                        true,
	{spec.Established, spec.FinWait1, "CLOSE"}:                        true,
	{spec.Established, spec.CloseWait, "rcv FIN"}:                     true,
	{spec.FinWait1, spec.FinWait2, "rcv ACK of FIN"}:                  true,
	{spec.FinWait1, spec.Closing, "rcv FIN"}:                          true,
	{spec.FinWait2, spec.TimeWait, "rcv FIN"}:                         true,
	{spec.CloseWait, spec.LastAck, "CLOSE"}:                           true,
	{spec.Closing, spec.TimeWait, "rcv ACK of FIN"}:                   true,
	{spec.LastAck, spec.Closed, "rcv ACK of FIN"}:                     true,
	{spec.TimeWait, spec.Closed, timeoutEvents[spec.TimeWaitTimeout]}: true,
}
