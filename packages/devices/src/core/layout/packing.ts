import type { Atom } from './atoms.ts';
import type { Piece } from './font-picture.ts';

/** A piece of a line that is a picture, `x` dots from its left. */
export type Placed = Piece & { readonly x: number; readonly atom: Atom };

/** What stands together between two stretches of empty room. */
type Group = {
  readonly pieces: readonly Placed[];
  readonly before: number;
  readonly behind: number;
};

const isFiller = ({ atom }: Placed): boolean => atom.filler === true;

function groupsOf(placed: readonly Placed[]): Group[] {
  const groups: Group[] = [];
  for (let from = 0; from < placed.length; ) {
    const start = placed.findIndex((piece, at) => at >= from && !isFiller(piece));
    if (start < 0) break;
    const stop = placed.findIndex((piece, at) => at > start && isFiller(piece));
    const end = stop < 0 ? placed.length : stop;
    const next = placed.findIndex((piece, at) => at >= end && !isFiller(piece));
    const behind = (next < 0 ? placed.length : next) - end;
    groups.push({ pieces: placed.slice(start, end), before: start - from, behind });
    from = end;
  }
  return groups;
}

/**
 * Letters of a font end inside of a cell: what stands beside them moves up, so that no gap is left
 * before a bracket or a space. A column's text keeps the side at which it stands: the one with less
 * empty room, or where lines begin. White on black and underlined text keeps its cells.
 */
export function packed(placed: readonly Placed[], rtl: boolean): Placed[] {
  return groupsOf(placed).flatMap(({ pieces, before, behind }) => {
    if (pieces.every(({ slack }) => slack === 0)) return pieces;
    if (pieces.some(({ atom: { style } }) => style.invert || style.underline)) return pieces;
    const atRight = before === behind ? rtl : behind < before;
    return atRight ? toRight(pieces) : toLeft(pieces);
  });
}

const endsLeft = ({ atom }: Placed): boolean => atom.level % 2 === 1;

function toLeft(pieces: readonly Placed[]): Placed[] {
  let moved = 0;
  return pieces.map((piece) => {
    const own = moved + (endsLeft(piece) ? piece.slack : 0);
    moved += piece.slack;
    return { ...piece, x: piece.x - own };
  });
}

function toRight(pieces: readonly Placed[]): Placed[] {
  let moved = 0;
  const out = pieces.toReversed().map((piece) => {
    const own = moved + (endsLeft(piece) ? 0 : piece.slack);
    moved += piece.slack;
    return { ...piece, x: piece.x + own };
  });
  return out.reverse();
}
