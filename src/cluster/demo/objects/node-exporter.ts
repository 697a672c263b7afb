import { envFromField, hostPath, readOnly, stored } from './stored.ts';

const labels = {
  'app.kubernetes.io/component': 'exporter',
  'app.kubernetes.io/name': 'node-exporter',
  'app.kubernetes.io/part-of': 'kube-prometheus',
};
const versioned = { ...labels, 'app.kubernetes.io/version': '1.9.1' };
const fromHost = { mountPropagation: 'HostToContainer' };

/**
 * On every Linux node, whatever its taints. Two of its Pods are not ready:
 * one node is not, and the virtual node has no host network to offer.
 */
export const nodeExporter = stored({
  metadata: {
    name: 'node-exporter',
    namespace: 'monitoring',
    uid: 'be47f061-3a8d-4d92-87c5-62f0e19bd7a4',
    resourceVersion: '48210562',
    generation: 4,
    creationTimestamp: '2026-03-02T09:04:11Z',
    labels: versioned,
  },
  spec: {
    selector: { matchLabels: labels },
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: '10%' } },
    template: {
      metadata: {
        annotations: { 'kubectl.kubernetes.io/default-container': 'node-exporter' },
        labels: versioned,
      },
      spec: {
        serviceAccountName: 'node-exporter',
        automountServiceAccountToken: true,
        priorityClassName: 'system-cluster-critical',
        hostNetwork: true,
        hostPID: true,
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        tolerations: [{ operator: 'Exists' }],
        securityContext: { runAsGroup: 65534, runAsNonRoot: true, runAsUser: 65534 },
        containers: [
          {
            name: 'node-exporter',
            image: 'quay.io/prometheus/node-exporter:v1.9.1',
            args: [
              '--web.listen-address=127.0.0.1:9100',
              '--path.sysfs=/host/sys',
              '--path.rootfs=/host/root',
              '--path.udev.data=/host/root/run/udev/data',
              '--no-collector.wifi',
              '--no-collector.btrfs',
              '--collector.netdev.device-exclude=^(veth.*|lo)$',
            ],
            resources: {
              limits: { cpu: '250m', memory: '180Mi' },
              requests: { cpu: '102m', memory: '180Mi' },
            },
            securityContext: {
              allowPrivilegeEscalation: false,
              capabilities: { add: ['SYS_TIME'], drop: ['ALL'] },
              readOnlyRootFilesystem: true,
            },
            volumeMounts: [readOnly('sys', '/host/sys', fromHost), readOnly('root', '/host/root', fromHost)],
          },
          {
            name: 'kube-rbac-proxy',
            image: 'quay.io/brancz/kube-rbac-proxy:v0.19.1',
            args: ['--secure-listen-address=[$(IP)]:9100', '--upstream=http://127.0.0.1:9100/'],
            env: [envFromField('IP', 'status.podIP')],
            ports: [{ name: 'https', containerPort: 9100, hostPort: 9100, protocol: 'TCP' }],
            resources: {
              limits: { cpu: '20m', memory: '40Mi' },
              requests: { cpu: '10m', memory: '20Mi' },
            },
            securityContext: {
              allowPrivilegeEscalation: false,
              capabilities: { drop: ['ALL'] },
              readOnlyRootFilesystem: true,
              runAsGroup: 65532,
              runAsNonRoot: true,
              runAsUser: 65532,
              seccompProfile: { type: 'RuntimeDefault' },
            },
          },
        ],
        volumes: [hostPath('sys', '/sys'), hostPath('root', '/')],
      },
    },
  },
  status: { desired: 12, ready: 10 },
});
