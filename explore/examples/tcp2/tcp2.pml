/* Two ends of a connection, somewhat like TCP, and the wires between them: the
 * same transition system as the Go package beside this file.
 *
 *   spin -a -DCAP=2 -DNR=2 tcp2.pml
 *   gcc -O3 -march=native -DSAFETY -DNOREDUCE -DMEMLIM=20000 -o pan pan.c
 *   ./pan -m1000000 -w24
 *
 * A single process makes the steps of both ends, each in one d_step, so that the
 * state holds no program counters and every step is one transition. SPIN counts
 * the initial state as one transition more than Go does.
 */
#ifndef CAP
#define CAP 2		/* segments a wire holds, 2 to 4 */
#endif
#ifndef NR
#define NR 1		/* segments an end may retransmit */
#endif
#ifndef ND
#define ND 1		/* segments of data an end has to send */
#endif
#define WINDOW 2	/* segments an end may have unacknowledged */

/* The order is of use: see OPEN and SYNCHRONIZED. */
#define CLOSED       0
#define LISTEN       1
#define SYN_SENT     2
#define SYN_RECEIVED 3
#define ESTABLISHED  4
#define FIN_WAIT_1   5
#define FIN_WAIT_2   6
#define CLOSE_WAIT   7
#define CLOSING      8
#define LAST_ACK     9
#define TIME_WAIT    10
#define DONE         11

/* A segment is its flags, its number and what it acknowledges. */
#define SYN  1
#define ACK  2
#define FIN  4
#define DATA 8
#define SEGMENT(flags, number, acked) ((flags) | (number) << 4 | (acked) << 7)

byte state[2];
byte una[2], nxt[2];	/* the first number not acknowledged, the first not sent */
byte rcv[2];		/* the number expected next */
byte resends[2] = NR;
byte data[2] = ND;
byte ack[2];		/* an acknowledgement is due */

/* What end 0 has sent lies in wire[0] to wire[CAP-1], what end 1 has sent behind it. */
short wire[2*CAP];
byte load[2];

hidden short seg;	/* the segment being received, and its parts */
hidden byte flags, number, acked;

#define SYNCHRONIZED(i) (state[i] >= ESTABLISHED && state[i] <= TIME_WAIT)
#define BETWEEN(low, x, high) (low <= x && x <= high)
#define INVARIANT assert(una[0] <= nxt[0] && una[1] <= nxt[1] && \
	(!(SYNCHRONIZED(0) && SYNCHRONIZED(1)) || \
	 BETWEEN(una[1], rcv[0], nxt[1]) && BETWEEN(una[0], rcv[1], nxt[0])))

#define ROOM(me)     (load[me] < CAP)
#define MAY_SEND(me) ((state[me] == ESTABLISHED || state[me] == CLOSE_WAIT) && ROOM(me))
#define OPEN(me)     (state[me] >= ESTABLISHED && state[me] <= FIN_WAIT_2)
#define FIRST(i)     wire[(i)*CAP]
#define SECOND(i)    wire[(i)*CAP+1]
#define SEND(me, what) wire[me*CAP+load[me]] = what; load[me]++

inline shift(i)
{
	FIRST(i) = SECOND(i);
#if CAP == 2
	SECOND(i) = 0;
#elif CAP == 3
	SECOND(i) = wire[i*CAP+2]; wire[i*CAP+2] = 0;
#else
	SECOND(i) = wire[i*CAP+2]; wire[i*CAP+2] = wire[i*CAP+3]; wire[i*CAP+3] = 0;
#endif
	load[i]--
}

/* The connection is over and forgets everything. */
inline forget(me)
{
	state[me] = DONE;
	una[me] = 0; nxt[me] = 0; rcv[me] = 0;
	resends[me] = 0; data[me] = 0; ack[me] = 0
}

inline receive(me, peer)
{
	seg = FIRST(peer);
	shift(peer);
	flags = seg & 15; number = (seg >> 4) & 7; acked = (seg >> 7) & 7;
	if
	:: state[me] == CLOSED || state[me] == DONE
	:: state[me] == LISTEN ->
		if
		:: flags == SYN ->
			state[me] = SYN_RECEIVED; nxt[me] = 1; rcv[me] = number+1; ack[me] = 1
		:: else
		fi
	:: state[me] == SYN_SENT ->
		if
		:: flags == (SYN|ACK) && acked == 1 ->
			state[me] = ESTABLISHED; una[me] = 1; rcv[me] = number+1; ack[me] = 1
		:: flags == SYN ->
			state[me] = SYN_RECEIVED; rcv[me] = number+1; ack[me] = 1
		:: else
		fi
	:: else ->
		if
		:: flags != ACK -> ack[me] = 1
		:: else
		fi;
		if
		:: (flags & ACK) && una[me] < acked && acked <= nxt[me] -> take_ack(me)
		:: else
		fi;
		if
		:: (flags & (DATA|FIN)) && number == rcv[me] && OPEN(me) -> take_text(me)
		:: else
		fi
	fi;
	seg = 0; flags = 0; number = 0; acked = 0
}

