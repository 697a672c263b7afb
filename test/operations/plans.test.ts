import { describe, expect, test } from 'vitest';
import type { Transport } from '../../src/cluster/kubernetes/transport.ts';
import { LIMITS } from '../../src/limits.ts';
import { type Change, makePlan } from '../../src/operations/make-plan.ts';
import type { SealedPlan } from '../../src/operations/plan.ts';
import { planKeyOf, sealPlan } from '../../src/operations/seal-plan.ts';
import { problemOf } from '../../src/problem.ts';
import { type StoredObject, sendStatus } from '../support/fake-api-server.ts';
import { CHANGES, NOW, openWorld, REF, signal, type World } from './open-world.ts';

const titled = CHANGES.map((change) => ({ change, title: Object.values(change).join(' ') }));
const RESTART: Change = { verb: 'restart' };

async function inWorld(run: (world: World) => Promise<void>): Promise<void> {
  const world = await openWorld();
  try {
    await run(world);
  } finally {
    await world.fake.close();
  }
}

describe('a plan', () => {
  test.each([
    {
      title: 'restart',
      change: RESTART,
      pods: { replaced: 4, removed: 0, left: 0 },
      revisions: { removed: 0, left: 2 },
    },
    {
      title: 'rollback',
      change: CHANGES[1],
      pods: { replaced: 4, removed: 0, left: 0 },
      revisions: { removed: 0, left: 2 },
    },
    {
      title: 'rollback to what is',
      change: { verb: 'rollback', toRevision: 2 },
      pods: { replaced: 0, removed: 0, left: 4 },
      revisions: { removed: 0, left: 2 },
    },
    {
      title: 'delete Background',
      change: CHANGES[2],
      pods: { replaced: 0, removed: 4, left: 0 },
      revisions: { removed: 2, left: 0 },
    },
    {
      title: 'delete Foreground',
      change: CHANGES[3],
      pods: { replaced: 0, removed: 4, left: 0 },
      revisions: { removed: 2, left: 0 },
    },
    {
      title: 'delete Orphan',
      change: CHANGES[4],
      pods: { replaced: 0, removed: 0, left: 4 },
      revisions: { removed: 0, left: 2 },
    },
  ] satisfies readonly { title: string; change: unknown; pods: object; revisions: object }[])(
    'to $title says what it does, and does nothing',
    async ({ change, pods, revisions }) => {
      await inWorld(async (world) => {
        const before = world.state();
        const made = await makePlan(
          world.cluster(),
          { ref: REF, change: change as Change },
          await world.context(),
          signal,
        );
        expect(made).toMatchObject({ ok: true, value: { effects: { pods, revisions } } });
        expect(world.state()).toBe(before);
        expect(world.fake.writes).toEqual([]);
        expect(JSON.stringify(made)).not.toContain('canary');
      });
    },
  );

  test.each([
    {
      name: 'a deletion that takes more than 20 % of the Pods',
      change: { verb: 'delete', propagationPolicy: 'Background', maxRemovedPercent: 20 },
      want: { kind: 'removesTooMany', pods: 4 },
    },
    {
      name: 'a revision that is not there',
      change: { verb: 'rollback', toRevision: 9 },
      want: { kind: 'revisionNotFound', revision: 9 },
    },
  ] as const)('is refused for $name', async ({ change, want }) => {
    await inWorld(async (world) => {
      const made = await makePlan(world.cluster(), { ref: REF, change }, await world.context(), signal);
      expect(made).toMatchObject({ ok: false, error: want });
    });
  });
});

