import type { PropagationPolicy } from '../cluster/cluster-writer.ts';

/** A change to one DaemonSet, before it is made: what to do, to which object in which state, and for whom. */
export interface Plan {
  readonly version: 1;
  readonly cluster: { readonly name: string; readonly uid: string };
  readonly daemonSet: {
    readonly namespace: string;
    readonly name: string;
    readonly uid: string;
    /** Grows with every change of its spec, and with no change of its status. */
    readonly generation: number;
  };
  /** Who asked for it: as this service knows them, and as the cluster does. */
  readonly caller: string;
  readonly user: string;
  /** RFC 3339. */
  readonly issuedAt: string;
  readonly expiresAt: string;
  /** In order; none where there is nothing to do. */
  readonly steps: readonly Step[];
}

/** All that a step depends on is in it, so that it does the same thing however often it is taken. No template is. */
export type Step =
  | { readonly verb: 'restart'; readonly restartedAt: string }
  | { readonly verb: 'rollback'; readonly revision: { readonly name: string; readonly uid: string } }
  | { readonly verb: 'delete'; readonly propagationPolicy: PropagationPolicy };

/** A plan that whoever carries it cannot change. */
export interface SealedPlan {
  readonly plan: Plan;
  /** `sha256:…` of the plan, its keys in order. */
  readonly digest: string;
  /** `hmac-sha256:…` of the digest, by the service's key. */
  readonly seal: string;
}

/** What carrying out a plan does to the objects that hang on the DaemonSet. */
export interface PlanEffects {
  readonly pods: { readonly replaced: number; readonly removed: number; readonly left: number };
  readonly revisions: { readonly removed: number; readonly left: number };
}
