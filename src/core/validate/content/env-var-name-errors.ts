const NAME = /^[ -<>-~]*$/;

/** IsRelaxedEnvVarName (util/validation/validation.go:388). */
export function envVarNameErrors(name: string): string[] {
  if (name === '') return ['environment variable name must be non-empty'];
  if (NAME.test(name)) return [];
  return ["a valid environment variable name must consist only of printable ASCII characters other than '='"];
}
