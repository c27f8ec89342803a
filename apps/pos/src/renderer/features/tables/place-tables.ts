/** Where a table stands and how large it is, in cells of half a metre. */
export type TableBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** How far tables are drawn larger than they are, at most. */
const MOST_GROWTH = 1.5;

/** How many times as large two tables can be before they touch, each around its middle. */
const roomBetween = (one: TableBox, other: TableBox): number => {
  const across = Math.abs(one.x - other.x + (one.width - other.width) / 2);
  const down = Math.abs(one.y - other.y + (one.height - other.height) / 2);
  return Math.max(
    (2 * across) / (one.width + other.width),
    (2 * down) / (one.height + other.height),
  );
};

const growthOf = (boxes: readonly TableBox[]): number => {
  const rooms = boxes.flatMap((one, at) => boxes.slice(at + 1).map((two) => roomBetween(one, two)));
  return Math.max(1, Math.min(MOST_GROWTH, ...rooms));
};

/** Every table larger by one measure, as far as the room between them allows: keys to hit, and to read. */
export const grown = <Table extends TableBox>(tables: readonly Table[]): Table[] => {
  const growth = growthOf(tables);
  return tables.map((table) => ({
    ...table,
    x: table.x - (table.width * (growth - 1)) / 2,
    y: table.y - (table.height * (growth - 1)) / 2,
    width: table.width * growth,
    height: table.height * growth,
  }));
};

/** The room that the tables of a floor take. */
export const boundsOf = (tables: readonly TableBox[]): TableBox => {
  const x = Math.min(...tables.map((table) => table.x));
  const y = Math.min(...tables.map((table) => table.y));
  const right = Math.max(...tables.map((table) => table.x + table.width));
  const bottom = Math.max(...tables.map((table) => table.y + table.height));
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
};
