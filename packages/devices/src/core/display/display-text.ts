import { codepoints } from '../layout/charset.ts';

/**
 * The letters that a display is told to use: `basic` are those that every display has (ASCII, and the pound sign where
 * code page 437 has it), the others are code pages of the Epson set.
 */
export const displayPages = ['basic', 'pc437', 'pc850', 'wpc1252', 'pc858'] as const;
export type DisplayPage = (typeof displayPages)[number];

type Page = { readonly select: number | undefined; readonly encoding: string };

/** Numbers of `ESC t` as Epson's displays have them. */
const PAGES: Readonly<Record<Exclude<DisplayPage, 'basic'>, Page>> = {
  pc437: { select: 0, encoding: 'cp437' },
  pc850: { select: 2, encoding: 'cp850' },
  wpc1252: { select: 16, encoding: 'windows1252' },
  pc858: { select: 19, encoding: 'cp858' },
};

const FIRST_PRINTABLE = 0x20;
const LAST_PRINTABLE = 0x7e;
const POUND = 0xa3;
const POUND_437 = 0x9c;

const tables = new Map<DisplayPage, ReadonlyMap<number, number>>();

const upperHalf = (encoding: string): ReadonlyMap<number, number> => {
  const bytes = new Map<number, number>();
  codepoints(encoding).forEach((point, byte) => {
    if (byte >= 0x80 && point !== undefined && point >= 0xa0) bytes.set(point, byte);
  });
  return bytes;
};

/** Bytes of the letters above ASCII by their code points. */
const tableOf = (page: DisplayPage): ReadonlyMap<number, number> => {
  const known = tables.get(page);
  if (known !== undefined) return known;
  const table = page === 'basic' ? new Map([[POUND, POUND_437]]) : upperHalf(PAGES[page].encoding);
  tables.set(page, table);
  return table;
};

/** The number that `ESC t` takes; undefined: the display stays as it is. */
export const pageNumber = (page: DisplayPage): number | undefined =>
  page === 'basic' ? undefined : PAGES[page].select;

const isAscii = (point: number): boolean => point >= FIRST_PRINTABLE && point <= LAST_PRINTABLE;

/** What stands for a letter or sign that a display lacks (rule CD1). */
const STAND_INS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u00b7': '-',
  '\u2022': '-',
  '\u00d7': 'x',
  '\u20ac': 'EUR',
  '\u00a5': 'JPY',
  '\u00a2': 'c',
  '\u00df': 'ss',
  '\u1e9e': 'SS',
  '\u00c6': 'AE',
  '\u00e6': 'ae',
  '\u0152': 'OE',
  '\u0153': 'oe',
  '\u00d8': 'O',
  '\u00f8': 'o',
  '\u0141': 'L',
  '\u0142': 'l',
  '\u0110': 'D',
  '\u0111': 'd',
  '\u00d0': 'D',
  '\u00f0': 'd',
  '\u00de': 'Th',
  '\u00fe': 'th',
  '\u0131': 'i',
};

/** Shown for what has neither letter nor stand-in, so that nobody takes the rest for the whole. */
const UNKNOWN = '?';

const withoutMarks = (char: string): string =>
  char.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}]/gu, '');

const shownChar = (char: string, table: ReadonlyMap<number, number>): string => {
  const has = (one: string): boolean => {
    const point = one.codePointAt(0) ?? 0;
    return isAscii(point) || table.has(point);
  };
  if (has(char)) return char;
  const standIn = STAND_INS[char];
  if (standIn !== undefined) return standIn;
  if (/[\p{Cc}\p{Z}]/u.test(char)) return ' ';
  const plain = [...withoutMarks(char)].map((one) => STAND_INS[one] ?? one);
  return plain.map((one) => ([...one].every(has) ? one : UNKNOWN)).join('');
};

/** A text in the letters that a display has: one character of it fills one cell. */
export const displayText = (text: string, page: DisplayPage = 'basic'): string => {
  const table = tableOf(page);
  return [...text.normalize('NFC')].map((char) => shownChar(char, table)).join('');
};

/** The bytes of a text as `displayText` gives it. */
export const displayCodes = (text: string, page: DisplayPage = 'basic'): number[] => {
  const table = tableOf(page);
  return [...displayText(text, page)].map((char) => {
    const point = char.codePointAt(0) ?? FIRST_PRINTABLE;
    return isAscii(point) ? point : (table.get(point) ?? FIRST_PRINTABLE);
  });
};

/** What a byte shows on a page; the way back, for whoever interprets a display's line. */
export const displayChar = (byte: number, page: DisplayPage): string => {
  if (isAscii(byte)) return String.fromCharCode(byte);
  for (const [point, code] of tableOf(page)) if (code === byte) return String.fromCodePoint(point);
  return UNKNOWN;
};

/** The page that `ESC t` chose. */
export const pageOfNumber = (select: number): DisplayPage | undefined =>
  displayPages.find((page) => pageNumber(page) === select);
