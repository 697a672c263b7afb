import { plainValue } from '../source/plain-value.ts';
import type { SourceValue } from '../source/source-value.ts';
import { jsonWithBigints } from '../text/json-with-bigints.ts';
import { compareQuantity } from './compare-quantity.ts';
import type { GoStruct, GoType } from './go-type.ts';
import type { Quantity } from './parse-quantity.ts';
import type { Moment } from './parse-time.ts';

/**
 * Whether two decoded values mean the same: nil lists and maps are empty ones, quantities count by their amount, times by
 * their moment (`Semantic.DeepEqual`, apimachinery pkg/api/equality/semantic.go:29).
 */
export function semanticallyEqual(left: unknown, right: unknown, type: GoType): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  switch (type.kind) {
    case 'struct':
      return equalStructs(left as Fields, right as Fields, type);
    case 'pointer':
      return semanticallyEqual(left, right, type.to);
    case 'list': {
      const [items, others] = [left as readonly unknown[], right as readonly unknown[]];
      return items.length === others.length && items.every((item, at) => semanticallyEqual(item, others[at], type.of));
    }
    case 'map': {
      const [entries, others] = [left as Entries, right as Entries];
      return (
        entries.size === others.size &&
        [...entries].every(([key, item]) => others.has(key) && semanticallyEqual(item, others.get(key), type.of))
      );
    }
    case 'quantity':
      return compareQuantity(left as Quantity, right as Quantity) === 0;
    case 'time': {
      const [moment, other] = [left as Moment, right as Moment];
      return moment.seconds === other.seconds && moment.nanoseconds === other.nanoseconds;
    }
    case 'rawJson':
      return rawText(left as SourceValue) === rawText(right as SourceValue);
    default:
      return false;
  }
}

/** Raw JSON is compared by its bytes. */
function rawText(source: SourceValue): string {
  return jsonWithBigints(plainValue(source));
}

type Fields = Readonly<Record<string, unknown>>;
type Entries = ReadonlyMap<string, unknown>;

function equalStructs(left: Fields, right: Fields, { fields }: GoStruct): boolean {
  return fields.every(({ jsonName, type }) =>
    jsonName === undefined
      ? equalStructs(left, right, type as GoStruct)
      : semanticallyEqual(left[jsonName], right[jsonName], type),
  );
}
