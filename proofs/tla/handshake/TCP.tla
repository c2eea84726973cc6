-------------------------------- MODULE TCP --------------------------------
\* Two ends that follow the table, their users, and the network between them: what package
\* model of tcpcheck does around the table, whatever the scenario. MC is a scenario.
EXTENDS Table

CONSTANTS
  Setup,    \* of each end: its user's calls, its host, and how often what may befall it
  Network,  \* what the network may do
  Strays,   \* segments that no end has sent, each of which may turn up once
  Begin     \* the TCB and the history of each end in the first world

VARIABLES
  tcb,   \* of each end: its TCB
  user,  \* of each end: how far its user is, and what may still befall it
  past,  \* of each end: what it has done in its connection
  way,   \* to each end: the segments on the way
  left,  \* what the network may still do
  made   \* the strays that have turned up

vars == <<tcb, user, past, way, left, made>>

Ends == {"A", "B"}
\* Who gets what an end sends.
To(e) == IF Network.loop THEN e ELSE IF e = "A" THEN "B" ELSE "A"

\* A budget without measure is never used up.
Unbounded == -1
Full(budget) == IF budget = Unbounded THEN 1 ELSE budget
Spend(from, budget) == IF budget = Unbounded THEN from ELSE from - 1

----------------------------------------------------------------------------
\* What is on the way: a sequence if the network keeps order, and else a bag, a function
\* from the segments to how many of each there are.

NothingOnTheWay == IF Network.anyOrder THEN [g \in {} |-> 0] ELSE <<>>

Segments(c) == IF Network.anyOrder THEN DOMAIN c ELSE {c[i] : i \in DOMAIN c}

RECURSIVE Size(_)
Size(c) ==
  IF ~Network.anyOrder THEN Len(c)
  ELSE IF DOMAIN c = {} THEN 0
  ELSE LET g == CHOOSE g \in DOMAIN c : TRUE
       IN  c[g] + Size([h \in DOMAIN c \ {g} |-> c[h]])

\* The segments that can come next.
First(c) == IF Network.anyOrder THEN DOMAIN c ELSE IF c = <<>> THEN {} ELSE {Head(c)}

Without(c, g) ==
  IF ~Network.anyOrder THEN Tail(c)
  ELSE IF c[g] > 1 THEN [c EXCEPT ![g] = @ - 1]
  ELSE [h \in DOMAIN c \ {g} |-> c[h]]

With(c, g) ==
  IF Network.merges /\ g \in Segments(c) THEN c
  ELSE IF ~Assert(Size(c) < Network.capacity, "there is no room for more on the way") THEN c
  ELSE IF ~Network.anyOrder THEN Append(c, g)
  ELSE IF g \in DOMAIN c THEN [c EXCEPT ![g] = @ + 1]
  ELSE [h \in DOMAIN c \cup {g} |-> IF h = g THEN 1 ELSE c[h]]

\* Somebody on the path may send the one at a place ahead.
WithoutAt(c, n) == SubSeq(c, 1, n - 1) \o SubSeq(c, n + 1, Len(c))

RECURSIVE WithAll(_, _)
WithAll(c, all) == IF all = <<>> THEN c ELSE WithAll(With(c, Head(all)), Tail(all))

----------------------------------------------------------------------------
\* Calls, segments, and what an end has done.

NoCall == [is |-> "", len |-> 0, active |-> FALSE, remote |-> FALSE, urgent |-> FALSE, denied |-> FALSE,
           forbidden |-> FALSE, multicast |-> FALSE, full |-> FALSE, hard |-> FALSE, quench |-> FALSE]

\* tag is the incarnation of the sender, meant that of the receiver that it is for.
NoSegment == [ctl |-> {}, seq |-> 0, ack |-> 0, text |-> 0, wnd |-> 0, up |-> 0, tag |-> 0, meant |-> 0,
              foreign |-> FALSE, bogus |-> FALSE]

AllSegments == [ctl: SUBSET ControlBits, seq: Int, ack: Int, text: Nat, wnd: Int, up: Int, tag: Nat, meant: Nat,
                foreign: BOOLEAN, bogus: BOOLEAN]

