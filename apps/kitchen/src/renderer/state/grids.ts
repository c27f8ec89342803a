/** How many tickets a screen shows at a time: cells fill each column from the top. */
export type Grid = { readonly columns: 2 | 3 | 4 | 5 | 6; readonly rows: 1 | 2 | 3 | 4 };

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

const USUAL: Grid = { columns: 5, rows: 2 };

/** A stored grid; one that is none of ours falls back, and one without rows has two. */
export const gridOf = (columns: unknown, rows: unknown = 2): Grid =>
  GRIDS.find((grid) => grid.columns === columns && grid.rows === rows) ?? USUAL;

const SCALES: Readonly<Record<2 | 3 | 4, number>> = { 2: 1, 3: 0.75, 4: 0.62 };
const ONE_ROW: Readonly<Partial<Record<Grid['columns'], number>>> = { 2: 1.6, 3: 1.25 };

/** Part of the usual size of a ticket's type: few are read from afar, more than two in a column from nearer. */
export const scaleOf = ({ columns, rows }: Grid): number =>
  rows === 1 ? (ONE_ROW[columns] ?? 1) : SCALES[rows];