inline take_ack(me)
{
	una[me] = acked;
	if
	:: state[me] == SYN_RECEIVED -> state[me] = ESTABLISHED
	:: state[me] == FIN_WAIT_1 && acked == nxt[me] -> state[me] = FIN_WAIT_2
	:: state[me] == CLOSING && acked == nxt[me] -> state[me] = TIME_WAIT
	:: state[me] == LAST_ACK && acked == nxt[me] -> forget(me)
	:: else
	fi
}

inline take_text(me)
{
	rcv[me]++;
	if
	:: !(flags & FIN)
	:: else ->
		if
		:: state[me] == ESTABLISHED -> state[me] = CLOSE_WAIT
		:: state[me] == FIN_WAIT_1 -> state[me] = CLOSING
		:: else -> state[me] = TIME_WAIT
		fi
	fi
}

inline acknowledge(me)
{
	ack[me] = 0;
	if
	:: state[me] == SYN_RECEIVED -> SEND(me, SEGMENT(SYN|ACK, 0, rcv[me]))
	:: else -> SEND(me, SEGMENT(ACK, nxt[me], rcv[me]))
	fi
}

inline open(me)
{
	state[me] = SYN_SENT;
	nxt[me] = 1;
	SEND(me, SEGMENT(SYN, 0, 0))
}

inline send(me)
{
	ack[me] = 0;
	data[me]--;
	SEND(me, SEGMENT(DATA|ACK, nxt[me], rcv[me]));
	nxt[me]++
}

inline close(me)
{
	ack[me] = 0;
	SEND(me, SEGMENT(FIN|ACK, nxt[me], rcv[me]));
	nxt[me]++;
	if
	:: state[me] == ESTABLISHED -> state[me] = FIN_WAIT_1
	:: else -> state[me] = LAST_ACK
	fi
}

/* The oldest segment that is not acknowledged goes out again. */
inline resend(me)
{
	resends[me]--;
	if
	:: state[me] == SYN_SENT -> SEND(me, SEGMENT(SYN, 0, 0))
	:: state[me] == SYN_RECEIVED -> SEND(me, SEGMENT(SYN|ACK, 0, rcv[me]))
	:: una[me]+1 == nxt[me] && (state[me] == FIN_WAIT_1 || state[me] == CLOSING || state[me] == LAST_ACK) ->
		SEND(me, SEGMENT(FIN|ACK, una[me], rcv[me]))
	:: else -> SEND(me, SEGMENT(DATA|ACK, una[me], rcv[me]))
	fi
}

inline overtake(me)
{
	seg = FIRST(me);
	FIRST(me) = SECOND(me);
	SECOND(me) = seg;
	seg = 0
}

/* What end me can do. */
#define STEPS(me, peer) \
	:: d_step { state[me] == CLOSED -> state[me] = LISTEN; INVARIANT } \
	:: d_step { state[me] == CLOSED && ROOM(me) -> open(me); INVARIANT } \
	:: d_step { load[peer] > 0 -> receive(me, peer); INVARIANT } \
	:: d_step { ack[me] && ROOM(me) -> acknowledge(me); INVARIANT } \
	:: d_step { MAY_SEND(me) && data[me] > 0 && nxt[me] - una[me] < WINDOW -> send(me); INVARIANT } \
	:: d_step { MAY_SEND(me) && data[me] == 0 -> close(me); INVARIANT } \
	:: d_step { una[me] < nxt[me] && resends[me] > 0 && ROOM(me) -> resend(me); INVARIANT } \
	:: d_step { load[me] > 0 -> shift(me); INVARIANT /* lost */ } \
	:: d_step { load[me] > 1 && FIRST(me) != SECOND(me) -> overtake(me); INVARIANT } \
	:: d_step { state[me] == TIME_WAIT -> forget(me); INVARIANT }

active proctype ends()
{
end:	do
	STEPS(0, 1)
	STEPS(1, 0)
	od
}
