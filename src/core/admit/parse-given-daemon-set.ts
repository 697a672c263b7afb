import { encodeStored } from '../go/encode.ts';
import { FNV_1A_EMPTY, fnv1a } from '../go/fnv-1a.ts';
import { structNamed } from '../go/type-named.ts';
import { utf8Bytes } from '../go/utf8-bytes.ts';
import type { FieldError } from '../model/field-error.ts';
import { isObject, type JsonObject } from '../parse/read.ts';
import { NEWEST_KUBERNETES_VERSION } from '../placement/placement-rules.ts';
import { parseStoredDaemonSet } from '../pod-set/parse-stored-daemon-set.ts';
import type { StoredDaemonSet } from '../pod-set/stored-daemon-set.ts';
import { err, ok, type Result } from '../result.ts';
import { sourceOf } from '../source/source-of.ts';
import { decodeDaemonSet } from './decode-daemon-set.ts';
import { prepareCreate } from './prepare-create.ts';
import { putTemplateGeneration } from './template-generation.ts';

const DAEMON_SET = structNamed('v1.DaemonSet', NEWEST_KUBERNETES_VERSION);

/**
 * Reads a DaemonSet as it is given: one with a UID is stored already; any other is what the API server would store of it,
 * whether or not it would refuse it, under a UID that no Pod's owner has.
 */
export function parseGivenDaemonSet(value: unknown): Result<StoredDaemonSet, readonly FieldError[]> {
  if (!isObject(value) || hasUid(value)) return parseStoredDaemonSet(value);
  const created = asCreated(value);
  return created.ok ? parseStoredDaemonSet(created.value) : created;
}

function hasUid({ metadata }: JsonObject): boolean {
  const uid = isObject(metadata) ? metadata['uid'] : undefined;
  return uid !== undefined && uid !== null && uid !== '';
}

function asCreated(value: JsonObject): Result<JsonObject, readonly FieldError[]> {
  const source = sourceOf(value);
  // An object is one.
  if (source.kind !== 'object') return ok(value);
  const decoded = decodeDaemonSet(source);
  if (!decoded.ok) {
    const { field, message } = decoded.error;
    return err([{ type: 'FieldValueTypeInvalid', field, detail: message }]);
  }
  const { namespace } = decoded.value.internal.daemonSet.metadata;
  const stored = putTemplateGeneration(prepareCreate(decoded.value.internal));
  const { metadata } = stored;
  const home = namespace === '' ? 'default' : namespace;
  return ok(
    encodeStored(
      { ...stored, metadata: { ...metadata, namespace: home, uid: madeUpUid(`${home}/${metadata.name}`) } },
      DAEMON_SET,
    ),
  );
}

/** The server draws one at random; this one is the same for the same name, and of a version that no UID has. */
function madeUpUid(name: string): string {
  return `00000000-0000-0000-0000-${fnv1a(FNV_1A_EMPTY, utf8Bytes(name)).toString(16).padStart(12, '0')}`;
}
