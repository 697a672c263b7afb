import type { DaemonSet, PodTemplate } from '../model/daemon-set.ts';
import type { FieldError } from '../model/field-error.ts';
import type { NodeSelectorTerm } from '../model/node-selector-term.ts';
import type { Toleration } from '../model/toleration.ts';
import { err, ok, type Result } from '../result.ts';
import { parseNodeSelectorTerm, type RawRequirement } from './parse-node-selector-term.ts';
import {
  type FieldErrors,
  readArray,
  readBoolean,
  readObject,
  readString,
  readStringMap,
  readStrings,
} from './read.ts';

const POD_SPEC = 'spec.template.spec';
const NODE_AFFINITY = `${POD_SPEC}.affinity.nodeAffinity`;
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';

/**
 * Reads a DaemonSet as decoded from JSON. Only a wrong shape or a missing name is an error: what the API server
 * would refuse as invalid is kept, to be treated as the controller treats it once stored.
 */
export function parseDaemonSet(value: unknown): Result<DaemonSet, readonly FieldError[]> {
  const errors: FieldErrors = [];
  const daemonSet = readObject(value, '', errors);
  const metadata = readObject(daemonSet['metadata'], 'metadata', errors);
  const spec = readObject(daemonSet['spec'], 'spec', errors);
  const podTemplate = readObject(spec['template'], 'spec.template', errors);
  const name = readString(metadata['name'], 'metadata.name', errors);
  // A manifest without a namespace goes to "default", as kubectl sends it.
  const namespace = readString(metadata['namespace'], 'metadata.namespace', errors) || 'default';
  if (name === '' && errors.length === 0) {
    errors.push({ type: 'FieldValueRequired', field: 'metadata.name', detail: 'a DaemonSet needs a name' });
  }
  const template = readPodTemplate(podTemplate['spec'], errors);
  return errors.length === 0 ? ok({ namespace, name, template }) : err(errors);
}

function readPodTemplate(value: unknown, errors: FieldErrors): PodTemplate {
  const podSpec = readObject(value, POD_SPEC, errors);
  return {
    nodeName: readString(podSpec['nodeName'], `${POD_SPEC}.nodeName`, errors),
    nodeSelector: readStringMap(podSpec['nodeSelector'], `${POD_SPEC}.nodeSelector`, errors),
    requiredNodeAffinity: readRequiredNodeAffinity(podSpec['affinity'], errors),
    tolerations: readArray(podSpec['tolerations'], `${POD_SPEC}.tolerations`, errors).map((item, index) =>
      readToleration(item, `${POD_SPEC}.tolerations[${index}]`, errors),
    ),
    hostNetwork: readBoolean(podSpec['hostNetwork'], `${POD_SPEC}.hostNetwork`, errors),
  };
}

function readToleration(value: unknown, field: string, errors: FieldErrors): Toleration {
  const toleration = readObject(value, field, errors);
  return {
    key: readString(toleration['key'], `${field}.key`, errors),
    operator: readString(toleration['operator'], `${field}.operator`, errors),
    value: readString(toleration['value'], `${field}.value`, errors),
    effect: readString(toleration['effect'], `${field}.effect`, errors),
  };
}

function readRequiredNodeAffinity(value: unknown, errors: FieldErrors): readonly NodeSelectorTerm[] | undefined {
  const affinity = readObject(value, `${POD_SPEC}.affinity`, errors);
  const nodeAffinity = readObject(affinity['nodeAffinity'], NODE_AFFINITY, errors);
  const required = nodeAffinity[REQUIRED];
  if (required === undefined || required === null) return undefined;
  const selector = readObject(required, `${NODE_AFFINITY}.${REQUIRED}`, errors);
  const field = `${NODE_AFFINITY}.${REQUIRED}.nodeSelectorTerms`;
  return readArray(selector['nodeSelectorTerms'], field, errors).map((item, index) => {
    const term = readObject(item, `${field}[${index}]`, errors);
    const expressions = readRequirements(term['matchExpressions'], `${field}[${index}].matchExpressions`, errors);
    const fields = readRequirements(term['matchFields'], `${field}[${index}].matchFields`, errors);
    return parseNodeSelectorTerm(expressions, fields, `nodeSelectorTerms[${index}]`);
  });
}

function readRequirements(value: unknown, field: string, errors: FieldErrors): RawRequirement[] {
  return readArray(value, field, errors).map((item, index) => {
    const requirement = readObject(item, `${field}[${index}]`, errors);
    return {
      key: readString(requirement['key'], `${field}[${index}].key`, errors),
      operator: readString(requirement['operator'], `${field}[${index}].operator`, errors),
      values: readStrings(requirement['values'], `${field}[${index}].values`, errors),
    };
  });
}
