import { builder } from './builder.ts';
import './types/change.ts';
import './types/cluster.ts';
import './types/daemon-set.ts';
import './types/diff.ts';
import './types/manifest.ts';
import './types/node.ts';
import './types/placement.ts';
import './types/revision.ts';
import './types/rollout.ts';
import './types/scalars.ts';
import './types/validation.ts';

export const schema = builder.toSchema();
