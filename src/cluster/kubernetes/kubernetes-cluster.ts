import { err, ok } from '../../core/result.ts';
import type { Cluster } from '../cluster.ts';
import { kubernetesReader } from './kubernetes-reader.ts';
import { openSession, type Surroundings } from './session.ts';

/** A cluster that is read with the service's own credentials. */
export function serviceCluster(surroundings: Surroundings): Cluster {
  const credentials = 'service';
  return { credentials, open: () => ok(kubernetesReader(openSession(surroundings, credentials))) };
}

/** A cluster that each caller reads with a token of their own; what it shows them is the cluster's business. */
export function callerCluster(surroundings: Omit<Surroundings, 'authorize'>): Cluster {
  const credentials = 'caller';
  return {
    credentials,
    open(token) {
      // Never asked without a token: what a cluster shows to everyone is not what this caller may see.
      if (token === undefined) return err({ kind: 'clusterUnauthenticated', credentials });
      const authorize = async () => ({ authorization: `Bearer ${token}` });
      return ok(kubernetesReader(openSession({ ...surroundings, authorize }, credentials)));
    },
  };
}
