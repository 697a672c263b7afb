// Command oracle answers DaemonSet placement with the DaemonSet controller's own code.
//
//	oracle             reads one JSON case a line on stdin, writes one JSON answer a line on stdout
//	oracle bench FILE  times the controller's decision over {"nodes":[…],"daemonSets":[…]}
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/go-logr/logr"
	"k8s.io/klog/v2"
)

func main() {
	klog.SetLogger(logr.Discard())
	var err error
	switch args := os.Args[1:]; {
	case len(args) == 0:
		err = answerLines(os.Stdin, os.Stdout)
	case len(args) == 2 && args[0] == "bench":
		err = bench(args[1], os.Stdout)
	default:
		err = errors.New("usage: oracle | oracle bench FILE")
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
	for {
		line, readErr := lines.ReadBytes('\n')
		if len(line) > 1 {
			if err := encoder.Encode(answer(line)); err != nil {
				return err
			}
			// Someone who asks one case at a time waits for its answer.
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
