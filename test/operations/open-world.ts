import { kubernetesReader } from '../../src/cluster/kubernetes/kubernetes-reader.ts';
import { kubernetesWriter } from '../../src/cluster/kubernetes/kubernetes-writer.ts';
import { httpsTransport } from '../../src/cluster/kubernetes/node/https-transport.ts';
import { openSession } from '../../src/cluster/kubernetes/session.ts';
import type { Transport } from '../../src/cluster/kubernetes/transport.ts';
import type { AuditRecord } from '../../src/operations/audit.ts';
import { type CarryOutContext, carryOutPlan } from '../../src/operations/carry-out-plan.ts';
import { type Change, makePlan, type WritableCluster } from '../../src/operations/make-plan.ts';
import type { SealedPlan } from '../../src/operations/plan.ts';
import { planKeyOf } from '../../src/operations/seal-plan.ts';
import { type FakeApiServer, type StoredObject, startFakeApiServer } from '../support/fake-api-server.ts';

/* A cluster of one DaemonSet with four Pods and two revisions, over a real transport. */

export const REF = { namespace: 'agents', name: 'agent' };
export const NOW = Date.parse('2026-11-24T12:00:00Z');
const SINCE = '2026-01-01T12:00:00Z';
const UID = 'uid-of-agent';
const owner = [{ apiVersion: 'apps/v1', kind: 'DaemonSet', name: 'agent', uid: UID, controller: true }];
const labels = { app: 'agent' };

const template = (image: string) => ({
  metadata: { labels },
  spec: { containers: [{ env: [{ name: 'PASSWORD', value: 'canary' }], image, name: 'c' }] },
});

const stored = (kind: string, name: string, more: object, metadata: object = {}) => ({
  apiVersion: kind === 'Pod' ? 'v1' : 'apps/v1',
  kind,
  metadata: { ...REF, name, uid: `uid-of-${name}`, creationTimestamp: SINCE, labels, ...metadata },
  ...more,
});

const OBJECTS = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system', uid: 'uid-of-cluster' } },
  stored(
    'DaemonSet',
    'agent',
    { spec: { selector: { matchLabels: labels }, template: template('i:2') } },
    { generation: 7 },
  ),
  ...['p1', 'p2', 'p3', 'p4'].map((name) =>
    stored('Pod', name, { spec: { nodeName: name }, status: { phase: 'Running' } }, { ownerReferences: owner }),
  ),
  stored('Pod', 'foreign', { spec: { nodeName: 'p1' } }, { labels: { app: 'other' } }),
  ...[1, 2].map((number) => {
    const data = { spec: { template: { $patch: 'replace', ...template(`i:${number}`) } } };
    return stored('ControllerRevision', `agent-${number}`, { revision: number, data }, { ownerReferences: owner });
  }),
] as unknown as readonly StoredObject[];

export interface World {
  readonly fake: FakeApiServer;
  readonly records: AuditRecord[];
  /** The cluster for one request; `through` may come between each call and its answer. */
  cluster(through?: (send: Transport) => Transport): WritableCluster;
  context(more?: Partial<CarryOutContext>): Promise<CarryOutContext>;
  plan(change: Change): Promise<SealedPlan>;
  carryOut(
    sealed: SealedPlan,
    options?: { readonly through?: (send: Transport) => Transport; readonly context?: Partial<CarryOutContext> },
  ): ReturnType<typeof carryOutPlan>;
  /** What the cluster holds in the end, but for versions. */
  state(): string;
}

export const CHANGES: readonly Change[] = [
  { verb: 'restart' },
  { verb: 'rollback', toRevision: 1 },
  { verb: 'delete', propagationPolicy: 'Background', maxRemovedPercent: 100 },
  { verb: 'delete', propagationPolicy: 'Foreground', maxRemovedPercent: 100 },
  { verb: 'delete', propagationPolicy: 'Orphan', maxRemovedPercent: 0 },
];

export const signal = new AbortController().signal;

export async function openWorld(): Promise<World> {
  const fake = await startFakeApiServer(OBJECTS);
  const records: AuditRecord[] = [];
  const key = await planKeyOf('a key of thirty-two characters, or more');
  const world: World = {
    fake,
    records,
    cluster(through = (send) => send) {
      const session = openSession(
        {
          send: through(httpsTransport(fake.url, {})),
          authorize: async () => ({ authorization: 'Bearer a-token' }),
          now: () => 0,
          random: () => 0,
          sleep: async () => undefined,
          log: () => undefined,
          limits: { callSeconds: 0.3, writeSeconds: 0.3 },
        },
        'service',
      );
      return { name: 'fake', reader: kubernetesReader(session), writer: kubernetesWriter(session) };
    },
    async context(more = {}) {
      const audit = async (record: AuditRecord) => void records.push(record);
      return { caller: 'bearer someone', now: NOW, key, audit, ...more };
    },
    async plan(change) {
      const made = await makePlan(world.cluster(), { ref: REF, change }, await world.context(), signal);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      return made.value.sealed;
    },
    async carryOut(sealed, { through, context } = {}) {
      return carryOutPlan(world.cluster(through), sealed, await world.context(context), signal);
    },
    state() {
      return JSON.stringify(fake.stored(), (name, value) => (name === 'resourceVersion' ? undefined : value));
    },
  };
  return world;
}
