import type { Admission } from '../../../src/core/admit/admission.ts';
import { admit } from '../../../src/core/admit/admit.ts';
import { decodeDaemonSet } from '../../../src/core/admit/decode-daemon-set.ts';
import { encodeStored } from '../../../src/core/go/encode.ts';
import { readJsonSource } from '../../../src/core/source/read-json-source.ts';
import { readYamlSource } from '../../../src/core/source/read-yaml-source.ts';
import type { SourceObject } from '../../../src/core/source/source-value.ts';
import { fieldErrorBody } from '../../../src/core/text/field-error-text.ts';
import { DAEMON_SET } from './generate-case.ts';
import { type ManifestAnswer, type ManifestCase, NAMESPACE } from './manifest-case.ts';
import { settled } from './settled.ts';

const BOUNDS = { depth: 100, values: 50_000 };

/** What is answered here. */
export function answerCase({ text, format, strict, old }: ManifestCase): ManifestAnswer {
  const read = format === 'json' ? readJson(text) : readYaml(text);
  if ('message' in read) return settled({ code: 400, message: read.message, warnings: [] });
  const stored = old === undefined ? undefined : decodeDaemonSet(asObject(readJson(old)));
  if (stored?.ok === false) throw new Error(stored.error.message);
  return answerOf(admit({ ...read, namespace: NAMESPACE, old: stored?.value.internal, strict }), old !== undefined);
}

interface Read {
  readonly source: SourceObject;
  readonly yamlFaults: readonly { message: string; field: string; at: number }[];
}

function readJson(text: string): Read | { message: string } {
  const reading = readJsonSource(text, BOUNDS);
  if (!reading.ok) return { message: reading.failure.message };
  return { source: reading.source as SourceObject, yamlFaults: [] };
}

function readYaml(text: string): Read | { message: string } {
  const reading = readYamlSource(text, BOUNDS);
  if (!reading.ok) return { message: reading.failure.message };
  const [document] = reading.documents;
  return {
    source: document?.source as SourceObject,
    yamlFaults: (document?.duplicates ?? []).map(({ message, at }) => ({ message, field: '', at })),
  };
}

function asObject(read: Read | { message: string }): SourceObject {
  if ('message' in read) throw new Error(read.message);
  return read.source;
}

function answerOf(admission: Admission, isUpdate: boolean): ManifestAnswer {
  switch (admission.kind) {
    case 'refused':
      return settled({ code: admission.code, message: admission.message, warnings: admission.warnings });
    case 'invalid':
      return settled({
        code: 422,
        warnings: admission.warnings,
        causes: admission.errors.map((error) => ({
          reason: error.type,
          field: error.field,
          message: fieldErrorBody(error),
        })),
      });
    case 'admitted':
      return settled({
        code: isUpdate ? 200 : 201,
        warnings: admission.warnings,
        object: { ...encodeStored(admission.daemonSet, DAEMON_SET) },
      });
  }
}
