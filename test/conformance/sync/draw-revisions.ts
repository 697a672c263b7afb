import { ownReference, type Scene } from './draw-pods.ts';
import type { Manifest } from './sync-case.ts';

/** One revision a template, most of them as the controller leaves them. */
export function drawRevisions(scene: Scene): Manifest[] {
  const { random, templates } = scene;
  const revisions: Manifest[] = [];
  const newest = templates;
  const isOdd = random.chance(0.25);
  const isEven = random.chance(0.1);
  for (let template = 0; template < templates; template++) {
    // The current template has no revision yet where it was just changed.
    if (template === 0 && random.chance(0.2)) continue;
    const age = template === 0 ? newest : isEven ? 1 : template;
    const isRolledBack = template === 0 && random.chance(0.15);
    const revision = drawRevision(scene, { template, number: isRolledBack ? 1 : age });
    if (isOdd && random.chance(0.5)) makeOdd(scene, revision);
    revisions.push(revision);
  }
  if (isOdd && random.chance(0.3)) revisions.push(...drawDuplicates(scene));
  if (isOdd && random.chance(0.15)) collide(scene, revisions);
  return revisions;
}

function drawRevision(
  scene: Scene,
  { template, number }: { readonly template: number; readonly number: number },
): Manifest {
  const { name } = scene.daemonSet['metadata'] as { name: string };
  return {
    apiVersion: 'apps/v1',
    kind: 'ControllerRevision',
    metadata: {
      name: `${name}-@hash${template}`,
      namespace: 'default',
      uid: `uid-r${template}`,
      labels: { app: 'ds', 'controller-revision-hash': `@hash${template}` },
      ownerReferences: [ownReference(scene)],
    },
    data: `@data${template}`,
    revision: number,
  };
}

/** More revisions of the current template. */
function drawDuplicates(scene: Scene): Manifest[] {
  const { random } = scene;
  return Array.from({ length: 1 + random.int(2) }, (_, at) => {
    const revision = drawRevision(scene, { template: 0, number: 1 + random.int(4) });
    const metadata = revision['metadata'] as Manifest;
    Object.assign(metadata, {
      name: `twin-${at}`,
      uid: `uid-twin${at}`,
      labels: { app: 'ds', 'controller-revision-hash': `twin${at}` },
    });
    return revision;
  });
}

function makeOdd(scene: Scene, revision: Manifest): void {
  const { random } = scene;
  const metadata = revision['metadata'] as Manifest;
  const labels = metadata['labels'] as Manifest;
  const own = ownReference(scene);
  random.pick([
    () => delete labels['controller-revision-hash'],
    () => (labels['controller-revision-hash'] = ''),
    () => (labels['controller-revision-hash'] = 'other'),
    () => (labels['app'] = 'else'),
    () => (labels['rack'] = 'r1'),
    () => delete metadata['labels'],
    () => delete metadata['ownerReferences'],
    () => delete metadata['ownerReferences'],
    () => Object.assign(metadata, { ownerReferences: [], deletionTimestamp: '2026-01-01T12:00:00Z' }),
    () => (metadata['deletionTimestamp'] = '2026-01-01T12:00:00Z'),
    () => (metadata['ownerReferences'] = [{ ...own, uid: 'uid-other' }]),
    () => (metadata['ownerReferences'] = [{ ...own, name: 'other', kind: 'StatefulSet' }]),
    () => (metadata['ownerReferences'] = [{ ...own, controller: false }]),
    () => (metadata['namespace'] = 'elsewhere'),
    () => (metadata['name'] = `renamed-${random.int(1000)}`),
    () => (revision['revision'] = random.int(4)),
    () => (revision['data'] = { spec: {} }),
    // The same in another order is other data.
    () => (revision['data'] = { spec: { template: { metadata: { labels: { app: 'ds' } }, $patch: 'replace' } } }),
  ])();
}

/** Some other revision has the name that the current template's would get. */
function collide(scene: Scene, revisions: Manifest[]): void {
  const { random } = scene;
  const { name } = scene.daemonSet['metadata'] as { name: string };
  const taken = `${name}-@hash0`;
  const kept = revisions.filter((revision) => (revision['metadata'] as Manifest)['name'] !== taken);
  revisions.splice(0, revisions.length, ...kept);
  const revision = drawRevision(scene, { template: 0, number: 1 + random.int(5) });
  const metadata = revision['metadata'] as Manifest;
  metadata['ownerReferences'] = random.pick([
    [ownReference(scene)],
    [{ ...ownReference(scene), uid: 'uid-other' }],
    [],
  ]);
  if (random.chance(0.7)) revision['data'] = { spec: { template: { $patch: 'replace', colliding: true } } };
  if (random.chance(0.3)) (metadata['labels'] as Manifest)['app'] = 'else';
  if (random.chance(0.2)) delete metadata['labels'];
  revisions.push(revision);
}
