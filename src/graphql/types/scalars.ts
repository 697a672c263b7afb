import { GraphQLError } from 'graphql';
import { parseTimestamp } from '../../core/pod-set/read-timestamp.ts';
import type { Timestamp } from '../../core/pod-set/timestamp.ts';
import { builder } from '../builder.ts';

builder.scalarType('DateTime', {
  description: 'A moment as RFC 3339 writes it, such as 2026-11-24T12:00:00Z.',
  serialize: (moment) => new Date(moment).toISOString(),
  parseValue(value): Timestamp {
    const moment = typeof value === 'string' ? parseTimestamp(value) : undefined;
    if (moment !== undefined) return moment;
    throw new GraphQLError('a DateTime is written as in 2026-11-24T12:00:00Z');
  },
});

builder.scalarType('Long', {
  description: 'A whole number of up to 64 bits, as a JSON number.',
  serialize: (value) => value,
});
