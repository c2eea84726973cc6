package model

// hazardScenarios are those that show a hazard and nothing else does.
var hazardScenarios = []*Scenario{}
