package trace

import (
	"errors"
	"fmt"

	"github.com/tcpcheck/tcpcheck/spec"
)

// call writes the system calls that do what the user's call does. One that is refused, or
// only asks, does nothing to the connection and stays a comment.
func (s *script) call(m *moment) error {
	if m.Out.Result.Refused() {
		s.remark(fmt.Sprintf("It returns %q, and changes nothing.", m.Out.Result))
		return nil
	}
	switch m.Spec.Kind {
	case spec.CallOpen:
		if m.After.State == spec.Listen {
			s.listen()
			return nil
		}
		s.unlisten() // what listens turns to call
		s.connect()
	case spec.CallSend:
		return s.send(m)
	case spec.CallReceive:
		s.read(m)
	case spec.CallClose:
		return s.close(m)
	case spec.CallAbort:
		return s.abort(m)
	}
	return nil
}

func (s *script) open() int {
	s.next++
	fd := s.next - 1
	s.event("socket(..., SOCK_STREAM, IPPROTO_TCP) = %d", fd)
	return fd
}

// prompt lets text be sent at once, as the table does.
func (s *script) prompt(fd int) { s.event("setsockopt(%d, SOL_TCP, TCP_NODELAY, [1], 4) = 0", fd) }

func (s *script) listen() {
	s.unlisten()
	s.listening, s.socket = s.open(), 0
	s.event("setsockopt(%d, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0", s.listening)
	s.event("bind(%d, ..., ...) = 0", s.listening)
	s.event("listen(%d, 1) = 0", s.listening)
}

func (s *script) unlisten() {
	if s.listening != 0 {
		s.event("close(%d) = 0", s.listening)
		s.listening = 0
	}
}

func (s *script) connect() {
	s.socket = s.open()
	s.prompt(s.socket)
	s.event("fcntl(%d, F_SETFL, O_RDWR|O_NONBLOCK) = 0", s.socket)
	s.event("connect(%d, ..., ...) = -1 EINPROGRESS (Operation now in progress)", s.socket)
}

// accept writes what the user does once there is a connection: it takes it from the socket
// that listens, which then has done its work, and makes the SENDs that were too early.
func (s *script) accept(m *moment) {
	switch m.After.State {
	case spec.Closed:
		s.unlisten() // the connection failed before it was one
		s.waiting = nil
		return
	case spec.Listen, spec.SynSent, spec.SynReceived:
		return
	}
	if s.listening != 0 {
		s.socket = s.next
		s.next++
		s.event("accept(%d, ..., ...) = %d", s.listening, s.socket)
		s.prompt(s.socket)
		s.unlisten()
	}
	for _, c := range s.waiting {
		s.write(c)
	}
	s.waiting = nil
}

// send writes a SEND. No system call makes one before there is a connection.
func (s *script) send(m *moment) error {
	if m.sentBits().Has(spec.SYN) && m.Sent[0].Text > 0 {
		return errors.New("no system call without an option puts text on a SYN")
	}
	if m.Before.State == spec.Listen { // the SEND turns it to call
		s.unlisten()
		s.connect()
	}
	switch m.After.State {
	case spec.SynSent, spec.SynReceived:
		s.remark("No system call sends so early: it is made once there is a connection.")
		s.waiting = append(s.waiting, m.Spec.Call)
	default:
		s.write(m.Spec.Call)
	}
	return nil
}

func (s *script) write(c spec.Call) {
	if c.Urgent {
		s.event("send(%d, ..., %d, MSG_OOB) = %d", s.socket, c.Len, c.Len)
		return
	}
	s.event("write(%d, ..., %d) = %d", s.socket, c.Len, c.Len)
}

// read writes that the user takes what the step has passed to it.
func (s *script) read(m *moment) {
	got := m.Before.V[spec.RcvUnr]
	for _, t := range m.Out.TakenText() {
		got += t.Len
	}
	left := m.After.V[spec.RcvUnr]
	call := m.Spec.Kind == spec.CallReceive
	switch {
	case call && m.Out.Result == spec.Queued:
		s.remark("It waits for text.")
	case got > left && (call || m.Out.NTaken > 0):
		s.event("read(%d, ..., %d) = %d", s.socket, got-left, got-left)
	}
}

// close writes a CLOSE: the user has no more to send, and goes on to receive.
func (s *script) close(m *moment) error {
	switch {
	case m.Before.State == spec.Listen:
		s.unlisten()
	case s.listening != 0:
		return errors.New("no system call closes a connection that is not accepted yet")
	case m.Before.State == spec.SynSent || m.After.State == spec.Closed:
		s.event("close(%d) = 0", s.socket)
	default:
		s.event("shutdown(%d, SHUT_WR) = 0", s.socket)
	}
	return nil
}

// abort writes an ABORT: to close without lingering resets the connection.
func (s *script) abort(m *moment) error {
	switch {
	case m.Before.State == spec.Listen:
		s.unlisten()
		return nil
	case s.listening != 0:
		return errors.New("no system call aborts a connection that is not accepted yet")
	}
	s.event("setsockopt(%d, SOL_SOCKET, SO_LINGER, {onoff=1, linger=0}, 8) = 0", s.socket)
	s.event("close(%d) = 0", s.socket)
	return nil
}
