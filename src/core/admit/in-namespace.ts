import { err, ok, type Result } from '../result.ts';
import type { DaemonSet } from '../v1/types.ts';
import type { Refused } from './admission.ts';

/** The DaemonSet in the namespace it is sent to; one that names another is refused (registry/rest/meta.go:49). */
export function inNamespace(daemonSet: DaemonSet, namespace: string): Result<DaemonSet, Refused> {
  const { metadata } = daemonSet;
  if (metadata.namespace === namespace) return ok(daemonSet);
  if (metadata.namespace === '') return ok({ ...daemonSet, metadata: { ...metadata, namespace } });
  return err(
    refusal(
      400,
      'the namespace of the provided object does not match the namespace sent on the request',
      'metadata.namespace',
    ),
  );
}

/** A request refused for one field that names another object than it should. */
export function refusal(code: 400 | 409 | 500, message: string, field: string): Refused {
  return { kind: 'refused', code, message, faults: [{ message, field, at: -1 }], warnings: [] };
}
