import { expect, test } from 'vitest';
import { DEFAULT_QUERY } from '../../src/pages/browser/graphiql-query.ts';
import { testApp } from '../support/test-app.ts';

const [demo = '', commented = ''] = DEFAULT_QUERY.split(/^(?=# The same)/m);
const snapshot = commented.replace(/^# The same.*\n#\n/, '').replace(/^# ?/gm, '');

interface DemoJson {
  readonly cluster: { readonly daemonSets: { readonly nodes: { readonly placement: { readonly nodes: object[] } }[] } };
}

test('the first operation shows the demo cluster with reasons', async () => {
  const { data, errors } = await testApp().query(demo);
  expect(errors).toBeUndefined();
  const { nodes } = (data as unknown as DemoJson).cluster.daemonSets;
  expect(nodes.map(({ placement }) => placement.nodes.length)).toEqual(Array(9).fill(12));
  expect(JSON.stringify(data)).toContain('No toleration tolerates the taint');
});

test('the operation in the comment runs once the comment signs are gone', async () => {
  const { data, errors } = await testApp().query(snapshot);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    snapshot: {
      daemonSet: {
        placement: {
          nodes: [
            {
              node: { name: 'n1' },
              verdict: 'SHOULD_NOT_RUN',
              reasons: [
                {
                  code: 'NODE_SELECTOR_MISMATCH',
                  message: 'The node selector wants label disk="ssd", and the Node has "hdd"',
                },
                {
                  code: 'UNTOLERATED_TAINT',
                  message: 'No toleration tolerates the taint "gpu=true:NoSchedule", which keeps new Pods away',
                },
              ],
            },
          ],
        },
      },
    },
  });
});

test('a caller without a token may run what GraphiQL opens with', async () => {
  const { fetch } = testApp({ config: { ok: true, value: { auth: { kind: 'off' } } } });
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: DEFAULT_QUERY });
  const answer = await fetch(new Request('http://everynode.example/graphql', { method: 'POST', headers, body }));
  expect(await answer.json()).not.toHaveProperty('errors');
});
