import { JsonScanner, STOPPED } from '../cluster/objects/json-scanner.ts';
import type { ReadFailure } from '../cluster/objects/read-failure.ts';
import { LIMITS } from '../limits.ts';

/** Counts depth and values before the body is built as a tree. */
export function checkJson(bytes: Uint8Array): ReadFailure | undefined {
  if (bytes.length === 0) return { kind: 'emptyBody' };
  const scanner = new JsonScanner(LIMITS);
  scanner.buffer = new Uint8Array(bytes.length + 1);
  scanner.buffer.set(bytes);
  scanner.end = bytes.length;
  scanner.final = true;
  const end = scanner.skipValue(scanner.skipSpace(0), 0);
  if (end !== STOPPED && scanner.skipSpace(end) < bytes.length)
    scanner.fail('syntax', end, 'another value after the end');
  const { failure } = scanner;
  if (failure === undefined) return undefined;
  const position = { offset: failure.offset };
  switch (failure.kind) {
    case 'syntax':
      return { kind: 'malformed', format: 'JSON', detail: failure.detail, position };
    case 'utf8':
      return { kind: 'invalidUtf8', position };
    case 'depth':
      return { kind: 'tooDeep', where: '', position };
    case 'values':
      return { kind: 'overLimit', limit: 'objectValues', where: '' };
  }
}
