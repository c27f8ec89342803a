import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ColumnSpec, Json, KindSpec } from '@galley/base';
import { KINDS } from '@galley/domain';
import { type MergedRow, mergeRow, schemaProblem } from '@galley/sync/core';
import { wireRowSchema } from '@galley/sync/protocol';
import { openReplica, type Replica } from '@galley/sync/replica';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf, projectionSchema } from '../../packages/sync/src/hub/postgres/projection.ts';
import { ALL_KINDS } from './wire-schema.ts';

const SQLITE = { text: 'TEXT', int: 'INTEGER', json: 'TEXT' } as const;
const POSTGRES = { text: 'text', int: 'bigint', json: 'jsonb' } as const;
const VALUES = { text: 'text', int: 7, json: { nested: [1, 'two', null] } } as const;
const WRONG: Readonly<Record<ColumnSpec['type'], Json>> = { text: 5, int: 'five', json: null };
const CLOCK = '019000000000'.padEnd(16, '0');

const snake = (name: string): string => {
  const text = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return ['id', 'tenant_id', 'scope_id', 'deleted', 'extra'].includes(text) ? `doc_${text}` : text;
};

/** A row with a value in every column, as a device would write it. */
const sample = (spec: KindSpec): MergedRow => ({
  doc: Object.fromEntries(
    spec.columns.map(({ name, type }) => [
      name,
      name === 'businessDate' ? '2026-06-01' : VALUES[type],
    ]),
  ),
  clk: spec.class === 'setting' ? { b: `${CLOCK}-dev_a` } : null,
  deleted: false,
});

/** The same row written later, with one column changed. */
const laterOf = (spec: KindSpec, row: MergedRow): MergedRow => {
  const column = spec.columns.find(({ type }) => type === 'text')?.name;
  const changed = column === undefined ? {} : { [column]: 'changed' };
  const ranked = spec.class === 'state' ? { rank: 8 } : {};
  const clk = spec.class === 'setting' ? { b: `${CLOCK}-dev_b` } : null;
  return { doc: { ...row.doc, ...changed, ...ranked }, clk, deleted: false };
};

describe.each(ALL_KINDS.map((spec) => [spec.kind, spec] as const))('%s', (kind, spec) => {
  it('[VS7] one declaration gives the SQLite table and keeps a row of it exactly', () => {
    const columns = replica.db
      .prepare('SELECT name, type FROM pragma_table_info(?)')
      .raw()
      .all(kind) as [string, string][];
    const own = columns.filter(([name]) => name !== 'id' && !name.startsWith('_')).sort();
    const declared = spec.columns.map(({ name, type }) => [name, SQLITE[type]]);
    expect(own).toEqual(declared.sort());
    const row = sample(spec);
    const done = apply(replica, kind, 'one', row);
    expect(done).toMatchObject({ ok: true, value: { alarms: 0 } });
    expect(replica.row({ kind, id: 'one' })).toEqual(kind === 'digest' ? undefined : row);
  });

  it('[VS7] one declaration gives the Postgres projection', () => {
    const statements = projectionSchema(spec).join('\n');
    const partitioned = spec.class === 'fact' && spec.dated;
    for (const { name, type } of spec.columns) {
      expect(layoutOf(spec)).toContain(`${snake(name)} ${POSTGRES[type]}`);
      expect(statements).toContain(`ADD COLUMN IF NOT EXISTS "${snake(name)}" ${POSTGRES[type]}`);
    }
    expect(statements.includes('PARTITION BY RANGE (business_date)')).toBe(partitioned);
    expect(spec.columns.length).toBe(layoutOf(spec).split(', ').length);
  });

  it('[VS7] one declaration gives the wire schema', () => {
    const row = sample(spec);
    const wire = { kind, id: 'one', doc: row.doc, ...(row.clk && { clk: row.clk }) };
    expect(wireRowSchema.safeParse(wire).success).toBe(true);
    expect(schemaProblem(spec, row)).toBeUndefined();
    for (const column of spec.columns) {
      const wrong = { ...row, doc: { ...row.doc, [column.name]: WRONG[column.type] } };
      const fits = column.type === 'json' && column.nullable;
      expect(schemaProblem(spec, wrong) === undefined, column.name).toBe(fits);
      const { [column.name]: _gone, ...rest } = row.doc;
      // A setting may hold some of its columns only, but a row that says nothing is none.
      const optional = spec.class === 'setting' ? spec.columns.length > 1 : column.nullable;
      const missing = schemaProblem(spec, { ...row, doc: rest });
      expect(missing === undefined, `${column.name} missing`).toBe(optional);
    }
  });

  it('[VS7] one declaration gives the merge', () => {
    const row = sample(spec);
    const later = laterOf(spec, row);
    const merged = mergeRow(spec, row, later);
    if (spec.class !== 'fact') {
      expect(merged).toEqual({ row: later, changed: true });
      expect(mergeRow(spec, later, row)).toEqual({ row: later, changed: false });
    } else expect(merged).toEqual({ row, changed: false, conflict: 'fact_conflict' });
    expect(mergeRow(spec, row, row).changed).toBe(false);
    expect(spec.columns.some(({ name }) => name === 'businessDate')).toBe(spec.dated);
  });
});

let folder: string;
let replica: Replica;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-declared-'));
  const file = join(folder, 'replica.db');
  const opened = openReplica({ file, kinds: KINDS, clock: { now: () => 1 } });
  if (!opened.ok) throw new Error(opened.error.message);
  replica = opened.value;
});
afterAll(() => {
  replica.close();
  rmSync(folder, { recursive: true });
});

const apply = (to: Replica, kind: string, id: string, row: MergedRow) => {
  const place = { hub: 'h', scope: 'sit_a', handle: 'h', offset: '1_0', schemaHash: 's' };
  const about = { tenantId: 'ten_a', scopeId: 'sit_a', seq: 1, txn: 'hub', schema: 1 };
  const businessDate = null;
  const envelopes = [{ ...about, kind, id, ...row, businessDate }];
  return to.applyBatch({ ...place, envelopes, upToDate: false });
};
