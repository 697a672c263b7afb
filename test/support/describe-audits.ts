import { serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { TOKEN } from './token.ts';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** The GraphQL-over-HTTP audits of graphql-http against a hardened server: the caller shows a token and a preflight header. */
export function describeAudits(where: string, url: () => string, fetchFrom: Fetch): void {
  describe(`GraphQL over HTTP on ${where}`, () => {
    const audits = serverAudits({
      url,
      fetchFn: (input: string, init: RequestInit = {}) => {
        const headers = new Headers(init.headers);
        headers.set('authorization', `Bearer ${TOKEN}`);
        headers.set('graphql-require-preflight', '1');
        return fetchFrom(input, { ...init, headers });
      },
    });
    test('there are 61 audits', () => expect(audits).toHaveLength(61));
    test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' });
    });
  });
}
