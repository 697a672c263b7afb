import type { ReadFailure } from '../../cluster/objects/read-failure.ts';
import { manifestsOf, readManifests } from '../../cluster/objects/read-manifests.ts';
import type { Manifests } from '../../core/admit/manifest.ts';
import type { Finding, PatchOperation } from '../../core/findings/finding.ts';
import type { Result } from '../../core/result.ts';
import { jsonWithBigints } from '../../core/text/json-with-bigints.ts';
import { validateManifests } from '../../operations/validate-manifests.ts';
import {
  type ReportedError,
  type ReportedFinding,
  type ValidationReport,
  validationReport,
} from '../../present/validation-report.ts';
import { builder, FEW } from '../builder.ts';
import { enumOf } from '../enum-of.ts';
import { valueOrThrow } from '../graphql-problem.ts';
import { DaemonSetRef } from '../refs.ts';

const LINE = 'The line it is on, from 1; null where the source has no such place.';
const COLUMN = 'The column, from 1.';
const STRICT = 'Whether unknown and repeated fields are errors; else they are warnings.';

/** Reading, defaulting and validating a manifest costs about what so many fields do. */
const VALIDATION_COST = 50;

const PatchVerbEnum = enumOf<PatchOperation['op']>('PatchVerb', 'What an operation of a patch does.', {
  add: 'Puts a value where there was none, or into a list.',
  replace: 'Puts a value in the place of another.',
  remove: 'Takes a value away.',
});

const SeverityEnum = enumOf<Finding['severity']>('Severity', 'How bad a finding is.', {
  error: 'It will not work.',
  warning: 'It will hurt some day.',
  note: 'It is worth a look.',
});

const PatchOperationType = builder.objectRef<PatchOperation>('PatchOperation').implement({
  description: 'One operation of an RFC 6902 patch.',
  fields: (t) => ({
    op: t.field({ type: PatchVerbEnum, description: 'What it does.', resolve: ({ op }) => op }),
    path: t.exposeString('path', { description: 'Where, as a JSON pointer.' }),
    value: t.field({
      type: 'Manifest',
      nullable: true,
      description: 'What it puts there; null where it takes away.',
      resolve: ({ value }) => (value ?? null) as object | null,
    }),
  }),
});

const ManifestErrorType = builder.objectRef<ReportedError>('ManifestError').implement({
  description: "One cause of the API server's Status, in its own words; of a manifest it cannot decode, one fault.",
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'The type of the cause, such as FieldValueInvalid.' }),
    field: t.exposeString('field', { description: 'The path of the field.' }),
    message: t.exposeString('message', { description: 'What is wrong.' }),
    line: t.int({ nullable: true, description: LINE, resolve: ({ line }) => line ?? null }),
    column: t.int({ nullable: true, description: COLUMN, resolve: ({ column }) => column ?? null }),
  }),
});

const FindingType = builder.objectRef<ReportedFinding>('ManifestFinding').implement({
  description: 'What the API server takes, and what will hurt all the same.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Which finding it is.' }),
    severity: t.field({ type: SeverityEnum, description: 'How bad it is.', resolve: ({ severity }) => severity }),
    field: t.exposeString('field', { description: 'The path of the field.' }),
    message: t.exposeString('message', { description: 'What happens.' }),
    fix: t.field({
      type: [PatchOperationType],
      complexity: FEW,
      description: 'The smallest edit of the manifest as it was sent; empty where none is right for all.',
      resolve: ({ fix }) => fix,
    }),
    line: t.int({ nullable: true, description: LINE, resolve: ({ line }) => line ?? null }),
    column: t.int({ nullable: true, description: COLUMN, resolve: ({ column }) => column ?? null }),
  }),
});

const ManifestReportType = builder.objectRef<ValidationReport>('ManifestReport').implement({
  description: 'What the API server would say of one DaemonSet.',
  fields: (t) => ({
    namespace: t.string({ description: 'Where it would go.', resolve: ({ daemonSet }) => daemonSet.namespace }),
    name: t.string({ description: 'Its name; empty where it has none.', resolve: ({ daemonSet }) => daemonSet.name }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether there are more errors than are told.' }),
    valid: t.exposeBoolean('valid', { description: 'Whether it would be taken.' }),
    code: t.exposeInt('code', { description: 'The status code that would be answered.' }),
    message: t.exposeString('message', { description: 'The message of the Status; empty where it would be taken.' }),
    errors: t.field({
      type: [ManifestErrorType],
      description: 'What is wrong.',
      resolve: ({ errors }) => errors,
    }),
    warnings: t.stringList({
      description: 'The Warning headers.',
      resolve: ({ warnings }) => warnings.map(({ message }) => message),
    }),
    findings: t.field({
      type: [FindingType],
      description: 'What the server does not say.',
      resolve: ({ findings }) => findings,
    }),
    object: t.field({
      type: 'Manifest',
      nullable: true,
      description:
        'What would be stored, values of environment variables redacted; null where the manifest cannot be decoded.',
      resolve({ object }, _args, { budget }) {
        if (object === undefined) return null;
        budget.spendManifest(jsonWithBigints(object).length);
        return object;
      },
    }),
  }),
});

builder.objectField(DaemonSetRef, 'validation', (t) =>
  t.field({
    type: ManifestReportType,
    nullable: true,
    complexity: VALIDATION_COST,
    args: {
      strict: t.arg.boolean({ required: true, defaultValue: true, description: STRICT }),
    },
    description:
      'What the API server would say of the manifest as it is given; null for a DaemonSet that a cluster stores: its server has taken it.',
    resolve({ view, daemonSet }, { strict }) {
      const { given } = daemonSet;
      if (given === undefined) return null;
      const report = valueOrThrow(view.reportsOf(strict)).find(({ manifest }) => manifest.source === given.source);
      return report === undefined ? null : validationReport(report, given.text);
    },
  }),
);

builder.queryField('validate', (t) =>
  t.field({
    type: [ManifestReportType],
    complexity: { field: VALIDATION_COST, multiplier: 3 },
    args: {
      manifest: t.arg({ type: 'Manifest', required: true, description: 'A DaemonSet, a list, or text of several.' }),
      oldObject: t.arg({ type: 'Manifest', description: 'What it replaces, as the cluster stores it.' }),
      namespace: t.arg.string({
        required: true,
        defaultValue: 'default',
        description: 'Where a manifest goes that names no namespace.',
      }),
      strict: t.arg.boolean({ required: true, defaultValue: true, description: STRICT }),
    },
    description: 'What the API server would say of each DaemonSet.',
    resolve(_root, { manifest, oldObject, namespace, strict }) {
      const manifests = valueOrThrow(given(manifest));
      const old = oldObject === undefined || oldObject === null ? undefined : valueOrThrow(given(oldObject));
      const query = { strict, namespace };
      const { reports } = valueOrThrow(validateManifests({ ...manifests, old: old?.manifests[0] }, query));
      return reports.map((report) => validationReport(report, typeof manifest === 'string' ? manifest : undefined));
    },
  }),
);

/** Text is YAML, which JSON is, too. */
function given(manifest: unknown): Result<Manifests, ReadFailure> {
  return typeof manifest === 'string' ? readManifests(manifest, 'yaml') : manifestsOf(manifest);
}
