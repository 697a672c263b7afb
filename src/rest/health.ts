import { answerJson } from '../edge/answer.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { Route } from './route.ts';
import { object, STRING } from './schemas.ts';

export const healthRoute: Route = {
  method: 'GET',
  path: '/healthz',
  operationId: 'health',
  tag: 'Service',
  summary: 'Whether it serves',
  description: 'Answers once requests are served.',
  open: true,
  parameters: [],
  answer: {
    description: 'It serves.',
    schema: object({ status: { type: 'string', enum: ['ok'] }, version: STRING }),
  },
  async handle() {
    return answerJson({ status: 'ok', version: ENGINE_VERSION });
  },
};
