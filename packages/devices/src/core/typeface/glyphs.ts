import { type Bitmap, bitmapOf } from './bitmap.ts';
import { lookAlikes, otherStrokes } from './cyrillic-greek-strokes.ts';
import { distance2, type Segment, segmentsOf } from './path.ts';
import { frameStrokes, markStrokes, specialStrokes } from './special-strokes.ts';
import { strokes } from './strokes.ts';

export const cellWidth = 12;
export const cellHeight = 24;

export type GlyphStyle = {
  readonly font: 'A' | 'B';
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
  readonly smooth: boolean;
};

const shades: Readonly<Record<string, number>> = {
  '\u2588': 4,
  '\u2593': 3,
  '\u2592': 2,
  '\u2591': 1,
};
const maxCached = 4000;
const cache = new Map<string, Bitmap>();

/** Size of one character in dots. */
export function glyphSize(style: GlyphStyle): { width: number; height: number } {
  const [width, height] = style.font === 'A' ? [cellWidth, cellHeight] : [9, 17];
  return { width: width * style.width, height: height * style.height };
}

/** The picture of a character; one the typeface lacks is drawn as a box with its code point. */
export function glyphBitmap(char: string, style: GlyphStyle): Bitmap {
  const { font, width, height, bold, smooth } = style;
  const key = [char, font, width, height, bold, smooth].join(' ');
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= maxCached) cache.clear();
  const bitmap = draw(char, style);
  cache.set(key, bitmap);
  return bitmap;
}

function draw(char: string, style: GlyphStyle): Bitmap {
  const size = glyphSize(style);
  const shade = shades[char];
  if (shade !== undefined) return shaded(size.width, size.height, shade);
  const pen = hasShape(char) ? penOf(style) : thinPen;
  const scaleX = size.width / cellWidth;
  const scaleY = size.height / cellHeight;
  const segments = outline(char);
  // Half a dot aside, so that a bold stem is an odd number of dots and stays crisp.
  const shift = style.bold ? 0.5 : 0;
  const inside = (x: number, y: number): boolean =>
    segments.some((segment) => distance2(segment, x - shift, y - shift) < pen * pen);
  if (style.smooth) {
    return bitmapOf(size.width, size.height, (x, y) =>
      inside((x + 0.5) / scaleX, (y + 0.5) / scaleY),
    );
  }
  const stepX = (x: number): number => ((Math.floor(x / style.width) + 0.5) * style.width) / scaleX;
  const stepY = (y: number): number =>
    ((Math.floor(y / style.height) + 0.5) * style.height) / scaleY;
  return bitmapOf(size.width, size.height, (x, y) => inside(stepX(x), stepY(y)));
}

/** The digits of a code point are small: they need a thin pen. */
const thinPen = 0.55;

const penOf = ({ font, bold }: GlyphStyle): number =>
  font === 'A' ? (bold ? 1.45 : 1) : bold ? 1.7 : 1.3;

const shaded = (width: number, height: number, shade: number): Bitmap =>
  bitmapOf(width, height, (x, y) => shade === 4 || (x + y * 2) % 4 < shade);

/** True if the typeface has a shape for a character or for a letter with its marks. */
export function hasShape(cluster: string): boolean {
  if (cluster === ' ' || shades[cluster] !== undefined) return true;
  if (frameStrokes[cluster] !== undefined || letter(cluster) !== undefined) return true;
  return composed(cluster) !== undefined;
}

/** The pen's path of a character, from its letter and marks or as a box with its code point. */
function outline(char: string): readonly Segment[] {
  const path = frameStrokes[char];
  if (path !== undefined) return segmentsOf(path);
  return letter(char) ?? composed(char) ?? codeBox(char.codePointAt(0) ?? 0);
}

/** A small Cyrillic letter without a shape of its own is its capital in the height of an x. */
function letter(char: string): Segment[] | undefined {
  const same = lookAlikes.get(char) ?? char;
  const path = strokes[same] ?? specialStrokes[same] ?? otherStrokes[same];
  if (path !== undefined) return segmentsOf(path);
  const upper = char.toUpperCase();
  if (upper === char || !/\p{Script=Cyrillic}/u.test(char)) return undefined;
  const small = (y: number): number => (y <= 18 ? 18 - ((18 - y) * 10) / 15 : y);
  return letter(upper)?.map(([x1, y1, x2, y2]): Segment => [x1, small(y1), x2, small(y2)]);
}

/** A letter and its marks; capitals and tall letters make room above. */
function composed(char: string): Segment[] | undefined {
  const [base = '', ...marks] = char.normalize('NFD');
  const body = undotted(lookAlikes.get(base) ?? base);
  if (body === undefined || marks.length === 0) return undefined;
  if (marks.some((mark) => markStrokes[mark] === undefined)) return undefined;
  const above = marks.filter((mark) => !asideOrBelow.has(mark));
  const tall = above.length > 0 && /[\p{Lu}bdfhklt]/u.test(base);
  return [
    ...body.map((segment) => (tall ? lowered(segment) : segment)),
    ...marks.flatMap((mark) => placedMark(mark, above.indexOf(mark), above.length, tall)),
  ];
}

/** Horn, dot below, comma below, cedilla, ogonek: they take no room above the letter. */
const asideOrBelow = new Set(['\u031b', '\u0323', '\u0326', '\u0327', '\u0328']);

/** Two marks stand one above the other over a small letter and side by side over a tall one. */
function placedMark(mark: string, order: number, count: number, tall: boolean): Segment[] {
  const segments = segmentsOf(markStrokes[mark] ?? '');
  if (order < 0) return segments;
  const aside = count > 1 && tall ? order * 5 - 2 : 0;
  const up = (tall ? raise : 0) + (count > 1 && !tall ? order * 3.6 - 2.4 : 0);
  return segments.map(([x1, y1, x2, y2]): Segment => [x1 + aside, y1 - up, x2 + aside, y2 - up]);
}

function undotted(base: string): Segment[] | undefined {
  if (base === 'j') return segmentsOf('M4 8H8V18.5Q8 22 5 22Q3.3 22 2.5 21');
  return letter(base === 'i' ? '\u0131' : base);
}

/** Presses what stands between 3 and 18 into 5.5 to 18; the mark then moves up by `raise`. */
const raise = 1.2;

function lowered([x1, y1, x2, y2]: Segment): Segment {
  const press = (y: number): number => (y > 18 ? y : 18 - ((18 - y) * 12.5) / 15);
  return [x1, press(y1), x2, press(y2)];
}

/** Up to six hexadecimal digits in two rows inside a frame. */
function codeBox(point: number): Segment[] {
  const digits = point.toString(16).toUpperCase().padStart(4, '0');
  const half = Math.ceil(digits.length / 2);
  const rows = [digits.slice(0, half), digits.slice(half)];
  const frame = segmentsOf('M1 2H11V22H1V2');
  return [...frame, ...rows.flatMap((row, at) => smallDigits(row, at === 0 ? 4 : 13))];
}

function smallDigits(row: string, top: number): Segment[] {
  const step = 8 / row.length;
  return [...row].flatMap((digit, at) =>
    segmentsOf(strokes[digit] ?? '').map(([x1, y1, x2, y2]): Segment => {
      const x = (value: number): number => 2 + at * step + ((value - 2) / 8) * (step - 1.2) + 0.6;
      const y = (value: number): number => top + ((value - 3) / 15) * 7;
      return [x(x1), y(y1), x(x2), y(y2)];
    }),
  );
}
