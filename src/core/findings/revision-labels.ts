/** The labels that the controller puts on every Pod it creates, whatever the template says (daemonset_util.go:115). */
export const REVISION_LABELS: readonly string[] = ['controller-revision-hash', 'pod-template-generation'];
