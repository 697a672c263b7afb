import { TEMPLATE_GENERATION } from '../admit/template-generation.ts';
import type { FieldError } from '../model/field-error.ts';
import { type Labels, labelOf } from '../model/labels.ts';
import { parseDaemonSet } from '../parse/parse-daemon-set.ts';
import {
  type FieldErrors,
  type JsonObject,
  readArray,
  readObject,
  readString,
  readStringMap,
  readStrings,
} from '../parse/read.ts';
import { err, ok, type Result } from '../result.ts';
import { parseInt64 } from '../text/parse-int64.ts';
import type { LabelSelector } from './label-selector.ts';
import { parseLabelSelector } from './parse-label-selector.ts';
import { readIntOrPercent } from './read-int-or-percent.ts';
import { readInteger, readOptionalInteger } from './read-integer.ts';
import { readTimestamp } from './read-timestamp.ts';
import type { DaemonSetStatus, StoredDaemonSet, UpdateStrategy } from './stored-daemon-set.ts';

const STRATEGY = 'spec.updateStrategy';

/**
 * Reads a DaemonSet that an API server stores, with the defaults it would add on reading (apis/apps/v1/defaults.go:76)
 * where they are missing; a wrong shape, no name or no UID is an error.
 */
export function parseStoredDaemonSet(value: unknown): Result<StoredDaemonSet, readonly FieldError[]> {
  const placed = parseDaemonSet(value);
  if (!placed.ok) return placed;
  const errors: FieldErrors = [];
  const daemonSet = readObject(value, '', errors);
  const metadata = readObject(daemonSet['metadata'], 'metadata', errors);
  const spec = readObject(daemonSet['spec'], 'spec', errors);
  const uid = readString(metadata['uid'], 'metadata.uid', errors);
  if (uid === '' && errors.length === 0) {
    errors.push({ type: 'FieldValueRequired', field: 'metadata.uid', detail: 'a DaemonSet that is stored has one' });
  }
  const annotations = readStringMap(metadata['annotations'], 'metadata.annotations', errors);
  const stored: StoredDaemonSet = {
    ...placed.value,
    uid,
    generation: readInteger(metadata['generation'], 'metadata.generation', errors, 'int64'),
    annotations,
    templateGeneration: templateGenerationOf(annotations),
    selector: readSelector(spec['selector'], errors),
    templateManifest: readObject(spec['template'], 'spec.template', errors),
    updateStrategy: readUpdateStrategy(spec['updateStrategy'], errors),
    minReadySeconds: readInteger(spec['minReadySeconds'], 'spec.minReadySeconds', errors),
    revisionHistoryLimit: readOptionalInteger(spec['revisionHistoryLimit'], 'spec.revisionHistoryLimit', errors) ?? 10,
    creationTimestamp: readTimestamp(metadata['creationTimestamp'], 'metadata.creationTimestamp', errors),
    deletionTimestamp: readTimestamp(metadata['deletionTimestamp'], 'metadata.deletionTimestamp', errors),
    status: readStatus(daemonSet['status'], errors),
  };
  return errors.length === 0 ? ok(stored) : err(errors);
}

function templateGenerationOf(annotations: Labels): string | undefined {
  const text = labelOf(annotations, TEMPLATE_GENERATION);
  // "+05" labels Pods "5"; what is no number is taken as not there (daemon_controller.go:1064).
  return text === undefined ? undefined : parseInt64(text)?.toString();
}

function readSelector(value: unknown, errors: FieldErrors): LabelSelector {
  if (value === undefined || value === null) return parseLabelSelector(undefined, 'spec.selector');
  const selector = readObject(value, 'spec.selector', errors);
  const field = 'spec.selector.matchExpressions';
  const matchExpressions = readArray(selector['matchExpressions'], field, errors).map((item, index) => {
    const expression = readObject(item, `${field}[${index}]`, errors);
    return {
      key: readString(expression['key'], `${field}[${index}].key`, errors),
      operator: readString(expression['operator'], `${field}[${index}].operator`, errors),
      values: readStrings(expression['values'], `${field}[${index}].values`, errors),
    };
  });
  const matchLabels = readStringMap(selector['matchLabels'], 'spec.selector.matchLabels', errors);
  return parseLabelSelector({ matchLabels, matchExpressions }, 'spec.selector');
}

function readUpdateStrategy(value: unknown, errors: FieldErrors): UpdateStrategy {
  const strategy = readObject(value, STRATEGY, errors);
  const type = readString(strategy['type'], `${STRATEGY}.type`, errors) || 'RollingUpdate';
  if (type === 'OnDelete') return { type };
  if (type !== 'RollingUpdate') return { type: 'other', text: type };
  const { maxUnavailable, maxSurge } = readRollingUpdate(strategy, errors);
  return {
    type,
    maxUnavailable: readIntOrPercent(maxUnavailable, 1, { field: `${STRATEGY}.rollingUpdate.maxUnavailable`, errors }),
    maxSurge: readIntOrPercent(maxSurge, 0, { field: `${STRATEGY}.rollingUpdate.maxSurge`, errors }),
  };
}

function readRollingUpdate(strategy: JsonObject, errors: FieldErrors): JsonObject {
  return readObject(strategy['rollingUpdate'], `${STRATEGY}.rollingUpdate`, errors);
}

function readStatus(value: unknown, errors: FieldErrors): DaemonSetStatus {
  const status = readObject(value, 'status', errors);
  const count = (name: keyof DaemonSetStatus) => readInteger(status[name], `status.${name}`, errors);
  return {
    desiredNumberScheduled: count('desiredNumberScheduled'),
    currentNumberScheduled: count('currentNumberScheduled'),
    numberMisscheduled: count('numberMisscheduled'),
    numberReady: count('numberReady'),
    updatedNumberScheduled: count('updatedNumberScheduled'),
    numberAvailable: count('numberAvailable'),
    numberUnavailable: count('numberUnavailable'),
    observedGeneration: readInteger(status['observedGeneration'], 'status.observedGeneration', errors, 'int64'),
    collisionCount: readOptionalInteger(status['collisionCount'], 'status.collisionCount', errors),
  };
}
