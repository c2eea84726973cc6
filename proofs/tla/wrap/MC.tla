-------------------------------- MODULE MC --------------------------------
\* Scenario wrap: As lossy-close with an octet, and both directions cross from 4294967295 to 0.
\* Written by tcpcheck export tla. To explore it:
\*   java -XX:+UseParallelGC -Xss16m -cp tla2tools.jar tlc2.TLC -workers auto MC
EXTENDS TCP

MCSetup == [e \in Ends |->
  CASE e = "A" ->
  [calls |-> <<
    [NoCall EXCEPT !.is = "OPEN", !.active = TRUE, !.remote = TRUE], \* OPEN active
    [NoCall EXCEPT !.is = "SEND", !.len = 1], \* SEND 1
    [NoCall EXCEPT !.is = "CLOSE"] \* CLOSE
  >>,
   anytime |-> <<>>,
   lives |-> 1, isn |-> <<(-1)>>, buffer |-> 4, reads |-> 4, mss |-> 2, hold |-> 1,
   retransmit |-> 1, probe |-> 0, timeout |-> 0, crash |-> 0]
    [] e = "B" ->
  [calls |-> <<
    [NoCall EXCEPT !.is = "OPEN"], \* OPEN passive
    [NoCall EXCEPT !.is = "SEND", !.len = 1], \* SEND 1
    [NoCall EXCEPT !.is = "CLOSE"] \* CLOSE
  >>,
   anytime |-> <<>>,
   lives |-> 1, isn |-> <<(-2)>>, buffer |-> 4, reads |-> 4, mss |-> 2, hold |-> 1,
   retransmit |-> 1, probe |-> 0, timeout |-> 0, crash |-> 0]]

MCNetwork == [
  anyOrder |-> FALSE, merges |-> FALSE, loop |-> FALSE, patient |-> TRUE, outlives_msl |-> FALSE,
  lose |-> 1, duplicate |-> 0, capacity |-> 8,
  blind |-> 0, blind_to |-> "A", guesses |-> {"RST", "SYN", "DATA", "ACK", "FIN"},
  on_path |-> 0, on_path_to |-> "A", tampers |-> {"drop", "replay", "reorder", "alter"}]

MCStrays == <<>>

MCBegin == [e \in Ends |->
  CASE e = "A" -> [tcb |-> [NoTCB EXCEPT !.state = "CLOSED"],
            past |-> NoHistory]
    [] e = "B" -> [tcb |-> [NoTCB EXCEPT !.state = "CLOSED"],
            past |-> NoHistory]]
============================================================================
