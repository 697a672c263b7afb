import type { GoType } from '../../../src/core/go/go-type.ts';
import type { Random } from '../random.ts';
import { Raw } from './raw.ts';

/*
 * What the fields of a DaemonSet are set to: words that some rule of the API server takes or refuses, by the name of the
 * field, and for all fields of a type.
 */

/** Words of one text, apart by bars. */
function words(text: string): string[] {
  return text.split('|');
}

const LONG = 'x'.repeat(64);
const NAMES = [
  'a',
  'web',
  'a.b',
  'a-b',
  '',
  'Bad_Name',
  '-x',
  'x-',
  LONG,
  'x'.repeat(63),
  'a..b',
  'UPPER',
  'ünïcode',
  'a b',
  'a/b',
  'a'.repeat(254),
  '.',
  '..',
  'a%b',
  '123',
  '1a',
  'a_b',
  'c0',
  'v0',
];
const KEYS = [
  'a',
  'a/b',
  'example.com/a',
  'kubernetes.io/os',
  'node-role.kubernetes.io/master',
  'beta.kubernetes.io/arch',
  'failure-domain.beta.kubernetes.io/zone',
  'beta.kubernetes.io/instance-type',
  'bad key',
  '',
  '/a',
  'a/',
  'a/b/c',
  '-a',
  `${LONG}x`,
  `${'d'.repeat(254)}/a`,
  'UP/a',
  'ключ',
  'metadata.name',
  'app',
  'kubernetes.io/hostname',
];
const VALUES = ['x', '', 'X_y.z', 'bad value!', '-a', LONG, 'ü', '5', '-5', 'abc', '1.5'];
const PATHS = [
  '/x',
  '/',
  '',
  'x',
  '../x',
  '/a/../b',
  'a/..',
  '..',
  '..data',
  'a..b',
  './x',
  'a:b',
  '/a:b',
  'C:\\x',
  '/dev/null',
  '\\\\.\\pipe',
  'a\\..\\b',
  '/x/',
  `/${'p'.repeat(300)}`,
  '..a',
  'token',
  '/v',
  '/m',
];
const PORT_NAMES = ['http', 'a', '', 'Bad_Port', 'x'.repeat(16), '-a', 'a--b', '80', 'a1', '1-2'];
const QUANTITIES = [
  '1',
  '0',
  '-1',
  '100m',
  '0.5',
  '1Gi',
  '1.5Gi',
  'abc',
  '',
  '1i',
  '1e3',
  '0.0001',
  '1500m',
  ' 1',
  '4Mi',
  '3Mi',
  '2Mi',
  '1Ki',
  '9223372036854775807',
  '1E',
  '.',
  '+5',
  new Raw('1'),
  new Raw('0.5'),
  new Raw('1e3'),
  new Raw('-0'),
];
const IMAGES = [
  'a',
  'a:1',
  'a:latest',
  'a:latest@sha256:abc',
  `a@sha256:${'a'.repeat(64)}`,
  `a:1@sha256:${'b'.repeat(64)}`,
  '',
  ' a',
  'a ',
  'A',
  'UP/a',
  'localhost/a',
  'r.io:5000/a/b:v',
  'a:',
  ':a',
  'a/B',
  'a'.repeat(64),
  'docker.io/a',
  `x@md5:${'a'.repeat(32)}`,
  `x@sha256:${'A'.repeat(64)}`,
  `${'p'.repeat(256)}`,
  'index.docker.io/a:latest',
  'a:la.te-st_',
  '[::1]:80/a',
];
const IPS = words(
  '1.2.3.4|::1||x|1.2.3|01.2.3.4|1.2.3.256|fe80::1%eth0|::ffff:1.2.3.4|2001:DB8::1|2001:db8:0:0::1|0.0.0.0|127.0.0.1|10.0.0.0/8',
);
const FIELD_PATHS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  "metadata.labels['a']",
  "metadata.annotations['a/b']",
  "metadata.labels['bad key']",
  "metadata.annotations['Bad Key!']",
  'metadata.labels',
  'metadata.annotations',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
  'spec.foo',
  '',
  'metadata.labels[a]',
  "metadata.labels['']",
  "status.foo['x']",
  'Metadata.Name',
];
const RESOURCES = words(
  'limits.cpu|limits.memory|limits.ephemeral-storage|requests.cpu|requests.memory|requests.hugepages-2Mi|limits.hugepages-2Mi|requests.ephemeral-storage|limits.foo||cpu|requests.hugepages-',
);
const OPERATORS = words('In|NotIn|Exists|DoesNotExist|Gt|Lt|Equal|Foo||in');
const SYSCTLS = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'kernel.msgmax',
  'fs.mqueue.x',
  'bad name',
  '',
  'net/ipv4/x',
  'a..b',
  'Kernel.x',
  'kernel.sem',
  'net.core.somaxconn',
  'x'.repeat(254),
  'a_b.c',
  'a/b.c',
];
const PROFILES = [
  'x',
  '',
  '/x',
  '../x',
  'a/b',
  ' x ',
  'localhost/x',
  'runtime/default',
  'unconfined',
  'p'.repeat(4096),
];
const CAPABILITIES = ['SYS_ADMIN', 'CAP_SYS_ADMIN', 'NET_ADMIN', 'ALL', ''];
const CLAIM_MODES = words('ReadWriteOnce|ReadOnlyMany|ReadWriteMany|ReadWriteOncePod|Foo|');
const INTEGERS = [0, 1, -1, 2, 80, 3600, 65535, 65536, 2147483647];
const TEXTS = [
  '',
  'x',
  ' ',
  'a b',
  '$(A)',
  'a,b',
  'a=b',
  'ü',
  'x\ny',
  'true',
  '5',
  'yes',
  'null',
  '1e3',
  '0x10',
  '~',
  'a: b',
  '- a',
  '#c',
  '!x',
  '"q"',
  "it's",
  '2020-01-01',
  '<&>',
];

