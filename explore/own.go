package explore

import (
	"reflect"
	"unsafe"
)

// own makes copies of all that an addressable value refers to, so that nobody else can
// change it. Copies of slices have no room behind them: what is appended goes elsewhere.
func own(v reflect.Value) {
	switch v.Kind() {
	case reflect.Array:
		ownElements(v)
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Field(i)
			if !f.CanSet() { // it is not exported
				f = reflect.NewAt(f.Type(), unsafe.Pointer(f.UnsafeAddr())).Elem()
			}
			own(f)
		}
	case reflect.Slice:
		if v.IsNil() {
			return
		}
		s := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(s, v)
		ownElements(s)
		v.Set(s)
	case reflect.Map:
		if v.IsNil() {
			return
		}
		m := reflect.MakeMapWithSize(v.Type(), v.Len())
		for i := v.MapRange(); i.Next(); {
			m.SetMapIndex(i.Key(), ownCopy(i.Value())) // keys refer to nothing that changes
		}
		v.Set(m)
	case reflect.Pointer:
		if !v.IsNil() {
			v.Set(ownCopy(v.Elem()).Addr())
		}
	case reflect.Interface:
		if !v.IsNil() {
			v.Set(ownCopy(v.Elem()))
		}
	}
}

func ownElements(v reflect.Value) {
	if isWhole(v.Type().Elem().Kind()) {
		return
	}
	for i := range v.Len() {
		own(v.Index(i))
	}
}

func ownCopy(v reflect.Value) reflect.Value {
	c := reflect.New(v.Type()).Elem()
	c.Set(v)
	own(c)
	return c
}
