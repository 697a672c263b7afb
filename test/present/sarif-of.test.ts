import { expect, test } from 'vitest';
import { sarifOf } from '../../src/present/sarif-of.ts';
import type { ValidationReport } from '../../src/present/validation-report.ts';

const REPORT: ValidationReport = {
  daemonSet: { namespace: 'default', name: 'web' },
  valid: false,
  code: 422,
  message: 'DaemonSet.apps "web" is invalid',
  errors: [{ reason: 'FieldValueRequired', field: 'spec.a', message: 'Required value', line: 2, column: 5 }],
  truncated: false,
  warnings: [{ field: '', message: 'beware' }],
  findings: [{ id: 'long-name', severity: 'note', field: 'metadata.name', message: 'Too long.', fix: [], line: 1 }],
  object: undefined,
};

test('errors, warnings and findings are results, each by its rule', () => {
  expect(sarifOf([REPORT], 'a.yaml')).toMatchObject({
    runs: [
      {
        results: [
          { ruleId: 'FieldValueRequired', level: 'error', message: { text: 'spec.a: Required value' } },
          { ruleId: 'Warning', level: 'warning', message: { text: 'beware' } },
          { ruleId: 'long-name', level: 'note', message: { text: 'metadata.name: Too long.' } },
        ],
      },
    ],
  });
});

test('the same of two DaemonSets of one file is not the same', () => {
  const other = { ...REPORT, daemonSet: { namespace: 'default', name: 'other' } };
  const text = JSON.stringify(sarifOf([REPORT, other], 'a.yaml'));
  const hashes = [...text.matchAll(/"primaryLocationLineHash":"([^"]*)"/g)].map(([, hash]) => hash);
  expect(hashes.length).toBe(6);
  expect(new Set(hashes).size).toBe(6);
});
