/** Every limit of the service, by the name that errors and `GET /v1/limits` give it. Each one bounds memory or time. */
export const LIMITS = {
  /** Bytes of a request body with objects, unpacked. 5,000 Nodes as a cloud reports them are 54 MB, their Pods 24 MB. */
  bodyBytes: 100 * 1024 * 1024,
  /** Bytes of a YAML body: its parser builds the whole tree, some 160 times the text at worst. */
  yamlBytes: 1024 * 1024,
  /** Bytes of a body of manifests to validate: all of it is kept, with the place of each value. The API server takes 3 MiB. */
  manifestBytes: 1024 * 1024,
  /** Bytes of one object as sent; etcd takes 1.5 MiB by default. */
  objectBytes: 4 * 1024 * 1024,
  /** Bytes of one object that are kept: what the engine reads of it. */
  keptBytes: 512 * 1024,
  /** JSON values in one object, and in a whole YAML or GraphQL body after aliases are resolved. */
  objectValues: 50_000,
  /** Levels of nesting; a real DaemonSet has fewer than 15. */
  depth: 100,
  /** Objects in one body. */
  objects: 50_000,
  /** Nodes times DaemonSets of one answer. */
  decisions: 1_000_000,
  /** Pods of one body whose whole manifest is kept, to compare it with its template. */
  driftPods: 1000,
  /** Nodes times waves of one simulation, as its budget for unavailable Pods lets one expect. */
  simulatedNodeWaves: 500_000,
  /** Bytes of a GraphQL request, variables included. */
  graphqlBytes: 1024 * 1024,
  /** Tokens of a GraphQL document from a caller without a token; a full introspection query has fewer than 200. */
  graphqlTokensAnonymous: 400,
  graphqlTokens: 1000,
  graphqlDepth: 15,
  graphqlAliases: 15,
  graphqlDirectives: 5,
  graphqlOperations: 10,
  /** Fields a GraphQL document may resolve, each list counted at its page size. */
  graphqlCost: 250_000,
  /** Errors in one answer; the rest is left out. */
  errors: 100,
  /** Items of one page. */
  pageSize: 500,
  /** Items of one page of a list that is read from a cluster. */
  clusterPageSize: 500,
  clusterPages: 1000,
  /** Times one list is begun again because the cluster has forgotten where it was. */
  clusterListRestarts: 2,
  /** Calls that are made again for one request, all told. */
  clusterRetries: 9,
  /** For one call to a cluster, and for all calls of one request with the waiting between them. */
  clusterCallSeconds: 10,
  /** For one write; an API server gives its admission webhooks 30. */
  clusterWriteSeconds: 25,
  clusterRequestSeconds: 28,
  /** Bytes of an answer of a cluster that is no success. */
  clusterErrorBytes: 64 * 1024,
  /** Minutes a plan may be carried out in, from when it was made. */
  planMinutes: 15,
  /** Bytes of a sealed plan. */
  planBytes: 64 * 1024,
  /** Times a write is tried that finds its object changed in a way that is of no matter to the plan. */
  planConflicts: 5,
  /** Requests a minute from one caller. */
  requestsPerMinute: 6000,
} as const;

export type LimitName = keyof typeof LIMITS;
