package main

import (
	stdjson "encoding/json"
	"time"

	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/dump"
	"k8s.io/kubernetes/pkg/controller"
	"sigs.k8s.io/json"
)

// Question is a template as the API server's JSON has it, and the DaemonSet's status.collisionCount.
type Question struct {
	Template       v1.PodTemplateSpec `json:"template"`
	CollisionCount *int32             `json:"collisionCount"`
	Dump           bool               `json:"dump"`
}

// Answer holds the hash of the template decoded from JSON, and of the same one after a way through protobuf,
// which is how etcd keeps it and how the controller's informer gets it.
type Answer struct {
	Error  string `json:"error,omitempty"`
	Hash   string `json:"hash,omitempty"`
	Stored string `json:"stored,omitempty"`
	Dump   string `json:"dump,omitempty"`
	// JSON is what the API server would give back for the stored one.
	JSON stdjson.RawMessage `json:"json,omitempty"`
}

func init() {
	// Times print the zone they are in, which is read when it is first used: before any question, as in a controller that logs.
	_ = time.Now().String()
}

func answer(line []byte) Answer {
	var q Question
	// The API machinery's decoder: field names are case-sensitive, null leaves the zero value.
	if err := json.UnmarshalCaseSensitivePreserveInts(line, &q); err != nil {
		return Answer{Error: err.Error()}
	}
	a := Answer{Hash: controller.ComputeHash(&q.Template, q.CollisionCount)}
	if q.Dump {
		a.Dump = dump.ForHash(q.Template)
	}

	bytes, err := q.Template.DeepCopy().Marshal()
	if err != nil {
		return Answer{Error: err.Error()}
	}
	var stored v1.PodTemplateSpec
	if err := stored.Unmarshal(bytes); err != nil {
		return Answer{Error: err.Error()}
	}
	a.Stored = controller.ComputeHash(&stored, q.CollisionCount)
	if a.JSON, err = stdjson.Marshal(stored); err != nil {
		return Answer{Error: err.Error()}
	}
	return a
}
