import { expect, test } from 'vitest';
import { compareAnswer } from './compare.ts';
import { readGolden } from './golden-file.ts';
import { countDiff, emptyMix } from './mix.ts';

const compared = readGolden().map((answer) => ({ id: answer.id, ...compareAnswer(answer) }));

test(`${compared.length} snapshots`, () => {
  expect(compared.flatMap(({ id, differences }) => differences.map((difference) => `${id}: ${difference}`))).toEqual(
    [],
  );
});

test('enough of everything a sync may do', () => {
  const mix = emptyMix();
  for (const { diff } of compared) if (diff !== undefined) countDiff(mix, diff);
  expect(mix.cases).toBeGreaterThanOrEqual(2000);
  const rolling = (mix.counts.get('rolls without surge') ?? 0) + (mix.counts.get('rolls with surge') ?? 0);
  expect(rolling).toBeGreaterThan(mix.cases * 0.3);
  const wanted = [
    ...['missing', 'surge', 'replacesUnavailable'].map((reason) => `create ${reason}`),
    ...[
      'shouldNotRun',
      'failed',
      'succeeded',
      'duplicate',
      'superseded',
      'outdated',
      'unavailableOutdated',
      'nodeGone',
    ].map((reason) => `delete ${reason}`),
    ...['invalidSelector', 'hashCollision', 'controllerCrash', 'invalidAmount', 'nodeNotFound'].map(
      (code) => `gaveUp ${code}`,
    ),
    ...['beingDeleted', 'selectsEverything'].map((cause) => `ignored ${cause}`),
    ...['create surge', 'delete outdated', 'delete failed', 'keepRevision equalRevisions'].map(
      (choice) => `choice ${choice}`,
    ),
    ...['create', 'update', 'delete'].map((action) => `revision ${action}`),
    ...['adopt', 'release', 'relabel', 'revisionsAdopted', 'revisionsReleased', 'status kept'],
  ];
  expect(wanted.filter((thing) => !mix.counts.has(thing))).toEqual([]);
});
