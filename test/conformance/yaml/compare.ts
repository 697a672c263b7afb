import { readJsonSource } from '../../../src/core/source/read-json-source.ts';
import { readYamlSource, type YamlReading } from '../../../src/core/source/read-yaml-source.ts';
import type { SourceBounds } from '../../../src/core/source/source-bounds.ts';
import type { ReadAnswer } from './ask-oracle.ts';
import { jsonOf } from './json-of.ts';

/** Beyond what any case needs: bounds are ours, Go has others. */
const BOUNDS: SourceBounds = { depth: 1000, values: 1_000_000 };

/** In what the readings differ; undefined where in nothing. */
export function compareYaml(text: string, answer: ReadAnswer): string | undefined {
  const reading = readYamlSource(text, BOUNDS);
  const broken = answer.documents.find(({ error }) => error !== undefined);
  if (broken?.error !== undefined) return compareError(reading, broken.error, broken.line);
  if (answer.error !== undefined) return compareError(reading, answer.error, 0);
  if (!reading.ok) return `refused: ${reading.failure.message}`;
  if (reading.documents.length !== answer.documents.length) {
    return `${reading.documents.length} documents instead of ${answer.documents.length}`;
  }
  for (const [index, { source, duplicates }] of reading.documents.entries()) {
    const { json, line, duplicates: expected = [] } = answer.documents[index] as ReadAnswer['documents'][number];
    const read = source === undefined ? 'null' : jsonOf(source, 'asRead');
    if (read !== json) return `${read} instead of ${json}`;
    const messages = duplicates.map(({ message }) => message).join('\n');
    const shifted = expected.map((message) => shiftLine(message, line)).join('\n');
    if (messages !== shifted) return `duplicates "${messages}" instead of "${shifted}"`;
  }
  return undefined;
}

function compareError(reading: YamlReading, error: string, line: number): string | undefined {
  if (reading.ok) return `read instead of ${error}`;
  const { message } = reading.failure;
  if (message === shiftLine(error, line)) return undefined;
  // The first line of a part has no number in Go, but one of the whole text.
  const [numbered, at, problem] = /^yaml: line (\d+): (.*)$/s.exec(message) ?? [];
  const isFirst = numbered !== undefined && line > 0 && (Number(at) === line || Number(at) === line + 1);
  return isFirst && error === `yaml: ${problem}` ? undefined : `"${message}" instead of "${shiftLine(error, line)}"`;
}

function shiftLine(message: string, by: number): string {
  return message.replace(/^((?:yaml: )?line )(\d+)/, (_, words, line) => `${words}${Number(line) + by}`);
}

export function compareJson(text: string, answer: ReadAnswer): string | undefined {
  const reading = readJsonSource(text, BOUNDS);
  const [document] = answer.documents;
  if (document?.json === undefined) {
    if (reading.ok) return `read instead of ${answer.error}`;
    const { message, at } = reading.failure;
    if (message !== answer.error) return `"${message}" instead of "${answer.error}"`;
    // Go counts the byte that is wrong, too, but nothing after the end.
    const offset = new TextEncoder().encode(text.slice(0, at)).length + (at < text.length ? 1 : 0);
    return answer.at === offset ? undefined : `wrong at byte ${offset} instead of ${answer.at}`;
  }
  if (!reading.ok) return `refused: ${reading.failure.message}`;
  const read = jsonOf(reading.source, 'sorted');
  return read === document.json ? undefined : `${read} instead of ${document.json}`;
}
