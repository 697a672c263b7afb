import type { FieldError } from '../model/field-error.ts';
import { parseNode, readTaints } from '../parse/parse-node.ts';
import { type FieldErrors, readArray, readObject, readString, readStrings } from '../parse/read.ts';
import { err, ok, type Result } from '../result.ts';
import type { ClusterChange, RolloutModel, Seconds } from './simulation.ts';

/** What a caller says of a model; what is left out is taken from the snapshot, or from the default. */
export type GivenModel = Partial<RolloutModel>;

/** What may happen at a wave, by the field that says it. */
const CHANGES = ['nodeJoins', 'nodeLeaves', 'nodeTainted', 'nodeUnreachable', 'podsDeleted'] as const;

/**
 * Reads a RolloutModel as decoded from JSON. Times are seconds, or `{from, to}` at best and at worst; a change is
 * `{atWave, nodeJoins: Node}`, `{atWave, nodeLeaves: name}`, `{atWave, nodeTainted: {name, taints}}`,
 * `{atWave, nodeUnreachable: name}` or `{atWave, podsDeleted: [node names]}`.
 */
export function parseRolloutModel(value: unknown): Result<GivenModel, readonly FieldError[]> {
  const errors: FieldErrors = [];
  const spec = readObject(readObject(value, '', errors)['spec'], 'spec', errors);
  const given: GivenModel = {
    ...defined('secondsToReady', readSeconds(spec['secondsToReady'], 'spec.secondsToReady', errors)),
    ...defined('secondsToStop', readSeconds(spec['secondsToStop'], 'spec.secondsToStop', errors)),
    ...defined('secondsToCollect', readSeconds(spec['secondsToCollect'], 'spec.secondsToCollect', errors)),
    ...defined('neverReadyOn', readNames(spec['neverReadyOn'], 'spec.neverReadyOn', errors)),
    ...defined('nodesNotReady', readNames(spec['nodesNotReady'], 'spec.nodesNotReady', errors)),
    changes: readArray(spec['changes'], 'spec.changes', errors).flatMap((item, index) =>
      readChange(item, `spec.changes[${index}]`, errors),
    ),
  };
  return errors.length === 0 ? ok(given) : err(errors);
}

function defined<K extends keyof RolloutModel>(name: K, value: RolloutModel[K] | undefined): GivenModel {
  return value === undefined ? {} : { [name]: value };
}

function readSeconds(value: unknown, field: string, errors: FieldErrors): Seconds | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return checked({ from: value, to: value }, field, errors);
  const { from, to } = readObject(value, field, errors);
  if (typeof from === 'number' && typeof to === 'number') return checked({ from, to }, field, errors);
  errors.push({ type: 'FieldValueTypeInvalid', field, detail: 'expected seconds, or from and to' });
  return undefined;
}

function checked(seconds: Seconds, field: string, errors: FieldErrors): Seconds {
  const isRange = seconds.from >= 0 && seconds.to >= seconds.from && Number.isSafeInteger(seconds.to);
  if (!isRange)
    errors.push({ type: 'FieldValueInvalid', field, detail: 'must be whole seconds from 0, the least first' });
  return seconds;
}

function readNames(value: unknown, field: string, errors: FieldErrors): ReadonlySet<string> | undefined {
  const names = readStrings(value, field, errors);
  return names === null ? undefined : new Set(names);
}

function readChange(value: unknown, field: string, errors: FieldErrors): ClusterChange[] {
  const change = readObject(value, field, errors);
  const { atWave } = change;
  const said = CHANGES.filter((name) => change[name] !== undefined);
  const [kind] = said;
  if (typeof atWave !== 'number' || !Number.isSafeInteger(atWave) || atWave < 1) {
    errors.push({ type: 'FieldValueInvalid', field: `${field}.atWave`, detail: 'must be a whole number from 1' });
  } else if (kind === undefined || said.length > 1) {
    errors.push({ type: 'FieldValueRequired', field, detail: `exactly one of ${CHANGES.join(', ')}` });
  } else {
    return readChangeOf(kind, change[kind], { atWave, field: `${field}.${kind}`, errors });
  }
  return [];
}

interface Place {
  readonly atWave: number;
  readonly field: string;
  readonly errors: FieldErrors;
}

function readChangeOf(
  kind: (typeof CHANGES)[number],
  value: unknown,
  { atWave, field, errors }: Place,
): ClusterChange[] {
  switch (kind) {
    case 'nodeJoins': {
      const node = parseNode(value);
      if (node.ok) return [{ atWave, kind, node: node.value }];
      errors.push(...node.error.map((error) => ({ ...error, field: `${field}.${error.field}` })));
      return [];
    }
    case 'nodeLeaves':
    case 'nodeUnreachable':
      return [{ atWave, kind, name: readString(value, field, errors) }];
    case 'nodeTainted': {
      const { name, taints } = readObject(value, field, errors);
      return [
        {
          atWave,
          kind,
          name: readString(name, `${field}.name`, errors),
          taints: readTaints(taints, `${field}.taints`, errors),
        },
      ];
    }
    case 'podsDeleted':
      return [{ atWave, kind, nodes: readStrings(value, field, errors) ?? [] }];
  }
}
