import type { SourceObject } from '../source/source-value.ts';
import type { Admission, Fault } from './admission.ts';
import { admitCreate } from './admit-create.ts';
import { admitUpdate } from './admit-update.ts';
import { decodeDaemonSet } from './decode-daemon-set.ts';
import type { InternalDaemonSet } from './template-generation.ts';

/** A DaemonSet as a text has it, sent to the API server to be created or, where there is an old one, to replace it. */
export interface SentDaemonSet {
  readonly source: SourceObject;
  /** Keys that YAML has twice, in the words of its strict reader; JSON keeps its repeated fields in the source. */
  readonly yamlFaults: readonly Fault[];
  readonly namespace: string;
  readonly old: InternalDaemonSet | undefined;
  /** Whether unknown and repeated fields are errors (`fieldValidation=Strict`) or warnings (`Warn`). */
  readonly strict: boolean;
}

/** What the API server answers to a dry run. */
export function admit({ source, yamlFaults, namespace, old, strict }: SentDaemonSet): Admission {
  const decoded = decodeDaemonSet(source);
  if (!decoded.ok) {
    return {
      kind: 'refused',
      code: 400,
      message: `${UNHANDLED}: ${decoded.error.message}`,
      faults: [decoded.error],
      warnings: [],
    };
  }
  const { internal, strictFaults } = decoded.value;
  const faults = [...yamlFaults, ...strictFaults];
  if (strict && faults.length > 0) {
    const texts = [...yamlText(yamlFaults), ...strictFaults.map(({ message }) => message)];
    return {
      kind: 'refused',
      code: 400,
      message: `${UNHANDLED}: strict decoding error: ${texts.join(', ')}`,
      faults,
      warnings: [],
    };
  }
  const strictWarnings = faults.map(({ message }) => message);
  return old === undefined
    ? admitCreate({ internal, namespace, strictWarnings })
    : admitUpdate({ internal, old, strictWarnings });
}

/** apiserver handlers/rest.go:252 */
const UNHANDLED = 'DaemonSet in version "v1" cannot be handled as a DaemonSet';

/** All repeated keys are one error there (sigs.k8s.io/yaml through yaml.v2 yaml.go:275). */
function yamlText(faults: readonly Fault[]): string[] {
  if (faults.length === 0) return [];
  return [['yaml: unmarshal errors:', ...faults.map(({ message }) => `  ${message}`)].join('\n')];
}
