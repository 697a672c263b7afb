import { isObject, type JsonObject } from '../core/parse/read.ts';
import { err, ok, type Result } from '../core/result.ts';

/** How a request to an API server says who asks. */
export type ApiAuth =
  /** With the token that the caller sends along. */
  | { readonly kind: 'callerToken' }
  /** With the token that an environment variable, or a Worker's secret, holds. */
  | { readonly kind: 'token'; readonly variable: string }
  /** With the token in a file, which may be renewed. */
  | { readonly kind: 'tokenFile'; readonly path: string }
  /** With a certificate, from files. */
  | { readonly kind: 'clientCertificate'; readonly certificate: string; readonly key: string }
  /** With the certificate of the Workers binding that carries the request. */
  | { readonly kind: 'binding' };

export interface ApiConfig {
  readonly kind: 'api';
  readonly name: string;
  /** Without a slash at its end. */
  readonly server: string;
  /** A file of certificates; without it, those that the runtime trusts. */
  readonly certificateAuthority: string | undefined;
  /** The name of the Workers binding that carries the requests. */
  readonly binding: string | undefined;
  readonly auth: ApiAuth;
  readonly writes: boolean;
}

export type ClusterConfig =
  | ApiConfig
  /** The cluster that the service runs in, as the account of its Pod. */
  | { readonly kind: 'serviceAccount'; readonly name: string; readonly writes: boolean }
  | {
      readonly kind: 'kubeconfig';
      readonly name: string;
      readonly path: string;
      /** Without it, the current one. */
      readonly context: string | undefined;
      readonly writes: boolean;
    }
  /** A directory or archive of what `kubectl get` prints. */
  | { readonly kind: 'snapshot'; readonly name: string; readonly path: string };

/** The name under which the embedded cluster is served. */
export const DEMO = 'demo';

const FIELDS = [
  'name',
  'server',
  'certificateAuthority',
  'binding',
  'callerToken',
  'token',
  'tokenFile',
  'clientCertificate',
  'clientKey',
  'serviceAccount',
  'kubeconfig',
  'context',
  'snapshot',
  'writes',
] as const;
type Field = (typeof FIELDS)[number];
/** These are true, or left out. */
const FLAGS: readonly Field[] = ['callerToken', 'serviceAccount', 'writes'];

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Reads the JSON text of CLUSTERS; the error says what is wrong with it, and holds none of its values but names. */
export function parseClusterConfigs(text: string): Result<readonly ClusterConfig[], string> {
  const entries = parseArray(text);
  if (entries === undefined) return err('CLUSTERS must be a JSON array of objects');
  const configs: ClusterConfig[] = [];
  for (const [index, entry] of entries.entries()) {
    const parsed = parseEntry(entry, `CLUSTERS[${index}]`);
    if (!parsed.ok) return parsed;
    const { name } = parsed.value;
    if (name === DEMO || configs.some((config) => config.name === name))
      return err(`CLUSTERS[${index}]: "${name}" is the name of another cluster`);
    configs.push(parsed.value);
  }
  return ok(configs);
}

function parseArray(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function parseEntry(entry: unknown, at: string): Result<ClusterConfig, string> {
  if (!isObject(entry)) return err(`${at} must be an object`);
  const unknown = Object.keys(entry).find((key) => !FIELDS.some((field) => field === key));
  if (unknown !== undefined) return err(`${at} has a field it does not take; it takes ${FIELDS.join(', ')}`);
  for (const field of FIELDS) {
    const value = entry[field];
    const isFlag = FLAGS.includes(field);
    if (value === undefined || (isFlag ? value === true : typeof value === 'string' && value !== '')) continue;
    return err(`${at}.${field} must be ${isFlag ? 'true, or left out' : 'text, and not empty'}`);
  }
  const { name } = entry;
  if (typeof name !== 'string' || !/^[a-z0-9]([-a-z0-9.]{0,61}[a-z0-9])?$/.test(name))
    return err(`${at}.name must be lower-case letters, digits, "-" and "."`);
  return parseNamed(entry, name, at);
}

function parseNamed(entry: JsonObject, name: string, at: string): Result<ClusterConfig, string> {
  const text = (field: Field) => entry[field] as string | undefined;
  const only = (...taken: readonly Field[]) =>
    FIELDS.every((field) => field === 'name' || taken.includes(field) || entry[field] === undefined);
  const writes = entry['writes'] === true;
  const path = text('kubeconfig');
  if (path !== undefined) {
    return only('kubeconfig', 'context', 'writes')
      ? ok({ kind: 'kubeconfig', name, path, context: text('context'), writes })
      : err(`${at}: beside kubeconfig there may be context and writes only`);
  }
  const snapshot = text('snapshot');
  if (snapshot !== undefined) {
    return only('snapshot')
      ? ok({ kind: 'snapshot', name, path: snapshot })
      : err(`${at}: beside snapshot there may be nothing`);
  }
  if (entry['serviceAccount'] === true) {
    return only('serviceAccount', 'writes')
      ? ok({ kind: 'serviceAccount', name, writes })
      : err(`${at}: beside serviceAccount there may be writes only`);
  }
  const server = parseServer(text('server'));
  if (server === undefined) return err(`${at}.server must be an https address; http is taken on loopback only`);
  const auth = parseAuth(text, entry['callerToken'] === true);
  if (auth === undefined)
    return err(
      `${at} must say who asks: one of callerToken, token, tokenFile, clientCertificate with clientKey, or a binding with a certificate`,
    );
  return ok({
    kind: 'api',
    name,
    server,
    certificateAuthority: text('certificateAuthority'),
    binding: text('binding'),
    auth,
    writes,
  });
}

/** A token over plain http could be read on the way. */
function parseServer(text: string | undefined): string | undefined {
  const url = text === undefined ? null : URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return undefined;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.has(url.hostname))) return undefined;
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function parseAuth(text: (field: Field) => string | undefined, callerToken: boolean): ApiAuth | undefined {
  const [variable, path] = [text('token'), text('tokenFile')];
  const [certificate, key] = [text('clientCertificate'), text('clientKey')];
  if ((certificate === undefined) !== (key === undefined)) return undefined;
  const given: ApiAuth[] = [
    ...(callerToken ? [{ kind: 'callerToken' } as const] : []),
    ...(variable === undefined ? [] : [{ kind: 'token', variable } as const]),
    ...(path === undefined ? [] : [{ kind: 'tokenFile', path } as const]),
    ...(certificate === undefined || key === undefined
      ? []
      : [{ kind: 'clientCertificate', certificate, key } as const]),
  ];
  if (given.length > 1) return undefined;
  return given[0] ?? (text('binding') === undefined ? undefined : { kind: 'binding' });
}
