import { composeYaml, type YamlDuplicate } from './compose-yaml.ts';
import { findUnreadable } from './find-unreadable.ts';
import { parseYaml } from './parse-yaml.ts';
import type { SourceBounds } from './source-bounds.ts';
import { orFailure, SourceError, type SourceFailure } from './source-failure.ts';
import type { SourceValue } from './source-value.ts';
import { splitYaml, type YamlPart } from './split-yaml.ts';
import { tooManyValues, type YamlBudget, yamlBudget } from './yaml-budget.ts';
import { YamlCursor } from './yaml-cursor.ts';
import type { YamlNode } from './yaml-node.ts';

export interface YamlDocument {
  /** Undefined where the document has nothing in it. */
  readonly source: SourceValue | undefined;
  /** The keys that a map has twice; the last one counts. */
  readonly duplicates: readonly YamlDuplicate[];
}

export type YamlReading =
  | { readonly ok: true; readonly documents: readonly YamlDocument[] }
  | { readonly ok: false; readonly failure: SourceFailure };

/**
 * Reads a stream of YAML as kubectl does: split at lines of `---`, each part is what sigs.k8s.io/yaml v1.6.0 makes of it,
 * which is its first document. Lines and offsets are those of the whole text.
 */
export function readYamlSource(text: string, bounds: SourceBounds): YamlReading {
  return orFailure(() => {
    const budget = yamlBudget(bounds);
    const documents: YamlDocument[] = [];
    for (const part of splitYaml(text)) {
      if (documents.length >= bounds.values) throw tooManyValues(budget, part.at);
      documents.push(readPart(part, budget));
    }
    return { ok: true, documents };
  });
}

const NOTHING: YamlDocument = { source: undefined, duplicates: [] };

function readPart(part: YamlPart, budget: YamlBudget): YamlDocument {
  const root = parsePart(part, budget);
  return root === undefined ? NOTHING : composeYaml(root, budget);
}

/** libyaml's reader is ahead of its scanner, so that what it refuses hides other errors near by. */
function parsePart({ text, at, line }: YamlPart, budget: YamlBudget): YamlNode | undefined {
  const unreadable = findUnreadable(text);
  const readable = unreadable === undefined ? text : text.slice(0, unreadable.at);
  const cursor = new YamlCursor(
    `${readable}${readable.endsWith('\n') || readable.endsWith('\r') ? '' : '\n'}\0\0\0\0`,
    at,
    line,
  );
  let root: YamlNode | undefined;
  try {
    root = parseYaml(cursor, budget);
  } catch (error) {
    if (unreadable === undefined || cursor.at + LOOKAHEAD <= unreadable.from) throw error;
  }
  if (unreadable !== undefined && cursor.at + LOOKAHEAD > unreadable.from) {
    throw new SourceError('malformed', 'yaml: control characters are not allowed', at + unreadable.at);
  }
  return root;
}

/** How many characters the scanner looks at to know a token. */
const LOOKAHEAD = 4;
