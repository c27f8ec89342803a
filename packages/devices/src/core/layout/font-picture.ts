import type { Bitmap } from '../typeface/bitmap.ts';
import type { FontShelf, ShapedText } from '../typeface/font-shelf.ts';
import { cellHeight, cellWidth } from '../typeface/glyphs.ts';
import { rasterised } from '../typeface/rasterise.ts';
import type { Atom } from './atoms.ts';

/**
 * A picture of text: `over` of its rows stand above the cell, `under` below it; `slack` are the dots
 * of its last cell that it does not need, at the side where it ends.
 */
export type Piece = {
  readonly picture: Bitmap;
  readonly over: number;
  readonly under: number;
  readonly slack: number;
};

const mostPictures = 1000;
const pictures = new WeakMap<FontShelf, Map<string, Piece>>();

/**
 * A stretch of one font and direction in its cells: at the side where it begins, and pressed
 * together by a hair where a break inside of a word has left it too little room.
 */
export function fontPicture(stretch: readonly Atom[], fonts: FontShelf): Piece {
  const [first] = stretch;
  if (first?.font === undefined) throw new Error('A stretch of a font has a font');
  const rtl = first.level % 2 === 1;
  const chars = stretch.map(({ char }) => char);
  const text = (rtl ? chars.reverse() : chars).join('');
  const cells = stretch.reduce((sum, { width }) => sum + width, 0);
  const { width, height, bold } = first.style;
  const key = [first.font, rtl, cells, width, height, bold, text].join(' ');
  const cache = pictures.get(fonts) ?? new Map<string, Piece>();
  pictures.set(fonts, cache);
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= mostPictures) cache.clear();
  const shaped = fonts.shape(first.font, text, { rtl, bold });
  const piece = drawn(shaped, { rtl, dots: cells * cellWidth, width, height });
  cache.set(key, piece);
  return piece;
}

type Room = { readonly rtl: boolean; dots: number; width: number; height: number };

function drawn({ contours, advance }: ShapedText, { rtl, dots, width, height }: Room): Piece {
  const wide = advance * width;
  const scaleX = wide > dots ? (dots / wide) * width : width;
  const shift = rtl ? dots - Math.min(wide, dots) : 0;
  const scaled = contours.map((contour) =>
    contour.map((value, at) => (at % 2 === 0 ? value * scaleX + shift : value * height)),
  );
  const foot = cellHeight * height;
  let top = 0;
  let bottom = foot;
  for (const contour of scaled) {
    for (let at = 1; at < contour.length; at += 2) {
      top = Math.min(top, Math.floor((contour[at] ?? 0) + 0.3));
      bottom = Math.max(bottom, Math.ceil((contour[at] ?? 0) - 0.3));
    }
  }
  const picture = rasterised(scaled, { width: dots, top, bottom });
  const slack = Math.max(0, Math.floor(dots - wide));
  return { picture, over: -top, under: bottom - foot, slack };
}
