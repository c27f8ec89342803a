import CodepageEncoder from '@point-of-sale/codepage-encoder';
import type { CodePage, PrinterModel } from '../printer-model.ts';
import { hasShape } from '../typeface/glyphs.ts';

/** Something of the document that could not be put on paper as it was asked for. */
export type Loss =
  | { readonly kind: 'glyph'; readonly char: string; readonly shown: string }
  | { readonly kind: 'barcode'; readonly data: string; readonly reason: string }
  | { readonly kind: 'qr'; readonly data: string; readonly reason: string }
  | { readonly kind: 'image'; readonly reason: string };

type Table = { readonly page: CodePage; readonly bytes: ReadonlyMap<number, number> };

/** The glyphs of one printer model. */
export type Charset = {
  readonly tables: readonly Table[];
  has(point: number): boolean;
};

const cache = new Map<string, Charset>();

export function charsetOf(model: PrinterModel): Charset {
  const known = cache.get(model.id);
  if (known) return known;
  const tables = model.codePages.map(readTable);
  const points = new Set(tables.flatMap((table) => [...table.bytes.keys()]));
  const charset: Charset = { tables, has: (point) => isAscii(point) || points.has(point) };
  cache.set(model.id, charset);
  return charset;
}

/** Upper half only: the lower half is ASCII in every table that a model lists. */
function readTable(page: CodePage): Table {
  const bytes = new Map<number, number>();
  const points = codepoints(page.encoding);
  for (let byte = 0xff; byte >= 0x80; byte--) {
    const point = points[byte];
    if (point !== undefined && point >= 0xa0) bytes.set(point, byte);
  }
  return { page, bytes };
}

/** Code points of a table by byte; `undefined` where the table has a hole. */
export function codepoints(encoding: string): readonly (number | undefined)[] {
  const known = CodepageEncoder.getEncodings().find((name) => name === encoding);
  if (known === undefined) throw new Error(`No character table named ${encoding}`);
  return CodepageEncoder.getCodepoints(known, true);
}

export const isAscii = (point: number): boolean => point >= 0x20 && point <= 0x7e;

/** Characters that mean the same on paper; used only where the first is missing. */
const equivalents: Readonly<Record<string, string>> = {
  '\u00a0': '\u00a0',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': '\u00a0',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': '\u00a0',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2026': '...',
  '\u2500': '-',
  '\u2550': '=',
  '\u00d7': 'x',
};

/** Emoji that fonts have given up, as what they show. */
const standIns: Readonly<Record<string, string>> = {
  '\u{1f46a}': '\u{1f468}\u200d\u{1f469}\u200d\u{1f466}',
};
const replaced = /[\u{1f46a}]/gu;

/** Forms that composing would turn into characters that fewer fonts have. */
const notCompatibility = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu;

/** Text in the one form in which it is set and in which fonts are looked for. */
export const composedText = (text: string): string =>
  text
    .replace(notCompatibility, (part) => part.normalize('NFC'))
    .replace(replaced, (char) => standIns[char] ?? char);

/** Marks without a shape: soft hyphen, joiners of words, byte order and the like. */
const shapeless = /\u00ad|\u034f|\u180e|[\u200b\u2060-\u2064\u206a-\u206f\ufeff]/g;
const steeringMarks = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
/** A mark that steers the direction of text; it is obeyed and never printed. */
export const steering = new RegExp(`^[${steeringMarks}]$`);
/** Those that turn what stands behind them: nobody's name may do that to a paper. */
const overrides = /[\u202a-\u202e]/g;
const allSteering = new RegExp(`[${steeringMarks}]`, 'g');
const runsRightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** A joiner or a choice of variant, with the character that it belongs to. */
const joined = /(^|[\s\S])(?:\u200c|\u200d|[\ufe00-\ufe0f])+(?!\u20e3)/gu;
/** Everything below U+00A0 that is no ASCII glyph: a printer would read it as a command. */
const isControl = (point: number): boolean => point < 0xa0 && !isAscii(point);
const onlyAscii = /^[\n -~]*$/;

/**
 * Text without anything that a printer would read as a command, with the printer's own glyphs
 * where they mean the same. What it lacks stays as it is and is drawn (see `rasterLine`). Marks of
 * direction stay only where something runs right to left.
 */
export function printable(text: string, charset: Charset): string {
  if (onlyAscii.test(text)) return text;
  const clean = composedText(text)
    .replace(/\t/g, ' ')
    .replace(shapeless, '')
    .replace(overrides, '');
  const steered = runsRightToLeft.test(clean) ? clean : clean.replace(allSteering, '');
  const own = steered.replace(joined, (whole, before: string) =>
    before === '' || charset.has(before.codePointAt(0) ?? 0) || hasShape(before) ? before : whole,
  );
  let out = '';
  for (const char of own) out += char === '\n' ? char : printableChar(char, charset);
  return out;
}

function printableChar(char: string, charset: Charset): string {
  const point = char.codePointAt(0) ?? 0xfffd;
  if (isAscii(point)) return char;
  if (isControl(point)) return '';
  const equivalent = equivalents[char];
  if (equivalent === ' ' || equivalent === '\u00a0') return equivalent;
  return charset.has(point) ? char : (equivalent ?? char);
}
