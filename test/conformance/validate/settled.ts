import type { Cause, ManifestAnswer } from './manifest-case.ts';

type Fields = Record<string, unknown>;

/** The answer in one order, without what the server alone knows and with the made-up end of a name masked. */
export function settled(answer: ManifestAnswer): ManifestAnswer {
  const { code, message, causes, warnings, object } = answer;
  return {
    code,
    ...(message === undefined ? {} : { message }),
    ...(causes === undefined
      ? {}
      : { causes: causes.map(maskName).sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))) }),
    warnings: [...warnings].sort(compare),
    ...(object === undefined ? {} : { object: settledObject(object as Fields) }),
  };
}

/** A made name ends in letters and digits at random, of which the server uses these. */
function maskName(cause: Cause): Cause {
  if (cause.field !== 'metadata.name') return cause;
  return { ...cause, message: cause.message.replace(/[bcdfghjklmnpqrstvwxz2456789]{5}"/, 'xxxxx"') };
}

function settledObject(object: Fields): Fields {
  const {
    uid: _,
    creationTimestamp: __,
    managedFields: ___,
    resourceVersion: ____,
    ...metadata
  } = object['metadata'] as Fields;
  const { generateName, name } = metadata;
  if (typeof generateName === 'string' && name !== generateName && String(name).startsWith(generateName.slice(0, 58))) {
    metadata['name'] = `${generateName.slice(0, 58)}xxxxx`;
  }
  return withoutBigints({ ...object, metadata }) as Fields;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Integers beyond 2^53 as texts: the golden file is JSON. */
function withoutBigints(value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return value.map(withoutBigints);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBigints(inner)]));
}
