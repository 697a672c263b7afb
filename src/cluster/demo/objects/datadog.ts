import {
  configMap,
  envFromField,
  envFromSecret,
  type Fields,
  hostPath,
  mount,
  probe,
  readOnly,
  stored,
} from './stored.ts';

const image = 'gcr.io/datadoghq/agent:7.66.1';

const common = [
  envFromSecret('DD_API_KEY', 'datadog', 'api-key'),
  { name: 'DD_SITE', value: 'datadoghq.eu' },
  { name: 'DD_CLUSTER_NAME', value: 'demo-eu-west-1' },
  { name: 'KUBERNETES', value: 'yes' },
  envFromField('DD_KUBERNETES_KUBELET_HOST', 'status.hostIP'),
];

const config = mount('config', '/etc/datadog-agent');
const runtimeSockets = readOnly('runtimesocketdir', '/host/var/run', { mountPropagation: 'None' });
const cgroups = readOnly('cgroups', '/host/sys/fs/cgroup', { mountPropagation: 'None' });
const procfs = readOnly('procdir', '/host/proc', { mountPropagation: 'None' });

function health(path: string): Fields {
  return probe(
    { httpGet: { path, port: 5555, scheme: 'HTTP' } },
    { failureThreshold: 6, initialDelaySeconds: 15, periodSeconds: 15, timeoutSeconds: 5 },
  );
}

/** On control plane, gpu and spot nodes too: it tolerates their taints one by one. */
export const datadog = stored({
  metadata: {
    name: 'datadog',
    namespace: 'datadog',
    uid: '19f4e3a8-c06b-4d27-9f81-7b5d20ca64e0',
    resourceVersion: '48210578',
    generation: 5,
    creationTimestamp: '2026-03-09T12:11:50Z',
    annotations: { 'meta.helm.sh/release-name': 'datadog', 'meta.helm.sh/release-namespace': 'datadog' },
    labels: {
      'app.kubernetes.io/component': 'agent',
      'app.kubernetes.io/instance': 'datadog',
      'app.kubernetes.io/managed-by': 'Helm',
      'app.kubernetes.io/name': 'datadog',
    },
  },
  spec: {
    selector: { matchLabels: { app: 'datadog' } },
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: '10%' } },
    template: {
      metadata: {
        name: 'datadog',
        labels: {
          app: 'datadog',
          'app.kubernetes.io/component': 'agent',
          'app.kubernetes.io/name': 'datadog',
        },
      },
      spec: {
        serviceAccountName: 'datadog',
        automountServiceAccountToken: true,
        hostPID: true,
        securityContext: { runAsUser: 0 },
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        tolerations: [
          { key: 'node-role.kubernetes.io/master', operator: 'Exists', effect: 'NoSchedule' },
          { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' },
          { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' },
          { key: 'node.example.com/spot', operator: 'Exists', effect: 'NoExecute' },
        ],
        initContainers: [
          {
            name: 'init-volume',
            image,
            command: ['cp', '-r', '/etc/datadog-agent', '/opt'],
            volumeMounts: [mount('config', '/opt/datadog-agent')],
          },
        ],
        containers: [
          {
            name: 'agent',
            image,
            command: ['agent', 'run'],
            env: [
              ...common,
              { name: 'DD_DOGSTATSD_PORT', value: '8125' },
              { name: 'DD_LOGS_ENABLED', value: 'true' },
              { name: 'DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL', value: 'false' },
              { name: 'DD_HEALTH_PORT', value: '5555' },
            ],
            ports: [{ name: 'dogstatsdport', containerPort: 8125, hostPort: 8125, protocol: 'UDP' }],
            resources: {
              limits: { cpu: '200m', memory: '512Mi' },
              requests: { cpu: '100m', memory: '256Mi' },
            },
            livenessProbe: health('/live'),
            readinessProbe: health('/ready'),
            startupProbe: health('/startup'),
            volumeMounts: [
              readOnly('installinfo', '/etc/datadog-agent/install_info', { subPath: 'install_info' }),
              config,
              runtimeSockets,
              procfs,
              cgroups,
              mount('pointerdir', '/opt/datadog-agent/run'),
              readOnly('logpodpath', '/var/log/pods'),
            ],
          },
          {
            name: 'trace-agent',
            image,
            command: ['trace-agent', '-config=/etc/datadog-agent/datadog.yaml'],
            env: [
              ...common,
              { name: 'DD_APM_ENABLED', value: 'true' },
              { name: 'DD_APM_RECEIVER_PORT', value: '8126' },
            ],
            ports: [{ name: 'traceport', containerPort: 8126, hostPort: 8126, protocol: 'TCP' }],
            resources: { requests: { cpu: '50m', memory: '128Mi' } },
            livenessProbe: probe(
              { tcpSocket: { port: 8126 } },
              { initialDelaySeconds: 15, periodSeconds: 15, timeoutSeconds: 5 },
            ),
            volumeMounts: [config, runtimeSockets],
          },
          {
            name: 'process-agent',
            image,
            command: ['process-agent', '-config=/etc/datadog-agent/datadog.yaml'],
            env: [...common, { name: 'DD_PROCESS_AGENT_ENABLED', value: 'true' }],
            resources: { requests: { cpu: '50m', memory: '128Mi' } },
            volumeMounts: [config, runtimeSockets, cgroups, procfs, readOnly('passwd', '/etc/passwd')],
          },
        ],
        volumes: [
          configMap('installinfo', 'datadog-installinfo'),
          { name: 'config', emptyDir: {} },
          hostPath('runtimesocketdir', '/var/run'),
          hostPath('procdir', '/proc'),
          hostPath('cgroups', '/sys/fs/cgroup'),
          hostPath('passwd', '/etc/passwd'),
          hostPath('pointerdir', '/var/lib/datadog-agent/logs'),
          hostPath('logpodpath', '/var/log/pods'),
        ],
      },
    },
  },
  status: { desired: 10, ready: 10, misscheduled: 1 },
});
