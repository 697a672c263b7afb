import type { PodSpec, Volume, VolumeProjection } from '../v1/types.ts';
import { inEach } from './in-each.ts';
import { inField } from './in-field.ts';
import { withField } from './with-field.ts';

/** The specification without the owners of files in volumes: dropDisabledAtomicWriteVolumeUserFields (api/pod/util.go:1657). */
export function dropUsers(spec: PodSpec): PodSpec {
  return inField(spec, 'volumes', (volumes) => inEach(volumes, dropUsersOfVolume));
}

/** Only the first source counts, in this order. */
function dropUsersOfVolume(volume: Volume): Volume {
  if (volume.secret !== undefined) return inField(volume, 'secret', dropUsersOfSource);
  if (volume.configMap !== undefined) return inField(volume, 'configMap', dropUsersOfSource);
  if (volume.downwardAPI !== undefined) return inField(volume, 'downwardAPI', dropUsersOfSource);
  return inField(volume, 'projected', (projected) => {
    const sources = inEach(projected.sources, dropUsersOfProjection);
    return withField(withField(projected, 'sources', sources), 'defaultUser', undefined);
  });
}

/** Here as well. */
function dropUsersOfProjection(source: VolumeProjection): VolumeProjection {
  if (source.secret !== undefined) return inField(source, 'secret', dropUsersOfItems);
  if (source.downwardAPI !== undefined) return inField(source, 'downwardAPI', dropUsersOfItems);
  if (source.configMap !== undefined) return inField(source, 'configMap', dropUsersOfItems);
  if (source.serviceAccountToken !== undefined) return inField(source, 'serviceAccountToken', dropUser);
  if (source.clusterTrustBundle !== undefined) return inField(source, 'clusterTrustBundle', dropUser);
  return inField(source, 'podCertificate', dropUser);
}

interface Owned {
  readonly user: bigint | undefined;
}

interface Items<T extends Owned> {
  readonly items: readonly T[];
}

function dropUsersOfSource<I extends Owned, T extends Items<I> & { readonly defaultUser: bigint | undefined }>(
  source: T,
): T {
  return withField(dropUsersOfItems(source), 'defaultUser', undefined);
}

function dropUsersOfItems<I extends Owned, T extends Items<I>>(source: T): T {
  return inField(source, 'items', (items) => inEach(items, dropUser));
}

function dropUser<T extends Owned>(value: T): T {
  return withField(value, 'user', undefined);
}
