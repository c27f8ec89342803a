import { hasShape } from '../typeface/glyphs.ts';
import { type Charset, isAscii } from './charset.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader takes for one character: a letter with its marks, an emoji with its joiners. */
export const clustersOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

/** True if the printer sets every character of the text from its own tables. */
export const isNative = (text: string, charset: Charset): boolean =>
  [...text].every(
    (char) => isAscii(char.codePointAt(0) ?? 0) || charset.has(char.codePointAt(0) ?? 0),
  );

/** Cells of a cluster: two where only a box with its code point can be drawn, which needs room. */
export function cellsOf(cluster: string, charset: Charset): number {
  return isNative(cluster, charset) || hasShape(cluster) ? 1 : 2;
}
