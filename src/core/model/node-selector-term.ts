import type { FieldError } from './field-error.ts';

/** One parsed expression over a label, or over a field of the Node. */
export type NodeSelectorRequirement =
  | { readonly operator: 'In' | 'NotIn'; readonly key: string; readonly values: readonly string[] }
  | { readonly operator: 'Exists' | 'DoesNotExist'; readonly key: string; readonly values: readonly [] }
  | {
      readonly operator: 'Gt' | 'Lt';
      readonly key: string;
      readonly values: readonly [string];
      readonly bound: bigint;
    };

/** A field requirement knows only these two operators, and one value. */
export interface FieldRequirement {
  readonly operator: 'In' | 'NotIn';
  readonly key: string;
  readonly values: readonly [string];
}

/** Terms are ORed. An empty term matches nothing; an invalid one never matches, but its siblings still can. */
export type NodeSelectorTerm =
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }
  | {
      readonly kind: 'requirements';
      readonly expressions: readonly NodeSelectorRequirement[];
      readonly fields: readonly FieldRequirement[];
    };
