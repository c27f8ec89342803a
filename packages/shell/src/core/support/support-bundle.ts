import { statfsSync, statSync } from 'node:fs';
import type { Clock, KindSpec } from '@galley/base';
import { SCHEMA_VERSION, SYNC_KINDS } from '@galley/sync/protocol';
import type { Replica, SyncClient } from '@galley/sync/replica';
import type { SupportBundle } from '../../contract/index.ts';
import type { DeviceHealth } from '../../node/ports/device-health.ts';

export type SupportSource = {
  readonly part: string;
  readonly replica: Replica;
  readonly sync: Pick<SyncClient, 'status'>;
  readonly kinds: readonly KindSpec[];
  readonly clock: Clock;
  readonly dataDir: string;
  /** Null: no device process belongs to this app. */
  readonly devices: () => DeviceHealth | null;
};

type Db = Replica['db'];

const countsOf = (db: Db, kinds: readonly KindSpec[]): Record<string, number> =>
  Object.fromEntries(
    kinds.map(({ kind }) => [
      kind,
      Number(db.prepare(`SELECT count(*) FROM "${kind}"`).pluck().get()),
    ]),
  );

/** Numbers by a column whose values the program chose itself. */
const groupsOf = (db: Db, table: string, column: string): Record<string, number> => {
  const rows = db
    .prepare<[], { name: string; count: number }>(
      `SELECT ${column} AS name, count(*) AS count FROM ${table} GROUP BY 1 ORDER BY 1`,
    )
    .all();
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
};

/** Text that was made for people may quote what somebody typed, or hold a token: neither leaves the house. */
const withoutSecrets = (text: string): string =>
  text
    .replace(/[\w-]{24,}/g, '…')
    .replace(/(["'“«]).*?(["'”»])/g, '$1…$2')
    .slice(0, 300);

const hostOf = (url: string | undefined): string | null => {
  if (url === undefined || !URL.canParse(url)) return null;
  return new URL(url).host;
};

const statusOf = ({ sync, clock }: SupportSource) => {
  const status = sync.status();
  const now = clock.now();
  const ago = (at: number | null | undefined) => (at == null ? null : now - at);
  return {
    mode: status.mode,
    caughtUp: status.caughtUp,
    pendingCommits: status.pendingCommits,
    oldestPendingAgoMs: ago(status.oldestPendingAt),
    clockOffsetMs: Math.round(status.clockOffsetMs),
    clockWrong: status.clockWrong ?? null,
    heldSettings: status.heldSettings ?? 0,
    hub: hostOf(status.hubUrl),
    lastError: status.lastError === undefined ? null : withoutSecrets(status.lastError),
    digest: status.digest ?? null,
    peers: status.peers.map(({ deviceId, kind, connected, open, lastHeardAt }) => {
      return { deviceId, kind, connected, open, lastHeardAgoMs: ago(lastHeardAt) };
    }),
  };
};

const deviceOf = (replica: Replica) => {
  const { deviceId = null, kind = null, number = null, epoch = null } = replica.identity() ?? {};
  return { deviceId, kind, number, epoch };
};

const fileOf = (source: SupportSource) => {
  const { bavail, bsize } = statfsSync(source.dataDir);
  const { name } = source.replica.db;
  return {
    bytes: name === ':memory:' || name === '' ? 0 : statSync(name).size,
    diskFreeMb: Math.round((bavail * bsize) / 1e6),
    sqlite: source.replica.db.prepare('SELECT sqlite_version()').pluck().get(),
  };
};

const devicesOf = ({ devices, clock }: SupportSource) => {
  const health = devices();
  if (health === null) return null;
  const { since, ...told } = health;
  return { ...told, forMs: clock.now() - since };
};

/** The state of one app, for whoever helps: numbers, states and versions, no name and no key of anything. */
export const supportBundle = (source: SupportSource): SupportBundle => {
  const { replica, kinds, part, clock } = source;
  const { db } = replica;
  const at = new Date(clock.now()).toISOString();
  const bundle = {
    at,
    part,
    schema: SCHEMA_VERSION,
    kindsHash: replica.kindsHash,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    memoryMb: Math.round(process.memoryUsage.rss() / 1e6),
    uptimeS: Math.round(process.uptime()),
    device: deviceOf(replica),
    sync: statusOf(source),
    commits: replica.pending(),
    rows: countsOf(db, [...kinds, ...SYNC_KINDS]),
    parked: groupsOf(db, 'sync_parked', 'kind'),
    alarms: groupsOf(db, 'sync_alarm', 'code'),
    deviceJobs: groupsOf(db, 'device_outbox', 'state'),
    devices: devicesOf(source),
    file: fileOf(source),
  };
  const day = at.slice(0, 16).replaceAll(':', '');
  return { text: JSON.stringify(bundle, null, 2), fileName: `galley-${part}-${day}.json` };
};