\* incarnated: initial sequence numbers used up; peer: the peer's incarnation whose SYN was
\* taken; said, got: octets that SEND has accepted, and that have been taken; fin_at: the
\* number of the FIN sent; first: it was sent before the peer's was taken; lingered:
\* TIME-WAIT has been entered. The first two mark what is sent; the rest is for properties.
NoHistory == [incarnated |-> 0, peer |-> 0, passive |-> FALSE, shut |-> FALSE, said |-> 0, got |-> 0,
              fin_sent |-> FALSE, fin_at |-> 0, first |-> FALSE, fin_taken |-> FALSE, lingered |-> FALSE]

Histories == [incarnated: 0..255, peer: 0..255, passive: BOOLEAN, shut: BOOLEAN, said: 0..255, got: 0..255,
              fin_sent: BOOLEAN, fin_at: Int, first: BOOLEAN, fin_taken: BOOLEAN, lingered: BOOLEAN]

Afresh(h) == [NoHistory EXCEPT !.incarnated = h.incarnated]

\* What an end is given by its host. After the initial sequence numbers of the list the
\* next are 100 apart.
Host(e) ==
  LET isn == Setup[e].isn
      n   == past[e].incarnated
  IN  [iss    |-> IF n < Len(isn) THEN isn[n + 1] ELSE isn[Len(isn)] (+) (100 * (n - Len(isn) + 1)),
       buffer |-> Setup[e].buffer, reads |-> Setup[e].reads, mss |-> Setup[e].mss, hold |-> Setup[e].hold]

RECURSIVE Sum(_)
Sum(all) == IF all = <<>> THEN 0 ELSE Head(all) + Sum(Tail(all))

\* The history of an end that was t, and is s after an event; g is the segment that came.
Remember(h, t, s, what, c, g, iss) ==
  LET refused     == s.result \in Refused
      numberless  == {"CLOSED", "LISTEN"}
      unsynced    == numberless \cup {"SYN-SENT"}
      delivered   == what = "SEGMENT ARRIVES"
      passed(st)  == st \in s.been \/ s.state = st
      accepted    == IF what = "SEND" /\ ~refused THEN c.len ELSE 0
      called      == CASE what = "CLOSE" /\ ~refused -> [h EXCEPT !.shut = TRUE]
                       [] what = "OPEN" /\ ~refused -> [Afresh(h) EXCEPT !.passive = ~c.active]
                       [] OTHER -> h
      \* A new incarnation; what the user has queued before it is its first text.
      begins      == /\ s.state \notin numberless /\ s.ISS = iss
                     /\ t.state \in numberless \/ t.ISS # iss
      begun       == IF ~begins THEN called
                     ELSE [NoHistory EXCEPT !.incarnated = h.incarnated + 1,
                            !.passive = called.passive /\ what # "SEND" /\ t.state # "TIME-WAIT",
                            !.shut = t.SND_CLS = 1, !.said = t.SND_QUE]
      lingers     == what = "ABORT" \/ t.state = "TIME-WAIT"
      by_fin      == passed("CLOSE-WAIT") \/ passed("CLOSING") \/ (passed("TIME-WAIT") /\ ~lingers)
      fin_taken   == begun.fin_taken \/ "connection closing" \in s.signals \/ by_fin
      fins        == {i \in DOMAIN s.sent : "FIN" \in s.sent[i].ctl}
      fin         == s.sent[CHOOSE i \in fins : \A j \in fins : i <= j]
      sends_fin   == fins # {} /\ ~begun.fin_sent
      now         == [begun EXCEPT
                       !.said = @ + accepted, !.got = @ + Sum(s.taken), !.fin_taken = fin_taken,
                       !.fin_sent = @ \/ sends_fin, !.fin_at = IF sends_fin THEN fin.seq (+) fin.text ELSE @,
                       !.first = IF sends_fin THEN ~fin_taken ELSE @,
                       !.lingered = @ \/ passed("TIME-WAIT"),
                       !.peer = IF delivered /\ ((t.state \in unsynced /\ s.state \notin unsynced) \/ begins) THEN g.tag ELSE @]
  IN  CASE s.state = "CLOSED" -> Afresh(now)
        [] s.state = "LISTEN" -> [Afresh(now) EXCEPT !.passive = now.passive, !.shut = now.shut, !.said = s.SND_QUE]
        [] OTHER -> now

