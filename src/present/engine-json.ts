import { NEWEST_KUBERNETES_VERSION } from '../core/placement/placement-rules.ts';
import { ENGINE_VERSION } from '../version.ts';

/** What has answered, and whose rules it followed. */
export function engineJson(kubernetesVersion = NEWEST_KUBERNETES_VERSION): {
  readonly version: string;
  readonly kubernetesVersion: string;
} {
  return { version: ENGINE_VERSION, kubernetesVersion };
}
