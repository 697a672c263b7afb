import { answerJson } from '../edge/answer.ts';
import type { Route } from './route.ts';
import { array, described, object, STRING } from './schemas.ts';

export const clustersRoute: Route = {
  method: 'GET',
  path: '/v1/clusters',
  operationId: 'clusters',
  tag: 'Service',
  summary: 'The clusters it is set up to reach',
  description: 'Whether one answers now is not looked at.',
  open: false,
  parameters: [],
  answer: {
    description: 'The clusters by name.',
    schema: object({
      clusters: array(
        object({
          name: STRING,
          credentials: described(
            'Whose credentials it is read with: those of the service, or a token that the caller sends along.',
            { type: 'string', enum: ['service', 'caller'] },
          ),
        }),
      ),
    }),
  },
  async handle(_request, _values, { known }) {
    const names = [...known.keys()].sort();
    return answerJson({ clusters: names.map((name) => ({ name, credentials: known.get(name)?.credentials })) });
  },
};
