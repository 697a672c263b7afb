package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand"
	"strings"
	_ "unsafe" // for go:linkname

	apps "k8s.io/api/apps/v1"
	v1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	kjson "sigs.k8s.io/json"

	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	appsv1defaults "k8s.io/kubernetes/pkg/apis/apps/v1"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	"k8s.io/kubernetes/pkg/controller"
	_ "k8s.io/kubernetes/pkg/controller/daemon" // what getPatch is linked to
)

//go:linkname getPatch k8s.io/kubernetes/pkg/controller/daemon.getPatch
func getPatch(ds *apps.DaemonSet) ([]byte, error)

// Draft is a snapshot that does not know hashes yet. DaemonSets are defaulted as the API server would;
// in Case, "@daemonSet0" is replaced by the first of them, @hash1 by the hash of the second's template and
// "@data1" by what its ControllerRevision records.
type Draft struct {
	ID         string            `json:"id"`
	DaemonSets []*apps.DaemonSet `json:"daemonSets"`
	Case       json.RawMessage   `json:"case"`
	Runs       int               `json:"runs"`
}

// Case is a whole snapshot.
type Case struct {
	DaemonSet      *apps.DaemonSet            `json:"daemonSet"`
	Nodes          []*v1.Node                 `json:"nodes"`
	Pods           []*v1.Pod                  `json:"pods"`
	Revisions      []*apps.ControllerRevision `json:"revisions"`
	Now            metav1.Time                `json:"now"`
	NodesInBackoff []string                   `json:"nodesInBackoff"`
}

// Answer has each different outcome once: the controller picks at random where Go maps are in random order.
type Answer struct {
	ID       string          `json:"id"`
	Error    string          `json:"error,omitempty"`
	Case     json.RawMessage `json:"case,omitempty"`
	Hash     string          `json:"hash,omitempty"`
	Outcomes []*Outcome      `json:"outcomes,omitempty"`
}

func answer(line []byte) Answer {
	var d Draft
	if err := kjson.UnmarshalCaseSensitivePreserveInts(line, &d); err != nil {
		return Answer{ID: d.ID, Error: err.Error()}
	}
	text, err := expand(&d)
	if err != nil {
		return Answer{ID: d.ID, Error: err.Error()}
	}
	var c Case
	if err := kjson.UnmarshalCaseSensitivePreserveInts(text, &c); err != nil {
		return Answer{ID: d.ID, Error: err.Error()}
	}
	hash := controller.ComputeHash(&c.DaemonSet.Spec.Template, c.DaemonSet.Status.CollisionCount)
	return Answer{ID: d.ID, Case: text, Hash: hash, Outcomes: outcomes(&c, max(d.Runs, 1))}
}

func expand(d *Draft) ([]byte, error) {
	var pairs []string
	// Backwards, so that @hash1 does not match in @hash10.
	for i := len(d.DaemonSets) - 1; i >= 0; i-- {
		ds := d.DaemonSets[i]
		appsv1defaults.SetObjectDefaults_DaemonSet(ds)
		ds.APIVersion, ds.Kind = "apps/v1", "DaemonSet"
		whole, err := json.Marshal(ds)
		if err != nil {
			return nil, err
		}
		data, err := getPatch(ds)
		if err != nil {
			return nil, err
		}
		hash := controller.ComputeHash(&ds.Spec.Template, ds.Status.CollisionCount)
		pairs = append(pairs, fmt.Sprintf(`"@daemonSet%d"`, i), string(whole), fmt.Sprintf(`"@data%d"`, i), string(data), fmt.Sprintf("@hash%d", i), hash)
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, d.Case); err != nil {
		return nil, err
	}
	return []byte(strings.NewReplacer(pairs...).Replace(compact.String())), nil
}

func shuffle[T any](list []T) {
	rand.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
}

// settled is after how many equal outcomes a snapshot is taken to leave nothing to chance.
const settled = 4

func outcomes(c *Case, runs int) []*Outcome {
	seen := map[string]bool{}
	found := []*Outcome{}
	for run := 0; run < runs && (run < settled || len(found) > 1 || runs > 100); run++ {
		// Go starts a small map's round anywhere, but goes round in one order: that of what came first.
		shuffle(c.Revisions)
		shuffle(c.Pods)
		shuffle(c.Nodes)
		theStage.show(c)
		o := sync(c)
		key, _ := json.Marshal(o)
		if !seen[string(key)] {
			seen[string(key)] = true
			found = append(found, o)
		}
	}
	return found
}
