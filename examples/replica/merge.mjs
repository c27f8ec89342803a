/** How two versions of a row become one (docs/specs/protocol.md, WP5 to WP7). */
import { canonicalJson } from './canonical.mjs';

/** The name under which `deleted` has its clock. */
const DELETED = '_deleted';

/** The class of a row, by what it looks like: nobody needs to know an application's kinds to merge them. */
export const classOf = ({ doc, clk }) => {
  if (clk !== null) return 'setting';
  const ranked = Number.isSafeInteger(doc.generation) && Number.isSafeInteger(doc.rank);
  return ranked ? 'state' : 'fact';
};

/** A row of a commit as merges take it: `deleted`, if it is there, was written at the row's own clock. */
export const rowOfWire = ({ doc, clk, deleted }) => {
  if (clk === undefined) return { doc, clk: null, deleted: deleted === true };
  const dated = deleted === undefined || clk.o?.[DELETED] !== undefined;
  const clocks = dated ? clk : { b: clk.b, o: { ...clk.o, [DELETED]: clk.b } };
  return { doc, clk: clocks, deleted: deleted === true };
};

/** A setting as cells: each column with its own clock. What was never written is not there. */
const cellsOf = ({ doc, clk, deleted }) => {
  const cells = new Map();
  for (const [column, value] of Object.entries(doc)) {
    cells.set(column, { value, clock: clk.o?.[column] ?? clk.b });
  }
  const clock = clk.o?.[DELETED] ?? (deleted ? clk.b : undefined);
  if (clock !== undefined) cells.set(DELETED, { value: deleted, clock });
  return cells;
};

/** The only form of a merged setting: the least clock of all columns is the base, later ones stand in `o`. */
const rowOfCells = (cells) => {
  const columns = [...cells].filter(([column]) => column !== DELETED);
  const b = columns.map(([, { clock }]) => clock).sort()[0] ?? cells.get(DELETED).clock;
  const later = [...cells].filter(([column, { clock }]) => column === DELETED || clock !== b);
  const o = Object.fromEntries(later.map(([column, { clock }]) => [column, clock]));
  return {
    doc: Object.fromEntries(columns.map(([column, { value }]) => [column, value])),
    clk: later.length === 0 ? { b } : { b, o },
    deleted: cells.get(DELETED)?.value ?? false,
  };
};

/** The greater clock wins; at equal clocks the value with the greater canonical text. */
const beats = (a, b) =>
  a.clock === b.clock ? canonicalJson(a.value) > canonicalJson(b.value) : a.clock > b.clock;

const mergeSettings = (current, incoming) => {
  const cells = current === undefined ? new Map() : cellsOf(current);
  for (const [column, cell] of cellsOf(incoming)) {
    const held = cells.get(column);
    if (held === undefined || beats(cell, held)) cells.set(column, cell);
  }
  return rowOfCells(cells);
};

const stateOrder = (a, b) =>
  a.doc.generation - b.doc.generation ||
  a.doc.rank - b.doc.rank ||
  compare(canonicalJson(a.doc), canonicalJson(b.doc)) ||
  Number(a.deleted) - Number(b.deleted);

const compare = (a, b) => Number(a > b) - Number(a < b);

/**
 * The merged row, and `conflict` when a fact came with other content than the one that is here: that one
 * stays, and people are told.
 */
export const mergeRows = (current, incoming) => {
  const kindOfRow = classOf(current ?? incoming);
  if (kindOfRow === 'setting') {
    if (incoming.clk === null) return { row: current, conflict: true };
    return { row: mergeSettings(current, incoming), conflict: false };
  }
  const plain = { doc: incoming.doc, clk: null, deleted: incoming.deleted };
  if (kindOfRow === 'state') {
    const later = current === undefined || stateOrder(plain, current) > 0;
    return { row: later ? plain : current, conflict: false };
  }
  const row = current ?? { ...plain, deleted: false };
  return { row, conflict: canonicalJson(row.doc) !== canonicalJson(incoming.doc) };
};

/**
 * A write of ours that turned out to be held is in force nowhere: what it put into the row, known by its very
 * clock and value, goes out again, and comes back under the central hub's clocks once that has stamped it.
 * Undefined when nothing is left.
 */
export const settleHeld = (row, { write, stamped }) => {
  if (row.clk === null) return row;
  const cells = cellsOf(row);
  for (const [column, { clock, value }] of cellsOf(write)) {
    const held = cells.get(column);
    const ours = held?.clock === clock && canonicalJson(held.value) === canonicalJson(value);
    if (ours) cells.delete(column);
  }
  if (cells.size === cellsOf(row).size) return row;
  const left = cells.size === 0 ? undefined : rowOfCells(cells);
  return stamped === null ? left : mergeSettings(left, { ...write, clk: stamped });
};
