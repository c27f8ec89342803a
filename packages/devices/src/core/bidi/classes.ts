/** Bidirectional classes of UAX #9 (table 4). */
export type BidiClass =
  | 'L'
  | 'R'
  | 'AL'
  | 'EN'
  | 'ES'
  | 'ET'
  | 'AN'
  | 'CS'
  | 'NSM'
  | 'BN'
  | 'B'
  | 'S'
  | 'WS'
  | 'ON'
  | ExplicitClass;

export type ExplicitClass = 'LRE' | 'LRO' | 'RLE' | 'RLO' | 'PDF' | 'LRI' | 'RLI' | 'FSI' | 'PDI';

const explicit: ReadonlyMap<number, BidiClass> = new Map<number, BidiClass>([
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
  [0x200e, 'L'],
  [0x200f, 'R'],
  [0x061c, 'AL'],
]);

type Range = readonly [from: number, to: number];

const within = (ranges: readonly Range[], point: number): boolean =>
  ranges.some(([from, to]) => point >= from && point <= to);

/** Blocks whose letters, assigned or not, run right to left (DerivedBidiClass, defaults of AL and R). */
const arabicBlocks: readonly Range[] = [
  [0x0600, 0x07bf],
  [0x0860, 0x08ff],
  [0xfb50, 0xfdcf],
  [0xfdf0, 0xfdff],
  [0xfe70, 0xfeff],
  [0x10d00, 0x10d3f],
  [0x10ec0, 0x10eff],
  [0x10f30, 0x10f6f],
  [0x1ec70, 0x1ecbf],
  [0x1ed00, 0x1ed4f],
  [0x1ee00, 0x1eeff],
];
const hebrewBlocks: readonly Range[] = [
  [0x0590, 0x05ff],
  [0x07c0, 0x085f],
  [0xfb1d, 0xfb4f],
  [0x10800, 0x10fff],
  [0x1e800, 0x1efff],
];

const europeanNumbers: readonly Range[] = [
  [0x30, 0x39],
  [0xb2, 0xb3],
  [0xb9, 0xb9],
  [0x06f0, 0x06f9],
  [0x2070, 0x2070],
  [0x2074, 0x2079],
  [0x2080, 0x2089],
  [0x2488, 0x249b],
  [0xff10, 0xff19],
  [0x102e1, 0x102fb],
  [0x1d7ce, 0x1d7ff],
  [0x1f100, 0x1f10a],
  [0x1fbf0, 0x1fbf9],
];
const arabicNumbers: readonly Range[] = [
  [0x0600, 0x0605],
  [0x0660, 0x0669],
  [0x066b, 0x066c],
  [0x06dd, 0x06dd],
  [0x0890, 0x0891],
  [0x08e2, 0x08e2],
  [0x10d30, 0x10d39],
  [0x10e60, 0x10e7e],
];

const signs: Readonly<Partial<Record<BidiClass, string>>> = {
  ES: '+-\u207a\u207b\u208a\u208b\u2212\ufb29\ufe62\ufe63\uff0b\uff0d',
  ET: '#$%\u00a2\u00a3\u00a4\u00a5\u00b0\u00b1\u058f\u0609\u060a\u066a\u09f2\u09f3\u09fb\u0af1\u0bf9\u0e3f\u17db\u2030\u2031\u2032\u2033\u2034\u212e\u2213\ufe5f\ufe69\ufe6a\uff03\uff04\uff05\uffe0\uffe1\uffe5\uffe6',
  CS: ',./:\u00a0\u060c\u202f\u2044\ufe50\ufe52\ufe55\uff0c\uff0e\uff0f\uff1a',
  B: '\n\r\u001c\u001d\u001e\u0085\u2029',
  S: '\t\u000b\u001f',
};
const signClasses = new Map<string, BidiClass>(
  Object.entries(signs).flatMap(([name, chars]) =>
    [...chars].map((char) => [char, name as BidiClass] as const),
  ),
);

/** Symbols and punctuation that count as letters of the direction they stand in the data with. */
const leftToRightSigns =
  /[\u00aa\u00b5\u00ba\u2100-\u214d\u2336-\u237a\u2395\u249c-\u24e9\u26ac\u2800-\u28ff\u{1f110}-\u{1f169}\u{1f170}-\u{1f1ac}\u{1f1e6}-\u{1f202}]/u;

/** Class of a character; unassigned ones by their block. */
export function bidiClass(char: string): BidiClass {
  const point = char.codePointAt(0) ?? 0;
  if ((point >= 0x41 && point <= 0x5a) || (point >= 0x61 && point <= 0x7a)) return 'L';
  const known = explicit.get(point) ?? signClasses.get(char);
  if (known !== undefined) return known;
  if (point >= 0x20a0 && point <= 0x20cf) return 'ET';
  if (within(europeanNumbers, point)) return 'EN';
  if (within(arabicNumbers, point)) return 'AN';
  return /^[\p{Mn}\p{Me}]/u.test(char) ? 'NSM' : letterClass(char, point);
}

function letterClass(char: string, point: number): BidiClass {
  if (char === '\f' || /^[\p{Zs}\p{Zl}]/u.test(char)) return 'WS';
  if (/^\p{Default_Ignorable_Code_Point}/u.test(char) || /^\p{Cc}/u.test(char)) return 'BN';
  const letter = /^[\p{L}\p{N}\p{M}]/u.test(char);
  if (letter || !/^[\p{S}\p{P}]/u.test(char)) return strongClass(point);
  if (within(arabicBlocks, point) && !arabicSigns.test(char)) return 'AL';
  if (within(hebrewBlocks, point) && /^\p{P}/u.test(char)) return 'R';
  return leftToRightSigns.test(char) || otherScript.test(char) ? 'L' : 'ON';
}

/** Arabic signs that are neutral. */
const arabicSigns =
  /[\u0606\u0607\u060e\u060f\u06de\u06e9\ufd3e\ufd3f\ufd40-\ufd4f\ufdcf\ufdfc-\ufdff]/u;
/** Punctuation that belongs to a script written left to right is as strong as its letters. */
const otherScript = /[^\p{Script=Common}\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]/u;

function strongClass(point: number): BidiClass {
  if (within(arabicBlocks, point)) return 'AL';
  return within(hebrewBlocks, point) ? 'R' : 'L';
}

const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** False for most texts, which then need no algorithm at all. */
export const mayRunRightToLeft = (text: string): boolean => rightToLeft.test(text);
