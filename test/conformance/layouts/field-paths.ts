import type { GoField, GoType } from '../../../src/core/go/go-type.ts';

/** A field and the fields on the way to it, from the outermost. */
export type FieldPath = readonly GoField[];

/** Every way to every field of the type; a list's or a map's elements are one. */
export function fieldPaths(type: GoType): FieldPath[] {
  switch (type.kind) {
    case 'struct':
      return type.fields.flatMap((field) => [[field], ...fieldPaths(field.type).map((path) => [field, ...path])]);
    case 'pointer':
      return fieldPaths(type.to);
    case 'list':
    case 'map':
      return fieldPaths(type.of);
    default:
      return [];
  }
}

/** By Go names, as in `Spec.Containers.Name`. */
export function pathText(path: FieldPath): string {
  return path.map(({ name }) => name).join('.');
}