describe.each(titled)('$title', ({ change }) => {
  test('happens once, however often and by however many it is sent', async () => {
    await inWorld(async (world) => {
      const sealed = await world.plan(change);
      expect(await world.carryOut(sealed)).toEqual({ ok: true, value: 'done' });
      const after = world.state();
      for (let times = 0; times < 4; times++) {
        expect(await world.carryOut(sealed)).toEqual({ ok: true, value: 'alreadyDone' });
      }
      const parallel = await Promise.all(Array.from({ length: 5 }, () => world.carryOut(sealed)));
      expect(parallel).toEqual(Array.from({ length: 5 }, () => ({ ok: true, value: 'alreadyDone' })));
      expect(world.state()).toBe(after);
      expect(world.fake.writes).toHaveLength(1);
    });
    await inWorld(async (world) => {
      const sealed = await world.plan(change);
      const parallel = await Promise.all(Array.from({ length: 5 }, () => world.carryOut(sealed)));
      expect(parallel.map((each) => (each.ok ? each.value : each.error.kind)).sort()).toEqual([
        ...Array.from({ length: 4 }, () => 'alreadyDone'),
        'done',
      ]);
      expect(world.fake.writes).toHaveLength(1);
    });
  });

  test('killed before and after each call, then sent again: the same end, nothing twice', async () => {
    let calls = 0;
    let want = '';
    await inWorld(async (world) => {
      const sealed = await world.plan(change);
      const before = world.fake.calls.length;
      await world.carryOut(sealed);
      calls = world.fake.calls.length - before;
      want = world.state();
    });
    expect(calls).toBeGreaterThanOrEqual(4);
    expect(calls).toBeLessThanOrEqual(5);
    for (let at = 0; at < calls; at++) {
      for (const when of ['before', 'after'] as const) {
        await inWorld(async (world) => {
          const sealed = await world.plan(change);
          await killedAt(world, sealed, at, when);
          expect(await world.carryOut(sealed)).toMatchObject({ ok: true });
          expect(world.state(), `${when} call ${at}`).toBe(want);
          expect(world.fake.writes, `${when} call ${at}`).toHaveLength(1);
          expect(world.records.filter(({ phase }) => phase === 'intent').length).toBeGreaterThan(0);
        });
      }
    }
  });

  test.each([
    { name: 'the answer is lost', answer: (response: { destroy(): void }) => response.destroy() },
    { name: '500 after the fact', answer: (response: never) => sendStatus(response, 500, 'Timeout') },
    { name: 'no answer comes', answer: () => undefined },
  ])('is read back where $name', async ({ answer }) => {
    await inWorld(async (world) => {
      const sealed = await world.plan(change);
      world.fake.afterWrite = (response) => {
        answer(response as never);
        return true;
      };
      expect(await world.carryOut(sealed)).toEqual({ ok: true, value: 'done' });
      expect(world.fake.writes).toHaveLength(1);
    });
  });

  test('an intent is put down before the write, and an outcome after', async () => {
    await inWorld(async (world) => {
      const sealed = await world.plan(change);
      const atIntent: number[] = [];
      const audit = async (record: { phase: string }) => {
        if (record.phase === 'intent') atIntent.push(world.fake.writes.length);
        world.records.push(record as never);
      };
      await world.carryOut(sealed, { context: { audit } });
      expect(atIntent).toEqual([0]);
      const { digest, plan } = sealed;
      const { cluster, daemonSet } = plan;
      const common = {
        at: '2026-11-24T12:00:00.000Z',
        digest,
        caller: 'bearer someone',
        user: 'system:serviceaccount:agents:writer',
        cluster,
        daemonSet,
        verbs: [change.verb],
      };
      expect(world.records).toEqual([
        { ...common, phase: 'intent' },
        { ...common, phase: 'outcome', outcome: 'done' },
      ]);
      expect(JSON.stringify(world.records)).not.toContain('canary');
    });
  });

  test('nothing is written where no intent can be put down', async () => {
    await inWorld(async (world) => {
      const sealed = await world.plan(change);
      const audit = () => Promise.reject(new Error('the sink is down'));
      expect(await world.carryOut(sealed, { context: { audit } })).toEqual({
        ok: false,
        error: { kind: 'auditUnavailable' },
      });
      expect(world.fake.writes).toEqual([]);
    });
  });

  test('a change of the status is of no matter, however often it meets the write', async () => {
    await inWorld(async (world) => {
      const sealed = await world.plan(change);
      touch(world, { annotations: { a: '1' } });
      let races = LIMITS.planConflicts - 1;
      world.fake.fault = (_response, { path }) => {
        // Between the reading and the write, the controller has written a status.
        if (path.includes('?fieldManager') || (change.verb === 'delete' && world.fake.calls.at(-2) === path)) {
          if (races-- > 0) touch(world, { annotations: { a: String(races) } });
        }
        return false;
      };
      expect(await world.carryOut(sealed)).toEqual({ ok: true, value: 'done' });
      expect(world.fake.writes).toHaveLength(1);
    });
  });

  test.each([401, 403, 422, 429])('%i of the cluster ends it, and nothing is written', async (code) => {
    await inWorld(async (world) => {
      const sealed = await world.plan(change);
      let reads = 0;
      world.fake.fault = (response, { path }) => {
        const isDaemonSet = path.startsWith('/apis/apps/v1/namespaces/agents/daemonsets/agent');
        // The first is the reading, the second the write.
        if (!isDaemonSet || reads++ === 0) return false;
        sendStatus(response, code, '');
        return true;
      };
      const kinds: Record<number, string> = {
        401: 'clusterUnauthenticated',
        403: 'clusterForbidden',
        422: 'rejected',
        429: 'clusterBusy',
      };
      expect(await world.carryOut(sealed)).toMatchObject({ ok: false, error: { kind: kinds[code] } });
      expect(world.fake.writes).toEqual([]);
      expect(world.records.at(-1)).toMatchObject({ phase: 'outcome', outcome: kinds[code] });
    });
  });

  const moves: readonly { name: string; move: (world: World) => void; want: object }[] = [
    {
      name: 'its spec has changed',
      move: (world) => touch(world, { generation: 8 }),
      want: { kind: 'planStale', moved: ['metadata.generation'] },
    },
    ...(change.verb === 'delete'
      ? []
      : [
          {
            name: 'it is another of the same name',
            move: (world: World) => touch(world, { uid: 'another' }),
            want: { kind: 'planStale', moved: ['metadata.uid'] },
          },
          {
            name: 'it is being deleted',
            move: (world: World) => touch(world, { deletionTimestamp: '2026-11-24T12:00:00Z' }),
            want: { kind: 'planStale', moved: ['metadata.deletionTimestamp'] },
          },
          {
            name: 'it is gone',
            move: (world: World) => world.fake.change((all) => all.filter(({ kind }) => kind !== 'DaemonSet')),
            want: { kind: 'daemonSetNotFound' },
          },
        ]),
  ];
  test.each(moves)('is refused where $name', async ({ move, want }) => {
    await inWorld(async (world) => {
      const sealed = await world.plan(change);
      move(world);
      const before = world.state();
      expect(await world.carryOut(sealed)).toMatchObject({ ok: false, error: want });
      expect(world.state()).toBe(before);
    });
  });
});

