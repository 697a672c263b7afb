// Command oracle hashes Pod templates with the controllers' own code.
//
//	oracle         reads one JSON question a line on stdin, writes one JSON answer a line on stdout
//	oracle layout  prints the Go structs a DaemonSet is made of, as the generator wants them
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
)

func main() {
	var err error
	switch args := os.Args[1:]; {
	case len(args) == 0:
		err = answerLines(os.Stdin, os.Stdout)
	case len(args) == 1 && args[0] == "layout":
		err = printLayout(os.Stdout)
	default:
		err = fmt.Errorf("usage: oracle | oracle layout")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func answerLines(in io.Reader, out io.Writer) error {
	lines := bufio.NewReaderSize(in, 1<<20)
	answers := bufio.NewWriterSize(out, 1<<16)
	encoder := json.NewEncoder(answers)
	encoder.SetEscapeHTML(false)
	for {
		line, readErr := lines.ReadBytes('\n')
		if len(line) > 1 {
			if err := encoder.Encode(answer(line)); err != nil {
				return err
			}
			// Someone who asks one question at a time waits for its answer.
			if lines.Buffered() == 0 {
				if err := answers.Flush(); err != nil {
					return err
				}
			}
		}
		if readErr == io.EOF {
			return answers.Flush()
		}
		if readErr != nil {
			return readErr
		}
	}
}
