import { NIL_LIST } from '../go/zero-of.ts';
import type {
  EphemeralContainer,
  EphemeralContainerCommon,
  LifecycleHandler,
  ObjectMeta,
  PodSpec,
  PodTemplateSpec,
  Probe,
} from '../v1/types.ts';
import { dropUsers } from './drop-users.ts';
import { inEach } from './in-each.ts';
import { inField } from './in-field.ts';
import { withField } from './with-field.ts';

interface Dropping {
  readonly template: PodTemplateSpec;
  /** The stored one on an update, which keeps a field alive that it has itself. */
  readonly old: PodTemplateSpec | undefined;
}

/** One field each that the default feature gates of Kubernetes 1.37 turn off. */
const DROPS: readonly ((spec: PodSpec) => PodSpec)[] = [
  dropUsers,
  dropSchedulingGroup,
  dropGrpcModes,
  dropEvictionResponders,
  dropEmptyDirModes,
  dropBindMountOptions,
  dropStopSignals,
  dropHttpProtocols,
];

/** The template without fields that are not there yet, or not any more: DropDisabledTemplateFields (api/pod/util.go:685). */
export function dropDisabledFields({ template, old }: Dropping): PodTemplateSpec {
  let { spec } = template;
  for (const drop of DROPS) {
    const isInUse = old !== undefined && drop(old.spec) !== old.spec;
    if (!isInUse) spec = drop(spec);
  }
  return withField(inField(template, 'metadata', dropInitContainerAnnotations), 'spec', spec);
}

/** Init containers were annotations until 1.8: DropInitContainerAnnotations (api/pod/util.go:2448). */
const INIT_CONTAINER_ANNOTATIONS = [
  'pod.beta.kubernetes.io/init-containers',
  'pod.alpha.kubernetes.io/init-containers',
  'pod.beta.kubernetes.io/init-container-statuses',
  'pod.alpha.kubernetes.io/init-container-statuses',
];

function dropInitContainerAnnotations(metadata: ObjectMeta): ObjectMeta {
  const { annotations } = metadata;
  if (!INIT_CONTAINER_ANNOTATIONS.some((key) => annotations.has(key))) return metadata;
  const kept = [...annotations].filter(([key]) => !INIT_CONTAINER_ANNOTATIONS.includes(key));
  return { ...metadata, annotations: new Map(kept) };
}

function dropSchedulingGroup(spec: PodSpec): PodSpec {
  return withField(spec, 'schedulingGroup', undefined);
}

function dropEvictionResponders(spec: PodSpec): PodSpec {
  return spec.evictionResponders.length === 0 ? spec : { ...spec, evictionResponders: NIL_LIST };
}

function dropEmptyDirModes(spec: PodSpec): PodSpec {
  return inField(spec, 'volumes', (volumes) =>
    inEach(volumes, (volume) => inField(volume, 'emptyDir', (emptyDir) => withField(emptyDir, 'mode', undefined))),
  );
}

function dropBindMountOptions(spec: PodSpec): PodSpec {
  return inEachContainer(spec, (container) =>
    inField(container, 'volumeMounts', (mounts) =>
      inEach(mounts, (mount) =>
        mount.bindMountOptions.length === 0 ? mount : { ...mount, bindMountOptions: NIL_LIST },
      ),
    ),
  );
}

/** A hook that said nothing else goes with its signal. */
function dropStopSignals(spec: PodSpec): PodSpec {
  return inEachContainer(spec, (container) =>
    inField(container, 'lifecycle', (lifecycle) => {
      const { postStart, preStop, stopSignal } = lifecycle;
      const isEmpty = postStart === undefined && preStop === undefined;
      return isEmpty && stopSignal !== undefined ? undefined : withField(lifecycle, 'stopSignal', undefined);
    }),
  );
}

function dropGrpcModes(spec: PodSpec): PodSpec {
  return inEachContainer(spec, (container) =>
    inEachProbe(container, (probe) => inField(probe, 'grpc', (grpc) => withField(grpc, 'mode', undefined))),
  );
}

function dropHttpProtocols(spec: PodSpec): PodSpec {
  return inEachContainer(spec, (container) => {
    const probed = inEachProbe(container, dropHttpProtocol);
    return inField(probed, 'lifecycle', (lifecycle) =>
      inField(inField(lifecycle, 'postStart', dropHttpProtocol), 'preStop', dropHttpProtocol),
    );
  });
}

function dropHttpProtocol<T extends Pick<Probe & LifecycleHandler, 'httpGet'>>(handler: T): T {
  return inField(handler, 'httpGet', (httpGet) => withField(httpGet, 'protocol', undefined));
}

function inEachContainer(
  spec: PodSpec,
  change: (container: EphemeralContainerCommon) => EphemeralContainerCommon,
): PodSpec {
  const initChanged = inField(spec, 'initContainers', (containers) => inEach(containers, change));
  const changed = inField(initChanged, 'containers', (containers) => inEach(containers, change));
  return inField(changed, 'ephemeralContainers', (containers) =>
    inEach(containers, (container) => change(container) as EphemeralContainer),
  );
}

function inEachProbe(container: EphemeralContainerCommon, change: (probe: Probe) => Probe): EphemeralContainerCommon {
  const livenessChanged = inField(container, 'livenessProbe', change);
  const readinessChanged = inField(livenessChanged, 'readinessProbe', change);
  return inField(readinessChanged, 'startupProbe', change);
}
