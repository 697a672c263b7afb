import type { Plan, Step } from './plan.ts';

/** What is put down of each change: an intent before the first write, an outcome at the end. No object is in it. */
export type AuditRecord = {
  /** RFC 3339. */
  readonly at: string;
  readonly digest: string;
  readonly caller: string;
  readonly user: string;
  readonly cluster: Plan['cluster'];
  readonly daemonSet: Plan['daemonSet'];
  readonly verbs: readonly Step['verb'][];
} & (
  | { readonly phase: 'intent' }
  /** `done`, `alreadyDone`, or the kind of the failure. */
  | { readonly phase: 'outcome'; readonly outcome: string }
);

/** Takes a record and has it written when it returns; it throws where it cannot, and then nothing is changed. */
export type Audit = (record: AuditRecord) => Promise<void>;
