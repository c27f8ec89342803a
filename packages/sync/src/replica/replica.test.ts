import { statSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { GENESIS, txnProblem } from '../core/index.ts';
import { type Txn, txnSchema } from '../protocol/index.ts';
import { nodeCrypto } from './node-crypto.ts';
import { openReplica } from './replica.ts';
import {
  batchOf,
  enrolment,
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

const clock = { now: () => NOW };
type TestReplica = ReturnType<typeof openTest>;
const count = (replica: TestReplica, table: string): number =>
  replica.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
const txns = (replica: TestReplica): Txn[] =>
  (replica.commitsAfter(0, 100, 1e9)?.texts ?? []).map((text) => txnSchema.parse(JSON.parse(text)));
const job = { jobKey: 'chit-1', kind: 'chit', target: 'grill', doc: { text: 'Crab' } };

describe('open', () => {
  it('[O1] runs with the pragmas that it asked for', () => {
    const { db } = openTest();
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(0);
  });

  it('[O2] refuses a database of a newer version with a sentence and leaves it alone', () => {
    const file = temporaryFile();
    openTest({ file }).close();
    const db = new Database(file);
    db.pragma('user_version = 999000');
    db.close();
    const opened = openReplica({ file, kinds: KINDS, clock });
    expect(opened).toMatchObject({ ok: false, error: { code: 'newer_database' } });
    expect(!opened.ok && opened.error.message).toMatch(
      /newer version of Galley \(database 999\.0, this program knows \d+\.\d+\)/,
    );
    const after = new Database(file);
    expect(after.pragma('user_version', { simple: true })).toBe(999000);
  });

  it('[O3] names a damaged file', () => {
    const file = temporaryFile();
    writeFileSync(
      file,
      'this is no database at all, but it is long enough to be looked at'.repeat(99),
    );
    const opened = openReplica({ file, kinds: KINDS, clock });
    expect(opened).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(!opened.ok && opened.error.message).toContain(file);
  });

  it('[O3] names a folder that cannot hold the file', () => {
    const file = temporaryFile();
    writeFileSync(file, '');
    const opened = openReplica({ file: `${file}/replica.db`, kinds: KINDS, clock });
    expect(opened).toMatchObject({ ok: false, error: { code: 'not_writable' } });
  });

  it('[O4] a second writer is refused while the first lives', () => {
    const file = temporaryFile();
    const first = openTest({ file });
    expect(openReplica({ file, kinds: KINDS, clock })).toMatchObject({ error: { code: 'locked' } });
    first.close();
    openTest({ file }).close();
  });

  it('[O5] keeps database and key from other users', () => {
    const file = temporaryFile();
    openEnrolled({ file });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(`${file}.key`).mode & 0o777).toBe(0o600);
  });

  it('[O5] refuses to open an enrolled device without its key', () => {
    const file = temporaryFile();
    openEnrolled({ file }).close();
    writeFileSync(`${file}.key`, '{}');
    const opened = openReplica({ file, kinds: KINDS, clock });
    expect(opened).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });

  it('[O6] a device of another identity is not written over', () => {
    const replica = openEnrolled();
    const answer = replica.enrol({ ...GRANT, deviceId: 'dev_thief' }, enrolment());
    expect(answer).toMatchObject({ ok: false, error: { code: 'other_device' } });
    expect(replica.identity()?.deviceId).toBe(GRANT.deviceId);
  });
});

describe('commit', () => {
  it('[R1] writes rows, log, answer and jobs', () => {
    const replica = openEnrolled();
    const done = replica.commit({
      facts: [line('lin_1')],
      command: { id: 'cmd_1', result: { total: 950 } },
      outbox: [job],
    });
    expect(done).toEqual({
      ok: true,
      value: { result: { total: 950 }, repeated: false, seqs: [1] },
    });
    expect(replica.db.prepare('SELECT item, price, modifiers FROM line').get()).toEqual({
      item: 'Crab',
      price: 950,
      modifiers: '["no onion"]',
    });
    expect(replica.commandResult('cmd_1')).toEqual({ total: 950 });
    expect(replica.outbox.list(['queued'])).toMatchObject([{ jobKey: 'chit-1', doc: job.doc }]);
    expect(replica.pending()).toEqual({ commits: 1, oldestAt: NOW, centralSeq: 0, lastSeq: 1 });
  });

  it('[R1] a commit that fails at its last statement leaves nothing', () => {
    const replica = openEnrolled();
    replica.db.exec(
      `CREATE TRIGGER fail BEFORE INSERT ON sync_command BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    const broken = { facts: [line('lin_1')], command: { id: 'cmd_1', result: 1 }, outbox: [job] };
    expect(() => replica.commit(broken)).toThrow('no');
    for (const table of ['line', 'sync_commit', 'sync_command', 'device_outbox']) {
      expect(count(replica, table)).toBe(0);
    }
    replica.db.exec('DROP TRIGGER fail');
    expect(replica.commit(broken)).toMatchObject({ ok: true, value: { seqs: [1] } });
    expect(txns(replica)[0]?.prev).toBe(GENESIS);
  });

  it('[R1] a full disk is a failure that says that nothing was stored', () => {
    const replica = openEnrolled();
    const pages = Number(replica.db.pragma('page_count', { simple: true }));
    replica.db.pragma(`max_page_count = ${pages + 1}`);
    const facts = Array.from({ length: 500 }, (_, i) => line(`lin_${i}`));
    expect(replica.commit({ facts })).toMatchObject({ ok: false, error: { code: 'disk_full' } });
    expect(count(replica, 'line')).toBe(0);
    replica.db.pragma('max_page_count = 100000');
    expect(replica.commit({ facts })).toMatchObject({ ok: true, value: { seqs: [1] } });
  });

  it('[R13] a row that no hub would take is refused with all of its commit, and later ones go on', () => {
    const replica = openEnrolled();
    const long = `lin_${'x'.repeat(80)}`;
    for (const id of [long, ''])
      expect(replica.commit({ facts: [line('lin_1'), line(id)] })).toMatchObject({
        ok: false,
        error: { code: 'unsound_row', message: expect.stringContaining('1 to 80 characters') },
      });
    expect(count(replica, 'line')).toBe(0);
    expect(replica.commit({ facts: [line('lin_2')] })).toMatchObject({ value: { seqs: [1] } });
  });

  it('[R4] the same command id twice is one commit and the stored answer', () => {
    const replica = openEnrolled();
    replica.commit({ facts: [line('lin_1')], command: { id: 'cmd_1', result: 'first' } });
    const again = replica.commit({
      facts: [line('lin_2')],
      command: { id: 'cmd_1', result: 'second' },
    });
    expect(again).toEqual({ ok: true, value: { result: 'first', repeated: true, seqs: [] } });
    expect(count(replica, 'line')).toBe(1);
    expect(replica.pending().lastSeq).toBe(1);
  });

  it('[R2] rows of both scopes become two chained, signed commits', () => {
    const replica = openTest();
    const device = enrolment();
    replica.enrol(GRANT, device);
    replica.commit({
      facts: [line('lin_1'), { kind: 'menu_item', id: 'itm_1', doc: { name: 'Crab', price: 950 } }],
    });
    const [first, second] = txns(replica);
    expect([first?.scope, second?.scope]).toEqual([GRANT.tenantId, GRANT.siteId]);
    const origin = { id: GRANT.deviceId, epoch: 1, publicKey: device.keys.publicKey };
    expect(txnProblem(nodeCrypto, origin, GENESIS, first!)).toBeUndefined();
    expect(txnProblem(nodeCrypto, origin, first!.hash, second!)).toBeUndefined();
    const forged = { ...first!, sig: second!.sig };
    expect(txnProblem(nodeCrypto, origin, GENESIS, forged)).toBe('bad_signature');
  });

  it('[R5] a restart goes on with chain and clock, even with a clock in 1970', () => {
    const file = temporaryFile();
    const before = openEnrolled({ file });
    before.commit({ facts: [line('lin_1')] });
    before.close();
    const after = openTest({ file, clock: { now: () => 0 } });
    after.commit({ facts: [line('lin_2')] });
    const [first, second] = txns(after);
    expect(second?.seq).toBe(2);
    expect(second?.prev).toBe(first?.hash);
    expect(second!.at > first!.at).toBe(true);
  });

  it('[R5] a new epoch numbers on and starts a chain of its own', () => {
    const replica = openTest();
    const device = enrolment();
    replica.enrol(GRANT, device);
    replica.commit({ facts: [line('lin_1')] });
    replica.enrol({ ...GRANT, epoch: 2 }, device);
    replica.commit({ facts: [line('lin_2')] });
    expect(replica.commitsAfter(0, 100, 1e9)).toMatchObject({ epoch: 1, lastSeq: 1 });
    const next = replica.commitsAfter(1, 100, 1e9);
    expect(next).toMatchObject({ epoch: 2, lastSeq: 2 });
    expect(JSON.parse(next!.texts[0]!)).toMatchObject({ seq: 2, prev: GENESIS });
  });

  it('[R6] a fact is never changed by a commit', () => {
    const replica = openEnrolled();
    replica.commit({ facts: [line('lin_1')] });
    expect(() => replica.commit({ facts: [line('lin_1', { price: 1 })] })).toThrow(/never changed/);
    expect(replica.pending().lastSeq).toBe(1);
  });

  it('[R6] kinds of the replication are for hubs only', () => {
    const replica = openEnrolled();
    const fact = { kind: 'origin', id: 'dev_x', doc: { generation: 1, rank: 9, hash: 'x' } };
    expect(() => replica.commit({ facts: [fact] })).toThrow(/for hubs only/);
  });

  it('[C7] of two writes to one setting in one commit the later stands', () => {
    const replica = openEnrolled();
    replica.commit({
      facts: [
        { kind: 'table_note', id: 'tbl_1', doc: { note: 'zzz', seats: 2 } },
        { kind: 'table_note', id: 'tbl_1', doc: { note: 'aaa' } },
      ],
    });
    expect(replica.db.prepare('SELECT note, seats FROM table_note').get()).toEqual({
      note: 'aaa',
      seats: 2,
    });
  });

  it('[C7] a write beats the value it replaces though that clock runs 30 s ahead, also after restart', () => {
    const file = temporaryFile();
    const before = openEnrolled({ file });
    before.applyBatch(
      batchOf([envelope('table_note', 'tbl_1', { note: 'old' }, { clk: { b: hlcAt(30_000) } })]),
    );
    before.close();
    const replica = openTest({ file });
    replica.commit({ facts: [{ kind: 'table_note', id: 'tbl_1', doc: { note: 'new' } }] });
    expect(replica.db.prepare('SELECT note FROM table_note').pluck().get()).toBe('new');
  });

  it('[R7] text that no store can hold is mended before it is signed', () => {
    const replica = openEnrolled();
    replica.commit({ facts: [line('lin_1', { item: 'half \ud83d and \0' })] });
    expect(txns(replica)[0]?.rows[0]?.doc.item).toBe('half \ufffd and \ufffd');
    expect(replica.db.prepare('SELECT item FROM line').pluck().get()).toBe(
      'half \ufffd and \ufffd',
    );
  });

  it('[R8] many rows become several commits of one transaction', () => {
    const replica = openEnrolled();
    const facts = Array.from({ length: 4500 }, (_, i) => line(`lin_${i}`));
    expect(replica.commit({ facts })).toMatchObject({ value: { seqs: [1, 2, 3] } });
    expect(count(replica, 'line')).toBe(4500);
  });

  it('[R9] listeners hear of a commit after it, and a throwing one hurts nobody', () => {
    const events: object[] = [];
    const replica = openEnrolled({ log: (event) => events.push(event) });
    const heard: string[][] = [];
    replica.onChange(() => {
      throw new Error('broken listener');
    });
    replica.onChange(({ ids }) => heard.push([...(ids.get('line') ?? [])]));
    expect(replica.commit({ facts: [line('lin_1')] }).ok).toBe(true);
    expect(heard).toEqual([['lin_1']]);
    expect(events).toMatchObject([{ event: 'listener_failed' }]);
  });

  it('[R1] a device that is not enrolled cannot commit', () => {
    const done = openTest().commit({ facts: [line('lin_1')] });
    expect(done).toMatchObject({ ok: false, error: { code: 'not_enrolled' } });
  });

  it('[R10] only what the central hub has is no longer pending', () => {
    const replica = openEnrolled();
    for (const id of ['lin_1', 'lin_2', 'lin_3']) replica.commit({ facts: [line(id)] });
    replica.acknowledge(2);
    replica.acknowledge(1);
    expect(replica.pending()).toMatchObject({ commits: 1, centralSeq: 2, lastSeq: 3 });
    replica.acknowledge(99);
    expect(replica.pending().centralSeq).toBe(2);
  });
});
