import { codepoints } from '../../core/layout/charset.ts';

/** Character tables by Epson's numbering of `ESC t`. */
const epsonTables: Readonly<Record<number, string>> = {
  ...{ 0: 'cp437', 1: 'epson/katakana', 2: 'cp850', 3: 'cp860', 4: 'cp863', 5: 'cp865' },
  ...{ 11: 'cp851', 12: 'cp853', 13: 'cp857', 14: 'cp737', 15: 'iso8859-7', 16: 'windows1252' },
  ...{ 17: 'cp866', 18: 'cp852', 19: 'cp858', 20: 'thai42', 21: 'thai11', 26: 'thai18' },
  ...{ 30: 'tcvn3', 31: 'tcvn3capitals', 32: 'cp720', 33: 'cp775', 34: 'cp855', 35: 'cp861' },
  ...{ 36: 'cp862', 37: 'cp864', 38: 'cp869', 39: 'epson/iso8859-2', 40: 'iso8859-15' },
  ...{ 41: 'cp1098', 42: 'cp774', 43: 'cp772', 44: 'cp1125', 45: 'windows1250' },
  ...{ 46: 'windows1251', 47: 'windows1253', 48: 'windows1254', 49: 'windows1255' },
  ...{ 50: 'windows1256', 51: 'windows1257', 52: 'windows1258', 53: 'rk1048' },
};

/** Character tables by Star's numbering of `ESC GS t`; 0 is Star's own form of the first. */
const starTables: Readonly<Record<number, string>> = {
  ...{ 0: 'cp437', 1: 'cp437', 2: 'star/katakana', 4: 'cp858', 5: 'cp852', 6: 'cp860' },
  ...{ 7: 'cp861', 8: 'cp863', 9: 'cp865', 10: 'cp866', 11: 'cp855', 12: 'cp857', 13: 'cp862' },
  ...{ 14: 'cp864', 15: 'cp737', 16: 'cp851', 17: 'cp869', 19: 'cp772', 20: 'cp774' },
  ...{ 32: 'windows1252', 33: 'windows1250', 34: 'windows1251' },
};

const numberings = { epson: epsonTables, star: starTables } as const;

/** The character of a byte in the chosen table; a hole prints as a black square. */
export function decode(whose: keyof typeof numberings, table: number, byte: number): string {
  if (byte < 0x80) return String.fromCharCode(byte);
  const encoding = numberings[whose][table];
  const point = encoding === undefined ? undefined : codepoints(encoding)[byte];
  return point === undefined || point < 0xa0 ? '\u2588' : String.fromCodePoint(point);
}

const replaced = '#$@[\\]^`{|}~';

/** What stands for `#$@[\]^`{|}~` in each country's set, by the numbers of `ESC R`. */
const countries: readonly string[] = [
  replaced,
  '#$\u00e0\u00b0\u00e7\u00a7^`\u00e9\u00f9\u00e8\u00a8',
  '#$\u00a7\u00c4\u00d6\u00dc^`\u00e4\u00f6\u00fc\u00df',
  '\u00a3$@[\\]^`{|}~',
  '#$@\u00c6\u00d8\u00c5^`\u00e6\u00f8\u00e5~',
  '#\u00a4\u00c9\u00c4\u00d6\u00c5\u00dc\u00e9\u00e4\u00f6\u00e5\u00fc',
  '#$@\u00b0\\\u00e9^\u00f9\u00e0\u00f2\u00e8\u00ec',
  '\u20a7$@\u00a1\u00d1\u00bf^`\u00a8\u00f1}~',
  '#$@[\u00a5]^`{|}~',
  '#\u00a4\u00c9\u00c6\u00d8\u00c5\u00dc\u00e9\u00e6\u00f8\u00e5\u00fc',
  '#$\u00c9\u00c6\u00d8\u00c5\u00dc\u00e9\u00e6\u00f8\u00e5\u00fc',
  '#$\u00e1\u00a1\u00d1\u00bf\u00e9`\u00ed\u00f1\u00f3\u00fa',
  '#$\u00e1\u00a1\u00d1\u00bf\u00e9\u00fc\u00ed\u00f1\u00f3\u00fa',
  '#$@[\u20a9]^`{|}~',
];

export function national(country: number, char: string): string {
  const at = replaced.indexOf(char);
  return at < 0 ? char : (countries[country]?.[at] ?? char);
}

const doubleByte = { off: undefined, gb: 'gb18030', sjis: 'shift_jis' } as const;
export type DoubleByte = keyof typeof doubleByte;

/** The character of two bytes in double-byte mode. */
export function decodePair(mode: DoubleByte, first: number, second: number): string {
  const label = doubleByte[mode];
  if (label === undefined) return '\u2588';
  const [char = '\u2588'] = new TextDecoder(label).decode(Uint8Array.of(first, second));
  return char === '\ufffd' ? '\u2588' : char;
}
