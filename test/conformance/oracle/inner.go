//go:build !noinner

package main

import (
	_ "unsafe" // for go:linkname

	"github.com/go-logr/logr"
	apps "k8s.io/api/apps/v1"
	v1 "k8s.io/api/core/v1"
	"k8s.io/component-helpers/scheduling/corev1/nodeaffinity"
	"k8s.io/klog/v2"
	_ "k8s.io/kubernetes/pkg/controller/daemon" // what the names below are linked to
)

//go:linkname daemonPodTolerations k8s.io/kubernetes/pkg/controller/daemon.daemonPodTolerations
func daemonPodTolerations(ds *apps.DaemonSet) []v1.Toleration

//go:linkname nodeShouldRunDaemonPod k8s.io/kubernetes/pkg/controller/daemon.nodeShouldRunDaemonPod
func nodeShouldRunDaemonPod(logger klog.Logger, node *v1.Node, ds *apps.DaemonSet, tolerations []v1.Toleration, requiredNodeAffinity nodeaffinity.RequiredNodeAffinity) (bool, bool)

// countRunInner is the loop of a sync: what depends only on the DaemonSet is built once for all Nodes.
var countRunInner = func(f fleet) int {
	run := 0
	for _, ds := range f.DaemonSets {
		spec := &ds.Spec.Template.Spec
		tolerations := daemonPodTolerations(ds)
		affinity := nodeaffinity.NewRequiredNodeAffinity(spec.NodeSelector, spec.Affinity)
		for _, node := range f.Nodes {
			if ok, _ := nodeShouldRunDaemonPod(logr.Discard(), node, ds, tolerations, affinity); ok {
				run++
			}
		}
	}
	return run
}
