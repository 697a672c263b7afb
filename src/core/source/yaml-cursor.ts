import { SourceError } from './source-failure.ts';

/** Where a reader of YAML stands in the text of a document. */
export class YamlCursor {
  /** Ends in a line break and NULs, so that looking ahead needs no care; the text itself has no NUL. */
  readonly text: string;
  at = 0;
  /** From 0, counted from the start of the stream. */
  line: number;
  lineStart = 0;
  /** Where the document begins in the stream. */
  private readonly base: number;
  private readonly hasPairs: boolean;
  /** Up to where the pairs of the line are counted: the cursor only goes forward. */
  private countedAt = 0;
  private pairs = 0;

  constructor(text: string, base: number, line: number) {
    this.text = text;
    this.base = base;
    this.line = line;
    this.hasPairs = /[\udc00-\udfff]/.test(text);
  }

  /** In characters, of which those beyond the basic plane have two units. */
  get column(): number {
    if (!this.hasPairs) return this.at - this.lineStart;
    if (this.countedAt < this.lineStart) {
      this.countedAt = this.lineStart;
      this.pairs = 0;
    }
    for (; this.countedAt < this.at; this.countedAt++)
      if (isLowSurrogate(this.text.charCodeAt(this.countedAt))) this.pairs += 1;
    return this.at - this.lineStart - this.pairs;
  }

  /** An offset of this text as one of the whole stream. */
  offset(at: number): number {
    return this.base + at;
  }

  peek(ahead = 0): number {
    return this.text.charCodeAt(this.at + ahead);
  }

  skipBlanks(): void {
    while (isBlank(this.peek())) this.at += 1;
  }

  skipComment(): void {
    if (this.peek() === HASH) while (!isBreak(this.peek())) this.at += 1;
  }

  /** Passes over a line break, and gives what it stands for in a scalar. */
  readBreak(): string {
    const unit = this.peek();
    this.at += 1;
    // kubectl reads lines: it drops a carriage return before a line feed, and what is before that may be one, too.
    if (unit === 0x0d) {
      if (this.peek() === 0x0d && this.peek(1) === 0x0a) this.at += 2;
      else if (this.peek() === 0x0a) this.at += 1;
    }
    this.line += 1;
    this.lineStart = this.at;
    return unit < 0x2028 ? '\n' : String.fromCharCode(unit);
  }

  /** Whether a line begins here with `---` or `...` and nothing joined to it. */
  atDocumentIndicator(): boolean {
    if (this.at !== this.lineStart) return false;
    const unit = this.peek();
    return (
      (unit === DASH || unit === DOT) &&
      this.peek(1) === unit &&
      this.peek(2) === unit &&
      isBlankOrBreakOrEnd(this.peek(3))
    );
  }

  /** Go says no line where it is the first. */
  fail(problem: string): never {
    const where = this.line === 0 ? '' : `line ${this.line + 1}: `;
    throw new SourceError('malformed', `yaml: ${where}${problem}`, this.offset(this.at));
  }
}

const HASH = 0x23;
const DASH = 0x2d;
const DOT = 0x2e;

export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

export function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || isWideBreak(unit);
}

/** Nothing else is at or below the space: no other control character gets here. */
export function isBlankOrBreakOrEnd(unit: number): boolean {
  return unit <= 0x20 || isWideBreak(unit);
}

function isWideBreak(unit: number): boolean {
  return unit >= 0x85 && (unit === 0x85 || unit === 0x2028 || unit === 0x2029);
}

/** The second unit of a character that has two. */
export function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

/** What an anchor or the handle of a tag is made of. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || isDigit(unit) || unit === 0x5f || unit === DASH
  );
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** What that hexadecimal digit is worth; less than 0 for another character. */
export function hexDigit(unit: number): number {
  if (isDigit(unit)) return unit - 0x30;
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
