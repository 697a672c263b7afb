import type { PatchOperation } from '../core/findings/finding.ts';
import { FINDING_RULES } from '../core/findings/finding-rules.ts';
import { FNV_1A_EMPTY, fnv1a } from '../core/go/fnv-1a.ts';
import { utf8Bytes } from '../core/go/utf8-bytes.ts';
import { ENGINE_VERSION } from '../version.ts';

/** What is said of one manifest, as annotations of the file it is in. */
export interface SarifReport {
  /** The path of the file from the root of its repository. */
  readonly artifact: string;
  readonly results: readonly SarifResult[];
}

export interface SarifResult {
  /** The reason of a cause, `Warning`, or the id of a finding. */
  readonly ruleId: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
  /** A field path of the manifest; empty where it is about all of it. */
  readonly field: string;
  readonly line?: number;
  readonly column?: number;
  readonly fix?: readonly PatchOperation[];
}

/** What the API server says, by the reason it gives. */
const SERVER_RULES: Readonly<Record<string, string>> = {
  BadRequest: 'The manifest cannot be decoded',
  Conflict: 'The stored object is another one by now',
  FieldValueDuplicate: 'A value is given twice that must be unique',
  FieldValueForbidden: 'A value is not allowed here',
  FieldValueInvalid: 'A value is invalid',
  FieldValueNotFound: 'A value refers to what is not there',
  FieldValueNotSupported: 'A value is none of the supported ones',
  FieldValueRequired: 'A value is missing',
  FieldValueTooLong: 'A value is too long',
  FieldValueTooMany: 'A list is too long',
  FieldValueTypeInvalid: 'A value has the wrong type',
  InternalError: 'The API server stumbles over it',
  Warning: 'The API server warns of it',
};

/** A SARIF 2.1.0 log with one run: the rules that have results, and the results, each on its line. */
export function sarifJson(reports: readonly SarifReport[]): object {
  const used = [...new Set(reports.flatMap(({ results }) => results.map(({ ruleId }) => ruleId)))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Everynode', version: ENGINE_VERSION, rules: used.map(ruleJson) } },
        columnKind: 'utf16CodeUnits',
        results: reports.flatMap(({ artifact, results }) =>
          results.map((result) => resultJson(result, artifact, used.indexOf(result.ruleId))),
        ),
      },
    ],
  };
}

function ruleJson(id: string): object {
  const rule = FINDING_RULES.find((each) => each.id === id);
  const title = rule?.title ?? SERVER_RULES[id] ?? id;
  const help = rule?.help ?? 'kubectl apply --dry-run=server --validate=strict says the same on Kubernetes 1.37.';
  return { id, shortDescription: { text: title }, fullDescription: { text: title }, help: { text: help } };
}

function resultJson(
  { ruleId, level, message, field, line, column, fix }: SarifResult,
  uri: string,
  at: number,
): object {
  const position = column === undefined ? {} : { startColumn: column };
  return {
    ruleId,
    ruleIndex: at,
    level,
    message: { text: field === '' || message.startsWith(field) ? message : `${field}: ${message}` },
    locations: [
      {
        // What has no line is about the whole file.
        physicalLocation: { artifactLocation: { uri }, region: { startLine: line ?? 1, ...position } },
        ...(field === '' ? {} : { logicalLocations: [{ fullyQualifiedName: field }] }),
      },
    ],
    partialFingerprints: { 'everynode/v1': fingerprint(`${uri} ${ruleId} ${field} ${message}`) },
    ...(fix === undefined || fix.length === 0 ? {} : { properties: { fix } }),
  };
}

/** The same for the same result, wherever its line has moved to. */
function fingerprint(text: string): string {
  return fnv1a(FNV_1A_EMPTY, utf8Bytes(text)).toString(16).padStart(8, '0');
}
