import { invalid } from '../field-errors.ts';
import type { ProjectedValidation } from './projected-validation.ts';

/** No two files of a projected volume have one path (core/validation/validation.go:1184); `owner` is what is reported. */
export function addFilePath(filePath: string, owner: string, validation: ProjectedValidation): void {
  const { errors, projected, filePaths } = validation;
  if (filePaths.has(filePath)) errors.push(invalid(projected, owner, 'conflicting duplicate paths'));
  filePaths.add(filePath);
}
