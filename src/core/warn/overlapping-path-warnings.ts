import { quote } from '../text/quote.ts';
import type { PodTemplateSpec, Volume, VolumeProjection } from '../v1/types.ts';
import { firstDistinct } from './first-distinct.ts';

/** A file of a volume, and where it comes from; a volume of one source does not say. */
interface File {
  readonly path: string;
  readonly source: string;
}

/** The paths of files, each with a slash at its end, by what is said of the file. */
type Files = Map<string, string>;
type Items = readonly { readonly path: string }[];

/** Files of a volume that lie in each other's way: warningsForOverlappingVirtualPaths (api/pod/warnings.go:415). */
export function overlappingPathWarnings({ spec }: PodTemplateSpec): string[] {
  return spec.volumes.flatMap((volume) => firstDistinct(volumeWarnings(volume)));
}

function volumeWarnings({ name, configMap, secret, downwardAPI, projected }: Volume): Iterable<string> {
  const start = `volume ${quote(name)}`;
  if (configMap !== undefined) {
    return overlapWarnings(filesOf(configMap.items, ''), `${start} (ConfigMap ${quote(configMap.name)})`);
  }
  if (secret !== undefined) {
    return overlapWarnings(filesOf(secret.items, ''), `${start} (Secret ${quote(secret.secretName)})`);
  }
  if (downwardAPI !== undefined) return overlapWarnings(filesOf(downwardAPI.items, ''), `${start} (DownwardAPI)`);
  return projected === undefined ? [] : projectedWarnings(projected.sources, `${start} (Projected)`);
}

function* projectedWarnings(sources: readonly VolumeProjection[], start: string): Iterable<string> {
  const before: Files = new Map();
  for (const source of sources) {
    const files = filesOfProjection(source);
    if (files === undefined) yield `${start} has no sources provided`;
    else yield* overlapWarnings(files, start, before);
  }
}

/** One projection has at most one source. */
function filesOfProjection(projection: VolumeProjection): readonly File[] | undefined {
  const { configMap, secret, downwardAPI, serviceAccountToken, clusterTrustBundle, podCertificate } = projection;
  if (configMap !== undefined) return filesOf(configMap.items, `ConfigMap ${quote(configMap.name)}`);
  if (secret !== undefined) return filesOf(secret.items, `Secret ${quote(secret.name)}`);
  if (downwardAPI !== undefined) return filesOf(downwardAPI.items, 'DownwardAPI');
  if (serviceAccountToken !== undefined) return filesOf([serviceAccountToken], 'ServiceAccountToken');
  if (clusterTrustBundle !== undefined) {
    const { name, signerName } = clusterTrustBundle;
    return filesOf([clusterTrustBundle], `ClusterTrustBundle ${quote(String(name ?? signerName))}`);
  }
  if (podCertificate === undefined) return undefined;
  return [
    { path: podCertificate.certificateChainPath, source: 'PodCertificate chain' },
    { path: podCertificate.keyPath, source: 'PodCertificate key' },
    { path: podCertificate.credentialBundlePath, source: 'PodCertificate credential bundle' },
  ];
}

function filesOf(items: Items, source: string): readonly File[] {
  return items.map(({ path }) => ({ path, source }));
}

/** Each file against those before it, which it then joins: checkVolumeMappingForOverlap (api/pod/warnings.go:534). */
function* overlapWarnings(files: readonly File[], start: string, before: Files = new Map()): Iterable<string> {
  for (const { path, source } of files) {
    const trimmed = withoutEnd(path);
    // No path is in nobody's way: that of a certificate which is not wanted as a file, or "/" of another.
    if (trimmed === '') continue;
    const directory = `${trimmed}/`;
    const text = source === '' ? quote(trimmed) : `${quote(trimmed)} (${source})`;
    for (const [otherText, other] of before) {
      if (!other.startsWith(directory) && !directory.startsWith(other)) continue;
      yield `${start}: overlapping paths: ${text} with ${otherText}`;
    }
    before.set(text, directory);
  }
}

function withoutEnd(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
