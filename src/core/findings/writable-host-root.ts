import { quote } from '../text/quote.ts';
import type { PodSpec } from '../v1/types.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { patchOf } from './patch-of.ts';
import { fieldOf, POD_SPEC, type Steps } from './steps.ts';
import { templateContainers } from './template-containers.ts';

/** Whoever gets into such a container owns the Node, and with a DaemonSet every Node. */
export function writableHostRoot({ daemonSet, sent }: FindingSubject): readonly Finding[] {
  const { spec } = daemonSet.spec.template;
  return spec.volumes.flatMap(({ name, hostPath }, index): readonly Finding[] => {
    if (hostPath === undefined || !isRoot(hostPath.path)) return [];
    const mounts = writableMounts(spec, name);
    if (mounts.length === 0) return [];
    return [
      {
        id: 'writable-host-root',
        severity: 'warning',
        field: fieldOf([...POD_SPEC, 'volumes', index, 'hostPath', 'path']),
        message: `Volume ${quote(name)} lets a container write every file of the Node.`,
        fix: patchOf(
          sent,
          mounts.map((mount) => ({ path: [...mount, 'readOnly'], value: true })),
        ),
      },
    ];
  });
}

/** `..` is refused. */
function isRoot(path: string): boolean {
  return path.startsWith('/') && path.split('/').every((part) => part === '' || part === '.');
}

/** Part of a volume is another matter. */
function writableMounts(spec: PodSpec, volume: string): readonly Steps[] {
  return templateContainers(spec).flatMap(({ container, path }) =>
    [...container.volumeMounts.entries()]
      .filter(([, mount]) => mount.name === volume && !mount.readOnly && `${mount.subPath}${mount.subPathExpr}` === '')
      .map(([index]) => [...path, 'volumeMounts', index]),
  );
}
