/** RegexError (util/validation/validation.go:428). The double spaces are the API server's own. */
export function regexError(rule: string, format: string, examples: readonly string[]): string {
  const shown = examples.map((example) => `'${example}', `).join(' or ');
  return `${rule} (e.g. ${shown}regex used for validation is '${format}')`;
}
