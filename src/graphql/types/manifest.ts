import { builder } from '../builder.ts';

builder.scalarType('Manifest', {
  description:
    'A Kubernetes object as it is, or a list of them: as a JSON object, or as YAML or JSON text. Only what the answers depend on is kept.',
  serialize() {
    throw new TypeError('A Manifest is for input only');
  },
  // Whatever stands here is read, checked and refused by the same code that reads a REST body.
  parseValue: (value) => value,
});
