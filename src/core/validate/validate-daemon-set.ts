import type { DaemonSet } from '../v1/types.ts';
import { subdomainNameErrors } from './content/subdomain-name-errors.ts';
import { validateDaemonSetSpec } from './validate-daemon-set-spec.ts';
import { validateObjectMeta } from './validate-object-meta.ts';
import type { Validation } from './validation.ts';

/** ValidateDaemonSet (apps/validation/validation.go:366). */
export function validateDaemonSet({ metadata, spec }: DaemonSet, validation: Validation): void {
  validateObjectMeta(metadata, subdomainNameErrors, validation);
  validateDaemonSetSpec(spec, 'spec', validation);
}
