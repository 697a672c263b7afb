/** An IP address as Go understands a text: net.ParseIP of old (utils/net ParseIPSloppy) beside today's netip.ParseAddr. */
export interface IpAddress {
  /** Written with colons. */
  readonly isIpv6: boolean;
  /** An IPv4 address within IPv6: `::ffff:1.2.3.4`. */
  readonly isMapped: boolean;
  /** Zeros too many, for which netip.ParseAddr refuses the text. */
  readonly hasExtraZeros: boolean;
  /** As Go prints it: IPv4 where it is one, mapped or not, else the form of RFC 5952. */
  readonly canonical: string;
}

/** The parts of a text between its colons or dots. `undefined` where one of them is no number of its kind. */
interface Groups {
  readonly values: readonly number[];
  readonly hasExtraZeros: boolean;
}

/** ParseIPSloppy (utils/internal/third_party/forked/golang/net/ip.go:186), and what netip.ParseAddr thinks of the text. */
export function parseIpAddress(text: string): IpAddress | undefined {
  return /[.:]/.exec(text)?.[0] === ':' ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): IpAddress | undefined {
  const octets = readOctets(text);
  if (octets === undefined) return undefined;
  const { values, hasExtraZeros } = octets;
  return { isIpv6: false, isMapped: false, hasExtraZeros, canonical: values.join('.') };
}

function readOctets(text: string): Groups | undefined {
  if (!/^[0-9]+(\.[0-9]+){3}$/.test(text)) return undefined;
  const parts = text.split('.');
  const values = parts.map(Number);
  if (values.some((value) => value > 0xff)) return undefined;
  return { values, hasExtraZeros: parts.some((part) => part.length > 1 && part.startsWith('0')) };
}

function parseIpv6(text: string): IpAddress | undefined {
  const halves = text.split('::');
  const [head, tail] = halves.map((half, index) => readGroups(half, index === halves.length - 1));
  const groups = joinHalves(halves.length, head, tail);
  if (groups === undefined) return undefined;
  const { values, hasExtraZeros } = groups;
  const isMapped = values.slice(0, 6).join() === '0,0,0,0,0,65535';
  return { isIpv6: true, isMapped, hasExtraZeros, canonical: isMapped ? dotted(values.slice(6)) : compressed(values) };
}

/** Eight groups; `::` stands for at least one of them. */
function joinHalves(count: number, head: Groups | undefined, tail: Groups | undefined): Groups | undefined {
  if (count === 1) return head?.values.length === 8 ? head : undefined;
  if (count > 2 || head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.values.length - tail.values.length;
  if (missing < 1) return undefined;
  return {
    values: [...head.values, ...new Array<number>(missing).fill(0), ...tail.values],
    hasExtraZeros: head.hasExtraZeros || tail.hasExtraZeros,
  };
}

/** The groups of one side of `::`, or of the whole text. Its end may be IPv4, which is two of them. */
function readGroups(half: string, isEnd: boolean): Groups | undefined {
  if (half === '') return { values: [], hasExtraZeros: false };
  const parts = half.split(':');
  const octets = isEnd ? readOctets(String(parts.at(-1))) : undefined;
  const hex = octets === undefined ? parts : parts.slice(0, -1);
  if (!hex.every((part) => /^0*[0-9a-f]{1,4}$/i.test(part))) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = octets?.values ?? [];
  const end = octets === undefined ? [] : [a * 256 + b, c * 256 + d];
  return {
    values: [...hex.map((part) => Number.parseInt(part, 16)), ...end],
    hasExtraZeros: octets?.hasExtraZeros === true || hex.some((part) => part.length > 4),
  };
}

function dotted(groups: readonly number[]): string {
  return groups.flatMap((group) => [group >> 8, group & 0xff]).join('.');
}

/** The first of the longest runs of at least two zeros is left out. */
function compressed(groups: readonly number[]): string {
  const hex = groups.map((group) => group.toString(16)).join(':');
  const runs = hex.match(/(?<![^:])0(:0)+(?![^:])/g) ?? [];
  const longest = runs.reduce((known, run) => (run.length > known.length ? run : known), '');
  if (longest === '') return hex;
  const at = hex.search(new RegExp(`(?<![^:])${longest}(?![^:])`));
  return `${hex.slice(0, at).replace(/:$/, '')}::${hex.slice(at + longest.length).replace(/^:/, '')}`;
}
