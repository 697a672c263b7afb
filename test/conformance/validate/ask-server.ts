import { readFileSync } from 'node:fs';
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent, request } from 'node:https';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { plainValue } from '../../../src/core/source/plain-value.ts';
import { readJsonSource } from '../../../src/core/source/read-json-source.ts';
import { type Cause, type ManifestAnswer, type ManifestCase, NAMESPACE } from './manifest-case.ts';
import { settled } from './settled.ts';

interface Answer {
  readonly status: number;
  readonly warnings: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks the API server of a control plane that control-plane.sh has started in that folder. */
export interface Server {
  /** Undefined for an old object that the server itself cannot read, and for a manifest that it breaks down on. */
  ask(manifest: ManifestCase): Promise<ManifestAnswer | undefined>;
  close(): void;
}

export function connect(dir: string): Server {
  const read = (file: string) => readFileSync(join(dir, file), 'utf8').trim();
  const agent = new Agent({ keepAlive: true, maxSockets: 32, ca: read('certs/apiserver.crt') });
  const etcdAgent = new HttpAgent({ keepAlive: true, maxSockets: 32 });
  const [url, token, etcd] = [read('url'), read('token'), read('etcd-url')];
  const path = `${url}/apis/apps/v1/namespaces/${NAMESPACE}/daemonsets`;

  /** A connection that was kept may be closed just when it is used again; nothing here is done twice by asking twice. */
  async function call(method: string, at: string, type?: string, body?: string): Promise<Answer> {
    return patiently(() => callOnce(method, at, type, body));
  }

  function callOnce(method: string, at: string, type?: string, body?: string): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(type ? { 'content-type': type } : {}),
    };
    return new Promise((resolve, reject) => {
      const sent = request(at, { method, agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const warnings = rawWarnings(answer.rawHeaders);
          resolve({ status: answer.statusCode ?? 0, warnings, body: exactJson(Buffer.concat(chunks).toString()) });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Etcd takes what no API server would let pass any more; the server reads it as it reads what it once stored. */
  async function store(key: string, value: string | undefined): Promise<void> {
    return patiently(() => storeOnce(key, value));
  }

  function storeOnce(key: string, value: string | undefined): Promise<void> {
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const verb = value === undefined ? 'deleterange' : 'put';
    const body = JSON.stringify({ key: base64(key), ...(value === undefined ? {} : { value: base64(value) }) });
    return new Promise((resolve, reject) => {
      const sent = httpRequest(`${etcd}/v3/kv/${verb}`, { method: 'POST', agent: etcdAgent }, (answer) => {
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`etcd: ${answer.statusCode}`)),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  async function askUpdate(
    { text, format, strict, seed }: ManifestCase,
    old: string,
  ): Promise<ManifestAnswer | undefined> {
    // Each update has a name of its own: the server may answer from a cache that is behind.
    const name = `web-${seed}`;
    const key = `/registry/daemonsets/${NAMESPACE}/${name}`;
    // A field that comes again brings its name again.
    const again = /("metadata":\{"name":")web"/g;
    const rename = (whole: string) =>
      whole.search(again) >= 0
        ? whole.replace(again, `$1${name}"`)
        : whole.replace(/(["\s]name"?:\s*"?)web\b(?!-)/, `$1${name}`);
    await store(key, rename(old));
    try {
      const query = `${path}/${name}?dryRun=All&fieldValidation=${strict ? 'Strict' : 'Warn'}`;
      const stored = await call('GET', `${path}/${name}`);
      if (stored.status !== 200) return undefined;
      const sent = rename(text);
      const answer = await call('PUT', query, `application/${format}`, sent).catch(brokenDown(sent));
      return answer && answerOf(answer, name);
    } finally {
      await store(key, undefined);
    }
  }

  return {
    async ask(manifest) {
      if (manifest.old !== undefined) return askUpdate(manifest, manifest.old);
      const query = `${path}?dryRun=All&fieldValidation=${manifest.strict ? 'Strict' : 'Warn'}`;
      const { format, text } = manifest;
      const answer = await call('POST', query, `application/${format}`, text).catch(brokenDown(text));
      return answer && answerOf(answer, undefined);
    },
    close() {
      agent.destroy();
      etcdAgent.destroy();
    },
  };
}

/**
 * Where a manifest is otherwise valid, fieldsV1 may hold a number that no float64 can: the server then panics as it tracks
 * the managed fields, and hangs up (structured-merge-diff value/valuereflect.go:91). Any other hanging up is an error.
 */
function brokenDown(text: string): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    const numbers = text.match(/\d[\d.]*[eE]\+?\d+/g) ?? [];
    if (
      error.code === 'ECONNRESET' &&
      text.includes('fieldsV1') &&
      numbers.some((number) => Number(number) === Infinity)
    )
      return undefined;
    throw error;
  };
}

/** JSON with its integers of 64 bits intact. */
function exactJson(text: string): Answer['body'] {
  const reading = readJsonSource(text, { depth: 1000, values: 1_000_000 });
  if (!reading.ok) throw new Error(reading.failure.message);
  return plainValue(reading.source) as Answer['body'];
}

async function patiently<T>(attempt: () => Promise<T>, times = 5): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (times <= 1) throw error;
    await setTimeout(200);
    return patiently(attempt, times - 1);
  }
}

function answerOf({ status, warnings, body }: Answer, name: string | undefined): ManifestAnswer {
  const plain = (text: string) => unwrapped(name === undefined ? text : text.replaceAll(name, 'web'));
  if (status < 300) return settled({ code: status, warnings: warnings.map(plain), object: renamed(body, name) });
  const causes = (body['details'] as { readonly causes?: readonly Cause[] } | undefined)?.causes;
  if (status !== 422)
    return settled({ code: status, message: plain(String(body['message'])), warnings: warnings.map(plain) });
  return settled({
    code: status,
    warnings: warnings.map(plain),
    causes: (causes ?? []).map(({ reason, field, message }) => ({ reason, field, message: plain(message) })),
  });
}

function renamed(body: Answer['body'], name: string | undefined): unknown {
  return name === undefined ? body : { ...body, metadata: { ...(body['metadata'] as object), name: 'web' } };
}

/** What the reader says of a text that it cannot read at all; the server quotes the beginning of the text behind it. */
function unwrapped(text: string): string {
  return text.replace(/^the object provided is unrecognized \(must be of type DaemonSet\): (.*) \(.*\)$/s, '$1');
}

/** Node.js joins repeated headers by commas, which the texts have, too. */
function rawWarnings(rawHeaders: readonly string[]): string[] {
  return rawHeaders.flatMap((name, at) => {
    if (at % 2 === 1 || name.toLowerCase() !== 'warning') return [];
    // Header bytes come as Latin-1.
    const text = Buffer.from(rawHeaders[at + 1] as string, 'latin1').toString('utf8');
    return [text.replace(/^299 - "(.*)"$/s, '$1').replace(/\\(.)/g, '$1')];
  });
}
