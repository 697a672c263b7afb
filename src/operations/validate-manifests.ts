import type { Admission } from '../core/admit/admission.ts';
import { admit } from '../core/admit/admit.ts';
import { decodeDaemonSet } from '../core/admit/decode-daemon-set.ts';
import type { Manifest, Manifests } from '../core/admit/manifest.ts';
import { removedApi } from '../core/admit/removed-api.ts';
import type { InternalDaemonSet } from '../core/admit/template-generation.ts';
import { type ByLabel, byLabel } from '../core/findings/by-label.ts';
import { findFindings } from '../core/findings/find-findings.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { NamespacedName } from '../core/model/namespaced-name.ts';
import type { JsonObject } from '../core/parse/read.ts';
import { err, ok, type Result } from '../core/result.ts';
import { plainValue } from '../core/source/plain-value.ts';
import type { DaemonSet } from '../core/v1/types.ts';

/** What the API server would say of one DaemonSet, and what it would not. */
export interface ManifestReport {
  readonly daemonSet: NamespacedName;
  readonly manifest: Manifest;
  readonly isUpdate: boolean;
  readonly admission: Admission;
  /** Of one that can be decoded. */
  readonly findings: readonly Finding[];
}

export interface ValidationAnswer {
  readonly manifests: Manifests;
  /** At least one. */
  readonly reports: readonly ManifestReport[];
  readonly counts: Readonly<Record<string, number>>;
  readonly ignored: Readonly<Record<string, number>>;
}

export type ValidationFailure =
  | { readonly kind: 'noDaemonSet' }
  | { readonly kind: 'badOldObject'; readonly detail: string };

export interface ValidationQuery {
  readonly strict: boolean;
  /** Where a manifest goes that names no namespace. */
  readonly namespace: string;
  /** How many Nodes there are, where they are not among the manifests. */
  readonly nodeCount?: number;
}

/** Validates each DaemonSet of a body as the API server would. Other kinds are counted. */
export function validateManifests(
  manifests: Manifests,
  query: ValidationQuery,
): Result<ValidationAnswer, ValidationFailure> {
  const mine = manifests.manifests.filter(isDaemonSet);
  if (mine.length === 0) return err({ kind: 'noDaemonSet' });
  const old = readOld(manifests.old);
  if (!old.ok) return old;
  const nodeCount = query.nodeCount ?? manifests.manifests.filter(isNode).length;
  const judged = mine.map((manifest) => judge(manifest, { manifests, query, old: old.value }));
  const admitted = byLabel(
    judged.flatMap(({ admission }) => (admission.kind === 'admitted' ? [admission.daemonSet] : [])),
  );
  return ok({
    manifests,
    reports: judged.map((report) => ({
      ...report,
      findings: findingsOf(report, { admitted, nodeCount, old: old.value?.daemonSet }),
    })),
    ...countKinds(manifests.manifests),
  });
}

interface Judgement {
  readonly manifests: Manifests;
  readonly query: ValidationQuery;
  readonly old: InternalDaemonSet | undefined;
}

type JudgedManifest = Omit<ManifestReport, 'findings'>;

function judge(manifest: Manifest, { manifests, query, old }: Judgement): JudgedManifest {
  const { source, yamlFaults, apiVersion, kind } = manifest;
  const { namespace, name } = nameOf(plainValue(source));
  const home = manifests.namespace ?? (old?.daemonSet.metadata.namespace || namespace || query.namespace);
  const admission =
    removedApi({ apiVersion, kind }) ??
    admit({ source, yamlFaults, namespace: home, old: storedIn(home, old), strict: query.strict });
  return { daemonSet: { namespace: home, name }, manifest, isUpdate: old !== undefined, admission };
}

/** An old object that names no namespace is where the new one goes. */
function storedIn(namespace: string, old: InternalDaemonSet | undefined): InternalDaemonSet | undefined {
  if (old === undefined || old.daemonSet.metadata.namespace !== '') return old;
  const { daemonSet } = old;
  return { ...old, daemonSet: { ...daemonSet, metadata: { ...daemonSet.metadata, namespace } } };
}

function isDaemonSet({ kind, apiVersion }: Manifest): boolean {
  return kind.toLowerCase() === 'daemonset' && (!apiVersion.includes('/') || GROUPS.test(apiVersion));
}

function isNode({ kind, apiVersion }: Manifest): boolean {
  return kind === 'Node' && apiVersion === 'v1';
}

/** A DaemonSet of another group is somebody else's kind. */
const GROUPS = /^(apps|extensions)\//;

function readOld(manifest: Manifest | undefined): Result<InternalDaemonSet | undefined, ValidationFailure> {
  if (manifest === undefined) return ok(undefined);
  const decoded = decodeDaemonSet(manifest.source);
  return decoded.ok ? ok(decoded.value.internal) : err({ kind: 'badOldObject', detail: decoded.error.message });
}

function nameOf(value: unknown): NamespacedName {
  const metadata = (value as { readonly metadata?: { readonly namespace?: unknown; readonly name?: unknown } })
    .metadata;
  const text = (part: unknown) => (typeof part === 'string' ? part : '');
  return { namespace: text(metadata?.namespace), name: text(metadata?.name) };
}

interface Surroundings {
  readonly admitted: ByLabel;
  readonly nodeCount: number;
  readonly old: DaemonSet | undefined;
}

function findingsOf(
  { admission, manifest }: JudgedManifest,
  { admitted, nodeCount, old }: Surroundings,
): readonly Finding[] {
  if (admission.kind === 'refused') return [];
  const { daemonSet } = admission;
  return findFindings({
    daemonSet,
    old,
    sent: plainValue(manifest.source) as JsonObject,
    others: admitted,
    nodeCount: nodeCount === 0 ? undefined : nodeCount,
  });
}

function countKinds(manifests: readonly Manifest[]): Pick<ValidationAnswer, 'counts' | 'ignored'> {
  const counts = new Map<string, number>();
  const ignored = new Map<string, number>();
  for (const manifest of manifests) {
    const { kind } = manifest;
    const into = isDaemonSet(manifest) || isNode(manifest) ? counts : ignored;
    into.set(kind, (into.get(kind) ?? 0) + 1);
  }
  const sorted = (map: ReadonlyMap<string, number>) =>
    Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { counts: sorted(counts), ignored: sorted(ignored) };
}
