import { expect, test } from 'vitest';
import { validateIscsiName } from '../../../../src/core/validate/volumes/validate-iscsi-name.ts';
import { errorsFor } from './errors-of.ts';

test.each([
  ...['', 'IQN.2001-04.com.example:a', ' iqn.2001-04.com.example:a', 'ab'].map((text) => ({
    name: `starting otherwise: ${text}`,
    text,
    want: [`v: Invalid value: "${text}": must be valid format starting with iqn, eui, or naa`],
  })),
  ...[
    'iqn',
    'iqn.201-04.com:a',
    'iqn.2001-4.com:a',
    'iqn.2001-04.com',
    'iqn.2001-04.:a',
    'iqn.2001-04.com:',
    'iqn.2001-04.com:a,b',
    'iqn.2001-04.com:a b',
    'iqn.2001-04.com:a\fb',
    'iqn.2001-04.c_m:a',
    'eui0123456789abcdef',
    'eui.0123456789abcde',
    'eui.0123456789abcdef0',
    'eui.0123456789abcde-',
    'eui\n0123456789abcdef',
    'naa.0123456789abcdef0123456789abcde',
    'naa.0123456789abcdef0123456789abcdef0',
  ].map((text) => ({
    name: `of another format: ${text}`,
    text,
    want: [`v: Invalid value: ${JSON.stringify(text)}: must be valid format`],
  })),
  ...[
    'iqn.2001-04.com.example:storage.disk1',
    'iqn!iqn.2001-04.-:a',
    'iqn.2001-04.c:a:b\u00a0\v/😀',
    'eui.0123456789abcdeF',
    'eui\u20280123456789abcdef',
    'eui😀0123456789abcdef',
    `naa.${'0Zz9'.repeat(8)}`,
  ].map((text) => ({ name: `right: ${text}`, text, want: [] })),
])('$name', ({ text, want }) => {
  expect(errorsFor({}, (validation) => validateIscsiName(text, 'v', validation))).toEqual(want);
});
