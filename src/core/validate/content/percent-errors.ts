import { regexError } from './regex-error.ts';

const FORMAT = '[0-9]+%';
const PERCENT = new RegExp(`^${FORMAT}$`);
const RULE = "a valid percent string must be a numeric string followed by an ending '%'";

/** IsValidPercent (util/validation/validation.go:347). */
export function percentErrors(text: string): string[] {
  return PERCENT.test(text) ? [] : [regexError(RULE, FORMAT, ['1%', '93%'])];
}
