import type { NodeSelectorRequirement } from '../model/node-selector-term.ts';
import type { DaemonSet } from '../v1/types.ts';
import { namespaceOf } from './namespace-of.ts';

/** DaemonSets by the labels of their Pods: a body may have thousands, each to be held against all the others. */
export interface ByLabel {
  /** Those of a namespace that may meet the requirement: by its values, by its key, or all. */
  candidates(namespace: string, requirement: NodeSelectorRequirement | undefined): readonly DaemonSet[];
}

const NONE: readonly DaemonSet[] = [];

export function byLabel(daemonSets: readonly DaemonSet[]): ByLabel {
  const lists = new Map<string, DaemonSet[]>();
  const put = (key: string, daemonSet: DaemonSet) => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [daemonSet]);
    else list.push(daemonSet);
  };
  for (const daemonSet of daemonSets) {
    const namespace = namespaceOf(daemonSet);
    put(namespace, daemonSet);
    for (const [key, value] of daemonSet.spec.template.metadata.labels) {
      // No name, key or value has a space.
      put(`${namespace} ${key}`, daemonSet);
      put(`${namespace} ${key} ${value}`, daemonSet);
    }
  }
  return {
    candidates(namespace, requirement) {
      switch (requirement?.operator) {
        case 'In':
          return requirement.values.flatMap((value) => lists.get(`${namespace} ${requirement.key} ${value}`) ?? NONE);
        case 'Exists':
          return lists.get(`${namespace} ${requirement.key}`) ?? NONE;
        default:
          return lists.get(namespace) ?? NONE;
      }
    },
  };
}
