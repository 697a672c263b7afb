/** A piece of a Kubernetes object: JSON, with the names the API gives its fields. */
export type Fields = Readonly<Record<string, unknown>>;

type Labels = Readonly<Record<string, string>>;

interface PodSpec extends Fields {
  readonly containers: readonly Fields[];
  readonly initContainers?: readonly Fields[];
  readonly serviceAccountName?: string;
}

/** A DaemonSet without what every DaemonSet of the demo has in common. */
interface Manifest {
  readonly metadata: Fields & { readonly generation: number; readonly annotations?: Labels };
  readonly spec: Fields & { readonly template: Fields & { readonly spec: PodSpec } };
  /**
   * Every node that should run the DaemonSet has its Pod, of the newest template.
   * `misscheduled` counts the nodes that only keep a Pod from before they were tainted.
   */
  readonly status: { readonly desired: number; readonly ready: number; readonly misscheduled?: number };
}

/** The DaemonSet as the API server stores it: defaulted, with a status. */
export function stored({ metadata, spec, status }: Manifest): Fields {
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: {
      ...metadata,
      annotations: {
        'deprecated.daemonset.template.generation': String(metadata.generation),
        ...metadata.annotations,
      },
    },
    spec: {
      revisionHistoryLimit: 10,
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
      ...spec,
      template: { ...spec.template, spec: podSpec(spec.template.spec) },
    },
    status: {
      currentNumberScheduled: status.desired,
      desiredNumberScheduled: status.desired,
      numberAvailable: status.ready,
      numberMisscheduled: status.misscheduled ?? 0,
      numberReady: status.ready,
      ...(status.ready < status.desired && { numberUnavailable: status.desired - status.ready }),
      observedGeneration: metadata.generation,
      updatedNumberScheduled: status.desired,
    },
  };
}

function podSpec(spec: PodSpec): Fields {
  return {
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    schedulerName: 'default-scheduler',
    securityContext: {},
    terminationGracePeriodSeconds: 30,
    ...spec,
    ...(spec.serviceAccountName !== undefined && { serviceAccount: spec.serviceAccountName }),
    ...(spec.initContainers !== undefined && { initContainers: spec.initContainers.map(container) }),
    containers: spec.containers.map(container),
  };
}

function container(fields: Fields): Fields {
  return {
    imagePullPolicy: 'IfNotPresent',
    resources: {},
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
    ...fields,
  };
}

export function hostPath(name: string, path: string, type = ''): Fields {
  return { name, hostPath: { path, type } };
}

export function configMap(name: string, configMapName: string): Fields {
  return { name, configMap: { name: configMapName, defaultMode: 420 } };
}

export function mount(name: string, mountPath: string, more: Fields = {}): Fields {
  return { name, mountPath, ...more };
}

export function readOnly(name: string, mountPath: string, more: Fields = {}): Fields {
  return { name, mountPath, readOnly: true, ...more };
}

export function envFromField(name: string, fieldPath: string): Fields {
  return { name, valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath } } };
}

export function envFromSecret(name: string, secret: string, key: string): Fields {
  return { name, valueFrom: { secretKeyRef: { name: secret, key } } };
}

export function probe(check: Fields, more: Fields = {}): Fields {
  return {
    failureThreshold: 3,
    periodSeconds: 10,
    successThreshold: 1,
    timeoutSeconds: 1,
    ...check,
    ...more,
  };
}
