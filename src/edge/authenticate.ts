import { createHash, timingSafeEqual } from 'node:crypto';
import type { Auth } from '../config.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { EdgeFailure } from './edge-failure.ts';

/** Who asks. Only a known caller sees the GraphQL schema by introspection. */
export type Caller =
  | { readonly kind: 'bearer'; readonly id: string }
  | { readonly kind: 'loopback' }
  | { readonly kind: 'anonymous' };

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Finds out who asks; anything in doubt is refused. Reads headers only. */
export function authenticate(request: Request, auth: Auth): Result<Caller, EdgeFailure> {
  const { hostname } = new URL(request.url);
  switch (auth.kind) {
    case 'loopback':
      // A web page may point its own host name at this machine; a browser then still says that name.
      return LOOPBACK_HOSTS.has(hostname) ? ok({ kind: 'loopback' }) : err({ kind: 'foreignHost' });
    case 'off':
      return ok({ kind: LOOPBACK_HOSTS.has(hostname) ? 'loopback' : 'anonymous' });
    case 'tokens': {
      const shown = /^Bearer ([^\s]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
      if (shown === undefined) return err({ kind: 'unauthenticated' });
      const id = sha256(shown);
      // All are compared, each in constant time, so that timing tells neither a prefix nor which one matched.
      const known = auth.tokens.reduce((any, token) => timingSafeEqual(sha256(token), id) || any, false);
      return known ? ok({ kind: 'bearer', id: id.toString('hex').slice(0, 16) }) : err({ kind: 'unauthenticated' });
    }
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
