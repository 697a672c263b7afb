/** The template of the fluentd-elasticsearch example of the Kubernetes documentation, as the API server defaults it. */
export const fluentdTemplate = {
  metadata: { labels: { name: 'fluentd-elasticsearch' } },
  spec: {
    volumes: [
      { name: 'varlog', hostPath: { path: '/var/log', type: '' } },
      { name: 'varlibdockercontainers', hostPath: { path: '/var/lib/docker/containers', type: '' } },
    ],
    containers: [
      {
        name: 'fluentd-elasticsearch',
        image: 'k8s.gcr.io/fluentd-elasticsearch:1.20',
        resources: { limits: { memory: '200Mi' }, requests: { cpu: '100m', memory: '200Mi' } },
        volumeMounts: [
          { name: 'varlog', mountPath: '/var/log' },
          { name: 'varlibdockercontainers', readOnly: true, mountPath: '/var/lib/docker/containers' },
        ],
        terminationMessagePath: '/dev/termination-log',
        terminationMessagePolicy: 'File',
        imagePullPolicy: 'IfNotPresent',
      },
    ],
    restartPolicy: 'Always',
    terminationGracePeriodSeconds: 30,
    dnsPolicy: 'ClusterFirst',
    securityContext: {},
    schedulerName: 'default-scheduler',
    tolerations: [{ key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' }],
  },
} as const;
