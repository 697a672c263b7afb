import type { StoredDaemonSet } from '../../core/pod-set/stored-daemon-set.ts';
import type { ClusterReader } from '../cluster-reader.ts';
import { ObjectSorter, SYNC_OBJECTS } from '../objects/object-sorter.ts';
import { readValue } from '../objects/read-value.ts';
import { snapshotReader } from '../snapshot/snapshot-reader.ts';
import { demoObjects } from './objects/demo-objects.ts';

/** The embedded cluster: 12 Nodes and 9 DaemonSets, held in memory. */
export function demoCluster(): ClusterReader<StoredDaemonSet> {
  const sorter = new ObjectSorter(SYNC_OBJECTS);
  const failure = readValue(demoObjects, '', sorter.take);
  if (failure !== undefined) throw new Error(`Cannot read the demo cluster: ${JSON.stringify(failure)}`);
  return snapshotReader(sorter.objects());
}
