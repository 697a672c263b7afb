import { expect, test } from 'vitest';
import { labelValueErrors } from '../../../src/core/validate/content/label-value-errors.ts';
import { validateDaemonSetSpec } from '../../../src/core/validate/validate-daemon-set-spec.ts';
import type { Allowed } from '../../../src/core/validate/validation.ts';
import { givenDaemonSet } from './given-daemon-set.ts';
import { errorsFor } from './volumes/errors-of.ts';

const UNSELECTED = '`selector` does not match template `labels`';

interface Row {
  readonly name: string;
  readonly given: Parameters<typeof givenDaemonSet>[0];
  readonly allowed?: Partial<Allowed>;
  readonly want: string[];
}

const rows: Row[] = [
  { name: 'nothing wrong', given: {}, want: [] },
  {
    name: 'no selector selects nothing',
    given: { spec: { selector: undefined } },
    want: [`spec.template.metadata.labels: Invalid value: {"a":"b"}: ${UNSELECTED}`],
  },
  {
    name: 'no labels are null',
    given: { template: { metadata: { labels: undefined } } },
    want: [`spec.template.metadata.labels: Invalid value: null: ${UNSELECTED}`],
  },
  {
    name: 'labels are sorted',
    given: { template: { metadata: { labels: { 9: '', 10: '' } } } },
    want: [`spec.template.metadata.labels: Invalid value: {"10":"","9":""}: ${UNSELECTED}`],
  },
  {
    name: 'a selector of everything',
    given: { spec: { selector: {} } },
    want: ['spec.selector: Invalid value: {}: empty selector is invalid for daemonset'],
  },
  {
    name: 'a selector that is none is not applied',
    given: { spec: { selector: { matchExpressions: [{ key: 'c', operator: 'In', values: ['-'] }] } } },
    want: [`spec.selector.matchExpressions[0].values[0]: Invalid value: "-": ${labelValueErrors('-')[0]}`],
  },
  {
    name: 'a value that is allowed',
    given: { spec: { selector: { matchExpressions: [{ key: 'c', operator: 'In', values: ['-'] }] } } },
    allowed: { invalidLabelValueInSelector: true },
    want: [],
  },
  {
    name: 'the template, and then what a DaemonSet wants of it',
    given: { template: { spec: { restartPolicy: 'Never', activeDeadlineSeconds: 0 } } },
    want: [
      'spec.template.spec.activeDeadlineSeconds: Invalid value: 0: must be between 1 and 2147483647, inclusive',
      'spec.template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"',
      'spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in DaemonSet is not Supported',
    ],
  },
  {
    name: 'amounts around the strategy',
    given: {
      spec: {
        minReadySeconds: -1,
        updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0 } },
        revisionHistoryLimit: -2,
      },
    },
    want: [
      'spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0',
      'spec.updateStrategy.rollingUpdate.maxUnavailable: Required value: cannot be 0 when maxSurge is 0',
      'spec.revisionHistoryLimit: Invalid value: -2: must be greater than or equal to 0',
    ],
  },
];

test.each(rows)('$name', ({ given, allowed, want }) => {
  const { spec } = givenDaemonSet(given);
  expect(errorsFor(allowed, (validation) => validateDaemonSetSpec(spec, 'spec', validation))).toEqual(want);
});

test('no history limit, which defaulting does not leave', () => {
  const spec = { ...givenDaemonSet().spec, revisionHistoryLimit: undefined };
  expect(errorsFor({}, (validation) => validateDaemonSetSpec(spec, 'spec', validation))).toEqual([]);
});
