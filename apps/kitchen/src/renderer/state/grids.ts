/** How many tickets a screen shows at a time: cells fill each column from the top. */
export type Grid = {
  readonly columns: 1 | 2 | 3 | 4 | 5 | 6;
  readonly rows: 1 | 2 | 3 | 4 | 6;
};

/** From two tickets that are read across a hall to twenty-four at an arm's length. */
export const GRIDS: readonly Grid[] = [
  { columns: 2, rows: 1 },
  { columns: 3, rows: 1 },
  { columns: 4, rows: 1 },
  { columns: 3, rows: 2 },
  { columns: 4, rows: 2 },
  { columns: 5, rows: 2 },
  { columns: 4, rows: 3 },
  { columns: 5, rows: 3 },
  { columns: 6, rows: 3 },
  { columns: 6, rows: 4 },
];

/** Tickets as rows: what they are called by at the start, and beside it what is to be made. */
export const LISTS: readonly Grid[] = [
  { columns: 1, rows: 4 },
  { columns: 1, rows: 6 },
  { columns: 2, rows: 6 },
];

export const isList = (grid: Grid): boolean =>
  LISTS.some(({ columns, rows }) => grid.columns === columns && grid.rows === rows);

/** Part of the screen's width, in percent, of a panel beside the board: a card's, or of a list as much as of usual cards. */
export const panelPercent = (grid: Grid): number =>
  100 / (isList(grid) ? USUAL.columns : Math.max(3, grid.columns));

const USUAL: Grid = { columns: 5, rows: 2 };

/** A stored grid; one that is none of ours falls back, and one without rows has two. */
export const gridOf = (columns: unknown, rows: unknown = 2): Grid =>
  [...GRIDS, ...LISTS].find((grid) => grid.columns === columns && grid.rows === rows) ?? USUAL;

const SCALES: Readonly<Record<2 | 3 | 4 | 6, number>> = { 2: 1, 3: 0.75, 4: 0.62, 6: 0.62 };
const LIST_SCALES: Readonly<Partial<Record<Grid['rows'], number>>> = { 4: 1, 6: 0.75 };
const ONE_ROW: Readonly<Partial<Record<Grid['columns'], number>>> = { 2: 1.6, 3: 1.25 };

/** Part of the usual size of a ticket's type: few are read from afar, more than two in a column from nearer. */
export const scaleOf = (grid: Grid): number => {
  const { columns, rows } = grid;
  if (isList(grid)) return LIST_SCALES[rows] ?? 1;
  return rows === 1 ? (ONE_ROW[columns] ?? 1) : SCALES[rows];
};
