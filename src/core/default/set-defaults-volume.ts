import { structNamed } from '../go/type-named.ts';
import { zeroOf } from '../go/zero-of.ts';
import { NEWEST_KUBERNETES_VERSION } from '../placement/placement-rules.ts';
import type {
  DownwardAPIVolumeFile,
  EmptyDirVolumeSource,
  EphemeralVolumeSource,
  Volume,
  VolumeProjection,
} from '../v1/types.ts';
import { defaultPullPolicy } from './default-pull-policy.ts';
import { roundUpResources } from './round-up-resources.ts';
import { setDefaultsFieldRef } from './set-defaults-container.ts';

const MODE = 0o644;
const HOUR = 3600n;

type Sources = Omit<Volume, 'name'>;
type SourceDefaults = { readonly [Kind in keyof Sources]?: (source: NonNullable<Sources[Kind]>) => Sources[Kind] };

/** What each source gets; the others are stored as they come (apps/v1/zz_generated.defaults.go:49). */
const DEFAULTS: SourceDefaults = {
  image: (image) => ({
    ...image,
    pullPolicy: image.pullPolicy === '' ? defaultPullPolicy(image.reference) : image.pullPolicy,
  }),
  hostPath: (hostPath) => ({ ...hostPath, type: hostPath.type ?? '' }),
  secret: (secret) => ({ ...secret, defaultMode: secret.defaultMode ?? MODE }),
  configMap: (configMap) => ({ ...configMap, defaultMode: configMap.defaultMode ?? MODE }),
  downwardAPI: (downwardAPI) => ({
    ...downwardAPI,
    defaultMode: downwardAPI.defaultMode ?? MODE,
    items: setDefaultsItems(downwardAPI.items),
  }),
  projected: (projected) => ({
    ...projected,
    defaultMode: projected.defaultMode ?? MODE,
    sources: projected.sources.length === 0 ? projected.sources : projected.sources.map(setDefaultsProjection),
  }),
  iscsi: (iscsi) => ({ ...iscsi, iscsiInterface: iscsi.iscsiInterface === '' ? 'default' : iscsi.iscsiInterface }),
  rbd: (rbd) => ({
    ...rbd,
    pool: rbd.pool === '' ? 'rbd' : rbd.pool,
    user: rbd.user === '' ? 'admin' : rbd.user,
    keyring: rbd.keyring === '' ? '/etc/ceph/keyring' : rbd.keyring,
  }),
  azureDisk: (azureDisk) => ({
    ...azureDisk,
    cachingMode: azureDisk.cachingMode ?? 'ReadWrite',
    fsType: azureDisk.fsType ?? 'ext4',
    readOnly: azureDisk.readOnly ?? false,
    kind: azureDisk.kind ?? 'Shared',
  }),
  scaleIO: (scaleIO) => ({
    ...scaleIO,
    storageMode: scaleIO.storageMode === '' ? 'ThinProvisioned' : scaleIO.storageMode,
    fsType: scaleIO.fsType === '' ? 'xfs' : scaleIO.fsType,
  }),
  ephemeral: setDefaultsEphemeral,
};
const KINDS = Object.keys(DEFAULTS) as (keyof SourceDefaults)[];

/** SetDefaults_Volume (core/v1/defaults.go:66) and those of its source; one without a source is an empty directory. */
export function setDefaultsVolume(volume: Volume): Volume {
  const isEmpty = Object.entries(volume).every(([name, value]) => name === 'name' || value === undefined);
  if (isEmpty) return { ...volume, emptyDir: emptyDir() };
  const defaulted: { -readonly [Kind in keyof Volume]: Volume[Kind] } = { ...volume };
  for (const kind of KINDS) setDefaultsSource(defaulted, kind);
  return defaulted;
}

function setDefaultsSource<Kind extends keyof SourceDefaults>(
  volume: { -readonly [Each in keyof Volume]: Volume[Each] },
  kind: Kind,
): void {
  const source: Volume[Kind] = volume[kind];
  if (source !== undefined) volume[kind] = (DEFAULTS[kind] as (source: Volume[Kind]) => Volume[Kind])(source);
}

function setDefaultsItems(items: readonly DownwardAPIVolumeFile[]): readonly DownwardAPIVolumeFile[] {
  return items.length === 0 ? items : items.map((item) => ({ ...item, fieldRef: setDefaultsFieldRef(item.fieldRef) }));
}

/** A projection of ConfigMaps or Secrets has no mode of its own. */
function setDefaultsProjection(projection: VolumeProjection): VolumeProjection {
  const { downwardAPI, serviceAccountToken } = projection;
  return {
    ...projection,
    downwardAPI: downwardAPI === undefined ? undefined : { ...downwardAPI, items: setDefaultsItems(downwardAPI.items) },
    serviceAccountToken:
      serviceAccountToken === undefined
        ? undefined
        : { ...serviceAccountToken, expirationSeconds: serviceAccountToken.expirationSeconds ?? HOUR },
  };
}

function setDefaultsEphemeral(ephemeral: EphemeralVolumeSource): EphemeralVolumeSource {
  const { volumeClaimTemplate: template } = ephemeral;
  if (template === undefined) return ephemeral;
  const { spec } = template;
  return {
    ...ephemeral,
    volumeClaimTemplate: {
      ...template,
      spec: { ...spec, volumeMode: spec.volumeMode ?? 'Filesystem', resources: roundUpResources(spec.resources) },
    },
  };
}

function emptyDir(): EmptyDirVolumeSource {
  return zeroOf(structNamed('v1.EmptyDirVolumeSource', NEWEST_KUBERNETES_VERSION)) as EmptyDirVolumeSource;
}
