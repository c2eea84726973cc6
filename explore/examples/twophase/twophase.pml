/* Two-phase commit: the same transition system as the Go package beside this file.
 *
 *   spin -a -DN=9 twophase.pml
 *   gcc -O3 -DSAFETY -DNOREDUCE -DMEMLIM=20000 -o pan pan.c
 *   ./pan -m1000000 -w26
 *
 * Sets of resource managers are bit masks. A message is a fact that stays; those
 * that tell the decision are the decision itself. SPIN counts the initial state as
 * one transition more than Go does.
 */
#ifndef N
#define N 5		/* resource managers, 3 to 10 */
#endif
#define EVERYONE ((1<<N)-1)

#define UNDECIDED 0
#define TO_COMMIT 1
#define TO_ABORT  2

byte decision;
short sent;				/* who has said to be prepared */
short heard;				/* from whom the manager knows it */
short aborted, committed, prepared;	/* what resource managers have done */

#define RM(i)      (1 << (i))
#define IDLE(i)    !((aborted | committed | prepared) & RM(i))
#define CONSISTENT assert(!(aborted && committed))

/* What resource manager i can do, and the manager about it. */
#define STEPS(i) \
	:: d_step { decision == UNDECIDED && (sent & RM(i)) -> heard = heard | RM(i) } \
	:: d_step { IDLE(i) -> prepared = prepared | RM(i); sent = sent | RM(i) } \
	:: d_step { IDLE(i) -> aborted = aborted | RM(i); CONSISTENT } \
	:: d_step { decision == TO_COMMIT -> committed = committed | RM(i); \
		aborted = aborted & ~RM(i); prepared = prepared & ~RM(i); CONSISTENT } \
	:: d_step { decision == TO_ABORT -> aborted = aborted | RM(i); \
		committed = committed & ~RM(i); prepared = prepared & ~RM(i); CONSISTENT }

active proctype everybody()
{
end:	do
	:: d_step { decision == UNDECIDED && heard == EVERYONE -> decision = TO_COMMIT }
	:: d_step { decision == UNDECIDED -> decision = TO_ABORT }
	STEPS(0)
	STEPS(1)
	STEPS(2)
#if N > 3
	STEPS(3)
#endif
#if N > 4
	STEPS(4)
#endif
#if N > 5
	STEPS(5)
#endif
#if N > 6
	STEPS(6)
#endif
#if N > 7
	STEPS(7)
#endif
#if N > 8
	STEPS(8)
#endif
#if N > 9
	STEPS(9)
#endif
	od
}
