import { quote } from '../text/quote.ts';
import type { EnvVar } from '../v1/types.ts';

/** Variables that are set again without a word of what they were (api/pod/warnings.go:269). */
export function envWarnings(env: readonly EnvVar[], path: string): string[] {
  const seen = new Set<string>();
  return env.flatMap((variable, index) => {
    const { name } = variable;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    if (extendsItself(variable)) return [];
    return [`${path}[${index}]: hides previous definition of ${quote(name)}, which may be dropped when using apply`];
  });
}

/** As X="$(X)123" does; X="$(X)" is pointless. */
function extendsItself({ name, value, valueFrom }: EnvVar): boolean {
  const reference = `$(${name})`;
  return valueFrom === undefined && value !== reference && value.includes(reference);
}
