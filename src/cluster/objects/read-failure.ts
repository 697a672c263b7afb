import type { FieldError } from '../../core/model/field-error.ts';
import type { LimitName } from '../../limits.ts';

/** Where in a body: `offset` in bytes from 0; line and column from 1, where they are known. */
export interface Position {
  readonly offset?: number;
  readonly line?: number;
  readonly column?: number;
}

/** Why a body's objects cannot be read. `where` names the object: `items[3]`, `document 2`, empty for the body itself. */
export type ReadFailure =
  | { readonly kind: 'emptyBody' }
  | {
      readonly kind: 'malformed';
      readonly format: 'JSON' | 'YAML';
      readonly detail: string;
      readonly position: Position;
    }
  | { readonly kind: 'loneSurrogate'; readonly where: string }
  | { readonly kind: 'invalidUtf8'; readonly position: Position }
  | { readonly kind: 'unsupportedCharset'; readonly charset: string }
  | { readonly kind: 'truncatedGzip' }
  | { readonly kind: 'tooDeep'; readonly where: string; readonly position: Position }
  | { readonly kind: 'overLimit'; readonly limit: LimitName; readonly where: string }
  | { readonly kind: 'aliasing'; readonly detail: string }
  | { readonly kind: 'duplicateField'; readonly where: string; readonly field: string }
  | { readonly kind: 'notAnObject'; readonly where: string; readonly got: string }
  | { readonly kind: 'noKind'; readonly where: string; readonly field: 'apiVersion' | 'kind' }
  | { readonly kind: 'strayItems'; readonly where: string; readonly objectKind: string }
  | { readonly kind: 'removedApi'; readonly where: string; readonly apiVersion: string; readonly objectKind: string }
  | {
      readonly kind: 'wrongShape';
      readonly where: string;
      readonly objectKind: string;
      readonly errors: readonly FieldError[];
    }
  | {
      readonly kind: 'duplicateObject';
      readonly where: string;
      readonly objectKind: string;
      readonly field: 'kind' | 'metadata.name' | 'metadata.uid';
      readonly value: string;
    };
