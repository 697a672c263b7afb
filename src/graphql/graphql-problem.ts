import { GraphQLError } from 'graphql';
import { type Failure, problemOf } from '../problem.ts';

/** The failure as a GraphQL error: the problem's detail for a message, the rest of it in the extensions. */
export function graphqlProblem(failure: Failure): GraphQLError {
  const { detail, title: _title, status: _status, ...extensions } = problemOf(failure);
  return new GraphQLError(detail, { extensions });
}