test('another DaemonSet of the same name is never deleted', async () => {
  await inWorld(async (world) => {
    const sealed = await world.plan(CHANGES[2] as Change);
    touch(world, { uid: 'another' });
    expect(await world.carryOut(sealed)).toEqual({ ok: true, value: 'alreadyDone' });
    expect(world.fake.writes).toEqual([]);
    // And one that comes between the reading and the write is kept by the precondition.
    touch(world, { uid: 'uid-of-agent' });
    const again = await world.plan(CHANGES[2] as Change);
    let reads = 0;
    world.fake.fault = (_response, { path }) => {
      if (path.endsWith('/daemonsets/agent') && reads++ === 1) touch(world, { uid: 'another' });
      return false;
    };
    expect(await world.carryOut(again)).toEqual({ ok: true, value: 'alreadyDone' });
    expect(world.fake.writes).toEqual([]);
  });
});

test('a restart that others have overtaken is not done again', async () => {
  await inWorld(async (world) => {
    const first = await world.plan(RESTART);
    await world.carryOut(first);
    const later = await makePlan(
      world.cluster(),
      { ref: REF, change: RESTART },
      await world.context({ now: NOW + 5000 }),
      signal,
    );
    if (!later.ok) throw new Error(later.error.kind);
    await world.carryOut(later.value.sealed);
    expect(await world.carryOut(first)).toMatchObject({ ok: false, error: { kind: 'planStale' } });
    expect(world.fake.writes).toHaveLength(2);
  });
});

