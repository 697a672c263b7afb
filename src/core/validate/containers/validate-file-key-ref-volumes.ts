import type { EnvVar, PodSpec } from '../../v1/types.ts';
import { invalid, notFound } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** Files with variables must be in an emptyDir: validateFileKeyRefVolumes (core/validation/validation.go:4083). */
export function validateFileKeyRefVolumes(spec: PodSpec, path: string, validation: Validation): void {
  const volumes = new Map(spec.volumes.map((volume) => [volume.name, volume]));
  const { initContainers, containers, ephemeralContainers } = spec;
  for (const [list, items] of Object.entries({ initContainers, containers, ephemeralContainers })) {
    for (const [index, { env }] of items.entries()) validateFileKeyRefs(env, `${path}.${list}[${index}].env`);
  }

  function validateFileKeyRefs(env: readonly EnvVar[], envPath: string): void {
    for (const [index, { valueFrom }] of env.entries()) {
      const name = valueFrom?.fileKeyRef?.volumeName;
      if (name === undefined) continue;
      const at = `${envPath}[${index}].valueFrom.fileKeyRef.volumeName`;
      const volume = volumes.get(name);
      if (volume === undefined) validation.errors.push(notFound(at, name));
      else if (volume.emptyDir === undefined) {
        validation.errors.push(invalid(at, name, 'referenced volume must be of type emptyDir'));
      }
    }
  }
}
