import { expect, test } from 'vitest';
import { labelValueErrors } from '../../../src/core/validate/content/label-value-errors.ts';
import { validateDaemonSetUpdate } from '../../../src/core/validate/validate-daemon-set-update.ts';
import type { Allowed } from '../../../src/core/validate/validation.ts';
import { givenDaemonSet } from './given-daemon-set.ts';
import { errorsFor } from './volumes/errors-of.ts';

type Given = Parameters<typeof givenDaemonSet>[0];

const UNSELECTED =
  'spec.template.metadata.labels: Invalid value: {"a":"b"}: `selector` does not match template `labels`';
const INVALID = { matchExpressions: [{ key: 'a', operator: 'In', values: ['-'] }] };
const PRINTED = '{"matchExpressions":[{"key":"a","operator":"In","values":["-"]}]}';
const AFFINITY = {
  podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'k', labelSelector: INVALID }] },
};

const rows: { name: string; given: Given; old?: Given; allowed?: Partial<Allowed>; want: string[] }[] = [
  { name: 'nothing changed', given: {}, want: [] },
  {
    name: 'the order of a selector’s labels is none',
    given: {
      spec: { selector: { matchLabels: { a: 'b', c: 'd' } } },
      template: { metadata: { labels: { a: 'b', c: 'd' } } },
    },
    old: { spec: { selector: { matchLabels: { c: 'd', a: 'b' }, matchExpressions: [] } } },
    want: [],
  },
  {
    name: 'metadata, then the selector, then the rest',
    given: { metadata: { uid: 'u' }, spec: { selector: { matchLabels: { a: 'c' } } } },
    want: [
      'metadata.uid: Invalid value: "u": field is immutable',
      'spec.selector: Invalid value: {"matchLabels":{"a":"c"}}: field is immutable',
      UNSELECTED,
    ],
  },
  {
    name: 'a selector that is taken away',
    given: { spec: { selector: undefined } },
    want: ['spec.selector: Invalid value: null: field is immutable', UNSELECTED],
  },
  {
    name: 'a selector with a value that it always had',
    given: { spec: { selector: INVALID }, template: { spec: { affinity: AFFINITY } } },
    old: { spec: { selector: INVALID } },
    want: [],
  },
  {
    name: 'a selector with a value that is new',
    given: { spec: { selector: INVALID } },
    want: [
      `spec.selector: Invalid value: ${PRINTED}: field is immutable`,
      `spec.selector.matchExpressions[0].values[0]: Invalid value: "-": ${labelValueErrors('-')[0]}`,
    ],
  },
  {
    name: 'a selector with a value that the affinity had',
    given: { spec: { selector: INVALID } },
    allowed: { invalidLabelValueInSelector: true },
    want: [`spec.selector: Invalid value: ${PRINTED}: field is immutable`],
  },
];

test.each(rows)('$name', ({ given, old, allowed, want }) => {
  const update = { daemonSet: givenDaemonSet(given), old: givenDaemonSet(old) };
  expect(errorsFor(allowed, (validation) => validateDaemonSetUpdate(update, validation))).toEqual(want);
});
