package render

import "github.com/tcpcheck/tcpcheck/spec"

// The diagrams are laid out by hand, after the figure: three columns, CLOSED on
// top and again at the bottom right. Graphviz only draws. An arrow that has no
// route here, of an edited table say, gets one from centre to centre.

// places are where the states stand, in points from the bottom left.
var places = map[string]point{
	node(spec.Closed):      {420, 920},
	node(spec.Listen):      {420, 795},
	node(spec.SynReceived): {80, 610},
	node(spec.SynSent):     {760, 610},
	node(spec.Established): {420, 480},
	node(spec.FinWait1):    {80, 335},
	node(spec.CloseWait):   {760, 335},
	node(spec.FinWait2):    {80, 185},
	node(spec.Closing):     {420, 185},
	node(spec.LastAck):     {760, 185},
	node(spec.TimeWait):    {420, 40},
	bottom:                 {760, 40},
}

// drawn are the states in the order in which they are written.
var drawn = []string{
	node(spec.Closed), node(spec.Listen), node(spec.SynReceived), node(spec.SynSent), node(spec.Established),
	node(spec.FinWait1), node(spec.CloseWait), node(spec.FinWait2), node(spec.Closing), node(spec.LastAck),
	node(spec.TimeWait), bottom,
}

// route is how an arrow runs. Tail and head are where it leaves and meets the
// boxes, as fractions of half their size from the centre: {0, 1} is the middle of
// the top. It bows to the left of its direction, to the right if negative, and
// the label stands to the left, or to the right, of the point at.
type route struct {
	tail, head point
	bow        float64
	label      side
	at         float64
}

type side int

const (
	left  side = 1
	right side = -1
)

type pair struct{ from, to spec.State }

// figureRoutes are the arrows of Figure 5.
var figureRoutes = map[pair]route{
	{spec.Closed, spec.Listen}:           {point{-.3, -1}, point{-.3, 1}, 0, right, .5},
	{spec.Listen, spec.Closed}:           {point{.3, 1}, point{.3, -1}, 0, right, .5},
	{spec.Closed, spec.SynSent}:          {point{1, .1}, point{.8, 1}, 115, left, .5},
	{spec.SynSent, spec.Closed}:          {point{.35, 1}, point{1, -.6}, -40, right, .5},
	{spec.SynReceived, spec.Listen}:      {point{-.5, 1}, point{-1, 0}, 95, left, .35},
	{spec.Listen, spec.SynReceived}:      {point{-.3, -1}, point{.6, 1}, 0, left, .45},
	{spec.Listen, spec.SynSent}:          {point{.3, -1}, point{-.6, 1}, 0, right, .45},
	{spec.SynSent, spec.SynReceived}:     {point{-1, 0}, point{1, 0}, 0, right, .5},
	{spec.SynSent, spec.Established}:     {point{-.5, -1}, point{.6, 1}, 0, left, .4},
	{spec.SynReceived, spec.Established}: {point{.5, -1}, point{-.6, 1}, 0, right, .5},
	{spec.SynReceived, spec.FinWait1}:    {point{-.3, -1}, point{-.3, 1}, 0, right, .5},
	{spec.Established, spec.FinWait1}:    {point{-.6, -1}, point{.5, 1}, 0, right, .5},
	{spec.Established, spec.CloseWait}:   {point{.6, -1}, point{-.5, 1}, 0, right, .62},
	{spec.FinWait1, spec.FinWait2}:       {point{-.6, -1}, point{-.6, 1}, 0, left, .5},
	{spec.FinWait1, spec.Closing}:        {point{.85, -1}, point{-.6, 1}, 0, left, .5},
	{spec.FinWait2, spec.TimeWait}:       {point{.3, -1}, point{-1, .3}, 0, right, .5},
	{spec.CloseWait, spec.LastAck}:       {point{-.2, -1}, point{-.2, 1}, 0, left, .5},
	{spec.Closing, spec.TimeWait}:        {point{0, -1}, point{0, 1}, 0, left, .5},
	{spec.LastAck, spec.Closed}:          {point{-.2, -1}, point{-.2, 1}, 0, left, .5},
	{spec.TimeWait, spec.Closed}:         {point{1, 0}, point{-1, 0}, 0, left, .5},
}

// otherRoutes are the arrows that the figure does not draw.
var otherRoutes = map[pair]route{
	{spec.Listen, spec.Closed}:         {point{-1, .6}, point{-1, -.4}, 130, left, .5},
	{spec.Listen, spec.SynSent}:        {point{1, -.3}, point{-.2, 1}, 15, left, .35},
	{spec.SynSent, spec.Closed}:        {point{1, .3}, point{1, .6}, -260, right, .4},
	{spec.SynReceived, spec.Closed}:    {point{-.85, 1}, point{-1, .5}, 210, left, .4},
	{spec.SynReceived, spec.Listen}:    {point{0, 1}, point{-1, -.6}, 5, left, .45},
	{spec.SynReceived, spec.CloseWait}: {point{1, -.6}, point{-.75, 1}, 80, left, .87},
	{spec.SynSent, spec.CloseWait}:     {point{.3, -1}, point{.3, 1}, 0, left, .5},
	{spec.TimeWait, spec.SynReceived}:  {point{-1, -.5}, point{-1, -.3}, 0, left, .6},
	{spec.FinWait1, spec.TimeWait}:     {point{.55, -1}, point{-.7, 1}, 0, right, .45},
	{spec.Established, spec.Closed}:    {point{.3, -1}, point{-.5, 1}, 0, left, .45},
	{spec.FinWait1, spec.Closed}:       {point{-1, -.2}, point{.1, -1}, 0, left, .36},
	{spec.FinWait2, spec.Closed}:       {point{-.5, -1}, point{-.3, -1}, 0, left, .55},
	{spec.Closing, spec.Closed}:        {point{1, -.4}, point{-.75, 1}, 0, left, .45},
	{spec.TimeWait, spec.Closed}:       {point{1, -.5}, point{-1, -.5}, -14, right, .5},
	{spec.CloseWait, spec.Closed}:      {point{1, 0}, point{1, -.3}, 150, left, .5},
	{spec.LastAck, spec.Closed}:        {point{1, -.4}, point{1, .4}, 45, left, .5},
}

// pulls are the control points of arrows that go round something.
var pulls = map[pair][2]point{
	{spec.FinWait1, spec.Closed}:      {{-250, 60}, {640, -190}},
	{spec.FinWait2, spec.Closed}:      {{60, 30}, {620, -90}},
	{spec.TimeWait, spec.SynReceived}: {{-50, 30}, {-240, 420}},
}

// routeOf returns how the arrow runs.
func routeOf(a *arrow) route {
	routes := otherRoutes
	if a.figure {
		routes = figureRoutes
	}
	if r, ok := routes[pair{a.from, a.to}]; ok {
		return r
	}
	return direct(places[node(a.from)], places[target(a)])
}

// curveOf lays out the arrow.
func curveOf(a *arrow, r route) curve {
	c := r.run(places[node(a.from)], places[target(a)])
	if pull, ok := pulls[pair{a.from, a.to}]; ok {
		c[1], c[2] = pull[0], pull[1]
	}
	return c
}
