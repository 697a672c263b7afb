import type { NamespacedName } from '../core/model/namespaced-name.ts';
import {
  FEATURE_GATES,
  type FeatureGate,
  KUBERNETES_VERSIONS,
  NEWEST_KUBERNETES_VERSION,
  type PlacementRules,
  placementRulesOf,
} from '../core/placement/placement-rules.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { EdgeFailure } from '../edge/edge-failure.ts';
import { LIMITS } from '../limits.ts';

/** A query parameter as the OpenAPI document shows it, and how its text is read. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly example?: string;
}

export const DAEMONSET: Parameter = {
  name: 'daemonset',
  description: 'Only this DaemonSet, as NAMESPACE/NAME. Default: every one in the body.',
  schema: { type: 'string', pattern: '^[^/]{1,253}/[^/]{1,253}$' },
  example: 'kube-system/fluentd-elasticsearch',
};
export const KUBERNETES_VERSION: Parameter = {
  name: 'kubernetesVersion',
  description: 'Whose rules to follow.',
  schema: { type: 'string', enum: KUBERNETES_VERSIONS, default: NEWEST_KUBERNETES_VERSION },
};
export const FEATURE_GATES_PARAMETER: Parameter = {
  name: 'featureGates',
  description: 'Gates that differ from their default, written as the flag of the control plane takes them.',
  schema: { type: 'string', pattern: `^(${FEATURE_GATES.join('|')})=(true|false)$` },
  example: 'TaintTolerationComparisonOperators=true',
};
export const NOW: Parameter = {
  name: 'now',
  description:
    'The time to answer for; default: the clock. A placement does not depend on it, and takes it so that a replay can be sent whole.',
  schema: { type: 'string', format: 'date-time' },
};
export const GROUP_BY: Parameter = {
  name: 'groupBy',
  description: '`class` lists groups of Nodes that no rule of the DaemonSet can tell apart instead of each Node.',
  schema: { type: 'string', enum: ['node', 'class'], default: 'node' },
};

export const BACKOFF: Parameter = {
  name: 'failedPodBackoff',
  description:
    'Nodes whose last failed Pod was deleted too short a time ago, separated by commas; empty: there are none. No object shows them. Default: not known, none assumed.',
  schema: { type: 'string', pattern: '^[a-z0-9.,-]*$' },
  example: 'node-1,node-2',
};

export const DRIFT: Parameter = {
  name: 'drift',
  description: `\`true\` compares each Pod with the template of its revision, for at most ${LIMITS.driftPods} Pods.`,
  schema: { type: 'string', enum: ['true', 'false'], default: 'false' },
};

export const STRICT: Parameter = {
  name: 'strict',
  description: '`false` turns unknown and repeated fields into warnings, as `fieldValidation=Warn` does.',
  schema: { type: 'string', enum: ['true', 'false'], default: 'true' },
};
export const NAMESPACE: Parameter = {
  name: 'namespace',
  description: 'Where a manifest goes that names no namespace.',
  schema: { type: 'string', pattern: '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$', default: 'default' },
  example: 'kube-system',
};
/** Manifests are judged by the rules of one Kubernetes. */
export const VALIDATED_VERSION: Parameter = {
  ...KUBERNETES_VERSION,
  schema: { type: 'string', enum: [NEWEST_KUBERNETES_VERSION], default: NEWEST_KUBERNETES_VERSION },
};
export const FILE: Parameter = {
  name: 'file',
  description: 'The path SARIF results point to, from the root of the repository.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9._][A-Za-z0-9._/-]{0,254}$', default: 'manifest.yaml' },
  example: 'deploy/agent.yaml',
};

/** The query's values by name; an unknown, repeated or malformed parameter is refused rather than passed over. */
export function readParameters(
  query: URLSearchParams,
  known: readonly Parameter[],
): Result<ReadonlyMap<string, string>, EdgeFailure> {
  const values = new Map<string, string>();
  for (const [name, value] of query) {
    const parameter = known.find((each) => each.name === name);
    if (parameter === undefined) {
      const names = known.map((each) => each.name).join(', ');
      return bad(name, 'there is no such parameter', names === '' ? 'take it away' : `there are ${names}`);
    }
    if (values.has(name)) return bad(name, 'it is given twice', 'give it once');
    if (!conforms(value, parameter.schema)) return bad(name, 'its value is not one it takes', hintFor(parameter));
    values.set(name, value);
  }
  return ok(values);
}

export function daemonSetOf(values: ReadonlyMap<string, string>): NamespacedName | undefined {
  const [namespace, name] = values.get(DAEMONSET.name)?.split('/') ?? [];
  return namespace === undefined || name === undefined ? undefined : { namespace, name };
}

export function rulesOf(values: ReadonlyMap<string, string>): PlacementRules {
  const version = KUBERNETES_VERSIONS.find((each) => each === values.get(KUBERNETES_VERSION.name));
  const enabled = FEATURE_GATES.filter((gate) => values.get(FEATURE_GATES_PARAMETER.name) === `${gate}=true`);
  return placementRulesOf(version ?? NEWEST_KUBERNETES_VERSION, new Set<FeatureGate>(enabled));
}

/** Milliseconds since 1970; `undefined` where none is given. */
export function nowOf(values: ReadonlyMap<string, string>): number | undefined {
  const now = values.get(NOW.name);
  return now === undefined ? undefined : Date.parse(now);
}

export function nodesInBackoffOf(values: ReadonlyMap<string, string>): ReadonlySet<string> | undefined {
  const nodes = values.get(BACKOFF.name);
  return nodes === undefined ? undefined : new Set(nodes.split(',').filter((name) => name !== ''));
}

export function isStrict(values: ReadonlyMap<string, string>): boolean {
  return values.get(STRICT.name) !== 'false';
}

export function namespaceOf(values: ReadonlyMap<string, string>): string {
  return values.get(NAMESPACE.name) ?? 'default';
}

export function fileOf(values: ReadonlyMap<string, string>): string {
  return values.get(FILE.name) ?? 'manifest.yaml';
}

function conforms(value: string, schema: Parameter['schema']): boolean {
  const { enum: options, pattern, format } = schema;
  if (Array.isArray(options)) return options.includes(value);
  if (typeof pattern === 'string') return new RegExp(pattern).test(value);
  return format !== 'date-time' || isDateTime(value);
}

/** RFC 3339, as the API machinery reads it. */
function isDateTime(value: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value))
  );
}

function hintFor({ schema, example }: Parameter): string {
  if (Array.isArray(schema['enum'])) return `it takes ${schema['enum'].join(', ')}`;
  return example === undefined ? 'it takes a date and time as in 2026-11-24T12:00:00Z' : `as in ${example}`;
}

function bad(name: string, detail: string, hint: string): Result<never, EdgeFailure> {
  return err({ kind: 'badParameter', name, detail, hint });
}
