package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	kjson "sigs.k8s.io/json"
)

const benchRounds = 9

// bench times single syncs of the draft in the file, on caches that hold the snapshot, and prints the best.
func bench(path string, out io.Writer) error {
	line, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var d Draft
	if err := kjson.UnmarshalCaseSensitivePreserveInts(line, &d); err != nil {
		return err
	}
	text, err := expand(&d)
	if err != nil {
		return err
	}
	var c Case
	if err := kjson.UnmarshalCaseSensitivePreserveInts(text, &c); err != nil {
		return err
	}
	best := time.Hour
	var o *Outcome
	for range benchRounds {
		theStage.show(&c)
		o = sync(&c)
		if o.Error != "" || o.Panic != "" {
			return fmt.Errorf("sync: %s%s", o.Error, o.Panic)
		}
		best = min(best, o.took)
	}
	return json.NewEncoder(out).Encode(map[string]any{
		"syncMs":  float64(best.Microseconds()) / 1e3,
		"creates": len(o.Creates),
		"deletes": len(o.Deletes),
	})
}
