import type { ColumnSpec, ColumnType, Doc, Json, KindSpec } from '@galley/base';
import { canonicalJson } from '@galley/base';
import type { MergedRow } from '../core/index.ts';
import type { Clk } from '../protocol/index.ts';

export type SqlValue = string | number | null;

/** Columns that every table of a kind has behind those of the doc, in the order of encoded cells. */
export const CONTENT_META = ['_clk', '_deleted', '_extra', '_absent'] as const;

/**
 * A doc as cells and back, without loss: `_extra` holds (as JSON) columns that the declaration does not
 * know or whose value does not fit the column's type, `_absent` the names of columns that the doc lacks
 * (SQL NULL alone means a JSON null).
 */
export type RowCodec = {
  /** Cells of the doc's columns in order of the declaration, then those of CONTENT_META. */
  encode(row: MergedRow): SqlValue[];
  /** `from`: where the cells of the row begin. */
  decode(cells: readonly SqlValue[], from?: number): MergedRow;
};

const clkText = (clk: Clk | null): string | null =>
  clk === null ? null : clk.o === undefined ? `{"b":"${clk.b}"}` : canonicalJson(clk);

/** How a value stands in a column of its type; undefined when it is of another type and goes to `_extra`. */
const cellOf = (type: ColumnType, value: Json): SqlValue | undefined => {
  if (value === null) return null;
  if (type === 'json') return canonicalJson(value);
  if (type === 'text' && typeof value === 'string') return value;
  if (type === 'int' && Number.isSafeInteger(value)) return value as number;
  return undefined;
};

const unknownOf = (doc: Doc, known: ReadonlySet<string>): Record<string, Json> =>
  Object.fromEntries(Object.entries(doc).filter(([name]) => !known.has(name)));

/** What stands behind the columns: clocks, deletion, unknown columns, columns that were never written. */
const contentMeta = (
  row: MergedRow,
  extra: Record<string, Json> | undefined,
  absent: readonly string[] | undefined,
): SqlValue[] => [
  clkText(row.clk),
  row.deleted ? 1 : 0,
  extra === undefined ? null : canonicalJson(extra),
  absent === undefined ? null : JSON.stringify(absent),
];

/** A doc of all columns in canonical order: copies of it share one shape, and their canonical text comes cheaply. */
const blankOf = (columns: readonly ColumnSpec[]): Doc =>
  JSON.parse(canonicalJson(Object.fromEntries(columns.map(({ name }) => [name, null]))));

export const createRowCodec = (spec: Pick<KindSpec, 'columns'>): RowCodec => {
  const { columns } = spec;
  const known = new Set(columns.map((column) => column.name));
  const blank = blankOf(columns);
  const encode = (row: MergedRow): SqlValue[] => {
    const { doc } = row;
    const cells: SqlValue[] = [];
    let present = 0;
    let extra: Record<string, Json> | undefined;
    let absent: string[] | undefined;
    for (const { name, type } of columns) {
      const value = doc[name];
      if (value === undefined) absent = [...(absent ?? []), name];
      else present += 1;
      const cell = value === undefined ? null : cellOf(type, value);
      if (cell === undefined) extra = { ...extra, [name]: value as Json };
      cells.push(cell ?? null);
    }
    if (Object.keys(doc).length !== present) extra = { ...extra, ...unknownOf(doc, known) };
    cells.push(...contentMeta(row, extra, absent));
    return cells;
  };
  const decode = (cells: readonly SqlValue[], from = 0): MergedRow => {
    const doc: Record<string, Json> = { ...blank };
    let at = from;
    for (const { name, type } of columns) {
      const cell = cells[at++] ?? null;
      if (cell !== null) doc[name] = type === 'json' ? (JSON.parse(String(cell)) as Json) : cell;
    }
    const [clk, deleted, extra, absent] = [cells[at], cells[at + 1], cells[at + 2], cells[at + 3]];
    if (absent != null) for (const name of JSON.parse(String(absent)) as string[]) delete doc[name];
    if (extra != null) Object.assign(doc, JSON.parse(String(extra)));
    return {
      doc,
      clk: clk == null ? null : (JSON.parse(String(clk)) as Clk),
      deleted: deleted === 1,
    };
  };
  return { encode, decode };
};
