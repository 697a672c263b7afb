import { configMap, envFromField, envFromSecret, hostPath, mount, readOnly, stored } from './stored.ts';

const labels = {
  'app.kubernetes.io/component': 'kubelet',
  'app.kubernetes.io/instance': 'newrelic-bundle',
  'app.kubernetes.io/name': 'newrelic-infrastructure',
};
const cluster = 'demo-eu-west-1';
const resources = {
  limits: { memory: '300M' },
  requests: { cpu: '100m', memory: '150M' },
};

/** On every node that is a machine, whatever its taints; on no virtual or Fargate node. */
export const newrelicInfra = stored({
  metadata: {
    name: 'newrelic-infra',
    namespace: 'newrelic',
    uid: 'd07a6c4b-92e5-4831-a0bf-c8419e3df752',
    resourceVersion: '48210586',
    generation: 3,
    creationTimestamp: '2026-06-01T07:52:29Z',
    annotations: {
      'meta.helm.sh/release-name': 'newrelic-bundle',
      'meta.helm.sh/release-namespace': 'newrelic',
    },
    labels: { ...labels, 'app.kubernetes.io/managed-by': 'Helm', 'app.kubernetes.io/version': '3.33.1' },
  },
  spec: {
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: {
        serviceAccountName: 'newrelic-bundle-newrelic-infrastructure',
        hostNetwork: true,
        dnsPolicy: 'ClusterFirstWithHostNet',
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [
                {
                  matchExpressions: [
                    { key: 'eks.amazonaws.com/compute-type', operator: 'NotIn', values: ['fargate'] },
                    { key: 'type', operator: 'NotIn', values: ['virtual-kubelet'] },
                  ],
                },
              ],
            },
          },
        },
        tolerations: [
          { operator: 'Exists', effect: 'NoSchedule' },
          { operator: 'Exists', effect: 'NoExecute' },
        ],
        containers: [
          {
            name: 'kubelet',
            image: 'newrelic/nri-kubernetes:3.33.1',
            env: [
              { name: 'NRI_KUBERNETES_SINK_HTTP_PORT', value: '8003' },
              { name: 'NRI_KUBERNETES_CLUSTERNAME', value: cluster },
              { name: 'NRI_KUBERNETES_VERBOSE', value: 'false' },
              envFromField('NRI_KUBERNETES_NODENAME', 'spec.nodeName'),
              envFromField('NRI_KUBERNETES_NODEIP', 'status.hostIP'),
            ],
            resources,
            securityContext: {
              allowPrivilegeEscalation: false,
              readOnlyRootFilesystem: true,
              runAsGroup: 2000,
              runAsUser: 1000,
            },
            volumeMounts: [
              mount('nri-kubernetes-config', '/etc/newrelic-infra/nri-kubernetes.yml', {
                subPath: 'nri-kubernetes.yml',
              }),
            ],
          },
          {
            name: 'agent',
            image: 'newrelic/infrastructure-bundle:3.2.63',
            args: ['newrelic-infra'],
            env: [
              envFromSecret('NRIA_LICENSE_KEY', 'newrelic-bundle-license', 'licenseKey'),
              { name: 'CLUSTER_NAME', value: cluster },
              { name: 'NRIA_PASSTHROUGH_ENVIRONMENT', value: 'CLUSTER_NAME' },
              envFromField('NRIA_DISPLAY_NAME', 'spec.nodeName'),
              envFromField('NRIA_OVERRIDE_HOSTNAME', 'spec.nodeName'),
              envFromField('NRI_KUBERNETES_NODE_NAME', 'spec.nodeName'),
            ],
            ports: [{ containerPort: 8003, hostPort: 8003, protocol: 'TCP' }],
            resources,
            securityContext: {
              allowPrivilegeEscalation: true,
              privileged: true,
              readOnlyRootFilesystem: true,
              runAsGroup: 0,
              runAsUser: 0,
            },
            volumeMounts: [
              mount('agent-config', '/etc/newrelic-infra.yml', { subPath: 'newrelic-infra.yml' }),
              mount('dev', '/dev'),
              mount('containerd-socket', '/run/containerd/containerd.sock'),
              mount('log', '/var/log'),
              readOnly('host-root', '/host'),
              mount('agent-tmpfs', '/var/db/newrelic-infra/data'),
              mount('agent-tmp', '/tmp'),
            ],
          },
        ],
        volumes: [
          configMap('nri-kubernetes-config', 'newrelic-bundle-nrk8s-kubelet'),
          configMap('agent-config', 'newrelic-bundle-nrk8s-agent-kubelet'),
          hostPath('dev', '/dev'),
          hostPath('containerd-socket', '/run/containerd/containerd.sock'),
          hostPath('log', '/var/log'),
          hostPath('host-root', '/'),
          { name: 'agent-tmpfs', emptyDir: {} },
          { name: 'agent-tmp', emptyDir: {} },
        ],
      },
    },
  },
  status: { desired: 11, ready: 10 },
});
