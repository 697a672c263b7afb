import { labelKeyErrors } from '../../parse/label-key-errors.ts';

/** IsQualifiedName (util/validation/validation.go:36): another name for what a label key must be, texts included. */
export function qualifiedNameErrors(text: string): string[] {
  return labelKeyErrors(text);
}
