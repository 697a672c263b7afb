import { setDefaultsDaemonSet } from '../../../src/core/default/set-defaults-daemon-set.ts';
import type { DaemonSet, ObjectMeta } from '../../../src/core/v1/types.ts';
import { decoded } from './decoded.ts';

/** Metadata in which nothing is wrong but what is given. */
export function givenMetadata(json: object = {}): ObjectMeta {
  return decoded<ObjectMeta>('v1.ObjectMeta', { name: 'd', namespace: 'n', ...json });
}

interface Given {
  readonly metadata?: object;
  readonly spec?: object;
  readonly template?: { readonly metadata?: object; readonly spec?: object };
}

/** A defaulted DaemonSet in which nothing is wrong but what is given. */
export function givenDaemonSet({ metadata, spec, template }: Given = {}): DaemonSet {
  return setDefaultsDaemonSet(
    decoded<DaemonSet>('v1.DaemonSet', {
      metadata: { name: 'd', namespace: 'n', ...metadata },
      spec: {
        selector: { matchLabels: { a: 'b' } },
        template: {
          metadata: { labels: { a: 'b' }, ...template?.metadata },
          spec: { containers: [{ name: 'c', image: 'nginx' }], ...template?.spec },
        },
        ...spec,
      },
    }),
  );
}
