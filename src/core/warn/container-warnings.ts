import type { Container, PodTemplateSpec } from '../v1/types.ts';
import { containersOf } from '../validate/pod/containers-of.ts';
import { appArmorWarnings } from './app-armor-warnings.ts';
import { envWarnings } from './env-warnings.ts';
import { fractionalWarnings } from './fractional-warnings.ts';
import { seccompWarnings } from './seccomp-warnings.ts';

/** What a container is warned of by itself (api/pod/warnings.go:233). */
export function containerWarnings(template: PodTemplateSpec, path: string): string[] {
  return containersOf(template.spec, `${path}.spec`).flatMap(({ container, path: at }) => [
    ...seccompWarnings({ template, container }, path),
    ...appArmorWarnings({ template, container }, path),
    ...resourceWarnings(container, `${at}.resources`),
    ...envWarnings(container.env, `${at}.env`),
  ]);
}

function resourceWarnings({ resources }: Container, path: string): string[] {
  return ['memory', 'ephemeral-storage'].flatMap((name) =>
    (['limits', 'requests'] as const).flatMap((list) =>
      fractionalWarnings({ resources: resources[list], name }, `${path}.${list}`),
    ),
  );
}
