import type { ApiResponse, Transport } from './transport.ts';

/** Anything that fetches: the runtime itself, or a Workers binding to a VPC service or with a client certificate. */
export interface Fetcher {
  fetch(url: string, init: RequestInit): Promise<Response>;
}

export function fetchTransport(server: string, fetcher: Fetcher): Transport {
  return async ({ method = 'GET', path, headers, body, signal }): Promise<ApiResponse> => {
    const sent = body === undefined ? {} : { body };
    const init: RequestInit = {
      method,
      headers: { ...headers },
      signal,
      redirect: 'manual',
      cache: 'no-store',
      ...sent,
    };
    const response = await fetcher.fetch(`${server}${path}`, init);
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      body: (response.body ?? nothing()) as AsyncIterable<Uint8Array>,
    };
  };
}

async function* nothing(): AsyncIterable<Uint8Array> {}
