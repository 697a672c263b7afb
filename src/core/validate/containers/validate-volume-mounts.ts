import { goJson } from '../../text/go-json.ts';
import type { Container, VolumeMount } from '../../v1/types.ts';
import { invalid, notFound, required } from '../field-errors.ts';
import type { PodValidation } from '../pod-validation.ts';
import type { Validation } from '../validation.ts';
import { validateLocalDescendingPath } from '../volumes/validate-local-descending-path.ts';
import { validateBindMountOptions } from './validate-bind-mount-options.ts';
import { validateMountPropagation } from './validate-mount-propagation.ts';
import { validateRecursiveReadOnly } from './validate-recursive-read-only.ts';

/**
 * What is wrong with a path within a volume or with how it is mounted is reported without the mount's index:
 * ValidateVolumeMounts (core/validation/validation.go:3177).
 */
export function validateVolumeMounts(container: Container, path: string, validation: PodValidation): void {
  const { errors, volumes } = validation;
  // Of devices with one name the last one counts.
  const devices = new Map(container.volumeDevices.map(({ name, devicePath }) => [name, devicePath]));
  const devicePaths = new Set(devices.values());
  const mountPaths = new Set<string>();
  for (const [index, mount] of container.volumeMounts.entries()) {
    const { name, mountPath } = mount;
    const [namePath, pathPath] = [`${path}[${index}].name`, `${path}[${index}].mountPath`];
    if (name === '') errors.push(required(namePath, ''));
    if (!volumes.has(name)) errors.push(notFound(namePath, name));
    if (mountPath === '') errors.push(required(pathPath, ''));
    if (mountPaths.has(mountPath)) errors.push(invalid(pathPath, mountPath, 'must be unique'));
    mountPaths.add(mountPath);
    if (devices.has(name)) errors.push(invalid(namePath, name, 'must not already exist in volumeDevices'));
    if (devicePaths.has(mountPath)) {
      errors.push(invalid(pathPath, mountPath, 'must not already exist as a path in volumeDevices'));
    }
    validateSubPaths({ mount, index }, path, validation);
    if (mount.mountPropagation !== undefined) {
      const { mountPropagation } = mount;
      const privileged = container.securityContext?.privileged === true;
      validateMountPropagation({ mountPropagation, privileged }, `${path}.mountPropagation`, validation);
    }
    validateRecursiveReadOnly(mount, `${path}.recursiveReadOnly`, validation);
    const { bindMountOptions } = mount;
    validateBindMountOptions(bindMountOptions, `${path}[${index}].bindMountOptions`, validation);
    if (bindMountOptions.length > 0 && volumes.get(name)?.image !== undefined) {
      const detail = 'bindMountOptions may not be used with image volumes';
      errors.push(invalid(`${path}[${index}].bindMountOptions`, goJson(bindMountOptions), detail));
    }
  }
}

interface IndexedMount {
  readonly mount: VolumeMount;
  readonly index: number;
}

function validateSubPaths({ mount, index }: IndexedMount, path: string, validation: Validation): void {
  const { subPath, subPathExpr } = mount;
  if (subPath !== '') validateLocalDescendingPath(subPath, `${path}.subPath`, validation);
  if (subPathExpr === '') return;
  if (subPath !== '') {
    const detail = 'subPathExpr and subPath are mutually exclusive';
    validation.errors.push(invalid(`${path}[${index}].subPathExpr`, subPathExpr, detail));
  }
  validateLocalDescendingPath(subPathExpr, `${path}.subPathExpr`, validation);
}
