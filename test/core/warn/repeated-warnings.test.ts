import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { repeatedWarnings } from '../../../src/core/warn/repeated-warnings.ts';
import { decoded } from '../validate/decoded.ts';

test.each<{ name: string; spec: object; want: readonly string[] }>([
  {
    name: 'one empty name is told, the second is also a repeated one',
    spec: { imagePullSecrets: [{}, { name: 'a' }, {}] },
    want: [
      't.spec.imagePullSecrets[2].name: duplicate name ""',
      't.spec.imagePullSecrets[0].name: invalid empty name ""',
      't.spec.imagePullSecrets[2].name: invalid empty name ""',
    ],
  },
  {
    name: 'each repetition is told',
    spec: { hostAliases: [{ ip: '1.1.1.1' }, { ip: '::1' }, { ip: '1.1.1.1' }, { ip: '1.1.1.1' }] },
    want: ['t.spec.hostAliases[2].ip: duplicate ip "1.1.1.1"', 't.spec.hostAliases[3].ip: duplicate ip "1.1.1.1"'],
  },
  { name: 'nothing', spec: {}, want: [] },
])('$name', ({ spec, want }) => {
  expect(repeatedWarnings(decoded<PodTemplateSpec>('v1.PodTemplateSpec', { spec }), 't')).toEqual(want);
});
