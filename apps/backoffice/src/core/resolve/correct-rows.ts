import {
  type ColumnSpec,
  type Doc,
  err,
  type Fact,
  type Failure,
  failure,
  type Json,
  type KindSpec,
  ok,
  type Result,
} from '@galley/base';
import { schemaProblem } from '@galley/sync/core';
import type { QuarantinedRow } from '@galley/sync/protocol';
import { specOf } from '../reads/estate-reads.ts';
import type { ResolveCommand } from './resolve.command.ts';

export type CorrectionError = Failure<'not_adoptable' | 'wrong_value'>;
type Corrections = NonNullable<ResolveCommand['corrections']>;

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

/** The value that a typed text stands for in a column; undefined when it is none. Empty is null where that may be. */
export const typedValue = ({ type, nullable }: ColumnSpec, text: string): Json | undefined => {
  if (text.trim() === '' && nullable) return null;
  if (type === 'text') return text;
  if (type === 'json') return parsed(text);
  return /^\s*-?\d{1,16}\s*$/.test(text) && Number.isSafeInteger(Number(text))
    ? Number(text)
    : undefined;
};

const TYPE_WORDS = { int: 'a whole number', text: 'text', json: 'JSON' } as const;

const shown = (value: Json | undefined): string => {
  if (value === undefined || value === null || value === '') return 'Nothing';
  return typeof value === 'string' ? `“${value}”` : `“${JSON.stringify(value)}”`;
};

const wrongValue = (index: number, column: ColumnSpec, value: Json | undefined): CorrectionError =>
  failure(
    'wrong_value',
    `${shown(value)} does not fit ${column.name}. Type ${TYPE_WORDS[column.type]}.`,
    `rows.${index}.${column.name}`,
  );

/** A row as the replica has it; undefined when it has none. */
export type RowHere = (kind: string, id: string) => Doc | undefined;

/**
 * Columns that neither the row nor what is here of it has, and that its kind cannot do without: a setting may hold
 * some of its columns only, but by this row alone no app could show it.
 */
export const lackingColumns = (
  spec: KindSpec,
  row: QuarantinedRow,
  here: RowHere,
): readonly ColumnSpec[] => {
  if (row.deleted === true) return [];
  const whole = { ...here(row.kind, row.id), ...row.doc };
  return spec.columns.filter(({ name, nullable }) => !nullable && (whole[name] ?? null) === null);
};

const lacking = (
  spec: KindSpec,
  row: QuarantinedRow,
  index: number,
  here: RowHere,
): CorrectionError | undefined => {
  const [column] = lackingColumns(spec, row, here);
  return (
    column &&
    failure(
      'wrong_value',
      `${column.name} is missing: without it the record cannot be used. Type ${TYPE_WORDS[column.type]}.`,
      `rows.${index}.${column.name}`,
    )
  );
};

const corrected = (
  row: QuarantinedRow,
  index: number,
  corrections: Corrections,
  here: RowHere,
): Result<Fact, CorrectionError> => {
  const spec = specOf(row.kind);
  if (spec === undefined || row.doc === undefined) {
    const message =
      'This record cannot be taken in from here. Discard the commit, or let its device send it again.';
    return err(failure('not_adoptable', message, `rows.${index}`));
  }
  const doc: Record<string, Json> = { ...row.doc };
  for (const { column: name, value } of corrections.filter((one) => one.row === index)) {
    const column = spec.columns.find((one) => one.name === name);
    const typed = column && typedValue(column, value);
    if (column === undefined) continue;
    if (typed === undefined) return err(wrongValue(index, column, value));
    doc[name] = typed;
  }
  const clk = spec.class === 'setting' ? { b: '' } : null;
  const problem = schemaProblem(spec, { doc, clk, deleted: row.deleted === true });
  if (problem !== undefined) {
    const column = spec.columns.find(({ name }) => problem.startsWith(`${row.kind}.${name} `));
    if (column !== undefined) return err(wrongValue(index, column, doc[column.name]));
    const message = `${problem}. Discard the commit, or let its device send it again.`;
    return err(failure('wrong_value', message, `rows.${index}`));
  }
  const lack = lacking(spec, { ...row, doc }, index, here);
  if (lack !== undefined) return err(lack);
  const deleted = row.deleted === undefined ? {} : { deleted: row.deleted };
  return ok({ kind: row.kind, id: row.id, doc, ...deleted });
};

/** The rows of a verdict as facts, with what a person corrected; all of them fit, or none is taken. */
export const correctRows = (
  rows: readonly QuarantinedRow[],
  corrections: Corrections | undefined,
  here: RowHere,
): Result<Fact[], CorrectionError> => {
  const facts: Fact[] = [];
  for (const [index, row] of rows.entries()) {
    const fact = corrected(row, index, corrections ?? [], here);
    if (!fact.ok) return fact;
    facts.push(fact.value);
  }
  return ok(facts);
};
