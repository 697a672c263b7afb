import { expect, test } from 'vitest';
import { validateSignerName } from '../../../../src/core/validate/volumes/validate-signer-name.ts';
import { DNS_LABEL, DNS_SUBDOMAIN, errorsFor } from './errors-of.ts';

/** 252 bytes. */
const LONG = `${'x'.repeat(62)}.`.repeat(4);

test.each([
  { name: 'nothing', text: '', want: ['v: Required value'] },
  ...['a', 'a/b/c'].map((text) => ({
    name: text,
    text,
    want: [
      `v: Invalid value: "${text}": must be a fully qualified domain and path of the form 'example.com/signer-name'`,
    ],
  })),
  {
    name: 'only a slash',
    text: '/',
    want: [
      `v: Invalid value: "": validating label "": ${DNS_LABEL}`,
      'v: Invalid value: "": should be a domain with at least two segments separated by dots',
      `v: Invalid value: "": validating label "": ${DNS_SUBDOMAIN}`,
    ],
  },
  {
    name: 'the first wrong label only',
    text: 'a.B.C/d.E.F',
    want: [
      `v: Invalid value: "a.B.C": validating label "B": ${DNS_LABEL}`,
      `v: Invalid value: "d.E.F": validating label "E": ${DNS_SUBDOMAIN}`,
    ],
  },
  {
    name: 'a domain without dots',
    text: 'a/b',
    want: ['v: Invalid value: "a": should be a domain with at least two segments separated by dots'],
  },
  {
    name: 'everything too long',
    text: `${LONG}a.a/${'x'.repeat(254)}.${LONG}${LONG}`,
    want: [
      'v: Too long: may not be more than 253 bytes',
      `v: Invalid value: "${'x'.repeat(254)}.${LONG}${LONG}": validating label "${'x'.repeat(254)}": must be no more than 253 characters`,
      'v: Too long: may not be more than 571 bytes',
    ],
  },
  { name: 'as long as can be', text: `${LONG}a/${'x'.repeat(63)}.${'x'.repeat(253)}`, want: [] },
])('$name', ({ text, want }) => {
  expect(errorsFor({}, (validation) => validateSignerName(text, 'v', validation))).toEqual(want);
});
