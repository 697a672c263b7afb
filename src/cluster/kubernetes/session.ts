import { LIMITS } from '../../limits.ts';
import type { ClusterCredentials } from '../cluster-reader.ts';
import type { Transport } from './transport.ts';

/** What the adapter is given of the world. */
export interface Surroundings {
  readonly send: Transport;
  /** The headers that say who asks; asked before each call, since tokens are renewed. */
  readonly authorize: () => Promise<Readonly<Record<string, string>>>;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Throws the signal's reason where it aborts meanwhile. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Takes what is wrong with the cluster, for its operator: no header, token or body is in it. */
  readonly log: (text: string) => void;
  readonly limits?: Partial<SessionLimits>;
}

export interface SessionLimits {
  readonly callSeconds: number;
  readonly writeSeconds: number;
  readonly requestSeconds: number;
  readonly pageSize: number;
}

const DEFAULT_LIMITS: SessionLimits = {
  callSeconds: LIMITS.clusterCallSeconds,
  writeSeconds: LIMITS.clusterWriteSeconds,
  requestSeconds: LIMITS.clusterRequestSeconds,
  pageSize: LIMITS.clusterPageSize,
};

/** The calls of one request: they share who asks, a deadline and a number of retries. */
export interface Session extends Omit<Surroundings, 'limits'> {
  /** Whose credentials it asks with. */
  readonly credentials: ClusterCredentials;
  readonly limits: SessionLimits;
  readonly deadline: number;
  retriesLeft: number;
  /** By resource: the newest resourceVersion a list of it was read at. */
  readonly newest: Map<string, string>;
}

export function openSession(surroundings: Surroundings, credentials: ClusterCredentials): Session {
  const limits = { ...DEFAULT_LIMITS, ...surroundings.limits };
  return {
    ...surroundings,
    credentials,
    limits,
    deadline: surroundings.now() + limits.requestSeconds * 1000,
    retriesLeft: LIMITS.clusterRetries,
    newest: new Map(),
  };
}