/** By JSON name; a name that stands for several things has the words of all. */
const WORDS: Readonly<Record<string, readonly unknown[]>> = {
  accessModes: CLAIM_MODES,
  action: ['Restart', 'RestartAllContainers', 'Foo', ''],
  add: CAPABILITIES,
  apiGroup: ['', 'snapshot.storage.k8s.io', 'Bad_Group', 'a'],
  apiVersion: words('v1|v2||apps/v1|a/b/c|events.k8s.io/v1'),
  cachingMode: ['None', 'ReadOnly', 'ReadWrite', 'Foo', ''],
  certificateChainPath: PATHS,
  clusterName: TEXTS,
  containerName: NAMES,
  containerPort: [80, 81, 0, -1, 65535, 65536, 8080],
  credentialBundlePath: PATHS,
  defaultMode: [0, 0o644, 0o777, 0o1000, -1, 511, 512],
  devicePath: PATHS,
  divisor: words('0|1|1m|1k|1Ki|2|1Mi|10|-1|1M|1G|1E|1Ei|'),
  dnsPolicy: words('ClusterFirst|ClusterFirstWithHostNet|Default|None|Foo|'),
  driver: ['csi.example.com', '', 'Bad_Driver', `${LONG}`, 'a.b', '-a', 'UP.com'],
  drop: CAPABILITIES,
  effect: ['NoSchedule', 'PreferNoSchedule', 'NoExecute', 'Foo', ''],
  exitCodes: [undefined],
  expirationSeconds: [600, 599, 3600, 0, -1, 4294967296, 4294967297],
  fieldPath: FIELD_PATHS,
  finalizers: words('kubernetes|example.com/f|bad finalizer||orphan|foregroundDeletion|f'),
  fsGroupChangePolicy: ['OnRootMismatch', 'Always', 'Foo', ''],
  fsType: ['ext4', ''],
  generateName: ['a-', 'Bad_', '', 'x'.repeat(70), '-a', 'a.'],
  gmsaCredentialSpecName: NAMES,
  gmsaCredentialSpec: ['x', '', 'y'.repeat(65 * 1024)],
  hostIP: IPS,
  hostPort: [0, 80, 81, 8080, -1, 65536],
  hostname: NAMES,
  hostnameOverride: NAMES,
  hostnames: NAMES,
  image: IMAGES,
  imagePullPolicy: ['Always', 'IfNotPresent', 'Never', 'Foo', ''],
  initiatorName: words('iqn.2001-04.com.example:x|bad|eui.02004567A425678D|naa.52004567BA64678D||eui.0'),
  ip: IPS,
  iqn: words('iqn.2001-04.com.example:x|iqn.2001-04.com|bad|eui.02004567A425678D|naa.52004567BA64678D|naa.0|eui.xyz|'),
  iscsiInterface: ['default', ''],
  items: [undefined],
  key: [...KEYS, 'a.txt', 'a b', '..', '.', '..a'],
  keyPath: PATHS,
  keyType: words('RSA3072|RSA4096|ECDSAP256|ECDSAP384|ECDSAP521|ED25519|Foo|'),
  kind: words('DaemonSet|Managed|Dedicated|Shared|Foo||PersistentVolumeClaim|VolumeSnapshot|Event'),
  labelSelector: [undefined],
  level: TEXTS,
  localhostProfile: PROFILES,
  lun: [0, 255, 256, -1],
  lunNum: [0, 255, 256, -1],
  matchLabelKeys: KEYS,
  maxExpirationSeconds: [3600, 3599, 86400, 7862400, 7862401, 0, -1],
  maxSkew: [1, 0, -1, 5],
  maxSurge: [0, 1, '10%', '0%', '101%', '100%', 'abc', '1.5%', '-5%', -1, '5', '', 2147483647],
  maxUnavailable: [0, 1, '10%', '0%', '101%', '100%', 'abc', '1.5%', '-5%', -1, '5', '', 2147483647],
  medium: words('|Memory|HugePages|HugePages-2Mi|HugePages-1Gi|HugePages-x|HugePages-3Mi|Foo'),
  minDomains: [1, 0, -1],
  mismatchLabelKeys: KEYS,
  mode: [0, 0o644, 0o777, 0o1000, -1, 'None', 'Foo'],
  mountPath: PATHS,
  mountPropagation: ['None', 'HostToContainer', 'Bidirectional', 'Foo', ''],
  name: [
    ...NAMES,
    'linux',
    'windows',
    'PATH',
    'a=b',
    'v0',
    'v1',
    'c0',
    'http',
    'X-Header',
    'Bad Header',
    'A',
    '1A',
    'a.b-C',
    'ndots',
  ],
  nameservers: IPS,
  namespace: ['default', '', 'kube-system', 'Bad_Ns', 'other', LONG],
  namespaces: NAMES,
  nodeAffinityPolicy: ['Honor', 'Ignore', 'Foo', ''],
  nodeName: NAMES,
  nodeTaintsPolicy: ['Honor', 'Ignore', 'Foo', ''],
  operator: OPERATORS,
  optional: [true, false],
  partition: [0, 1, -1, 256],
  path: PATHS,
  pdID: NAMES,
  podInfoOnMount: [true],
  policy: ['Foo'],
  port: [80, 0, -1, 65536, 65535, 'http', 'Bad_Port', '', '80', 'x'.repeat(16)],
  preemptionPolicy: ['PreemptLowerPriority', 'Never', 'Foo', ''],
  prefix: ['P_', '', '1', 'a=b', 'a b', 'ü', 'x'.repeat(300), '='],
  priorityClassName: [...NAMES, 'system-node-critical', 'system-cluster-critical', 'system-x'],
  procMount: ['Default', 'Unmasked', 'Foo', ''],
  protocol: words('TCP|UDP|SCTP|FOO||tcp|HTTP1|H2C'),
  provisioningRate: [1],
  pullPolicy: ['Always', 'IfNotPresent', 'Never', 'Foo', ''],
  readOnly: [true, false],
  recursiveReadOnly: ['Disabled', 'IfPossible', 'Enabled', 'Foo', ''],
  reference: IMAGES,
  registry: ['a:1', 'a:1,b:2', 'a', ',', ''],
  request: [...NAMES, 'req'],
  resource: RESOURCES,
  resourceClaimName: NAMES,
  resourceClaimTemplateName: NAMES,
  resourceName: ['cpu', 'memory', 'foo', 'ephemeral-storage', ''],
  restartPolicy: words('Always|OnFailure|Never|NotRequired|RestartContainer|Foo|'),
  runtimeClassName: NAMES,
  scheme: ['HTTP', 'HTTPS', 'Foo', '', 'http'],
  seLinuxChangePolicy: ['Recursive', 'MountOption', 'Foo', ''],
  searches: [...NAMES, '.', 'a.b.', 'x.'.repeat(129), 'a_b.c', 'svc.cluster.local'],
  secretName: NAMES,
  serviceAccountName: NAMES,
  serviceAccount: NAMES,
  signerName: words('kubernetes.io/kube-apiserver-client|example.com/x|bad||a/b/c|UP.com/x|/x|example.com/X'),
  sizeLimit: QUANTITIES,
  stopSignal: ['SIGTERM', 'SIGKILL', 'Foo'],
  storageClassName: NAMES,
  storageMode: ['ThickProvisioned', 'ThinProvisioned', 'Foo'],
  subPath: PATHS,
  subPathExpr: [...PATHS, '$(A)', 'a/$(B)'],
  subdomain: NAMES,
  supplementalGroupsPolicy: ['Merge', 'Strict', 'Foo', ''],
  targetPortal: ['1.2.3.4:3260', ''],
  targetWWNs: ['50060e801049cfd1', ''],
  terminationMessagePolicy: ['File', 'FallbackToLogsOnError', 'Foo', ''],
  topologyKey: [...KEYS, 'kubernetes.io/hostname'],
  type: words(
    'RollingUpdate|OnDelete|RuntimeDefault|Unconfined|Localhost|Directory|DirectoryOrCreate|File|Socket||Foo',
  ),
  uid: ['u', '', '11111111-1111-1111-1111-111111111111'],
  user: [0, 1, -1, 1000, 'root', ''],
  value: [...VALUES, ...TEXTS],
  values: VALUES,
  verbs: ['x'],
  volumeMode: ['Filesystem', 'Block', 'Foo', ''],
  volumeName: NAMES,
  volumePath: PATHS,
  weight: [1, 0, 100, 101, -1],
  whenUnsatisfiable: ['DoNotSchedule', 'ScheduleAnyway', 'Foo', ''],
  wwids: ['3600508b400105e21 000900000490000', 'x', ''],
  runAsUserName: [
    'user',
    'DOMAIN\\user',
    '',
    'a:b',
    '\\x',
    'a\\',
    `${'d'.repeat(257)}\\u`,
    'u'.repeat(105),
    'a"b',
    '...',
    'a\u0001',
    '.x\\u',
    'ContainerAdministrator',
    '   ',
    'a\\b\\c',
  ],
  repository: ['https://example.com/x.git', ''],
  directory: PATHS,
  claimName: NAMES,
  ports: [undefined],
};

