import { configMap, envFromField, envFromSecret, hostPath, mount, probe, readOnly, stored } from './stored.ts';

const monitoringApi = { httpGet: { path: '/', port: 'monitoring', scheme: 'HTTP' } };

/** Only in the general pool; a node's new Pod is ready before the old one goes. */
export const logstash = stored({
  metadata: {
    name: 'logstash',
    namespace: 'logging',
    uid: '5e1ca790-f2d4-4b8b-a36c-940bd7e8125f',
    resourceVersion: '48210549',
    generation: 7,
    creationTimestamp: '2026-05-12T14:25:36Z',
    labels: { app: 'logstash', 'app.kubernetes.io/part-of': 'elastic-stack' },
    // One of the seven generations changed the update strategy only.
    annotations: { 'deprecated.daemonset.template.generation': '6' },
  },
  spec: {
    minReadySeconds: 15,
    selector: { matchLabels: { app: 'logstash' } },
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    template: {
      metadata: { labels: { app: 'logstash' } },
      spec: {
        serviceAccountName: 'logstash',
        nodeSelector: { 'node.example.com/pool': 'general' },
        securityContext: { fsGroup: 1000 },
        terminationGracePeriodSeconds: 120,
        containers: [
          {
            name: 'logstash',
            image: 'docker.elastic.co/logstash/logstash:8.19.0',
            env: [
              { name: 'LS_JAVA_OPTS', value: '-Xms512m -Xmx512m' },
              { name: 'ELASTICSEARCH_HOSTS', value: 'https://elasticsearch.logging.svc:9200' },
              envFromField('NODE_NAME', 'spec.nodeName'),
              envFromSecret('ELASTICSEARCH_USER', 'logstash-elasticsearch', 'username'),
              envFromSecret('ELASTICSEARCH_PASSWORD', 'logstash-elasticsearch', 'password'),
            ],
            ports: [
              { name: 'beats', containerPort: 5044, protocol: 'TCP' },
              { name: 'monitoring', containerPort: 9600, protocol: 'TCP' },
            ],
            resources: {
              limits: { cpu: '1', memory: '1536Mi' },
              requests: { cpu: '200m', memory: '1Gi' },
            },
            livenessProbe: probe(monitoringApi, { initialDelaySeconds: 120, timeoutSeconds: 5 }),
            readinessProbe: probe(monitoringApi, { initialDelaySeconds: 30, timeoutSeconds: 5 }),
            securityContext: {
              allowPrivilegeEscalation: false,
              capabilities: { drop: ['ALL'] },
              runAsNonRoot: true,
              runAsUser: 1000,
            },
            volumeMounts: [
              readOnly('pipeline', '/usr/share/logstash/pipeline'),
              mount('queue', '/usr/share/logstash/data'),
              readOnly('pod-logs', '/var/log/pods'),
              readOnly('elasticsearch-ca', '/usr/share/logstash/certs'),
            ],
          },
        ],
        volumes: [
          configMap('pipeline', 'logstash-pipeline'),
          { name: 'queue', emptyDir: { sizeLimit: '2Gi' } },
          hostPath('pod-logs', '/var/log/pods'),
          { name: 'elasticsearch-ca', secret: { secretName: 'elasticsearch-ca', defaultMode: 420 } },
        ],
      },
    },
  },
  status: { desired: 4, ready: 4, misscheduled: 1 },
});
