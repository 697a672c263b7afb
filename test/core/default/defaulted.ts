import { encodeStored } from '../../../src/core/go/encode.ts';
import { structNamed } from '../../../src/core/go/type-named.ts';
import { decoded } from '../validate/decoded.ts';

/** JSON of what becomes of a value, given as JSON too, by its defaults. */
export function defaulted<T extends object>(type: string, given: object, setDefaults: (value: T) => T): object {
  return encodeStored(setDefaults(decoded<T>(type, given)), structNamed(type, '1.37'));
}
