import type { JsonObject } from '../parse/read.ts';
import type { Controlled } from './controlled.ts';

/** One kept version of a DaemonSet's template. */
export interface ControllerRevision extends Controlled {
  /** Grows; not unique. */
  readonly revision: number;
  /** A patch that restores the template. */
  readonly data: JsonObject;
}
