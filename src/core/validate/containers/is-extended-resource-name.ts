import { labelKeyErrors } from '../content/label-key-errors.ts';
import { isNativeResource } from './is-native-resource.ts';

const QUOTA_PREFIX = 'requests.';

/**
 * Whether it names a resource of somebody else's, in a quota too:
 * IsExtendedResourceName (core/helper/helpers.go:221).
 */
export function isExtendedResourceName(name: string): boolean {
  if (isNativeResource(name) || name.startsWith(QUOTA_PREFIX)) return false;
  return labelKeyErrors(QUOTA_PREFIX + name).length === 0;
}