describe('a sealed plan is refused, and the cluster not asked,', () => {
  const bend = (sealed: SealedPlan, path: readonly string[], value: unknown): SealedPlan => {
    const copy = structuredClone(sealed) as unknown as Record<string, unknown>;
    let at = copy;
    for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
    at[path.at(-1) as string] = value;
    return copy as unknown as SealedPlan;
  };

  test('where any field of it is changed, taken away or added', async () => {
    await inWorld(async (world) => {
      for (const change of CHANGES) {
        const sealed = await world.plan(change);
        const before = world.fake.calls.length;
        const paths = leavesOf(sealed);
        expect(paths.length).toBeGreaterThan(12);
        for (const path of paths) {
          for (const value of ['x', 5, undefined, null]) {
            const bent = bend(sealed, path, value);
            expect((await world.carryOut(bent)).ok, path.join('.')).toBe(false);
          }
        }
        expect((await world.carryOut(bend(sealed, ['plan', 'more'], true))).ok).toBe(false);
        expect(world.fake.calls.length).toBe(before);
      }
      expect(world.fake.writes).toEqual([]);
    });
  });

  test('where any bit of its seal is flipped', async () => {
    await inWorld(async (world) => {
      const sealed = await world.plan(RESTART);
      const before = world.fake.calls.length;
      for (let bit = 0; bit < 256; bit++) {
        const at = 'hmac-sha256:'.length + Math.floor(bit / 4);
        const digit = (Number.parseInt(sealed.seal[at] as string, 16) ^ (1 << (bit % 4))).toString(16);
        const seal = sealed.seal.slice(0, at) + digit + sealed.seal.slice(at + 1);
        expect(await world.carryOut({ ...sealed, seal })).toMatchObject({ ok: false, error: { kind: 'planTampered' } });
      }
      expect(world.fake.calls.length).toBe(before);
    });
  });

  test.each([
    {
      name: 'by another key',
      context: async () => ({ key: await planKeyOf('another key of thirty-two characters') }),
      want: 'planTampered',
    },
    { name: 'by another caller', context: async () => ({ caller: 'bearer another' }), want: 'planForeign' },
    { name: 'after its time', context: async () => ({ now: NOW + LIMITS.planMinutes * 60_000 }), want: 'planExpired' },
  ])('$name', async ({ context, want }) => {
    await inWorld(async (world) => {
      const sealed = await world.plan(RESTART);
      const before = world.fake.calls.length;
      expect(await world.carryOut(sealed, { context: await context() })).toEqual({ ok: false, error: { kind: want } });
      expect(world.fake.calls.length).toBe(before);
    });
  });

  test('of another version, or for a cluster of another name', async () => {
    await inWorld(async (world) => {
      const { plan } = await world.plan(RESTART);
      const { key } = await world.context();
      const others = [
        { ...plan, version: 2 },
        { ...plan, cluster: { ...plan.cluster, name: 'other' } },
      ];
      for (const other of others) {
        const sealed = await sealPlan(other as never, key);
        expect(await world.carryOut(sealed)).toEqual({ ok: false, error: { kind: 'planForeign' } });
      }
    });
  });
});

test.each([
  {
    name: 'another cluster at the same address',
    change: (world: World) =>
      world.fake.change((all) =>
        all.map((object) =>
          object.kind === 'Namespace' ? { ...object, metadata: { ...object.metadata, uid: 'other' } } : object,
        ),
      ),
  },
  {
    name: 'another user of it',
    change: (world: World) => {
      world.fake.user = 'someone-else';
    },
  },
])('a plan is refused by $name', async ({ change }) => {
  await inWorld(async (world) => {
    const sealed = await world.plan(RESTART);
    change(world);
    expect(await world.carryOut(sealed)).toEqual({ ok: false, error: { kind: 'planForeign' } });
    expect(world.fake.writes).toEqual([]);
  });
});

test('what admission control refuses is told by field, and no more', async () => {
  await inWorld(async (world) => {
    const sealed = await world.plan(RESTART);
    world.fake.rejects = () => true;
    const carriedOut = await world.carryOut(sealed);
    expect(carriedOut).toEqual({ ok: false, error: { kind: 'rejected', fields: ['spec.template.spec'] } });
    const told = JSON.stringify(carriedOut.ok ? {} : problemOf(carriedOut.error));
    expect(told).not.toContain('canary');
  });
});

/** Changes what the DaemonSet's metadata says. */
function touch(world: World, metadata: object): void {
  const to = (object: StoredObject) =>
    object.kind === 'DaemonSet' ? { ...object, metadata: { ...object.metadata, ...metadata } } : object;
  world.fake.change((objects) => objects.map(to));
}

/** Ends the process, as it were: from that call on, nothing is heard or said. */
async function killedAt(world: World, sealed: SealedPlan, at: number, when: 'before' | 'after'): Promise<void> {
  let call = 0;
  let kill: (value?: unknown) => void = () => undefined;
  const killed = new Promise((resolve) => {
    kill = resolve;
  });
  const never = new Promise<never>(() => undefined);
  const through =
    (send: Transport): Transport =>
    async (request) => {
      if (call++ !== at) return send(request);
      if (when === 'after') await send(request);
      kill();
      return never;
    };
  await Promise.race([world.carryOut(sealed, { through }), killed]);
}

function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, item]) => leavesOf(item, [...path, name]));
}
