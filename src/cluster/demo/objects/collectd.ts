import { configMap, envFromField, hostPath, probe, readOnly, stored } from './stored.ts';

/** Its image is built for one architecture, and it tolerates no taint of its own accord. */
export const collectd = stored({
  metadata: {
    name: 'collectd',
    namespace: 'monitoring',
    uid: '83d6b92c-1e70-4f3a-bc49-a5f7108e2d6e',
    resourceVersion: '48210570',
    generation: 2,
    creationTimestamp: '2026-05-04T16:40:08Z',
    labels: { 'app.kubernetes.io/name': 'collectd', 'app.kubernetes.io/version': '5.12' },
  },
  spec: {
    selector: { matchLabels: { 'app.kubernetes.io/name': 'collectd' } },
    template: {
      metadata: { labels: { 'app.kubernetes.io/name': 'collectd', 'app.kubernetes.io/version': '5.12' } },
      spec: {
        serviceAccountName: 'collectd',
        automountServiceAccountToken: false,
        nodeSelector: { 'kubernetes.io/arch': 'amd64', 'kubernetes.io/os': 'linux' },
        containers: [
          {
            name: 'collectd',
            image: 'intel/observability-collectd:1.0',
            args: ['-f', '-C', '/etc/collectd/collectd.conf'],
            env: [envFromField('COLLECTD_HOSTNAME', 'spec.nodeName')],
            ports: [{ name: 'prometheus', containerPort: 9103, protocol: 'TCP' }],
            resources: {
              limits: { cpu: '150m', memory: '100Mi' },
              requests: { cpu: '50m', memory: '50Mi' },
            },
            readinessProbe: probe({ httpGet: { path: '/metrics', port: 'prometheus', scheme: 'HTTP' } }),
            securityContext: {
              allowPrivilegeEscalation: false,
              capabilities: { drop: ['ALL'] },
              readOnlyRootFilesystem: true,
            },
            volumeMounts: [
              readOnly('config', '/etc/collectd'),
              readOnly('proc', '/host/proc'),
              readOnly('sys', '/host/sys'),
            ],
          },
        ],
        volumes: [configMap('config', 'collectd-config'), hostPath('proc', '/proc'), hostPath('sys', '/sys')],
      },
    },
  },
  status: { desired: 6, ready: 6, misscheduled: 1 },
});
