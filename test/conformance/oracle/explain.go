package main

import (
	"github.com/go-logr/logr"
	apps "k8s.io/api/apps/v1"
	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/labels"
	corev1helpers "k8s.io/component-helpers/scheduling/corev1"
	"k8s.io/component-helpers/scheduling/corev1/nodeaffinity"
	daemonutil "k8s.io/kubernetes/pkg/controller/daemon/util"
)

// Reasons are the parts of one decision, each asked of the library on its own.
type Reasons struct {
	NodeNameMatches bool            `json:"nodeNameMatches"`
	Selector        map[string]bool `json:"selector,omitempty"`
	// Terms is absent without required node affinity, empty when it has no terms.
	Terms       *[]TermAnswer `json:"terms,omitempty"`
	Untolerated []Taint       `json:"untolerated,omitempty"`
}

// TermAnswer has the index of its term: a term that is empty keeps its place, and matches nothing.
type TermAnswer struct {
	Match       bool   `json:"match"`
	Error       string `json:"error,omitempty"`
	Expressions []bool `json:"expressions,omitempty"`
	Fields      []bool `json:"fields,omitempty"`
}

// Taint is what a toleration can see of a taint.
type Taint struct {
	Key    string         `json:"key"`
	Value  string         `json:"value,omitempty"`
	Effect v1.TaintEffect `json:"effect"`
}

type explainer struct {
	nodeName            string
	selector            map[string]labels.Selector
	required            bool
	terms               []parsedTerm
	tolerations         []v1.Toleration
	comparisonOperators bool
}

type parsedTerm struct {
	whole       *nodeaffinity.LazyErrorNodeSelector
	expressions []*nodeaffinity.LazyErrorNodeSelector
	fields      []*nodeaffinity.LazyErrorNodeSelector
}

func newExplainer(ds *apps.DaemonSet, comparisonOperators bool) *explainer {
	spec := ds.Spec.Template.Spec.DeepCopy()
	e := &explainer{nodeName: spec.NodeName, selector: map[string]labels.Selector{}, comparisonOperators: comparisonOperators}

	for key, value := range spec.NodeSelector {
		e.selector[key] = labels.SelectorFromSet(labels.Set{key: value})
	}

	if required := requiredNodeAffinity(spec); required != nil {
		e.required = true
		for i := range required.NodeSelectorTerms {
			e.terms = append(e.terms, parseTerm(required.NodeSelectorTerms, i))
		}
	}

	daemonutil.AddOrUpdateDaemonPodTolerations(spec)
	e.tolerations = spec.Tolerations
	return e
}

func requiredNodeAffinity(spec *v1.PodSpec) *v1.NodeSelector {
	if spec.Affinity == nil || spec.Affinity.NodeAffinity == nil {
		return nil
	}
	return spec.Affinity.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution
}

func parseTerm(terms []v1.NodeSelectorTerm, i int) parsedTerm {
	parsed := parsedTerm{whole: alone(terms[i], i, len(terms))}
	for _, expression := range terms[i].MatchExpressions {
		term := v1.NodeSelectorTerm{MatchExpressions: []v1.NodeSelectorRequirement{expression}}
		parsed.expressions = append(parsed.expressions, alone(term, 0, 1))
	}
	for _, field := range terms[i].MatchFields {
		term := v1.NodeSelectorTerm{MatchFields: []v1.NodeSelectorRequirement{field}}
		parsed.fields = append(parsed.fields, alone(term, 0, 1))
	}
	return parsed
}

// alone parses a term with only empty ones around it, so that error texts name its own index.
func alone(term v1.NodeSelectorTerm, i, of int) *nodeaffinity.LazyErrorNodeSelector {
	terms := make([]v1.NodeSelectorTerm, of)
	terms[i] = term
	return nodeaffinity.NewLazyErrorNodeSelector(&v1.NodeSelector{NodeSelectorTerms: terms})
}

func (e *explainer) explain(node *v1.Node) Reasons {
	r := Reasons{NodeNameMatches: e.nodeName == "" || e.nodeName == node.Name}

	if len(e.selector) > 0 {
		r.Selector = map[string]bool{}
		for key, selector := range e.selector {
			r.Selector[key] = selector.Matches(labels.Set(node.Labels))
		}
	}

	if e.required {
		terms := make([]TermAnswer, 0, len(e.terms))
		for _, term := range e.terms {
			terms = append(terms, term.answer(node))
		}
		r.Terms = &terms
	}

	for _, taint := range node.Spec.Taints {
		if _, found := corev1helpers.FindMatchingUntoleratedTaint(logr.Discard(), []v1.Taint{taint}, e.tolerations, keepsPodsAway, e.comparisonOperators); found {
			r.Untolerated = append(r.Untolerated, Taint{Key: taint.Key, Value: taint.Value, Effect: taint.Effect})
		}
	}
	return r
}

func keepsPodsAway(t *v1.Taint) bool {
	return t.Effect == v1.TaintEffectNoSchedule || t.Effect == v1.TaintEffectNoExecute
}

func (t parsedTerm) answer(node *v1.Node) TermAnswer {
	match, err := t.whole.Match(node)
	if err != nil {
		return TermAnswer{Error: err.Error()}
	}
	return TermAnswer{Match: match, Expressions: eachMatches(t.expressions, node), Fields: eachMatches(t.fields, node)}
}

func eachMatches(selectors []*nodeaffinity.LazyErrorNodeSelector, node *v1.Node) []bool {
	var matches []bool
	for _, selector := range selectors {
		match, _ := selector.Match(node)
		matches = append(matches, match)
	}
	return matches
}

// entails puts the parts together again; the controller must agree.
func (r Reasons) entails() (run, keep bool) {
	fits := r.NodeNameMatches
	for _, matches := range r.Selector {
		fits = fits && matches
	}
	if r.Terms != nil {
		matches := false
		for _, term := range *r.Terms {
			matches = matches || term.Match
		}
		fits = fits && matches
	}
	keep = fits
	for _, taint := range r.Untolerated {
		keep = keep && taint.Effect != v1.TaintEffectNoExecute
	}
	return fits && len(r.Untolerated) == 0, keep
}
