import { positionOf } from '../../core/source/position-of.ts';
import type { SourceBounds } from '../../core/source/source-bounds.ts';
import type { SourceFailure } from '../../core/source/source-failure.ts';
import { LIMITS } from '../../limits.ts';
import type { ReadFailure } from './read-failure.ts';

/** How much one text may hold. */
export const SOURCE_BOUNDS: SourceBounds = { depth: LIMITS.depth, values: LIMITS.objectValues, aliases: 1000 };

/** What went wrong with a text, and where in the whole of it; `base` is where the part that was read begins. */
export function sourceFailure(
  { kind, message, at }: SourceFailure,
  format: 'JSON' | 'YAML',
  { text, base }: { readonly text: string; readonly base: number },
): ReadFailure {
  switch (kind) {
    case 'malformed': {
      const unrendered =
        format === 'YAML' && /\{\{.*?\}\}/.test(text) ? '; the text holds an unrendered {{ template }}' : '';
      return { kind, format, detail: `${message}${unrendered}`, position: positionOf(text, base + at) };
    }
    case 'tooDeep':
      return { kind, where: '', position: positionOf(text, base + at) };
    case 'tooManyValues':
      return { kind: 'overLimit', limit: 'objectValues', where: '' };
    case 'aliasing':
      return { kind, detail: message };
  }
}
