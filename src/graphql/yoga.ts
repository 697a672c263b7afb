import { GraphQLError } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { CallerGone } from '../edge/caller-gone.ts';
import { problemOf } from '../problem.ts';
import type { GraphqlContext } from './builder.ts';
import { useDocumentLimits } from './document-limits.ts';
import { graphqlProblem } from './graphql-problem.ts';
import { schema } from './schema.ts';

/** The GraphQL door; built once, since building it is what costs. */
export function createGraphql(log: (error: unknown) => void) {
  return createYoga<GraphqlContext>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    cors: false,
    batching: false,
    multipart: false,
    // A cached document would be one that another caller's limits let through.
    parserAndValidationCache: false,
    logging: false,
    maskedErrors: {
      isDev: false,
      errorMessage: problemOf({ kind: 'internal' }).detail,
      maskError(error) {
        if (isMeant(error)) return withCode(error);
        if (error instanceof GraphQLError && error.originalError instanceof CallerGone)
          return graphqlProblem({ kind: 'callerGone' });
        log(error);
        return graphqlProblem({ kind: 'internal' });
      },
    },
    plugins: [useDocumentLimits()],
  });
}

/** An error about the request, or one a resolver made of a failure; what a bug throws is wrapped around another error. */
function isMeant(error: unknown): error is GraphQLError {
  return (
    error instanceof GraphQLError && (error.originalError === undefined || error.originalError instanceof GraphQLError)
  );
}

/** A variable may hold a Secret by mistake, and graphql-js would print it. */
function withoutValue(message: string): string {
  const variable = /^Variable "(\$[^"]*)" got invalid value /.exec(message)?.[1];
  if (variable === undefined) return message;
  const at = / at "([^"]*)";/.exec(message)?.[1] ?? variable.slice(1);
  return `Variable "${variable}" got an invalid value at "${at}"`;
}

function withCode(error: GraphQLError): GraphQLError {
  if (typeof error.extensions['code'] === 'string') return error;
  const { nodes, source, positions, path } = error;
  return new GraphQLError(withoutValue(error.message), {
    ...(nodes === undefined ? {} : { nodes }),
    ...(source === undefined ? {} : { source }),
    ...(positions === undefined ? {} : { positions }),
    ...(path === undefined ? {} : { path }),
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT', retryable: false },
  });
}
