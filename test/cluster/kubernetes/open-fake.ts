import type { ClusterReader } from '../../../src/cluster/cluster-reader.ts';
import { kubernetesReader } from '../../../src/cluster/kubernetes/kubernetes-reader.ts';
import { httpsTransport } from '../../../src/cluster/kubernetes/node/https-transport.ts';
import { openSession, type SessionLimits } from '../../../src/cluster/kubernetes/session.ts';
import type { StoredDaemonSet } from '../../../src/core/pod-set/stored-daemon-set.ts';
import type { FakeApiServer } from '../../support/fake-api-server.ts';

export interface OpenedFake {
  readonly reader: ClusterReader<StoredDaemonSet>;
  /** Milliseconds of each wait; nobody waits. */
  readonly waits: readonly number[];
  readonly logged: readonly string[];
}

/** A reader of one request over the fake, whose clock moves by its waits alone. */
export function openFake(
  { url }: Pick<FakeApiServer, 'url'>,
  { random = () => 0.5, ...limits }: Partial<SessionLimits> & { readonly random?: () => number } = {},
): OpenedFake {
  const waits: number[] = [];
  const logged: string[] = [];
  let now = 0;
  const session = openSession(
    {
      send: httpsTransport(url, {}),
      authorize: async () => ({ authorization: 'Bearer canary-token' }),
      now: () => now,
      random,
      async sleep(milliseconds, signal) {
        signal.throwIfAborted();
        waits.push(milliseconds);
        now += milliseconds;
      },
      log: (text) => logged.push(text),
      limits: { pageSize: 2, ...limits },
    },
    'service',
  );
  return { reader: kubernetesReader(session), waits, logged };
}
