package model

// claimScenarios are those that decide a claim and nothing else does.
var claimScenarios = []*Scenario{}
