/** Names one namespaced object. */
export interface NamespacedName {
  readonly namespace: string;
  readonly name: string;
}
