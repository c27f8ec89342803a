/** How a font stands in the cell of 12 by 24 dots of the built-in typeface. */
export type Stand = {
  /** Dots of one em. */
  readonly em: number;
  /** Row of the base line; the typeface's own is 18. */
  readonly baseline: number;
  /** Dots by which each glyph is moved apart from the next. */
  readonly tracking?: number;
};

/** One font as it lies on the disk: one file for all, or slices by code points. */
export type Face = {
  readonly name: string;
  readonly package: string;
  readonly stand: Stand;
  /** Weight of bold type: another file, or another place on the axis of a variable font. */
  readonly bold: 'file' | 'axis' | 'none';
  /** File of the regular weight; `{slice}` and `{weight}` are filled in. */
  readonly file: string;
  /** Code points that the font is asked for, in `unicode-range` notation; slices have their own. */
  readonly range?: string;
};

/** In order of preference; the last has every character of the basic plane as dots of 16 by 16. */
export const faces: readonly Face[] = [
  {
    name: 'arabic',
    package: '@fontsource/noto-sans-arabic',
    stand: { em: 22, baseline: 17 },
    bold: 'file',
    file: 'noto-sans-arabic-arabic-{weight}-normal.woff',
    range: 'U+0600-06FF,U+0750-077F,U+0870-08FF,U+FB50-FDFF,U+FE70-FEFC',
  },
  {
    name: 'hebrew',
    package: '@fontsource/noto-sans-hebrew',
    stand: { em: 22, baseline: 18 },
    bold: 'file',
    file: 'noto-sans-hebrew-hebrew-{weight}-normal.woff',
    range: 'U+0590-05FF,U+20AA,U+FB1D-FB4F',
  },
  {
    name: 'thai',
    package: '@fontsource/noto-sans-thai',
    stand: { em: 22, baseline: 19 },
    bold: 'file',
    file: 'noto-sans-thai-thai-{weight}-normal.woff',
    range: 'U+0E00-0E7F',
  },
  {
    name: 'devanagari',
    package: '@fontsource/noto-sans-devanagari',
    stand: { em: 22, baseline: 18 },
    bold: 'file',
    file: 'noto-sans-devanagari-devanagari-{weight}-normal.woff',
    range: 'U+0900-097F,U+1CD0-1CF9,U+A830-A839,U+A8E0-A8FF',
  },
  {
    name: 'emoji',
    package: '@fontsource-variable/noto-emoji',
    stand: { em: 18.9, baseline: 19 },
    bold: 'axis',
    file: 'noto-emoji-{slice}-wght-normal.woff2',
  },
  {
    name: 'han',
    package: '@fontsource-variable/noto-sans-sc',
    stand: { em: 22, baseline: 19, tracking: 2 },
    bold: 'axis',
    file: 'noto-sans-sc-{slice}-wght-normal.woff2',
  },
  {
    name: 'unifont',
    package: '@fontsource/unifont',
    stand: { em: 24, baseline: 21 },
    bold: 'none',
    file: 'unifont-latin-400-normal.woff',
    range: 'U+0020-FFFD',
  },
];

export type Ranges = readonly (readonly [from: number, to: number])[];

/** Reads `U+20-7E,U+A0,U+4??`, as style sheets name code points. */
export function rangesOf(text: string): Ranges {
  return text.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    const point = (digits: string, filler: string): number =>
      Number.parseInt(digits.replaceAll('?', filler), 16);
    return [point(from, '0'), point(to, 'F')] as const;
  });
}

export const inRanges = (ranges: Ranges, point: number): boolean =>
  ranges.some(([from, to]) => point >= from && point <= to);
