import { expect, test } from 'vitest';
import { validateEvictionResponders } from '../../../../src/core/validate/pod/validate-eviction-responders.ts';
import { givenDaemonSet } from '../given-daemon-set.ts';
import { DNS_SUBDOMAIN, errorsFor } from '../volumes/errors-of.ts';

const OLD = [{ name: 'a.b/old', priority: 1000 }];
const PATH = 'spec.template.spec.evictionResponders';
const RESERVED = 'domain names *.k8s.io, *.kubernetes.io are reserved';
const SUBDOMAIN = `prefix part ${DNS_SUBDOMAIN}`;

function errorsOf(old: readonly object[], responders: readonly object[]): string[] {
  const [stored, daemonSet] = [old, responders].map((evictionResponders) =>
    givenDaemonSet({ template: { spec: { evictionResponders } } }),
  ) as [ReturnType<typeof givenDaemonSet>, ReturnType<typeof givenDaemonSet>];
  return errorsFor(undefined, (validation) => validateEvictionResponders({ daemonSet, old: stored }, validation));
}

test.each([
  { name: 'none any more', responders: [], want: [] },
  {
    name: 'eleven, which are not looked at',
    responders: Array(11).fill({}),
    want: [`${PATH}: Too many: 11: must have at most 10 items`],
  },
  {
    name: 'the same name again and again, before all else',
    responders: [{ priority: 1 }, ...OLD, { name: 'a.b/old', priority: 0 }, {}, {}],
    want: [
      `${PATH}[2]: Duplicate value: {"name":"a.b/old","priority":0}`,
      `${PATH}[3]: Duplicate value: {"name":"","priority":null}`,
      `${PATH}[4]: Duplicate value: {"name":"","priority":null}`,
      `${PATH}[0].name: Required value`,
      `${PATH}[0].priority: Invalid value: 1: priorities 0-999 are reserved for responders with *.k8s.io suffix`,
      `${PATH}[2].priority: Invalid value: 0: priorities 0-999 are reserved for responders with *.k8s.io suffix`,
      `${PATH}[3].name: Required value`,
      `${PATH}[3].priority: Required value`,
      `${PATH}[4].name: Required value`,
      `${PATH}[4].priority: Required value`,
    ],
  },
  {
    name: 'priorities out of range',
    responders: [
      { name: 'a.b/c', priority: -1 },
      { name: 'a.b/d', priority: 999 },
      { name: 'a.b/e', priority: 1000 },
      { name: 'a.b/f', priority: 100_000 },
      { name: 'a.b/g', priority: 100_001 },
    ],
    want: [
      `${PATH}[0].priority: Invalid value: -1: must be greater than or equal to 0`,
      `${PATH}[1].priority: Invalid value: 999: priorities 0-999 are reserved for responders with *.k8s.io suffix`,
      `${PATH}[4].priority: Invalid value: 100001: must be less than or equal to 100000`,
    ],
  },
])('$name', ({ responders, want }) => {
  expect(errorsOf(OLD, responders)).toEqual(want);
});

test.each([
  { name: 'a', want: ["must include a prefix (e.g. 'example.com/key')"] },
  { name: 'ak8s.io/a', want: [] },
  { name: 'k8s.io/a', want: [RESERVED] },
  { name: 'a.kubernetes.io/b', want: [RESERVED] },
  { name: 'k8s.io', want: [RESERVED, "must include a prefix (e.g. 'example.com/key')"] },
  { name: '\u0085 K8S.İO../a', printed: '\\u0085 K8S.İO../a', want: [RESERVED, SUBDOMAIN] },
  { name: '\ufeffk8s.io/a', printed: '\\ufeffk8s.io/a', want: [SUBDOMAIN] },
  { name: 'k8s.io. ./a', want: [SUBDOMAIN] },
])('a responder named $name', ({ name, printed = name, want }) => {
  const errors = errorsOf(OLD, [{ name, priority: 1000 }]);
  expect(errors).toEqual(want.map((message) => `${PATH}[0].name: Invalid value: "${printed}": ${message}`));
});

const BAD = [
  { name: 'bad', priority: 1 },
  { name: 'bad', priority: 2 },
];

test.each([
  { name: 'as it was', responders: BAD, want: [] },
  { name: 'the first of two', responders: [BAD[0]], want: [] },
  {
    name: 'the other, which is not what the first of that name was',
    responders: [BAD[1]],
    want: [`${PATH}[0].priority: Invalid value: 2: priorities 0-999 are reserved for responders with *.k8s.io suffix`],
  },
  { name: 'with another priority', responders: [{ ...BAD[0], priority: 1000 }], want: [] },
  {
    name: 'with no priority',
    responders: [{ name: 'bad' }, BAD[0]],
    want: [`${PATH}[1]: Duplicate value: {"name":"bad","priority":1}`, `${PATH}[0].priority: Required value`],
  },
  {
    name: 'in another order',
    responders: [...BAD].reverse(),
    want: [
      `${PATH}[1]: Duplicate value: {"name":"bad","priority":1}`,
      `${PATH}[0].priority: Invalid value: 2: priorities 0-999 are reserved for responders with *.k8s.io suffix`,
    ],
  },
])('what was wrong before, $name', ({ responders, want }) => {
  expect(errorsOf(BAD, responders as object[])).toEqual(want);
});
