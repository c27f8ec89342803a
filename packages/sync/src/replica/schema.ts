import type { ColumnSpec, KindSpec } from '@galley/base';
import { invariant } from '@galley/base';
import type Database from 'better-sqlite3';
import type { AtPoint } from '../crash-points.ts';
import { ALLOWANCE_INDEXES } from './allowance.ts';
import { quoted } from './kind-table.ts';
import { sha256 } from './node-crypto.ts';
import { CONTENT_META, createRowCodec, type SqlValue } from './row-codec.ts';

/** The replica's own tables. Names beginning with sync_ and device_outbox are reserved. */
const OWN_TABLES = `
CREATE TABLE IF NOT EXISTS sync_identity (
  one INTEGER PRIMARY KEY CHECK (one = 1), device_id TEXT NOT NULL, tenant_id TEXT NOT NULL,
  site_id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, number INTEGER NOT NULL,
  epoch INTEGER NOT NULL, kid TEXT NOT NULL, token TEXT NOT NULL, pepper TEXT
);
CREATE TABLE IF NOT EXISTS sync_state (
  one INTEGER PRIMARY KEY CHECK (one = 1), hlc TEXT, last_seq INTEGER NOT NULL,
  last_hash TEXT NOT NULL, chain_epoch INTEGER NOT NULL, central_seq INTEGER NOT NULL,
  generation INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS sync_clock (
  one INTEGER PRIMARY KEY CHECK (one = 1), clock_offset INTEGER NOT NULL, hub_time INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS sync_commit (
  seq INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, hash TEXT NOT NULL, txn TEXT NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS sync_acked (at INTEGER PRIMARY KEY, seq INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS sync_old_commit (
  device_id TEXT NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
  txn TEXT NOT NULL, created_at INTEGER NOT NULL, PRIMARY KEY (device_id, epoch, seq, hash)
);
CREATE TABLE IF NOT EXISTS sync_old_settled (newest INTEGER PRIMARY KEY, at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS sync_command (
  id TEXT PRIMARY KEY, result TEXT NOT NULL, created_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sync_feed (
  hub TEXT NOT NULL, scope TEXT NOT NULL, handle TEXT, offset TEXT, schema_hash TEXT,
  generation INTEGER NOT NULL, spare_after INTEGER NOT NULL, seen INTEGER NOT NULL,
  PRIMARY KEY (hub, scope)
);
CREATE TABLE IF NOT EXISTS sync_parked (
  kind TEXT NOT NULL, id TEXT NOT NULL, _scope TEXT NOT NULL, doc TEXT NOT NULL, clk TEXT,
  deleted INTEGER NOT NULL, schema INTEGER NOT NULL, _mark INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
);
CREATE TABLE IF NOT EXISTS sync_alarm (
  no INTEGER PRIMARY KEY, at INTEGER NOT NULL, code TEXT NOT NULL, kind TEXT NOT NULL,
  row_id TEXT NOT NULL, detail TEXT NOT NULL, UNIQUE (code, kind, row_id, detail)
);
CREATE TABLE IF NOT EXISTS sync_catch_up (
  hub TEXT NOT NULL, scope TEXT NOT NULL, PRIMARY KEY (hub, scope)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sync_reach (
  hub TEXT NOT NULL, scope TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (hub, scope)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sync_rejected (seq INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS sync_resent (
  kind TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (kind, id, hash)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sync_unheard (
  scope TEXT NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (scope, origin)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sync_schema (
  one INTEGER PRIMARY KEY CHECK (one = 1), declared TEXT NOT NULL, version INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS device_outbox (
  job_key TEXT PRIMARY KEY, kind TEXT NOT NULL, target TEXT NOT NULL, doc TEXT NOT NULL,
  state TEXT NOT NULL, evidence TEXT, cause TEXT, created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS device_outbox_state ON device_outbox (state, created_at);
`;

const SQL_TYPES = { text: 'TEXT', int: 'INTEGER', json: 'TEXT' } as const;

