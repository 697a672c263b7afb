import { PROPAGATION_POLICIES } from '../cluster/cluster-writer.ts';
import { array, COUNT, described, object, oneOf, type Schema, STRING } from './schemas.ts';

const TIME: Schema = { type: 'string', format: 'date-time' };

const STEP = oneOf(
  object({ verb: { const: 'restart' }, restartedAt: TIME }),
  object({ verb: { const: 'rollback' }, revision: object({ name: STRING, uid: STRING }) }),
  object({ verb: { const: 'delete' }, propagationPolicy: { type: 'string', enum: PROPAGATION_POLICIES } }),
);

const PLAN = object({
  version: { const: 1 },
  cluster: object({ name: STRING, uid: STRING }),
  daemonSet: object({ namespace: STRING, name: STRING, uid: STRING, generation: COUNT }),
  caller: described('Who asked for it, as this service knows them.', STRING),
  user: described('Who asked for it, as the cluster knows them.', STRING),
  issuedAt: TIME,
  expiresAt: TIME,
  steps: described('In order; none where there is nothing to do.', array(STEP)),
});

export const SEALED_PLAN: Schema = described(
  'A plan that whoever carries it cannot change. It is sent back as it is.',
  object({
    plan: PLAN,
    digest: described('Of the plan, its keys in order.', { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' }),
    seal: { type: 'string', pattern: '^hmac-sha256:[0-9a-f]{64}$' },
  }),
);

export const EFFECTS: Schema = described(
  'How many Pods and revisions of the DaemonSet are replaced, removed, and left as they are.',
  object({
    pods: object({ replaced: COUNT, removed: COUNT, left: COUNT }),
    revisions: object({ removed: COUNT, left: COUNT }),
  }),
);
