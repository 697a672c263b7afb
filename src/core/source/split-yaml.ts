import { SourceError } from './source-failure.ts';

/** The text between two lines of `---`, and where it begins. */
export interface YamlPart {
  readonly text: string;
  readonly at: number;
  /** From 0. */
  readonly line: number;
}

/** k8s.io/apimachinery/pkg/util/yaml/decoder.go:380: parts without a line are left out. */
export function* splitYaml(text: string): Generator<YamlPart> {
  let at = 0;
  let line = 0;
  let partAt = 0;
  let partLine = 0;
  while (at < text.length) {
    const lineFeed = text.indexOf('\n', at);
    const end = lineFeed < 0 ? text.length : lineFeed + 1;
    if (text.startsWith('---', at)) {
      const rest = text.slice(at + 3, end).trim();
      if (rest !== '' && !rest.startsWith('#')) {
        throw new SourceError('malformed', `invalid Yaml document separator: ${rest}`, at);
      }
      if (at > partAt) yield { text: text.slice(partAt, at), at: partAt, line: partLine };
      partAt = end;
      partLine = line + 1;
    }
    at = end;
    line += 1;
  }
  if (at > partAt) yield { text: text.slice(partAt), at: partAt, line: partLine };
}
