import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validatePodDnsConfig } from '../../../../src/core/validate/pod/validate-pod-dns-config.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const long = Array.from({ length: 33 }, (_, index) => `${index}`);
const wide = [...Array.from({ length: 16 }, () => 'x'.repeat(120)), 'y'.repeat(112)];
const NOT_NAME = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.'";

test.each([
  { name: 'no config', spec: { dnsPolicy: 'Default' }, want: [] },
  {
    name: 'no config where nothing else is',
    spec: { dnsPolicy: 'None' },
    want: ['v: Required value: must provide `dnsConfig` when `dnsPolicy` is None'],
  },
  {
    name: 'no server where nothing else is: the rest is not read',
    spec: { dnsPolicy: 'None', dnsConfig: { searches: [''] } },
    want: ['v.nameservers: Required value: must provide at least one DNS nameserver when `dnsPolicy` is None'],
  },
  {
    name: 'a server where nothing else is, nothing where something is',
    spec: { dnsPolicy: 'None', dnsConfig: { nameservers: ['::1'] } },
    want: [],
  },
  { name: 'an empty config', spec: { dnsPolicy: 'Default', dnsConfig: {} }, want: [] },
  {
    name: 'too many servers, one of them none',
    spec: { dnsConfig: { nameservers: ['1.1.1.1', '<', '1.1.1.1', '1.1.1.1'] } },
    want: [
      'v.nameservers: Invalid value: ["1.1.1.1","\\u003c","1.1.1.1","1.1.1.1"]: must not have more than 3 nameservers',
      'v.nameservers[1]: Invalid value: "<": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
    ],
  },
  {
    name: 'too many domains',
    spec: { dnsConfig: { searches: long } },
    want: [`v.searches: Invalid value: ${JSON.stringify(long)}: must not have more than 32 search paths`],
  },
  {
    name: 'domains of 2048 characters with the spaces',
    spec: { dnsConfig: { searches: wide } },
    want: [],
  },
  {
    name: 'domains of more',
    spec: { dnsConfig: { searches: [...wide.slice(1), `${'x'.repeat(119)}ü`] } },
    want: [
      expect.stringMatching(
        /^v\.searches: Invalid value: \[.*\]: must not have more than 2048 characters \(including spaces\) in the search list$/,
      ),
      expect.stringContaining('v.searches[16]: Invalid value: '),
    ],
  },
  {
    name: 'domains with a dot at the end, and two',
    spec: { dnsConfig: { searches: ['.', 'a.', '_a.b', 'a..', ''] } },
    want: [
      expect.stringContaining(`v.searches[3]: Invalid value: "a.": ${NOT_NAME}`),
      expect.stringContaining(`v.searches[4]: Invalid value: "": ${NOT_NAME}`),
    ],
  },
  {
    name: 'options without a name',
    spec: { dnsConfig: { options: [{ name: 'a' }, { value: 'x' }] } },
    want: ['v.options[1]: Required value: must not be empty'],
  },
])('$name', ({ spec, want }) => {
  expect(errorsOf<PodSpec>({ type: 'v1.PodSpec', value: spec }, validatePodDnsConfig)).toEqual(want);
});