\* What is sent says which incarnation it is from and for. A reset that answers a segment
\* goes to whoever sent that, and speaks for the incarnation that it was meant for.
Marked(g, was, now, got, delivered) ==
  LET answers == delivered /\ "RST" \in g.ctl
  IN  [NoSegment EXCEPT
        !.ctl = g.ctl, !.seq = g.seq, !.text = g.text, !.wnd = g.wnd,
        !.ack = IF "ACK" \in g.ctl THEN g.ack ELSE 0, !.up = IF "URG" \in g.ctl THEN g.up ELSE 0,
        !.tag = IF answers /\ got.meant # 0 THEN got.meant ELSE now.incarnated,
        !.meant = IF answers THEN got.tag ELSE IF now.peer # 0 THEN now.peer ELSE was.peer]

----------------------------------------------------------------------------
\* Attackers.

\* What the control bits do not speak of is 0.
Cleared(g) == [g EXCEPT !.ack = IF "ACK" \in g.ctl THEN @ ELSE 0, !.up = IF "URG" \in g.ctl THEN @ ELSE 0]

\* Somebody who sees nothing of the connection guesses: one number of each class that the
\* end tells apart. The window that he offers is the one that the peer last offered.
SeqGuesses(t) ==
  {t.RCV_NXT (-) 1, t.RCV_NXT, t.RCV_NXT (+) 1, (t.RCV_NXT (+) t.RCV_WND) (-) 1, t.RCV_NXT (+) t.RCV_WND, t.RCV_NXT (+) Most}
AckGuesses(t) ==
  LET some == t.SND_UNA (+) 1
  IN  {(t.SND_UNA (-) t.MAX_SND_WND) (-) 1, t.SND_UNA (-) 1, t.SND_UNA, IF Less(some, t.SND_NXT) THEN some ELSE t.SND_NXT,
       t.SND_NXT, t.SND_NXT (+) 1, t.SND_NXT (+) Most}
Guess(t, kind, seq, ack) ==
  LET ctl == CASE kind = "RST" -> IF t.state = "SYN-SENT" THEN {"RST", "ACK"} ELSE {"RST"}
               [] kind = "SYN" -> {"SYN"}
               [] kind = "FIN" -> {"FIN", "ACK"}
               [] OTHER -> {"ACK"}
  IN  Cleared([NoSegment EXCEPT !.ctl = ctl, !.seq = seq, !.ack = ack, !.text = IF kind = "DATA" THEN 1 ELSE 0,
                !.wnd = IF kind = "RST" THEN 0 ELSE t.SND_WND])

\* Somebody on the path changes one thing in a segment. What has a bit added is nobody's
\* segment any more.
Toggled(g, bit) ==
  IF bit \in g.ctl THEN [g EXCEPT !.ctl = @ \ {bit}]
  ELSE [g EXCEPT !.ctl = (@ \cup {bit}) \ {"PSH"}, !.text = 0, !.tag = 0]
Alterations == 1..6
Altered(g, n) ==
  Cleared(CASE n = 1 -> Toggled(g, "RST")
            [] n = 2 -> Toggled(g, "SYN")
            [] n = 3 -> Toggled(g, "FIN")
            [] n = 4 -> [g EXCEPT !.seq = @ (+) 1]
            [] n = 5 -> [g EXCEPT !.ack = @ (+) 1]
            [] n = 6 -> [g EXCEPT !.text = 0, !.ctl = @ \ {"PSH"}])

----------------------------------------------------------------------------
\* Steps. A step is what it is, which end it befalls, which of a list it is (of calls, of
\* strays, of alterations, of the segments on the way), and the segment that it is about.

Step(is, e, n, g) == [is |-> is, end |-> e, n |-> n, segment |-> g]

\* The call that a step is.
CallOf(step) ==
  CASE step.is = "calls" -> Setup[step.end].calls[step.n]
    [] step.is = "calls any" -> Setup[step.end].anytime[step.n].call
    [] step.is = "starts over" -> Setup[step.end].calls[1]
    [] OTHER -> NoCall

\* The event of RFC 9293, 3.10, that it is to its end; "" if the table is not asked.
EventOf(step) ==
  CASE step.is \in {"calls", "calls any", "starts over"} -> CallOf(step).is
    [] step.is \in {"delivers", "duplicates", "guesses", "replays", "reorders", "alters"} -> "SEGMENT ARRIVES"
    [] step.is = "retransmits" -> "RETRANSMISSION TIMEOUT"
    [] step.is = "probes" -> "PERSIST TIMEOUT"
    [] step.is = "lingers" -> "TIME-WAIT TIMEOUT"
    [] step.is = "times out" -> "USER TIMEOUT"
    [] OTHER -> ""

\* The segment that arrives.
Arriving(step) == IF step.is = "alters" THEN Altered(step.segment, step.n) ELSE step.segment

\* The end in the middle of the step: as the table finds it.
Found(step) ==
  LET g == IF EventOf(step) = "SEGMENT ARRIVES" THEN Arriving(step) ELSE NoSegment
  IN  Load(tcb[step.end], CallOf(step), g, Host(step.end))

\* What the step makes of its end.
Local(step) ==
  LET e    == step.end
      what == EventOf(step)
      g    == Arriving(step)
      s    == IF what = "" THEN Found(step) ELSE Process(what, Found(step))
      now  == Remember(past[e], tcb[e], s, what, CallOf(step), g, Host(e).iss)
  IN  CASE what # "" -> [s |-> s, tcb |-> Store(s), past |-> now,
                         sent |-> [i \in DOMAIN s.sent |-> Marked(s.sent[i], past[e], now, g, what = "SEGMENT ARRIVES")]]
        [] step.is = "crashes" -> [s |-> s, tcb |-> NoTCB, past |-> Afresh(past[e]), sent |-> <<>>]
        [] OTHER -> [s |-> s, tcb |-> tcb[e], past |-> past[e], sent |-> <<>>]

