import type { FieldError } from '../model/field-error.ts';
import type { NodeSelectorRequirement } from '../model/node-selector-term.ts';

/** A parsed selector. One that was never given selects nothing, an empty one everything. */
export type LabelSelector =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'everything' }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'requirements'; readonly requirements: readonly NodeSelectorRequirement[] };
