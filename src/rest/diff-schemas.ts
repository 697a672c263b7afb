import { array, COUNT, described, object, oneOf, orNull, ref, type Schema, STRING } from './schemas.ts';

/* JSON Schemas of the answer to POST /v1/diff. */

const STRINGS = array(STRING);
const BOOLEAN: Schema = { type: 'boolean' };

function words(...values: readonly string[]): Schema {
  return { type: 'string', enum: values };
}

const DELETION_REASON = words(
  'shouldNotRun',
  'failed',
  'succeeded',
  'duplicate',
  'superseded',
  'outdated',
  'unavailableOutdated',
  'nodeGone',
);
const CREATION_REASON = words('missing', 'surge', 'replacesUnavailable');

const COUNTERS = {
  desiredNumberScheduled: COUNT,
  currentNumberScheduled: COUNT,
  numberMisscheduled: COUNT,
  numberReady: COUNT,
  updatedNumberScheduled: COUNT,
  numberAvailable: COUNT,
  numberUnavailable: COUNT,
};

export const DIFF_COMPONENTS: Readonly<Record<string, Schema>> = {
  UpdateRevision: described(
    'The ControllerRevision of the current template; `exists`: false where this sync creates it.',
    object({ name: STRING, hash: STRING, revision: COUNT, exists: BOOLEAN }),
  ),
  SyncResult: described(
    'Whether the sync runs to its end. `ignored`: the controller leaves this DaemonSet alone. `gaveUp`: an error, after which it tries again.',
    oneOf(
      object({ kind: { const: 'synced' } }),
      object({ kind: { const: 'ignored' }, cause: words('beingDeleted', 'selectsEverything') }),
      object({
        kind: { const: 'gaveUp' },
        error: oneOf(
          object({ code: { const: 'invalidSelector' }, errors: STRING }),
          object({ code: { const: 'hashCollision' }, revision: STRING, collisionCount: COUNT }),
          object({ code: { const: 'controllerCrash' }, revision: STRING }),
          object({ code: { const: 'invalidAmount' }, field: words('maxUnavailable', 'maxSurge'), value: STRING }),
          object({ code: { const: 'nodeNotFound' }, nodes: STRINGS }),
        ),
      }),
    ),
  ),
  Creation: object({
    node: STRING,
    reason: CREATION_REASON,
    pod: described('The Pod as the controller would send it; values of environment variables are redacted.', {
      type: 'object',
    }),
  }),
  Deletion: object({ pod: STRING, node: STRING, reason: DELETION_REASON }),
  Choice: described(
    'Where Kubernetes picks at random: how many of which set. `create` and `delete` hold one valid pick.',
    object({
      action: words('create', 'delete', 'keepRevision', 'deleteRevision'),
      pick: COUNT,
      from: STRINGS,
      reason: STRING,
    }),
  ),
  RevisionAction: object({ action: words('create', 'update', 'delete'), name: STRING, revision: COUNT, hash: STRING }, [
    'hash',
  ]),
  DaemonSetStatus: described(
    'The status as it is after the sync.',
    object({ ...COUNTERS, observedGeneration: COUNT, collisionCount: COUNT }, ['collisionCount']),
  ),
  SyncEvent: object({ type: words('Normal', 'Warning'), reason: STRING, pod: STRING, node: STRING }, ['pod', 'node']),
  NodeFact: object({
    name: STRING,
    verdict: ref('Verdict'),
    pods: STRINGS,
    state: words('inSync', 'missing', 'misscheduled', 'outdated', 'duplicate', 'failed', 'terminating', 'excluded'),
  }),
  PodFact: object(
    {
      name: STRING,
      node: STRING,
      hash: STRING,
      updated: BOOLEAN,
      ready: BOOLEAN,
      available: BOOLEAN,
      terminating: BOOLEAN,
      reason: described('Why it is treated as it is.', STRING),
    },
    ['node'],
  ),
  Blocker: described('One thing the rollout waits for; `lasting`: nothing in the cluster ends it by itself.', {
    type: 'object',
    properties: { code: STRING, lasting: BOOLEAN, message: STRING, node: STRING, pod: STRING },
    required: ['code', 'lasting', 'message'],
  }),
  Rollout: object({
    verdict: words('complete', 'progressing', 'stuck', 'idle', 'paused'),
    message: STRING,
    blockers: array(ref('Blocker')),
    counts: object({
      desired: COUNT,
      updated: COUNT,
      updatedAvailable: COUNT,
      available: COUNT,
      outdated: COUNT,
      missing: COUNT,
    }),
    budget: orNull(object({ limit: words('maxUnavailable', 'maxSurge'), allowed: COUNT, used: COUNT })),
  }),
  Drift: described(
    'How a Pod differs from what the controller sent, by paths. `changed`: the template says otherwise; `added`: it is silent, so admission, the scheduler or the kubelet put it there.',
    object({ pod: STRING, changed: STRINGS, added: STRINGS }),
  ),
  Diff: object(
    {
      daemonSet: ref('NamespacedName'),
      result: ref('SyncResult'),
      updateRevision: orNull(ref('UpdateRevision')),
      create: array(ref('Creation')),
      delete: array(ref('Deletion')),
      choices: array(ref('Choice')),
      adopt: STRINGS,
      release: STRINGS,
      relabel: STRINGS,
      revisions: array(ref('RevisionAction')),
      revisionsAdopted: STRINGS,
      revisionsReleased: STRINGS,
      status: orNull(ref('DaemonSetStatus')),
      statusWritten: described('Whether the controller would write it: it leaves an equal one alone.', BOOLEAN),
      events: array(ref('SyncEvent')),
      burst: described(
        'One sync creates, and deletes, at most so many; creations go out in batches that double.',
        object({ limit: COUNT, creationsWanted: COUNT, deletionsWanted: COUNT, creationBatches: array(COUNT) }),
      ),
      rollingUpdate: orNull(
        object({ maxUnavailable: COUNT, maxSurge: COUNT, desired: COUNT, unavailable: COUNT, surging: COUNT }),
      ),
      failedPodBackoff: described(
        'Whether the Nodes in back-off were told; they show in no object, and none are assumed otherwise.',
        words('given', 'assumedNone'),
      ),
      resyncAfterSeconds: described('When the controller looks again by itself; null: only when something changes.', {
        type: ['integer', 'null'],
      }),
      nodes: array(ref('NodeFact')),
      pods: array(ref('PodFact')),
      findings: described(
        'What cannot be so in a cluster; the answer stands on what it was told.',
        array({ type: 'object' }),
      ),
      rollout: ref('Rollout'),
      drifts: described('With drift=true.', array(ref('Drift'))),
    },
    ['drifts'],
  ),
};

export const DIFF_ANSWER: Schema = object({ engine: ref('Engine'), inputs: ref('Inputs'), diffs: array(ref('Diff')) });
