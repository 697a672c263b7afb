import type { Random } from '../random.ts';

/** DaemonSets that the API server takes, each with other parts of the API in use. */
const TEMPLATES: readonly object[] = [
  { containers: [{ name: 'c0', image: 'a:1' }] },
  {
    hostNetwork: true,
    dnsPolicy: 'ClusterFirstWithHostNet',
    priorityClassName: 'system-node-critical',
    tolerations: [{ operator: 'Exists' }],
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    containers: [
      {
        name: 'c0',
        image: 'registry.k8s.io/agent:v1',
        args: ['--path=/host'],
        ports: [{ name: 'http', containerPort: 9100, hostPort: 9100 }],
        env: [
          { name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
          { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } },
          { name: 'B', value: '$(NODE)' },
        ],
        resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '128Mi' } },
        livenessProbe: { httpGet: { path: '/healthz', port: 'http' } },
        readinessProbe: { tcpSocket: { port: 9100 } },
        volumeMounts: [
          { name: 'v0', mountPath: '/host', readOnly: true, mountPropagation: 'HostToContainer' },
          { name: 'v1', mountPath: '/etc/x', subPath: 'a' },
        ],
        securityContext: { privileged: true, runAsUser: 0 },
      },
    ],
    volumes: [
      { name: 'v0', hostPath: { path: '/', type: 'Directory' } },
      { name: 'v1', configMap: { name: 'c', items: [{ key: 'a', path: 'a' }] } },
    ],
  },
  {
    initContainers: [
      { name: 'i0', image: 'b', command: ['x'], volumeMounts: [{ name: 'v0', mountPath: '/m' }] },
      { name: 'i1', image: 'b:2', restartPolicy: 'Always', startupProbe: { exec: { command: ['x'] } } },
    ],
    containers: [
      {
        name: 'c0',
        image: 'a',
        lifecycle: { preStop: { exec: { command: ['x'] } } },
        envFrom: [{ secretRef: { name: 's' } }],
      },
      { name: 'c1', image: `a@sha256:${'a'.repeat(64)}`, securityContext: { capabilities: { drop: ['ALL'] } } },
    ],
    volumes: [
      { name: 'v0', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } },
      { name: 'v1', secret: { secretName: 's' } },
      {
        name: 'v2',
        projected: {
          sources: [
            { serviceAccountToken: { path: 'token' } },
            { downwardAPI: { items: [{ path: 'l', fieldRef: { fieldPath: 'metadata.labels' } }] } },
          ],
        },
      },
      { name: 'v3', persistentVolumeClaim: { claimName: 'c' } },
    ],
    serviceAccountName: 'sa',
    securityContext: {
      fsGroup: 1,
      seccompProfile: { type: 'RuntimeDefault' },
      sysctls: [{ name: 'net.x', value: '1' }],
    },
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] }],
        },
      },
    },
  },
  {
    os: { name: 'linux' },
    resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { cpu: '2', memory: '2Gi' } },
    resourceClaims: [{ name: 'claim', resourceClaimTemplateName: 't' }],
    containers: [
      {
        name: 'c0',
        image: 'a:1',
        resources: { claims: [{ name: 'claim' }], requests: { cpu: '500m' }, limits: { cpu: '1' } },
      },
    ],
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'zone',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: { a: 'b' } },
      },
    ],
    dnsConfig: { nameservers: ['1.2.3.4'], searches: ['a.b'], options: [{ name: 'ndots', value: '2' }] },
    hostAliases: [{ ip: '1.2.3.4', hostnames: ['a'] }],
    imagePullSecrets: [{ name: 's' }],
    schedulingGates: [{ name: 'a/b' }],
    readinessGates: [{ conditionType: 'a/b' }],
    hostUsers: false,
  },
  {
    os: { name: 'windows' },
    nodeSelector: { 'kubernetes.io/os': 'windows' },
    hostNetwork: true,
    securityContext: { windowsOptions: { hostProcess: true, runAsUserName: 'NT AUTHORITY\\SYSTEM' } },
    containers: [{ name: 'c0', image: 'a:1' }],
  },
];

/** A DaemonSet to change; `template` counts from 0. */
export function drawBase(random: Random): Record<string, unknown> {
  const strategy = random.pick([
    undefined,
    undefined,
    { type: 'OnDelete' },
    { rollingUpdate: { maxUnavailable: '10%' } },
    { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
  ]);
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: {
      name: 'web',
      ...(random.chance(0.5) ? { namespace: 'default' } : {}),
      ...(random.chance(0.3) ? { labels: { a: 'b' } } : {}),
    },
    spec: {
      selector: { matchLabels: { app: 'a' } },
      template: { metadata: { labels: { app: 'a' } }, spec: structuredClone(random.pick(TEMPLATES)) },
      ...(strategy === undefined ? {} : { updateStrategy: structuredClone(strategy) }),
      ...(random.chance(0.2) ? { minReadySeconds: 5, revisionHistoryLimit: 3 } : {}),
    },
  };
}
