import { GraphQLError } from 'graphql';
import { isObject, type JsonObject } from '../../core/parse/read.ts';
import { parseTimestamp } from '../../core/pod-set/read-timestamp.ts';
import type { Timestamp } from '../../core/pod-set/timestamp.ts';
import type { SealedPlan } from '../../operations/plan.ts';
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

builder.scalarType('SealedPlan', {
  description: 'A plan as it was sealed, to be sent back unchanged: a JSON object, given as a variable.',
  serialize: (sealed) => sealed,
  // What is in the plan, its seal vouches for.
  parseValue(value): SealedPlan {
    const { plan, digest, seal } = isObject(value) ? value : ({} as JsonObject);
    if (isObject(plan) && typeof digest === 'string' && typeof seal === 'string') return value as SealedPlan;
    throw new GraphQLError('a SealedPlan is what a planned change has given, unchanged');
  },
});

builder.scalarType('Long', {
  description: 'A whole number of up to 64 bits, as a JSON number.',
  serialize: (value) => value,
  parseValue(value): number {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    throw new GraphQLError('a Long is a whole number');
  },
});
