import { NEWEST_KUBERNETES_VERSION } from '../core/placement/placement-rules.ts';
import { ENGINE_VERSION } from '../version.ts';

/** What has answered, where no rules but the newest are followed. */
export function engineJson(): { readonly version: string; readonly kubernetesVersion: string } {
  return { version: ENGINE_VERSION, kubernetesVersion: NEWEST_KUBERNETES_VERSION };
}
