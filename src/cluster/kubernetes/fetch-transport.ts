import type { ApiResponse, Transport } from './transport.ts';

/** Anything that fetches: the runtime itself, or a Workers binding to a VPC service or with a client certificate. */
export interface Fetcher {
  fetch(url: string, init: RequestInit): Promise<Response>;
}

export function fetchTransport(server: string, fetcher: Fetcher): Transport {
  return async ({ path, headers, signal }): Promise<ApiResponse> => {
    const response = await fetcher.fetch(`${server}${path}`, { headers: { ...headers }, signal, redirect: 'manual' });
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      body: (response.body ?? nothing()) as AsyncIterable<Uint8Array>,
    };
  };
}

async function* nothing(): AsyncIterable<Uint8Array> {}
