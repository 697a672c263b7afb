import type { GoJson } from '../model/field-error.ts';
import type { LabelSelector } from '../v1/types.ts';
import { goJson } from './go-json.ts';
import { stringMapJson } from './string-map-json.ts';

/** A label selector as an error prints it: JSON without what is empty. */
export function labelSelectorJson({ matchLabels, matchExpressions }: LabelSelector): GoJson {
  const fields: string[] = [];
  if (matchLabels.size > 0) fields.push(`"matchLabels":${stringMapJson(matchLabels).json}`);
  if (matchExpressions.length > 0) {
    const expressions = matchExpressions.map(({ key, operator, values }) =>
      values.length === 0 ? { key, operator } : { key, operator, values },
    );
    fields.push(`"matchExpressions":${goJson(expressions).json}`);
  }
  return { json: `{${fields}}` };
}
