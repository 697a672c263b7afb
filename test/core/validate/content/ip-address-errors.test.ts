import { expect, test } from 'vitest';
import { ipAddressErrors } from '../../../../src/core/validate/content/ip-address-errors.ts';

const FORM = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';

const rows: { name: string; text: string; want: string[] }[] = [
  { name: 'nothing', text: '', want: [FORM] },
  { name: 'a zone', text: 'fe80::1%eth0', want: [FORM] },
  { name: 'extra zeros', text: '010.0.0.1', want: ['must not have leading 0s'] },
  { name: 'extra zeros in a mapped address', text: '::ffff:1.2.3.04', want: ['must not have leading 0s'] },
  { name: 'a mapped address', text: '::ffff:1.2.3.4', want: ['must not be an IPv4-mapped IPv6 address'] },
  { name: 'an address that is not canonical', text: 'FE80:0::1', want: [] },
  { name: 'IPv4', text: '10.9.8.7', want: [] },
];

test.each(rows)('$name', ({ text, want }) => {
  expect(ipAddressErrors(text)).toEqual(want);
});
