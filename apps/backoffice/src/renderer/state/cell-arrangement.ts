import type { OfficeItem } from '@galley/backoffice/contract';

/** The cells of a category; null: nothing stands there. */
export type Arrangement = readonly (string | null)[];

/** As registers show them: the second of two items that claim a cell stands behind all others. */
export const arrangementOf = (items: readonly OfficeItem[]): Arrangement => {
  const cells: (string | null)[] = [];
  const second = items.filter(({ id, cell }) => {
    if (cells[cell] != null) return true;
    while (cells.length < cell) cells.push(null);
    cells[cell] = id;
    return false;
  });
  return [...cells, ...second.map(({ id }) => id)];
};

/** The two cells with what stands in them exchanged; beyond the last one, cells are added. */
export const exchanged = (cells: Arrangement, from: number, to: number): Arrangement => {
  const longer = [...cells];
  while (longer.length <= Math.max(from, to)) longer.push(null);
  const moved = longer.map((id, at) =>
    at === from ? (longer[to] ?? null) : at === to ? (longer[from] ?? null) : id,
  );
  return moved.slice(0, moved.findLastIndex((id) => id !== null) + 1);
};

/** Without empty cells: each item moves up to the one before it. */
export const withoutGaps = (cells: Arrangement): Arrangement => cells.filter((id) => id !== null);

/** Items that stand in another cell than their rows say. */
export const changedPlaces = (items: readonly OfficeItem[], cells: Arrangement) =>
  cells.flatMap((itemId, cell) =>
    itemId === null || items.find(({ id }) => id === itemId)?.cell === cell
      ? []
      : [{ itemId, cell }],
  );
