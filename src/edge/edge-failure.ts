import type { LimitName } from '../limits.ts';

/** Why a request is refused before, or apart from, what it asks. */
export type EdgeFailure =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'methodNotAllowed'; readonly method: string; readonly allowed: readonly string[] }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'misconfigured'; readonly binding: string; readonly detail: string }
  | { readonly kind: 'foreignHost' }
  | { readonly kind: 'rateLimited'; readonly retryAfter: number }
  | {
      readonly kind: 'unsupportedMediaType';
      readonly header: 'content-type' | 'content-encoding';
      readonly got: string;
      readonly taken: readonly string[];
    }
  | { readonly kind: 'notAcceptable'; readonly offered: readonly string[] }
  | { readonly kind: 'badParameter'; readonly name: string; readonly detail: string; readonly hint: string }
  | { readonly kind: 'preflightRequired' }
  | { readonly kind: 'graphql'; readonly code: string; readonly detail: string; readonly limit?: LimitName }
  | { readonly kind: 'callerGone' }
  | { readonly kind: 'internal' };
