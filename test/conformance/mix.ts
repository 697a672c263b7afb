import type { NodeAnswer, OracleAnswer } from './placement-case.ts';

/** What a run of cases was made of: a suite that never meets a verdict or a reason proves nothing about it. */
export interface Mix {
  cases: number;
  decisions: number;
  readonly verdicts: Record<'shouldRun' | 'shouldContinueRunning' | 'shouldNotRun', number>;
  /** In how many cases some Node has such a reason. */
  readonly reasons: Record<keyof typeof REASONS, number>;
}

const REASONS = {
  nodeNameMismatch: ({ nodeNameMatches }: NodeAnswer) => !nodeNameMatches,
  nodeSelectorMismatch: ({ selector }: NodeAnswer) => Object.values(selector ?? {}).includes(false),
  nodeAffinityMismatch: ({ terms }: NodeAnswer) => terms?.some(({ match }) => match) === false,
  untoleratedTaint: ({ untolerated }: NodeAnswer) => untolerated !== undefined,
  invalidTerm: ({ terms }: NodeAnswer) => terms?.some(({ error }) => error !== undefined) === true,
};

export function emptyMix(): Mix {
  return {
    cases: 0,
    decisions: 0,
    verdicts: { shouldRun: 0, shouldContinueRunning: 0, shouldNotRun: 0 },
    reasons: {
      nodeNameMismatch: 0,
      nodeSelectorMismatch: 0,
      nodeAffinityMismatch: 0,
      untoleratedTaint: 0,
      invalidTerm: 0,
    },
  };
}

export function countAnswer(mix: Mix, answer: OracleAnswer): void {
  const nodes = 'nodes' in answer ? answer.nodes : [];
  mix.cases += 1;
  mix.decisions += nodes.length;
  for (const node of nodes) mix.verdicts[verdictOf(node)] += 1;
  for (const [reason, has] of Object.entries(REASONS)) {
    if (nodes.some(has)) mix.reasons[reason as keyof typeof REASONS] += 1;
  }
}

export function verdictOf(answer: NodeAnswer): keyof Mix['verdicts'] {
  if (answer.run) return 'shouldRun';
  return answer.continue ? 'shouldContinueRunning' : 'shouldNotRun';
}

export function mixText({ cases, decisions, verdicts, reasons }: Mix): string {
  const shares = (counts: Record<string, number>, of: number) =>
    Object.entries(counts).map(([name, count]) => `${name} ${((100 * count) / of).toFixed(1)} %`);
  return [
    `verdicts of ${decisions} decisions: ${shares(verdicts, decisions).join(', ')}`,
    `reasons in ${cases} cases: ${shares(reasons, cases).join(', ')}`,
  ].join('\n');
}
