import { expect, test } from 'vitest';
import type { EnvVar } from '../../../src/core/v1/types.ts';
import { envWarnings } from '../../../src/core/warn/env-warnings.ts';
import { decoded } from '../validate/decoded.ts';

const FIRST = { name: 'A"', value: '1' };

test.each<{ name: string; env: readonly object[]; isTold: readonly number[] }>([
  { name: 'a variable that is its own value', env: [FIRST, { ...FIRST, value: '$(A")' }], isTold: [1] },
  { name: 'a variable that adds to its value', env: [FIRST, { ...FIRST, value: 'x:$(A")' }], isTold: [] },
  {
    name: 'a variable that does, and comes from elsewhere',
    env: [FIRST, { ...FIRST, value: 'x:$(A")', valueFrom: {} }],
    isTold: [1],
  },
  { name: 'the same again and again', env: [FIRST, FIRST, { name: 'B' }, FIRST], isTold: [1, 3] },
  { name: 'a value that names another variable', env: [FIRST, { ...FIRST, value: '$(B)' }], isTold: [1] },
  { name: 'a variable that names itself before it is', env: [{ name: 'A"', value: '$(A")' }], isTold: [] },
])('$name', ({ env, isTold }) => {
  const variables = env.map((variable) => decoded<EnvVar>('v1.EnvVar', variable));
  expect(envWarnings(variables, 't.env')).toEqual(
    isTold.map(
      (index) => `t.env[${index}]: hides previous definition of "A\\"", which may be dropped when using apply`,
    ),
  );
});
