package spec
import ("testing")
func TestZZ(t *testing.T){
 for _,x:=range []string{
 "chioces = 1",
 "name = \"x\"\n[[rule]]\nname=\"rst/closing\"\nwhne=[\"seg-ack\"]",
 "[choices]\nchallenge-rst = \"no\"",
 "[choices]\nchallenge-rts = false",
 "[[rule]]\nname=\"rst/closng\"\n",
 "[[rule]]\nname=\"rst/closing\"\nin=\"TIME-WAIT\"",
 "[[rule]]\nname=\"rst/closing\"\nin=[\"TIME-WIAT\"]",
 "[[rule]]\nname=\"rst/closing\"\nnext=\"CLOSD\"",
 "[[rule]]\nname=\"rst/closing\"\nthen=\"retrun\"",
 "[[rule]]\nname=\"rst/closing\"\nwhen=[\"seg-akc\"]",
 "[[rule]]\nname=\"rst/closing\"\ndo=[\"delete-tbc\"]",
 "[[rule]]\nname=\"new\"\ncheck=\"3.10.7.4 eigth\"",
 "[[fact]]\nname=\"ack-acceptible\"\nis=\"SND.UNA = 1\"",
 "[[fact]]\nname=\"ack-acceptable\"\nis=\"SND.UNO = 1\"",
 "[[fact]]\nname=\"ack-acceptable\"\nis=\"SND.UNA\"",
 "[[fact]]\nname=\"ack-acceptable\"\nis=\"SND.UNA <= 3\"",
 "[[effect]]\nname=\"send-ack\"\nis=\"sned\"",
 "[[term]]\nname=\"SEG.LEN\"\nis=\"SEG.TXT +\"",
 "base=[\"rfc739\"]",
 "name = \"x",
 "name = 3",
 "[[rule]]\nname=\"rst/exact\"\ndelete=true",
 "[[rule]]\nname=\"rst/challenge\"\nunless=[]",
 "[[rule]]\nname=\"rst/challenge\"\nwhen=[\"seq-exact\"]\nunless=[\"seq-exact\"]",
 "[[rule]]\nname=\"rst/challenge\"\nin=[\"LISTEN\"]",
 "[[rule]]\nname=\"rst/challenge\"\nin=[]",
 "[[rule]]\nname=\"rst/challenge\"\ndo=[\"send-ack\",\"send-ack\",\"send-ack\",\"send-ack\",\"send-ack\",\"send-ack\",\"send-ack\",\"send-ack\"]",
 "[[rule]]\nname=\"rst/exact\"\ncheck=\"3.10.7.4 eighth\"",
 "rule = 3", "[[rule]]\nname=3", "[rule]\nname=\"x\"",
 }{
  _,err:=ParseEdit("x.toml",[]byte(x),RFC9293()); t.Logf("%v",err)
 }
}
