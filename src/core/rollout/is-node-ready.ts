import { type FieldErrors, type JsonObject, readArray, readObject } from '../parse/read.ts';

/** Whether a Node, as decoded from JSON, is not known to be down: one whose status says nothing is taken as ready. */
export function isNodeReady(node: JsonObject): boolean {
  const ignored: FieldErrors = [];
  const { conditions } = readObject(node['status'], '', ignored);
  const ready = readArray(conditions, '', ignored)
    .map((item) => readObject(item, '', ignored))
    .find(({ type }) => type === 'Ready');
  return ready === undefined || ready['status'] === 'True';
}
