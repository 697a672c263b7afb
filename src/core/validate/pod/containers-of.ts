import type { Container, PodSpec } from '../../v1/types.ts';

interface ContainerAt {
  readonly container: Container;
  readonly path: string;
}

/** All the containers of a Pod, in the order of VisitContainersWithPath (core/pods/helpers.go:35). */
export function containersOf(spec: PodSpec, path: string): readonly ContainerAt[] {
  return (['initContainers', 'containers', 'ephemeralContainers'] as const).flatMap((name) =>
    spec[name].map((container, index) => ({ container, path: `${path}.${name}[${index}]` })),
  );
}
