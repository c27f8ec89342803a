import type { FontShelf } from '../typeface/font-shelf.ts';
import { hasShape } from '../typeface/glyphs.ts';
import { type Charset, isAscii } from './charset.ts';

/** What text is set with: the printer's glyphs, fonts for the rest, and the paper's direction. */
export type Setting = {
  readonly charset: Charset;
  readonly fonts?: FontShelf;
  /** The paper is read from right to left: its lines begin at the right. */
  readonly rtl: boolean;
};

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const simple = /^[\n -~\u00a0-\u02ff]*$/;

/** What a reader takes for one character: a letter with its marks, an emoji with its joiners. */
export const clustersOf = (text: string): string[] =>
  simple.test(text)
    ? text.split('')
    : Array.from(segmenter.segment(text), ({ segment }) => segment);

/** True if the printer sets every character of the text from its own tables. */
export function isNative(text: string, charset: Charset): boolean {
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    if (!isAscii(point) && !charset.has(point)) return false;
  }
  return true;
}

/** How a cluster is drawn in a line that is a picture: by the typeface, a font, or as a box. */
export function fontOf(cluster: string, { fonts }: Setting): string | undefined {
  return hasShape(cluster) ? undefined : fonts?.fontFor(cluster);
}

/** Cells of a cluster that no font draws: a box with a code point needs the room of two. */
export const plainCells = (cluster: string, { charset }: Setting): number =>
  isNative(cluster, charset) || hasShape(cluster) ? 1 : 2;
