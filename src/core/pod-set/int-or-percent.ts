/** `invalid` is a text that is no percentage: it may be stored, and fails the update that needs it. */
export type IntOrPercent =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'invalid'; readonly text: string };
