import type { GitRepoVolumeSource } from '../../v1/types.ts';
import type { Validation } from '../validation.ts';
import { requiredFields } from './required-fields.ts';
import { validateLocalDescendingPath } from './validate-local-descending-path.ts';

const validateRepository = requiredFields('repository');

/** validateGitRepoVolumeSource (core/validation/validation.go:831). */
export function validateGitRepoVolumeSource(gitRepo: GitRepoVolumeSource, path: string, validation: Validation): void {
  validateRepository(gitRepo, path, validation);
  validateLocalDescendingPath(gitRepo.directory, `${path}.directory`, validation);
}
