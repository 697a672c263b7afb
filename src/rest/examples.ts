import type { BodyFormat } from '../cluster/objects/read-body.ts';

const DAEMON_SET = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name: 'fluentd-elasticsearch', namespace: 'kube-system', labels: { 'k8s-app': 'fluentd-logging' } },
  spec: {
    selector: { matchLabels: { name: 'fluentd-elasticsearch' } },
    template: {
      metadata: { labels: { name: 'fluentd-elasticsearch' } },
      spec: {
        tolerations: [{ key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' }],
        containers: [{ name: 'fluentd-elasticsearch', image: 'k8s.gcr.io/fluentd-elasticsearch:1.20' }],
      },
    },
  },
};
const NODES = [
  { apiVersion: 'v1', kind: 'Node', metadata: { name: 'n1', labels: { 'kubernetes.io/os': 'linux' } } },
  {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'n3' },
    spec: { taints: [{ key: 'gpu', value: 'true', effect: 'NoExecute' }] },
  },
];

const LIST = { apiVersion: 'v1', kind: 'List', items: [DAEMON_SET, ...NODES] };

/** What the OpenAPI document shows for each form of a body; tools print an object as the form wants it. */
export const EXAMPLE_BODIES: Readonly<Record<BodyFormat, unknown>> = {
  json: LIST,
  ndjson: [DAEMON_SET, ...NODES].map((object) => JSON.stringify(object)).join('\n'),
  yaml: LIST,
};
