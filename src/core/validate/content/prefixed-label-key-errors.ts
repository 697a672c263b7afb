import { labelKeyErrors } from './label-key-errors.ts';

/** IsPrefixedLabelKey (api/validate/content/kube.go:107). */
export function prefixedLabelKeyErrors(key: string): string[] {
  const errors = labelKeyErrors(key);
  return errors.length > 0 || key.includes('/') ? errors : ["must include a prefix (e.g. 'example.com/key')"];
}
