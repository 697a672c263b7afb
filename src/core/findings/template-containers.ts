import type { Container, PodSpec } from '../v1/types.ts';
import { POD_SPEC, type Steps } from './steps.ts';

export interface ContainerAt {
  readonly container: Container;
  readonly path: Steps;
  /** Runs as long as the Pod: a container proper, or an init container that restarts always. */
  readonly stays: boolean;
}

/** The containers of a Pod template, those that start it first; ephemeral ones are not allowed in it. */
export function templateContainers({ initContainers, containers }: PodSpec): readonly ContainerAt[] {
  return [
    ...initContainers.map((container, index) => ({
      container,
      path: [...POD_SPEC, 'initContainers', index],
      stays: container.restartPolicy === 'Always',
    })),
    ...containers.map((container, index) => ({ container, path: [...POD_SPEC, 'containers', index], stays: true })),
  ];
}
