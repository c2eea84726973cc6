package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/tcpcheck/tcpcheck/model/walk/terminal"
)

// stepByWords walks by words, and prints plain text or JSON.
func (p *program) stepByWords(f *stepFlags, s *stepping) error {
	words := &stepWords{stepping: s, p: p, silent: f.json}
	words.tell(s.says)
	switch {
	case f.given("keys"):
		if err := words.take("--keys", f.keys); err != nil {
			return err
		}
	default:
		if err := words.listen(); err != nil {
			return err
		}
	}
	if f.json {
		return p.stepJSON(s)
	}
	if f.given("keys") {
		return words.stand()
	}
	return nil
}

// stepWords is a walk whose keys are words.
type stepWords struct {
	*stepping
	p      *program
	silent bool // nothing is printed
	told   bool // something was
	quit   bool
}

// listen takes the words of standard input, and shows after each line where the walk stands.
func (w *stepWords) listen() error {
	if stdin, file := w.p.stdin.(*os.File); file && w.silent && isTerminal(stdin) {
		return nil // nobody was asked for words
	}
	lines := bufio.NewScanner(w.p.stdin)
	for n := 1; ; n++ {
		if w.quit {
			return nil
		}
		if err := w.stand(); err != nil {
			return err
		}
		w.flush()
		if !lines.Scan() {
			return lines.Err()
		}
		if err := w.take(fmt.Sprintf("standard input: line %d", n), strings.Fields(lines.Text())); err != nil {
			return err
		}
	}
}

// take presses the keys; place is where they stand, for errors.
func (w *stepWords) take(place string, keys []string) error {
	for i := 0; i < len(keys) && !w.quit; i++ {
		said, err := "", error(nil)
		switch key := keys[i]; {
		case key == "q" || key == "quit":
			w.quit = true
		case key == "s":
			if i++; i == len(keys) {
				err = fmt.Errorf("found no word after s, want the name of a file")
				break
			}
			said, err = w.save(keys[i])
		case isNumber(key):
			said, err = w.number(key)
		default:
			said, err = w.other(key)
		}
		if err != nil {
			return &inputError{fmt.Errorf("%s: word %d: %w", place, i+1, err)}
		}
		w.tell(said)
	}
	return nil
}

func isNumber(key string) bool { _, err := strconv.ParseUint(key, 10, 64); return err == nil }

func (w *stepWords) number(key string) (string, error) {
	choices, _ := w.Choices()
	n, _ := strconv.ParseUint(key, 10, 64)
	if n < 1 || n > uint64(len(choices)) {
		return "", terminal.NoSuchStep(key, len(choices))
	}
	return terminal.Take(w.Walk, choices[n-1]), nil
}

// other takes a key that is no number.
func (w *stepWords) other(key string) (string, error) {
	text, shown, err := terminal.Page(w.Walk, key, w.p.screen.width)
	if shown {
		return text, err
	}
	return terminal.Move(w.Walk, key)
}

// tell prints what there is to say, a blank line between each and the next.
func (w *stepWords) tell(text string) {
	if text == "" || w.silent {
		return
	}
	if w.told {
		fmt.Fprintln(&w.p.page)
	}
	w.told = true
	fmt.Fprintln(&w.p.page, strings.TrimRight(text, "\n"))
}

// stand prints where the walk stands.
func (w *stepWords) stand() error {
	text, err := terminal.Text(w.Walk, w.p.screen.width)
	w.tell(text)
	return err
}

// flush lets whoever writes the keys see the answer.
func (w *stepWords) flush() {
	w.p.stdout.Write(w.p.page.Bytes())
	w.p.page.Reset()
}
