package main

import (
	"encoding/json"
	"io"
	"os"
	"time"

	"github.com/go-logr/logr"
	apps "k8s.io/api/apps/v1"
	v1 "k8s.io/api/core/v1"
	"k8s.io/kubernetes/pkg/controller/daemon"
)

const benchRounds = 7

type fleet struct {
	Nodes      []*v1.Node        `json:"nodes"`
	DaemonSets []*apps.DaemonSet `json:"daemonSets"`
}

// Timing is the best of benchRounds; the inner loop is absent where this Kubernetes has none to call.
type Timing struct {
	Decisions           int      `json:"decisions"`
	Run                 int      `json:"run"`
	InnerNsPerDecision  *float64 `json:"innerNsPerDecision,omitempty"`
	PublicNsPerDecision float64  `json:"publicNsPerDecision"`
	UnmarshalMs         float64  `json:"unmarshalMs"`
	Bytes               int      `json:"bytes"`
}

func bench(path string, out io.Writer) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var f fleet
	unmarshal, err := best(func() error {
		f = fleet{}
		return json.Unmarshal(text, &f)
	})
	if err != nil {
		return err
	}

	t := Timing{Decisions: len(f.Nodes) * len(f.DaemonSets), UnmarshalMs: unmarshal.Seconds() * 1e3, Bytes: len(text)}
	public, _ := best(func() error {
		t.Run = countRunPublic(f)
		return nil
	})
	t.PublicNsPerDecision = perDecision(public, t.Decisions)
	if countRunInner != nil {
		inner, _ := best(func() error {
			t.Run = countRunInner(f)
			return nil
		})
		ns := perDecision(inner, t.Decisions)
		t.InnerNsPerDecision = &ns
	}
	return json.NewEncoder(out).Encode(t)
}

func countRunPublic(f fleet) int {
	run := 0
	for _, ds := range f.DaemonSets {
		for _, node := range f.Nodes {
			if ok, _ := daemon.NodeShouldRunDaemonPod(logr.Discard(), node, ds); ok {
				run++
			}
		}
	}
	return run
}

func best(round func() error) (time.Duration, error) {
	var shortest time.Duration
	for i := range benchRounds {
		start := time.Now()
		if err := round(); err != nil {
			return 0, err
		}
		if took := time.Since(start); i == 0 || took < shortest {
			shortest = took
		}
	}
	return shortest, nil
}

func perDecision(d time.Duration, decisions int) float64 {
	return float64(d.Nanoseconds()) / float64(max(decisions, 1))
}
