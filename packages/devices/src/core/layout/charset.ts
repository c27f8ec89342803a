import CodepageEncoder from '@point-of-sale/codepage-encoder';
import type { CodePage, PrinterModel } from '../printer-model.ts';

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
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': ' ',
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

/** Marks that steer layout and have no shape: direction, soft hyphen, byte order, variants. */
const shapeless =
  /\u00ad|\u061c|[\u200e\u200f]|[\u202a-\u202e]|\u2060|[\u2066-\u2069]|[\ufe00-\ufe0f]|\ufeff/g;
/** Everything below U+00A0 that is no ASCII glyph: a printer would read it as a command. */
const isControl = (point: number): boolean => point < 0xa0 && !isAscii(point);

/**
 * Text without anything that a printer would read as a command, with the printer's own glyphs
 * where they mean the same. What it lacks stays as it is and is drawn (see `rasterLine`).
 */
export function printable(text: string, charset: Charset): string {
  const clean = text.normalize('NFC').replace(/\t/g, ' ').replace(shapeless, '');
  let out = '';
  for (const char of clean) out += char === '\n' ? char : printableChar(char, charset);
  return out;
}

function printableChar(char: string, charset: Charset): string {
  const point = char.codePointAt(0) ?? 0xfffd;
  if (isAscii(point)) return char;
  if (isControl(point)) return '';
  const equivalent = equivalents[char];
  if (equivalent === ' ') return equivalent;
  return charset.has(point) ? char : (equivalent ?? char);
}
