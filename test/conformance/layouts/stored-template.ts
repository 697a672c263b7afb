import { encodeStored } from '../../../src/core/go/encode.ts';
import { podTemplateType } from '../../../src/core/go/type-named.ts';
import type { JsonObject } from '../../../src/core/parse/read.ts';
import type { KubernetesVersion } from '../../../src/core/placement/placement-rules.ts';
import { decode } from '../../../src/core/source/decode.ts';
import { sourceOf } from '../../../src/core/source/source-of.ts';

/** The template as the API server of that Kubernetes gives it back once it is stored, nothing else being changed. */
export function storedTemplate(template: unknown, version: KubernetesVersion): JsonObject {
  const type = podTemplateType(version);
  const decoded = decode<object>(sourceOf(template ?? null), type);
  if (!decoded.ok) throw new Error(decoded.message);
  return encodeStored(decoded.value, type);
}
