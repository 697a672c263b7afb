import type { Refused } from './admission.ts';

/** Where a DaemonSet lived before apps/v1, and what else is to be changed; Kubernetes 1.16 stopped serving these. */
const REMOVED: ReadonlyMap<string, string> = new Map([
  [
    'extensions/v1beta1',
    'set apiVersion: apps/v1 and spec.selector to the labels of the template, take spec.templateGeneration and spec.rollbackTo away; updateStrategy.type was OnDelete by default and is RollingUpdate now',
  ],
  ['apps/v1beta1', 'set apiVersion: apps/v1; apps/v1beta1 never had a DaemonSet'],
  ['apps/v1beta2', 'set apiVersion: apps/v1; the fields are the same, and spec.selector is required as it was'],
]);

/** What is said of a DaemonSet that no API server serves under its kind and version; undefined for apps/v1. */
export function removedApi({
  apiVersion,
  kind,
}: {
  readonly apiVersion: string;
  readonly kind: string;
}): Refused | undefined {
  if (kind !== 'DaemonSet') {
    const message = `no matches for kind "${kind}" in version "${apiVersion}": did you mean DaemonSet`;
    return { kind: 'refused', code: 400, message, faults: [{ message, field: 'kind', at: -1 }], warnings: [] };
  }
  if (apiVersion === 'apps/v1') return undefined;
  const change = REMOVED.get(apiVersion);
  const hint = change ?? 'set apiVersion: apps/v1';
  const removed = change === undefined ? '' : ', which Kubernetes 1.16 stopped serving';
  const message = `no matches for kind "DaemonSet" in version "${apiVersion}"${removed}: ${hint}`;
  return { kind: 'refused', code: 400, message, faults: [{ message, field: 'apiVersion', at: -1 }], warnings: [] };
}
