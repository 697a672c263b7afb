import { describe, expect, test } from 'vitest';
import { canonicalQuantity } from '../../../src/core/go/canonical-quantity.ts';
import { dumpQuantity } from '../../../src/core/go/dump-quantity.ts';
import { parseQuantity, type Quantity, quantityError } from '../../../src/core/go/parse-quantity.ts';
import { readQuantity } from '../../../src/core/go/read-quantity.ts';

const refused = [
  '',
  ' ',
  'x',
  '1x',
  '1.2.3',
  '--1',
  '1 Ki',
  '1e',
  '1ki',
  '1K',
  '1mi',
  '1i',
  '1EE',
  '1e3.5',
  '1+3',
  '1e+',
  '1e99999999999999999999',
  // No digits are 0, unless the number has to be taken as a decimal.
  '.Ei',
  '-.e-10',
  // Go would need gigabytes.
  '1234567890123456789e100001',
  `${'9'.repeat(100_020)}e-100011`,
];

test.each(refused)('"%.30s" is no quantity', (text) => {
  expect(parseQuantity(text)).toBeUndefined();
});

const FORM = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

test.each([
  { text: '', error: FORM },
  { text: ' 1', error: FORM },
  { text: '1.2.3', error: FORM },
  { text: '1K', error: "unable to parse quantity's suffix" },
  { text: '1e99999999999999999999', error: "unable to parse quantity's suffix" },
  { text: '.Ei', error: 'unable to parse numeric part of quantity' },
])('why "$text" is none', ({ text, error }) => {
  expect(quantityError(text)).toBe(error);
});

const integers = [
  { text: '0', value: 0n, scale: 0, format: 'DecimalSI', kept: '0', canonical: '0' },
  { text: '00', value: 0n, scale: 0, format: 'DecimalSI', kept: '', canonical: '0' },
  { text: '-', value: 0n, scale: 0, format: 'DecimalSI', kept: '', canonical: '0' },
  { text: '.', value: 0n, scale: 0, format: 'DecimalSI', kept: '', canonical: '0' },
  { text: 'e3', value: 0n, scale: 3, format: 'DecimalExponent', kept: '', canonical: '0' },
  { text: '.Ki', value: 0n, scale: 0, format: 'BinarySI', kept: '', canonical: '0' },
  { text: '100m', value: 100n, scale: -3, format: 'DecimalSI', kept: '100m', canonical: '100m' },
  { text: '0.1', value: 1n, scale: -1, format: 'DecimalSI', kept: '', canonical: '100m' },
  { text: '.10', value: 10n, scale: -2, format: 'DecimalSI', kept: '', canonical: '100m' },
  { text: '0.001', value: 1n, scale: -3, format: 'DecimalSI', kept: '', canonical: '1m' },
  { text: '1.500', value: 1500n, scale: -3, format: 'DecimalSI', kept: '1.500', canonical: '1.500' },
  { text: '+5', value: 5n, scale: 0, format: 'DecimalSI', kept: '+5', canonical: '+5' },
  { text: '-05', value: -5n, scale: 0, format: 'DecimalSI', kept: '-05', canonical: '-05' },
  { text: '1000', value: 1000n, scale: 0, format: 'DecimalSI', kept: '', canonical: '1k' },
  { text: '1000E', value: 1000n, scale: 18, format: 'DecimalSI', kept: '', canonical: '1' },
  { text: '1e3', value: 1n, scale: 3, format: 'DecimalExponent', kept: '1e3', canonical: '1e3' },
  { text: '10E2', value: 10n, scale: 2, format: 'DecimalExponent', kept: '', canonical: '1e3' },
  { text: '1000e-3', value: 1000n, scale: -3, format: 'DecimalExponent', kept: '', canonical: '1' },
  { text: '1e+4', value: 1n, scale: 4, format: 'DecimalExponent', kept: '', canonical: '10e3' },
  {
    text: '1e4294967299',
    value: 1n,
    scale: 3,
    format: 'DecimalExponent',
    kept: '1e4294967299',
    canonical: '1e4294967299',
  },
  {
    text: '1.5e-2147483648',
    value: 15n,
    scale: 2147483647,
    format: 'DecimalExponent',
    kept: '',
    canonical: '150e2147483646',
  },
  { text: '1024', value: 1024n, scale: 0, format: 'DecimalSI', kept: '1024', canonical: '1024' },
  { text: '200Mi', value: 209715200n, scale: 0, format: 'BinarySI', kept: '', canonical: '200Mi' },
  { text: '1Gi', value: 1073741824n, scale: 0, format: 'BinarySI', kept: '1Gi', canonical: '1Gi' },
  { text: '1024Mi', value: 1073741824n, scale: 0, format: 'BinarySI', kept: '', canonical: '1Gi' },
  { text: '-2048Ki', value: -2097152n, scale: 0, format: 'BinarySI', kept: '', canonical: '-2Mi' },
  {
    text: '999999999999999999',
    value: 999999999999999999n,
    scale: 0,
    format: 'DecimalSI',
    kept: '999999999999999999',
    canonical: '999999999999999999',
  },
];

