package spec

// Effect names something that a row does. Its definition is in the table.
type Effect uint8

// The effects of the base table. A variant may redefine each and add more.
const (
	Nothing Effect = iota

	// Creating and deleting connections.
	CreateTCB
	TurnActive
	ChooseISS
	SendSYN
	SendSYNText
	SendUrgentSYNText
	SendSYNACK
	TakeSYN
	FillRemote
	KeepRest
	ResetWindow
	Reopen
	ReturnToListen
	FlushQueues
	DeleteTCB

	// Answering user calls.
	ReturnOK
	ReturnIllegal
	ReturnInsufficient
	ReturnNotAllowed
	ReturnUnspecified
	ReturnInvalid
	ReturnExists
	ReturnNotExist
	ReturnQueued
	ReturnClosing
	ReturnState
	QueueText
	MarkUrgent
	QueueReceive
	PassText
	UpdateWindow
	QueueClose
	AnswerReset
	AnswerClosing
	AnswerTimeout

	// Telling users.
	TellReset
	TellRefused
	TellTimeout
	TellUrgent
	TellSent
	TellClosed
	TellSoftError
	TellHardError

	// Sending.
	SendAck
	SendResetByAck
	SendResetBySeq
	SendAbort
	SendText
	SendUrgentText
	SendFIN
	SendProbe
	SendUrgentProbe
	SendSYNAgain
	SendSYNACKAgain
	SendTextAgain
	SendUrgentTextAgain
	SendFINAgain
	OweAck

	// Taking what a segment brings.
	TrimLeft
	TrimRight
	TrimAll
	TakeAck
	TakeWindow
	TakeUrgent
	TakeText
	HoldText
	DropText
	ReleaseText
	TakeFIN

	// Timers.
	StartTimeWait

	firstFreeEffect
)

// EffectDef defines an effect.
type EffectDef struct {
	Word string
	Is   string // statements, in the notation; they happen at once
	Says string
	Cite Citation
}

