import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import type { ClusterReader } from '../../src/cluster/cluster-reader.ts';
import { describeClusterAdapter } from './describe-cluster-adapter.ts';

/* The adapter that docs/adapters.md shows, taken out of the page. */

interface Table {
  select(kind: string, namespace?: string): Promise<readonly string[]>;
}

const page = readFileSync(new URL('../../docs/adapters.md', import.meta.url), 'utf8');
const [, code = ''] = /^```ts\n([\s\S]*?)^```$/m.exec(page) ?? [];
// Two folders deep, where the page's imports lead to src.
const folder = new URL('../../dist/adapters-page/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('table-reader.ts', folder), code);
const { tableReader } = (await import(new URL('table-reader.ts', folder).pathname)) as {
  readonly tableReader: (table: Table) => ClusterReader;
};
afterAll(() => rmSync(folder, { recursive: true }));

interface ObjectJson {
  readonly kind: string;
  readonly metadata: { readonly namespace?: string };
}

function tableOf(objects: readonly ObjectJson[]): Table {
  return {
    async select(kind, namespace) {
      const rows = objects.filter((object) => object.kind === kind);
      const within = rows.filter(({ metadata }) => namespace === undefined || metadata.namespace === namespace);
      return within.map((object) => JSON.stringify(object));
    },
  };
}

describeClusterAdapter('the adapter of docs/adapters.md', async (objects) => ({
  open: () => tableReader(tableOf(objects as readonly ObjectJson[])),
  openBroken: () => tableReader({ select: () => Promise.reject(new Error('the database is gone')) }),
}));
