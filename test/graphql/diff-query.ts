/** All that `DaemonSet.diff` has, in one page each. */
export const DIFF_FIELDS = `
  now digest
  result { kind ... on Ignored { cause } ... on GaveUp { error {
    code
    ... on InvalidSelectorError { errors }
    ... on HashCollisionError { revision collisionCount }
    ... on ControllerCrashError { revision }
    ... on InvalidAmountError { field value }
    ... on NodeNotFoundError { nodes }
  } } }
  updateRevision { name hash revision exists }
  create(first: 500) { nodes { node { name } reason pod } }
  delete(first: 500) { nodes { pod nodeName reason } }
  choices(first: 500) { nodes { action pick from reason } }
  adopt release relabel
  revisions { action name revision hash }
  revisionsAdopted revisionsReleased
  status {
    desiredNumberScheduled currentNumberScheduled numberMisscheduled numberReady updatedNumberScheduled
    numberAvailable numberUnavailable observedGeneration collisionCount
  }
  statusWritten
  events(first: 500) { nodes { type reason pod nodeName } }
  burst { limit creationsWanted deletionsWanted creationBatches }
  rollingUpdate { maxUnavailable maxSurge desired unavailable surging }
  failedPodBackoff resyncAfterSeconds
  nodes(first: 500) { nodes { node { name } verdict pods state } }
  pods(first: 500) { nodes { name nodeName hash updated ready available terminating reason } }
  findings(first: 500) { nodes { code kind name uid namespace } }
  rollout {
    verdict message
    blockers(first: 500) { nodes {
      code lasting message
      ... on PodBlocker { nodeName pod }
      ... on GenerationNotObserved { generation observedGeneration }
      ... on InvalidSelector { errors }
      ... on HashCollision { revision }
      ... on ControllerCrash { revision }
      ... on InvalidAmount { field value }
      ... on NodesGone { nodes }
      ... on QuotaExceeded { quota nodes }
      ... on PodTerminating { nodeIsReady }
      ... on PodNotReady {
        nodeIsReady
        trouble { message ... on ContainerWaiting { container reason } }
      }
      ... on PodNotAvailable { availableAt }
    } }
    counts { desired updated updatedAvailable available outdated missing }
    budget { limit allowed used }
  }
`;

export const SNAPSHOT_DIFF = `query ($objects: [Manifest!]!, $now: DateTime, $nodesInBackoff: [String!]) {
  snapshot(objects: $objects) {
    daemonSets(first: 1) { nodes { namespace name diff(now: $now, nodesInBackoff: $nodesInBackoff) { ${DIFF_FIELDS} } } }
  }
}`;
