package explore

// sizes are what a search takes at a time. They do not show in what it finds.
type sizes struct {
	// chunk is the number of records in a chunk. A chunk is what a worker takes at a
	// time, so a level of slow states is spread over the workers.
	chunk int

	// steps is about how many steps are looked up together: enough for the memory to
	// work on many at a time, few enough that their lines stay in the first cache.
	steps int

	// fetch is how many steps are sent for together.
	fetch int

	// states is the most states that are expanded for that.
	states int

	// program is what the process takes in memory before it has found anything.
	program int64
}

var usual = sizes{chunk: 512, steps: 256, fetch: 8, states: 64, program: 8 << 20}