const BY_STRUCT: Readonly<Record<string, readonly unknown[]>> = {
  'v1.Sysctl.name': SYSCTLS,
  'v1.EnvVar.name': words('A|a.b|a=b||A B|1|=|ü|PATH|LD_LIBRARY_PATH|A'),
  'v1.ContainerPort.name': PORT_NAMES,
  'v1.Volume.name': ['v0', 'v1', 'Bad_V', '', LONG, 'a.b'],
  'v1.VolumeMount.name': words('v0|v1|v2|v3|nope|'),
  'v1.VolumeDevice.name': words('v0|v1|v2|v3|nope|'),
  'v1.PodOS.name': ['linux', 'windows', 'Foo', ''],
  'v1.ResourceClaim.name': ['claim', 'nope', ''],
  'v1.PodResourceClaim.name': ['claim', 'claim2', 'Bad_C', ''],
  'v1.PodSchedulingGate.name': ['example.com/g', 'bad gate', '', 'g'],
  'v1.PodReadinessGate.conditionType': ['example.com/c', 'bad cond', '', 'c'],
  'v1.Toleration.key': KEYS,
  'v1.Toleration.operator': words('Exists|Equal||Gt|Lt|Foo'),
  'v1.Toleration.tolerationSeconds': [0, 5, -1],
  'v1.NodeSelectorRequirement.key': KEYS,
  'v1.SecretVolumeSource.secretName': NAMES,
  'v1.FileKeySelector.volumeName': ['v0', 'v1', 'nope', ''],
  'v1.FileKeySelector.key': ['A', '', 'a=b', 'a b'],
  'v1.FileKeySelector.path': PATHS,
  'v1.ContainerRestartRuleOnExitCodes.operator': ['In', 'NotIn', 'Foo', ''],
  'v1.ContainerRestartRuleOnExitCodes.values': [0, 1, 255, 256, -1],
  'v1.ContainerRestartRule.action': ['Restart', 'RestartAllContainers', 'Foo', ''],
  'v1.ContainerResizePolicy.restartPolicy': ['NotRequired', 'RestartContainer', 'Foo', ''],
  'v1.Container.restartPolicy': ['Always', 'OnFailure', 'Never', 'Foo', ''],
  'v1.EphemeralContainer.targetContainerName': ['c0', 'nope', ''],
  'v1.HostPathVolumeSource.type': words(
    '|Directory|DirectoryOrCreate|File|FileOrCreate|Socket|CharDevice|BlockDevice|Foo',
  ),
  'v1.SeccompProfile.type': ['RuntimeDefault', 'Unconfined', 'Localhost', 'Foo', ''],
  'v1.AppArmorProfile.type': ['RuntimeDefault', 'Unconfined', 'Localhost', 'Foo', ''],
  'v1.DaemonSetUpdateStrategy.type': ['RollingUpdate', 'OnDelete', 'Foo', ''],
  'v1.GRPCAction.port': [80, 0, -1, 65536],
  'v1.SleepAction.seconds': [0, 1, 30, 31, -1, 100],
  'v1.Probe.successThreshold': [1, 2, 0, -1],
  'v1.TypedLocalObjectReference.kind': ['PersistentVolumeClaim', 'VolumeSnapshot', 'Foo', ''],
  'v1.SecurityContext.privileged': [true, false],
  'v1.PodSpec.terminationGracePeriodSeconds': [30, 0, -1, 1],
  'v1.ObjectMeta.name': ['a', 'web', '', 'Bad_Name', 'a.b', LONG, 'a'.repeat(254), 'a..b', '..', 'a/b', 'a%b'],
  'v1.OwnerReference.apiVersion': ['v1', 'apps/v1', '', 'a/b/c', '/'],
  'v1.ManagedFieldsEntry.operation': ['Apply', 'Update', 'Foo', ''],
  'v1.ManagedFieldsEntry.fieldsType': ['FieldsV1', 'Foo', ''],
};

