package main

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"sort"
	"strings"
	"time"
	"unsafe"

	apps "k8s.io/api/apps/v1"
	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes/fake"
	core "k8s.io/client-go/testing"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/util/flowcontrol"
	"k8s.io/kubernetes/pkg/controller"
	"k8s.io/kubernetes/pkg/controller/daemon"
	daemonutil "k8s.io/kubernetes/pkg/controller/daemon/util"
	"k8s.io/kubernetes/pkg/controller/util/consistency"
	testingclock "k8s.io/utils/clock/testing"
)

//go:linkname syncDaemonSet k8s.io/kubernetes/pkg/controller/daemon.(*DaemonSetsController).syncDaemonSet
func syncDaemonSet(dsc *daemon.DaemonSetsController, ctx context.Context, key string) error

// Outcome is what one sync wrote. A patch that a sync sends more than once is listed once: it claims Pods anew
// for each step, from a cache that did not see its own writes yet.
type Outcome struct {
	Creates   []string              `json:"creates"`
	Deletes   []string              `json:"deletes"`
	Patches   []string              `json:"patches"`
	Revisions []string              `json:"revisions"`
	Created   json.RawMessage       `json:"created,omitempty"` // the ControllerRevision
	Pod       *v1.Pod               `json:"pod,omitempty"`     // of the first node by name
	Status    *apps.DaemonSetStatus `json:"status,omitempty"`
	Events    []string              `json:"events"`
	Error     string                `json:"error,omitempty"`
	Panic     string                `json:"panic,omitempty"`
	took      time.Duration
}

type recorder struct {
	mu     chan struct{}
	events []string
}

func (r *recorder) Event(_ runtime.Object, kind, reason, message string) {
	r.mu <- struct{}{}
	r.events = append(r.events, kind+" "+reason+" "+message)
	<-r.mu
}

func (r *recorder) Eventf(object runtime.Object, kind, reason, format string, args ...any) {
	r.Event(object, kind, reason, fmt.Sprintf(format, args...))
}

func (r *recorder) AnnotatedEventf(object runtime.Object, _ map[string]string, kind, reason, format string, args ...any) {
	r.Eventf(object, kind, reason, format, args...)
}

// stage is a controller whose caches hold the snapshot. It is built once: a controller never stops all it starts.
type stage struct {
	dsc                           *daemon.DaemonSetsController
	daemonSets, nodes, pods, revs cache.Indexer
}

var theStage = newStage()

func newStage() *stage {
	client := fake.NewSimpleClientset()
	f := informers.NewSharedInformerFactory(client, 0)
	backoff := flowcontrol.NewFakeBackOff(0, 0, testingclock.NewFakeClock(time.Time{}))
	dsc, err := daemon.NewDaemonSetsController(context.Background(), f.Apps().V1().DaemonSets(), f.Apps().V1().ControllerRevisions(), f.Core().V1().Pods(), f.Core().V1().Nodes(), client, backoff)
	must(err)
	// It would hold a sync until the caches have seen the writes of the one before.
	replace(dsc, "consistencyStore", consistency.NewNoopConsistencyStore())
	return &stage{
		dsc:        dsc,
		daemonSets: f.Apps().V1().DaemonSets().Informer().GetIndexer(),
		nodes:      f.Core().V1().Nodes().Informer().GetIndexer(),
		pods:       f.Core().V1().Pods().Informer().GetIndexer(),
		revs:       f.Apps().V1().ControllerRevisions().Informer().GetIndexer(),
	}
}

func (s *stage) show(c *Case) {
	must(s.daemonSets.Replace([]any{c.DaemonSet}, ""))
	must(s.nodes.Replace(anys(c.Nodes), ""))
	must(s.pods.Replace(anys(c.Pods), ""))
	must(s.revs.Replace(anys(c.Revisions), ""))
}

func anys[T any](list []T) []any {
	all := make([]any, len(list))
	for i := range list {
		all[i] = list[i]
	}
	return all
}

