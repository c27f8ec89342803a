import type { ColumnSpec, Doc, Json, KindSpec } from '@galley/base';
import { type Clk, LONGEST_ID, type WireRow } from '../protocol/index.ts';

/** The clock entry of `deleted` in the `o` of a setting's clocks. */
export const DELETED_COLUMN = '_deleted';

/** A row as merges see it. `clk` is there for settings only. */
export type MergedRow = {
  readonly doc: Doc;
  readonly clk: Clk | null;
  readonly deleted: boolean;
};

const withDeletedClock = (clk: Clk, deleted: boolean | undefined): Clk =>
  deleted === undefined || clk.o?.[DELETED_COLUMN] !== undefined
    ? clk
    : { b: clk.b, o: { ...clk.o, [DELETED_COLUMN]: clk.b } };

/**
 * A row of a commit as merges take it. A wire row without `deleted` says nothing about deletion; one with
 * it wrote `_deleted` at its own clock, which is `b` unless `o` names another.
 */
export const rowOfWire = (row: WireRow): MergedRow => ({
  doc: row.doc as Doc,
  clk: row.clk === undefined ? null : withDeletedClock(row.clk, row.deleted),
  deleted: row.deleted === true,
});

/** NUL and lone surrogates: SQLite's UTF-8 and Postgres' jsonb cannot hold them. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const UNSTORABLE_ALL = /[\0\p{Surrogate}]/gu;

/** True when every store keeps the value as it is: safe integers, storable text, no `__proto__`. */
export const isCanonical = (value: unknown): boolean => {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') return !UNSTORABLE.test(value);
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (Array.isArray(value)) return value.every(isCanonical);
  if (typeof value !== 'object') return false;
  return Object.entries(value).every(
    ([key, item]) => key !== '__proto__' && !UNSTORABLE.test(key) && isCanonical(item),
  );
};

const storableText = (text: string): string => text.replace(UNSTORABLE_ALL, '\ufffd');

/** A key that parsers of JSON disagree on gets a mark at its end, as text with an odd letter does. */
const storableKey = (key: string): string =>
  key === '__proto__' ? `${key}\ufffd` : storableText(key);

/**
 * The value as every store can keep it: U+FFFD for what is no text, a number that is no safe integer as its
 * text. Half an emoji never blocks a sale, and what was set aside can still be told.
 */
export const storable = (value: Json): Json => {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(storable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [storableKey(key), storable(item)]),
  );
};

/** Why two replicas could not merge the row alike; undefined when they can. */
export const mergeProblem = (spec: KindSpec, row: MergedRow): string | undefined => {
  if (!isCanonical(row.doc)) return `${spec.kind}: a value is no integer or no storable text`;
  const reserved = Object.keys(row.doc).find((column) => column.startsWith('_'));
  if (reserved !== undefined) return `${spec.kind}.${reserved}: names with _ are reserved`;
  if (spec.class === 'setting') return settingProblem(spec, row);
  if (spec.class !== 'state') return undefined;
  const ranked = Number.isSafeInteger(row.doc.generation) && Number.isSafeInteger(row.doc.rank);
  return ranked ? undefined : `${spec.kind}: generation and rank must be integers`;
};

const settingProblem = (spec: KindSpec, row: MergedRow): string | undefined => {
  if (row.clk === null) return `${spec.kind}: a setting needs clocks`;
  const writes = row.deleted || row.clk.o?.[DELETED_COLUMN] !== undefined;
  const empty = !writes && Object.keys(row.doc).length === 0;
  return empty ? `${spec.kind}: the row writes no column` : undefined;
};

const fits = (column: ColumnSpec, value: Json): boolean => {
  if (value === null) return column.nullable;
  if (column.type === 'text') return typeof value === 'string';
  return column.type === 'json' || Number.isSafeInteger(value);
};

/**
 * Why the row breaks the declaration of its kind; undefined when it fits. Unknown columns are allowed (a
 * newer device wrote them), and a setting may hold some of its columns only.
 */
export const schemaProblem = (spec: KindSpec, row: MergedRow): string | undefined => {
  for (const column of spec.columns) {
    const value = row.doc[column.name];
    if (value === undefined) {
      if (spec.class === 'setting' || column.nullable) continue;
      return `${spec.kind}.${column.name} is missing`;
    }
    if (!fits(column, value)) return `${spec.kind}.${column.name} is not ${column.type}`;
  }
  return mergeProblem(spec, row);
};

/** Why no hub would take a row with this id; undefined when it would. */
export const idProblem = ({ kind, id }: Pick<WireRow, 'kind' | 'id'>): string | undefined =>
  id.length > 0 && id.length <= LONGEST_ID
    ? undefined
    : `${kind}: an id has 1 to ${LONGEST_ID} characters, and ${id.slice(0, LONGEST_ID)} has ${id.length}`;

const isRanked = (doc: Doc): boolean =>
  Number.isSafeInteger(doc.generation) && Number.isSafeInteger(doc.rank);

/**
 * The declaration to merge a kind by that this version does not know: a setting if it has clocks, else a
 * state if the doc has integer generation and rank, else a fact.
 */
export const unknownKind = (kind: string, row: Pick<MergedRow, 'doc' | 'clk'>): KindSpec => ({
  kind,
  class: row.clk !== null ? 'setting' : isRanked(row.doc) ? 'state' : 'fact',
  scope: 'site',
  dated: false,
  columns: [],
});