test.each(integers)('"$text" is an integer', ({ text, value, scale, format, kept, canonical }) => {
  const quantity = parseQuantity(text);
  expect(quantity).toEqual({ amount: { kind: 'integer', value, scale }, format, text: kept });
  expect(canonicalQuantity(quantity as Quantity)).toBe(canonical);
});

const decimals = [
  { text: '1000000000000000000', unscaled: 10n ** 27n, scale: 9, format: 'DecimalSI', canonical: '1E' },
  { text: '1e-10', unscaled: 1n, scale: 9, format: 'DecimalExponent', canonical: '1e-9' },
  { text: '-1e-10', unscaled: -1n, scale: 9, format: 'DecimalExponent', canonical: '-1e-9' },
  { text: '0.00000000010', unscaled: 1n, scale: 9, format: 'DecimalSI', canonical: '1n' },
  { text: '1e-200000', unscaled: 1n, scale: 9, format: 'DecimalExponent', canonical: '1e-9' },
  { text: '1e-2147483648', unscaled: 1n, scale: 9, format: 'DecimalExponent', canonical: '1e-9' },
  { text: '0.0000000000000000000', unscaled: 0n, scale: 19, format: 'DecimalSI', canonical: '0' },
  { text: '-0.0Ki', unscaled: 0n, scale: 1, format: 'BinarySI', canonical: '0' },
  { text: '1.5Gi', unscaled: 1610612736n * 10n ** 9n, scale: 9, format: 'BinarySI', canonical: '1536Mi' },
  { text: '1.1Ki', unscaled: 11264n * 10n ** 8n, scale: 9, format: 'BinarySI', canonical: '1126400m' },
  { text: '-0.5Ki', unscaled: -512n * 10n ** 9n, scale: 9, format: 'BinarySI', canonical: '-512' },
  { text: '0.5Ki', unscaled: 512n * 10n ** 9n, scale: 9, format: 'BinarySI', canonical: '512' },
  { text: '-1.0Ki', unscaled: -1024n * 10n ** 9n, scale: 9, format: 'BinarySI', canonical: '-1Ki' },
  { text: '1.0Ki', unscaled: 1024n * 10n ** 9n, scale: 9, format: 'BinarySI', canonical: '1Ki' },
  { text: '0.0001Ki', unscaled: 102400000n, scale: 9, format: 'DecimalSI', canonical: '102400u' },
  { text: '1Pi', unscaled: 2n ** 50n * 10n ** 9n, scale: 9, format: 'BinarySI', canonical: '1Pi' },
  { text: '7Ei', unscaled: 7n * 2n ** 60n * 10n ** 9n, scale: 9, format: 'BinarySI', canonical: '7Ei' },
  { text: '9Ei', unscaled: 2n ** 63n - 1n, scale: 0, format: 'BinarySI', canonical: '9223372036854775807' },
  { text: '-9Ei', unscaled: 1n - 2n ** 63n, scale: 0, format: 'BinarySI', canonical: '-9223372036854775807' },
];

test.each(decimals)('"$text" is a decimal', ({ text, unscaled, scale, format, canonical }) => {
  const quantity = parseQuantity(text);
  expect(quantity).toEqual({ amount: { kind: 'decimal', unscaled, scale }, format, text: '' });
  expect(canonicalQuantity(quantity as Quantity)).toBe(canonical);
});

describe('as JSON has it', () => {
  test.each([
    { name: 'spaces that need no escape', value: '\u00a0 5\u0085', text: '5' },
    { name: 'an escaped one', value: '\t5', text: '' },
    { name: 'number', value: 2, text: '2' },
    { name: 'fraction', value: 1.5, text: '' },
    { name: 'bigint', value: 9007199254740993n, text: '9007199254740993' },
    { name: 'none', value: undefined, text: '' },
    { name: 'no quantity in digits', value: Number.NaN, text: '' },
  ])('$name', ({ value, text }) => {
    expect(readQuantity(value).text).toBe(text);
  });
});

const dumps = [
  {
    text: '100m',
    want: '{i:(resource.int64Amount){value:(int64)100 scale:(resource.Scale)-3} d:(resource.infDecAmount){Dec:(*inf.Dec)<nil>} s:(string)100m Format:(resource.Format)DecimalSI}',
  },
  {
    text: '-12345678901234567890123',
    want: '{i:(resource.int64Amount){value:(int64)0 scale:(resource.Scale)0} d:(resource.infDecAmount){Dec:(*inf.Dec){unscaled:(big.Int){neg:(bool)true abs:(big.nat)[6432227781343849984 669260594276]} scale:(inf.Scale)9}} s:(string) Format:(resource.Format)DecimalSI}',
  },
  {
    text: '0.0Ki',
    want: '{i:(resource.int64Amount){value:(int64)0 scale:(resource.Scale)0} d:(resource.infDecAmount){Dec:(*inf.Dec){unscaled:(big.Int){neg:(bool)false abs:(big.nat)<nil>} scale:(inf.Scale)1}} s:(string) Format:(resource.Format)BinarySI}',
  },
];

test.each(dumps)('"$text" is dumped with its private fields', ({ text, want }) => {
  expect(dumpQuantity(parseQuantity(text) as Quantity)).toBe(want);
});
