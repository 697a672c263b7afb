import type { Finding, FindingSubject } from './finding.ts';
import { patchOf } from './patch-of.ts';

const MAX_UINT64 = 2n ** 64n - 1n;

/** The storage refuses it, which no dry run reaches (apiserver storage/etcd3/store.go:297). */
export function resourceVersionOnCreate({ daemonSet, sent, old }: FindingSubject): readonly Finding[] {
  const { resourceVersion } = daemonSet.metadata;
  if (old !== undefined || !isVersion(resourceVersion)) return [];
  return [
    {
      id: 'resource-version-on-create',
      severity: 'error',
      field: 'metadata.resourceVersion',
      message:
        'A dry run passes, but what is to be created must not have a resourceVersion: the API server answers 500 to the real request.',
      fix: patchOf(sent, [{ path: ['metadata', 'resourceVersion'] }]),
    },
  ];
}

/** What is no number, or 0, is as good as none (storage/api_object_versioner.go:128). */
function isVersion(text: string): boolean {
  if (!/^[0-9]{1,40}$/.test(text)) return false;
  const version = BigInt(text);
  return version > 0n && version <= MAX_UINT64;
}
