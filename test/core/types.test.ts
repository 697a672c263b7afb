import { describe, expectTypeOf, test } from 'vitest';
import type { PodTemplate } from '../../src/core/model/daemon-set.ts';
import type { Node } from '../../src/core/model/node.ts';
import type { NodeSelectorTerm } from '../../src/core/model/node-selector-term.ts';
import type { Reason, ReasonCode, UntoleratedTaint, Verdict, VerdictKind } from '../../src/core/placement/verdict.ts';
import { err, ok, type Result } from '../../src/core/result.ts';

// These fail when the tests are compiled, not when they run.

type Reasons<Kind extends VerdictKind> = Extract<Verdict, { kind: Kind }>['reasons'];

describe('Verdict', () => {
  test('has exactly three arms', () => {
    expectTypeOf<VerdictKind>().toEqualTypeOf<'shouldRun' | 'shouldContinueRunning' | 'shouldNotRun'>();
    const count = { shouldRun: 1, shouldContinueRunning: 1, shouldNotRun: 1 } satisfies Record<VerdictKind, 1>;
    expectTypeOf(count).toExtend<Record<VerdictKind, 1>>();
    // @ts-expect-error: a missing arm is an error.
    ({ shouldRun: 1, shouldNotRun: 1 }) satisfies Record<VerdictKind, 1>;
    // @ts-expect-error: so is the fourth pair of the controller's booleans.
    ({ kind: 'shouldRunButNotContinue', reasons: [] }) satisfies Verdict;
  });

  test('says why in every arm but shouldRun', () => {
    expectTypeOf<Reasons<'shouldRun'>>().toEqualTypeOf<readonly []>();
    expectTypeOf<Reasons<'shouldContinueRunning'>>().toEqualTypeOf<readonly UntoleratedTaint[]>();
    expectTypeOf<Reasons<'shouldNotRun'>>().toEqualTypeOf<readonly Reason[]>();
    // @ts-expect-error: a Pod that should run has no reason against it.
    ({ kind: 'shouldRun', reasons: [{ code: 'nodeNameMismatch', wanted: 'a', found: 'b' }] }) satisfies Verdict;
    // @ts-expect-error: only a taint lets a Pod stay that would not be made anew.
    ({ kind: 'shouldContinueRunning', reasons: [{ code: 'nodeAffinityMismatch', terms: [] }] }) satisfies Verdict;
  });

  test('has four reasons', () => {
    expectTypeOf<ReasonCode>().toEqualTypeOf<
      'nodeNameMismatch' | 'nodeSelectorMismatch' | 'nodeAffinityMismatch' | 'untoleratedTaint'
    >();
  });
});

describe('the model', () => {
  test('says no affinity and an affinity without terms apart', () => {
    expectTypeOf<PodTemplate['requiredNodeAffinity']>().toEqualTypeOf<readonly NodeSelectorTerm[] | undefined>();
  });

  test('is read-only', () => {
    const parsed = {} as Node;
    // @ts-expect-error: a parsed Node does not change.
    parsed.name = 'other';
    expectTypeOf(parsed.taints).not.toExtend<unknown[]>();
  });
});

describe('Result', () => {
  test('has its value behind ok', () => {
    expectTypeOf(ok(1)).toExtend<Result<number, string>>();
    expectTypeOf(err('why')).toExtend<Result<number, string>>();
    expectTypeOf<Extract<Result<number, string>, { ok: false }>>().not.toHaveProperty('value');
  });
});
