import { configMap, hostPath, probe, readOnly, stored } from './stored.ts';

/** On amd64 workers, spot ones included; the affinity keeps it off the control plane, whatever its taints. */
export const gmond = stored({
  metadata: {
    name: 'gmond',
    namespace: 'ganglia',
    uid: '6b9e02d5-74f1-4ca8-8d3b-0f2c5e87a1b9',
    resourceVersion: '48210594',
    generation: 1,
    creationTimestamp: '2026-07-06T08:59:43Z',
    labels: { app: 'ganglia', component: 'gmond' },
  },
  spec: {
    selector: { matchLabels: { app: 'ganglia', component: 'gmond' } },
    template: {
      metadata: { labels: { app: 'ganglia', component: 'gmond' } },
      spec: {
        hostNetwork: true,
        dnsPolicy: 'ClusterFirstWithHostNet',
        automountServiceAccountToken: false,
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [
                {
                  matchExpressions: [
                    { key: 'kubernetes.io/arch', operator: 'In', values: ['amd64'] },
                    { key: 'node-role.kubernetes.io/control-plane', operator: 'DoesNotExist' },
                  ],
                },
              ],
            },
          },
        },
        tolerations: [{ key: 'node.example.com/spot', operator: 'Equal', value: 'true', effect: 'NoExecute' }],
        containers: [
          {
            name: 'gmond',
            image: 'registry.example.com/monitoring/ganglia-gmond:3.7.2',
            command: ['/usr/sbin/gmond'],
            args: ['--foreground', '--conf=/etc/ganglia/gmond.conf'],
            ports: [
              { name: 'gmond-udp', containerPort: 8649, hostPort: 8649, protocol: 'UDP' },
              { name: 'gmond-tcp', containerPort: 8649, hostPort: 8649, protocol: 'TCP' },
            ],
            resources: {
              limits: { memory: '64Mi' },
              requests: { cpu: '20m', memory: '32Mi' },
            },
            livenessProbe: probe({ tcpSocket: { port: 'gmond-tcp' } }, { initialDelaySeconds: 10, periodSeconds: 30 }),
            volumeMounts: [readOnly('config', '/etc/ganglia'), readOnly('sys', '/sys')],
          },
        ],
        volumes: [configMap('config', 'gmond-config'), hostPath('sys', '/sys')],
      },
    },
  },
  status: { desired: 7, ready: 7, misscheduled: 1 },
});
