/** Empty `key` and `effect` match all; an unknown `operator` tolerates nothing. */
export interface Toleration {
  readonly key: string;
  readonly operator: string;
  readonly value: string;
  readonly effect: string;
}
