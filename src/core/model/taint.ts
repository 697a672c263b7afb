/** `effect` may be any text: one Kubernetes does not know is never acted on. */
export interface Taint {
  readonly key: string;
  readonly value: string;
  readonly effect: string;
}
