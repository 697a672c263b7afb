import { answerJson } from '../edge/answer.ts';
import { BODY_TYPES } from '../edge/content.ts';
import { TOKEN_HEADER } from '../edge/read-cluster-token.ts';
import { ENGINE_VERSION } from '../version.ts';
import { DIFF_COMPONENTS } from './diff-schemas.ts';
import type { Parameter } from './parameters.ts';
import { ROLLOUT_COMPONENTS } from './rollout-schemas.ts';
import type { Route } from './route.ts';
import { COMPONENTS, type Schema } from './schemas.ts';
import { VALIDATION_COMPONENTS } from './validation-schemas.ts';

const FORMAT_OF = { 'application/json': 'json', 'application/x-ndjson': 'ndjson', 'application/yaml': 'yaml' } as const;

const OBJECTS: Schema = {
  description: 'A Kubernetes object, a List, or an array of objects.',
  type: ['object', 'array'],
};

const CLUSTER_TOKEN = {
  name: TOKEN_HEADER,
  in: 'header',
  description: "`Bearer TOKEN`, the caller's own for the cluster, where the cluster takes it; it goes nowhere else.",
  schema: { type: 'string' },
} as const;

const LINES: Schema = { description: 'One object a line.', type: 'string' };

/** The OpenAPI 3.1 document of the routes. */
export function openApiOf(routes: readonly Route[]): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Everynode',
      version: ENGINE_VERSION,
      summary: "Which Nodes get a DaemonSet's Pod, which keep it, which do not, and exactly why.",
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Placement', description: 'Where Pods go, and why.' },
      { name: 'Pod sets', description: 'Which Pods are there, and what becomes of them.' },
      { name: 'Manifests', description: 'What people write, and what the API server makes of it.' },
      { name: 'Live clusters', description: 'The same of a cluster that is read as it is now.' },
      { name: 'Service', description: 'The service itself.' },
    ],
    paths,
    components: {
      schemas: { ...COMPONENTS, ...DIFF_COMPONENTS, ...ROLLOUT_COMPONENTS, ...VALIDATION_COMPONENTS },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function operationOf(route: Route): object {
  const {
    operationId,
    tag,
    summary,
    description,
    pathParameters = [],
    parameters,
    body,
    jsonBody,
    answer,
    open,
  } = route;
  return {
    operationId,
    tags: [tag],
    summary,
    description,
    security: open ? [] : [{ bearer: [] }],
    parameters: [
      ...pathParameters.map((each) => ({ ...parameterOf(each, 'path'), required: true })),
      ...parameters.map((each) => parameterOf(each, 'query')),
      ...(tag === 'Live clusters' ? [CLUSTER_TOKEN] : []),
    ],
    ...(body === undefined ? {} : { requestBody: requestBodyOf(body) }),
    ...(jsonBody === undefined ? {} : { requestBody: jsonBodyOf(jsonBody) }),
    responses: {
      200: { description: answer.description, content: contentOf(answer) },
      default: {
        description: 'A problem.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function contentOf({ schema, also = [] }: Route['answer']): object {
  const others = also.map((type) => [type, { schema: { type: 'object' } }]);
  return { 'application/json': { schema }, ...Object.fromEntries(others) };
}

function parameterOf({ name, example, ...rest }: Parameter, place: 'path' | 'query'): object {
  return { name, in: place, ...rest, ...(example === undefined ? {} : { example }) };
}

function requestBodyOf({ description, examples }: NonNullable<Route['body']>): object {
  const content = Object.fromEntries(
    BODY_TYPES.map((type) => {
      const format = FORMAT_OF[type];
      return [type, { schema: format === 'ndjson' ? LINES : OBJECTS, example: examples[format] }];
    }),
  );
  return { description, required: true, content };
}

function jsonBodyOf({ description, schema }: NonNullable<Route['jsonBody']>): object {
  return { description, required: true, content: { 'application/json': { schema } } };
}

/** Serves the document of all routes, itself included. */
export function openApiRoute(others: readonly Route[]): Route {
  let document: Readonly<Record<string, unknown>> | undefined;
  const route: Route = {
    method: 'GET',
    path: '/openapi.json',
    operationId: 'openapi',
    tag: 'Service',
    summary: 'This document',
    description: 'The OpenAPI 3.1 document of the REST API.',
    open: true,
    parameters: [],
    answer: { description: 'The document.', schema: { type: 'object' } },
    async handle() {
      document ??= openApiOf([...others, route]);
      return answerJson(document);
    },
  };
  return route;
}
