import type { Direction } from './key-map.ts';
import type { Place } from './steady-places.ts';

const STEPS: Readonly<Record<Direction, { readonly column: number; readonly row: number }>> = {
  up: { column: 0, row: -1 },
  down: { column: 0, row: 1 },
  left: { column: -1, row: 0 },
  right: { column: 1, row: 0 },
};

const nearest = (cells: readonly Place[], column: number, row: number): Place | undefined =>
  cells
    .filter((cell) => cell.column === column && cell.row <= row)
    .sort((a, b) => b.row - a.row)[0];

/** The ticket that an arrow leads to; the first when none was chosen, the same at the board's edge. */
export const moveSelection = (
  cells: readonly Place[],
  selected: string | null,
  to: Direction,
): string | null => {
  const here = cells.find((cell) => cell.ticket.id === selected);
  if (here === undefined) return cells[0]?.ticket.id ?? null;
  const step = STEPS[to];
  let { column, row } = here;
  for (;;) {
    column += step.column;
    row += step.row;
    const cell =
      step.column === 0
        ? cells.find((one) => one.column === column && one.row === row)
        : nearest(cells, column, row);
    if (cell === undefined) return here.ticket.id;
    if (cell.ticket.id !== here.ticket.id) return cell.ticket.id;
  }
};

/** After a bump the next in order is chosen, at the end the one before. */
export const neighbourOf = (ids: readonly string[], gone: string): string | null => {
  const index = ids.indexOf(gone);
  return index < 0 ? null : (ids[index + 1] ?? ids[index - 1] ?? null);
};
