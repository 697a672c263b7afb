import { canonicalQuantity } from '../../go/canonical-quantity.ts';
import { quantitySign } from '../../go/compare-quantity.ts';
import type { ResourceFieldSelector } from '../../v1/types.ts';
import { invalid, notSupported, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

interface ResourceOfContainer {
  readonly resourceFieldRef: ResourceFieldSelector;
  /** In a volume it must be said of which container. */
  readonly inVolume: boolean;
}

/** Sorted. */
const RESOURCES = [
  'limits.cpu',
  'limits.ephemeral-storage',
  'limits.memory',
  'requests.cpu',
  'requests.ephemeral-storage',
  'requests.memory',
];
const HUGE_PAGES = /^(limits|requests)\.hugepages-/;

/** validateContainerResourceFieldSelector (core/validation/validation.go:2966). */
export function validateContainerResourceFieldSelector(
  { resourceFieldRef, inVolume }: ResourceOfContainer,
  path: string,
  { errors }: Validation,
): void {
  const { containerName, resource } = resourceFieldRef;
  if (inVolume && containerName === '') errors.push(required(`${path}.containerName`, ''));
  else if (resource === '') errors.push(required(`${path}.resource`, ''));
  else if (!RESOURCES.includes(resource) && !HUGE_PAGES.test(resource)) {
    errors.push(notSupported(`${path}.resource`, resource, RESOURCES));
  }
  const problem = divisorError(resourceFieldRef);
  if (problem !== undefined) errors.push(invalid(`${path}.divisor`, resource, problem));
}

const BYTES = ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'];

/** validateContainerResourceDivisor (core/validation/validation.go:3064). */
function divisorError({ resource, divisor }: ResourceFieldSelector): string | undefined {
  if (quantitySign(divisor) === 0) return undefined;
  const text = canonicalQuantity(divisor);
  if (/^(limits|requests)\.cpu$/.test(resource)) {
    if (text === '1m' || text === '1') return undefined;
    return "only divisor's values 1m and 1 are supported with the cpu resource";
  }
  const kind = kindOf(resource);
  if (kind === undefined || BYTES.includes(text)) return undefined;
  return `only divisor's values ${BYTES.join(', ')} are supported with the ${kind} resource`;
}

/** As the message calls what is measured in bytes. */
function kindOf(resource: string): string | undefined {
  if (/^(limits|requests)\.memory$/.test(resource)) return 'memory';
  if (/^(limits|requests)\.ephemeral-storage$/.test(resource)) return 'local ephemeral storage';
  return HUGE_PAGES.test(resource) ? 'hugepages' : undefined;
}
