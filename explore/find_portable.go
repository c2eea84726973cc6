package explore

func (w *wide) find(keys []uint64, fresh []uint32) []uint32 { return w.findPortable(keys, fresh) }
