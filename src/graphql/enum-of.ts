import { builder } from './builder.ts';

/** The enum of a closed set, from what each of its members says: `shouldRun` is written SHOULD_RUN. */
export function enumOf<T extends string>(name: string, description: string, members: Readonly<Record<T, string>>) {
  const values = Object.entries<string>(members).map(([value, described]) => [
    value.replace(/[A-Z]/g, (letter, at) => `${at === 0 ? '' : '_'}${letter}`).toUpperCase(),
    { value: value as T, description: described },
  ]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(values) as Record<string, { value: T; description: string }>,
  });
}
