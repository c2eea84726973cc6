package spec

// Var names a 32-bit variable of the notation: SND.UNA, SEG.ACK, and so on.
type Var uint8

// Variables of a TCB come first: they are what a connection remembers.
const (
	ISS Var = iota
	IRS
	SndUna
	SndNxt
	SndWnd
	SndWl1
	SndWl2
	SndUp
	MaxSndWnd
	SndQue
	SndCls
	SndFin
	RcvNxt
	RcvWnd
	RcvUp
	RcvUnr
	RcvReq
	RcvPsh
	RcvUrg
	TcbPassive
	TcbWild
	TcbRemote
	TmrRtx
	TmrTw
	HldCnt
	HldSeq
	numTCBVars
)

// Variables of the event follow: they live for one event only.
const (
	SegSeq Var = numTCBVars + iota
	SegAck
	SegWnd
	SegUp
	SegTxt
	SegSec
	SegSrc
	CtlSyn
	CtlAck
	CtlRst
	CtlFin
	CtlUrg
	CtlPsh
	CallLen
	CallActive
	CallRemote
	CallUrg
	CallDenied
	CallForbidden
	CallMulti
	CallFull
	MsgHard
	MsgQuench
	AckDue
	NewISS
	RcvBuf
	RcvStd
	SndMss
	HldMax
	numVars
)

// Space says what kind of number a variable holds, and so how it moves when all
// sequence numbers of one direction are shifted.
type Space uint8

// The kinds of number.
const (
	Count    Space = iota // octets or items; does not move
	Flag                  // 0 or 1
	SendSeq               // a sequence number of the data this end sends
	RecvSeq               // a sequence number of the data this end receives
	numSpace = iota
)

// VarDef describes a variable.
type VarDef struct {
	Name  string // the RFC's spelling
	Space Space
	Says  string
}

var variables = [numVars]VarDef{
	ISS:        {"ISS", SendSeq, "initial send sequence number"},
	IRS:        {"IRS", RecvSeq, "initial receive sequence number"},
	SndUna:     {"SND.UNA", SendSeq, "oldest unacknowledged sequence number"},
	SndNxt:     {"SND.NXT", SendSeq, "next sequence number to be sent"},
	SndWnd:     {"SND.WND", Count, "send window, an offset from SND.UNA"},
	SndWl1:     {"SND.WL1", RecvSeq, "SEG.SEQ of the last window update"},
	SndWl2:     {"SND.WL2", SendSeq, "SEG.ACK of the last window update"},
	SndUp:      {"SND.UP", SendSeq, "send urgent pointer"},
	MaxSndWnd:  {"MAX.SND.WND", Count, "largest window the peer has ever offered (RFC 5961)"},
	SndQue:     {"SND.QUE", Count, "octets SENT by the user and not yet segmentized"},
	SndCls:     {"SND.CLS", Flag, "a CLOSE waits for the octets before it"},
	SndFin:     {"SND.FIN", Flag, "the FIN has been sent; it is the octet before SND.NXT"},
	RcvNxt:     {"RCV.NXT", RecvSeq, "next sequence number expected"},
	RcvWnd:     {"RCV.WND", Count, "receive window"},
	RcvUp:      {"RCV.UP", RecvSeq, "receive urgent pointer"},
	RcvUnr:     {"RCV.UNR", Count, "octets taken and not yet passed to the user"},
	RcvReq:     {"RCV.REQ", Count, "octets that queued RECEIVEs ask for"},
	RcvPsh:     {"RCV.PSH", Flag, "a PUSH was seen and not yet reported"},
	RcvUrg:     {"RCV.URG", Flag, "the user has been told of urgent data"},
	TcbPassive: {"TCB.PASSIVE", Flag, "the connection comes from a passive OPEN"},
	TcbWild:    {"TCB.WILD", Flag, "the OPEN left the remote socket unspecified"},
	TcbRemote:  {"TCB.REMOTE", Flag, "the remote socket is specified"},
	TmrRtx:     {"TMR.RTX", Flag, "the retransmission timer runs"},
	TmrTw:      {"TMR.TW", Flag, "the time-wait timer runs"},
	HldCnt:     {"HLD.CNT", Count, "segments held for later processing"},
	HldSeq:     {"HLD.SEQ", RecvSeq, "first sequence number held"},

	SegSeq:        {"SEG.SEQ", RecvSeq, "sequence number of the segment"},
	SegAck:        {"SEG.ACK", SendSeq, "acknowledgment number of the segment"},
	SegWnd:        {"SEG.WND", Count, "window field of the segment"},
	SegUp:         {"SEG.UP", RecvSeq, "urgent pointer of the segment, as a sequence number"},
	SegTxt:        {"SEG.TXT", Count, "octets of text in the segment"},
	SegSec:        {"SEG.SEC", Flag, "security or compartment differs from the connection's"},
	SegSrc:        {"SEG.SRC", Flag, "source or destination is not a valid unicast address"},
	CtlSyn:        {"CTL.SYN", Flag, "SYN bit"},
	CtlAck:        {"CTL.ACK", Flag, "ACK bit"},
	CtlRst:        {"CTL.RST", Flag, "RST bit"},
	CtlFin:        {"CTL.FIN", Flag, "FIN bit"},
	CtlUrg:        {"CTL.URG", Flag, "URG bit"},
	CtlPsh:        {"CTL.PSH", Flag, "PSH bit"},
	CallLen:       {"CALL.LEN", Count, "octets that the call sends or asks for"},
	CallActive:    {"CALL.ACTIVE", Flag, "the OPEN is active"},
	CallRemote:    {"CALL.REMOTE", Flag, "the call names the remote socket"},
	CallUrg:       {"CALL.URG", Flag, "the SEND is urgent"},
	CallDenied:    {"CALL.DENIED", Flag, "the caller has no access to the local socket"},
	CallForbidden: {"CALL.FORBIDDEN", Flag, "the security or Diffserv value is not allowed for the caller"},
	CallMulti:     {"CALL.MULTI", Flag, "the remote address is broadcast or multicast"},
	CallFull:      {"CALL.FULL", Flag, "no room for a TCB, or to queue the request"},
	MsgHard:       {"MSG.HARD", Flag, "the ICMP message reports a hard error"},
	MsgQuench:     {"MSG.QUENCH", Flag, "the ICMP message is a Source Quench"},
	AckDue:        {"ACK.DUE", Flag, "something in this event wants an acknowledgment"},
	NewISS:        {"NEW.ISS", SendSeq, "the next initial sequence number of this end"},
	RcvBuf:        {"RCV.BUF", Count, "size of the receive buffer"},
	RcvStd:        {"RCV.STD", Count, "octets that a standing RECEIVE asks for; 0 without one"},
	SndMss:        {"SND.MSS", Count, "most octets of text in one segment"},
	HldMax:        {"HLD.MAX", Count, "most segments held for later processing"},
}

// String returns the RFC's spelling of the variable.
func (v Var) String() string { return variables[v].Name }

// Def returns the description of the variable.
func (v Var) Def() VarDef { return variables[v] }

// TCBVars returns the variables that a TCB holds, in order.
func TCBVars() []Var {
	vars := make([]Var, numTCBVars)
	for i := range vars {
		vars[i] = Var(i)
	}
	return vars
}

// EventVars returns the variables that live for one event, in order.
func EventVars() []Var {
	var vars []Var
	for v := numTCBVars; v < numVars; v++ {
		vars = append(vars, v)
	}
	return vars
}

var varByName = func() map[string]Var {
	m := make(map[string]Var, numVars)
	for v := range variables {
		m[variables[v].Name] = Var(v)
	}
	return m
}()