// baseEffects are in the order of the constants above.
var baseEffects = []EffectDef{
	{},
	{"create-tcb", "RCV.WND <- RCV.BUF; TCB.REMOTE <- CALL.REMOTE; TCB.WILD <- CALL.REMOTE = 0; TCB.PASSIVE <- CALL.ACTIVE = 0", "Make a TCB and fill in what the OPEN says.", cite("3.10.1")},
	{"turn-active", "TCB.PASSIVE <- 0; TCB.REMOTE <- 1", "Change the connection from passive to active.", cite("3.10.1", "OPEN-7")},
	{"choose-iss", "ISS, SND.UNA, SND.NXT, SND.UP, SND.WL2 <- NEW.ISS", "Select an initial send sequence number.", cite("3.4.1", "EXT-2", "MUST-8")},
	{"send-syn", "send <SEQ=ISS><CTL=SYN>; SND.NXT <- ISS + 1; TMR.RTX <- 1", "Ask for a connection.", cite("3.10.1", "OPEN-6")},
	{"send-syn-text", "send <SEQ=ISS><LEN=min(SND.QUE, SND.MSS)><CTL=SYN>; SND.NXT <- ISS + 1 + min(SND.QUE, SND.MSS); SND.QUE <- SND.QUE - min(SND.QUE, SND.MSS); TMR.RTX <- 1", "Ask for a connection and send the first octets along.", cite("3.10.2", "SEND-4", "SEG-SS-16")},
	{"send-urgent-syn-text", "send <SEQ=ISS><LEN=min(SND.QUE, SND.MSS)><UP=ISS + 1 + SND.QUE><CTL=SYN,URG>; SND.NXT <- ISS + 1 + min(SND.QUE, SND.MSS); SND.QUE <- SND.QUE - min(SND.QUE, SND.MSS); TMR.RTX <- 1", "Ask for a connection, send the first octets along and say where the urgent data ends.", cite("3.10.2", "SEND-4", "SEG-SS-16", "MUST-62")},
	{"send-syn-ack", "send <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>; SND.NXT <- ISS + 1; TMR.RTX <- 1", "Ask for the other direction and acknowledge the peer's SYN.", cite("3.10.7.2", "SEG-LI-5")},
	{"take-syn", "IRS, RCV.UP <- SEG.SEQ; RCV.NXT, SEG.SEQ <- SEG.SEQ + 1; CTL.SYN <- 0", "Take the peer's initial sequence number; the SYN is then done with.", cite("3.10.7.2", "SEG-LI-4", "SEG-SS-9")},
	{"fill-remote", "TCB.REMOTE <- 1", "The segment says who the peer is.", cite("3.10.7.2", "SEG-LI-7")},
	{"keep-rest", "hold", "Keep other controls and text until the connection is established.", cite("3.10.7.2", "SEG-LI-6", "EXT-6")},
	{"reset-window", "SND.WND, MAX.SND.WND <- SEG.WND; SND.WL1 <- IRS; SND.WL2 <- SND.UNA", "Take the send window from the peer's SYN.", cite("3.10.7.3", "SEG-SS-14")},
	{"reopen", "delete; RCV.WND <- RCV.BUF; TCB.REMOTE <- 1", "Start the new incarnation from an empty TCB.", cite("3.6.1", "EXT-15", "MAY-2")},
	{"return-to-listen", "ISS, IRS, SND.UNA, SND.NXT, SND.WND, SND.WL1, SND.WL2, SND.UP, MAX.SND.WND, RCV.NXT, RCV.UP, HLD.CNT, HLD.SEQ, TMR.RTX <- 0; TCB.REMOTE <- TCB.WILD = 0; RCV.WND <- RCV.BUF", "Flush the retransmission queue and wait for a request again; calls queued by the user stay.", cite("3.10.7.4", "SEG-2.6")},
	{"flush-queues", "SND.UNA <- SND.NXT; SND.QUE, SND.CLS, RCV.UNR, RCV.REQ, RCV.PSH, RCV.URG, HLD.CNT, HLD.SEQ <- 0", "Throw away all that was queued to send, to retransmit and to receive.", cite("3.10.5", "ABORT-6")},
	{"delete-tcb", "delete", "Flush all queues and forget the connection.", cite("3.10.4")},

	{"return-ok", `return "ok"`, "The call succeeds.", cite("3.10")},
	{"return-illegal", `return "connection illegal for this process"`, "The caller may not use this connection.", cite("3.10")},
	{"return-insufficient", `return "insufficient resources"`, "There is no room.", cite("3.10")},
	{"return-not-allowed", `return "security/compartment or Diffserv value not allowed"`, "The user may not ask for that.", cite("3.10.1")},
	{"return-unspecified", `return "remote socket unspecified"`, "The call needs to know the peer.", cite("3.10.1")},
	{"return-invalid", `return "remote address is broadcast or multicast"`, "No connection can have that peer.", cite("3.9.1.1", "EXT-23")},
	{"return-exists", `return "connection already exists"`, "There is a connection already.", cite("3.10.1")},
	{"return-not-exist", `return "connection does not exist"`, "There is no connection.", cite("3.10")},
	{"return-queued", `return "queued"`, "The call waits.", cite("3.10")},
	{"return-closing", `return "connection closing"`, "It is too late for the call.", cite("3.10")},
	{"return-state", `return "state and TCB pointer"`, "Report the state.", cite("3.10.6")},
	{"queue-text", "SND.QUE <- SND.QUE + CALL.LEN", "Queue the octets to be sent.", cite("3.10.2", "SEND-7")},
	{"mark-urgent", "SND.UP <- SND.NXT + SND.QUE", "Everything up to here is urgent.", cite("3.10.2", "SEND-11", "MUST-62")},
	{"queue-receive", "RCV.REQ <- RCV.REQ + CALL.LEN", "Queue the request.", cite("3.10.3", "RECV-3")},
	{"pass-text", "RCV.UNR <- RCV.UNR - min(RCV.UNR, CALL.LEN); RCV.PSH <- 0; RCV.URG <- RCV.URG = 1 and RCV.UP > RCV.NXT - RCV.UNR + min(RCV.UNR, CALL.LEN)", "Pass text to the user, mark a PUSH, and leave urgent mode when its data is consumed.", cite("3.10.3", "RECV-7", "MAY-17")},
	{"update-window", "RCV.WND <- RCV.BUF - RCV.UNR; ACK.DUE <- 1", "Offer the space that has become free.", cite("3.10.3", "RECV-9")},
	{"queue-close", "SND.CLS <- 1", "Queue the CLOSE behind the octets SENT before it.", cite("3.10.4", "CLOSE-6")},
	{"answer-reset", `answer "connection reset"`, "Outstanding SENDs and RECEIVEs are answered: reset.", cite("3.10.5")},
	{"answer-closing", `answer "connection closing"`, "Outstanding RECEIVEs are answered: closing.", cite("3.10.4")},
	{"answer-timeout", `answer "connection aborted due to user timeout"`, "Outstanding calls are answered: timed out.", cite("3.10.8", "TMO-1")},

	{"tell-reset", `signal "connection reset"`, "Tell the user that the peer has reset the connection.", cite("3.10.7.4", "MUST-12")},
	{"tell-refused", `signal "connection refused"`, "Tell the user that the peer does not want the connection.", cite("3.10.7.4", "SEG-2.7")},
	{"tell-timeout", `signal "connection aborted due to user timeout"`, "Tell the user that the peer did not answer in time.", cite("3.10.8", "TMO-1")},
	{"tell-urgent", `signal "urgent data"`, "Tell the user that urgent data is coming.", cite("3.10.7.4", "MUST-32", "MUST-33")},
	{"tell-sent", `signal "SENDs acknowledged"`, "SENDs that are fully acknowledged return ok.", cite("3.10.7.4", "SEG-5.5")},
	{"tell-closed", `signal "CLOSE acknowledged"`, "The CLOSE returns ok; the TCB stays.", cite("3.10.7.4", "SEG-5.10")},
	{"tell-soft-error", `signal "soft error"`, "Report the error; it may pass.", cite("3.9.2.2", "EXT-25", "SHLD-25")},
	{"tell-hard-error", `signal "hard error"`, "Report the error.", cite("3.9.2.2", "EXT-26")},

	{"send-ack", "send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>; ACK.DUE <- 0", "Say what is expected next.", cite("3.10.7.4")},
	{"send-reset-by-ack", "send <SEQ=SEG.ACK><CTL=RST>", "A reset that the sender of the segment will believe.", cite("3.5.2", "SEG-CL-4")},
	{"send-reset-by-seq", "send <SEQ=0><ACK=SEG.SEQ + SEG.LEN><CTL=RST,ACK>", "A reset for a segment that acknowledges nothing.", cite("3.5.2", "SEG-CL-3")},
	{"send-abort", "send <SEQ=SND.NXT><CTL=RST>", "Tell the peer that the connection is gone.", cite("3.10.5", "ABORT-5")},
	{"send-text", "send <SEQ=SND.NXT><ACK=RCV.NXT><LEN=SEND.LEN><CTL=ACK>; SND.NXT <- SND.NXT + SEND.LEN; SND.QUE <- SND.QUE - SEND.LEN; TMR.RTX <- 1; ACK.DUE <- 0", "Send the next octets with a piggybacked acknowledgment.", cite("3.10.2", "SEND-9")},
	{"send-urgent-text", "send <SEQ=SND.NXT><ACK=RCV.NXT><LEN=SEND.LEN><UP=SND.UP><CTL=URG,ACK>; SND.NXT <- SND.NXT + SEND.LEN; SND.QUE <- SND.QUE - SEND.LEN; TMR.RTX <- 1; ACK.DUE <- 0", "Send the next octets and where the urgent data ends.", cite("3.10.2", "SEND-11", "MUST-62")},
	{"send-fin", "send <SEQ=SND.NXT><ACK=RCV.NXT><CTL=FIN,ACK>; SND.NXT <- SND.NXT + 1; SND.FIN <- 1; SND.CLS <- 0; TMR.RTX <- 1; ACK.DUE <- 0", "Tell the peer that no more will be sent.", cite("3.10.4", "CLOSE-7")},
	{"send-probe", "send <SEQ=SND.NXT><ACK=RCV.NXT><LEN=1><CTL=ACK>; SND.NXT <- SND.NXT + 1; SND.QUE <- SND.QUE - 1; TMR.RTX <- 1", "Send one octet into the closed window.", cite("3.8.6.1", "EXT-21", "MUST-36")},
	{"send-urgent-probe", "send <SEQ=SND.NXT><ACK=RCV.NXT><LEN=1><UP=SND.UP><CTL=URG,ACK>; SND.NXT <- SND.NXT + 1; SND.QUE <- SND.QUE - 1; TMR.RTX <- 1", "Send one urgent octet into the closed window.", cite("3.8.6.1", "EXT-21", "MUST-36", "MUST-62")},
	{"send-syn-again", "send <SEQ=ISS><CTL=SYN>; TMR.RTX <- 1", "Send the SYN once more.", cite("3.8.3", "EXT-17", "MUST-22")},
	{"send-syn-ack-again", "send <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>; TMR.RTX <- 1", "Send our SYN once more, with the acknowledgment of the peer's.", cite("3.10.7.3", "SEG-SS-13", "EXT-17", "MUST-22")},
	{"send-text-again", "send <SEQ=SND.UNA><ACK=RCV.NXT><LEN=RTX.LEN><CTL=ACK>; TMR.RTX <- 1", "Send the text at the front of the queue once more.", cite("3.10.8", "TMO-2")},
	{"send-urgent-text-again", "send <SEQ=SND.UNA><ACK=RCV.NXT><LEN=RTX.LEN><UP=SND.UP><CTL=URG,ACK>; TMR.RTX <- 1", "Send the text at the front of the queue once more, and where the urgent data ends.", cite("3.10.8", "TMO-2", "MUST-62")},
	{"send-fin-again", "send <SEQ=SND.UNA><ACK=RCV.NXT><CTL=FIN,ACK>; TMR.RTX <- 1", "Send the FIN once more, with the same number.", cite("3.10.4", "CLOSE-9")},
	{"owe-ack", "ACK.DUE <- 1", "Acknowledge before this event ends, together with anything else that wants it.", cite("3.10.7.4", "MUST-58", "MUST-59")},

	{"trim-left", "SEG.TXT <- SEG.SEQ + CTL.SYN + SEG.TXT - RCV.NXT; SEG.SEQ <- RCV.NXT; CTL.SYN <- 0", "Cut off what has been received before, SYN included.", cite("3.10.7.4", "SEG-1.1", "SEG-1.12")},
	{"trim-right", "CTL.FIN <- CTL.FIN = 1 and SEG.SEQ + SEG.LEN =< RCV.END; SEG.TXT <- min(SEG.TXT, RCV.END - SEG.SEQ - CTL.SYN)", "Cut off what lies beyond the window, FIN included.", cite("3.10.7.4", "SEG-1.12")},
	{"trim-all", "SEG.SEQ <- RCV.NXT; SEG.TXT, CTL.SYN, CTL.FIN <- 0", "Keep only the header: acknowledgment, window, reset and urgent pointer.", cite("3.10.7.4", "SEG-1.8", "MUST-66")},
	{"take-ack", "SND.UNA <- SEG.ACK; TMR.RTX <- SEG.ACK < SND.NXT", "Advance over what is acknowledged; the timer runs on while something is not.", cite("3.10.7.4", "SEG-5.5")},
	{"take-window", "SND.WND <- SEG.WND; MAX.SND.WND <- max(MAX.SND.WND, SEG.WND); SND.WL1 <- SEG.SEQ; SND.WL2 <- SEG.ACK", "Take the send window and remember which segment it came from.", cite("3.10.7.4", "SEG-5.8")},
	{"take-urgent", "RCV.UP <- max(RCV.UP, SEG.UP); RCV.URG <- max(RCV.UP, SEG.UP) > RCV.NXT - RCV.UNR", "Advance the urgent pointer.", cite("3.10.7.4", "SEG-6.1")},
	{"take-text", "accept; RCV.NXT <- SEG.SEQ + SEG.TXT; RCV.UNR <- RCV.UNR + SEG.TXT - PASS.LEN; RCV.WND <- RCV.BUF - (RCV.UNR + SEG.TXT - PASS.LEN); RCV.REQ <- max(RCV.REQ, PASS.LEN) - PASS.LEN; RCV.PSH <- max(RCV.PSH, CTL.PSH) = 1 and RCV.UNR + SEG.TXT > PASS.LEN; RCV.URG <- RCV.URG = 1 and RCV.UP > SEG.SEQ + SEG.TXT - (RCV.UNR + SEG.TXT - PASS.LEN)", "Take the text, pass on what the user waits for, and offer the space that is left.", cite("3.10.7.4", "SEG-7.1", "SEG-7.2", "SHLD-14")},
	{"hold-text", "hold; SEG.TXT, CTL.FIN <- 0", "Hold the text and FIN until the hole before them is filled.", cite("3.10.7.4", "SEG-1.13", "SHLD-31")},
	{"drop-text", "SEG.TXT, CTL.FIN <- 0", "Let the text and FIN go; the peer will send them again.", cite("3.10.7.4", "SEG-1.13")},
	{"release-text", "release", "Take up the segment that was held, without what has since been received.", cite("3.10.7.4", "SEG-1.1", "SEG-1.13")},
	{"take-fin", `signal "connection closing"; answer "connection closing"; RCV.NXT <- RCV.NXT + 1; RCV.REQ <- 0; RCV.PSH <- RCV.PSH = 1 or RCV.UNR > 0; ACK.DUE <- 1`, "Advance over the FIN, acknowledge it, tell the user, and push what the user has not read.", cite("3.10.7.4", "SEG-8.2", "SEG-8.3", "MUST-12")},

	{"start-time-wait", "TMR.TW <- 1; TMR.RTX <- 0", "Start or restart the 2 MSL timer and turn off the others.", cite("3.10.7.4", "EXT-14", "MUST-13")},
}
