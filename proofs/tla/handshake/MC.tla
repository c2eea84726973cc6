-------------------------------- MODULE MC --------------------------------
\* Scenario handshake: A client opens, a server listens, the network is perfect.
\* Written by tcpcheck export tla. To explore it:
\*   java -XX:+UseParallelGC -Xss16m -cp tla2tools.jar tlc2.TLC -workers auto MC
EXTENDS TCP

MCSetup == [e \in Ends |->
  CASE e = "A" ->
  [calls |-> <<
    [NoCall EXCEPT !.is = "OPEN", !.active = TRUE, !.remote = TRUE] \* OPEN active
  >>,
   anytime |-> <<>>,
   lives |-> 1, isn |-> <<100>>, buffer |-> 4, reads |-> 4, mss |-> 2, hold |-> 1,
   retransmit |-> 0, probe |-> 0, timeout |-> 0, crash |-> 0]
    [] e = "B" ->
  [calls |-> <<
    [NoCall EXCEPT !.is = "OPEN"] \* OPEN passive
  >>,
   anytime |-> <<>>,
   lives |-> 1, isn |-> <<300>>, buffer |-> 4, reads |-> 4, mss |-> 2, hold |-> 1,
   retransmit |-> 0, probe |-> 0, timeout |-> 0, crash |-> 0]]

MCNetwork == [
  anyOrder |-> FALSE, merges |-> FALSE, loop |-> FALSE, patient |-> FALSE, outlives_msl |-> FALSE,
  lose |-> 0, duplicate |-> 0, capacity |-> 3,
  blind |-> 0, blind_to |-> "A", guesses |-> {"RST", "SYN", "DATA", "ACK", "FIN"},
  on_path |-> 0, on_path_to |-> "A", tampers |-> {"drop", "replay", "reorder", "alter"}]

MCStrays == <<>>

MCBegin == [e \in Ends |->
  CASE e = "A" -> [tcb |-> [NoTCB EXCEPT !.state = "CLOSED"],
            past |-> NoHistory]
    [] e = "B" -> [tcb |-> [NoTCB EXCEPT !.state = "CLOSED"],
            past |-> NoHistory]]
============================================================================
