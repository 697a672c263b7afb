import { expect, test } from 'vitest';
import { FINDING_RULES } from '../../src/core/findings/finding-rules.ts';
import { type SarifReport, type SarifResult, sarifJson } from '../../src/present/sarif.ts';
import { ENGINE_VERSION } from '../../src/version.ts';

interface Text {
  readonly text: string;
}

interface Rule {
  readonly id: string;
  readonly shortDescription: Text;
  readonly fullDescription: Text;
  readonly help: Text;
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
    readonly results: readonly {
      readonly ruleIndex: number;
      readonly message: Text;
      readonly locations: readonly unknown[];
      readonly partialFingerprints: { readonly primaryLocationLineHash: string };
    }[];
  }[];
}

function runOf(...reports: readonly SarifReport[]): Log['runs'][number] {
  const log: Log = JSON.parse(JSON.stringify(sarifJson(reports)));
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

function report(...results: readonly SarifResult[]): SarifReport {
  return { artifact: 'manifest.yaml', name: 'default/agent', results };
}

function result(more: Partial<SarifResult> = {}): SarifResult {
  return { ruleId: 'FieldValueInvalid', level: 'error', message: 'Invalid value: 1', field: 'spec.x', ...more };
}

test('nothing is said of what is right', () => {
  expect(sarifJson([])).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Everynode', version: ENGINE_VERSION, semanticVersion: ENGINE_VERSION, rules: [] },
        },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  });
});

test('a result whole', () => {
  const fix = [{ op: 'remove', path: '/spec/template/spec/schedulingGates' }] as const;
  const field = 'spec.template.spec.schedulingGates';
  const { results } = runOf({
    artifact: 'deploy/web app#1.yaml',
    name: 'default/web',
    results: [
      result({ ruleId: 'scheduling-gates', level: 'warning', message: 'Each waits.', field, line: 7, column: 3, fix }),
    ],
  });
  expect(results).toEqual([
    {
      ruleId: 'scheduling-gates',
      ruleIndex: 0,
      level: 'warning',
      message: { text: `${field}: Each waits.` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'deploy/web%20app%231.yaml' },
            region: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 4 },
          },
          logicalLocations: [{ fullyQualifiedName: field }],
        },
      ],
      partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/) },
      properties: { fix },
    },
  ]);
});

test('what has no place is marked on the first line, what has no fix is not said to have one', () => {
  const { results } = runOf(report(result({ field: '', message: 'unknown field "spec.x"', fix: [] })));
  expect(results[0]).not.toHaveProperty('properties');
  expect(results[0]?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'manifest.yaml' },
        region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
      },
    },
  ]);
});

test('a warning that begins with its field does not get it again', () => {
  const { results } = runOf(report(result({ ruleId: 'Warning', message: 'spec.x: deprecated' })));
  expect(results[0]?.message.text).toBe('spec.x: deprecated');
});

test('a name that no text can be is mended', () => {
  const { results } = runOf({ ...report(result()), artifact: 'a\ud800.yaml' });
  expect(JSON.stringify(results[0]?.locations)).toContain('"a%EF%BF%BD.yaml"');
});

test('each rule with results is there once, and found by its index', () => {
  const ids = ['Warning', 'latest-image', 'FieldValueRequired', 'Warning', 'SomethingNew'];
  const { tool, results } = runOf(report(...ids.map((ruleId) => result({ ruleId }))));
  const { rules } = tool.driver;
  expect(rules.map(({ id }) => id)).toEqual(['Warning', 'latest-image', 'FieldValueRequired', 'SomethingNew']);
  expect(results.map(({ ruleIndex }) => rules[ruleIndex]?.id)).toEqual(ids);
});

test('a rule says what it is about, a finding in its own words', () => {
  const { rules } = runOf(report(result(), result({ ruleId: 'long-name' }))).tool.driver;
  const finding = FINDING_RULES.find(({ id }) => id === 'long-name');
  expect(rules).toEqual([
    {
      id: 'FieldValueInvalid',
      shortDescription: { text: 'A value is invalid' },
      fullDescription: { text: expect.stringContaining('--dry-run=server') },
      help: { text: expect.stringContaining('--dry-run=server') },
    },
    {
      id: 'long-name',
      shortDescription: { text: finding?.title },
      fullDescription: { text: finding?.help },
      help: { text: finding?.help },
    },
  ]);
});

function hashesOf(...reports: readonly SarifReport[]): readonly string[] {
  return runOf(...reports).results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
}

test('a result is the same wherever its line is, and whatever it counts', () => {
  const before = hashesOf(report(result({ line: 1, message: 'over 100 Nodes' })));
  expect(hashesOf(report(result({ line: 9, message: 'over 101 Nodes' })))).toEqual(before);
});

test('another file, DaemonSet, rule or field is another result, and so is the second of a kind', () => {
  const hashes = hashesOf(
    report(result(), result()),
    { ...report(result()), artifact: 'other.yaml' },
    { ...report(result()), name: 'default/other' },
    report(result({ ruleId: 'Warning' })),
    report(result({ field: 'spec.y' })),
    report(result({ field: '', message: 'a' })),
    report(result({ field: '', message: 'b' })),
  );
  expect(new Set(hashes).size).toBe(8);
  expect(hashes[1]).toBe(hashes[0]?.replace(/1$/, '2'));
});
