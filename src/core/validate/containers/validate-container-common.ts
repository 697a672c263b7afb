import type { Container } from '../../v1/types.ts';
import { required } from '../field-errors.ts';
import type { PodValidation } from '../pod-validation.ts';
import { validateDnsLabel } from '../validate-dns-label.ts';
import { validateChoice } from './validate-choice.ts';
import { validateContainerPorts } from './validate-container-ports.ts';
import { validateContainerResources } from './validate-container-resources.ts';
import { validateEnv } from './validate-env.ts';
import { validateEnvFrom } from './validate-env-from.ts';
import { validateResizePolicy } from './validate-resize-policy.ts';
import { validateSecurityContext } from './validate-security-context.ts';
import { validateVolumeDevices } from './validate-volume-devices.ts';
import { validateVolumeMounts } from './validate-volume-mounts.ts';

/** In the order of the messages: one of these two is sorted, the other is not. */
const TERMINATION_MESSAGE_POLICIES = ['File', 'FallbackToLogsOnError'];
const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];

/** What holds for containers of all kinds: validateContainerCommon (core/validation/validation.go:3998). */
export function validateContainerCommon(container: Container, path: string, validation: PodValidation): void {
  const { name, image, terminationMessagePolicy, imagePullPolicy } = container;
  if (name === '') validation.errors.push(required(`${path}.name`, ''));
  else validateDnsLabel(name, `${path}.name`, validation);
  if (image === '') validation.errors.push(required(`${path}.image`, ''));
  const terminationMessage = { value: terminationMessagePolicy, supported: TERMINATION_MESSAGE_POLICIES };
  validateChoice(terminationMessage, `${path}.terminationMessagePolicy`, validation);
  validateContainerPorts(container.ports, `${path}.ports`, validation);
  validateEnv(container.env, `${path}.env`, validation);
  validateEnvFrom(container.envFrom, `${path}.envFrom`, validation);
  validateVolumeMounts(container, `${path}.volumeMounts`, validation);
  validateVolumeDevices(container, `${path}.volumeDevices`, validation);
  validateChoice({ value: imagePullPolicy, supported: PULL_POLICIES }, `${path}.imagePullPolicy`, validation);
  validateContainerResources(container.resources, `${path}.resources`, validation);
  validateResizePolicy(container.resizePolicy, `${path}.resizePolicy`, validation);
  validateSecurityContext(container.securityContext, `${path}.securityContext`, validation);
}
