import { checksumText } from './checksum.ts';
import type { LineDriver } from './driver.ts';
import { type LinePattern, matchPattern, type PatternMatch, readPattern } from './pattern.ts';
import { onlyProbe, type ProbeSample } from './sample.ts';
import {
  type Decimal,
  readDecimal,
  sameDecimal,
  type TemperatureUnit,
  toMilliC,
} from './temperature.ts';

const limit = 256;

/** Takes bytes in any pieces, cuts them into lines as the driver says, and reads each. Keeps at most 256 bytes. */
export class LineReader {
  readonly #driver: LineDriver;
  readonly #patterns: readonly LinePattern[];
  #open: number[] = [];
  #inFrame: boolean;
  #tooLong = false;

  constructor(driver: LineDriver) {
    this.#driver = driver;
    this.#patterns = driver.patterns.flatMap(({ match }) => {
      const pattern = readPattern(match);
      return pattern.ok ? [pattern.value] : [];
    });
    this.#inFrame = driver.framing.kind === 'line';
  }

  feed(bytes: Iterable<number>): ProbeSample[] {
    const samples: ProbeSample[] = [];
    for (const byte of bytes) {
      const sample = this.#take(byte);
      if (sample) samples.push(sample);
    }
    return samples;
  }

  #take(byte: number): ProbeSample | undefined {
    const { framing } = this.#driver;
    if (framing.kind === 'between' && byte === framing.start) return this.#begin();
    if (!this.#inFrame) return undefined;
    const isEnd =
      framing.kind === 'between' ? byte === framing.end : byte === (framing.end === 'cr' ? 13 : 10);
    if (isEnd) return this.#close();
    if (this.#open.length < limit) this.#open.push(byte);
    else this.#tooLong = true;
    return undefined;
  }

  #begin(): undefined {
    this.#inFrame = true;
    this.#open = [];
    this.#tooLong = false;
  }

  #close(): ProbeSample | undefined {
    const raw = latin1(this.#open).trim();
    const tooLong = this.#tooLong;
    this.#begin();
    this.#inFrame = this.#driver.framing.kind === 'line';
    if (tooLong) return { kind: 'garbled', raw, cause: 'The line has more than 256 characters' };
    return raw === '' ? undefined : this.#read(raw);
  }

  #read(raw: string): ProbeSample {
    const line = withoutChecksum(raw, this.#driver.checksum);
    if (line === undefined) return { kind: 'garbled', raw, cause: 'The checksum is wrong' };
    for (const [at, pattern] of this.#patterns.entries()) {
      const match = matchPattern(pattern, line);
      if (match) return this.#sample(match, raw, line, at);
    }
    if (this.#isSentinel(line, undefined)) return { kind: 'open', probe: onlyProbe, raw };
    const word = this.#sentinelIn(line);
    if (word) return { kind: 'open', probe: word.probe ?? onlyProbe, raw };
    return { kind: 'garbled', raw, cause: 'No pattern fits the line' };
  }

  /** A word such as `OPEN` where the number would stand. */
  #sentinelIn(line: string): PatternMatch | undefined {
    for (const sentinel of this.#driver.sentinels) {
      for (const pattern of this.#patterns) {
        const match = matchPattern(pattern, line, sentinel);
        if (match) return match;
      }
    }
    return undefined;
  }

  #sample(match: PatternMatch, raw: string, line: string, at: number): ProbeSample {
    const probe = match.probe ?? onlyProbe;
    const sent = readDecimal(match.value);
    if (!sent) return { kind: 'garbled', raw, cause: 'The value is no number' };
    if (this.#isSentinel(line, sent)) return { kind: 'open', probe, raw };
    const { unit = 'C', divideBy10s = 0 } = this.#driver.patterns[at] ?? {};
    const named = match.unit?.slice(-1).toUpperCase() as TemperatureUnit | undefined;
    const powerOn = this.#driver.powerOn.some((text) => isValue(text, sent));
    const value = { ...sent, decimals: sent.decimals + divideBy10s };
    return { kind: 'value', probe, milliC: toMilliC(value, named ?? unit), powerOn, raw };
  }

  #isSentinel(line: string, sent: Decimal | undefined): boolean {
    return this.#driver.sentinels.some((text) =>
      text.endsWith('*')
        ? line.startsWith(text.slice(0, -1))
        : line === text || (sent !== undefined && isValue(text, sent)),
    );
  }
}

const latin1 = (bytes: readonly number[]): string => String.fromCharCode(...bytes);

function isValue(text: string, sent: Decimal): boolean {
  const value = readDecimal(text);
  return value !== undefined && sameDecimal(value, sent);
}

/** The line before its checksum; undefined where that is missing or wrong. */
function withoutChecksum(line: string, checksum: LineDriver['checksum']): string | undefined {
  if (!checksum) return line;
  const digits = checksum.kind === 'crc16' ? 4 : 2;
  const body = line.slice(0, -digits);
  if (!body.endsWith(checksum.separator)) return undefined;
  const covered = body.slice(0, body.length - checksum.separator.length);
  const bytes = Array.from(covered, (char) => char.charCodeAt(0));
  return line.slice(-digits).toUpperCase() === checksumText(checksum.kind, bytes)
    ? covered
    : undefined;
}
