package spec
import "testing"
func TestZZ(t *testing.T){ for _,v:=range VariantNames(){ e,_:=Variant(v); tb,err:=RFC9293().Apply(e); if err!=nil{t.Fatal(err)}; if _,err:=Compile(tb);err!=nil{t.Fatal(v,err)}}}
func BenchmarkCompile(b *testing.B){ t:=RFC9293(); for b.Loop(){ MustCompile(t)}}
