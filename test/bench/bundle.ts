import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const WRANGLER = new URL('../../node_modules/wrangler/bin/wrangler.js', import.meta.url).pathname;
const ROOT = new URL('../..', import.meta.url).pathname;

/** Size of the Worker as wrangler would upload it, and how long it takes to start. Offline. */
export function measureBundle(folder: string) {
  const plain = wrangler('deploy', '--dry-run', '--outdir', join(folder, 'plain'));
  const minified = wrangler('deploy', '--dry-run', '--minify', '--outdir', join(folder, 'minified'));
  const [kib, gzipKib] = sizesIn(plain);
  return { kib, gzipKib, minifiedGzipKib: sizesIn(minified)[1], startupMs: measureStartup(folder) };
}

function wrangler(...args: string[]): string {
  const env = {
    ...process.env,
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  };
  return execFileSync(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function sizesIn(output: string): readonly [number, number] {
  const [, total, gzip] = /Total Upload: ([\d.]+) KiB \/ gzip: ([\d.]+) KiB/.exec(output) ?? [];
  if (total === undefined || gzip === undefined) throw new Error(`Cannot find the size in: ${output}`);
  return [Number(total), Number(gzip)];
}

/** Time the isolate is busy while the Worker starts, from the profile wrangler takes; the best of three. */
function measureStartup(folder: string): number {
  const file = join(folder, 'startup.cpuprofile');
  const times = [1, 2, 3].map(() => {
    wrangler('check', 'startup', '--outfile', file);
    const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as {
      nodes: { id: number; callFrame: { functionName: string } }[];
      samples: number[];
      timeDeltas: number[];
    };
    const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id));
    return samples.reduce((busy, sample, i) => (idle.has(sample) ? busy : busy + (timeDeltas[i] ?? 0)), 0) / 1000;
  });
  return Math.round(Math.min(...times));
}
