import { canonicalJson } from '@galley/base';
import type Database from 'better-sqlite3';
import { createTally } from '../digest/tally.ts';
import { deviceOfRow, headOfRow } from '../hub-rows.ts';
import type { Device, HubReads, HubTx, RowKey, StoredRow, WriteBatch } from '../store.ts';
import { asideInTx } from './aside.ts';
import { collectionInTx } from './collection.ts';
import { commitOfRow } from './commit-row.ts';
import {
  headOfRecord,
  paramsOfRow,
  parseDevice,
  type Statements,
  storedRowOf,
} from './statements.ts';
import { moveSums, sumsInTx } from './sums.ts';

const writeRow = (on: Statements, row: StoredRow): void => {
  on.putRow.run(paramsOfRow(row));
  if (row.kind === 'origin') {
    const head = headOfRow(row);
    on.putHead.run(head.origin, head.tenantId, head.siteId, head.epoch, head.seq, head.hash);
  }
  if (row.kind === 'device') writeDevice(on, deviceOfRow(row));
};

const writeDevice = (on: Statements, device: Device): void => {
  const { deviceId, tenantId, siteId, kind, tokenHash } = device;
  on.putDevice.run(deviceId, tenantId, siteId, kind, tokenHash, JSON.stringify(device));
};

const writeBatch = (on: Statements, tenantId: string, batch: WriteBatch): void => {
  for (const row of batch.rows) writeRow(on, row);
  for (const c of batch.commits) {
    const verdict = c.verdict === null ? null : JSON.stringify(c.verdict);
    on.putCommit.run(c.origin, c.seq, c.epoch, c.hash, c.tenantId, c.siteId, c.txn, verdict);
  }
  for (const a of batch.alarms) {
    const detail = canonicalJson(a.detail);
    on.putAlarm.run(tenantId, a.scopeId, a.kind, a.id, a.code, a.detail.txn, detail);
  }
};

/** The operations of a transaction; they settle at once, so nothing else runs between them and the commit. */
export const createSqliteTx = (
  on: Statements,
  reads: HubReads,
  tenantId: string,
  changed: Set<string>,
): HubTx => {
  const tally = createTally();
  const find = (scopeId: string, keys: readonly RowKey[]): StoredRow[] => {
    const found = keys.flatMap(({ kind, id }) => {
      const row = on.row.get(scopeId, kind, id);
      return row === undefined ? [] : [storedRowOf(row)];
    });
    tally.read(scopeId, keys, found);
    return found;
  };
  const write = (batch: WriteBatch): void => {
    for (const row of tally.unread(batch.rows)) find(row.scopeId, [row]);
    const moved = tally.written(batch.rows);
    writeBatch(on, tenantId, batch);
    moveSums(on, moved);
    for (const row of batch.rows) changed.add(row.scopeId);
  };
  return {
    reads,
    ...originsAndDevices(on),
    ...sumsInTx(on),
    ...collectionInTx(on, tally),
    ...asideInTx(on),
    rows: async (scopeId, keys) => find(scopeId, keys),
    reserveSeqs: async (scope, count) => {
      const last = Number(on.reserve.get(scope, count));
      const first = last - count + 1;
      // Whoever stands at a number that was never given was put there by somebody else, and bars nobody.
      on.dislodge.run({ scope, first, last });
      return first;
    },
    write: async (batch) => write(batch),
  };
};

const originsAndDevices = (
  on: Statements,
): Pick<
  HubTx,
  | 'head'
  | 'knownCommits'
  | 'setCentral'
  | 'loseCentral'
  | 'devicesOf'
  | 'usedBy'
  | 'useCode'
  | 'setFeedPosition'
> => ({
  head: async (origin) => {
    const row = on.head.get(origin);
    return row && headOfRecord(row);
  },
  knownCommits: async (origin, fromSeq, toSeq) =>
    on.known.all(origin, fromSeq, toSeq).map(commitOfRow),
  setCentral: async (origin, epoch, seq) => {
    on.setCentral.run({ origin, epoch, seq });
  },
  loseCentral: async (origin, seq) => {
    on.loseCentral.run({ origin, seq });
  },
  devicesOf: async (siteId, kind) =>
    on.devicesOf.all(siteId, kind).flatMap((record) => parseDevice(record) ?? []),
  usedBy: async (codeHash) => JSON.parse(on.usedBy.get(codeHash) ?? 'null'),
  useCode: async (codeHash, usedBy) => {
    on.markCode.run(JSON.stringify(usedBy), codeHash);
  },
  setFeedPosition: async (scopeId, position) => {
    if (position === undefined) on.dropFeed.run(scopeId);
    else on.putFeed.run(scopeId, position.handle, position.offset);
  },
});

/** Runs `run` between BEGIN IMMEDIATE and COMMIT on the one writing connection. */
export const inTransaction = async <T>(
  writer: Database.Database,
  run: () => Promise<T>,
): Promise<T> => {
  writer.exec('BEGIN IMMEDIATE');
  try {
    const value = await run();
    writer.exec('COMMIT');
    return value;
  } catch (cause) {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    throw cause;
  }
};
