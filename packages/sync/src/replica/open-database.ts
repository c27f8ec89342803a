import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Result } from '@galley/base';
import { err, failure, invariant, makeFolder, ok } from '@galley/base';
import Database from 'better-sqlite3';
import { SCHEMA_VERSION } from '../protocol/index.ts';
import { damaged, type OpenFailure, openFailureOf } from './sqlite-failure.ts';

/** Layout of the replica's own tables; raised with each change that an older program could not use. */
const LAYOUT = 1;

/** `user_version` of files that this program writes: layout and wire schema. */
export const USER_VERSION = LAYOUT * 1000 + SCHEMA_VERSION;

/** Older versions may lose commits when a WAL is reset while another connection checkpoints. */
const LEAST_SQLITE = [3, 51, 3] as const;

const PRAGMAS: readonly (readonly [name: string, value: string, readBack: number | string])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'OFF', 0],
  ['busy_timeout', '2000', 2000],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['recursive_triggers', 'OFF', 0],
  ['temp_store', 'MEMORY', 2],
  ['cache_size', '-16000', -16000],
  ['wal_autocheckpoint', '1000', 1000],
  ['journal_size_limit', '33554432', 33554432],
];

export type OpenDatabase = { readonly db: Database.Database; close(): void };

/**
 * Opens the file as its one writer: checked, with pragmas read back. A lock file beside it is held for the
 * life of the process, because a second writer would number and sign commits of its own: a fork.
 */
export const openDatabase = (file: string): Result<OpenDatabase, OpenFailure> => {
  const opened: Database.Database[] = [];
  const close = (): void => {
    for (const db of opened.reverse()) db.close();
  };
  try {
    createPrivate(file);
    opened.push(lock(`${file}.lock`));
    const db = new Database(file);
    opened.push(db);
    const problem = inspect(file, db);
    if (problem === undefined) return ok({ db, close });
    close();
    return err(problem);
  } catch (error) {
    close();
    const known = openFailureOf(file, error);
    if (known === undefined) throw error;
    return err(known);
  }
};

/** The file holds the device's token: nobody else may read it. */
const createPrivate = (file: string): void => {
  makeFolder({ existsSync, mkdirSync, dirname }, dirname(file), 0o755);
  closeSync(openSync(file, 'a', 0o600));
};

const lock = (file: string): Database.Database => {
  const db = new Database(file, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

const inspect = (file: string, db: Database.Database): OpenFailure | undefined => {
  requireSqlite(db);
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > USER_VERSION) return newer(file, version);
  for (const [name, value, readBack] of PRAGMAS) {
    db.pragma(`${name} = ${value}`);
    const got = db.pragma(name, { simple: true });
    invariant(got === readBack, `pragma ${name} is ${readBack}, not ${String(got)}`);
  }
  const check = db.pragma('quick_check(1)', { simple: true });
  return check === 'ok' ? undefined : damaged(file, String(check));
};

/** Layout and wire schema, as `1.3`. */
const named = (version: number): string => `${Math.floor(version / 1000)}.${version % 1000}`;

const newer = (file: string, version: number): OpenFailure =>
  failure(
    'newer_database',
    `The database ${file} was written by a newer version of Galley (database ${named(version)}, this program knows ${named(USER_VERSION)}). Install that version, or choose another data folder.`,
  );

const requireSqlite = (db: Database.Database): void => {
  const text = String(db.prepare('SELECT sqlite_version()').pluck().get());
  const parts = text.split('.').map(Number);
  const difference = LEAST_SQLITE.map((least, i) => (parts[i] ?? 0) - least).find((d) => d !== 0);
  invariant((difference ?? 0) >= 0, `SQLite is ${LEAST_SQLITE.join('.')} or later, not ${text}`);
};
