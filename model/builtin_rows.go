package model

// rowScenarios bring the rows to fire that fire nowhere else.
var rowScenarios = []*Scenario{}
