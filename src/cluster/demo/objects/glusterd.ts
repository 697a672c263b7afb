import { hostPath, mount, probe, readOnly, stored } from './stored.ts';

const glusterdRuns = probe(
  { exec: { command: ['systemctl', 'is-active', '--quiet', 'glusterd.service'] } },
  { initialDelaySeconds: 40, periodSeconds: 25, timeoutSeconds: 3, failureThreshold: 50 },
);

/** Only on nodes labelled for it; an operator replaces its Pods one by one, once the volumes have healed. */
export const glusterd = stored({
  metadata: {
    name: 'glusterd',
    namespace: 'glusterfs',
    uid: '0a6e93d7-41bf-4f58-8c2e-d95b7a01f3c6',
    resourceVersion: '47903318',
    generation: 2,
    creationTimestamp: '2026-04-20T11:02:47Z',
    labels: { glusterfs: 'daemonset' },
  },
  spec: {
    selector: { matchLabels: { 'glusterfs-node': 'pod' } },
    updateStrategy: { type: 'OnDelete' },
    template: {
      metadata: { labels: { glusterfs: 'pod', 'glusterfs-node': 'pod' } },
      spec: {
        nodeSelector: { storagenode: 'glusterfs' },
        hostNetwork: true,
        containers: [
          {
            name: 'glusterfs',
            image: 'gluster/gluster-centos:gluster4u1_centos7',
            env: [
              { name: 'HOST_DEV_DIR', value: '/mnt/host-dev' },
              { name: 'GLUSTER_BLOCKD_STATUS_PROBE_ENABLE', value: '1' },
            ],
            resources: { requests: { cpu: '100m', memory: '100Mi' } },
            securityContext: { privileged: true },
            livenessProbe: glusterdRuns,
            readinessProbe: glusterdRuns,
            volumeMounts: [
              mount('heketi', '/var/lib/heketi'),
              mount('run', '/run'),
              mount('lvm', '/run/lvm'),
              mount('etc-glusterfs', '/etc/glusterfs'),
              mount('logs', '/var/log/glusterfs'),
              mount('glusterd-state', '/var/lib/glusterd'),
              mount('misc', '/var/lib/misc/glusterfsd'),
              mount('host-dev', '/mnt/host-dev'),
              readOnly('cgroup', '/sys/fs/cgroup'),
              readOnly('ssl', '/etc/ssl'),
              readOnly('kernel-modules', '/lib/modules'),
            ],
          },
        ],
        volumes: [
          hostPath('heketi', '/var/lib/heketi'),
          { name: 'run', emptyDir: {} },
          hostPath('lvm', '/run/lvm'),
          hostPath('etc-glusterfs', '/etc/glusterfs'),
          hostPath('logs', '/var/log/glusterfs'),
          hostPath('glusterd-state', '/var/lib/glusterd'),
          hostPath('misc', '/var/lib/misc/glusterfsd'),
          hostPath('host-dev', '/dev'),
          hostPath('cgroup', '/sys/fs/cgroup'),
          hostPath('ssl', '/etc/ssl'),
          hostPath('kernel-modules', '/lib/modules'),
        ],
      },
    },
  },
  status: { desired: 2, ready: 2 },
});
