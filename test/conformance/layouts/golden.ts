/*
 * `golden.ts write` asks the oracles anew and keeps their answers in test/core/go/golden.jsonl.gz, templates included,
 * so the file stays true when the generator changes.
 */
import { KUBERNETES_VERSIONS } from '../../../src/core/placement/placement-rules.ts';
import { fluentdTemplate } from '../../core/go/fluentd-template.ts';
import { askOracle, type HashQuestion } from './ask-oracle.ts';
import { generateQuestion } from './generate-template.ts';
import { type GoldenHash, writeGolden } from './golden-file.ts';

const SEEDS = 150;

/** What random templates do not show, or not surely. */
const EDGES: Readonly<Record<string, HashQuestion>> = {
  fluentd: { template: fluentdTemplate },
  'fluentd after a collision': { template: fluentdTemplate, collisionCount: 1 },
  empty: { template: {} },
  'all null': { template: { metadata: null, spec: null } },
  'collision count 0': { template: {}, collisionCount: 0 },
  'negative collision count': { template: {}, collisionCount: -2 },
  'empty lists and maps': {
    template: { metadata: { labels: {}, finalizers: [] }, spec: { containers: [], nodeSelector: {}, volumes: [] } },
  },
  'nulls in lists and maps': {
    template: { metadata: { labels: { a: null } }, spec: { containers: [null], overhead: { cpu: null } } },
  },
  'pointers to zero values': {
    template: { spec: { priority: 0, hostUsers: false, runtimeClassName: '', securityContext: {}, os: {} } },
  },
  times: {
    template: {
      metadata: { creationTimestamp: '2026-03-02T08:30:19.25Z', deletionTimestamp: '0000-02-29T00:00:00+01:30' },
    },
  },
  quantities: {
    template: {
      spec: {
        overhead: Object.fromEntries(
          [
            '1000E',
            '1e21',
            '+5',
            '1.5Gi',
            '0.1Ki',
            '9Ei',
            '-9Ei',
            '1e-10',
            '12345678901234567890123',
            '0.0Ki',
            '1e4294967299',
          ].map((text) => [text, text]),
        ),
      },
    },
  },
};

async function write(): Promise<void> {
  const golden: GoldenHash[] = [];
  for (const version of KUBERNETES_VERSIONS) {
    const questions = { ...EDGES };
    for (let seed = 1; seed <= SEEDS; seed++) questions[`seed-${seed}`] = generateQuestion(seed, version);
    const ids = Object.keys(questions);
    let at = 0;
    for await (const answer of askOracle(version, Object.values(questions))) {
      const id = ids[at++] as string;
      if ('error' in answer) throw new Error(`Cannot write "${id}": ${answer.error}`);
      const { hash, stored } = answer;
      golden.push({ id, version, ...(questions[id] as HashQuestion), hash, stored });
    }
  }
  console.log(`${golden.length} templates in ${writeGolden(golden)} bytes`);
}

if (process.argv[2] !== 'write') {
  console.error('usage: golden.ts write');
  process.exit(2);
}
await write();
