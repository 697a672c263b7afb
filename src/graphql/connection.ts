import type { InterfaceRef, ObjectRef } from '@pothos/core';
import { LIMITS } from '../limits.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { graphqlProblem } from './graphql-problem.ts';

export interface PageEdge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** A page of a list, as the Relay connection specification has it; forward only. */
export interface Page<T> {
  readonly edges: readonly PageEdge<T>[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

export const DEFAULT_PAGE = 50;

/** What every connection takes. `complexity` counts the page, not the list. */
export const PAGE_ARGS = builder.args((t) => ({
  first: t.int({
    required: true,
    defaultValue: DEFAULT_PAGE,
    description: `How many to list, 1 to ${LIMITS.pageSize}.`,
  }),
  after: t.string({ description: 'The cursor to go on from.' }),
}));

export interface PageArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

export function pageComplexity({ first }: { readonly first?: number | null }): { field: number; multiplier: number } {
  return { field: 1, multiplier: Math.max(1, first ?? DEFAULT_PAGE) };
}

/** The page of `items`, whose keys are unique; a cursor is the key of the item before, so it outlives a changing list. */
export function pageOf<T>(items: readonly T[], keyOf: (item: T) => string, { first, after }: PageArgs): Page<T> {
  if (first < 1 || first > LIMITS.pageSize) {
    const detail = `Cannot list ${first} items: a page holds 1 to ${LIMITS.pageSize}`;
    throw graphqlProblem({ kind: 'graphql', code: 'PAGE_SIZE', detail, limit: 'pageSize' });
  }
  const start = after === null || after === undefined ? 0 : indexAfter(items, keyOf, after);
  const edges = items.slice(start, start + first).map((node) => ({ cursor: cursorOf(keyOf(node)), node }));
  return { edges, hasNextPage: start + first < items.length, totalCount: items.length };
}

/** Keys for `pageOf` where some items may be named alike: the second "a" is "a 2". */
export function keysOf<T extends object>(items: readonly T[], nameOf: (item: T) => string): (item: T) => string {
  const counts = new Map<string, number>();
  const keys = new Map<T, string>();
  for (const item of items) {
    const name = nameOf(item);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    keys.set(item, count === 1 ? name : `${name} ${count}`);
  }
  return (item) => keys.get(item) as string;
}

function indexAfter<T>(items: readonly T[], keyOf: (item: T) => string, cursor: string): number {
  const index = items.findIndex((item) => cursorOf(keyOf(item)) === cursor);
  if (index >= 0) return index + 1;
  throw graphqlProblem({
    kind: 'graphql',
    code: 'INVALID_CURSOR',
    detail: 'Cannot go on from this cursor: the list has no such item',
  });
}

function cursorOf(key: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(key)));
}

export const PageInfo = builder.objectRef<Page<unknown>>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more follow.' }),
    hasPreviousPage: t.boolean({
      description: 'Always false: pages are read forward only.',
      resolve: () => false,
    }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first item; null on an empty page.',
      resolve: ({ edges }) => edges[0]?.cursor ?? null,
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last item; null on an empty page.',
      resolve: ({ edges }) => edges.at(-1)?.cursor ?? null,
    }),
  }),
});

/** The connection and edge types over a node type `N`; an item may hold more than a node, a page more than items. */
export function connectionOf<N, T extends N = N, P extends Page<T> = Page<T>>(
  name: string,
  node: ObjectRef<SchemaTypes, N, N> | InterfaceRef<SchemaTypes, N, N>,
  description: string,
) {
  const edge = builder.objectRef<PageEdge<T>>(`${name}Edge`);
  edge.implement({
    description: `An item of a ${name}Connection, and its cursor.`,
    fields: (t) => ({
      cursor: t.string({ description: 'Where this item stands.', resolve: ({ cursor }) => cursor }),
      node: t.field({ type: node, description: 'The item.', resolve: (parent) => parent.node as never }),
    }),
  });
  const connection = builder.objectRef<P>(`${name}Connection`);
  connection.implement({
    description,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        complexity: { field: 0, multiplier: 1 },
        description: 'The items of the page with their cursors.',
        resolve: ({ edges }) => [...edges],
      }),
      nodes: t.field({
        type: [node],
        complexity: { field: 0, multiplier: 1 },
        description: 'The items of the page.',
        resolve: ({ edges }) => edges.map((each) => each.node) as never,
      }),
      pageInfo: t.field({ type: PageInfo, description: 'Where the page stands.', resolve: (page) => page }),
      totalCount: t.int({ description: 'How many items the whole list has.', resolve: (page) => page.totalCount }),
    }),
  });
  return { connection, edge };
}
