/** A request to the API server; without a method, a GET. */
export interface ApiRequest {
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  readonly body?: string;
  /** With its query, behind the server's address. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Ends the request, and the reading of its answer. */
  readonly signal: AbortSignal;
}

export interface ApiResponse {
  readonly status: number;
  header(name: string): string | undefined;
  /** Unpacked; one that breaks off throws. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** Sends a request to one server and no other: a redirect is an answer like any other. Throws where there is none. */
export type Transport = (request: ApiRequest) => Promise<ApiResponse>;
