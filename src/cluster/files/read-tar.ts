/** A file in an archive. */
export interface TarFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;
const decoder = new TextDecoder();

/**
 * The files of a tar archive (POSIX.1-2001 pax, GNU long names); anything but a file is passed over. `undefined` where
 * the bytes are no archive, or end too early.
 */
export function readTar(archive: Uint8Array): readonly TarFile[] | undefined {
  const files: TarFile[] = [];
  let longPath: string | undefined;
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    // Two empty blocks end it; one does, too, for every tar there is.
    if (header[0] === 0) return files;
    const size = Number.parseInt(textIn(header, 124, 12).trim(), 8);
    if (!isHeader(header) || !Number.isInteger(size)) return undefined;
    const start = at + BLOCK;
    const end = start + size;
    if (end > archive.length) return undefined;
    const bytes = archive.subarray(start, end);
    const type = textIn(header, 156, 1);
    if (type === 'L') longPath = textIn(bytes, 0, size);
    else if (type === 'x') longPath = paxPath(decoder.decode(bytes)) ?? longPath;
    else {
      const prefix = textIn(header, 345, 155);
      const short = `${prefix === '' ? '' : `${prefix}/`}${textIn(header, 0, 100)}`;
      if (type === '' || type === '0') files.push({ path: longPath ?? short, bytes });
      longPath = undefined;
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return undefined;
}

/** The checksum of a header counts its own place as spaces. */
function isHeader(header: Uint8Array): boolean {
  let sum = 0;
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 0x20 : byte;
  return Number.parseInt(textIn(header, 148, 8).trim(), 8) === sum;
}

function textIn(bytes: Uint8Array, from: number, length: number): string {
  const field = bytes.subarray(from, from + length);
  const end = field.indexOf(0);
  return decoder.decode(end === -1 ? field : field.subarray(0, end));
}

/** Records are `LENGTH path=VALUE\n`. */
function paxPath(records: string): string | undefined {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(records)?.[1];
}
