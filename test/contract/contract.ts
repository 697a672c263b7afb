import { lexicographicSortSchema, printSchema } from 'graphql';
import { ROUTES } from '../../src/app.ts';
import { schema } from '../../src/graphql/schema.ts';
import { openApiOf } from '../../src/rest/openapi.ts';

/** The published contracts, printed from the code, by file. */
export function contracts(): ReadonlyMap<string, string> {
  return new Map([
    ['schema.graphql', `${printSchema(lexicographicSortSchema(schema))}\n`],
    ['openapi.json', `${JSON.stringify(openApiOf(ROUTES), null, 2)}\n`],
  ]);
}