\* A timer or a message that no row looks at is no step. One that is looked at is, though
\* it may change nothing.
Happens(step, l) ==
  EventOf(step) \in {"RETRANSMISSION TIMEOUT", "PERSIST TIMEOUT", "TIME-WAIT TIMEOUT", "USER TIMEOUT", "ICMP MESSAGE"}
    => l.s.fired # <<>> \/ (l.s.wrong /\ EventOf(step) # "ICMP MESSAGE")

\* What the step costs its end. A call that is refused costs nothing and can be made again.
Costs(step, l) ==
  LET u       == user[step.end]
      setup   == Setup[step.end]
      granted == l.s.result \notin Refused
  IN  CASE step.is = "calls" /\ granted -> [u EXCEPT !.calls = @ + 1]
        [] step.is = "starts over" /\ granted -> [u EXCEPT !.lives = @ - 1, !.calls = 1]
        [] step.is = "calls any" /\ granted -> [u EXCEPT !.anytime[step.n] = IF @ > 0 THEN @ - 1 ELSE 0]
        [] step.is = "retransmits" -> [u EXCEPT !.retransmit = Spend(@, setup.retransmit)]
        [] step.is = "probes" -> [u EXCEPT !.probe = Spend(@, setup.probe)]
        [] step.is = "times out" -> [u EXCEPT !.timeout = Spend(@, setup.timeout)]
        [] step.is = "crashes" -> [u EXCEPT !.crash = Spend(@, setup.crash)]
        [] step.is = "guesses" -> [u EXCEPT !.guesses = Spend(@, Network.blind)]
        [] step.is \in {"drops", "replays", "reorders", "alters"} -> [u EXCEPT !.on_path = Spend(@, Network.on_path)]
        [] OTHER -> u

\* What is on the way after the step.
Moved(step, l) ==
  LET e    == step.end
      gone == CASE step.is \in {"delivers", "loses", "drops", "alters"} -> [way EXCEPT ![e] = Without(@, step.segment)]
                [] step.is = "reorders" -> [way EXCEPT ![e] = WithoutAt(@, step.n)]
                [] OTHER -> way
  IN  IF step.is = "injects" THEN [way EXCEPT ![e] = With(@, step.segment)]
      ELSE [gone EXCEPT ![To(e)] = WithAll(@, l.sent)]

\* The world after the step.
After(step, l) ==
  LET e == step.end
  IN  [tcb  |-> [tcb EXCEPT ![e] = l.tcb],
       past |-> [past EXCEPT ![e] = l.past],
       user |-> [user EXCEPT ![e] = Costs(step, l)],
       way  |-> Moved(step, l),
       left |-> CASE step.is = "loses" -> [left EXCEPT !.lose = Spend(@, Network.lose)]
                  [] step.is = "duplicates" -> [left EXCEPT !.duplicate = Spend(@, Network.duplicate)]
                  [] OTHER -> left,
       made |-> IF step.is = "injects" THEN made \cup {step.n} ELSE made]

