import type { Json, KindSpec } from '@galley/base';
import {
  columnClocks,
  DELETED_COLUMN,
  type MergedRow,
  mergeRow,
  rowText,
  unknownKind,
  withLater,
} from '../../core/index.ts';
import type { KindTable } from '../kind-table.ts';
import type { StoredRow } from '../store.ts';
import { joined, type Version } from './versions.ts';

/** Columns that no commit here ever wrote stay as they are. */
const withUnsigned = (spec: KindSpec, signed: MergedRow, row: MergedRow): MergedRow => {
  if (row.clk === null || signed.clk === null) return signed;
  const clocks = columnClocks(row, row.clk);
  const columns = Object.keys(clocks).filter(
    (column) => column !== DELETED_COLUMN && !Object.hasOwn(signed.doc, column),
  );
  if (columns.length === 0) return signed;
  const pick = <T>(from: Readonly<Record<string, T>>) =>
    Object.fromEntries(columns.map((column) => [column, from[column]])) as Record<string, T>;
  const doc = pick<Json>(row.doc);
  const rest = { doc, clk: { b: row.clk.b, o: pick(clocks) }, deleted: false };
  return mergeRow(spec, signed, rest).row;
};

/** `later` also keeps what is later in the row than all that was signed here: it may have come from another hub. */
export type Trust = 'later' | 'signed';

/**
 * The row as signed commits say it; undefined when it stands so, or when none says anything. A fact that one of them
 * says is right as it is.
 */
export const derived = (
  kinds: KindTable,
  row: StoredRow,
  versions: readonly Version[],
  trust: Trust,
): StoredRow | undefined => {
  const signed = joined(kinds, row.kind, versions)?.row;
  if (signed === undefined) return undefined;
  const spec = kinds.get(row.kind) ?? unknownKind(row.kind, row);
  if (spec.class === 'fact' && versions.some((version) => rowText(version.row) === rowText(row))) {
    return undefined;
  }
  const own = spec.class === 'setting' && row.clk === null ? signed : row;
  const right = trust === 'later' ? withLater(spec, signed, own) : withUnsigned(spec, signed, own);
  return rowText(right) === rowText(row) ? undefined : { ...row, ...right };
};
