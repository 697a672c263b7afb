import { err, ok, type Result } from '../result.ts';
import { parseInt64 } from '../text/parse-int64.ts';
import { quote } from '../text/quote.ts';
import type { DaemonSet } from '../v1/types.ts';

/** The annotation that carries a field which apps/v1 no longer has. */
export const TEMPLATE_GENERATION = 'deprecated.daemonset.template.generation';

/** A DaemonSet as the API server holds it in memory: the annotation is a field. */
export interface InternalDaemonSet {
  readonly daemonSet: DaemonSet;
  /** 0 where there was no annotation. */
  readonly templateGeneration: bigint;
}

/** Takes the annotation off, or says why it is no number (apps/v1/conversion.go:98). */
export function takeTemplateGeneration(daemonSet: DaemonSet): Result<InternalDaemonSet, string> {
  const { annotations } = daemonSet.metadata;
  const text = annotations.get(TEMPLATE_GENERATION);
  if (text === undefined) return ok({ daemonSet, templateGeneration: 0n });
  const templateGeneration = parseInt64(text);
  if (templateGeneration === undefined) {
    const reason = /^[+-]?[0-9]+$/.test(text) ? 'value out of range' : 'invalid syntax';
    return err(`strconv.ParseInt: parsing ${quote(text)}: ${reason}`);
  }
  const others = new Map(annotations);
  others.delete(TEMPLATE_GENERATION);
  return ok({ daemonSet: withAnnotations(daemonSet, others), templateGeneration });
}

/** The annotation is always written, whether or not it was sent (conversion.go:81). */
export function putTemplateGeneration({ daemonSet, templateGeneration }: InternalDaemonSet): DaemonSet {
  const annotations = new Map(daemonSet.metadata.annotations);
  return withAnnotations(daemonSet, annotations.set(TEMPLATE_GENERATION, String(templateGeneration)));
}

function withAnnotations(daemonSet: DaemonSet, annotations: ReadonlyMap<string, string>): DaemonSet {
  return { ...daemonSet, metadata: { ...daemonSet.metadata, annotations } };
}
