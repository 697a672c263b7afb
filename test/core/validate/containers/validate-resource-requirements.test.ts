import { expect, test } from 'vitest';
import type { ResourceRequirements } from '../../../../src/core/v1/types.ts';
import { validateResourceRequirements } from '../../../../src/core/validate/containers/validate-resource-requirements.ts';
import { forbidden } from '../../../../src/core/validate/field-errors.ts';
import type { Validation } from '../../../../src/core/validate/validation.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

/** Forbids `bad`. */
function validateName(name: string, path: string, { errors }: Validation): void {
  if (name === 'bad') errors.push(forbidden(path, 'name'));
}

const NO_LIMIT = 'p.limits: Required value: Limit must be set for non overcommitable resources';
const HUGE_PAGES = 'p: Forbidden: HugePages require cpu or memory';

test.each([
  {
    name: 'all in order',
    given: {
      claims: [{}],
      requests: { 'hugepages-2Mi': '-1Mi', bad: '-2' },
      limits: { 'hugepages-2Mi': '-3Mi', bad: '-4' },
    },
    want: [
      'p.limits[hugepages-2Mi]: Invalid value: "-3Mi": must be greater than or equal to 0',
      'p.limits[hugepages-2Mi]: Invalid value: "-3Mi": -3Mi is not positive integer multiple of hugepages-2Mi',
      'p.limits[bad]: Forbidden: name',
      'p.limits[bad]: Invalid value: "-4": must be greater than or equal to 0',
      'p.requests[hugepages-2Mi]: Invalid value: "-1Mi": must be greater than or equal to 0',
      'p.requests: Invalid value: "-1Mi": must be equal to hugepages-2Mi limit of -3Mi',
      'p.requests[hugepages-2Mi]: Invalid value: "-1Mi": -1Mi is not positive integer multiple of hugepages-2Mi',
      'p.requests[bad]: Forbidden: name',
      'p.requests[bad]: Invalid value: "-2": must be greater than or equal to 0',
      'p.requests: Invalid value: "-2": must be less than or equal to bad limit of -4',
      HUGE_PAGES,
      'p.claims[0]: Required value',
    ],
  },
  {
    name: 'less than the limit of what cannot be shared',
    given: { limits: { 'a.com/gpu': '2' }, requests: { 'a.com/gpu': '1' } },
    want: ['p.requests: Invalid value: "1": must be equal to a.com/gpu limit of 2'],
  },
  {
    name: 'no limit for what cannot be shared',
    given: { requests: { 'a.com/gpu': '1', 'hugepages-2Mi': '2Mi', cpu: '1' } },
    want: [NO_LIMIT, NO_LIMIT],
  },
  { name: 'huge pages alone', given: { limits: { 'hugepages-2Mi': '2Mi' } }, want: [HUGE_PAGES] },
  {
    name: 'huge pages asked for alone',
    given: { requests: { 'hugepages-2Mi': '0' } },
    want: [NO_LIMIT, HUGE_PAGES],
  },
  {
    name: 'huge pages with memory asked for',
    given: { limits: { 'hugepages-2Mi': '2Mi' }, requests: { memory: '1' } },
    want: [],
  },
  { name: 'huge pages with a limit of processors', given: { limits: { 'hugepages-2Mi': '2Mi', cpu: '1' } }, want: [] },
  {
    name: 'parts of huge pages that are there already',
    given: { limits: { 'hugepages-2Mi': '1Mi', cpu: '1' } },
    allowed: { indivisibleHugePages: true },
    want: [],
  },
  {
    name: 'as much as the limits',
    given: {
      limits: { cpu: '1', 'a.com/gpu': '1', memory: '1k' },
      requests: { cpu: '1000m', 'a.com/gpu': '1', memory: '1' },
    },
    want: [],
  },
  { name: 'a claim', given: { claims: [{ name: 'known' }] }, want: [] },
  { name: 'nothing', given: {}, want: [] },
])('$name', ({ given, allowed = {}, want }) => {
  const requirements = decoded<ResourceRequirements>('v1.ResourceRequirements', given);
  const errors = errorsIn({ spec: {}, allowed }, (_, validation) => {
    validateResourceRequirements({ requirements, validateName, claims: new Set(['known']) }, 'p', validation);
  });
  expect(errors).toEqual(want);
});
