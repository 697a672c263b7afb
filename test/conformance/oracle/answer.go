package main

import (
	"fmt"

	"github.com/go-logr/logr"
	apps "k8s.io/api/apps/v1"
	v1 "k8s.io/api/core/v1"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/kubernetes/pkg/controller/daemon"
	"sigs.k8s.io/json"
)

// Case is one DaemonSet and the Nodes to decide it for.
type Case struct {
	ID                  string         `json:"id"`
	ComparisonOperators bool           `json:"comparisonOperators"`
	DaemonSet           apps.DaemonSet `json:"daemonSet"`
	Nodes               []v1.Node      `json:"nodes"`
}

// Answer holds one NodeAnswer for each Node of the Case, in its order, or the error that kept the oracle from deciding.
type Answer struct {
	ID    string       `json:"id"`
	Error string       `json:"error,omitempty"`
	Nodes []NodeAnswer `json:"nodes,omitempty"`
}

// NodeAnswer is the controller's pair of booleans and the parts they come from.
type NodeAnswer struct {
	Name     string `json:"name"`
	Run      bool   `json:"run"`
	Continue bool   `json:"continue"`
	Reasons
}

func answer(line []byte) Answer {
	var c Case
	// The API machinery's decoder: field names are case-sensitive, null leaves the zero value.
	if err := json.UnmarshalCaseSensitivePreserveInts(line, &c); err != nil {
		return Answer{ID: c.ID, Error: err.Error()}
	}
	setComparisonOperators(c.ComparisonOperators)

	explainer := newExplainer(&c.DaemonSet, c.ComparisonOperators)
	a := Answer{ID: c.ID, Nodes: make([]NodeAnswer, 0, len(c.Nodes))}
	for i := range c.Nodes {
		node := &c.Nodes[i]
		n := NodeAnswer{Name: node.Name, Reasons: explainer.explain(node)}
		n.Run, n.Continue = daemon.NodeShouldRunDaemonPod(logr.Discard(), node, &c.DaemonSet)
		if run, keep := n.entails(); run != n.Run || keep != n.Continue {
			return Answer{ID: c.ID, Error: fmt.Sprintf("nodes[%d]: the controller says (%t, %t), its parts say (%t, %t)", i, n.Run, n.Continue, run, keep)}
		}
		a.Nodes = append(a.Nodes, n)
	}
	return a
}

const comparisonOperatorsGate = "TaintTolerationComparisonOperators"

var comparisonOperatorsSet bool

func setComparisonOperators(enabled bool) {
	if enabled == comparisonOperatorsSet {
		return
	}
	comparisonOperatorsSet = enabled
	// A Kubernetes without this gate refuses to set it, and has no such operators to switch on.
	_ = utilfeature.DefaultMutableFeatureGate.SetFromMap(map[string]bool{comparisonOperatorsGate: enabled})
}
