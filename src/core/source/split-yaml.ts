import { SourceError } from './source-failure.ts';

/** The text up to a line of `---`, and where it begins. */
export interface YamlPart {
  readonly text: string;
  readonly at: number;
  /** From 0. */
  readonly line: number;
}

/** What Go trims; JavaScript has another list. */
const OUTER_SPACE = /^[\p{Z}\t-\r\u0085]+|[\p{Z}\t-\r\u0085]+$/gu;

/** k8s.io/apimachinery/pkg/util/yaml/decoder.go:380 */
export function* splitYaml(text: string): Generator<YamlPart> {
  let at = 0;
  let line = 0;
  let partAt = 0;
  let partLine = 0;
  while (at < text.length) {
    const lineFeed = text.indexOf('\n', at);
    const end = lineFeed < 0 ? text.length : lineFeed + 1;
    if (text.startsWith('---', at)) {
      const rest = text.slice(at + 3, end).replace(OUTER_SPACE, '');
      if (rest !== '' && !rest.startsWith('#')) {
        throw new SourceError('malformed', `invalid Yaml document separator: ${rest}`, at);
      }
      // The first line of a part may be a separator, and stays in it.
      if (at > partAt) {
        yield { text: text.slice(partAt, at), at: partAt, line: partLine };
        partAt = end;
        partLine = line + 1;
      }
    }
    at = end;
    line += 1;
  }
  if (at > partAt) yield { text: text.slice(partAt), at: partAt, line: partLine };
}
