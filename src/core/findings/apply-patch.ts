import type { PatchOperation } from './finding.ts';

/** The document after a JSON Patch (RFC 6902). One that does not fit it is a mistake of whoever made it, and throws. */
export function applyPatch(json: unknown, operations: readonly PatchOperation[]): unknown {
  return operations.reduce((document, operation) => applied(document, stepsOf(operation.path), operation), json);
}

function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function applied(json: unknown, [step, ...inner]: readonly string[], operation: PatchOperation): unknown {
  if (step === undefined) {
    if (operation.op === 'remove') throw misfit(operation);
    return operation.value;
  }
  if (Array.isArray(json)) return inItems(json, [step, ...inner], operation);
  if (typeof json !== 'object' || json === null) throw misfit(operation);
  return inFields(json as Readonly<Record<string, unknown>>, [step, ...inner], operation);
}

function inItems(
  items: readonly unknown[],
  [step, ...inner]: readonly [string, ...string[]],
  operation: PatchOperation,
): unknown {
  const { op, value } = operation;
  const adds = op === 'add' && inner.length === 0;
  const index = step === '-' && adds ? items.length : indexOf(step);
  if (!(index < items.length + (adds ? 1 : 0))) throw misfit(operation);
  if (adds) return items.toSpliced(index, 0, value);
  if (op === 'remove' && inner.length === 0) return items.toSpliced(index, 1);
  return items.with(index, applied(items[index], inner, operation));
}

function indexOf(step: string): number {
  return /^(?:0|[1-9][0-9]*)$/.test(step) ? Number(step) : Number.NaN;
}

function inFields(
  fields: Readonly<Record<string, unknown>>,
  [step, ...inner]: readonly [string, ...string[]],
  operation: PatchOperation,
): unknown {
  const { op, value } = operation;
  if (op === 'add' && inner.length === 0) return { ...fields, [step]: value };
  if (!Object.hasOwn(fields, step)) throw misfit(operation);
  if (op === 'remove' && inner.length === 0) {
    return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== step));
  }
  return { ...fields, [step]: applied(fields[step], inner, operation) };
}

function misfit({ op, path }: PatchOperation): Error {
  return new Error(`Cannot ${op} ${path}: there is no such place`);
}
