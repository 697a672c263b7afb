import { answerJson } from '../edge/answer.ts';
import { LIMITS } from '../limits.ts';
import type { Route } from './route.ts';
import { object } from './schemas.ts';

export const limitsRoute: Route = {
  method: 'GET',
  path: '/v1/limits',
  operationId: 'limits',
  tag: 'Service',
  summary: 'Every limit, by name',
  description: 'An answer with status 413 or 429 names the limit that was passed.',
  open: false,
  parameters: [],
  answer: {
    description: 'The limits.',
    schema: object({
      limits: object(Object.fromEntries(Object.keys(LIMITS).map((name) => [name, { type: 'integer' }]))),
    }),
  },
  async handle() {
    return answerJson({ limits: LIMITS });
  },
};
