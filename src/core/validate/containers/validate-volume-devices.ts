import type { Container, Volume } from '../../v1/types.ts';
import { invalid, notFound, required } from '../field-errors.ts';
import type { PodValidation } from '../pod-validation.ts';

/** ValidateVolumeDevices (core/validation/validation.go:3255). */
export function validateVolumeDevices(container: Container, path: string, validation: PodValidation): void {
  const { errors, volumes } = validation;
  // Of mounts with one name the last one counts.
  const mounts = new Map(container.volumeMounts.map(({ name, mountPath }) => [name, mountPath]));
  const mountPaths = new Set(mounts.values());
  const [names, paths] = [new Set<string>(), new Set<string>()];
  for (const [index, { name, devicePath }] of container.volumeDevices.entries()) {
    const [namePath, pathPath] = [`${path}[${index}].name`, `${path}[${index}].devicePath`];
    if (name === '') errors.push(required(namePath, ''));
    if (names.has(name)) errors.push(invalid(namePath, name, 'must be unique'));
    const volume = volumes.get(name);
    if (volume === undefined) errors.push(notFound(namePath, name));
    else if (!isClaim(volume)) {
      const detail = 'can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode';
      errors.push(invalid(namePath, name, detail));
    }
    if (devicePath === '') errors.push(required(pathPath, ''));
    if (paths.has(devicePath)) errors.push(invalid(pathPath, devicePath, 'must be unique'));
    if (devicePath.split('/').includes('..')) {
      errors.push(invalid(pathPath, devicePath, "can not contain backsteps ('..')"));
    } else paths.add(devicePath);
    if (mounts.has(name)) errors.push(invalid(namePath, name, 'must not already exist in volumeMounts'));
    if (mountPaths.has(devicePath)) {
      errors.push(invalid(pathPath, devicePath, 'must not already exist as a path in volumeMounts'));
    }
    if (name !== '') names.add(name);
  }
}

function isClaim({ persistentVolumeClaim, ephemeral }: Volume): boolean {
  return persistentVolumeClaim !== undefined || ephemeral !== undefined;
}
