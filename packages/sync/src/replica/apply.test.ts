import { describe, expect, it } from 'vitest';
import type { Envelope } from '../protocol/index.ts';
import {
  batchOf,
  envelope,
  GRANT,
  hlcAt,
  KINDS,
  line,
  NOW,
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
  const note = (id: string, at: number): Envelope =>
    envelope('table_note', id, { note: 'window', seats: 4 }, { clk: { b: hlcAt(at) } });
  const horizon = (before: number): Envelope =>
    envelope('horizon', GRANT.siteId, { generation: 1, rank: before });
  const notes = (replica: TestReplica): unknown[] =>
    replica.db.prepare('SELECT id FROM table_note ORDER BY id').pluck().all();

  it('[A7] rows stay until up-to-date, then settings from before the horizon go that did not come', () => {
    const replica = openEnrolled();
    const old = [note('tbl_1', 1000), note('tbl_2', 1000), note('tbl_3', 9000)];
    replica.applyBatch(batchOf([...old, asEnvelope('lin_1'), asEnvelope('lin_2'), MIXED[1]!]));
    replica.mustRefetch(key);
    expect(replica.feed(key)).toMatchObject({ handle: undefined, offset: undefined });
    replica.applyBatch(batchOf([horizon(NOW + 5000), note('tbl_1', 1000)], '2_0', false));
    expect(notes(replica)).toEqual(['tbl_1', 'tbl_2', 'tbl_3']);
    const done = replica.applyBatch(batchOf([asEnvelope('lin_2')], '4_0', true));
    expect(done).toMatchObject({ value: { swept: 1 } });
    expect(notes(replica)).toEqual(['tbl_1', 'tbl_3']);
    expect(replica.applyBatch(batchOf([], '4_0', true))).toMatchObject({ value: { swept: 0 } });
  });

  it('[A7] facts and states that a hub does not bring stay, whatever heads of origins it has', () => {
    const replica = openEnrolled();
    replica.applyBatch(batchOf([origin(5), ...MIXED, asEnvelope('lin_2')]));
    replica.commit({ facts: [line('lin_mine')] });
    replica.acknowledge(1);
    const before = dump(replica);
    for (const heads of [[], [origin(4)], [origin(6), ownOrigin(1)]]) {
      replica.mustRefetch(key);
      expect(replica.applyBatch(batchOf(heads))).toMatchObject({ value: { swept: 0 } });
    }
    expect(dump(replica)).toEqual(before);
    expect(replica.db.prepare('SELECT code FROM sync_alarm').all()).toEqual([]);
  });

  it('[A7] spares settings that were pending when it began, and those written meanwhile', () => {
    const replica = openEnrolled();
    const write = (id: string) =>
      replica.commit({ facts: [{ kind: 'table_note', id, doc: { note: 'bar', seats: 2 } }] });
    write('tbl_acked');
    replica.acknowledge(1);
    write('tbl_pending');
    replica.mustRefetch(key);
    write('tbl_new');
    replica.acknowledge(3);
    replica.applyBatch(batchOf([horizon(8_000_000_000_000)]));
    expect(notes(replica)).toEqual(['tbl_new', 'tbl_pending']);
  });

  it('[A7] sweeps its own scope only, and nothing for a hub that answers with nothing', () => {
    const replica = openEnrolled();
    replica.applyBatch(batchOf([note('tbl_1', 1000), horizon(NOW + 5000)]));
    const tenant = { hub: key.hub, scope: GRANT.tenantId };
    replica.mustRefetch(tenant);
    replica.applyBatch({ ...batchOf([]), ...tenant });
    replica.mustRefetch(key);
    expect(replica.applyBatch(batchOf([]))).toMatchObject({ value: { swept: 0 } });
    expect(notes(replica)).toEqual(['tbl_1']);
  });
});