func sync(c *Case) *Outcome {
	ctx := context.Background()
	dsc := theStage.dsc
	client := fake.NewSimpleClientset(c.DaemonSet)
	for _, p := range c.Pods {
		must(client.Tracker().Add(p))
	}
	for _, r := range c.Revisions {
		must(client.Tracker().Add(r))
	}
	backoff := flowcontrol.NewFakeBackOff(50*time.Millisecond, 500*time.Millisecond, testingclock.NewFakeClock(c.Now.Time))
	for _, node := range c.NodesInBackoff {
		backoff.Next(fmt.Sprintf("%s/%d/%s", c.DaemonSet.UID, c.DaemonSet.Status.ObservedGeneration, node), c.Now.Time)
	}
	events := &recorder{mu: make(chan struct{}, 1)}
	replace(dsc, "kubeClient", client)
	replace(dsc, "eventRecorder", events)
	replace(dsc, "podControl", controller.RealPodControl{KubeClient: client, Recorder: events})
	replace(dsc, "crControl", controller.RealControllerRevisionControl{KubeClient: client})
	replace(dsc, "failedPodsBackoff", backoff)
	replace(dsc, "expectations", controller.NewControllerExpectations())
	client.ClearActions()
	made := 0
	client.PrependReactor("create", "pods", func(a core.Action) (bool, runtime.Object, error) {
		if p := a.(core.CreateAction).GetObject().(*v1.Pod); p.Name == "" {
			made++
			p = p.DeepCopy()
			p.Name = fmt.Sprintf("%snew%d", p.GenerateName, made)
			return true, p, nil
		}
		return false, nil, nil
	})

	o := &Outcome{}
	func() {
		defer func() {
			if p := recover(); p != nil {
				o.Panic = fmt.Sprint(p)
			}
		}()
		start := time.Now()
		defer func() { o.took = time.Since(start) }()
		if err := syncDaemonSet(dsc, ctx, c.DaemonSet.Namespace+"/"+c.DaemonSet.Name); err != nil {
			o.Error = err.Error()
		}
	}()
	taken := map[string]bool{}
	for _, r := range c.Revisions {
		if r.Namespace == c.DaemonSet.Namespace {
			taken[r.Name] = true
		}
	}
	o.read(client.Actions(), taken)
	for _, event := range events.events {
		// The API server would make up the name.
		if strings.HasPrefix(event, "Normal SuccessfulCreate ") {
			event = "Normal SuccessfulCreate"
		}
		o.Events = append(o.Events, event)
	}
	for _, list := range []*[]string{&o.Creates, &o.Deletes, &o.Events} {
		sort.Strings(*list)
	}
	o.Patches = distinct(o.Patches)
	return o
}

func (o *Outcome) read(actions []core.Action, taken map[string]bool) {
	first := ""
	for _, a := range actions {
		switch a.GetResource().Resource + ":" + a.GetVerb() {
		case "pods:create":
			p := a.(core.CreateAction).GetObject().(*v1.Pod)
			node := createdFor(p)
			o.Creates = append(o.Creates, node)
			if o.Pod == nil || node < first {
				first, o.Pod = node, p
			}
		case "pods:delete":
			o.Deletes = append(o.Deletes, a.(core.DeleteAction).GetName())
		case "pods:patch", "controllerrevisions:patch":
			p := a.(core.PatchAction)
			o.Patches = append(o.Patches, a.GetResource().Resource+"/"+p.GetName()+" "+string(p.GetPatch()))
		case "controllerrevisions:create":
			r := a.(core.CreateAction).GetObject().(*apps.ControllerRevision)
			if taken[r.Name] {
				continue // refused: the name is not free
			}
			o.Revisions = append(o.Revisions, fmt.Sprintf("create %s %d", r.Name, r.Revision))
			o.Created, _ = json.Marshal(r)
		case "controllerrevisions:update":
			r := a.(core.UpdateAction).GetObject().(*apps.ControllerRevision)
			o.Revisions = append(o.Revisions, fmt.Sprintf("update %s %d %s", r.Name, r.Revision, r.Labels[apps.DefaultDaemonSetUniqueLabelKey]))
		case "controllerrevisions:delete":
			o.Revisions = append(o.Revisions, "delete "+a.(core.DeleteAction).GetName())
		case "daemonsets:update":
			if a.GetSubresource() == "status" {
				o.Status = &a.(core.UpdateAction).GetObject().(*apps.DaemonSet).Status
			}
		}
	}
	sort.Strings(o.Revisions)
}

// createdFor is the node the affinity names; a nodeName would come from the template.
func createdFor(p *v1.Pod) string {
	pinned := p.DeepCopy()
	pinned.Spec.NodeName = ""
	node, err := daemonutil.GetTargetNodeName(pinned)
	must(err)
	return node
}

func distinct(texts []string) []string {
	sort.Strings(texts)
	var kept []string
	for i, text := range texts {
		if i == 0 || texts[i-1] != text {
			kept = append(kept, text)
		}
	}
	return kept
}

// replace sets an unexported field: events go nowhere unless a broadcaster runs.
func replace(dsc *daemon.DaemonSetsController, name string, value any) {
	field := reflect.ValueOf(dsc).Elem().FieldByName(name)
	reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem().Set(reflect.ValueOf(value))
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
