const NOT_ITSELF = ['.', '..'];
const NOT_WITHIN = ['/', '%'];

/** IsPathSegmentName and IsPathSegmentPrefix (api/validate/content/path.go:37): a name must be fit for a URL. */
export function pathSegmentNameErrors(name: string, isPrefix: boolean): string[] {
  if (!isPrefix && NOT_ITSELF.includes(name)) return [`may not be '${name}'`];
  return NOT_WITHIN.filter((part) => name.includes(part)).map((part) => `may not contain '${part}'`);
}
