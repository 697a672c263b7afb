import type { Labels } from '../model/labels.ts';
import type { NamespacedName } from '../model/namespaced-name.ts';
import type { OwnerReference } from './owner-reference.ts';
import type { Timestamp } from './timestamp.ts';

/** What a controller looks at to tell whether an object is its own. */
export interface Controlled extends NamespacedName {
  readonly uid: string;
  readonly labels: Labels;
  readonly ownerReferences: readonly OwnerReference[];
  readonly creationTimestamp: Timestamp | undefined;
  readonly deletionTimestamp: Timestamp | undefined;
}