Take(step) ==
  LET l     == Local(step)
      after == After(step, l)
  IN  /\ Happens(step, l)
      /\ tcb' = after.tcb
      /\ past' = after.past
      /\ user' = after.user
      /\ way' = after.way
      /\ left' = after.left
      /\ made' = after.made

----------------------------------------------------------------------------
\* Which steps there are.

\* An end has text to send, nothing on the way, and a closed window before it.
ShutOut(t) == t.state \in Synchronized /\ t.SND_QUE # 0 /\ t.SND_WND = 0 /\ t.SND_UNA = t.SND_NXT

\* Nothing of the end's connection is on the way: no segment of its own incarnation, and
\* none that is meant for it or comes from the peer that it was connected with.
Quiet(e) ==
  LET own == past[e].incarnated
      peer == past[e].peer
  IN  /\ \A g \in Segments(way[To(e)]) : g.tag # own /\ (peer = 0 \/ g.meant # peer)
      /\ \A g \in Segments(way[e]) : g.meant # own /\ (peer = 0 \/ g.tag # peer)

CallSteps(e) ==
  IF user[e].calls < Len(Setup[e].calls) THEN {Step("calls", e, user[e].calls + 1, NoSegment)} ELSE {}
CallAnySteps(e) ==
  {Step("calls any", e, n, NoSegment) :
     n \in {k \in DOMAIN Setup[e].anytime : user[e].anytime[k] > 0 \/ Setup[e].anytime[k].times = 0}}
StartOverSteps(e) ==
  IF user[e].lives > 0 /\ user[e].calls > 0 /\ tcb[e].state = "CLOSED" THEN {Step("starts over", e, 0, NoSegment)} ELSE {}
DeliverSteps(e) == {Step("delivers", e, 0, g) : g \in First(way[e])}
DuplicateSteps(e) == IF left.duplicate > 0 THEN {Step("duplicates", e, 0, g) : g \in First(way[e])} ELSE {}
LoseSteps(e) == IF left.lose > 0 THEN {Step("loses", e, 0, g) : g \in First(way[e])} ELSE {}
\* A patient timer goes off only when nothing is on the way.
RetransmitSteps(e) ==
  IF /\ user[e].retransmit > 0 /\ tcb[e].TMR_RTX = 1
     /\ Network.patient => Segments(way["A"]) \cup Segments(way["B"]) = {}
  THEN {Step("retransmits", e, 0, NoSegment)} ELSE {}
ProbeSteps(e) == IF user[e].probe > 0 /\ ShutOut(tcb[e]) THEN {Step("probes", e, 0, NoSegment)} ELSE {}
\* Unless segments outlive it, TIME-WAIT ends only when nothing of the connection is on the way.
LingerSteps(e) ==
  IF tcb[e].TMR_TW = 1 /\ (Network.outlives_msl \/ Quiet(e)) THEN {Step("lingers", e, 0, NoSegment)} ELSE {}
TimeOutSteps(e) == IF user[e].timeout > 0 /\ tcb[e].state # "CLOSED" THEN {Step("times out", e, 0, NoSegment)} ELSE {}
CrashSteps(e) == IF user[e].crash > 0 /\ tcb[e].state # "CLOSED" THEN {Step("crashes", e, 0, NoSegment)} ELSE {}
GuessSteps(e) ==
  IF user[e].guesses > 0
  THEN {Step("guesses", e, 0, Guess(tcb[e], kind, seq, ack)) :
          kind \in Network.guesses, seq \in SeqGuesses(tcb[e]), ack \in AckGuesses(tcb[e])}
  ELSE {}
