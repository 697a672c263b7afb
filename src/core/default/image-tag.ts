/* The grammar of distribution/reference, regexp.go. */
const DOMAIN_PART = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = `(?:${DOMAIN_PART}(?:\\.${DOMAIN_PART})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const PATH_PART = '[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*';
const TAG = '\\w[\\w.-]{0,127}';
const DIGEST = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const REFERENCE = new RegExp(`^(?:${DOMAIN}/)?(${PATH_PART}(?:/${PATH_PART})*)(?::(${TAG}))?(?:@(${DIGEST}))?$`);
const IDENTIFIER = /^[a-f0-9]{64}$/;
const KNOWN_DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
/** The longest path of a repository, without its domain. */
const MAX_PATH = 255;
/** No reference is longer: a domain of 253 bytes, a path, a tag and a digest. Longer texts are not matched at all. */
const MAX_IMAGE = 4096;

/**
 * The tag of an image: `latest` where neither tag nor digest is given, empty for a digest alone, undefined for what is no
 * image reference (kubernetes pkg/util/parsers/parsers.go:36).
 */
export function imageTag(image: string): string | undefined {
  if (image.length > MAX_IMAGE || IDENTIFIER.test(image)) return undefined;
  const [domain, remainder] = splitDomain(image);
  const [remote = ''] = remainder.split(':', 1);
  if (remote.toLowerCase() !== remote) return undefined;
  const match = REFERENCE.exec(`${domain}/${remainder}`);
  if (match === null) return undefined;
  const [, path = '', tag, digest] = match;
  if (path.length > MAX_PATH) return undefined;
  if (digest !== undefined && !KNOWN_DIGEST.test(digest)) return undefined;
  return tag ?? (digest === undefined ? 'latest' : '');
}

/** The registry and the rest; what does not look like a registry is a name on Docker Hub (normalize.go:143). */
function splitDomain(image: string): readonly [domain: string, remainder: string] {
  const slash = image.indexOf('/');
  const first = slash < 0 ? '' : image.slice(0, slash);
  const isDomain = first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first;
  const domain = !isDomain || first === 'index.docker.io' ? HUB : first;
  const remainder = isDomain ? image.slice(slash + 1) : image;
  return [domain, domain === HUB && !remainder.includes('/') ? `library/${remainder}` : remainder];
}

const HUB = 'docker.io';
