import { configMap, envFromField, hostPath, mount, probe, readOnly, stored } from './stored.ts';

const cephcsi = 'quay.io/cephcsi/cephcsi:v3.14.0';
const privileged = { privileged: true, allowPrivilegeEscalation: true };
const endpoint = { name: 'CSI_ENDPOINT', value: 'unix:///csi/csi.sock' };
const bothWays = { mountPropagation: 'Bidirectional' };

/** On storage nodes and on nodes whose Pods may use block volumes, gpu nodes among them. */
export const csiRbdplugin = stored({
  metadata: {
    name: 'csi-rbdplugin',
    namespace: 'ceph-csi-rbd',
    uid: 'f3b85d2e-69c7-4a10-b4d8-8e07c21f6a5b',
    resourceVersion: '48210541',
    generation: 3,
    creationTimestamp: '2026-04-21T09:18:55Z',
    labels: { app: 'csi-rbdplugin' },
  },
  spec: {
    selector: { matchLabels: { app: 'csi-rbdplugin' } },
    template: {
      metadata: { labels: { app: 'csi-rbdplugin' } },
      spec: {
        serviceAccountName: 'rbd-csi-nodeplugin',
        priorityClassName: 'system-node-critical',
        hostNetwork: true,
        hostPID: true,
        dnsPolicy: 'ClusterFirstWithHostNet',
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [
                { matchExpressions: [{ key: 'role', operator: 'In', values: ['storage-node'] }] },
                { matchExpressions: [{ key: 'node.example.com/rbd', operator: 'In', values: ['enabled'] }] },
              ],
            },
          },
        },
        tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
        containers: [
          {
            name: 'driver-registrar',
            image: 'registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.13.0',
            args: [
              '--v=1',
              '--csi-address=/csi/csi.sock',
              '--kubelet-registration-path=/var/lib/kubelet/plugins/rbd.csi.ceph.com/csi.sock',
            ],
            env: [envFromField('KUBE_NODE_NAME', 'spec.nodeName')],
            securityContext: privileged,
            volumeMounts: [mount('socket-dir', '/csi'), mount('registration-dir', '/registration')],
          },
          {
            name: 'csi-rbdplugin',
            image: cephcsi,
            args: [
              '--type=rbd',
              '--nodeserver=true',
              '--drivername=rbd.csi.ceph.com',
              '--nodeid=$(NODE_ID)',
              '--endpoint=$(CSI_ENDPOINT)',
              '--csi-addons-endpoint=$(CSI_ADDONS_ENDPOINT)',
              '--pluginpath=/var/lib/kubelet/plugins',
              '--stagingpath=/var/lib/kubelet/plugins/kubernetes.io/csi/',
              '--pidlimit=-1',
              '--v=5',
            ],
            env: [
              envFromField('POD_IP', 'status.podIP'),
              envFromField('NODE_ID', 'spec.nodeName'),
              envFromField('POD_NAMESPACE', 'metadata.namespace'),
              endpoint,
              { name: 'CSI_ADDONS_ENDPOINT', value: 'unix:///csi/csi-addons.sock' },
            ],
            securityContext: { ...privileged, capabilities: { add: ['SYS_ADMIN'] } },
            volumeMounts: [
              mount('socket-dir', '/csi'),
              mount('plugin-dir', '/var/lib/kubelet/plugins', bothWays),
              mount('mountpoint-dir', '/var/lib/kubelet/pods', bothWays),
              mount('host-dev', '/dev'),
              mount('host-sys', '/sys'),
              mount('host-mount', '/run/mount'),
              readOnly('etc-selinux', '/etc/selinux'),
              readOnly('lib-modules', '/lib/modules'),
              mount('ceph-csi-config', '/etc/ceph-csi-config/'),
              mount('ceph-config', '/etc/ceph/'),
              mount('ceph-logdir', '/var/log/ceph'),
              mount('keys-tmp-dir', '/tmp/csi/keys'),
              readOnly('oidc-token', '/run/secrets/tokens'),
            ],
          },
          {
            name: 'liveness-prometheus',
            image: cephcsi,
            args: [
              '--type=liveness',
              '--endpoint=$(CSI_ENDPOINT)',
              '--metricsport=8680',
              '--metricspath=/metrics',
              '--polltime=60s',
              '--timeout=3s',
            ],
            env: [endpoint, envFromField('POD_IP', 'status.podIP')],
            ports: [{ name: 'metrics', containerPort: 8680, hostPort: 8680, protocol: 'TCP' }],
            livenessProbe: probe(
              { httpGet: { path: '/metrics', port: 'metrics', scheme: 'HTTP' } },
              { initialDelaySeconds: 30, periodSeconds: 60, timeoutSeconds: 5 },
            ),
            securityContext: privileged,
            volumeMounts: [mount('socket-dir', '/csi')],
          },
        ],
        volumes: [
          hostPath('socket-dir', '/var/lib/kubelet/plugins/rbd.csi.ceph.com', 'DirectoryOrCreate'),
          hostPath('registration-dir', '/var/lib/kubelet/plugins_registry', 'Directory'),
          hostPath('plugin-dir', '/var/lib/kubelet/plugins', 'Directory'),
          hostPath('mountpoint-dir', '/var/lib/kubelet/pods', 'DirectoryOrCreate'),
          hostPath('ceph-logdir', '/var/log/ceph', 'DirectoryOrCreate'),
          hostPath('host-dev', '/dev'),
          hostPath('host-sys', '/sys'),
          hostPath('host-mount', '/run/mount'),
          hostPath('etc-selinux', '/etc/selinux'),
          hostPath('lib-modules', '/lib/modules'),
          configMap('ceph-csi-config', 'ceph-csi-config'),
          configMap('ceph-config', 'ceph-config'),
          { name: 'keys-tmp-dir', emptyDir: { medium: 'Memory' } },
          {
            name: 'oidc-token',
            projected: {
              defaultMode: 420,
              sources: [
                {
                  serviceAccountToken: {
                    path: 'oidc-token',
                    audience: 'ceph-csi-kms',
                    expirationSeconds: 3600,
                  },
                },
              ],
            },
          },
        ],
      },
    },
  },
  status: { desired: 7, ready: 7, misscheduled: 1 },
});
