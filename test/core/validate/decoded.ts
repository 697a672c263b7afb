import { structNamed } from '../../../src/core/go/type-named.ts';
import { decode } from '../../../src/core/source/decode.ts';
import { sourceOf } from '../../../src/core/source/source-of.ts';

/** A value as the validators get it, from JSON: `decoded<Toleration>('v1.Toleration', { key: 'a' })`. Nothing is defaulted. */
export function decoded<T>(type: string, json: unknown): T {
  const result = decode<T>(sourceOf(json), structNamed(type, '1.37'));
  if (!result.ok) throw new Error(result.message);
  if (result.strictErrors.length > 0) throw new Error(result.strictErrors.map(({ path }) => path).join(', '));
  return result.value;
}
