import { expect, test } from 'vitest';
import { labelKeyErrors } from '../../../../src/core/validate/content/label-key-errors.ts';

// Spelled out, so that they are compared with what the API server says and not with themselves.
const NAME =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const BAD_NAME = `name part ${NAME}`;
const NO_NAME = 'name part must be non-empty';
const LONG_NAME = 'name part must be no more than 63 bytes';
const BAD_PREFIX =
  "prefix part a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const NO_PREFIX = 'prefix part must be non-empty';
const LONG_PREFIX = 'prefix part must be no more than 253 bytes';

test.each([
  {
    name: 'two slashes',
    key: 'a/b/c',
    want: [`a valid label key ${NAME} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`],
  },
  { name: 'no text', key: '', want: [NO_NAME, BAD_NAME] },
  { name: 'a slash alone', key: '/', want: [NO_PREFIX, NO_NAME, BAD_NAME] },
  { name: 'no name after a prefix', key: 'a/', want: [NO_NAME, BAD_NAME] },
  { name: 'a name with a prefix', key: 'example.com/A', want: [] },
  { name: 'no prefix before the slash', key: '/a', want: [NO_PREFIX] },
  { name: 'both parts wrong', key: 'A/-', want: [BAD_PREFIX, BAD_NAME] },
  { name: 'a name too long and wrong', key: 'é'.repeat(32), want: [LONG_NAME, BAD_NAME] },
  { name: '62 bytes of a wrong name', key: 'é'.repeat(31), want: [BAD_NAME] },
  { name: 'a prefix too long and wrong', key: `${'é'.repeat(127)}/a`, want: [LONG_PREFIX, BAD_PREFIX] },
  { name: '64 characters', key: 'a'.repeat(64), want: [LONG_NAME] },
  { name: '63 characters', key: 'a'.repeat(63), want: [] },
  { name: 'a prefix of 254 characters', key: `${'a'.repeat(254)}/a`, want: [LONG_PREFIX] },
  { name: 'a prefix of 253, longer than a DNS label', key: `${'a'.repeat(253)}/a`, want: [] },
  { name: 'a newline at the end', key: 'a\n', want: [BAD_NAME] },
  { name: 'a space', key: 'invalid key', want: [BAD_NAME] },
  { name: 'ends with a dash', key: 'a-', want: [BAD_NAME] },
  { name: 'starts with an underscore, as __proto__ does', key: '__proto__', want: [BAD_NAME] },
  { name: 'an upper case prefix', key: 'Example.com/a', want: [BAD_PREFIX] },
  { name: 'an underscore in the prefix', key: 'a_b/c', want: [BAD_PREFIX] },
  { name: 'two dots in the prefix', key: 'a..b/c', want: [BAD_PREFIX] },
  { name: 'constructor is a fine key', key: 'constructor', want: [] },
  { name: 'one character', key: '0', want: [] },
  { name: 'every character allowed', key: 'a0-b.c/Z-_.9', want: [] },
])('labelKeyErrors: $name', ({ key, want }) => {
  expect(labelKeyErrors(key)).toEqual(want);
});
