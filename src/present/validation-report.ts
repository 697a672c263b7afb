import type { Admission } from '../core/admit/admission.ts';
import type { Finding } from '../core/findings/finding.ts';
import { encodeStored } from '../core/go/encode.ts';
import { structNamed } from '../core/go/type-named.ts';
import type { NamespacedName } from '../core/model/namespaced-name.ts';
import type { JsonObject } from '../core/parse/read.ts';
import { NEWEST_KUBERNETES_VERSION } from '../core/placement/placement-rules.ts';
import { locate } from '../core/source/locate.ts';
import { positionOf } from '../core/source/position-of.ts';
import { fieldErrorBody, fieldErrorsText } from '../core/text/field-error-text.ts';
import { quote } from '../core/text/quote.ts';
import { LIMITS } from '../limits.ts';
import type { ManifestReport } from '../operations/validate-manifests.ts';
import { redactDaemonSet } from './redact-daemon-set.ts';

/** A report as it goes out, whatever the door. */
export interface ValidationReport {
  readonly daemonSet: NamespacedName;
  readonly valid: boolean;
  readonly code: number;
  /** The message of the Status; empty where the manifest is taken. */
  readonly message: string;
  /** The first hundred. */
  readonly errors: readonly ReportedError[];
  /** Whether there are more errors. */
  readonly truncated: boolean;
  readonly warnings: readonly ReportedWarning[];
  readonly findings: readonly ReportedFinding[];
  /** As it would be stored; undefined where it cannot be decoded. */
  readonly object: JsonObject | undefined;
}

export interface ReportedError extends Place {
  readonly reason: string;
  readonly field: string;
  readonly message: string;
}

/** The server's own text; the field is the one that it begins with or names. */
export interface ReportedWarning extends Place {
  readonly field: string;
  readonly message: string;
}

export type ReportedFinding = Finding & Place;

/** From 1; undefined where the manifest came without a text. */
interface Place {
  readonly line?: number;
  readonly column?: number;
}

const DAEMON_SET = structNamed('v1.DaemonSet', NEWEST_KUBERNETES_VERSION);
const REASONS = { 400: 'BadRequest', 409: 'Conflict', 500: 'InternalError' } as const;

/** What is said of one manifest; `text` is the body its places are in, undefined for one that came as an object. */
export function validationReport(report: ManifestReport, text: string | undefined): ValidationReport {
  const { admission, daemonSet } = report;
  const placeAt = (at: number): Place =>
    text === undefined || at < 0 ? {} : positionOf(text, report.manifest.base + at);
  const placeOf = (field: string): Place => placeAt(locate(report.manifest.source, field));
  return {
    daemonSet,
    valid: admission.kind === 'admitted',
    code: codeOf(admission, report.isUpdate),
    message: messageOf(admission),
    errors: errorsOf(admission, placeAt, placeOf),
    truncated: admission.kind === 'invalid' && admission.errors.length > LIMITS.errors,
    warnings: admission.warnings.map((message) => {
      const field = fieldOf(message);
      return { field, message, ...(field === '' ? {} : placeOf(field)) };
    }),
    findings: report.findings.map((finding) => ({ ...finding, ...placeOf(finding.field) })),
    object: admission.kind === 'refused' ? undefined : redactDaemonSet(encodeStored(admission.daemonSet, DAEMON_SET)),
  };
}

/** `spec.template.spec.volumes[0].rbd: deprecated …`, `unknown field "spec.foo"` */
function fieldOf(warning: string): string {
  const [, path, quoted] = /^(?:((?:spec|metadata)[^\s:]*):|[a-z ]*field "((?:[^"\\]|\\.)*)")/.exec(warning) ?? [];
  return path ?? quoted ?? '';
}

function codeOf(admission: Admission, isUpdate: boolean): number {
  switch (admission.kind) {
    case 'admitted':
      return isUpdate ? 200 : 201;
    case 'invalid':
      return 422;
    case 'refused':
      return admission.code;
  }
}

function messageOf(admission: Admission): string {
  switch (admission.kind) {
    case 'admitted':
      return '';
    case 'invalid':
      return `DaemonSet.apps ${quote(admission.name)} is invalid: ${fieldErrorsText(admission.errors.slice(0, LIMITS.errors))}`;
    case 'refused':
      return admission.message;
  }
}

function errorsOf(
  admission: Admission,
  placeAt: (at: number) => Place,
  placeOf: (field: string) => Place,
): readonly ReportedError[] {
  switch (admission.kind) {
    case 'admitted':
      return [];
    case 'invalid':
      return admission.errors.slice(0, LIMITS.errors).map((error) => ({
        reason: error.type,
        field: error.field,
        message: fieldErrorBody(error),
        ...placeOf(error.field),
      }));
    case 'refused':
      return admission.faults.map(({ message, field, at }) => ({
        reason: REASONS[admission.code],
        field,
        message,
        ...(at < 0 ? placeOf(field) : placeAt(at)),
      }));
  }
}
