import { askGraphql, tokenHeaders } from './ask-graphql.ts';
import { byId } from './element.ts';
import { DEFAULT_QUERY } from './graphiql-query.ts';

declare const YogaGraphiQL: { renderYogaGraphiQL(place: HTMLElement, options: object): void };

const WORKERS: Readonly<Record<string, string>> = {
  editorWorkerService: '/assets/graphiql-editor-worker.js',
  json: '/assets/graphiql-json-worker.js',
  graphql: '/assets/graphiql-graphql-worker.js',
};

Object.assign(globalThis, {
  MonacoEnvironment: { globalAPI: false, getWorkerUrl: (_module: string, label: string) => WORKERS[label] },
});

// Not every caller may see the schema; without it GraphiQL still runs queries.
const { errors } = await askGraphql('{ __schema { queryType { name } } }').catch((): { errors?: unknown } => ({}));
YogaGraphiQL.renderYogaGraphiQL(byId('root'), {
  endpoint: '/graphql',
  title: 'GraphiQL',
  logo: ' ',
  defaultQuery: DEFAULT_QUERY,
  additionalHeaders: { 'graphql-require-preflight': '1', ...tokenHeaders() },
  // What is typed as a header may be a token: it is not to outlive the page.
  shouldPersistHeaders: false,
  defaultEditorToolsVisibility: false,
  ...(errors === undefined ? {} : { schema: null }),
  // GraphiQL would put the query into the address, where a reload asks the service instead of showing the page.
  onEditQuery: () => undefined,
});
