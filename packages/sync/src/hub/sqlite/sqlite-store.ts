import { type Clock, ok, type Result } from '@galley/base';
import type Database from 'better-sqlite3';
import type { AtPoint } from '../../crash-points.ts';
import { createMutex, type Mutex } from '../mutex.ts';
import { withOneConnection } from '../one-connection.ts';
import { pageOf } from '../page.ts';
import { createChangeHub, type HubReads, type HubStore, type Site, type Tenant } from '../store.ts';
import { asideOperations } from './aside.ts';
import { collectionOperations } from './collection.ts';
import { commitOfRow } from './commit-row.ts';
import { openHubDatabase, type StoreFailure } from './open-database.ts';
import {
  alarmOfRow,
  headOfRecord,
  logRecordOf,
  parseDevice,
  prepareStatements,
  type Statements,
} from './statements.ts';
import { sumReads } from './sums.ts';
import { createSqliteTx, inTransaction } from './transaction.ts';

export type SqliteStoreOptions = {
  readonly file: string;
  readonly clock: Clock;
  /** Told where in an update of the file the process stands; for tests that kill it there. */
  readonly atPoint?: AtPoint;
};

/** The store of a site hub: one SQLite file, one writing connection, one that reads committed rows. */
export const createSqliteStore = (options: SqliteStoreOptions): Result<HubStore, StoreFailure> => {
  const opened = openHubDatabase(options.file, options.clock, options.atPoint);
  if (!opened.ok) return opened;
  const { writer, reader } = opened.value;
  const on = prepareStatements(writer, reader);
  const exclusively = createMutex();
  const reads = readOperations(prepareStatements(writer, writer));
  const store: HubStore = {
    incarnation: readIncarnation(writer),
    ...readOperations(on),
    ...logOperations(writer, on, exclusively, reads),
    ...registerOperations(on, exclusively),
    ...sumReads(on),
    ...collectionOperations(on, exclusively),
    ping: async () => {
      reader.prepare('SELECT 1').get();
    },
    close: async () => {
      reader.close();
      writer.close();
    },
  };
  return ok(withOneConnection(store));
};

const readIncarnation = (db: Database.Database): string =>
  String(db.prepare("SELECT value FROM hub_meta WHERE name = 'incarnation'").pluck().get());

/** Over the statements of one connection: the one that reads what was committed, or the one that writes. */
const readOperations = (on: Statements): HubReads => ({
  rowsOfKind: sumReads(on).rowsOfKind,
  ...asideOperations(on),
  readLog: async ({ scopeId: scope }, after, limit) =>
    pageOf(on.log.all({ scope, after, limit: limit.rows + 1 }).map(logRecordOf), after, limit),
  head: async (origin) => {
    const row = on.committedHead.get(origin);
    return row && headOfRecord(row);
  },
  headsOf: async (siteId) => on.heads.all(siteId).map(headOfRecord),
  commitsAfter: async (origin, afterSeq, limit) =>
    on.commitsAfter.all(origin, afterSeq, limit).map(commitOfRow),
  sites: async () => on.sites.all().map((record) => JSON.parse(record)),
  device: async (deviceId) => parseDevice(on.device.get(deviceId)),
  deviceByToken: async (tokenHash) => parseDevice(on.deviceByToken.get(tokenHash)),
});

const logOperations = (
  writer: Database.Database,
  on: Statements,
  exclusively: Mutex,
  reads: HubReads,
): Pick<HubStore, 'transaction' | 'onChange' | 'lastSeq' | 'quarantined' | 'alarms'> => {
  const changes = createChangeHub();
  return {
    transaction: async (scopes, run) => {
      const changed = new Set<string>();
      const tx = createSqliteTx(on, reads, scopes.tenantId, changed);
      const value = await exclusively(() => inTransaction(writer, () => run(tx)));
      if (changed.size > 0) changes.emit([...changed]);
      return value;
    },
    lastSeq: async ({ scopeId }) => on.lastSeq.get(scopeId) ?? 0,
    onChange: changes.on,
    quarantined: async (tenantId) => on.quarantined.all({ tenant: tenantId }).map(commitOfRow),
    alarms: async (tenantId) => on.alarms.all(tenantId).map(alarmOfRow),
  };
};

const parsed = <T>(record: string | undefined): T | undefined =>
  record === undefined ? undefined : JSON.parse(record);

const registerOperations = (
  on: Statements,
  exclusively: Mutex,
): Pick<
  HubStore,
  'ensureTenant' | 'ensureSite' | 'tenant' | 'site' | 'putCode' | 'code' | 'feedPosition'
> => ({
  ensureTenant: async (tenant) => {
    await exclusively(async () => on.putTenant.run(tenant.tenantId, JSON.stringify(tenant)));
    return parsed<Tenant>(on.tenant.get(tenant.tenantId)) ?? tenant;
  },
  ensureSite: async (site) => {
    await exclusively(async () => on.putSite.run(site.siteId, JSON.stringify(site)));
    return parsed<Site>(on.site.get(site.siteId)) ?? site;
  },
  tenant: async (tenantId) => parsed(on.tenant.get(tenantId)),
  site: async (siteId) => parsed(on.site.get(siteId)),
  putCode: async (code) => {
    await exclusively(async () => on.putCode.run(code.codeHash, JSON.stringify(code)));
  },
  code: async (codeHash) => parsed(on.code.get(codeHash)),
  feedPosition: async (scopeId) => {
    const row = on.feed.get(scopeId);
    return row && { handle: row.handle, offset: row.pos };
  },
});
