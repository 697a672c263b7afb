import type { DaemonSet } from '../v1/types.ts';

/** A manifest without a namespace goes to "default", as kubectl sends it. */
export function namespaceOf({ metadata: { namespace } }: DaemonSet): string {
  return namespace === '' ? 'default' : namespace;
}
