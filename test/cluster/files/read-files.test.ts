import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dump } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { type FilesFailure, readFiles } from '../../../src/cluster/files/read-files.ts';
import { snapshotReader } from '../../../src/cluster/snapshot/snapshot-reader.ts';
import { CONTRACT_NODES, CONTRACT_OBJECTS } from '../contract-objects.ts';
import { describeClusterAdapter } from '../describe-cluster-adapter.ts';

const root = mkdtempSync(join(tmpdir(), 'everynode-files-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;

type Files = Readonly<Record<string, string | Uint8Array>>;

function write(files: Files): string {
  const folder = join(root, `snapshot-${++folders}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** As tar itself packs it. */
function pack(folder: string, archive: string, ...flags: readonly string[]): string {
  const path = join(root, `${folders}-${archive}`);
  execFileSync('tar', ['-C', folder, ...flags, path, '.']);
  return path;
}

interface ObjectJson {
  readonly kind: string;
  readonly metadata: { readonly namespace?: string; readonly name: string };
}
const objects = CONTRACT_OBJECTS as readonly ObjectJson[];
const list = (items: readonly object[]) => ({ apiVersion: 'v1', kind: 'List', items });
const json = JSON.stringify(list(objects));

/** A file an object, in folders deep enough for names that a plain tar header has no room for. */
function mustGather(items: readonly ObjectJson[]): Files {
  const at =
    'must-gather.local.5421342344627712289/quay-io-openshift-release-dev-ocp-v4-0-art-dev-sha256-0123456789abcdef';
  const entries = items.map((object) => {
    const { namespace, name } = object.metadata;
    const folder =
      namespace === undefined ? 'cluster-scoped-resources/core/nodes' : `namespaces/${namespace}/${object.kind}`;
    return [`${at}/${folder}/${name}.yaml`, dump(object)] as const;
  });
  return {
    ...Object.fromEntries(entries),
    // The same Pods once more, as a list, and what is no object at all.
    [`${at}/namespaces/contract-a/core/pods.yaml`]: dump(list(items.filter(({ kind }) => kind === 'Pod'))),
    [`${at}/etcd_info/endpoint_status.json`]: '[1, 2]',
    [`${at}/namespaces/contract-a/pods/p/p/logs/current.log`]: 'a: b: c',
  };
}

const FORMS: readonly { readonly form: string; readonly make: () => string }[] = [
  { form: 'a file of JSON', make: () => join(write({ 'all.json': json }), 'all.json') },
  { form: 'a directory, a file a kind', make: () => write(Object.fromEntries(byKind('json', JSON.stringify))) },
  { form: 'a directory of YAML', make: () => write(Object.fromEntries(byKind('yaml', (value) => dump(value)))) },
  { form: 'a directory of NDJSON, packed', make: () => write({ 'all.ndjson.gz': gzipSync(lines()) }) },
  { form: 'a tar archive', make: () => pack(write({ 'all.json': json }), 'all.tar', '-cf') },
  { form: 'a packed tar archive', make: () => pack(write({ 'a/b/all.json': json }), 'all.tgz', '-czf') },
  { form: 'a must-gather', make: () => write(mustGather(objects)) },
  {
    form: 'a must-gather, GNU tar',
    make: () => pack(write(mustGather(objects)), 'gnu.tar.gz', '--format=gnu', '-czf'),
  },
  { form: 'a must-gather, pax', make: () => pack(write(mustGather(objects)), 'pax.tar.gz', '--format=pax', '-czf') },
];

function byKind(extension: string, print: (value: object) => string) {
  const kinds = [...new Set(objects.map(({ kind }) => kind))];
  return kinds.map(
    (kind) => [`${kind}.${extension}`, print(list(objects.filter((each) => each.kind === kind)))] as const,
  );
}

function lines(): string {
  return objects.map((object) => JSON.stringify(object)).join('\n');
}

for (const { form, make } of FORMS) {
  describeClusterAdapter(`a snapshot that is ${form}`, async () => {
    const read = await readFiles(make());
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const reader = snapshotReader(read.value);
    return { open: () => reader };
  });
}

test('a Secret is counted, and none of it kept', async () => {
  const read = await readFiles(write({ 'all.json': json }));
  expect(read).toMatchObject({ ok: true, value: { ignored: { Secret: 1 } } });
  expect(JSON.stringify(read)).not.toContain('canary');
});

describe('one file that cannot be read refuses them all', () => {
  const half = json.slice(0, json.length / 2);
  const cases: readonly { name: string; make: () => string; want: FilesFailure['kind']; file: RegExp }[] = [
    { name: 'cut JSON', make: () => write({ 'a.json': json, 'b.json': half }), want: 'unreadable', file: /b\.json$/ },
    { name: 'cut YAML', make: () => write({ 'a.yaml': 'kind: [' }), want: 'unreadable', file: /a\.yaml$/ },
    { name: 'an object without a kind', make: () => write({ 'a.yaml': 'a: b' }), want: 'unreadable', file: /a\.yaml$/ },
    {
      name: 'a cut archive',
      make: () => cut(pack(write({ 'a.json': json }), 'a.tar', '-cf')),
      want: 'brokenArchive',
      file: /a\.tar$/,
    },
    {
      name: 'an archive with a flipped bit',
      make: () => flip(pack(write({ 'a.json': json }), 'b.tar', '-cf')),
      want: 'brokenArchive',
      file: /b\.tar$/,
    },
    {
      name: 'two Nodes of one name, of two clusters',
      make: () => write({ 'a.json': node('1'), 'b.json': node('2') }),
      want: 'unreadable',
      file: /b\.json$/,
    },
  ];
  test.each(cases)('$name', async ({ make, want, file }) => {
    expect(await readFiles(make())).toMatchObject({
      ok: false,
      error: { kind: want, file: expect.stringMatching(file) },
    });
  });

  const node = (uid: string) => JSON.stringify({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'n', uid } });

  function cut(path: string): string {
    truncateSync(path, 1024);
    return path;
  }

  function flip(path: string): string {
    const bytes = readFileSync(path);
    bytes[0] = (bytes[0] as number) ^ 1;
    writeFileSync(path, bytes);
    return path;
  }
});

test('an empty file is nothing', async () => {
  const read = await readFiles(write({ 'a.json': json, 'none.yaml': '', 'none.json': '' }));
  expect(read.ok && read.value.nodes).toHaveLength(CONTRACT_NODES.length);
});
