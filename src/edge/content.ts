import type { BodyFormat } from '../cluster/objects/read-body.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { EdgeFailure } from './edge-failure.ts';

const FORMATS: ReadonlyMap<string, BodyFormat> = new Map([
  ['application/json', 'json'],
  ['application/x-ndjson', 'ndjson'],
  ['application/ndjson', 'ndjson'],
  ['application/jsonl', 'ndjson'],
  ['application/yaml', 'yaml'],
  ['application/x-yaml', 'yaml'],
  ['text/yaml', 'yaml'],
]);
export const BODY_TYPES = ['application/json', 'application/x-ndjson', 'application/yaml'] as const;

/** What the headers say of the body; a type, charset or encoding that is not taken is refused before a byte is read. */
export function readContentHeaders(
  headers: Headers,
): Result<
  { readonly format: BodyFormat; readonly gzip: boolean },
  EdgeFailure | { kind: 'unsupportedCharset'; charset: string }
> {
  const type = headers.get('content-type') ?? '';
  const [essence = '', ...parameters] = type.split(';').map((part) => part.trim().toLowerCase());
  const format = FORMATS.get(essence);
  if (format === undefined) {
    return err({ kind: 'unsupportedMediaType', header: 'content-type', got: type, taken: BODY_TYPES });
  }
  const charset = parameters
    .find((part) => part.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')
    return err({ kind: 'unsupportedCharset', charset });
  const encoding = (headers.get('content-encoding') ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && encoding !== 'gzip') {
    return err({
      kind: 'unsupportedMediaType',
      header: 'content-encoding',
      got: encoding,
      taken: ['gzip', 'identity'],
    });
  }
  return ok({ format, gzip: encoding === 'gzip' });
}
