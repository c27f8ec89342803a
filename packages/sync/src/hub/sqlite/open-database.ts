import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, openSync } from 'node:fs';
import { type Clock, err, type Failure, failure, ok, type Result } from '@galley/base';
import Database from 'better-sqlite3';
import { type AtPoint, passBy } from '../../crash-points.ts';
import { SCHEMA_VERSION } from '../../protocol/index.ts';
import { sql as tables } from './migrations/0001-tables.ts';
import { sql as buckets } from './migrations/0002-buckets.ts';
import { sql as collection } from './migrations/0003-collection.ts';
import { sql as aside } from './migrations/0004-aside.ts';

/** In order; a file's `user_version` is the number of those that it has. */
const MIGRATIONS: readonly string[] = [tables, buckets, collection, aside];

/** Older ones can lose a WAL on reset. */
const LEAST_SQLITE = '3.51.3';

export type StoreOpenCode = 'newer_database' | 'damaged' | 'not_writable' | 'disk_full' | 'locked';
export type StoreFailure = Failure<StoreOpenCode | 'unreachable' | 'not_allowed'>;

const PRAGMAS: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'OFF', 0],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['busy_timeout', '5000', 5000],
];

const atLeast = (version: string, least: string): boolean => {
  const [a, b] = [version.split('.').map(Number), least.split('.').map(Number)];
  const differing = a.findIndex((part, index) => part !== b[index]);
  return differing === -1 || (a[differing] ?? 0) > (b[differing] ?? 0);
};

const configure = (db: Database.Database): void => {
  for (const [name, value, readBack] of PRAGMAS) {
    db.pragma(`${name} = ${value}`);
    const found = db.pragma(name, { simple: true });
    if (found !== readBack) throw new Error(`SQLite refused ${name} = ${value}: ${found}`);
  }
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
  if (!atLeast(version, LEAST_SQLITE))
    throw new Error(`SQLite ${version} is older than ${LEAST_SQLITE}`);
};

const migrate = (db: Database.Database, from: number, clock: Clock, at: AtPoint): void => {
  db.transaction(() => {
    at('migrate.begun');
    for (const sql of MIGRATIONS.slice(from)) db.exec(sql);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
    db.prepare('INSERT OR IGNORE INTO hub_meta (name, value) VALUES (?, ?)').run(
      'incarnation',
      `${clock.now()}${String(randomBytes(2).readUInt16BE() % 1000).padStart(3, '0')}`,
    );
    db.prepare('INSERT OR REPLACE INTO hub_meta (name, value) VALUES (?, ?)').run(
      'schema',
      String(SCHEMA_VERSION),
    );
    at('migrate.tables');
  }).immediate();
  at('migrate.durable');
};

type FileVersion = { readonly migrations: number; readonly schema: number };

/** Files from before the wire schema was noted say 0. */
const versionOf = (db: Database.Database): FileVersion => {
  const migrations = Number(db.pragma('user_version', { simple: true }));
  if (migrations === 0) return { migrations, schema: 0 };
  const schema = db.prepare("SELECT value FROM hub_meta WHERE name = 'schema'").pluck().get();
  return { migrations, schema: Number(schema ?? 0) };
};

const newer = (file: string, { migrations, schema }: FileVersion): Failure<StoreOpenCode> =>
  failure(
    'newer_database',
    `${file} was written by a newer version of Galley (database ${migrations}, schema ${schema}; this program knows database ${MIGRATIONS.length}, schema ${SCHEMA_VERSION}). Start the newer program, or choose another data folder.`,
  );

const CODES: Readonly<Record<string, StoreOpenCode>> = {
  SQLITE_CANTOPEN: 'not_writable',
  SQLITE_READONLY: 'not_writable',
  SQLITE_PERM: 'not_writable',
  SQLITE_FULL: 'disk_full',
  SQLITE_BUSY: 'locked',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
};

const openFailure = (file: string, cause: unknown): Failure<StoreOpenCode> => {
  const text = cause instanceof Error ? cause.message : String(cause);
  const sqlite = cause instanceof Database.SqliteError ? cause.code : '';
  const known = Object.keys(CODES).find((code) => sqlite.startsWith(code));
  return failure(known === undefined ? 'damaged' : (CODES[known] ?? 'damaged'), `${file}: ${text}`);
};

const prepare = (
  db: Database.Database,
  file: string,
  clock: Clock,
  at: AtPoint,
): Failure<StoreOpenCode> | undefined => {
  configure(db);
  const version = versionOf(db);
  if (version.migrations > MIGRATIONS.length || version.schema > SCHEMA_VERSION) {
    return newer(file, version);
  }
  const health = db.pragma('quick_check(1)', { simple: true });
  if (health !== 'ok') return failure('damaged', `${file} is damaged: ${String(health)}`);
  const older = version.migrations < MIGRATIONS.length || version.schema < SCHEMA_VERSION;
  if (older) migrate(db, version.migrations, clock, at);
  return undefined;
};

/** Opens and migrates the hub's file; the reader sees committed rows only. */
export const openHubDatabase = (
  file: string,
  clock: Clock,
  at: AtPoint = passBy,
): Result<{ writer: Database.Database; reader: Database.Database }, Failure<StoreOpenCode>> => {
  let writer: Database.Database | undefined;
  try {
    // SQLite gives the files beside it the mode of the database at the moment of their making.
    if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
    writer = new Database(file);
    const problem = prepare(writer, file, clock, at);
    if (problem !== undefined) {
      writer.close();
      return err(problem);
    }
    chmodSync(file, 0o600);
    const reader = new Database(file, { readonly: true });
    reader.pragma('busy_timeout = 5000');
    return ok({ writer, reader });
  } catch (cause) {
    writer?.close();
    return err(openFailure(file, cause));
  }
};
