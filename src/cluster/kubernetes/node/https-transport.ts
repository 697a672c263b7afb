import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Transport } from '../transport.ts';

/** As node:tls takes them. */
export interface TlsFiles {
  readonly ca?: string | Buffer;
  readonly cert?: string | Buffer;
  readonly key?: string | Buffer;
  /** The name the server's certificate must hold, where it is not that of its address. */
  readonly servername?: string;
}

/** As few as a Worker may have open, so that one cluster is not flooded from here. */
const MAX_SOCKETS = 6;

/** Speaks to a server whose authority, and certificate of ours, come from files; `fetch` takes neither. */
export function httpsTransport(server: string, tls: TlsFiles): Transport {
  const isPlain = server.startsWith('http:');
  const options = { keepAlive: true, maxSockets: MAX_SOCKETS };
  const agent = isPlain ? new http.Agent(options) : new https.Agent({ ...options, ...tls });
  const { request } = isPlain ? http : https;
  return async ({ method = 'GET', path, headers, body, signal }) => {
    // A DELETE has a body too, of which Node would not tell the length.
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(`${server}${path}`, { method, agent, headers: { ...headers, ...length }, signal }, resolve)
        .on('error', reject)
        .end(body);
    });
    return {
      status: response.statusCode ?? 0,
      header: (name) => [response.headers[name]].flat()[0],
      body: response,
    };
  };
}
