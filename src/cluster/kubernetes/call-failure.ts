/** How one call to an API server fails, after all its tries. */
export type CallFailure =
  /** It answered with a status that no second try changes: 401, 403, 404, 410. */
  | { readonly kind: 'status'; readonly status: 401 | 403 | 404 | 410 }
  | { readonly kind: 'clusterBusy'; readonly retryAfter: number | undefined }
  | { readonly kind: 'clusterUnavailable'; readonly retryAfter: number | undefined }
  /** There is no connection, or it broke off. */
  | { readonly kind: 'clusterUnreachable' }
  | { readonly kind: 'clusterTimedOut' }
  | { readonly kind: 'clusterProtocol'; readonly detail: string };
