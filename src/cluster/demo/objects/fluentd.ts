import { hostPath, mount, readOnly, stored } from './stored.ts';

/** On every node whose taints are the master's or none: not on gpu, spot and virtual nodes. */
export const fluentd = stored({
  metadata: {
    name: 'fluentd-elasticsearch',
    namespace: 'kube-system',
    uid: '7d20c1f4-85ab-4c36-9e0d-3fb1a6d2e895',
    resourceVersion: '48210533',
    generation: 1,
    creationTimestamp: '2026-03-02T08:30:19Z',
    labels: { 'k8s-app': 'fluentd-logging' },
  },
  spec: {
    selector: { matchLabels: { name: 'fluentd-elasticsearch' } },
    template: {
      metadata: { labels: { name: 'fluentd-elasticsearch' } },
      spec: {
        tolerations: [{ key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' }],
        containers: [
          {
            name: 'fluentd-elasticsearch',
            image: 'k8s.gcr.io/fluentd-elasticsearch:1.20',
            resources: {
              limits: { memory: '200Mi' },
              requests: { cpu: '100m', memory: '200Mi' },
            },
            volumeMounts: [
              mount('varlog', '/var/log'),
              readOnly('varlibdockercontainers', '/var/lib/docker/containers'),
            ],
          },
        ],
        volumes: [hostPath('varlog', '/var/log'), hostPath('varlibdockercontainers', '/var/lib/docker/containers')],
      },
    },
  },
  status: { desired: 8, ready: 8, misscheduled: 1 },
});
