// Says what Kubernetes reads from a text: one question a line on standard input, one answer a line on standard output.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"go.yaml.in/yaml/v2"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	kjson "sigs.k8s.io/json"
	sigsyaml "sigs.k8s.io/yaml"
)

type question struct {
	Text   string `json:"text"`
	Format string `json:"format"`
}

// document is what one part of a stream is; Line is that of its first line, from 0.
type document struct {
	Line       int      `json:"line"`
	JSON       string   `json:"json,omitempty"`
	Error      string   `json:"error,omitempty"`
	Duplicates []string `json:"duplicates,omitempty"`
}

type answer struct {
	Documents []document `json:"documents"`
	Error     string     `json:"error,omitempty"`
	At        int64      `json:"at"`
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	for {
		line, err := in.ReadBytes('\n')
		if err == io.EOF {
			return
		}
		check(err)
		var asked question
		check(json.Unmarshal(line, &asked))
		if asked.Format == "json" {
			check(encoder.Encode(readJSON(asked.Text)))
		} else {
			check(encoder.Encode(readYAML(asked.Text)))
		}
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func readYAML(text string) answer {
	given := answer{Documents: []document{}}
	reader := utilyaml.NewYAMLReader(bufio.NewReader(strings.NewReader(text)))
	line := 0
	for {
		part, err := reader.Read()
		if err == io.EOF {
			return given
		}
		if err != nil {
			given.Error = err.Error()
			return given
		}
		read := readPart(part)
		read.Line = line
		// The separator after the part is taken, too.
		line += bytes.Count(part, []byte("\n")) + 1
		given.Documents = append(given.Documents, read)
		if read.Error != "" {
			return given
		}
	}
}

func readPart(part []byte) (read document) {
	defer func() {
		if panicked := recover(); panicked != nil {
			read = document{Error: fmt.Sprint("panic: ", panicked)}
		}
	}()
	converted, err := sigsyaml.YAMLToJSON(part)
	if err != nil {
		read.Error = err.Error()
		return read
	}
	read.JSON = unescaped(converted)
	if _, err := sigsyaml.YAMLToJSONStrict(part); err != nil {
		if typeError, ok := err.(*yaml.TypeError); ok {
			read.Duplicates = typeError.Errors
		} else {
			read.Duplicates = []string{err.Error()}
		}
	}
	return read
}

// readJSON takes any value, with its numbers as they are written.
func readJSON(text string) (given answer) {
	given.Documents = []document{}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var value any
	var raw json.RawMessage
	if err := json.Unmarshal([]byte(text), &raw); err != nil {
		given.Error = err.Error()
		_, given.At = kjson.SyntaxErrorOffset(err)
		return given
	}
	if err := kjson.UnmarshalCaseSensitivePreserveInts([]byte(text), new(any)); err != nil && strings.HasPrefix(err.Error(), "invalid") {
		given.Error = "sigs.k8s.io/json: " + err.Error()
		return given
	}
	check(decoder.Decode(&value))
	encoded, err := json.Marshal(value)
	check(err)
	given.Documents = append(given.Documents, document{JSON: unescaped(encoded)})
	return given
}

// unescaped is the same JSON as JavaScript writes it.
func unescaped(converted []byte) string {
	decoder := json.NewDecoder(bytes.NewReader(converted))
	decoder.UseNumber()
	var value any
	check(decoder.Decode(&value))
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	check(encoder.Encode(value))
	return strings.TrimSuffix(out.String(), "\n")
}
