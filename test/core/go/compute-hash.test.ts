import { describe, expect, test } from 'vitest';
import { computeHash } from '../../../src/core/go/compute-hash.ts';
import { dumpForHash } from '../../../src/core/go/dump-for-hash.ts';
import { podTemplateType } from '../../../src/core/go/type-named.ts';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../../../src/core/placement/placement-rules.ts';
import { readGolden } from '../../conformance/layouts/golden-file.ts';
import { storedTemplate } from '../../conformance/layouts/stored-template.ts';
import { fluentdTemplate } from './fluentd-template.ts';

const golden = readGolden();

test('the fluentd example gets the ControllerRevision a 1.37.2 cluster gives it', () => {
  expect(`fluentd-elasticsearch-${computeHash(fluentdTemplate, undefined, '1.37')}`).toBe(
    'fluentd-elasticsearch-55976476cb',
  );
});

describe.each(KUBERNETES_VERSIONS)('on %s the controller hashes the same', (version) => {
  const hashes = golden.filter((entry) => entry.version === version);

  test.each(hashes.filter(({ id }) => !id.startsWith('seed-')))('$id', ({ template, collisionCount, hash, stored }) => {
    expect(computeHash(template, collisionCount, version)).toBe(hash);
    expect(computeHash(storedTemplate(template, version), collisionCount, version)).toBe(stored);
  });

  test('150 random templates', () => {
    const random = hashes.filter(({ id }) => id.startsWith('seed-'));
    expect(random).toHaveLength(150);
    const got = random.map(({ id, template, collisionCount }) => ({
      id,
      hash: computeHash(template, collisionCount, version),
      stored: computeHash(storedTemplate(template, version), collisionCount, version),
    }));
    expect(got).toEqual(random.map(({ id, hash, stored }) => ({ id, hash, stored })));
  });
});

test('a collision count of 0 is not a missing one', () => {
  expect(computeHash({}, 0, '1.37')).not.toBe(computeHash({}, undefined, '1.37'));
});

describe('a value of another type than its field is the zero value', () => {
  const wrong = [
    { name: 'string', template: { metadata: { name: 7 } } },
    { name: 'integer', template: { metadata: { generation: '7' } } },
    { name: 'fraction', template: { metadata: { generation: 7.5 } } },
    { name: 'int64 overflow', template: { metadata: { generation: 2 ** 63 } } },
    { name: 'boolean', template: { spec: { hostNetwork: 'true' } } },
    { name: 'list', template: { spec: { containers: {} } } },
    { name: 'map', template: { metadata: { labels: [] } } },
    { name: 'struct', template: { spec: [] } },
    { name: 'time', template: { metadata: { creationTimestamp: 7 } } },
    { name: 'no time', template: { metadata: { creationTimestamp: 'yesterday' } } },
    { name: 'template', template: 'x' },
  ];

  test.each(wrong)('$name', ({ template }) => {
    const type = podTemplateType('1.37');
    expect(dumpForHash(template, type)).toBe(dumpForHash({}, type));
  });

  test.each([true, 'x', '1x', [], {}])('quantity %j', (quantity) => {
    const dumped = (cpu: unknown) => dumpForHash({ spec: { overhead: { cpu } } }, podTemplateType('1.37'));
    expect(dumped(quantity)).toBe(dumped(null));
  });
});

test('a bigint is as exact as it was written', () => {
  expect(dumpForHash({ metadata: { generation: 9007199254740993n } }, podTemplateType('1.37'))).toContain(
    'Generation:(int64)9007199254740993 ',
  );
});

test('a key named __proto__ is a key', () => {
  const template = JSON.parse('{"metadata":{"labels":{"b":"2","__proto__":"1"}}}');
  const type = podTemplateType('1.37');
  expect(dumpForHash(template, type)).toContain('Labels:(map[string]string)map[__proto__:1 b:2]');
  expect(dumpForHash(storedTemplate(template, '1.37'), type)).toBe(dumpForHash(template, type));
});

const FIELDS: readonly { version: KubernetesVersion; has: string; lacks: string }[] = [
  { version: '1.35', has: 'WorkloadRef:(*v1.WorkloadReference)', lacks: 'SchedulingGroup' },
  { version: '1.36', has: 'SchedulingGroup:(*v1.PodSchedulingGroup)', lacks: 'EvictionResponders' },
  { version: '1.37', has: 'EvictionResponders:([]v1.EvictionResponder)', lacks: 'WorkloadRef' },
];

test.each(FIELDS)('every field is dumped, set or not: $has in $version', ({ version, has, lacks }) => {
  const dumped = dumpForHash({}, podTemplateType(version));
  expect(dumped).toContain(`${has}<nil>`);
  expect(dumped).not.toContain(lacks);
});
