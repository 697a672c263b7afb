import { required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

type Filled<Field extends string> = Readonly<Record<Field, { readonly length: number }>>;

/** A validator that asks for these fields not to be empty: for many a volume source that is all there is to check. */
export function requiredFields<Field extends string>(...fields: readonly Field[]) {
  return (source: Filled<Field>, path: string, { errors }: Validation): void => {
    for (const field of fields) if (source[field].length === 0) errors.push(required(`${path}.${field}`, ''));
  };
}
