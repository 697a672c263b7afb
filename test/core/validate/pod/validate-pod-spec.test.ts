import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validatePodSpec } from '../../../../src/core/validate/pod/validate-pod-spec.ts';
import { container } from '../containers/errors-in.ts';
import { DNS_SUBDOMAIN, errorsOf, LABEL_KEY_NAME } from '../volumes/errors-of.ts';

const GOOD = { restartPolicy: 'Always', dnsPolicy: 'ClusterFirst', containers: [container()] };
const hostProcess = { securityContext: { windowsOptions: { hostProcess: true } } };
const withFile = (volumeName: string) => ({
  env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName, path: 'p', key: 'K' } } }],
});

test.each([
  { name: 'nothing is wrong', spec: GOOD, want: [] },
  {
    name: 'names and choices that were left out, or are in order',
    spec: {
      ...GOOD,
      serviceAccountName: 'a.b',
      nodeName: 'a.b',
      activeDeadlineSeconds: 2147483647,
      hostname: 'a',
      subdomain: 'a',
      priorityClassName: 'a.b',
      runtimeClassName: 'a.b',
      preemptionPolicy: 'Never',
      overhead: { cpu: '1' },
      volumes: [{ name: 'v', emptyDir: {} }],
      resourceClaims: [{ name: 'r', resourceClaimName: 'x' }],
      containers: [
        container({
          volumeMounts: [{ name: 'v', mountPath: '/a' }],
          resources: { claims: [{ name: 'r' }] },
          securityContext: { procMount: 'Default' },
          ...withFile('v'),
        }),
      ],
    },
    want: [],
  },
  {
    name: 'a deadline of nothing, and an unmasked file system with the users of the Node',
    spec: {
      ...GOOD,
      activeDeadlineSeconds: 0,
      containers: [container({ securityContext: { procMount: 'Unmasked' } })],
    },
    want: [
      'v.containers[0].securityContext.procMount: Invalid value: "Unmasked": `hostUsers` must be false to use `Unmasked`',
      'v.activeDeadlineSeconds: Invalid value: 0: must be between 1 and 2147483647, inclusive',
    ],
  },
  {
    name: 'claims without a name are no claims',
    spec: {
      ...GOOD,
      hostUsers: false,
      resourceClaims: [{ resourceClaimName: 'x' }],
      containers: [container({ resources: { claims: [{ name: 'r' }] }, securityContext: { procMount: 'Unmasked' } })],
    },
    want: [
      'v.resourceClaims[0].name: Required value',
      'v.containers[0].resources.claims[0]: Not found: "r": must be one of the names in pod.spec.resourceClaims which is empty',
    ],
  },
  {
    name: 'everything is wrong, in order',
    spec: {
      volumes: [{ name: 'v' }],
      resourceClaims: [{ name: 'r' }],
      containers: [container({ name: '', ports: [{ containerPort: 1, hostPort: 2, protocol: 'TCP' }] })],
      initContainers: [container({ name: '', ...hostProcess, ...withFile('w') })],
      ephemeralContainers: [container({ name: '' })],
      resources: { claims: [] },
      hostNetwork: true,
      restartPolicy: 'x',
      dnsPolicy: '',
      nodeSelector: { a: '-' },
      securityContext: { fsGroup: -1 },
      hostPID: true,
      shareProcessNamespace: true,
      affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: {} } },
      dnsConfig: { options: [{}] },
      readinessGates: [{ conditionType: '-' }],
      schedulingGates: [{ name: '-' }],
      topologySpreadConstraints: [{ maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' }],
      hostUsers: false,
      hostnameOverride: 'A',
      serviceAccountName: 'A',
      nodeName: 'A',
      activeDeadlineSeconds: 2147483648,
      hostname: 'a.b',
      subdomain: 'a.b',
      tolerations: [{ operator: 'Exists', value: 'x' }],
      hostAliases: [{ ip: '01.1.1.1' }],
      priorityClassName: 'A',
      runtimeClassName: '',
      preemptionPolicy: '',
      overhead: { cpu: '-1' },
      os: {},
      schedulingGroup: {},
    },
    want: [
      'v.volumes[0]: Required value: must specify a volume type',
      expect.stringContaining('v.resourceClaims[0]: Invalid value: '),
      'v.containers[0].name: Required value',
      'v.initContainers[0].name: Required value',
      'v.initContainers[0].name: Duplicate value: ""',
      'v.ephemeralContainers[0].name: Required value',
      'v.ephemeralContainers[0].name: Duplicate value: ""',
      'v.resources.claims: Forbidden: claims may not be set for Resources at pod-level',
      'v.containers[0].ports[0].hostPort: Invalid value: 2: must match `containerPort` when `hostNetwork` is true',
      'v.restartPolicy: Unsupported value: "x": supported values: "Always", "OnFailure", "Never"',
      'v.dnsPolicy: Required value',
      expect.stringContaining('v.nodeSelector: Invalid value: "-": a valid label must be'),
      'v.securityContext.fsGroup: Invalid value: -1: must be between 0 and 2147483647, inclusive',
      'v.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled',
      'v.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: Required value: must ' +
        'have at least one node selector term',
      'v.dnsConfig.options[0]: Required value: must not be empty',
      `v.readinessGates[0].conditionType: Invalid value: "-": ${LABEL_KEY_NAME}`,
      `v.schedulingGates[0]: Invalid value: "-": ${LABEL_KEY_NAME}`,
      'v.topologySpreadConstraints[0].topologyKey: Required value: can not be empty',
      'v: Invalid value: "": If pod contains any hostProcess containers then all containers must be HostProcess containers',
      'v.hostNetwork: Forbidden: when `hostUsers` is false',
      'v.HostPID: Forbidden: when `hostUsers` is false',
      'v.hostnameOverride: Forbidden: may not be specified when hostNetwork is true',
      `v.hostnameOverride: Invalid value: "A": ${DNS_SUBDOMAIN}`,
      `v.serviceAccountName: Invalid value: "A": ${DNS_SUBDOMAIN}`,
      `v.nodeName: Invalid value: "A": ${DNS_SUBDOMAIN}`,
      'v.activeDeadlineSeconds: Invalid value: 2147483648: must be between 1 and 2147483647, inclusive',
      'v.hostname: Invalid value: "a.b": must not contain dots',
      'v.subdomain: Invalid value: "a.b": must not contain dots',
      'v.tolerations[0].operator: Invalid value: "x": value must be empty when `operator` is \'Exists\'',
      'v.hostAliases[0].ip: Invalid value: "01.1.1.1": must not have leading 0s',
      `v.priorityClassName: Invalid value: "A": ${DNS_SUBDOMAIN}`,
      `v.runtimeClassName: Invalid value: "": ${DNS_SUBDOMAIN}`,
      'v.preemptionPolicy: Required value',
      'v.overhead.limits[cpu]: Invalid value: "-1": must be greater than or equal to 0',
      'v.os.name: Required value',
      'v.schedulingGroup.podGroupName: Invalid value: null: must specify one of: `podGroupName`',
      'v.initContainers[0].env[0].valueFrom.fileKeyRef.volumeName: Not found: "w"',
    ],
  },
])('$name', ({ spec, want }) => {
  expect(errorsOf<PodSpec>({ type: 'v1.PodSpec', value: spec }, validatePodSpec)).toEqual(want);
});
