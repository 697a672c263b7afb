import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import type { Timestamp } from '../core/pod-set/timestamp.ts';
import type { Caller } from '../edge/authenticate.ts';
import { LIMITS } from '../limits.ts';
import type { Access } from '../operations/open-writable.ts';
import type { SealedPlan } from '../operations/plan.ts';
import type { Budget } from './budget.ts';
import { graphqlProblem } from './graphql-problem.ts';

export interface GraphqlContext {
  readonly caller: Caller;
  readonly signal: AbortSignal;
  readonly budget: Budget;
  readonly access: Access;
}

export type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;

export const builder = new SchemaBuilder<{
  Context: GraphqlContext;
  DefaultFieldNullability: false;
  Scalars: {
    Manifest: { Input: unknown; Output: object };
    DateTime: { Input: Timestamp; Output: Timestamp };
    Long: { Input: number; Output: number };
    SealedPlan: { Input: SealedPlan; Output: SealedPlan };
  };
}>({
  plugins: [ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 10,
    limit: { complexity: LIMITS.graphqlCost, depth: LIMITS.graphqlDepth },
    complexityError(kind, { complexity, depth }) {
      if (kind === 'Depth') {
        const detail = `Cannot run the query: ${depth} levels deep, over the limit of ${LIMITS.graphqlDepth}`;
        return graphqlProblem({ kind: 'graphql', code: 'DEPTH_LIMIT', detail, limit: 'graphqlDepth' });
      }
      const detail = `Cannot run the query: it costs ${complexity}, over the limit of ${LIMITS.graphqlCost}`;
      return graphqlProblem({ kind: 'graphql', code: 'COST_LIMIT', detail, limit: 'graphqlCost' });
    },
  },
});

/** The cost of a list that is short by nature, such as the taints of a Node. */
export const FEW = { field: 1, multiplier: 3 };

/** The cost of a list of names, which is never cut. */
export const NAMES = 10;

builder.queryType({ description: "Where DaemonSets' Pods go, and why." });
builder.mutationType({ description: 'Changes to a live cluster: planned first, then carried out.' });
