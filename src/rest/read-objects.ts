import type { ObjectSet, WantedObjects } from '../cluster/objects/object-sorter.ts';
import { type Body, readBody } from '../cluster/objects/read-body.ts';
import type { DaemonSet } from '../core/model/daemon-set.ts';
import type { Result } from '../core/result.ts';
import { readContentHeaders } from '../edge/content.ts';
import type { Failure } from '../problem.ts';

/** The objects of a request: first its headers are read, then its body as it arrives. */
export async function readObjects<D extends DaemonSet>(
  request: Request,
  wanted: WantedObjects<D>,
): Promise<Result<ObjectSet<D>, Failure>> {
  const content = readContentHeaders(request.headers);
  if (!content.ok) return content;
  return readBody({ stream: request.body as Body['stream'], ...content.value }, wanted);
}
