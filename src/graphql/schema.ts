import { builder } from './builder.ts';
import './types/cluster.ts';
import './types/daemon-set.ts';
import './types/manifest.ts';
import './types/node.ts';
import './types/placement.ts';

export const schema = builder.toSchema();
