import { tolerates } from '../match/tolerates.ts';
import { quote } from '../text/quote.ts';
import type { NodeSelectorTerm, PodSpec } from '../v1/types.ts';
import { CONTROL_PLANE, CONTROL_PLANE_TAINT, CONTROL_PLANE_TOLERATION } from './control-plane.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { type Edit, patchOf } from './patch-of.ts';
import { fieldOf, POD_SPEC, type Steps } from './steps.ts';

const MASTER = 'node-role.kubernetes.io/master';

/** Each means the same under another name (api/node/util.go:27, core/validation/validation.go:9699). */
const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ['beta.kubernetes.io/arch', 'kubernetes.io/arch'],
  ['beta.kubernetes.io/os', 'kubernetes.io/os'],
  ['beta.kubernetes.io/instance-type', 'node.kubernetes.io/instance-type'],
  ['failure-domain.beta.kubernetes.io/region', 'topology.kubernetes.io/region'],
  ['failure-domain.beta.kubernetes.io/zone', 'topology.kubernetes.io/zone'],
  [MASTER, CONTROL_PLANE],
]);

interface Use {
  readonly field: string;
  readonly message: string;
  readonly edits: readonly Edit[];
}

/** Names of labels and taints that some Nodes have no more, and the others only for now. */
export function deprecatedNodeLabel({ daemonSet, sent }: FindingSubject): readonly Finding[] {
  const { spec } = daemonSet.spec.template;
  const uses = [...inNodeSelector(spec), ...inNodeAffinity(spec), ...inTolerations(spec)];
  return uses.map(({ field, message, edits }) => ({
    id: 'deprecated-node-label',
    severity: 'warning',
    field,
    message,
    fix: patchOf(sent, edits),
  }));
}

function inNodeSelector({ nodeSelector }: PodSpec): readonly Use[] {
  const path = [...POD_SPEC, 'nodeSelector'];
  return [...nodeSelector].flatMap(([label, value]) => {
    const replacement = REPLACEMENTS.get(label);
    if (replacement === undefined) return [];
    const field = `${fieldOf(path)}[${label}]`;
    const message = messageOf(label, replacement);
    const beside = nodeSelector.get(replacement);
    if (beside !== undefined && beside !== value) {
      return [
        {
          field,
          message: `${message} That one is asked for as ${quote(beside)}: which of the two is meant?`,
          edits: [],
        },
      ];
    }
    const remove = { path: [...path, label] };
    return [{ field, message, edits: [remove, { path: [...path, replacement], value }] }];
  });
}

function messageOf(label: string, replacement: string): string {
  return `Nodes have the label ${quote(label)} no more or only for now; ${quote(replacement)} says the same.`;
}

function inNodeAffinity({ affinity }: PodSpec): readonly Use[] {
  const path = [...POD_SPEC, 'affinity', 'nodeAffinity'];
  const {
    requiredDuringSchedulingIgnoredDuringExecution: required,
    preferredDuringSchedulingIgnoredDuringExecution: preferred,
  } = affinity?.nodeAffinity ?? {};
  const terms = (required?.nodeSelectorTerms ?? []).map((term, index) => ({
    term,
    at: [...path, 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms', index],
  }));
  const preferences = (preferred ?? []).map(({ preference }, index) => ({
    term: preference,
    at: [...path, 'preferredDuringSchedulingIgnoredDuringExecution', index, 'preference'],
  }));
  return [...terms, ...preferences].flatMap(({ term, at }) => inTerm(term, at));
}

function inTerm({ matchExpressions }: NodeSelectorTerm, at: Steps): readonly Use[] {
  return matchExpressions.flatMap(({ key }, index) => {
    const replacement = REPLACEMENTS.get(key);
    if (replacement === undefined) return [];
    const path = [...at, 'matchExpressions', index, 'key'];
    return [{ field: fieldOf(path), message: messageOf(key, replacement), edits: [{ path, value: replacement }] }];
  });
}

/** The taint changed its name with the label. */
function inTolerations({ tolerations }: PodSpec): readonly Use[] {
  const index = tolerations.findIndex(
    (toleration) => toleration.key === MASTER && tolerates(toleration, { ...CONTROL_PLANE_TAINT, key: MASTER }, RULES),
  );
  const reaches = tolerations.some((toleration) => tolerates(toleration, CONTROL_PLANE_TAINT, RULES));
  if (index < 0 || reaches) return [];
  const path = [...POD_SPEC, 'tolerations'];
  return [
    {
      field: fieldOf([...path, index, 'key']),
      message: `Nodes of the control plane have the taint ${quote(CONTROL_PLANE)} and not ${quote(MASTER)}: they get no Pod.`,
      edits: [{ path: [...path, '-'], value: CONTROL_PLANE_TOLERATION }],
    },
  ];
}

const RULES = { comparisonOperators: false };
