import { err, ok, type Result } from '../../core/result.ts';
import type { Cluster } from '../cluster.ts';
import type { ClusterError } from '../cluster-reader.ts';
import { kubernetesReader } from './kubernetes-reader.ts';
import { kubernetesWriter } from './kubernetes-writer.ts';
import { openSession, type Session, type Surroundings } from './session.ts';

interface Access {
  /** Whether the cluster may be changed from here, as far as its own rules allow. */
  readonly writes: boolean;
}

/** A cluster that is read, and perhaps changed, with the service's own credentials. */
export function serviceCluster(surroundings: Surroundings, access: Access): Cluster {
  return clusterOf('service', access, () => ok(openSession(surroundings, 'service')));
}

/** A cluster that each caller reaches with a token of their own; what that lets them do is the cluster's business. */
export function callerCluster(surroundings: Omit<Surroundings, 'authorize'>, access: Access): Cluster {
  const credentials = 'caller';
  return clusterOf(credentials, access, (token) => {
    // Never asked without a token: what a cluster shows to everyone is not what this caller may see.
    if (token === undefined) return err({ kind: 'clusterUnauthenticated', credentials });
    const authorize = async () => ({ authorization: `Bearer ${token}` });
    return ok(openSession({ ...surroundings, authorize }, credentials));
  });
}

type OpenSession = (token: string | undefined) => Result<Session, ClusterError>;

function clusterOf(credentials: Cluster['credentials'], { writes }: Access, open: OpenSession): Cluster {
  const readable: Cluster = {
    credentials,
    open(token) {
      const session = open(token);
      return session.ok ? ok(kubernetesReader(session.value)) : session;
    },
  };
  if (!writes) return readable;
  return {
    ...readable,
    openWritable(token) {
      const session = open(token);
      return session.ok
        ? ok({ reader: kubernetesReader(session.value), writer: kubernetesWriter(session.value) })
        : session;
    },
  };
}
