/*
 * Writes src/core/go/layouts.ts and src/core/v1/types.ts from the Go types of every known Kubernetes, as the oracles that build.sh makes print
 * them. `generate.ts check` writes nothing and fails where a file is another one.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { KUBERNETES_VERSIONS } from '../../../src/core/placement/placement-rules.ts';
import { oraclePath } from '../ask-lines.ts';
import { oracleOf } from './ask-oracle.ts';

const LAYOUTS = new URL('../../../src/core/go/layouts.ts', import.meta.url);
const INTERFACES = new URL('../../../src/core/v1/types.ts', import.meta.url);

type Table = Readonly<Record<string, string>>;
interface Layout {
  readonly structs: Table;
  readonly named: Table;
}

const HEADER = `/*
 * The Go structs a v1.DaemonSet is made of. Generated from the Kubernetes source by test/conformance/layouts:
 * \`build.sh && node generate.ts\`. Each version has what it changes in the one before it.
 *
 * A struct is its fields in their order, "Name=jsonName:type". The JSON name is the Go name with a small first letter
 * where it is left out; where it is empty, the field's own fields stand in its place. Before the colon, "!" marks what is
 * encoded even when it is empty, "~" what is left out when it is zero (omitzero), neither what is left out when it is
 * empty (omitempty). \`named\` says what the other types are made of, or which decoder of its own a type has.
 */
import type { KubernetesVersion } from '../placement/placement-rules.ts';

interface Layout {
  readonly structs: Readonly<Record<string, string>>;
  readonly named: Readonly<Record<string, string>>;
}

`;

const NONE: Layout = { structs: {}, named: {} };

function layoutsText(): string {
  const layouts = KUBERNETES_VERSIONS.map((version): Layout => {
    return JSON.parse(execFileSync(oraclePath(oracleOf(version)), ['layout'], { encoding: 'utf8' }));
  });
  const versions = KUBERNETES_VERSIONS.map((version, at) => {
    const [before = NONE, layout = NONE] = [layouts[at - 1], layouts[at]];
    return [
      `  '${version}': {`,
      tableText('structs', changes(before.structs, layout.structs)),
      tableText('named', changes(before.named, layout.named)),
      '  },',
    ].join('\n');
  });
  return `${HEADER}export const LAYOUTS: Readonly<Record<KubernetesVersion, Layout>> = {\n${versions.join('\n')}\n};\n`;
}

/** A type that is gone stays in the table: nothing reaches it any more. */
function changes(before: Table, after: Table): Table {
  return Object.fromEntries(Object.entries(after).filter(([name, made]) => before[name] !== made));
}

function tableText(name: string, table: Table): string {
  const lines = Object.entries(table).map(([key, made]) => {
    const line = `      '${key}': '${made}',`;
    return line.length <= 120 ? line : `      '${key}':\n        '${made}',`;
  });
  return lines.length === 0 ? `    ${name}: {},` : [`    ${name}: {`, ...lines, '    },'].join('\n');
}

const checks = process.argv[2] === 'check';
const texts: readonly (readonly [URL, () => string | Promise<string>])[] = [
  [LAYOUTS, layoutsText],
  // Imported once the layouts are written: the interfaces are made from them.
  [INTERFACES, async () => (await import('./interfaces-text.ts')).interfacesText()],
];
let failed = 0;
for (const [file, make] of texts) {
  const text = await make();
  if (!checks) {
    writeFileSync(file, text);
    console.log(`${file.pathname}: ${text.length} bytes`);
  } else if (readFileSync(file, 'utf8') !== text) {
    failed += 1;
    console.log(`${file.pathname} is not what the Go types say`);
  }
}
if (checks) console.log(`${texts.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
