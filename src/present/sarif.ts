import type { PatchOperation } from '../core/findings/finding.ts';
import { FINDING_RULES } from '../core/findings/finding-rules.ts';
import { FNV_1A_EMPTY, fnv1a } from '../core/go/fnv-1a.ts';
import { utf8Bytes } from '../core/go/utf8-bytes.ts';
import { ENGINE_VERSION } from '../version.ts';

/** What is said of one manifest, as annotations of the file it is in. */
export interface SarifReport {
  /** The path of the file from the root of its repository. */
  readonly artifact: string;
  /** What the manifest is called, to tell it from the others of the file. */
  readonly name: string;
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

/**
 * A SARIF 2.1.0 log with one run: the rules that have results, and the results, each on its line; with all that code
 * scanning wants beyond what the schema does.
 */
export function sarifJson(reports: readonly SarifReport[]): object {
  const used = [...new Set(reports.flatMap(({ results }) => results.map(({ ruleId }) => ruleId)))];
  const fingerprint = fingerprints();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Everynode',
            version: ENGINE_VERSION,
            semanticVersion: ENGINE_VERSION,
            rules: used.map(ruleJson),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: reports.flatMap(({ artifact, name, results }) =>
          results.map((result) => ({
            ...resultJson(result, uriOf(artifact)),
            ruleIndex: used.indexOf(result.ruleId),
            partialFingerprints: { primaryLocationLineHash: fingerprint([artifact, name, ...identityOf(result)]) },
          })),
        ),
      },
    ],
  };
}

function ruleJson(id: string): object {
  const rule = FINDING_RULES.find((each) => each.id === id);
  const title = rule?.title ?? SERVER_RULES[id] ?? id;
  const help =
    rule?.help ?? `${title}. kubectl apply --dry-run=server --validate=strict says the same on Kubernetes 1.37.`;
  return { id, shortDescription: { text: title }, fullDescription: { text: help }, help: { text: help } };
}

function resultJson({ ruleId, level, message, field, line = 1, column = 1, fix }: SarifResult, uri: string): object {
  // What has no line is about the whole file. Where it ends nobody says: it is marked where it begins.
  const region = { startLine: line, startColumn: column, endLine: line, endColumn: column + 1 };
  return {
    ruleId,
    level,
    message: { text: field === '' || message.startsWith(field) ? message : `${field}: ${message}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region },
        ...(field === '' ? {} : { logicalLocations: [{ fullyQualifiedName: field }] }),
      },
    ],
    ...(fix === undefined || fix.length === 0 ? {} : { properties: { fix } }),
  };
}

/** A path as a URI has it. */
function uriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

/** A message may count things, so it tells no results apart where a field does. */
function identityOf({ ruleId, field, message }: SarifResult): readonly string[] {
  return [ruleId, field === '' ? message : field];
}

/** The same for the same result, wherever its line has moved to; the second of its kind is told from the first. */
function fingerprints(): (identity: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (identity) => {
    const text = JSON.stringify(identity);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    // Of 65,000 results two may well share one hash of 32 bits. What stands in front changes all that follows.
    const [first, second] = [hashOf(text), hashOf(` ${text}`)];
    return `${first}${second}:${count}`;
  };
}

function hashOf(text: string): string {
  return fnv1a(FNV_1A_EMPTY, utf8Bytes(text)).toString(16).padStart(8, '0');
}
