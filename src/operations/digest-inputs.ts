import type { DaemonSet } from '../core/model/daemon-set.ts';
import type { Node } from '../core/model/node.ts';
import { canonicalInputs } from '../core/placement/canonical-inputs.ts';

/** `sha256:…` of all that an answer depends on: equal inputs have equal digests, whatever their format. */
export async function digestInputs(daemonSets: readonly DaemonSet[], nodes: readonly Node[]): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalInputs(daemonSets, nodes));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
