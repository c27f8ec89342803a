import { describe, expect, it } from 'vitest';
import type { Envelope } from '../protocol/index.ts';
import {
  batchOf,
  envelope,
  GRANT,
  hlcAt,
  KINDS,
  line,
  openEnrolled,
  openTest,
  temporaryFile,
} from './testing/fixtures.ts';

type TestReplica = ReturnType<typeof openTest>;
const key = { hub: 'http://hub', scope: GRANT.siteId };
const asEnvelope = (id: string, doc = {}): Envelope => envelope('line', id, line(id, doc).doc);
const origin = (rank: number): Envelope =>
  envelope('origin', 'dev_other', { generation: 1, rank, hash: `hash-${rank}` });
const ownOrigin = (rank: number): Envelope =>
  envelope('origin', GRANT.deviceId, { generation: 1, rank, hash: `own-${rank}` });
const ids = (replica: TestReplica): unknown[] =>
  replica.db.prepare('SELECT id FROM line ORDER BY id').pluck().all();
const dump = (replica: TestReplica): unknown =>
  ['line', 'ticket', 'table_note', 'sync_parked'].map((table) =>
    replica.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
  );

const MIXED: readonly Envelope[] = [
  asEnvelope('lin_1'),
  envelope('ticket', 'tkt_1', { generation: 0, rank: 2, station: 'grill' }),
  envelope('table_note', 'tbl_1', { note: 'window', seats: 4 }, { clk: { b: hlcAt(0) } }),
  envelope('gift_wrap', 'gft_1', { colour: 'red' }),
];

