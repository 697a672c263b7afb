/* JSON Schemas of the REST answers (2020-12, as OpenAPI 3.1 has it). Tests hold every answer against them. */

export type Schema = Readonly<Record<string, unknown>>;

export const STRING: Schema = { type: 'string' };
/** A whole number from 0. */
export const COUNT: Schema = { type: 'integer', minimum: 0 };

/** An object with exactly these fields, all of them there but the optional. */
export function object(fields: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(fields).filter((name) => !optional.includes(name));
  return { type: 'object', properties: fields, required, additionalProperties: false };
}

export function array(items: Schema): Schema {
  return { type: 'array', items };
}

export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

export function described(description: string, schema: Schema): Schema {
  return { description, ...schema };
}

export function oneOf(...schemas: readonly Schema[]): Schema {
  return { oneOf: schemas };
}

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

const COUNTS: Schema = { type: 'object', additionalProperties: COUNT };
const VERDICT: Schema = {
  type: 'string',
  enum: ['shouldRun', 'shouldContinueRunning', 'shouldNotRun'],
  description:
    'shouldRun: gets a Pod, keeps one. shouldContinueRunning: gets none, keeps one that is there. shouldNotRun: gets none, loses one that is there.',
};
const FOUND: Schema = { type: ['string', 'null'], description: 'What the Node has; null where it lacks the label.' };

/** The shared parts, by the name other schemas refer to. */
export const COMPONENTS: Readonly<Record<string, Schema>> = {
  NamespacedName: object({ namespace: STRING, name: STRING }),
  Engine: object({ version: STRING, kubernetesVersion: STRING }),
  Inputs: object({
    digest: {
      type: 'string',
      pattern: '^sha256:[0-9a-f]{64}$',
      description: 'Equal for equal inputs, whatever their format or order.',
    },
    counts: described('Objects read, by kind.', COUNTS),
    ignored: described('Objects passed over, by kind.', COUNTS),
  }),
  Verdict: VERDICT,
  Taint: object({ key: STRING, value: STRING, effect: STRING }),
  FailedRequirement: object({ key: STRING, operator: STRING, values: array(STRING), found: FOUND }),
  TermMismatch: {
    description: 'Why one term of the required node affinity does not match; `term` is its index.',
    oneOf: [
      object({ kind: { const: 'empty' }, term: COUNT }),
      object({ kind: { const: 'invalid' }, term: COUNT, error: STRING }),
      object({
        kind: { const: 'failed' },
        term: COUNT,
        expressions: array(ref('FailedRequirement')),
        fields: array(ref('FailedRequirement')),
      }),
    ],
  },
  Reason: {
    description: 'One thing that would have to change for the Pod to go there.',
    oneOf: [
      object({ code: { const: 'nodeNameMismatch' }, wanted: STRING, found: STRING, message: STRING }),
      object({ code: { const: 'nodeSelectorMismatch' }, key: STRING, wanted: STRING, found: FOUND, message: STRING }),
      object({ code: { const: 'nodeAffinityMismatch' }, terms: array(ref('TermMismatch')), message: STRING }),
      object({ code: { const: 'untoleratedTaint' }, taint: ref('Taint'), message: STRING }),
    ],
  },
  Summary: described(
    'Nodes in all, and by verdict.',
    object({ nodes: COUNT, shouldRun: COUNT, shouldContinueRunning: COUNT, shouldNotRun: COUNT }),
  ),
  NodePlacement: object({ name: STRING, verdict: ref('Verdict'), reasons: array(ref('Reason')) }),
  NodeClass: described(
    'Nodes that no rule of the DaemonSet can tell apart. What the reasons found is what they found on the first example.',
    object({ verdict: ref('Verdict'), size: COUNT, examples: array(STRING), reasons: array(ref('Reason')) }),
  ),
  Placement: described(
    '`nodes` by name; with groupBy=class, `classes` in their place.',
    object(
      {
        daemonSet: ref('NamespacedName'),
        summary: ref('Summary'),
        nodes: array(ref('NodePlacement')),
        classes: array(ref('NodeClass')),
      },
      ['nodes', 'classes'],
    ),
  ),
  Problem: described(
    'An RFC 9457 problem. `code` is stable; GraphQL gives the same in extensions.',
    object(
      {
        type: STRING,
        code: STRING,
        status: { type: 'integer' },
        title: STRING,
        detail: STRING,
        field: described('The path of the field, or the parameter or header, that is wrong.', STRING),
        hint: described('What to do about it.', STRING),
        limit: described('The limit that was passed.', object({ name: STRING, value: COUNT })),
        retryable: { type: 'boolean' },
        retryAfter: described('Seconds to wait.', COUNT),
      },
      ['field', 'hint', 'limit', 'retryAfter'],
    ),
  ),
};

export const PLACEMENT_ANSWER: Schema = object({
  engine: ref('Engine'),
  inputs: ref('Inputs'),
  placements: array(ref('Placement')),
});
