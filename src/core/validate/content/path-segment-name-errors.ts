const NOT_ITSELF = ['.', '..'];
const NOT_WITHIN = ['/', '%'];

/** IsPathSegmentName (content/path.go:36): a name must be fit for a URL. An empty one is nobody's matter here. */
export function pathSegmentNameErrors(name: string): string[] {
  if (NOT_ITSELF.includes(name)) return [`may not be '${name}'`];
  return NOT_WITHIN.filter((part) => name.includes(part)).map((part) => `may not contain '${part}'`);
}
