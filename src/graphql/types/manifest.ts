import { builder } from '../builder.ts';

builder.scalarType('Manifest', {
  description:
    'A Kubernetes object as it is. Where it is taken, also a list of them, or either as YAML or JSON text; only what the answers depend on is kept.',
  serialize: (value) => value,
  // Whatever stands here is read, checked and refused by the same code that reads a REST body.
  parseValue: (value) => value,
});
