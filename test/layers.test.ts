import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;

/** Which folders a folder may import from, and which packages. A file at the top is its own folder. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  'cluster/cluster-reader.ts': ['core'],
  'cluster/objects': ['core', 'cluster/cluster-reader.ts', 'cluster/objects', 'limits.ts'],
  'cluster/cluster-writer.ts': ['core', 'cluster/cluster-reader.ts'],
  'cluster/cluster.ts': ['core', 'cluster/cluster-reader.ts', 'cluster/cluster-writer.ts'],
  'cluster/held-cluster.ts': ['core', 'cluster/cluster-reader.ts', 'cluster/cluster.ts'],
  'cluster/open-clusters.ts': ['core', 'cluster/cluster-reader.ts', 'cluster/cluster.ts'],
  'cluster/cluster-config.ts': ['core'],
  'cluster/kubernetes': [
    'core',
    'cluster/cluster-reader.ts',
    'cluster/cluster-writer.ts',
    'cluster/cluster.ts',
    'cluster/objects',
    'cluster/kubernetes',
    'limits.ts',
    // Its types only; a Worker has no room for the rest.
    'type @kubernetes/client-node',
  ],
  'cluster/kubernetes/node': [
    'core',
    'cluster/kubernetes',
    'cluster/kubernetes/node',
    'node:http',
    'node:https',
    '@kubernetes/client-node',
  ],
  'cluster/files': ['core', 'cluster/objects', 'cluster/files', 'node:fs/promises', 'node:path', 'node:zlib'],
  'cluster/snapshot': ['core', 'cluster/cluster-reader.ts', 'cluster/objects'],
  'cluster/demo': ['core', 'cluster/cluster-reader.ts', 'cluster/objects', 'cluster/snapshot', 'cluster/demo'],
  operations: [
    'core',
    'cluster/cluster-reader.ts',
    'cluster/cluster-writer.ts',
    'cluster/cluster.ts',
    'cluster/open-clusters.ts',
    'operations',
    'limits.ts',
  ],
  present: ['core', 'operations', 'present', 'limits.ts', 'version.ts'],
  'limits.ts': [],
  'version.ts': [],
  'config.ts': ['core', 'edge', 'cluster/cluster-config.ts'],
  'problem.ts': ['core', 'cluster/open-clusters.ts', 'cluster/objects', 'operations', 'edge', 'limits.ts'],
  edge: ['core', 'cluster/objects', 'edge', 'config.ts', 'limits.ts', 'problem.ts', 'node:crypto'],
  rest: [
    'core',
    'cluster/cluster-writer.ts',
    'cluster/objects',
    'cluster/snapshot',
    'operations',
    'present',
    'edge',
    'rest',
    'limits.ts',
    'problem.ts',
    'version.ts',
  ],
  graphql: [
    'core',
    'cluster/cluster-reader.ts',
    'cluster/cluster-writer.ts',
    'cluster/objects',
    'cluster/snapshot',
    'operations',
    'present',
    'edge',
    'graphql',
    'limits.ts',
    'problem.ts',
    'graphql (package)',
    'graphql-yoga',
    '@pothos/core',
    '@pothos/plugin-complexity',
  ],
};
/** Entries and pages put things together. */
const ANYTHING = [
  'app.ts',
  'audit-to-console.ts',
  'node.ts',
  'index.ts',
  'connect-on-node.ts',
  'connect-on-worker.ts',
  'pages',
];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function folderOf(file: string): string {
  const known = [...Object.keys(MAY_IMPORT), ...ANYTHING].filter(
    (folder) => file === folder || file.startsWith(`${folder}/`),
  );
  return known.sort((a, b) => b.length - a.length)[0] ?? file;
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const statements = text.matchAll(/^(?:(?:import|export)\s[^'"()=]*?\bfrom|import)\s+'([^']+)'/gm);
  const loads = text.matchAll(/\bimport\('([^']+)'\)/g);
  return [...statements, ...loads].map(([statement, specifier = '']) => {
    if (specifier === '@kubernetes/client-node' && statement.startsWith('import type')) return `type ${specifier}`;
    if (!specifier.startsWith('.')) return specifier === 'graphql' ? 'graphql (package)' : specifier;
    return folderOf(normalize(join(dirname(file), specifier)));
  });
}

test.each(files.filter((file) => !ANYTHING.includes(folderOf(file))))('%s imports what its folder may', (file) => {
  const allowed = MAY_IMPORT[folderOf(file)];
  expect(allowed, `no rule for ${folderOf(file)}`).toBeDefined();
  expect(importsOf(file).filter((each) => allowed?.includes(each) !== true)).toEqual([]);
});

test('the core has no clock, chance, input or output', () => {
  const banned =
    /\b(Date\.now|new Date\(\)|Math\.random|performance|process|globalThis|fetch|crypto|console|setTimeout|TextEncoder|TextDecoder)\b/;
  const code = (file: string) =>
    readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$|from '[^']*'/gm, '');
  const core = files.filter((file) => file.startsWith('core/'));
  expect(core.length).toBeGreaterThan(20);
  expect(core.filter((file) => banned.test(code(file)))).toEqual([]);
});