const MAP_KEYS: Readonly<Record<string, readonly string[]>> = {
  annotations: [
    ...KEYS,
    'scheduler.alpha.kubernetes.io/critical-pod',
    'seccomp.security.alpha.kubernetes.io/pod',
    'container.seccomp.security.alpha.kubernetes.io/c0',
    'container.seccomp.security.alpha.kubernetes.io/nope',
    'container.apparmor.security.beta.kubernetes.io/c0',
    'container.apparmor.security.beta.kubernetes.io/nope',
    'scheduler.alpha.kubernetes.io/tolerations',
    'controller.kubernetes.io/pod-deletion-cost',
    'security.alpha.kubernetes.io/sysctls',
    'security.alpha.kubernetes.io/unsafe-sysctls',
    'deprecated.daemonset.template.generation',
    'pod.alpha.kubernetes.io/init-containers',
    'pod.beta.kubernetes.io/init-container-statuses',
    'kubernetes.io/config.mirror',
    'volume.beta.kubernetes.io/storage-class',
    'scheduler.alpha.kubernetes.io/preferAvoidPods',
  ],
  limits: words(
    'cpu|memory|ephemeral-storage|hugepages-2Mi|hugepages-1Gi|example.com/gpu|foo|requests.cpu|kubernetes.io/x|storage|pods|Bad Res|attachable-volumes-x|requests.example.com/x|',
  ),
};
const MAP_VALUES: Readonly<Record<string, readonly string[]>> = {
  annotations: words(
    '|x|1|abc|99|0|-1|localhost/x|localhost/../x|runtime/default|docker/default|unconfined|localhost/|[{"key":"a","operator":"Exists"}]|[{"key":"a","operator":"Foo"}]|{bad|9223372036854775808|+5|01|a=b',
  ),
};

