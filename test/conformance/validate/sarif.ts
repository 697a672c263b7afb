/*
 * Holds SARIF answers against the schema of OASIS, which comes out of a Go module that tests its own reports with it: the
 * golden manifests, and their findings, as code review would get them.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { readManifests } from '../../../src/cluster/objects/read-manifests.ts';
import { validateManifests } from '../../../src/operations/validate-manifests.ts';
import { sarifOf } from '../../../src/present/sarif-of.ts';
import { validationReport } from '../../../src/present/validation-report.ts';
import { readGolden } from './golden-file.ts';

const MODULE = 'github.com/securego/gosec/v2@v2.30.0';

const { Dir } = JSON.parse(execFileSync('go', ['mod', 'download', '-json', MODULE], { encoding: 'utf8' }));
const schema = JSON.parse(readFileSync(join(Dir, 'report/sarif/testdata/sarif-schema-2.1.0.json'), 'utf8'));
// It is of draft 4, whose `id` is another keyword by now; nothing else in it is.
const { $schema: _, id: __, ...rest } = schema;
const isSarif = new Ajv({ strict: false, validateFormats: false }).compile(rest);

let passed = 0;
let failed = 0;
const rules = new Set<string>();
for (const { manifest } of readGolden()) {
  const read = readManifests(manifest.text, manifest.format);
  const answer = read.ok ? validateManifests(read.value, { strict: manifest.strict, namespace: 'default' }) : undefined;
  if (answer?.ok !== true) continue;
  const reports = answer.value.reports.map((report) => validationReport(report, manifest.text));
  const sarif: Sarif = JSON.parse(JSON.stringify(sarifOf(reports, 'deploy/web.yaml')));
  const fits = isSarif(sarif);
  for (const { ruleId } of sarif.runs.flatMap(({ results }) => results)) rules.add(ruleId);
  if (fits && isReviewable(sarif)) passed += 1;
  else if (failed++ < 3) console.log(`seed ${manifest.seed}: ${JSON.stringify(isSarif.errors?.slice(0, 3))}`);
}
console.log(`SARIF with ${rules.size} rules`);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly message: { readonly text: string };
      readonly locations: readonly { readonly physicalLocation: { readonly region: { readonly startLine: number } } }[];
    }[];
  }[];
}

/** What code scanning wants beyond the schema: a rule, a message and a line for each result. */
function isReviewable({ runs }: Sarif): boolean {
  return runs.every(({ tool: { driver }, results }) =>
    results.every(
      ({ ruleId, ruleIndex, message, locations }) =>
        driver.rules[ruleIndex]?.id === ruleId &&
        message.text !== '' &&
        (locations[0]?.physicalLocation.region.startLine ?? 0) > 0,
    ),
  );
}
