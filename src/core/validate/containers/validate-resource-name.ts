import { labelKeyErrors } from '../content/label-key-errors.ts';
import { invalid, named } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

const STANDARD_RESOURCES = [
  'cpu',
  'memory',
  'ephemeral-storage',
  'requests.cpu',
  'requests.memory',
  'requests.ephemeral-storage',
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'storage',
  'requests.storage',
  'services.nodeports',
  'services.loadbalancers',
];

/** validateResourceName (core/validation/validation.go:7851). */
export function validateResourceName(name: string, path: string, { errors }: Validation): void {
  const messages = labelKeyErrors(name);
  if (messages.length === 0 && !name.includes('/') && !isStandard(name)) {
    messages.push('must be a standard resource type or fully qualified');
  }
  errors.push(...messages.map((message) => invalid(path, named(name), message)));
}

function isStandard(name: string): boolean {
  return STANDARD_RESOURCES.includes(name) || /^(requests\.)?hugepages-/.test(name);
}
