import { decodeDaemonSet } from '../../../src/core/admit/decode-daemon-set.ts';
import type { InternalDaemonSet } from '../../../src/core/admit/template-generation.ts';
import { encodeStored } from '../../../src/core/go/encode.ts';
import { structNamed } from '../../../src/core/go/type-named.ts';
import { sourceOf } from '../../../src/core/source/source-of.ts';
import type { SourceObject } from '../../../src/core/source/source-value.ts';
import type { DaemonSet } from '../../../src/core/v1/types.ts';

interface Given {
  readonly metadata?: object;
  readonly spec?: object;
  readonly template?: { readonly metadata?: object; readonly spec?: object };
  readonly status?: object;
}

/** JSON of a DaemonSet in which nothing is wrong but what is given. */
export function daemonSetJson({ metadata, spec, template, ...rest }: Given = {}): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'd', namespace: 'n', ...metadata },
    spec: {
      selector: { matchLabels: { a: 'b' } },
      template: {
        metadata: { labels: { a: 'b' }, ...template?.metadata },
        spec: { containers: [{ name: 'c', image: 'nginx' }], ...template?.spec },
      },
      ...spec,
    },
    ...rest,
  };
}

/** The same as a source, which has no places. */
export function sentSource(given: Given = {}): SourceObject {
  return sourceOf(daemonSetJson(given)) as SourceObject;
}

/** The same decoded and defaulted. */
export function sent(given: Given = {}): InternalDaemonSet {
  const decoded = decodeDaemonSet(sentSource(given));
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value.internal;
}

const DAEMON_SET = structNamed('v1.DaemonSet', '1.37');

/** JSON of a DaemonSet, as the API server gives it back. */
export function json(daemonSet: DaemonSet): Given {
  return encodeStored(daemonSet, DAEMON_SET) as Given;
}
