import { expect, test } from 'vitest';
import { parseIpAddress } from '../../../../src/core/validate/content/ip-address.ts';

const invalid: { name: string; text: string }[] = [
  { name: 'nothing', text: '' },
  { name: 'a word', text: 'localhost' },
  { name: 'three octets', text: '1.2.3' },
  { name: 'five octets', text: '1.2.3.4.5' },
  { name: 'an octet too big', text: '1.2.3.256' },
  { name: 'an octet far too big', text: `1.2.3.${'9'.repeat(400)}` },
  { name: 'a sign', text: '1.2.3.+4' },
  { name: 'colons after dots', text: '1.2.3.4::' },
  { name: 'one colon', text: ':' },
  { name: 'three colons', text: '1:::2' },
  { name: 'two gaps', text: '1::2::3' },
  { name: 'a colon at the start', text: ':1::2' },
  { name: 'a colon at the end', text: '1::2:' },
  { name: 'a gap of nothing', text: '1:2:3:4::5:6:7:8' },
  { name: 'seven groups', text: '1:2:3:4:5:6:7' },
  { name: 'nine groups', text: '1:2:3:4:5:6:7:8:9' },
  { name: 'a group too big', text: '1::12345' },
  { name: 'no hexadecimal digit', text: '1::g' },
  { name: 'IPv4 not at the end', text: '::1.2.3.4:5' },
  { name: 'IPv4 before the gap', text: '1:1.2.3.4::' },
  { name: 'IPv4 where there is no room', text: '1:2:3:4:5:6:7:1.2.3.4' },
  { name: 'IPv4 within that is wrong', text: '::1.2.3' },
  { name: 'a bad start before a gap', text: 'x::1' },
  { name: 'a zone', text: 'fe80::1%0' },
];

test.each(invalid)('no address: $name', ({ text }) => {
  expect(parseIpAddress(text)).toBeUndefined();
});

const rows: { text: string; canonical: string; traits?: string[] }[] = [
  { text: '1.2.3.4', canonical: '1.2.3.4' },
  { text: '0.0.0.0', canonical: '0.0.0.0' },
  { text: '01.002.0003.4', canonical: '1.2.3.4', traits: ['zeros'] },
  { text: '1.2.3.00', canonical: '1.2.3.0', traits: ['zeros'] },
  { text: '::', canonical: '::', traits: ['v6'] },
  { text: '::1', canonical: '::1', traits: ['v6'] },
  { text: '1::', canonical: '1::', traits: ['v6'] },
  { text: '0:0:0:0:0:0:0:1', canonical: '::1', traits: ['v6'] },
  { text: '2001:DB8:0::00F', canonical: '2001:db8::f', traits: ['v6'] },
  { text: '00001::1', canonical: '1::1', traits: ['v6', 'zeros'] },
  { text: '1::000000', canonical: '1::', traits: ['v6', 'zeros'] },
  { text: '1:2:3:4:5:6:7::', canonical: '1:2:3:4:5:6:7:0', traits: ['v6'] },
  { text: '1:0:3:0:5:0:7:0', canonical: '1:0:3:0:5:0:7:0', traits: ['v6'] },
  { text: '1:0:0:4:5:0:0:8', canonical: '1::4:5:0:0:8', traits: ['v6'] },
  { text: '0:0:3:4:0:0:0:8', canonical: '0:0:3:4::8', traits: ['v6'] },
  { text: '10:0:0:4:5:6:7:10', canonical: '10::4:5:6:7:10', traits: ['v6'] },
  { text: '1:2:3:4:5:6:1.2.3.4', canonical: '1:2:3:4:5:6:102:304', traits: ['v6'] },
  { text: '::1.2.3.4', canonical: '::102:304', traits: ['v6'] },
  { text: '::ffff:1.2.3.4', canonical: '1.2.3.4', traits: ['v6', 'mapped'] },
  { text: '0:0::FFFF:102:304', canonical: '1.2.3.4', traits: ['v6', 'mapped'] },
  { text: '::ffff:1.2.3.04', canonical: '1.2.3.4', traits: ['v6', 'mapped', 'zeros'] },
];

test.each(rows)('$text is $canonical', ({ text, canonical, traits = [] }) => {
  expect(parseIpAddress(text)).toEqual({
    isIpv6: traits.includes('v6'),
    isMapped: traits.includes('mapped'),
    hasExtraZeros: traits.includes('zeros'),
    canonical,
  });
});
