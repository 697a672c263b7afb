import { canonicalQuantity } from '../go/canonical-quantity.ts';
import { quantitySign } from '../go/compare-quantity.ts';
import type { Quantity } from '../go/parse-quantity.ts';
import { quote } from '../text/quote.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { patchOf } from './patch-of.ts';
import { fieldOf } from './steps.ts';
import { templateContainers } from './template-containers.ts';

/**
 * Of what leaks memory without a limit, a DaemonSet takes every Node along: the kernel kills what is largest, the kubelet
 * evicts others. A limit of 0 is none, and one of the Pod is one for its containers.
 */
export function memoryWithoutLimit({ daemonSet, sent }: FindingSubject): readonly Finding[] {
  const { spec } = daemonSet.spec.template;
  if (positive(spec.resources?.limits) !== undefined) return [];
  return templateContainers(spec).flatMap(({ container, path, stays }): readonly Finding[] => {
    if (!stays || positive(container.resources.limits) !== undefined) return [];
    const request = positive(container.resources.requests);
    const limit = [...path, 'resources', 'limits', 'memory'];
    const what = `Container ${quote(container.name)} may take the memory of a whole Node, on every Node`;
    return [
      {
        id: 'memory-without-limit',
        severity: 'warning',
        field: fieldOf(limit),
        message: request === undefined ? `${what}; it requests none, so that only you know its limit.` : `${what}.`,
        fix: request === undefined ? [] : patchOf(sent, [{ path: limit, value: canonicalQuantity(request) }]),
      },
    ];
  });
}

function positive(resources: ReadonlyMap<string, Quantity> | undefined): Quantity | undefined {
  const memory = resources?.get('memory');
  return memory !== undefined && quantitySign(memory) > 0 ? memory : undefined;
}