TamperSteps(e) ==
  LET may(word) == user[e].on_path > 0 /\ word \in Network.tampers
  IN  (IF may("drop") THEN {Step("drops", e, 0, g) : g \in First(way[e])} ELSE {})
      \cup (IF may("replay") THEN {Step("replays", e, 0, g) : g \in First(way[e])} ELSE {})
      \cup (IF may("reorder") /\ ~Network.anyOrder
            THEN {Step("reorders", e, n, way[e][n]) : n \in {k \in 2..Len(way[e]) : way[e][k] # way[e][k - 1]}} ELSE {})
      \cup (IF may("alter")
            THEN {step \in {Step("alters", e, n, g) : n \in Alterations, g \in First(way[e])} : Arriving(step) # step.segment} ELSE {})
InjectSteps(e) ==
  {Step("injects", e, n, Strays[n].segment) : n \in {k \in DOMAIN Strays : k \notin made /\ Strays[k].to = e}}

Calls(e)       == \E step \in CallSteps(e) : Take(step)
CallsAny(e)    == \E step \in CallAnySteps(e) : Take(step)
StartsOver(e)  == \E step \in StartOverSteps(e) : Take(step)
Delivers(e)    == \E step \in DeliverSteps(e) : Take(step)
Duplicates(e)  == \E step \in DuplicateSteps(e) : Take(step)
Loses(e)       == \E step \in LoseSteps(e) : Take(step)
Retransmits(e) == \E step \in RetransmitSteps(e) : Take(step)
Probes(e)      == \E step \in ProbeSteps(e) : Take(step)
Lingers(e)     == \E step \in LingerSteps(e) : Take(step)
TimesOut(e)    == \E step \in TimeOutSteps(e) : Take(step)
Crashes(e)     == \E step \in CrashSteps(e) : Take(step)
Guesses(e)     == \E step \in GuessSteps(e) : Take(step)
Tampers(e)     == \E step \in TamperSteps(e) : Take(step)
Injects(e)     == \E step \in InjectSteps(e) : Take(step)

\* All steps that can be taken.
Steps ==
  LET of(e) == CallSteps(e) \cup CallAnySteps(e) \cup StartOverSteps(e) \cup DeliverSteps(e) \cup DuplicateSteps(e)
               \cup LoseSteps(e) \cup RetransmitSteps(e) \cup ProbeSteps(e) \cup LingerSteps(e) \cup TimeOutSteps(e)
               \cup CrashSteps(e) \cup GuessSteps(e) \cup TamperSteps(e) \cup InjectSteps(e)
  IN  {step \in of("A") \cup of("B") : Happens(step, Local(step))}

\* Of every check that a step comes to exactly one row applies.
ExactlyOneRule == \A step \in Steps : ~Local(step).s.wrong

----------------------------------------------------------------------------

Init ==
  /\ tcb = [e \in Ends |-> Begin[e].tcb]
  /\ past = [e \in Ends |-> Begin[e].past]
  /\ user = [e \in Ends |->
       [calls |-> 0, lives |-> Setup[e].lives - 1,
        anytime |-> [n \in DOMAIN Setup[e].anytime |-> Setup[e].anytime[n].times],
        retransmit |-> Full(Setup[e].retransmit), probe |-> Full(Setup[e].probe),
        timeout |-> Full(Setup[e].timeout), crash |-> Full(Setup[e].crash),
        guesses |-> IF e = Network.blind_to THEN Full(Network.blind) ELSE 0,
        on_path |-> IF e = Network.on_path_to THEN Full(Network.on_path) ELSE 0]]
  /\ way = [e \in Ends |-> NothingOnTheWay]
  /\ left = [lose |-> Full(Network.lose), duplicate |-> Full(Network.duplicate)]
  /\ made = {}

Next == \E e \in Ends :
  \/ Calls(e) \/ CallsAny(e) \/ StartsOver(e)
  \/ Delivers(e) \/ Duplicates(e) \/ Loses(e)
  \/ Retransmits(e) \/ Probes(e) \/ Lingers(e) \/ TimesOut(e)
  \/ Crashes(e) \/ Guesses(e) \/ Tampers(e) \/ Injects(e)

Spec == Init /\ [][Next]_vars

Users(e) == [calls: Nat, lives: Nat, anytime: [DOMAIN Setup[e].anytime -> Nat],
             retransmit: Nat, probe: Nat, timeout: Nat, crash: Nat, guesses: Nat, on_path: Nat]

TypeOK ==
  /\ DOMAIN tcb = Ends /\ DOMAIN past = Ends /\ DOMAIN user = Ends /\ DOMAIN way = Ends
  /\ \A e \in Ends :
       /\ tcb[e] \in TCBs
       /\ past[e] \in Histories
       /\ user[e] \in Users(e)
       /\ \A g \in Segments(way[e]) : g \in AllSegments
       /\ Size(way[e]) <= Network.capacity
  /\ left \in [lose: Nat, duplicate: Nat]
  /\ made \subseteq DOMAIN Strays
============================================================================
