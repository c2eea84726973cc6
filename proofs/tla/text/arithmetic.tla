\* Numbers modulo 2^32 (RFC 9293, 3.4), as TLC's integers have them: 32 bits with a sign,
\* so that 4294967295 is -1. TLC stops where they would overflow; here they wrap.
Most  == 2147483647
Least == -Most - 1

a (+) b ==
  IF a > 0 /\ b > Most - a THEN (a - Most - 1) + (b - Most - 1)
  ELSE IF a < 0 /\ b < Least - a THEN (a - Least) + (b - Least)
  ELSE a + b

a (-) b ==
  IF b > 0 /\ a < Least + b THEN (a - Least) + (Most - b + 1)
  ELSE IF b < 0 /\ a > Most + b THEN (a - Most - 1) + (Least - b)
  ELSE a - b

\* Before, and before or equal. Those 2^31 apart are not ordered.
a \prec b == b (-) a > 0
a \preceq b == a = b \/ a \prec b
Earlier(a, b) == IF b \prec a THEN b ELSE a
Later(a, b)   == IF a \prec b THEN b ELSE a

\* Less as numbers from 0 to 2^32 - 1.
Less(a, b) == IF (a < 0) = (b < 0) THEN a < b ELSE b < 0

Flag(b) == IF b THEN 1 ELSE 0

\* A number that sums are made of.
Small(n) == IF Assert(n >= 0, "a number is too large to be added") THEN n ELSE n
