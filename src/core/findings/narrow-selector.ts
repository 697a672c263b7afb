import type { DaemonSet } from '../v1/types.ts';
import type { FindingSubject } from './finding.ts';
import type { Edit } from './patch-of.ts';
import { REVISION_LABELS } from './revision-labels.ts';
import { POD_TEMPLATE, SELECTOR } from './steps.ts';

/** Of the labels that Kubernetes recommends, those that may tell one DaemonSet from another. */
const RECOMMENDED = ['app.kubernetes.io/name', 'app.kubernetes.io/instance', 'app.kubernetes.io/component'];
const LONGEST_LABEL = 63;

/**
 * The edits that make the selector ask for one more label: one that the Pods have already, or the name of the DaemonSet as
 * a new one. None where no label will do, nor on an update, where the selector is immutable.
 */
export function narrowSelector(
  { daemonSet, old }: FindingSubject,
  tellsApart: (key: string, value: string) => boolean,
): readonly Edit[] {
  if (old !== undefined) return [];
  const { selector, template } = daemonSet.spec;
  const asked = new Set([
    ...REVISION_LABELS,
    ...(selector?.matchLabels.keys() ?? []),
    ...(selector?.matchExpressions ?? []).map(({ key }) => key),
  ]);
  const isFree = ([key, value]: readonly [string, string]) => !asked.has(key) && tellsApart(key, value);
  const own = [...template.metadata.labels].find(isFree);
  if (own !== undefined) return [selects(own)];
  const { labels } = template.metadata;
  const fresh = RECOMMENDED.filter((key) => !labels.has(key)).map((key) => [key, nameOf(daemonSet)] as const);
  const found = fresh.find(isFree);
  if (found === undefined) return [];
  return [selects(found), { path: [...POD_TEMPLATE, 'metadata', 'labels', found[0]], value: found[1] }];
}

function selects([key, value]: readonly [string, string]): Edit {
  return { path: [...SELECTOR, 'matchLabels', key], value };
}

/** Its name as a label can have it. */
function nameOf({ metadata: { name, generateName } }: DaemonSet): string {
  return (name === '' ? generateName : name).slice(0, LONGEST_LABEL).replace(/[-.]+$/, '');
}
