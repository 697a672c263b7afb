// Command validate-oracle times what the API server does with a manifest before it stores it, in one process.
//
//	validate-oracle bench FILE  reads, defaults, converts and validates the YAML again and again; prints nanoseconds of one
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	"k8s.io/apimachinery/pkg/runtime"
	jsonserializer "k8s.io/apimachinery/pkg/runtime/serializer/json"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/api/pod"
	"k8s.io/kubernetes/pkg/apis/apps"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	"k8s.io/kubernetes/pkg/apis/apps/validation"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
)

const (
	rounds = 40
	inner  = 100
)

// Timing is the best round's time of one manifest, and whether it is valid.
type Timing struct {
	Ns     float64 `json:"ns"`
	Errors int     `json:"errors"`
}

func main() {
	if len(os.Args) != 3 || os.Args[1] != "bench" {
		fmt.Fprintln(os.Stderr, "usage: validate-oracle bench FILE")
		os.Exit(2)
	}
	if err := bench(os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func bench(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var best Timing
	for round := range rounds {
		start := time.Now()
		for range inner {
			if best.Errors, err = validate(text); err != nil {
				return err
			}
		}
		if took := float64(time.Since(start).Nanoseconds()) / inner; round == 0 || took < best.Ns {
			best.Ns = took
		}
	}
	return json.NewEncoder(os.Stdout).Encode(best)
}

var decoder = jsonserializer.NewSerializerWithOptions(jsonserializer.DefaultMetaFactory, legacyscheme.Scheme,
	legacyscheme.Scheme, jsonserializer.SerializerOptions{Yaml: true, Strict: true})

func validate(text []byte) (int, error) {
	object, _, err := decoder.Decode(text, nil, &appsv1.DaemonSet{})
	if err != nil {
		return 0, err
	}
	legacyscheme.Scheme.Default(object)
	converted, err := legacyscheme.Scheme.ConvertToVersion(object, runtime.InternalGroupVersioner)
	if err != nil {
		return 0, err
	}
	daemonSet := converted.(*apps.DaemonSet)
	daemonSet.Namespace = "default"
	daemonSet.Spec.TemplateGeneration = 1
	pod.DropDisabledTemplateFields(&daemonSet.Spec.Template, nil)
	options := pod.GetValidationOptionsFromPodTemplate(&daemonSet.Spec.Template, nil)
	return len(validation.ValidateDaemonSet(daemonSet, options)), nil
}
