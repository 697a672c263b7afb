/** The caller's own token for a cluster. `authorization` is for this service, and never leaves it. */
export const TOKEN_HEADER = 'kubernetes-authorization';

/** `undefined` where there is none that could be one. */
export function readClusterToken(headers: Headers): string | undefined {
  return /^Bearer ([\x21-\x7e]{1,16384})$/i.exec(headers.get(TOKEN_HEADER) ?? '')?.[1];
}
