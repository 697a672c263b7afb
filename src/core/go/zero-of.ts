import type { GoField, GoType } from './go-type.ts';
import type { Quantity } from './parse-quantity.ts';

/** A list or map that is nil in Go; the validators and the encoder tell it from an empty one where Go does. */
export const NIL_LIST: readonly never[] = Object.freeze([]);
export const NIL_MAP: ReadonlyMap<string, never> = new Map<string, never>();

/** What is no quantity yet. */
export const ZERO_QUANTITY: Quantity = { amount: { kind: 'integer', value: 0n, scale: 0 }, format: '', text: '' };

const structs = new WeakMap<GoType, unknown>();

/** The zero value of a Go type, as decoded values have it; one object for all who ask. */
export function zeroOf(type: GoType): unknown {
  switch (type.kind) {
    case 'struct': {
      const known = structs.get(type);
      if (known !== undefined) return known;
      const zero = Object.fromEntries(type.fields.flatMap(zeroField));
      structs.set(type, zero);
      return zero;
    }
    case 'list':
      return NIL_LIST;
    case 'map':
      return NIL_MAP;
    case 'string':
      return '';
    case 'boolean':
      return false;
    case 'integer':
      return type.bits === 32 ? 0 : 0n;
    case 'quantity':
      return ZERO_QUANTITY;
    case 'intOrString':
      return 0;
    default:
      return undefined;
  }
}

/** An embedded struct's fields are the outer one's. */
function zeroField({ jsonName, type }: GoField): [string, unknown][] {
  return jsonName === undefined ? Object.entries(zeroOf(type) as object) : [[jsonName, zeroOf(type)]];
}
