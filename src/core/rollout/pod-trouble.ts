import { type FieldErrors, type JsonObject, readArray, readObject, readString } from '../parse/read.ts';

/** Why a Pod does not become ready, as its status says. */
export type PodTrouble =
  | { readonly code: 'unschedulable'; readonly message: string }
  /** A container that waits after it failed: CrashLoopBackOff, ImagePullBackOff, CreateContainerConfigError and so on. */
  | {
      readonly code: 'containerWaiting';
      readonly container: string;
      readonly reason: string;
      readonly message: string;
    };

/** Every container waits so while it starts. */
const STARTING: ReadonlySet<string> = new Set(['', 'ContainerCreating', 'PodInitializing']);

/** The first trouble that a Pod, as decoded from JSON, tells of; wrong shapes are left to `parsePod`. */
export function podTrouble(pod: JsonObject): PodTrouble | undefined {
  const ignored: FieldErrors = [];
  const status = readObject(pod['status'], '', ignored);
  const scheduled = readArray(status['conditions'], '', ignored)
    .map((item) => readObject(item, '', ignored))
    .find(({ type }) => type === 'PodScheduled');
  if (scheduled?.['status'] === 'False' && scheduled['reason'] === 'Unschedulable') {
    return { code: 'unschedulable', message: readString(scheduled['message'], '', ignored) };
  }
  for (const item of [
    ...readArray(status['initContainerStatuses'], '', ignored),
    ...readArray(status['containerStatuses'], '', ignored),
  ]) {
    const container = readObject(item, '', ignored);
    const { waiting } = readObject(container['state'], '', ignored);
    const { reason, message } = readObject(waiting, '', ignored);
    if (typeof reason !== 'string' || STARTING.has(reason)) continue;
    return {
      code: 'containerWaiting',
      container: readString(container['name'], '', ignored),
      reason,
      message: readString(message, '', ignored),
    };
  }
  return undefined;
}
