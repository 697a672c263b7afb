/** JSON as it goes over a pipe. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** One DaemonSet and the Nodes to decide it for: one line to the oracle. */
export interface PlacementCase {
  readonly id: string;
  /** The feature gate TaintTolerationComparisonOperators. */
  readonly comparisonOperators: boolean;
  readonly daemonSet: JsonObject;
  readonly nodes: readonly JsonObject[];
}

/** One line from the oracle: an answer a Node, in the order of the case, or what kept it from deciding. */
export type OracleAnswer =
  | { readonly id: string; readonly nodes: readonly NodeAnswer[] }
  | { readonly id: string; readonly error: string };

/** The controller's pair of booleans, and the parts of the decision, each asked of its library on its own. */
export interface NodeAnswer {
  readonly name: string;
  readonly run: boolean;
  readonly continue: boolean;
  readonly nodeNameMatches: boolean;
  /** Whether the Node has each label of the nodeSelector; absent without one. */
  readonly selector?: Readonly<Record<string, boolean>>;
  /** Every term of the required node affinity, the empty ones too; absent without required node affinity. */
  readonly terms?: readonly TermAnswer[];
  /** The taints with effect NoSchedule or NoExecute that no toleration tolerates, in the Node's order. */
  readonly untolerated?: readonly TaintAnswer[];
}

export interface TermAnswer {
  readonly match: boolean;
  /** Why the term cannot be parsed; it then has neither expressions nor fields. */
  readonly error?: string;
  /** Whether each of matchExpressions matches alone. */
  readonly expressions?: readonly boolean[];
  /** Whether each of matchFields matches alone. */
  readonly fields?: readonly boolean[];
}

export interface TaintAnswer {
  readonly key: string;
  /** Absent where it is empty. */
  readonly value?: string;
  readonly effect: string;
}
