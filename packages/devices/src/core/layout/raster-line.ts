import { mirrored } from '../bidi/mirrors.ts';
import { type Bitmap, isBlack, strideOf } from '../typeface/bitmap.ts';
import { glyphBitmap, glyphSize, hasShape } from '../typeface/glyphs.ts';
import type { Atom } from './atoms.ts';
import type { Setting } from './cells.ts';
import type { Loss } from './charset.ts';
import { fontPicture, type Piece } from './font-picture.ts';
import type { Line } from './line.ts';
import { type Placed, packed } from './packing.ts';

/** White rows under a line, so that it takes as much paper as a line of text. */
const leading = 6;

/**
 * A line of text as a picture, in the same cells that the printer's own text would take: in the
 * built-in typeface, by a font where that lacks a character. What nothing can draw is a box with
 * its code point, reported as a loss.
 */
export function rasterLine(line: Line, setting: Setting, losses: Loss[]): Bitmap {
  const placed: Placed[] = [];
  let x = 0;
  for (const { atoms } of line.runs) {
    for (let from = 0; from < atoms.length; ) {
      const to = endOfStretch(atoms, from);
      const stretch = atoms.slice(from, to);
      const piece = pieceOf(stretch, setting, losses);
      const [atom] = stretch;
      if (atom) placed.push({ ...piece, x, atom });
      x += piece.picture.width;
      from = to;
    }
  }
  return composed(packed(placed, setting.rtl), x);
}

/** Neighbours of one font and direction are drawn as one, so that letters join. */
function endOfStretch(atoms: readonly Atom[], from: number): number {
  const first = atoms[from];
  let to = from + 1;
  if (first?.font === undefined) return to;
  while (atoms[to]?.font === first.font && atoms[to]?.level === first.level) to++;
  return to;
}

function pieceOf(stretch: readonly Atom[], { fonts }: Setting, losses: Loss[]): Piece {
  const [first] = stretch;
  if (first?.font !== undefined && fonts !== undefined) return fontPicture(stretch, fonts);
  return { picture: typefacePicture(first, losses), over: 0, under: 0, slack: 0 };
}

function typefacePicture(atom: Atom | undefined, losses: Loss[]): Bitmap {
  const { char, style, width, level } = atom ?? noAtom;
  const shape = { font: 'A', width, height: style.height, bold: style.bold, smooth: true } as const;
  const shown = level % 2 === 1 ? mirrored(char) : char;
  if (shown === ' ') return { ...glyphSize(shape), bits: new Uint8Array() };
  if (!hasShape(shown)) losses.push(glyphLoss(char));
  return glyphBitmap(shown, shape);
}

const noAtom = {
  ...{ char: ' ', width: 1, level: 0 },
  style: { bold: false, height: 1 },
};

function glyphLoss(char: string): Loss {
  const point = char.codePointAt(0) ?? 0xfffd;
  const shown = `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
  return { kind: 'glyph', char, shown };
}

/** Cells stand on one line at their feet; what reaches out of them makes the picture taller. */
function composed(placed: readonly Placed[], width: number): Bitmap {
  const cell = ({ picture, over, under }: Placed): number => picture.height - over - under;
  const tallest = placed.reduce((most, piece) => Math.max(most, cell(piece)), 0);
  const rise = placed.reduce((most, piece) => Math.max(most, piece.over + cell(piece)), tallest);
  const drop = placed.reduce((most, { under }) => Math.max(most, under), leading);
  const stride = strideOf(width);
  const height = rise + drop;
  const bits = new Uint8Array(stride * height);
  for (const piece of placed) stamp(piece, rise - cell(piece) - piece.over, bits, stride);
  return { width, height, bits };
}

function stamp({ picture, x, under, atom }: Placed, top: number, bits: Uint8Array, stride: number) {
  const { underline, invert } = atom.style;
  const foot = picture.height - under;
  for (let row = 0; row < picture.height; row++) {
    const underlined = underline && (row === foot - 1 || row === foot - 2);
    for (let column = 0; column < picture.width; column++) {
      if ((isBlack(picture, column, row) || underlined) === invert) continue;
      const at = (top + row) * stride + ((x + column) >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> ((x + column) & 7));
    }
  }
}
