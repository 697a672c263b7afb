import { writableHostRoot } from '../../../src/core/findings/writable-host-root.ts';
import { container, inPod, type Row, testFinding, type Want } from './subject.ts';

function found(index: number, name: string, fix: Want['fix']): Want {
  return {
    severity: 'warning',
    field: `spec.template.spec.volumes[${index}].hostPath.path`,
    message: `Volume "${name}" lets a container write every file of the Node.`,
    fix,
  };
}

function mounting(...volumeMounts: object[]): object {
  return { containers: [container({ volumeMounts })] };
}

const ROOT = { volumes: [{ name: 'v', hostPath: { path: '/' } }] };
const MOUNT = { name: 'v', mountPath: '/host' };

const rows: readonly Row[] = [
  { name: 'no volumes', want: [] },
  { name: 'mounted by none', pod: ROOT, want: [] },
  { name: 'read only', pod: { ...ROOT, ...mounting({ ...MOUNT, readOnly: true }) }, want: [] },
  { name: 'a part of it', pod: { ...ROOT, ...mounting({ ...MOUNT, subPath: 'var/log' }) }, want: [] },
  {
    name: 'a part of it by an expression',
    pod: { ...ROOT, ...mounting({ ...MOUNT, subPathExpr: 'var/log' }) },
    want: [],
  },
  {
    name: 'another directory',
    pod: {
      volumes: [
        { name: 'v', hostPath: { path: '/var' } },
        { name: 'w', emptyDir: {} },
      ],
      ...mounting(MOUNT),
    },
    want: [],
  },
  {
    name: 'a path without a root',
    pod: { volumes: [{ name: 'v', hostPath: { path: '.' } }], ...mounting(MOUNT) },
    want: [],
  },
  {
    name: 'the root by another spelling, several times',
    pod: {
      volumes: [
        { name: 'w', emptyDir: {} },
        { name: 'v', hostPath: { path: '//./' } },
      ],
      initContainers: [container({ name: 'i', volumeMounts: [MOUNT] })],
      ...mounting({ name: 'w', mountPath: '/w' }, { ...MOUNT, readOnly: false }),
    },
    want: [
      found(1, 'v', [
        { op: 'add', path: inPod('/initContainers/0/volumeMounts/0/readOnly'), value: true },
        { op: 'replace', path: inPod('/containers/0/volumeMounts/1/readOnly'), value: true },
      ]),
    ],
  },
];

testFinding('writable-host-root', writableHostRoot, rows);
