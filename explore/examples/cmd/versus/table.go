package main

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
	"strings"
)

// table is the results in Markdown.
func (c *contest) table(results [][]result) string {
	base := results[0]
	var b strings.Builder
	fmt.Fprintf(&b, "| %s: %s states, %s transitions | times as fast, median (min to max) of %d | seconds, median | peak MiB | bytes a state |\n",
		c.name, thousands(base[0].Distinct), thousands(base[0].Transitions), len(base))
	b.WriteString("|---|---|---|---|---|\n")
	b.WriteString(row(c.base.name, "1", base))
	for i, who := range c.rivals {
		mine := results[i+1]
		ratios := make([]float64, len(base))
		for round := range base {
			ratios[round] = base[round].took.Seconds() / mine[round].took.Seconds()
		}
		name := who.name
		if found, want := mine[0].Distinct, base[0].Distinct; found != want {
			name += fmt.Sprintf(" (%.3g %% of the states)", 100*float64(found)/float64(want))
		}
		b.WriteString(row(name, fmt.Sprintf("%.2f (%.2f to %.2f)", median(ratios), slices.Min(ratios), slices.Max(ratios)), mine))
	}
	return b.String()
}

func row(name, ratio string, runs []result) string {
	var seconds, peaks []float64
	for _, r := range runs {
		seconds = append(seconds, r.took.Seconds())
		peaks = append(peaks, float64(r.peak))
	}
	most := median(peaks)
	return fmt.Sprintf("| %s | %s | %.2f | %.0f | %.1f |\n", name, ratio, median(seconds), most/(1<<20), most/float64(runs[0].Distinct))
}

// median is the middle one, or between the two middle ones.
func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}

// thousands divides digits, such as 5 269 170.
func thousands(n int) string {
	text := fmt.Sprint(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + " " + text[i:]
	}
	return text
}

// setting is the machine and the versions.
func setting() string {
	return fmt.Sprintf("%d cores of %s, %s; %s; %s; %s.", runtime.NumCPU(), processor(), runtime.GOOS, runtime.Version(),
		firstLine("spin", "-V"), firstLine("gcc", "--version"))
}

var modelName = regexp.MustCompile(`(?m)^model name\s*: (.*)$`)

func processor() string {
	info, err := os.ReadFile("/proc/cpuinfo")
	if m := modelName.FindSubmatch(info); err == nil && m != nil {
		return string(m[1])
	}
	return runtime.GOARCH
}

// firstLine is what a program says of its version.
func firstLine(name string, args ...string) string {
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		return name + " of unknown version"
	}
	line, _, _ := strings.Cut(string(out), "\n")
	return line
}
