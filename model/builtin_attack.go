package model

// attackScenarios are connections that somebody else takes part in.
var attackScenarios = []*Scenario{}
