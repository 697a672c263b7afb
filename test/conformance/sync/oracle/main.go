// Command oracle runs one sync of the DaemonSet controller itself over a snapshot and says what it did.
// It reads one JSON draft a line on stdin and writes one JSON answer a line on stdout;
// `bench FILE` times syncs of the draft in the file.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/go-logr/logr"
	utilruntime "k8s.io/apimachinery/pkg/util/runtime"
	"k8s.io/klog/v2"
)

func main() {
	klog.SetLogger(logr.Discard())
	utilruntime.ErrorHandlers = nil
	work := func() error { return answerLines(os.Stdin, os.Stdout) }
	if len(os.Args) == 3 && os.Args[1] == "bench" {
		work = func() error { return bench(os.Args[2], os.Stdout) }
	}
	if err := work(); err != nil {
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
			// Someone who asks one draft at a time waits for its answer.
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
