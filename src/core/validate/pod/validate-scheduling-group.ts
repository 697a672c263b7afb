import { goJson } from '../../text/go-json.ts';
import type { PodSpec } from '../../v1/types.ts';
import { forbidden, invalid } from '../field-errors.ts';
import { validateDnsSubdomain } from '../validate-dns-subdomain.ts';
import type { Validation } from '../validation.ts';

/**
 * The gate of these is off, so only a template whose old one has a group keeps its own: validateSchedulingGroup
 * (core/validation/validation.go:10068) and its caller (4885).
 */
export function validateSchedulingGroup(spec: PodSpec, path: string, validation: Validation): void {
  const { schedulingGroup, evictionResponders } = spec;
  if (schedulingGroup === undefined) return;
  const { podGroupName } = schedulingGroup;
  const [at, { errors }] = [`${path}.schedulingGroup`, validation];
  if (podGroupName !== undefined) validateDnsSubdomain(podGroupName, `${at}.podGroupName`, validation);
  else errors.push(invalid(`${at}.podGroupName`, goJson(null), 'must specify one of: `podGroupName`'));
  if (evictionResponders.length > 0) errors.push(forbidden(at, 'may not be set when evictionResponders is set'));
}
