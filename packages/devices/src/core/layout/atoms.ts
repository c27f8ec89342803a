import { mayRunRightToLeft } from '../bidi/classes.ts';
import { bidiLevels } from '../bidi/levels.ts';
import type { Span } from '../receipt-doc.ts';
import type { FontShelf } from '../typeface/font-shelf.ts';
import { cellWidth, hasShape } from '../typeface/glyphs.ts';
import { clustersOf, fontOf, isNative, plainCells, type Setting } from './cells.ts';
import { steering } from './charset.ts';

export type Style = {
  readonly bold: boolean;
  readonly underline: boolean;
  readonly invert: boolean;
  readonly width: number;
  readonly height: number;
};

export const plain: Style = { bold: false, underline: false, invert: false, width: 1, height: 1 };

/** One character, with its marks, in its style. */
export type Atom = {
  readonly char: string;
  readonly style: Style;
  /** In cells; nothing for what melts into the letter before it. */
  readonly width: number;
  /** The font that draws it in a picture; without one the built-in typeface does. */
  readonly font?: string;
  /** Of the bidirectional algorithm; odd runs right to left. */
  readonly level: number;
  /** A space at which no line ends. */
  readonly glued?: true;
  /** Empty room of a line: between columns, beside what stands in one, before an indented text. */
  readonly filler?: true;
};

export function styleOf(span: Span): Style {
  return {
    bold: span.bold ?? false,
    underline: span.underline ?? false,
    invert: span.invert ?? false,
    width: span.width ?? 1,
    height: span.height ?? 1,
  };
}

type Draft = Omit<Atom, 'width' | 'level'>;

/** The characters of one paragraph after another, with widths and levels. */
export function atomsOf(spans: readonly Span[], setting: Setting): Atom[] {
  const text = spans.map((span) => span.text).join('');
  const base = setting.rtl ? 1 : 0;
  if (isNative(text.replace(/[\n\u00a0]/g, ''), setting.charset)) {
    return spans.flatMap((span) => nativeAtoms(span, base));
  }
  const drafts = spans.flatMap((span): Draft[] => {
    const style = styleOf(span);
    return clustersOf(span.text).flatMap((char) =>
      char === '\u00a0' ? [{ ...plainSpace(char), style }] : draftsOf(char, style, setting),
    );
  });
  const levels = mayRunRightToLeft(text) || setting.rtl ? levelsOf(drafts, base) : [];
  return measured(inFontsOfNeighbours(drafts, levels, setting), levels, setting).filter(
    ({ char }) => !steering.test(char),
  );
}

/** A space that holds together is printed like any other. */
const plainSpace = (char: string): { readonly char: string; readonly glued?: true } =>
  char === '\u00a0' ? { char: ' ', glued: true } : { char };

function nativeAtoms(span: Span, base: 0 | 1): Atom[] {
  const style = styleOf(span);
  const { width } = style;
  const chars = clustersOf(span.text);
  if (base === 0) return chars.map((char) => ({ ...plainSpace(char), style, width, level: 0 }));
  const { levels } = bidiLevels(chars, base);
  return chars.map((char, at) => ({ ...plainSpace(char), style, width, level: levels[at] ?? 0 }));
}

/** A cluster that no single font has falls into its characters, so that none of them is lost. */
function draftsOf(char: string, style: Style, setting: Setting): Draft[] {
  const font = fontOf(char, setting);
  if (font !== undefined) return [{ char, style, font }];
  const parts = [...char].filter((part) => !/\p{Default_Ignorable_Code_Point}/u.test(part));
  if (parts.length === 0 && !steering.test(char)) return [];
  if (parts.length < 2 || setting.fonts === undefined) return [{ char, style }];
  if (plainCells(char, setting) === 1) return [{ char, style }];
  return parts.map((part) => {
    const own = fontOf(part, setting);
    return { char: part, style, ...(own !== undefined && { font: own }) };
  });
}

/** A line feed ends a paragraph; each has its own base. */
function levelsOf(drafts: readonly Draft[], base: 0 | 1): number[] {
  const levels: number[] = [];
  let from = 0;
  for (let at = 0; at <= drafts.length; at++) {
    if (at < drafts.length && drafts[at]?.char !== '\n') continue;
    levels.push(...clusterLevels(drafts.slice(from, at), base), base);
    from = at + 1;
  }
  return levels;
}

/** The level of a cluster is that of its first character. */
function clusterLevels(drafts: readonly Draft[], base: 0 | 1): number[] {
  const chars = drafts.flatMap(({ char }) => [...char]);
  const { levels } = bidiLevels(chars, base);
  let at = 0;
  return drafts.map(({ char }) => {
    const level = levels[at] ?? base;
    at += [...char].length;
    return level;
  });
}

