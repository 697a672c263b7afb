import type { FieldError } from '../model/field-error.ts';
import type { DaemonSet } from '../v1/types.ts';

/** What the API server answers to a DaemonSet that is sent to it. */
export type Admission = Admitted | Refused;

export interface Admitted {
  readonly kind: 'admitted';
  /** As it would be stored, without what the server makes up: UID, resource version, creation time, managed fields. */
  readonly daemonSet: DaemonSet;
  readonly warnings: readonly string[];
}

export type Refused =
  | {
      readonly kind: 'refused';
      /**
       * 400: it cannot be decoded, or names another place than it is sent to. 409: it is not the stored object any more.
       * 500: the server stumbles over it.
       */
      readonly code: 400 | 409 | 500;
      readonly message: string;
      readonly faults: readonly Fault[];
      /** Of a lenient decoder; a strict one makes faults of them. */
      readonly warnings: readonly string[];
    }
  /** 422 */
  | {
      readonly kind: 'invalid';
      readonly name: string;
      readonly errors: readonly FieldError[];
      readonly warnings: readonly string[];
      /** Defaulted, as it was validated. */
      readonly daemonSet: DaemonSet;
    };

/** One of the reasons of a message, with where it is: a field path as Kubernetes prints it, and a place in the source. */
export interface Fault {
  readonly message: string;
  readonly field: string;
  /** -1 where the source has no such place. */
  readonly at: number;
}
