package explore

// naive is the slow and obvious search that Run is compared with: one map, one
// queue, one goroutine. Of each property it finds the length of a shortest
// trace, or -1.
func naive[S comparable, A any](m Model[S, A], props []Property[S, A]) (distinct, transitions int, levels, lengths []int) {
	depth := map[S]int{}
	var queue []S
	see := func(s S, d int) {
		if _, seen := depth[s]; !seen {
			depth[s] = d
			queue = append(queue, s)
		}
	}
	for range props {
		lengths = append(lengths, -1)
	}
	hit := func(k, length int) {
		if lengths[k] < 0 || length < lengths[k] {
			lengths[k] = length
		}
	}
	for _, s := range m.Init() {
		see(s, 0)
	}
	for i := 0; i < len(queue); i++ {
		s := queue[i]
		d := depth[s]
		if d == len(levels) {
			levels = append(levels, 0)
		}
		levels[d]++
		steps, _ := m.Next(s, nil)
		transitions += len(steps)
		stuck := true
		for _, step := range steps {
			stuck = stuck && step.To == s
			see(step.To, d+1)
		}
		for k, p := range props {
			if p.state != nil && p.state(s) || p.stuck != nil && stuck && p.stuck(s) {
				hit(k, d)
			}
			for _, step := range steps {
				if p.sees(s, &step.Action, step.To) {
					hit(k, d+1)
				}
			}
		}
	}
	return len(depth), transitions, levels, lengths
}