/** Words that come first are mostly good ones, and mostly taken. */
const GOOD = 3;

/** A word for a field, valid or not; undefined where the vocabulary has nothing to say. */
export function wordFor(random: Random, { struct, name, type }: WordPlace): unknown {
  const words = (BY_STRUCT[`${struct}.${name}`] ?? WORDS[name])?.filter((word) => suits(word, type));
  if (words === undefined || words.length === 0) return undefined;
  return random.pick(random.chance(0.55) ? words.slice(0, GOOD) : words);
}

export interface WordPlace {
  readonly struct: string;
  readonly name: string;
  readonly type: GoType;
}

/** A field name may stand for fields of several types. */
function suits(word: unknown, { kind }: GoType): boolean {
  if (kind === 'string') return typeof word === 'string';
  return kind === 'integer' ? typeof word === 'number' : true;
}

/** Any value of the type. */
export function anyOf(random: Random, type: GoType): unknown {
  switch (type.kind) {
    case 'string':
      return random.pick(random.chance(0.5) ? NAMES : TEXTS);
    case 'boolean':
      return random.chance(0.7);
    case 'integer':
      return random.chance(0.9)
        ? random.pick(INTEGERS)
        : new Raw(
            random.pick(
              words(
                '1e3|1.0|1.5|2147483648|-2147483649|9223372036854775807|9223372036854775808|12345678901234567890|-0|0.0',
              ),
            ),
          );
    case 'quantity':
      return random.pick(QUANTITIES);
    case 'intOrString':
      return random.pick([0, 1, -1, 80, '10%', 'x', '', new Raw('1.5'), new Raw('2147483648')]);
    case 'time':
      return random.pick([
        '2026-01-01T00:00:00Z',
        '',
        'x',
        '2026-13-01T00:00:00Z',
        '2026-01-01',
        null,
        5,
        '2026-01-01T25:00:00Z',
        '2026-01-01T00:00:00Zx',
        '2026-02-30T00:00:00Z',
        '2026-01-01T00:00:00.5+02:00',
      ]);
    default:
      return random.pick([{}, null]);
  }
}

/** What a JSON text may have where something else is wanted. */
export function wrongType(random: Random): unknown {
  return random.pick([
    null,
    5,
    'x',
    [],
    {},
    true,
    -1,
    [null],
    [1],
    { a: 1 },
    new Raw('1.5'),
    new Raw('1e400'),
    '',
    [[]],
    [{}],
    ['x'],
    false,
    0,
  ]);
}

export function keyFor(random: Random, name: string): string {
  return random.pick(MAP_KEYS[name === 'requests' || name === 'overhead' ? 'limits' : name] ?? KEYS);
}

/** A value for a map of texts. */
export function mapWord(random: Random, name: string): string {
  return random.pick(MAP_VALUES[name] ?? VALUES);
}
