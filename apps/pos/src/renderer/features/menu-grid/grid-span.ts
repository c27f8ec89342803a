/** What of a long grid is in the page: cells `first` to `last`, and the room of those before and after. */
export type GridSpan = {
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly after: number;
};

export type GridView = {
  readonly count: number;
  readonly columns: number;
  /** A row and the gap below it, in pixels. */
  readonly stride: number;
  readonly top: number;
  readonly height: number;
};

/** Rows kept in the page beyond the screen on either side, so that a flick shows no bare ground. */
const AHEAD = 6;
/** The span moves by so many rows at once: most scrolling renders nothing. */
const STEP = 4;

export const gridSpan = ({ count, columns, stride, top, height }: GridView): GridSpan => {
  const rows = Math.ceil(count / columns);
  const seen = Math.floor(top / stride) - AHEAD;
  const firstRow = Math.min(Math.max(0, Math.floor(seen / STEP) * STEP), Math.max(0, rows - 1));
  const end = Math.ceil((top + height) / stride) + AHEAD;
  const lastRow = Math.min(rows, Math.ceil(end / STEP) * STEP);
  return {
    first: firstRow * columns,
    last: Math.min(count, lastRow * columns),
    before: firstRow * stride,
    after: (rows - lastRow) * stride,
  };
};

export const sameSpan = (a: GridSpan, b: GridSpan): boolean =>
  a.first === b.first && a.last === b.last && a.before === b.before && a.after === b.after;