describe('apply', () => {
  it('[A1] delivering a batch again changes nothing', () => {
    const replica = openEnrolled();
    expect(replica.applyBatch(batchOf(MIXED))).toMatchObject({ value: { changed: 4, alarms: 0 } });
    const before = dump(replica);
    expect(replica.applyBatch(batchOf(MIXED))).toMatchObject({ value: { changed: 0, alarms: 0 } });
    expect(dump(replica)).toEqual(before);
  });

  it('[A2] rows, handle and offset are one transaction: a throwing apply leaves none of them', () => {
    const replica = openEnrolled();
    replica.applyBatch(batchOf([asEnvelope('lin_1')], '2_0'));
    replica.db.exec(
      `CREATE TRIGGER fail BEFORE INSERT ON ticket BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    const bad = [asEnvelope('lin_2'), envelope('ticket', 'tkt_1', { generation: 0, rank: 0 })];
    expect(() => replica.applyBatch(batchOf(bad, '4_0'))).toThrow('no');
    expect(ids(replica)).toEqual(['lin_1']);
    expect(replica.feed(key)).toMatchObject({ handle: 'h-1', offset: '2_0', schemaHash: 's1' });
    expect(replica.db.pragma('synchronous', { simple: true })).toBe(2);
    replica.db.exec('DROP TRIGGER fail');
    expect(replica.applyBatch(batchOf(bad, '4_0')).ok).toBe(true);
    expect(replica.feed(key).offset).toBe('4_0');
  });

  it('[A2] the offset survives a restart', () => {
    const file = temporaryFile();
    const before = openEnrolled({ file });
    before.applyBatch(batchOf([asEnvelope('lin_1')], '7_0'));
    before.close();
    expect(openTest({ file }).feed(key)).toMatchObject({ handle: 'h-1', offset: '7_0' });
  });

  it('[A3] other content under a known fact id is an alarm, once, and never overwrites', () => {
    const replica = openEnrolled();
    replica.commit({ facts: [line('lin_1')] });
    const foreign = [asEnvelope('lin_1', { price: 1 })];
    expect(replica.applyBatch(batchOf(foreign))).toMatchObject({
      value: { alarms: 1, changed: 0 },
    });
    replica.applyBatch(batchOf(foreign));
    expect(replica.db.prepare('SELECT price FROM line').pluck().get()).toBe(950);
    const alarms = replica.db.prepare('SELECT code, kind, row_id FROM sync_alarm').all();
    expect(alarms).toEqual([{ code: 'fact_conflict', kind: 'line', row_id: 'lin_1' }]);
  });

  it('[A3] a row that cannot be merged is kept as an alarm and does not block the rest', () => {
    const replica = openEnrolled();
    const bad = [
      envelope('line', 'lin_f', { price: 1.5 }),
      envelope('table_note', 'tbl_1', { note: 'no clocks' }),
      asEnvelope('lin_1'),
    ];
    expect(replica.applyBatch(batchOf(bad))).toMatchObject({ value: { alarms: 2, changed: 1 } });
    expect(ids(replica)).toEqual(['lin_1']);
    expect(replica.feed(key).offset).toBe('2_0');
  });

  it('[A4] unknown kinds are parked and move into place once they are known', () => {
    const file = temporaryFile();
    const old = openEnrolled({ file, kinds: KINDS.filter(({ kind }) => kind !== 'line') });
    old.applyBatch(batchOf([asEnvelope('lin_1')]));
    expect(old.db.prepare('SELECT kind, id FROM sync_parked').all()).toEqual([
      { kind: 'line', id: 'lin_1' },
    ]);
    old.close();
    const updated = openTest({ file });
    expect(ids(updated)).toEqual(['lin_1']);
    expect(updated.db.prepare('SELECT count(*) FROM sync_parked').pluck().get()).toBe(0);
    expect(updated.applyBatch(batchOf([asEnvelope('lin_1')]))).toMatchObject({
      value: { changed: 0, alarms: 0 },
    });
  });

  it('[A4] an update in the midst of a refetch keeps what has come already', () => {
    const file = temporaryFile();
    const old = openEnrolled({ file, kinds: KINDS.filter(({ kind }) => kind !== 'line') });
    old.applyBatch(batchOf([origin(1), asEnvelope('lin_1')]));
    old.mustRefetch(key);
    old.applyBatch(batchOf([origin(1), asEnvelope('lin_1')], '2_0', false));
    old.close();
    const updated = openTest({ file });
    expect(updated.applyBatch(batchOf([], '2_0'))).toMatchObject({ value: { swept: 0 } });
    expect(ids(updated)).toEqual(['lin_1']);
  });

  it('[A5] unknown columns and odd values are kept exactly, and become columns after an update', () => {
    const file = temporaryFile();
    const price = (spec: (typeof KINDS)[number]) => ({
      ...spec,
      columns: spec.columns.filter(({ name }) => name !== 'price'),
    });
    const old = openEnrolled({ file, kinds: KINDS.map(price) });
    const rows = [
      asEnvelope('lin_1', { later: { deep: [1] }, item: 7 }),
      envelope('line', 'lin_2', { item: null }),
    ];
    old.applyBatch(batchOf(rows));
    expect(old.applyBatch(batchOf(rows))).toMatchObject({ value: { changed: 0, alarms: 0 } });
    old.close();
    const updated = openTest({ file });
    const stored = updated.db.prepare('SELECT id, price, _extra FROM line ORDER BY id').all();
    expect(stored).toEqual([
      { id: 'lin_1', price: 950, _extra: '{"item":7,"later":{"deep":[1]}}' },
      { id: 'lin_2', price: null, _extra: null },
    ]);
    expect(updated.applyBatch(batchOf(rows))).toMatchObject({ value: { changed: 0, alarms: 0 } });
  });

  it('[A6] rows are told at up-to-date, when commits are whole', () => {
    const replica = openEnrolled();
    const heard: string[][] = [];
    replica.onChange(({ ids: changed }) => heard.push([...(changed.get('line') ?? [])]));
    replica.applyBatch(batchOf([asEnvelope('lin_1')], '2_0', false));
    expect(heard).toEqual([]);
    replica.applyBatch(batchOf([asEnvelope('lin_2')], '4_0', true));
    expect(heard).toEqual([['lin_1', 'lin_2']]);
  });

  it('[A9] a row that left the shape goes, unless a commit of ours on it is pending', () => {
    const replica = openEnrolled();
    replica.commit({ facts: [line('lin_mine')] });
    replica.applyBatch(batchOf([asEnvelope('lin_1')]));
    const evicted = [
      { kind: 'line', id: 'lin_1' },
      { kind: 'line', id: 'lin_mine' },
    ];
    replica.applyBatch({ ...batchOf([], '4_0'), evicted });
    expect(ids(replica)).toEqual(['lin_mine']);
  });
});

describe('must-refetch', () => {
  it('[A7] marks and sweeps: rows stay until up-to-date, then only what the hub lacks goes', () => {
    const replica = openEnrolled();
    const all = [origin(1), asEnvelope('lin_1'), asEnvelope('lin_2'), ...MIXED.slice(3)];
    replica.applyBatch(batchOf(all));
    replica.mustRefetch(key);
    expect(replica.feed(key)).toMatchObject({ handle: undefined, offset: undefined });
    replica.applyBatch(batchOf([origin(1)], '2_0', false));
    expect(ids(replica)).toEqual(['lin_1', 'lin_2']);
    const done = replica.applyBatch(batchOf([asEnvelope('lin_2')], '4_0', true));
    expect(done).toMatchObject({ value: { swept: 2 } });
    expect(ids(replica)).toEqual(['lin_2']);
    expect(replica.db.prepare('SELECT count(*) FROM sync_parked').pluck().get()).toBe(0);
    expect(replica.applyBatch(batchOf([], '4_0', true))).toMatchObject({ value: { swept: 0 } });
  });

  it('[A7] spares rows that were pending when it began, and rows committed meanwhile', () => {
    const replica = openEnrolled();
    replica.commit({ facts: [line('lin_acked')] });
    replica.acknowledge(1);
    replica.commit({ facts: [line('lin_pending')] });
    replica.mustRefetch(key);
    replica.commit({ facts: [line('lin_new')] });
    replica.acknowledge(3);
    replica.applyBatch(batchOf([ownOrigin(1), asEnvelope('lin_1')]));
    expect(ids(replica)).toEqual(['lin_1', 'lin_new', 'lin_pending']);
  });

  it('[A7] spares rows of ours that the central hub has and this hub has not heard of', () => {
    const replica = openEnrolled();
    replica.commit({ facts: [line('lin_known')] });
    replica.commit({ facts: [line('lin_unheard')] });
    replica.acknowledge(2);
    replica.applyBatch(batchOf([ownOrigin(1)], '2_0'));
    replica.mustRefetch(key);
    const done = replica.applyBatch(batchOf([ownOrigin(1), asEnvelope('lin_1')]));
    expect(done).toMatchObject({ value: { swept: 1 } });
    expect(ids(replica)).toEqual(['lin_1', 'lin_unheard']);
  });

  it('[A7] sweeps its own scope only', () => {
    const replica = openEnrolled();
    const item = envelope(
      'menu_item',
      'itm_1',
      { name: 'Crab' },
      {
        clk: { b: hlcAt(0) },
        scopeId: GRANT.tenantId,
      },
    );
    replica.applyBatch({ ...batchOf([item]), scope: GRANT.tenantId });
    replica.mustRefetch(key);
    replica.applyBatch(batchOf([asEnvelope('lin_1')]));
    expect(replica.db.prepare('SELECT count(*) FROM menu_item').pluck().get()).toBe(1);
  });

  it('[A7] sweeps nothing of a scope without heads: the hub may still be filling it', () => {
    const replica = openEnrolled();
    const item = (id: string) =>
      envelope(
        'menu_item',
        id,
        { name: 'Crab' },
        { clk: { b: hlcAt(0) }, scopeId: GRANT.tenantId },
      );
    const tenant = { hub: key.hub, scope: GRANT.tenantId };
    replica.applyBatch({ ...batchOf([item('itm_1'), item('itm_2')]), ...tenant });
    replica.mustRefetch(tenant);
    const done = replica.applyBatch({ ...batchOf([item('itm_1')]), ...tenant });
    expect(done).toMatchObject({ value: { swept: 0 } });
    expect(replica.db.prepare('SELECT count(*) FROM menu_item').pluck().get()).toBe(2);
  });

  it('[A7] a hub that answers with nothing, or with older heads than ours, sweeps nothing', () => {
    const replica = openEnrolled();
    replica.applyBatch(batchOf([origin(5), asEnvelope('lin_1'), asEnvelope('lin_2')]));
    replica.mustRefetch(key);
    expect(replica.applyBatch(batchOf([]))).toMatchObject({ value: { swept: 0 } });
    replica.mustRefetch(key);
    const lagging = batchOf([origin(4), asEnvelope('lin_1')]);
    expect(replica.applyBatch(lagging)).toMatchObject({ value: { swept: 0 } });
    expect(ids(replica)).toEqual(['lin_1', 'lin_2']);
    const codes = replica.db.prepare('SELECT DISTINCT code FROM sync_alarm').pluck().all();
    expect(codes).toEqual(['sweep_skipped']);
  });
});
