import type { FieldError } from '../model/field-error.ts';
import { goJson } from '../text/go-json.ts';
import type { OwnerReference } from '../v1/types.ts';
import { invalid, required } from './field-errors.ts';
import type { Validation } from './validation.ts';

/** ValidateOwnerReferences (api/validation/objectmeta.go:98). */
export function validateOwnerReferences(
  references: readonly OwnerReference[],
  path: string,
  { errors }: Pick<Validation, 'errors'>,
): void {
  let first = '';
  for (const [index, reference] of references.entries()) {
    errors.push(...referenceErrors(reference, `${path}[${index}]`));
    if (reference.controller !== true) continue;
    const name = `${reference.kind}/${reference.name}`;
    if (first === '') first = name;
    else errors.push(invalid(path, goJson(references.map(printed)), secondController(first, name)));
  }
}

function secondController(first: string, second: string): string {
  const rule = 'Only one reference can have Controller set to true.';
  return `${rule} Found "true" in references for ${first} and ${second}`;
}

function referenceErrors(reference: OwnerReference, path: string): FieldError[] {
  const { apiVersion, kind } = reference;
  const errors: FieldError[] = [];
  if (apiVersion === '') errors.push(required(`${path}.apiVersion`, 'must not be empty'));
  else if (!/^([^/]*\/)?[^/]+$/.test(apiVersion)) {
    errors.push(invalid(`${path}.apiVersion`, apiVersion, 'must be <group>/<version> or <version>'));
  }
  for (const field of ['kind', 'name', 'uid'] as const) {
    if (reference[field] === '') errors.push(required(`${path}.${field}`, 'must not be empty'));
  }
  if (kind === 'Event' && (apiVersion === 'v1' || apiVersion === '/v1')) {
    errors.push(invalid(path, goJson(printed(reference)), '/v1, Kind=Event is disallowed from being an owner'));
  }
  return errors;
}

/** In the order of the Go struct. Flags that were not given are left out. */
function printed({ apiVersion, kind, name, uid, controller, blockOwnerDeletion }: OwnerReference): object {
  return { apiVersion, kind, name, uid, controller, blockOwnerDeletion };
}
