import type { SourceBounds } from './source-bounds.ts';
import { SourceError } from './source-failure.ts';

/** What is left of the bounds while a stream is read. */
export interface YamlBudget {
  readonly bounds: SourceBounds;
  /** Values of the text as it stands. */
  nodes: number;
  /** Values with those that aliases repeat. */
  values: number;
  aliases: number;
}

export function yamlBudget(bounds: SourceBounds): YamlBudget {
  const { values, aliases = Number.POSITIVE_INFINITY } = bounds;
  return { bounds, nodes: values, values, aliases };
}

export function tooDeep({ bounds }: YamlBudget, at: number): SourceError {
  return new SourceError('tooDeep', `yaml: exceeded max depth of ${bounds.depth}`, at);
}

export function tooManyValues({ bounds }: YamlBudget, at: number): SourceError {
  return new SourceError('tooManyValues', `yaml: exceeded max values of ${bounds.values}`, at);
}

export function excessiveAliasing(at: number): SourceError {
  return new SourceError('aliasing', 'yaml: document contains excessive aliasing', at);
}
