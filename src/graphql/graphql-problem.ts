import { GraphQLError } from 'graphql';
import type { Result } from '../core/result.ts';
import { type Failure, problemOf } from '../problem.ts';

/** The failure as a GraphQL error: the problem's detail for a message, the rest of it in the extensions. */
export function graphqlProblem(failure: Failure): GraphQLError {
  const { detail, title: _title, status: _status, ...extensions } = problemOf(failure);
  return new GraphQLError(detail, { extensions });
}

/** The value; a failure is thrown as a GraphQL error. */
export function valueOrThrow<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value;
  throw graphqlProblem(result.error);
}
