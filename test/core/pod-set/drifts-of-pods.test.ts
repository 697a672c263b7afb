import { expect, test } from 'vitest';
import type { JsonObject } from '../../../src/core/parse/read.ts';
import { driftsOfPods } from '../../../src/core/pod-set/drifts-of-pods.ts';
import { parseControllerRevision } from '../../../src/core/pod-set/parse-controller-revision.ts';
import { parseStoredDaemonSet } from '../../../src/core/pod-set/parse-stored-daemon-set.ts';
import type { PodFact } from '../../../src/core/pod-set/pod-set-diff.ts';
import { revisionData } from '../../../src/core/pod-set/revision-data.ts';

const template = (image: string) => ({ spec: { containers: [{ name: 'c', image }] } });
const set = parseStoredDaemonSet({ metadata: { name: 'ds', uid: 'u' }, spec: { template: template('i:2') } });
const revision = (hash: string, image: string, namespace = 'default') => {
  const metadata = { name: hash, uid: hash, namespace, labels: { 'controller-revision-hash': hash } };
  const parsed = parseControllerRevision({ metadata, data: revisionData(template(image)) });
  return parsed.ok ? parsed.value : expect.fail();
};
const fact = (more: Partial<PodFact>): PodFact => ({
  name: 'p',
  node: 'n',
  hash: 'old',
  updated: false,
  ready: true,
  available: true,
  terminating: false,
  reason: 'outdated',
  ...more,
});
const manifest = (image: string) => ({ spec: { containers: [{ name: 'c', image }] } });

test.each([
  { name: 'its own, older template', fact: fact({}), image: 'i:1', changed: [] },
  { name: 'not the current one', fact: fact({}), image: 'i:2', changed: ['spec.containers[c].image'] },
  {
    name: 'the current one, by a revision not made yet',
    fact: fact({ hash: 'new', updated: true }),
    image: 'i:2',
    changed: [],
  },
  { name: 'one of a revision that is gone: left out', fact: fact({ hash: 'gone' }), image: 'i:1', changed: undefined },
  { name: 'one of another namespace: left out', fact: fact({ hash: 'far' }), image: 'i:1', changed: undefined },
  { name: 'on no Node: left out', fact: fact({ node: undefined }), image: 'i:1', changed: undefined },
  { name: 'without its manifest: left out', fact: fact({}), image: undefined, changed: undefined },
])('$name', ({ fact: pod, image, changed }) => {
  const manifests = new Map<string, JsonObject>(image === undefined ? [] : [['p', manifest(image)]]);
  const daemonSet = set.ok ? set.value : expect.fail();
  const revisions = [revision('old', 'i:1'), revision('far', 'i:1', 'elsewhere')];
  const drifts = driftsOfPods({ daemonSet, revisions, pods: [pod], manifests });
  expect(drifts.map((drift) => drift.changed.filter((path) => path.includes('image')))).toEqual(
    changed === undefined ? [] : [changed],
  );
});
