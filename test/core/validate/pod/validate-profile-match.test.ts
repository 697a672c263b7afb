import { expect, test } from 'vitest';
import { validateProfileMatch } from '../../../../src/core/validate/pod/validate-profile-match.ts';
import { errorsFor } from '../volumes/errors-of.ts';

const TYPE = 'v.type: Forbidden: k type in annotation and field must match';
const PROFILE = 'v.localhostProfile: Forbidden: k profile in annotation and field must match';
const of = (type: string, localhostProfile?: string) => ({ type, localhostProfile });

test.each([
  { annotation: undefined, profile: of('Unconfined'), want: [] },
  { annotation: 'unconfined', profile: undefined, want: [] },
  { annotation: 'unconfined', profile: of('Unconfined'), want: [] },
  { annotation: '', profile: of('Unconfined'), want: [TYPE] },
  { annotation: 'b', profile: of('RuntimeDefault'), want: [] },
  { annotation: 'runtime/default', profile: of('RuntimeDefault'), want: [TYPE] },
  { annotation: 'localhost', profile: of('Localhost', 'localhost'), want: [TYPE] },
  { annotation: 'localhost/', profile: of('Localhost'), want: [PROFILE] },
  { annotation: 'localhost/a', profile: of('Localhost', 'b'), want: [PROFILE] },
  { annotation: 'localhost/a', profile: of('Localhost', 'a'), want: [] },
  { annotation: 'x', profile: of(''), want: [] },
  { annotation: 'x', profile: of('toString'), want: [] },
])('$annotation and $profile.type $profile.localhostProfile', ({ annotation, profile, want }) => {
  const match = { kind: 'k', annotation, profile, runtimeDefault: ['a', 'b'] };
  expect(errorsFor(undefined, (validation) => validateProfileMatch(match, 'v', validation))).toEqual(want);
});
