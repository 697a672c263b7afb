import type { JsonObject } from '../parse/read.ts';

/** The hash of a template as the controller computes it (controller_utils.go:1395). */
export type HashOf = (template: JsonObject, collisionCount: number | undefined) => string;
