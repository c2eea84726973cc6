package model

// lastingScenarios are those in which nothing is counted: segments are lost and sent
// again without measure, and liveness is asked.
var lastingScenarios = []*Scenario{}