const betweenWords = /^[ ()[\]{}"'.,:;!?/\u2019\u201c\u201d-]$/;
const letter = /[\p{L}\p{M}]$/u;

/**
 * What stands between and around the words of a font is set by it too, so that a word that ends
 * inside of a cell leaves no gap before a space or a bracket.
 */
function inFontsOfNeighbours(
  drafts: readonly Draft[],
  levels: readonly number[],
  setting: Setting,
): Draft[] {
  const out = [...drafts];
  const take = (at: number, from: number): void => {
    const [draft, near] = [drafts[at], out[from]];
    if (!draft || near?.font === undefined || out[at]?.font !== undefined) return;
    if (!betweenWords.test(draft.char) || draft.style !== near.style) return;
    if (levels[at] !== levels[from] || !setting.fonts?.has(near.font, draft.char)) return;
    out[at] = { ...draft, font: near.font };
  };
  drafts.forEach((draft, at) => {
    if (draft.font === undefined || !letter.test(draft.char)) return;
    let end = at;
    while (betweenWords.test(drafts[end + 1]?.char ?? '')) take(++end, at);
    for (let before = at - 1; betweenWords.test(drafts[before]?.char ?? ''); before--) {
      take(before, at);
    }
  });
  return out.map((draft, at) => (isStraySpace(out, drafts, at) ? (drafts[at] ?? draft) : draft));
}

/** A space stays in the cells of the line where no word of the font follows on both of its sides. */
function isStraySpace(out: readonly Draft[], drafts: readonly Draft[], at: number): boolean {
  const taken = out[at];
  if (taken?.char !== ' ' || taken.font === undefined || drafts[at]?.font !== undefined)
    return false;
  return out[at - 1]?.font !== taken.font || out[at + 1]?.font !== taken.font;
}

/** Gives widths: neighbours of one font are shaped as one, and share its width by whole cells. */
function measured(drafts: readonly Draft[], levels: readonly number[], setting: Setting): Atom[] {
  const atoms: Atom[] = [];
  for (let from = 0; from < drafts.length; ) {
    const first = drafts[from];
    if (first === undefined) break;
    let to = from + 1;
    while (to < drafts.length && continues(first, drafts[to], levels[from], levels[to])) to++;
    const level = levels[from] ?? 0;
    atoms.push(...stretch(drafts.slice(from, to), level, setting));
    from = to;
  }
  return atoms;
}

function continues(first: Draft, other: Draft | undefined, level = 0, next = 0): boolean {
  const { font, style } = first;
  return font !== undefined && font === other?.font && style === other.style && level === next;
}

function stretch(drafts: readonly Draft[], level: number, setting: Setting): Atom[] {
  const font = drafts[0]?.font;
  if (font === undefined || setting.fonts === undefined) {
    return drafts.map((draft) => {
      const width = steering.test(draft.char) ? 0 : plainCells(draft.char, setting);
      return { ...draft, level, width: width * draft.style.width };
    });
  }
  const cells = fontCells(setting.fonts, font, drafts, level);
  return drafts.map((draft, at) => {
    return { ...draft, level, width: cellsOf(draft, cells[at] ?? 1, setting) * draft.style.width };
  });
}

/** A sign of money stands close to its amount; what the printer has itself keeps its one cell. */
function cellsOf({ char }: Draft, cells: number, { charset }: Setting): number {
  if (/^\p{Sc}$/u.test(char) && char < '\uff00') return 1;
  return isNative(char, charset) && !hasShape(char) ? 1 : cells;
}

/** Each cluster ends at the cell that its end falls into: the sum is never too narrow. */
function fontCells(
  fonts: FontShelf,
  font: string,
  drafts: readonly Draft[],
  level: number,
): number[] {
  const text = drafts.map(({ char }) => char).join('');
  const bold = drafts[0]?.style.bold ?? false;
  const { places } = fonts.shape(font, text, { rtl: level % 2 === 1, bold });
  let end = 0;
  let place = 0;
  let dots = 0;
  let taken = 0;
  return drafts.map(({ char }) => {
    end += char.length;
    for (; place < places.length && (places[place]?.at ?? 0) < end; place++) {
      dots += places[place]?.advance ?? 0;
    }
    // A hundredth of a dot is rounding, not width.
    const upTo = Math.ceil((dots - 0.01) / cellWidth);
    const own = Math.max(0, upTo - taken);
    taken += own;
    return own;
  });
}
