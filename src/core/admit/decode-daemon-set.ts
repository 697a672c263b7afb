import { setDefaultsDaemonSet } from '../default/set-defaults-daemon-set.ts';
import { structNamed } from '../go/type-named.ts';
import { NEWEST_KUBERNETES_VERSION } from '../placement/placement-rules.ts';
import { err, ok, type Result } from '../result.ts';
import { decode, type StrictError } from '../source/decode.ts';
import type { SourceObject } from '../source/source-value.ts';
import { quote } from '../text/quote.ts';
import type { DaemonSet, RollingUpdateDaemonSet } from '../v1/types.ts';
import type { Fault } from './admission.ts';
import { type InternalDaemonSet, TEMPLATE_GENERATION, takeTemplateGeneration } from './template-generation.ts';

/** A DaemonSet read from a text, and what the strict decoder has against it. */
export interface DecodedDaemonSet {
  readonly internal: InternalDaemonSet;
  readonly strictFaults: readonly Fault[];
}

/** Decodes, defaults and converts a v1 DaemonSet as the API server does before anything else. */
export function decodeDaemonSet(source: SourceObject): Result<DecodedDaemonSet, Fault> {
  const decoded = decode<DaemonSet>(source, structNamed('v1.DaemonSet', NEWEST_KUBERNETES_VERSION));
  if (!decoded.ok) return err({ message: decoded.message, field: decoded.path, at: decoded.at });
  const internal = takeTemplateGeneration(convertStrategy(setDefaultsDaemonSet(decoded.value)));
  if (!internal.ok)
    return err({ message: internal.error, field: `metadata.annotations[${TEMPLATE_GENERATION}]`, at: -1 });
  return ok({ internal: internal.value, strictFaults: decoded.strictErrors.map(strictFault) });
}

function strictFault({ kind, path, at }: StrictError): Fault {
  return { message: `${kind === 'unknownField' ? 'unknown' : 'duplicate'} field ${quote(path)}`, field: path, at };
}

/** In memory a rolling update always has both amounts: a missing one, which only OnDelete leaves, is 0. */
function convertStrategy(daemonSet: DaemonSet): DaemonSet {
  const { updateStrategy } = daemonSet.spec;
  const { rollingUpdate } = updateStrategy;
  if (rollingUpdate === undefined) return daemonSet;
  const { maxUnavailable = 0, maxSurge = 0 } = rollingUpdate;
  const converted: RollingUpdateDaemonSet = { ...rollingUpdate, maxUnavailable, maxSurge };
  return {
    ...daemonSet,
    spec: { ...daemonSet.spec, updateStrategy: { ...updateStrategy, rollingUpdate: converted } },
  };
}
