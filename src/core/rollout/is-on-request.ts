import type { StoredDaemonSet } from '../pod-set/stored-daemon-set.ts';

/** Whether old Pods stay until somebody deletes them: OnDelete, and any type Kubernetes does not know (daemon_controller.go:978). */
export function isOnRequest({ updateStrategy }: StoredDaemonSet): boolean {
  return updateStrategy.type !== 'RollingUpdate';
}
