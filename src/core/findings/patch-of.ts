import { applyPatch } from './apply-patch.ts';
import type { PatchOperation } from './finding.ts';
import type { Steps } from './steps.ts';

/** Puts a value at a place, with the parents it lacks; without a value, what is there is removed. */
export interface Edit {
  readonly path: Steps;
  readonly value?: unknown;
}

/**
 * The patch that makes the edits, one after the other. Empty where one of them has no place: fields that a lenient reader
 * took from a repeated parent are not in the plain JSON.
 */
export function patchOf(sent: unknown, edits: readonly Edit[]): readonly PatchOperation[] {
  const operations: PatchOperation[] = [];
  let document = sent;
  for (const edit of edits) {
    const operation = operationOf(document, edit);
    if (operation === undefined) return [];
    document = applyPatch(document, [operation]);
    operations.push(operation);
  }
  return operations;
}

function operationOf(document: unknown, { path, value }: Edit): PatchOperation | undefined {
  const found = depthOf(document, path);
  const isThere = found === path.length;
  if (value === undefined) return isThere ? { op: 'remove', path: pointerOf(path) } : undefined;
  if (isThere) return { op: 'replace', path: pointerOf(path), value };
  const missing = path.slice(found);
  if (missing.some((step) => typeof step === 'number')) return undefined;
  const whole = missing
    .slice(1)
    .reduceRight<unknown>((inner, step) => (step === '-' ? [inner] : { [step]: inner }), value);
  return { op: 'add', path: pointerOf(path.slice(0, found + 1)), value: whole };
}

/** How many of the steps lead somewhere; null is nothing yet. */
function depthOf(document: unknown, path: Steps): number {
  let depth = 0;
  let json = document;
  for (const step of path) {
    if (typeof json !== 'object' || json === null || !Object.hasOwn(json, step)) break;
    json = (json as Readonly<Record<string | number, unknown>>)[step];
    if (json === null) break;
    depth += 1;
  }
  return depth;
}

function pointerOf(path: Steps): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