/** Brings the file to the given declarations: own tables, a table per kind, new columns, indexes. */
export const prepareSchema = (
  db: Database.Database,
  kinds: readonly KindSpec[],
  indexes: readonly string[],
  userVersion: number,
  at: AtPoint,
): void => {
  at('migrate.begun');
  const declared = sha256(JSON.stringify([OWN_TABLES, kinds, indexes, userVersion]));
  if (numberOf(db, 'user_version') === userVersion && isPrepared(db, declared)) return;
  db.exec(OWN_TABLES);
  db.exec(`INSERT OR IGNORE INTO sync_state VALUES (1, NULL, 0, '${'0'.repeat(64)}', 0, 0, 0)`);
  at('migrate.tables');
  const columns = columnsOf(db);
  for (const spec of kinds) prepareKind(db, spec, columns.get(spec.kind));
  for (const index of [...ALLOWANCE_INDEXES, ...indexes]) db.exec(index);
  db.pragma(`user_version = ${userVersion}`);
  db.prepare('INSERT OR REPLACE INTO sync_schema VALUES (1, ?, ?)').run(declared, versionOf(db));
  at('migrate.kinds');
};

const numberOf = (db: Database.Database, pragma: string): number =>
  Number(db.pragma(pragma, { simple: true }));

/** SQLite's own count of changes to the file's tables and indexes, whoever made them. */
const versionOf = (db: Database.Database): number => numberOf(db, 'schema_version');

/** The file was brought to these very declarations before, and its tables and indexes are as they were then. */
const isPrepared = (db: Database.Database, declared: string): boolean => {
  if (!wasNoted(db)) return false;
  const prepared = db
    .prepare<[], { declared: string; version: number }>('SELECT declared, version FROM sync_schema')
    .get();
  return prepared?.declared === declared && prepared.version === versionOf(db);
};

const wasNoted = (db: Database.Database): boolean =>
  db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sync_schema'").get() !== undefined;

const prepareKind = (
  db: Database.Database,
  spec: KindSpec,
  present: ReadonlySet<string> | undefined,
): void => {
  invariant(/^[a-z][a-z0-9_]{0,40}$/.test(spec.kind), `${spec.kind} is a kind's name`);
  const reserved = spec.kind.startsWith('sync_') || spec.kind === 'device_outbox';
  invariant(!reserved, `${spec.kind} is reserved`);
  if (present === undefined) {
    createTable(db, spec);
    return;
  }
  const added = spec.columns.filter((column) => !present.has(column.name));
  if (added.length > 0) addColumns(db, spec, added);
};

/** The columns of every table that is there. */
const columnsOf = (db: Database.Database): ReadonlyMap<string, ReadonlySet<string>> => {
  const rows = db
    .prepare<[], [table: string, column: string]>(
      `SELECT t.name, c.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c
        WHERE t.type = 'table'`,
    )
    .raw()
    .all();
  const columns = new Map<string, Set<string>>();
  for (const [table, column] of rows) {
    columns.set(table, (columns.get(table) ?? new Set()).add(column));
  }
  return columns;
};

const definition = (column: ColumnSpec): string =>
  `${quoted(column.name)} ${SQL_TYPES[column.type]}`;

const createTable = (db: Database.Database, spec: KindSpec): void => {
  const columns = spec.columns.map((column) => `${definition(column)}, `).join('');
  db.exec(
    `CREATE TABLE ${quoted(spec.kind)} (id TEXT PRIMARY KEY NOT NULL, ${columns}_scope TEXT NOT NULL,
      _clk TEXT, _deleted INTEGER NOT NULL, _extra TEXT, _absent TEXT, _mark INTEGER NOT NULL) WITHOUT ROWID`,
  );
};

/** Old rows may carry the new columns already, in `_extra`, from newer devices: they move into place. */
const addColumns = (db: Database.Database, spec: KindSpec, added: readonly ColumnSpec[]): void => {
  const table = quoted(spec.kind);
  for (const column of added) db.exec(`ALTER TABLE ${table} ADD COLUMN ${definition(column)}`);
  const before = createRowCodec({ columns: spec.columns.filter((c) => !added.includes(c)) });
  const after = createRowCodec(spec);
  const names = (columns: readonly ColumnSpec[]): string[] =>
    [...columns.map((column) => column.name), ...CONTENT_META].map(quoted);
  const old = names(spec.columns.filter((column) => !added.includes(column)));
  const rows = db
    .prepare(`SELECT id, ${old.join(', ')} FROM ${table}`)
    .raw()
    .all();
  const sets = names(spec.columns).map((name) => `${name} = ?`);
  const update = db.prepare(`UPDATE ${table} SET ${sets.join(', ')} WHERE id = ?`);
  for (const [id, ...cells] of rows as [string, ...SqlValue[]][]) {
    update.run(...after.encode(before.decode(cells)), id);
  }
};
