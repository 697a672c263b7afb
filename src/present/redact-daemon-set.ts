import { isObject, type JsonObject } from '../core/parse/read.ts';
import { redactPod } from './redact-pod.ts';

/** What kubectl keeps of the manifest it applied, environment and all. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const REDACTED = '(redacted)';

/** The DaemonSet without the values of its template's environment: they may be secrets. */
export function redactDaemonSet(daemonSet: JsonObject): JsonObject {
  const { metadata, spec } = daemonSet;
  return {
    ...daemonSet,
    ...(isObject(metadata) ? { metadata: redactAnnotations(metadata) } : {}),
    ...(isObject(spec) && isObject(spec['template'])
      ? { spec: { ...spec, template: redactPod(redactTemplate(spec['template'])) } }
      : {}),
  };
}

function redactTemplate(template: JsonObject): JsonObject {
  const { metadata } = template;
  return isObject(metadata) ? { ...template, metadata: redactAnnotations(metadata) } : template;
}

function redactAnnotations(metadata: JsonObject): JsonObject {
  const { annotations } = metadata;
  if (!isObject(annotations) || annotations[LAST_APPLIED] === undefined) return metadata;
  return { ...metadata, annotations: { ...annotations, [LAST_APPLIED]: REDACTED } };
}
