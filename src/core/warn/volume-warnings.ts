import type { PodTemplateSpec, Volume } from '../v1/types.ts';
import { fractionalWarnings } from './fractional-warnings.ts';

type Source = Exclude<keyof Volume, 'name'>;

/** By source: the field as the path has it, and how it has been faring. */
const MESSAGES: readonly (readonly [source: Source, field: string, message: string])[] = [
  ['photonPersistentDisk', 'photonPersistentDisk', 'deprecated in v1.11, non-functional in v1.16+'],
  ['gitRepo', 'gitRepo', 'deprecated in v1.11, and disabled by default in v1.33+'],
  ['scaleIO', 'scaleIO', 'deprecated in v1.16, non-functional in v1.22+'],
  ['flocker', 'flocker', 'deprecated in v1.22, non-functional in v1.25+'],
  ['storageos', 'storageOS', 'deprecated in v1.22, non-functional in v1.25+'],
  ['quobyte', 'quobyte', 'deprecated in v1.22, non-functional in v1.25+'],
  ['glusterfs', 'glusterfs', 'deprecated in v1.25, non-functional in v1.26+'],
  ['cephfs', 'cephfs', 'deprecated in v1.28, non-functional in v1.31+'],
  ['rbd', 'rbd', 'deprecated in v1.28, non-functional in v1.31+'],
];

/** Volumes of kinds that have gone, and claims of broken bytes (api/pod/warnings.go:142). */
export function volumeWarnings({ spec }: PodTemplateSpec, path: string): string[] {
  return spec.volumes.flatMap((volume, index) => {
    const at = `${path}.spec.volumes[${index}]`;
    return [...sourceWarnings(volume, at), ...claimWarnings(volume, `${at}.ephemeral.volumeClaimTemplate.spec`)];
  });
}

function sourceWarnings(volume: Volume, path: string): string[] {
  return MESSAGES.filter(([source]) => volume[source] !== undefined).map(
    ([, field, message]) => `${path}.${field}: ${message}`,
  );
}

/** GetWarningsForPersistentVolumeClaimSpec (api/persistentvolumeclaim/util.go:206). */
function claimWarnings({ ephemeral }: Volume, path: string): string[] {
  const resources = ephemeral?.volumeClaimTemplate?.spec.resources;
  if (resources === undefined) return [];
  return (['requests', 'limits'] as const).flatMap((list) =>
    fractionalWarnings({ resources: resources[list], name: 'storage' }, `${path}.resources.${list}`),
  );
}
